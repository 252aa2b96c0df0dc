import type {ContractField, FieldContract, FieldType} from '../rule/field-contract.js';
import {nearest} from './nearest.js';
import {fieldKinds} from './schema.js';
import {type ConfigProblem, type Path, shown} from './validate.js';

/** What a field of a contract can hold. */
export const fieldTypes = [
  'text',
  'name',
  'salutation',
  'date',
  'time',
  'amount',
  'number',
  'email',
  'phone',
  'url',
  'html',
  'address',
  'boolean',
  'list',
  'object',
] as const satisfies readonly FieldType[];

/** A contract as a file says it: what templates may use, and what klarbrief reads out of it. */
export interface Fields {
  readonly contract: FieldContract;
  /** Fields whose `kind` the file names, as `fields` in a configuration does. */
  readonly kinds: Readonly<Record<string, string>>;
}

const keys = ['type', 'kind', 'optional', 'example', 'description'] as const;

/** Whether a file that merely is called fields.yaml is meant for klarbrief. */
export function isFieldsFile(value: unknown): boolean {
  return isMap(value) && isMap(value.fields);
}

/** Check what a fields.yaml says. Everything that is wrong is told at once. */
export function validateFields(value: unknown): {
  readonly fields?: Fields;
  readonly problems: readonly ConfigProblem[];
} {
  const problems: ConfigProblem[] = [];
  const tell = (path: Path, atKey: boolean, message: ConfigProblem['message'], values: ConfigProblem['values']) =>
    problems.push({path, atKey, message, values});
  const wrong = (path: Path, found: unknown, expected: readonly string[]): undefined => {
    const near = typeof found === 'string' ? nearest(found, expected) : undefined;
    const values = {name: path.join('.'), found: shown(found), expected};
    if (near === undefined) tell(path, false, 'config-wrong-value', values);
    else tell(path, false, 'config-wrong-value-near', {...values, near});
  };
  const unknown = (path: Path, name: string, expected: readonly string[]): void => {
    const near = nearest(name, expected);
    if (near === undefined) tell(path, true, 'config-unknown-key', {name, expected});
    else tell(path, true, 'config-unknown-key-near', {name, near});
  };
  if (!isMap(value)) {
    tell([], false, 'fields-not-a-map', {found: shown(value)});
    return {problems};
  }
  for (const name of Object.keys(value)) if (name !== 'fields' && name !== '$schema') unknown([name], name, ['fields']);
  if (!isMap(value.fields)) {
    tell(value.fields === undefined ? [] : ['fields'], false, 'fields-not-a-map', {found: shown(value.fields)});
    return {problems};
  }
  const contract: Record<string, ContractField> = {};
  const kinds: Record<string, string> = {};
  for (const [name, item] of Object.entries(value.fields)) {
    const path = ['fields', name];
    if (!/^[A-Za-zÀ-ɏ_]/u.test(name) || /[{}%«»|<>]/.test(name)) {
      tell(path, true, 'fields-name', {name});
      continue;
    }
    // `customer.name: text`, or nothing at all.
    if (item === null) contract[name] = {};
    else if (typeof item === 'string') {
      if (isOneOf(item, fieldTypes)) contract[name] = {type: item};
      else wrong(path, item, fieldTypes);
    } else if (!isMap(item)) wrong(path, item, fieldTypes);
    else {
      for (const key of Object.keys(item)) if (!isOneOf(key, keys)) unknown([...path, key], key, keys);
      const {type, kind, optional, example} = item;
      if (type !== undefined && !isOneOf(type, fieldTypes)) wrong([...path, 'type'], type, fieldTypes);
      if (kind !== undefined) {
        if (isOneOf(kind, fieldKinds)) kinds[name] = kind;
        else wrong([...path, 'kind'], kind, fieldKinds);
      }
      if (optional !== undefined && typeof optional !== 'boolean')
        wrong([...path, 'optional'], optional, ['true', 'false']);
      contract[name] = {
        ...(isOneOf(type, fieldTypes) ? {type} : {}),
        ...(optional === true ? {optional} : {}),
        ...(example === undefined || example === null ? {} : {example: String(example)}),
      };
    }
  }
  return problems.length > 0 ? {problems} : {fields: {contract, kinds}, problems};
}

/** The JSON schema of fields.yaml, for completion and hints in editors. */
export function fieldsSchema(): string {
  const field = {
    anyOf: [
      {enum: fieldTypes},
      {type: 'null'},
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          type: {description: 'What the field holds.', enum: fieldTypes},
          kind: {description: 'What the field stands for in a letter, where its name does not tell.', enum: fieldKinds},
          optional: {
            description: 'The value may be missing: templates have to say what then stands there.',
            type: 'boolean',
            default: false,
          },
          example: {description: 'A value as it may be printed.'},
          description: {description: 'What people should know about the field.', type: 'string'},
        },
      },
    ],
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'klarbrief fields',
    description: 'The fields that templates may use. Generated by npm run generate; do not edit.',
    type: 'object',
    additionalProperties: false,
    required: ['fields'],
    properties: {
      $schema: {type: 'string'},
      fields: {
        description: 'Every field by its name as templates write it; “order.*” allows all that belongs to “order”.',
        type: 'object',
        additionalProperties: field,
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function isOneOf<Value extends string>(value: unknown, values: readonly Value[]): value is Value {
  return values.some((one) => one === value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
