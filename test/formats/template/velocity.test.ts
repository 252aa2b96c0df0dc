import {expect, test} from 'vitest';
import {said} from './read.js';

test('An order confirmation', () => {
  const template = `#* klarbrief-disable-file amtsdeutsch *#
#set($subject = "Ihre Bestellung $order.number ist unterwegs")
#parse("mails/kopf.vm")
Sehr geehrte#if($customer.male)r Herr#else Frau#end $!{customer.lastName},

## Der Versand kennt nur zwei Arten.
Ihre Bestellung vom $date.format('dd.MM.yyyy', $order.date) ist unterwegs.
#foreach($item in $order.items)
- $item.name zu $10.99 je Stück
#end
#if($order.express)
Sie kommt morgen.
#{else}
Sie kommt in drei Tagen.
#end

Fragen beantwortet Ihnen \${agent.name|'Kim Berger'}, Telefon $!agent.phone.`;
  expect(said(template)).toEqual({
    engine: 'velocity',
    text: `Ihre Bestellung 12 ist unterwegs

Sehr geehrter Herr Muster,

Ihre Bestellung vom 1. Januar ist unterwegs.
- Muster zu $10.99 je Stück
Sie kommt morgen.

Fragen beantwortet Ihnen Chris Beispiel, Telefon 030 1234-567.`,
    fields: [
      'order.number: number',
      'customer.lastName: recipient-name',
      "date.format('dd.MM.yyyy', $order.date): date",
      'item.name: unknown',
      'agent.name: sender-name = Kim Berger',
      'agent.phone: sender-phone',
    ],
    branches: [
      'Sehr geehrte Frau Muster,',
      'Ihre Bestellung vom 1. Januar ist unterwegs.\n- Muster zu $10.99 je Stück\nSie kommt in drei Tagen.\n\nFragen beantwortet Ihnen Kim Berger, Telefon 030 1234-567.',
    ],
    comments: ['klarbrief-disable-file amtsdeutsch', 'Der Versand kennt nur zwei Arten.'],
    includes: ['mails/kopf.vm'],
  });
});

test('A reminder in HTML', () => {
  const {engine, text, branches} = said(`<p style="color:#ffeedd">Dear $!customer.title $!customer.lastName,</p>
#if($invoice.overdue && $days > 14)
<p>Invoice $invoice.number is still open. Please pay $invoice.amount by $invoice.dueDate.</p>
#elseif($invoice.open)<p>Your invoice is due soon.</p>#else<p>Thank you for paying.</p>#end
<a href="#top">Back to the top</a>`);
  expect(engine).toBe('velocity');
  expect(text).toBe(`Dear Ms Sample,

Invoice 12 is still open. Please pay 12 euros by 1 January.

Back to the top`);
  expect(branches).toEqual(['Your invoice is due soon.', 'Thank you for paying.']);
});

test.each([
  [
    'Das kostet $10.99, die Farbe ist #ff0000, der Anker #ende. $x',
    'Das kostet $10.99, die Farbe ist #ff0000, der Anker #ende. Muster',
  ],
  ['$name. Wir freuen uns. US$ 5 und $(12)', 'Kim Muster. Wir freuen uns. US$ 5 und $(12)'],
  ['#[[ $roh #if ]]# und $date', ' $roh #if  und 1. Januar'],
  ['\\$name und \\#if bleiben', '\\$name und \\#if bleiben'],
  ['Punkt 1 (siehe #3) und #hashtag (neu) $x', 'Punkt 1 (siehe #3) und #hashtag (neu) Muster'],
  ['#macro(gruss $wer)Hallo $wer#end#gruss("Kim")Ende', 'Ende'],
  ['$customer.getName().trim() kommt', 'Kim Muster kommt'],
  ['#define($a)weg#end#@rahmen("x")innen#end', 'innen'],
])('%s', (template, text) => {
  expect(said(template, 'a.vm').text).toBe(text.trim());
});
