import {describe, expect, it} from 'vitest';
import contactPerson from '../../rules/contact-person.js';
import {check} from '../../src/rule/run.js';
import {file} from './reading.js';

function from(name: string, address: string, signature = 'Freundliche Grüße\nIhr Team vom Kundendialog') {
  return file(
    'a.eml',
    `From: ${name} <${address}>\nTo: Eva Rot <rot@mail.example>\nSubject: Ihr Schlüssel\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nGuten Tag Frau Rot,\n\nIhr Schlüssel liegt ab Freitag für Sie bereit.\n\n${signature}\n`,
  );
}

const senders = (letter: ReturnType<typeof from>): string[] =>
  letter.facts.people.filter((one) => one.role !== 'recipient').map(({name}) => name);

describe('the name of a From header', () => {
  it.each([
    ['Fjordwing Kundendialog', 'kundendialog@fjordwing.example'],
    ['Rad Vogt', 'info@radvogt.example'],
    ['Service Center', 'service.center@werk.example'],
    ['Stadtbad Nord', 'kasse@stadtbad.example'],
    ['Möbel Lindner', 'moebel@lindner.example'],
    ['Heidelerche Ticketing', 'ticketing@heidelerche.example'],
  ])('%s <%s> is nobody', (name, address) => {
    expect(senders(from(name, address))).toEqual([]);
  });

  it.each([
    ['Anna Berg', 'post@firma.example'],
    ['Tjorven Quast', 'quast@firma.example'],
    ['Quast, Tjorven', 't.quast@firma.example'],
    ['Tjorven Quast', 'tquast@firma.example'],
    ['Aydan Müller-Öz', 'aydan.mueller-oez@firma.example'],
  ])('%s <%s> is a person whom only the header names', (name, address) => {
    const read = from(name, address);
    expect(senders(read)).toHaveLength(1);
    expect(read.facts.people.find((one) => one.role === 'sender')).toMatchObject({from: 'header'});
  });

  it('is a person when the signature bears the name', () => {
    const read = from('Tjorven Quast', 'info@firma.example', 'Freundliche Grüße\nTjorven Quast');
    expect(read.facts.people.find((one) => one.role === 'sender')).not.toHaveProperty('from');
  });
});

describe('the contact person of a mail', () => {
  const missing = (letter: ReturnType<typeof from>): number =>
    check(contactPerson, letter, () => ({hits: () => []}), {}, {}).length;
  it('is not somebody whom only the header names while a team signs', () => {
    expect(missing(from('Anna Berg', 'berg@firma.example'))).toBe(1);
    expect(missing(from('Anna Berg', 'berg@firma.example', 'Freundliche Grüße\nA. Berg'))).toBe(0);
    expect(missing(from('Anna Berg', 'berg@firma.example', ''))).toBe(0);
  });
});

describe('mailboxes by their names', () => {
  it.each([
    ['kundendialog@f.example', 'shared'],
    ['leserservice@f.example', 'shared'],
    ['mitgliederbetreuung@f.example', 'shared'],
    ['ticketing@f.example', 'shared'],
    ['fahrgastrechte@f.example', 'shared'],
    ['pruefstelle@f.example', 'shared'],
    ['wohnungsbuero@f.example', 'shared'],
    ['membership.office@f.example', 'shared'],
    ['t.neuhaus@f.example', 'personal'],
    ['anna.lager@f.example', 'personal'],
    ['no-reply@f.example', 'no-reply'],
  ])('%s is %s', (address, kind) => {
    const read = from('Haus am See', address);
    expect(read.facts.mailboxes[0]).toMatchObject({address, kind});
  });
});
