import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(value: string, language: 'de' | 'en' = 'de'): {actual: string[]; fixed: string[]} {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language, type: 'fragment'});
  const messages = file.messages.filter(({ruleId}) => ruleId === 'positive-wording');
  return {
    actual: messages.map(({actual}) => String(actual)),
    fixed: messages.flatMap(({expected}) => expected ?? []),
  };
}

describe('what spares the customer something, what somebody asks or supposes, and what must be said stays', () => {
  test.each([
    'Die Rücksendung kostet Sie keinen Cent.',
    'Sie müssen nichts weiter tun.',
    'Bei uns können Sie nichts falsch machen.',
    'Der Akku kann nicht überhitzen, denn ein Sensor schaltet ihn vorher ab.',
    'Nie wieder müssen Sie umsonst anfahren.',
    'Wir verkaufen nicht nur Räder, sondern reparieren sie auch.',
    'Wir kommen nicht am Montag, sondern am Dienstag.',
    'Nicht eingelöste Gutscheine können wir verlängern.',
    'Falls Sie den Termin nicht wahrnehmen können, rufen Sie mich an.',
    'Können Sie am Dienstag nicht, rufen Sie uns an.',
    'Sollte das nicht möglich sein, finden wir einen anderen Tag.',
    'Passt Ihnen der Termin nicht, sagen Sie mir Bescheid.',
    'Haben Sie Ihr Passwort vergessen?',
    'Wir können Ihnen gar nicht genug danken.',
    'Für Wertsachen können wir keine Haftung übernehmen.',
    'Zu Ihrer Sicherheit können wir Sie nach der Narkose nicht allein gehen lassen.',
    'Leider ist uns bei der Rechnung ein Fehler passiert.',
    'Leider haben wir nicht rechtzeitig reagiert.',
    'Es tut uns leid, dass wir Ihnen keinen besseren Bescheid geben können.',
    'Wir bedauern, dass Sie Ihren Zug nicht erreichen konnten.',
    'Sie schreiben, dass Sie am Montag nicht kommen können.',
    'Ihr Paket konnte heute nicht zugestellt werden.',
    'Sie können Cookies jederzeit ablehnen.',
    'Eine Anmeldung ist nicht erforderlich.',
    'Das haben wir nicht vergessen.',
    'Frau Maier scheidet Ende Mai aus unserem Haus aus.',
  ])('%s', (text) => {
    expect(found(text).actual).toEqual([]);
  });

  test.each([
    'You cannot go wrong with the blue one.',
    'We cannot wait to see you.',
    'If you cannot come, please call me.',
    'For your safety we cannot let you go alone.',
    'It is not only the noise that goes down, your bill does too.',
    'There is no charge for delivery.',
    'We will never share your data.',
    'We regret that you had to wait.',
    'This may not be the best day for you.',
  ])('%s', (text) => {
    expect(found(text, 'en').actual).toEqual([]);
  });
});

describe('what is not possible is found, and only the negative words are marked', () => {
  test.each([
    ['Ein Verzicht ist uns leider nicht möglich.', 'ist uns leider nicht möglich'],
    ['Wir müssen Ihren Antrag ablehnen.', 'müssen Ihren Antrag ablehnen'],
    ['Wir nehmen keine Schecks an.', 'keine Schecks an'],
    ['Schecks werden nicht angenommen.', 'werden nicht angenommen'],
    ['Sie können den Vertrag nicht vorzeitig kündigen.', 'Sie können den Vertrag nicht vorzeitig kündigen'],
    ['Wir teilen Ihnen mit, dass der Schaden nicht ersetzt wird.', 'nicht ersetzt wird'],
    ['Bitte beachten Sie, dass Sie die Karte nicht mehr nutzen können.', 'nicht mehr nutzen können'],
    ['Leider sind wir bis Juni ausgebucht.', 'Leider sind wir bis Juni ausgebucht'],
    ['Uns sind die Hände gebunden.', 'sind die Hände gebunden'],
  ])('%s', (text, mark) => {
    expect(found(text).actual).toEqual([mark]);
  });

  test.each([
    ['Applications received after 1 May will not be considered.', 'will not be considered'],
    ['We are unable to repaint the flat.', 'We are unable to repaint the flat'],
    ['We no longer accept cheques.', 'no longer accept cheques'],
    ['Unfortunately, the blue one is sold out.', 'is sold out'],
  ])('%s', (text, mark) => {
    expect(found(text, 'en').actual.map((actual) => actual.slice(-mark.length))).toEqual([mark]);
  });
});

describe('a replacement is a sentence that a writer could have written', () => {
  test.each([
    ['Zögern Sie bitte nicht, mich jederzeit anzurufen.', 'Rufen Sie mich gern jederzeit an'],
    ['Bei Fragen zögern Sie nicht, sich an uns zu wenden.', 'wenden Sie sich gern an uns'],
    ['Vergessen Sie nicht, Ihren Ausweis mitzubringen.', 'Bringen Sie bitte Ihren Ausweis mit'],
    ['Leider kann ich Ihnen den Wagen erst am Freitag bringen.', 'Ich kann Ihnen den Wagen am'],
    ['Die Ware ist leider erst ab Mai lieferbar.', 'ab'],
    ['Die Ware kann nicht vor dem 3. Mai abgeholt werden.', 'ab'],
    ['Kein Problem, ich komme am Montag.', 'Gern'],
  ])('%s', (text, text2) => {
    expect(found(text).fixed).toEqual([text2]);
  });

  test.each([
    'Leider können wir nicht erst am Freitag liefern.',
    'Zögern Sie nicht, uns anzurufen oder zu schreiben.',
    'Zögere nicht, uns anzurufen.',
    'Eine Erweiterung ist kein Problem.',
  ])('no replacement: %s', (text) => {
    expect(found(text).actual).not.toEqual([]);
    expect(found(text).fixed).toEqual([]);
  });
});
