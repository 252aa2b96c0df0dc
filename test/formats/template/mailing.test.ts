import {expect, test} from 'vitest';
import {said} from './read.js';

test('Salesforce: a closed case', () => {
  const template = `Sehr geehrte{!IF(ISPICKVAL(Contact.Salutation, "Herr"), "r Herr", " Frau")} {!Contact.LastName},

Ihr Fall {!Case.CaseNumber} ist gelöst, {!BLANKVALUE(Contact.FirstName, "Kundin")}.
{!CASE(Case.Priority, "High", "Wir rufen Sie an.", "Low", "Wir schreiben Ihnen.", "Danke.")}
{!"Rückruf an " & User.Phone} {!TEXT(Case.DueDate)}

{!User.Name}
{!Organization.Name}`;
  expect(said(template)).toEqual({
    engine: 'salesforce',
    text: `Sehr geehrter Herr Muster,

Ihr Fall 12 ist gelöst, Kim.
Wir rufen Sie an.
Rückruf an 030 1234-567 1. Januar

Chris Beispiel
Muster GmbH`,
    fields: [
      'Contact.LastName: recipient-name',
      'Case.CaseNumber: number',
      'Contact.FirstName: recipient-first-name = Kundin',
      'User.Phone: sender-phone',
      'Case.DueDate: date',
      'User.Name: sender-name',
      'Organization.Name: company',
    ],
    branches: [
      'Sehr geehrte Frau Muster,',
      'Ihr Fall 12 ist gelöst, Kundin.\nWir schreiben Ihnen.\nRückruf an 030 1234-567 1. Januar',
      'Ihr Fall 12 ist gelöst, Kim.\nDanke.\nRückruf an 030 1234-567 1. Januar',
    ],
    comments: [],
    includes: [],
  });
});

test('Salesforce Lightning: merge fields in three braces', () => {
  const {engine, text} = said(
    '<p>Dear {{{Recipient.FirstName}}},</p><p>your case {{{Case.CaseNumber}}} is solved.</p>',
  );
  expect(engine).toBe('salesforce');
  expect(text).toBe('Dear Kim,\n\nyour case 12 is solved.');
});

test('AMPscript: an invitation', () => {
  const template = `%%[ /* klarbrief-disable-file cliche */
VAR @name
SET @name = AttributeValue("FirstName")
SET @subject = "Ihre Einladung"
IF Empty(@name) THEN SET @name = "Kundin" ENDIF
]%%
Hallo %%=ProperCase(@name)=%%,

%%[ IF @vip == "1" THEN ]%%
wir laden Sie zum Essen ein.
%%[ ELSEIF @member == "ELSE" THEN ]%%
wir laden Sie zum Vortrag ein.
%%[ ELSE ]%%
besuchen Sie uns.
%%[ ENDIF ]%%

%%[ FOR @i = 1 TO 3 DO ]%%
- %%=Field(@row, "Title")=%%
%%[ NEXT @i ]%%
Für %%First Name%%, %%=IIF(Empty(@city), "Ihre Stadt", @city)=%%: 100 %% sicher.
%%=ContentBlockByKey("footer")=%% %%unsub_center_url%%`;
  expect(said(template)).toEqual({
    engine: 'ampscript',
    text: `Ihre Einladung

Hallo Kim Muster,

wir laden Sie zum Essen ein.

- Muster
Für Kim, Musterstadt: 100 %% sicher.
 https://example.org/unsubscribe`,
    fields: [
      'name: recipient-name',
      'Field(@row, "Title"): unknown',
      'First Name: recipient-first-name',
      'city: address',
      'unsub_center_url: unsubscribe',
    ],
    branches: [
      'wir laden Sie zum Vortrag ein.\n\n- Muster\nFür Kim, Ihre Stadt: 100 %% sicher.\n https://example.org/unsubscribe',
      'besuchen Sie uns.\n\n- Muster\nFür Kim, Musterstadt: 100 %% sicher.\n https://example.org/unsubscribe',
    ],
    comments: ['klarbrief-disable-file cliche'],
    includes: ['footer'],
  });
});

test('AMPscript beside another engine', () => {
  expect(said('{% if a %}Hallo %%FirstName%%{% endif %}, 50 %% und 20 %%.').text).toBe('Hallo Kim, 50 %% und 20 %%.');
});

test('GOV.UK Notify: an appointment', () => {
  expect(
    said(`Dear ((first name)),

Your appointment is on ((appointment date)). ((has paid??Thank you for your payment (£12).))

((not closed`),
  ).toEqual({
    engine: 'notify',
    text: `Dear Kim,

Your appointment is on 1 January. Thank you for your payment (£12).

((not closed`,
    fields: ['first name: recipient-first-name', 'appointment date: date'],
    branches: [],
    comments: [],
    includes: [],
  });
});

test('Serial letters: fields of one word, other guillemets quote', () => {
  expect(
    said(`«Vorname» «Nachname»

Sehr geehrte Frau «Nachname»,

das Wort «guten Tag» bleibt, «und offen`),
  ).toEqual({
    engine: 'merge',
    text: `Kim Muster

Sehr geehrte Frau Muster,

das Wort «guten Tag» bleibt, «und offen`,
    fields: ['Vorname: recipient-first-name', 'Nachname: recipient-name', 'Nachname: recipient-name'],
    branches: [],
    comments: [],
    includes: [],
  });
});
