import {expect, test} from 'vitest';
import {kindOf} from '../../src/formats/placeholder.js';
import {readText} from '../../src/formats/text.js';
import type {FieldKind} from '../../src/source/index.js';

const kinds: Readonly<Record<FieldKind, readonly string[]>> = {
  'recipient-name': [
    'kunde.nachname',
    'customer.lastName',
    'order.orderCustomer.lastName',
    'LNAME',
    'Nachname',
    'customer',
    'user.full_name',
    'empfaenger.name',
    'name',
    'kundenname',
    'contact.lastname',
    'patient.nachname',
    'User.Name',
    'billingAddress.lastName',
  ],
  'recipient-first-name': [
    'customer.first_name',
    'FNAME',
    'vorname',
    'member.firstName',
    'user.given_name',
    'kunde.vorname',
  ],
  salutation: [
    'kunde.anrede',
    'customer.salutation.translated.letterName',
    'briefanrede',
    'anredezeile',
    'greeting',
    'kunde.titel',
    'ANREDE',
  ],
  'sender-name': [
    'agent.name',
    'betreuer.vorname',
    'berater.nachname',
    'kundenbetreuer.name',
    'sachbearbeiter',
    'ansprechpartnerName',
    'kunde.betreuer.name',
    'teamMember.name',
    'team_member.full_name',
    'contact.owner.name',
    'signature.name',
    'sender_name',
    'accountManager.firstName',
  ],
  'sender-phone': [
    'agent.phone',
    'kunde.betreuer.tel',
    'berater.durchwahl',
    'durchwahl',
    'hof.wiebke_mobil',
    'ansprechpartner.telefon',
    'agent.extension',
    'sachbearbeiter_telefonnummer',
    'direct_dial',
    'betreuertelefon',
  ],
  'sender-email': [
    'agent.email',
    'bursar.email',
    'klassenlehrerin.mail',
    'berater.mailadresse',
    'hof.wiebke_email',
    'kundenbetreuer.mail',
    'sender.email',
    'contact_owner.email',
  ],
  phone: [
    'firma.hotline',
    'service.phone',
    'shop.telefon',
    'customer.phone',
    'kunde.mobil',
    'zentrale.telefon',
    'supportPhone',
    'phone',
    'kundenservice.tel',
    'company.fax',
  ],
  email: [
    'studio.infoEmail',
    'firma.serviceMail',
    'support.email',
    'customer.email',
    'kontakt_email',
    'email',
    'user.emailAddress',
    'shop.mail',
    '@resource.email',
    'recipient.email',
    'email_address',
  ],
  company: [
    'firma.name',
    'shop.name',
    'salesChannel.translated.name',
    'studio.name',
    'company',
    'customer.company',
    'billingAddress.company',
    'firmenname',
  ],
  date: [
    'lieferung.tag',
    'frist',
    'order.orderDateTime',
    'rechnungsdatum',
    'due_date',
    'termin.uhrzeit',
    'lastMonth',
    'datum termin.frist',
    'invoice.dueDate',
    'faelligkeit',
    'created_at',
  ],
  amount: [
    'order.price.totalPrice',
    'rechnungsbetrag',
    'order.amountNet',
    'summe',
    'p.price',
    'gesamtpreis',
    'invoice.total',
    'mahngebuehr',
  ],
  number: [
    'order.orderNumber',
    'kundennummer',
    'invoice.id',
    'anzahl',
    'loop.index',
    'lineItem.quantity',
    'aktenzeichen',
    'auftrag.menge',
    'kunde.nr',
  ],
  address: [
    'shippingAddress.street',
    'kunde.plz',
    'firma.anschrift',
    'address.city',
    'delivery.country.translated.name',
    "config('core.basicInformation.address')",
  ],
  link: [
    'resetUrl',
    'downloadLink',
    'shop.domain',
    'confirm_link',
    "rawUrl('frontend.account.order.single.page')",
    'confirmEmailUrl',
    'email_preferences_url',
  ],
  unsubscribe: [
    'abmeldelink',
    'unsubscribe_url',
    'UNSUB',
    'unsubscribeLink',
    'abbestell_link',
    'email_unsubscribe_link',
  ],
  'text-block': [
    'content',
    'body',
    'footer',
    'contactFormData.comment',
    'betreff',
    'signature',
    'textbaustein',
    'message',
    'email_body',
    'emailText',
    'mail.content',
  ],
  unknown: [
    'product.name',
    'customerGroup.translated.name',
    'order.stateMachineState.translated.name',
    'fahrzeug.modell',
    'sorte.acker',
    'member.isPremium',
    'download.media.fileExtension',
    'file_name',
    'x',
    'p.title',
    'email_title',
    'email_subject',
    'product.email_plan',
    'email_preferences',
    'phone_label',
    'emailTemplate',
  ],
};

