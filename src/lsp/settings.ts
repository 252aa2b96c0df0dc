import type {EditorSettings} from './protocol.js';

/** The settings of an editor, and what is wrong with those that are klarbrief's own. */
export interface ReadSettings {
  readonly editor: EditorSettings;
  /** The keys that the configuration has, too; read later, because their troubles are told in words. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** How klarbrief behaves in an editor that says nothing. */
export const usual: EditorSettings = {
  scope: 'letters',
  locale: 'auto',
  run: 'onType',
  codeLens: true,
  debounce: 150,
};

/** Read the section `klarbrief` as an editor sends it: whatever is not understood stays as usual. */
export function readSettings(sent: unknown): ReadSettings {
  const values = withoutNull(mapOf(sent));
  const {scope, locale, run, codeLens, debounce} = values;
  return {
    editor: {
      scope: choice(scope, ['letters', 'configured', 'all'], usual.scope),
      locale: choice(locale, ['auto', 'de', 'en'], usual.locale),
      run: choice(run, ['onType', 'onSave'], usual.run),
      codeLens: typeof codeLens === 'boolean' ? codeLens : usual.codeLens,
      debounce: typeof debounce === 'number' && debounce >= 0 ? Math.min(debounce, 10_000) : usual.debounce,
    },
    values,
  };
}

/** What an editor sent, as a map; something else is none. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : {};
}

/** Editors send null for what nobody has set. */
function withoutNull(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

function choice<Value extends string>(value: unknown, values: readonly Value[], fallback: Value): Value {
  return values.find((one) => one === value) ?? fallback;
}
