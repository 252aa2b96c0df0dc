import {expect, test} from 'vitest';
import {said} from './read.js';

test('A payment reminder in Smarty', () => {
  const template = `{* klarbrief-disable-file mandatory-details *}
{assign var="subject" value="Ihre Rechnung {$invoice.number}"}
{include file="mails/kopf.tpl"}
<style>p{margin:0} a {color:red}</style>
<p>Guten Tag {$customer.firstname|default:"Kundin"} {$customer.lastname},</p>
{if $invoice.paid}<p>vielen Dank für Ihre Zahlung.</p>{elseif $days > 3}<p>bitte überweisen Sie {$invoice.total|number_format:2} Euro.</p>{else}<p>Ihre Rechnung ist bald fällig.</p>{/if}
{foreach from=$positions item=position}<p>{$position.title|escape}</p>{foreachelse}<p>Keine Positionen</p>{/foreach}
{literal}<script>if (a) {alert(1)}</script>{/literal}
<p>{s name="gruss" namespace="mail"}Freundliche Grüße{/s}</p>`;
  expect(said(template)).toEqual({
    engine: 'smarty',
    text: `Ihre Rechnung 12

Guten Tag Kim Muster,

vielen Dank für Ihre Zahlung.

Muster

Freundliche Grüße`,
    fields: [
      'invoice.number: number',
      'customer.firstname: recipient-first-name = Kundin',
      'customer.lastname: recipient-name',
      'position.title: unknown',
    ],
    branches: [
      'Guten Tag Kundin Muster,',
      'bitte überweisen Sie 12 Euro.',
      'Keine Positionen',
      'Ihre Rechnung ist bald fällig.',
    ],
    comments: ['klarbrief-disable-file mandatory-details'],
    includes: ['mails/kopf.tpl'],
  });
});

test('An order confirmation of OXID', () => {
  const template = `[{* klarbrief-disable-file cliche *}]
[{assign var="shop" value=$oEmailView->getShop()}]
[{include file="email/plain/header.tpl" title=$shop->oxshops__oxname->value}]
Guten Tag [{$user->oxuser__oxfname->value}] [{$user->oxuser__oxlname->value|oxescape}],

[{if $order->isPaid()}]
vielen Dank für Ihre Bestellung.
[{else}]
bitte überweisen Sie den Betrag.
[{/if}]
[{block name="email_plain_order"}]
[{foreach from=$vouchers item=voucher}]
Gutschein [{ $voucher->number }]
[{/foreach}]
[{/block}]

[{oxmultilang ident="EMAIL_THANKS"}]
[{oxcontent ident="oxemailfooterplain"}]`;
  const {engine, text, fields, branches, comments, includes} = said(template);
  expect(engine).toBe('oxid');
  expect(text).toBe('Guten Tag Kim Muster,\n\nvielen Dank für Ihre Bestellung.\nGutschein 12\n\nInhalt');
  expect(fields).toEqual([
    'user->oxuser__oxfname->value: recipient-first-name',
    'user->oxuser__oxlname->value: recipient-name',
    'voucher->number: number',
    'EMAIL_THANKS: text-block',
  ]);
  expect(branches).toEqual(['bitte überweisen Sie den Betrag.\nGutschein 12']);
  expect(comments).toEqual(['klarbrief-disable-file cliche']);
  expect(includes).toEqual(['email/plain/header.tpl', 'oxemailfooterplain']);
});

test('An invitation in English', () => {
  const {text, branches} = said(
    'Hi {$contact.first_name|default:"there"},\n\nplease join us{if $vip} for dinner{else} for drinks{/if} on {$event.date|date_format:"%d %B"}.\n\n{capture name="foot"}Reply to us today, please.{/capture}',
  );
  expect(text).toBe('Hi Kim,\n\nplease join us for dinner on 1 January.');
  expect(branches).toEqual(['Hi there,', 'please join us for drinks on 1 January.', 'Reply to us today, please.']);
});

test.each([
  ['a{color:red} b{ margin:0 } {name} und {Kunde}', 'a{color:red} b{ margin:0 } {name} und {Kunde}'],
  ['{ldelim}x{rdelim} {literal}{$roh}{/literal} {$x}', 'x {$roh} Muster'],
  ["{\"Guten Tag\"|translate} {l s='Ihre Rechnung' mod='mail'}", 'Guten Tag Ihre Rechnung'],
  ['{strip} Eins {/strip}{nocache}Zwei{/nocache}', 'Eins Zwei'],
  ['{t}Bitte antworten Sie.{/t}', 'Bitte antworten Sie.'],
  ['{$a = "Ihre Frist läuft ab."}Text', 'Text'],
  ['{if $a', '{if $a'],
])('%s', (template, text) => {
  expect(said(template, 'a.smarty').text).toBe(text);
});
