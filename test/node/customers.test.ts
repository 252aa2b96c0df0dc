import {describe, expect, it} from 'vitest';
import {readCustomers} from '../../src/node/customers.js';
import {folder, klarbrief} from './klarbrief.js';

function customers(text: string | Uint8Array): readonly string[] {
  const found = readCustomers(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return [...found.addresses];
}

function problems(text: string) {
  const found = readCustomers(new TextEncoder().encode(text));
  return 'problems' in found ? found.problems : [];
}

describe('a table of customers', () => {
  it.each([
    ['semicolons and a heading', 'Nr;Name;E-Mail\n1;Roth;nina@roth.example\n2;Lang;LANG@lang.example\n'],
    [
      'commas, quotes and line breaks in cells',
      '"Name","E-Mail"\r\n"Roth, ""die""\nNina","nina@roth.example"\r\nLang,lang@lang.example',
    ],
    ['tabs', 'Name\tMail\nRoth\tnina@roth.example\nLang\tlang@lang.example'],
    ['no heading', 'nina@roth.example\nlang@lang.example\n'],
    [
      'empty lines and cells',
      '\nName;E-Mail;Ort\n;;\nRoth;nina@roth.example;\nDemir;;Köln\nLang;lang@lang.example\n\n',
    ],
    ['names beside the address', 'E-Mail\n"Nina Roth <nina@roth.example>; mailto:lang@lang.example"\n'],
    ['a line that tells the separator', 'sep=;\nName;E-Mail\nRoth;nina@roth.example\nLang;lang@lang.example'],
    ['a mark at the beginning', '\uFEFFE-Mail;Name\nnina@roth.example;Roth\nlang@lang.example;Lang'],
  ])('may have %s', (_, text) => {
    expect(customers(text)).toEqual(['nina@roth.example', 'lang@lang.example']);
  });

  it('may be in windows-1252', () => {
    const bytes = Uint8Array.from(
      [...'Name;E-Mail\nM\u00fcller;info@m\u00fcller.example\n'].map((each) => each.charCodeAt(0)),
    );
    expect(customers(bytes)).toEqual(['info@müller.example']);
  });

  it('reads the columns whose heading says mail, and no other', () => {
    const text =
      'Name;E-Mail;Betreut von\nRoth;nina@roth.example;eva@hof.example\nLang;lang@lang.example;eva@hof.example\n';
    expect(customers(text)).toEqual(['nina@roth.example', 'lang@lang.example']);
  });

  it('tells what is wrong, and in which line', () => {
    expect(problems('Name;Ort\nRoth;Köln\n')).toEqual([{message: 'customers-no-addresses'}]);
    expect(problems('')).toEqual([{message: 'customers-no-addresses'}]);
    expect(problems('Name;E-Mail\n"Roth\nNina";nina@roth.example\nLang;lang@@lang\n')).toEqual([
      {message: 'customers-no-address', values: {found: 'lang@@lang'}, line: 4},
    ]);
    expect(problems('Name;E-Mail\nRoth;nina@roth.example\n"Lang;lang@lang.example\n')).toEqual([
      {message: 'customers-open-quote', line: 3},
    ]);
  });

  it('may be long', () => {
    const rows = Array.from({length: 50_000}, (_, at) => `"Kunde ""${at}""";kunde${at}@post.example`).join('\n');
    expect(customers(`Name;E-Mail\n${rows}`)).toHaveLength(50_000);
  });
});

const mailing = `From: Eva Sander <eva.sander@obsthof.example>
To: Nina Roth <Nina@roth.example>
Subject: Birnen am Samstag
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Roth,

am Samstag probieren Sie bei uns die ersten Birnen.

Herzliche Grüße
Eva Sander

Möchten Sie keine Mails mehr von uns? Ein Wort genügt.
`;

async function lint(files: Readonly<Record<string, string>>) {
  const cwd = folder(files);
  const ran = await klarbrief(cwd, ['mail.eml', '--type', 'advertising', '--format', 'json']);
  const reports = JSON.parse(ran.out || '[]') as {messages: {ruleId: string; reason: string; fatal: boolean}[]}[];
  const found = reports.flatMap(({messages}) => messages).filter(({ruleId}) => ruleId === 'existing-relationship');
  return {...ran, found};
}

describe('customers in the configuration', () => {
  const config = 'customers: kunden.csv\n';

  it('report whom the house does not know, as an error', async () => {
    const {found, code} = await lint({
      'mail.eml': mailing,
      'klarbrief.config.yaml': config,
      'kunden.csv': 'Name;E-Mail\nLang;lang@lang.example\n',
    });
    expect(found).toMatchObject([{fatal: true}]);
    expect(found[0]?.reason).toContain('„Nina@roth.example“');
    expect(code).toBe(1);
  });

  it('leave customers alone, however their address is written', async () => {
    const {found} = await lint({
      'mail.eml': mailing,
      'klarbrief.config.yaml': config,
      'kunden.csv': 'Name;E-Mail\nRoth;NINA@ROTH.example\n',
    });
    expect(found).toEqual([]);
  });

  it('tell file and line of what is wrong, and check nothing', async () => {
    const broken = {
      'mail.eml': mailing,
      'klarbrief.config.yaml': config,
      'kunden.csv': 'E-Mail\nnina@roth.example\nlang@@x\n',
    };
    const {err, code} = await lint(broken);
    expect(err).toContain('kunden.csv:3: „lang@@x“ ist keine E-Mail-Adresse.');
    expect(code).toBe(2);
    const gone = await lint({'mail.eml': mailing, 'klarbrief.config.yaml': config});
    expect(gone.err).toContain('kunden.csv: Diese Datei gibt es nicht.');
    expect(gone.code).toBe(2);
  });
});
