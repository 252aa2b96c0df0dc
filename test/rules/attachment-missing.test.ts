import {describe, expect, test} from 'vitest';
import {found, letter, mail} from './found.js';

const inMail = (body: string) =>
  found('attachment-missing', mail(`Guten Tag Frau Aksoy,\n\n${body}\n\nFreundliche Grüße\nJana`), {path: 'a.eml'});

describe('announced and not there', () => {
  test.each([
    ['Anbei finden Sie den Plan.', 'Anbei'],
    ['Den Plan finden Sie im Anhang.', 'im Anhang'],
    ['Ich hänge den Plan an.', 'hänge den Plan an'],
    ['Wir haben den Plan beigefügt.', 'beigefügt'],
    ['Der Plan liegt bei.', 'liegt bei'],
    ['Im Anhang dieser E-Mail finden Sie den Plan.', 'Im Anhang'],
  ])('%s', (body, expected) => {
    expect(inMail(body)).toMatchObject([{actual: expected, message: 'mail', info: false}]);
  });
});

describe('said of something else', () => {
  test.each([
    'Bitte fügen Sie den Plan bei.',
    'Ist der Plan beigefügt?',
    'Danke für die Fotos, die Sie Ihrer Mail beigefügt haben.',
    'Im Anhang des Vertrags stehen die Bedingungen.',
    'Mit unserem Schreiben vom 3. Mai haben wir den Plan beigefügt.',
    'Der Rechnung liegt kein Plan bei.',
    'Das Heft liegt dem Paket bei.',
    'Der Preis liegt bei 40 Euro.',
    'Ein Plan ist nicht beigefügt.',
    'Hinter der Anlage am Deich stehen drei Windräder.',
    'Den Plan finden Sie hinter dem Link, angehängt an die Nachricht.',
  ])('%s', (body) => {
    expect(inMail(body)).toEqual([]);
  });

  test.each([
    'The gate is attached to the wall.',
    'The garden is fully enclosed.',
    'We attach great importance to clean work.',
    'Please attach a photo to your reply.',
    'The leaflet is enclosed in the parcel.',
    'Thank you for the photos you attached.',
  ])('%s', (body) => {
    const text = mail(`Dear Ms Patel,\n\n${body}\n\nKind regards\nJane`);
    expect(found('attachment-missing', text, {path: 'a.eml', language: 'en'})).toEqual([]);
  });
});

test('a letter without a note gets a hint; a note, a template or an attachment is enough', () => {
  const body = 'Den Plan legen wir bei.';
  expect(found('attachment-missing', letter(body))).toMatchObject([{message: 'letter', info: true}]);
  expect(found('attachment-missing', `${letter(body)}\n\nAnlage: Plan`)).toEqual([]);
  expect(found('attachment-missing', `${letter(body)}\n\nVerteiler: Frau Kern`)).toHaveLength(1);
  expect(found('attachment-missing', letter(`${body} Er hat die Nummer {{ plan }}.`), {path: 'a.html.twig'})).toEqual(
    [],
  );
  const attached = `From: Jana <jana@wasserwerk.example>
To: Aksoy <aksoy@post.example>
Subject: Ihr Plan
Date: Mon, 04 May 2026 09:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8

Guten Tag Frau Aksoy,

anbei der Plan.

Viele Grüße
Jana
--x
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--x--`;
  expect(found('attachment-missing', attached, {path: 'a.eml'})).toEqual([]);
});
