import {kindOf} from '../formats/placeholder.js';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import type {FieldContract, FieldType} from '../rule/field-contract.js';
import {isFieldsFile, validateFields} from '../settings/fields.js';
import type {Locale, Settings} from '../settings/settings.js';
import {readText, unread} from './files.js';
import {parseYaml} from './yaml-config.js';

/** What files of fields say: which ones there are, and what klarbrief takes them for. */
export interface ReadFields {
  readonly contract: FieldContract;
  readonly kinds: Settings['fields'];
}

/**
 * Read the files that list the fields of templates. `undefined` when something in them is wrong, which has been told; nothing at
 * all when a file that nobody named is about something else.
 */
export function readFields(
  files: readonly string[],
  named: boolean,
  locale: Locale,
  tell: (file: string, line: number | undefined, text: string) => void,
): ReadFields | 'none' | undefined {
  let contract: FieldContract = {};
  let kinds: Readonly<Record<string, string>> = {};
  let broken = false;
  for (const file of files) {
    const say = (line: number | undefined, text: string): void => {
      broken = true;
      tell(file, line, text);
    };
    const text = textOf(file);
    if (typeof text !== 'string') {
      const {message, values} = unread(text, 'file');
      say(undefined, render(messages[message], values, locale));
      continue;
    }
    const own = named || /^fields:/m.test(text);
    if (!own) return 'none';
    const raw = parseYaml(text.replace(/^\uFEFF/, ''), say, locale);
    if (!raw) continue;
    if (!named && !isFieldsFile(raw.value)) return 'none';
    const {fields, problems} = validateFields(raw.value);
    for (const {path, atKey, message, values} of problems)
      say(raw.lineOf(path, atKey), render(messages[message], values, locale));
    if (!fields) continue;
    contract = {...contract, ...fields.contract};
    kinds = {...kinds, ...fields.kinds};
  }
  return broken ? undefined : {contract, kinds: {...kindsByType(contract), ...kinds} as Settings['fields']};
}

/** What a field holds says what it stands for, where its name does not. */
function kindsByType(contract: FieldContract): Settings['fields'] {
  const found = Object.entries(contract).flatMap(([name, {type}]) => {
    const kind = type && byType[type];
    return kind && kindOf(name) === 'unknown' ? [[name, kind] as const] : [];
  });
  return Object.fromEntries(found);
}

const byType: Readonly<Partial<Record<FieldType, Settings['fields'][string]>>> = {
  salutation: 'salutation',
  date: 'date',
  time: 'date',
  amount: 'amount',
  number: 'number',
  email: 'email',
  phone: 'phone',
  url: 'link',
  html: 'text-block',
  address: 'address',
};

function textOf(file: string): string | Error {
  try {
    return readText(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