test('A field is what the words of its name say', () => {
  const read = Object.fromEntries(
    Object.entries(kinds).map(([kind, names]) => [kind, names.map((name) => `${name}: ${kindOf(name)}`)]),
  );
  const meant = Object.fromEntries(
    Object.entries(kinds).map(([kind, names]) => [kind, names.map((name) => `${name}: ${kind}`)]),
  );
  expect(read).toEqual(meant);
});

test('A filter tells what the name does not', () => {
  expect(kindOf('x', "|date('d.m.Y')")).toBe('date');
  expect(kindOf('order.y', '| money')).toBe('amount');
  expect(kindOf("#temporals.format(x.y, 'dd.MM.yyyy')")).toBe('date');
  expect(kindOf('#numbers.formatDecimal(x.y, 1, 2)')).toBe('number');
  expect(kindOf('l @x, format: :short')).toBe('date');
  expect(kindOf('order.y', '?string("dd.MM")')).toBe('date');
  expect(kindOf('order.y', '?string["0.00"]')).toBe('number');
  expect(kindOf("$x->translatedFormat('d. F')")).toBe('date');
  expect(kindOf('.Placed.Format "2006"')).toBe('date');
  expect(kindOf('order.y', '|replace("du")')).toBe('unknown');
});

test('The configuration knows the house better', () => {
  const fields = {'kunde.zusatz3': 'sender-phone', Name: 'company'} as const;
  expect(kindOf('kunde.zusatz3', '', fields)).toBe('sender-phone');
  expect(kindOf('name', '', fields)).toBe('company');
  expect(readText('Tel. {{ kunde.zusatz3 }}', {fields}).letters[0]?.source.fields()[0]?.field.kind).toBe(
    'sender-phone',
  );
});

const sentences: readonly (readonly [string, string])[] = [
  ['Sehr geehrte Frau {{ kunde.nachname }}, Ihre Bestellung', 'Sehr geehrte Frau Muster, Ihre Bestellung'],
  ['{{ anrede }} {{ kunde.nachname }},\n\nSie haben', 'Sehr geehrte Frau Muster,\n\nSie haben'],
  ['{{ briefanrede }},\n\nSie haben', 'Sehr geehrte Frau Muster,\n\nSie haben'],
  ['Sehr geehrter {{ anrede }} {{ nachname }},', 'Sehr geehrter Herr Muster,'],
  ['Sehr geehrte{{ endung }} Herr {{ nachname }},', 'Sehr geehrter Herr Muster,'],
  ['Guten Tag {{ kunde.vorname }} {{ kunde.nachname }},', 'Guten Tag Kim Muster,'],
  ['Hallo {{ kunde.name }}, wir danken Ihnen.', 'Hallo Kim Muster, wir danken Ihnen.'],
  ['bis zum {{ frist }} um {{ termin.uhrzeit }} Uhr und', 'bis zum 1. Januar um 12 Uhr und'],
  ['im {{ monat }} {{ jahr }} für {{ betrag }} € und', 'im Januar 2026 für 12 € und'],
  ['Die Summe von {{ betrag }} ist am {{ faelligkeit }} fällig.', 'Die Summe von 12 Euro ist am 1. Januar fällig.'],
  [
    'Please pay {{ amount }} by {{ dueDate }}. Dear {{ salutation }} {{ lastName }},',
    'Please pay 12 euros by 1 January. Dear Ms Sample,',
  ],
  ['Mail an {{ user.local }}@firma.de und die Seite', 'Mail an kim.muster@firma.de und die Seite'],
  ['no-reply@{{ shop.domain }} ist die Adresse', 'no-reply@example.org ist die Adresse'],
];

test.each(sentences)('The stand-ins keep the grammar of %j', (template, text) => {
  expect(readText(template, {engine: 'handlebars'}).letters[0]?.source.text).toBe(text);
});
