import {expect, test} from 'vitest';
import {said} from './read.js';

test('A confirmation of TYPO3', () => {
  const template = `<html xmlns:f="http://typo3.org/ns/TYPO3/CMS/Fluid/ViewHelpers" data-namespace-typo3-fluid="true">
<f:layout name="Mail" />
<f:comment>klarbrief-disable-file cliche</f:comment>
<f:section name="Main">
<style>p{margin:0} .a {color:red}</style>
<p>Guten Tag {user.name -> f:or(alternative: 'Kundin')},</p>
<f:if condition="{order.total} > 100"><f:then><p>Ihre Lieferung ist frei.</p></f:then><f:else if="{member}"><p>Der Versand kostet die Hälfte.</p></f:else><f:else><p>Der Versand kostet 5 Euro.</p></f:else></f:if>
<f:for each="{items}" as="item"><p>{item.title}: {f:format.currency(value: item.price)}</p></f:for>
<p>{f:if(condition: male, then: 'Sehr geehrter Herr', else: 'Sehr geehrte Frau')} Meyer, {order.date -> f:format.date(format: 'd.m.Y')}</p>
<f:render partial="Footer" />
<f:translate key="bye" default="Freundliche Grüße" />
<f:translate key="team" />
</f:section></html>`;
  expect(said(template)).toEqual({
    engine: 'fluid',
    text: `Guten Tag Kim Muster,

Ihre Lieferung ist frei.

Muster: 12 Euro

Sehr geehrter Herr Meyer, 1. Januar

Freundliche Grüße Inhalt`,
    fields: [
      'user.name: recipient-name = Kundin',
      'item.title: unknown',
      'f:format.currency(value: item.price): amount',
      'order.date: date',
      'team: text-block',
    ],
    branches: [
      'Guten Tag Kundin,',
      'Der Versand kostet die Hälfte.',
      'Sehr geehrte Frau Meyer, 1. Januar',
      'Der Versand kostet 5 Euro.',
    ],
    comments: ['klarbrief-disable-file cliche'],
    includes: ['Mail', 'Mail', 'Footer'],
  });
});

test('An invitation in plain text', () => {
  const {text, branches} = said(`<f:variable name="subject" value="Our summer party" />Dear {guest.firstName},

please join us <f:if condition="{vip}" then="for dinner" else="for drinks" /> on {event.date -> f:format.date()}.`);
  expect(text).toBe('Our summer party\n\nDear Kim,\n\nplease join us for dinner on 1 January.');
  expect(branches).toEqual(['please join us for drinks on 1 January.']);
});

test.each([
  [
    'p{margin:0} {color: red} {a: 1} { x } {f:format.raw(value: footer)}',
    'p{margin:0} {color: red} {a: 1} { x } Inhalt',
  ],
  ["<f:comment>weg</f:comment>{a ? 'Ja' : 'Nein'}", 'Ja'],
  ['<f:if condition="{a}">Ja</f:if> und <f:if', 'Ja und <f:if'],
  ['<f:switch expression="{a}"><f:case value="1">Eins</f:case><f:defaultCase>Zwei</f:defaultCase></f:switch>', 'Eins'],
  ['<f:link.external uri="https://a.de">Zum Konto</f:link.external>', 'Zum Konto'],
])('%s', (template, text) => {
  expect(said(template).text).toBe(text);
});
