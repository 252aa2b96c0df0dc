import {messages} from './messages.js';
import {render} from './report/message.js';
import type {Config} from './settings/config.js';
import type {Locale, RuleSetting, Settings} from './settings/settings.js';
import {type KnownRule, validate} from './settings/validate.js';

/** What the settings of an editor say about all letters, and what is wrong with them. */
export interface EditorScope {
  readonly scope: Pick<Config, 'rules' | 'type' | 'language' | 'country'>;
  /** One sentence each. */
  readonly troubles: readonly string[];
}

/** Read what an editor says with the keys of the configuration. Each key is taken or not by itself. */
export function editorScope(
  values: Readonly<Record<string, unknown>>,
  rules: readonly KnownRule[],
  locale: Locale,
): EditorScope {
  const scope: Record<string, unknown> = {};
  const troubles: string[] = [];
  for (const key of ['rules', 'type', 'language', 'country']) {
    const value = values[key];
    // Editors send what is not set as null, an empty text or not at all.
    if (value === undefined || value === null || value === '' || value === 'auto') continue;
    const {config, problems} = validate({[key]: value}, rules);
    if (config) Object.assign(scope, {[key]: Object.entries(config).find(([name]) => name === key)?.[1]});
    for (const {message, values: slots} of problems) troubles.push(render(messages[message], slots, locale));
  }
  return {scope, troubles};
}

/** Settings with those of the editor where no configuration file says otherwise. */
export function underneath(
  settings: Settings,
  {rules = {}, ...scope}: EditorScope['scope'],
  locale?: Locale,
): Settings {
  const merged: Record<string, RuleSetting> = {...settings.rules};
  for (const [id, setting] of Object.entries(rules)) {
    const over = settings.rules[id];
    const options = {...setting.options, ...over?.options};
    merged[id] = {...setting, ...over, ...(Object.keys(options).length > 0 ? {options} : {})};
  }
  return {...(locale ? {locale} : {}), ...scope, ...settings, rules: merged};
}
