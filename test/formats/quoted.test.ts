import {describe, expect, it} from 'vitest';
import {endHints} from '../../src/formats/mail-signature.js';
import {quotedRanges} from '../../src/formats/quoted.js';

const own = 'Guten Tag Frau Kern,\n\nvielen Dank, wir liefern am Montag.\n\nFreundliche Grüße\nTom Berg\n\n';
const old = 'Hallo, wo ist mein Paket?\n\nLea Kern';

/** The text without its quoted stretches. */
function without(text: string): string {
  let result = '';
  let at = 0;
  for (const [start, end] of quotedRanges(text)) {
    result += text.slice(at, start);
    at = end;
  }
  return (result + text.slice(at)).trim();
}

describe('quotedRanges', () => {
  it.each([
    [
      'Outlook, German',
      'Von: Lea Kern <kern@mail.example>\nGesendet: Freitag, 19. Juni 2026 20:11\nAn: Service\nBetreff: Paket\n\n',
    ],
    [
      'Outlook, English, bold',
      '*From:* Lea Kern\n*Sent:* Friday, June 19, 2026 8:11 PM\n*To:* Service\n*Subject:* Parcel\n\n',
    ],
    ['Outlook, one paragraph a line', 'Von:\tLea Kern\n\nGesendet:\tFreitag\n\nAn:\tService\n\nBetreff:\tPaket\n\n'],
    [
      'Outlook, underscores',
      '________________________________\nVon: Lea Kern\nGesendet: Freitag\nAn: Service\nBetreff: Paket\n\n',
    ],
    [
      'GMX',
      'Gesendet: Freitag, 19. Juni 2026 um 20:11 Uhr\nVon: "Lea Kern" <kern@mail.example>\nAn: service@shop.example\nBetreff: Paket\n\n',
    ],
    ['original message', '-----Original Message-----\n'],
    ['ursprüngliche Nachricht', '-----Ursprüngliche Nachricht-----\n'],
    ['Original-Nachricht', '-------- Original-Nachricht --------\n'],
    ['weitergeleitet', '-------- Weitergeleitete Nachricht --------\nBetreff: \tPaket\n\n'],
    ['Gmail forward', '---------- Forwarded message ---------\nVon: Lea Kern\n\n'],
    ['Apple forward', 'Anfang der weitergeleiteten Nachricht:\n\n'],
    ['Apple forward, English', 'Begin forwarded message:\n\n'],
    ['attribution without marks', 'Am 19.06.2026 um 20:11 schrieb Lea Kern <kern@mail.example>:\n\n'],
    ['attribution, Gmail, wrapped', 'Am Fr., 19. Juni 2026 um 20:11 Uhr schrieb Lea Kern <\nkern@mail.example>:\n\n'],
    ['attribution, three lines', 'On Fri, Jun 19, 2026 at 8:11 PM\nLea Kern\n<kern@mail.example> wrote:\n\n'],
    ['Open-Xchange', 'Lea Kern <kern@mail.example> hat am 19.06.2026 20:11 CEST geschrieben:\n\n'],
    ['Notes', 'Von: Lea Kern/Mail\nAn: Service\nKopie: Ute\nDatum: 19.06.2026 20:11\nBetreff: Paket\n\n'],
    ['name first', 'Lea Kern <kern@mail.example> schrieb am Fr., 19. Juni 2026, 20:11:\n\n'],
  ])('%s', (_, introduction) => {
    expect(without(own + introduction + old)).toBe(own.trim());
    expect(without((own + introduction + old).replace(/\n/g, '\r\n'))).toBe(own.trim().replace(/\n/g, '\r\n'));
  });

  it('keeps answers between quoted lines', () => {
    const text =
      'Guten Tag,\n\nAm 19.06. schrieb Lea:\n> Wann?\n>\n> Und wo?\n\nAm Montag.\n\n> Und wer?\n> Wer genau?\n\nHerr Berg.\n';
    expect(without(text).replace(/\n+/g, ' ')).toBe('Guten Tag, Am Montag. Herr Berg.');
  });

  it('takes what the format knows for quoted, with the line that introduces it', () => {
    const text = 'Danke!\n\nOn Fri, Lea wrote:\n\nWhere is it?\n\nMy answer.';
    const at = text.indexOf('Where');
    const ranges = quotedRanges(text, {known: [[at, at + 12]]});
    expect(ranges).toEqual([[text.indexOf('On Fri'), at + 12]]);
  });

  it.each([
    'Am 3. März schrieben Sie uns:\n„Wo ist mein Paket?“\n\nHier ist es.',
    'Am Montag um 10:00 Uhr kommt der Techniker:\n\nBitte öffnen Sie ihm.',
    'Von: Stadtwerk Ulm\nAn: Frau Kern\nBetreff: Ihr Zähler\nDatum: 1. Juni 2026\n\nGuten Tag Frau Kern,\n\nwir kommen.',
    'Guten Tag,\n\nVon: Ulm Hauptbahnhof\nNach: Berlin\n\nGute Reise!',
    'Unterschrift:\n\n____________________________\n\nBitte zurücksenden.',
    'Neu im Shop:\n\n> Zum Angebot: https://shop.example/a\n\nViel Freude damit.',
    '>From the first day on we were there.\n\nKind regards',
  ])('leaves own text alone: %s', (text) => {
    expect(quotedRanges(text)).toEqual([]);
  });

  it('reads a header block at the very top only in a forwarded mail', () => {
    const text = `Von: Lea Kern\nGesendet: Freitag\nAn: Service\nBetreff: Paket\n\n${old}`;
    expect(quotedRanges(text)).toEqual([]);
    expect(quotedRanges(text, {forwarded: true})).toEqual([[0, text.length]]);
  });
});

describe('endHints', () => {
  it('finds the signature and what programs add', () => {
    const text = 'Viele Grüße\nTom\n-- \nTom Berg\nTelefon 1\n\nVon meinem iPhone gesendet\n';
    const hints = endHints(text, []);
    expect(hints.map((hint) => [hint.kind === 'part' && hint.part, text.slice(...hint.at)])).toEqual([
      ['signature', '-- \nTom Berg\nTelefon 1'],
      ['footer', 'Von meinem iPhone gesendet'],
    ]);
  });

  it.each([
    'Gesendet von Mail für Windows',
    'Sent from my iPhone',
    'Get Outlook for iOS',
    'Diese E-Mail wurde von Avast auf Viren geprüft.',
    'Virenfrei. www.avast.com',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
  ])('knows the line of a program: %s', (line) => {
    expect(endHints(line, [])).toHaveLength(1);
  });

  it.each([
    'Diese E-Mail wurde von unserem Team geprüft und freigegeben, bevor wir sie an Sie weitergeben durften, weil das für uns zur Sorgfalt gehört und Sie sich darauf verlassen.',
    'Von meinem Kollegen hören Sie am Montag.',
    'Gesendet von uns am 3. Mai.',
  ])('leaves a sentence alone: %s', (line) => {
    expect(endHints(line, [])).toEqual([]);
  });
});
