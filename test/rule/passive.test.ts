import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {simpleWords} from '../../src/dictionary/words.js';
import {passives} from '../../src/rule/passive.js';
import {letter} from '../letter/reading.js';

/** The passives of a text, each with what was found out about it. */
function found(text: string, language: 'de' | 'en'): string[] {
  const {blocks} = letter(text, {type: 'fragment', language});
  return blocks
    .flatMap(({sentences}) => sentences)
    .flatMap(({words}) =>
      passives(words, language).map(({first, last, agent, fact}) => {
        const group = text.slice(words[first]?.at[0], words[last]?.at[1]);
        return `${group}${agent ? ' (agent)' : ''}${fact ? ' (fact)' : ''}`;
      }),
    );
}

describe('passives in German', () => {
  test.each([
    ['Ihr Antrag wird bearbeitet.', 'wird bearbeitet'],
    ['Ihr Antrag wird am Montag geprüft und bearbeitet.', 'wird am Montag geprüft und bearbeitet'],
    ['Das Dach darf leider nicht betreten werden.', 'betreten werden'],
    ['Wir schreiben Ihnen, sobald Ihr Antrag bearbeitet wird.', 'bearbeitet wird'],
    ['Die Ware ist am 3. Mai bestellt worden.', 'ist am 3. Mai bestellt worden'],
    ['…, dass die Ware bestellt worden ist.', 'bestellt worden ist'],
    ['Die Firma wurde 1998 gegründet.', 'wurde 1998 gegründet (fact)'],
    ['Ihr Auto wird von unserer Werkstatt geprüft.', 'wird von unserer Werkstatt geprüft (agent)'],
    ['Ihr Auto wurde vom TÜV geprüft.', 'wurde vom TÜV geprüft (agent)'],
    ['Ihr Antrag wird von uns geprüft.', 'wird von uns geprüft (agent)'],
    ['Der Betrag wird von Ihrem Konto abgebucht.', 'wird von Ihrem Konto abgebucht'],
    ['Es wird um Antwort gebeten.', 'wird um Antwort gebeten'],
    ['Sie werden gebeten, den Schlüssel abzugeben.', 'werden gebeten'],
    ['Wie vereinbart werden die Kosten verrechnet.', 'werden die Kosten verrechnet'],
    ['Wie vereinbart, wird der Schrank am Montag geliefert.', 'wird der Schrank am Montag geliefert'],
    ['Die Schlüssel werden am Freitag übergeben.', 'werden am Freitag übergeben'],
    ['Der Antrag wird, sobald er vollständig ist, bearbeitet.', 'wird, sobald er vollständig ist, bearbeitet'],
    ['Wird erneut nicht gezahlt, geben wir die Forderung ab.', 'Wird erneut nicht gezahlt'],
    ['Die Kosten werden Ihnen in Rechnung gestellt.', 'werden Ihnen in Rechnung gestellt'],
    ['Der Vertrag kann nicht verlängert werden.', 'verlängert werden'],
    ['Um bearbeitet zu werden, muss der Antrag unterschrieben sein.', 'bearbeitet zu werden'],
    ['Der Antrag wird im Mai bearbeitet werden.', 'wird im Mai bearbeitet werden'],
    ['Das Haus wird verkauft, und wir ziehen um.', 'wird verkauft'],
    ['Ab Januar wird eine Gebühr von 15 Euro erhoben.', 'wird eine Gebühr von 15 Euro erhoben'],
    ['Es werden Türen, Fenster und Böden geliefert.', 'werden Türen, Fenster und Böden geliefert'],
    [
      'Die Rechnung wird storniert und Ihnen das Geld zurückgezahlt.',
      'wird storniert und Ihnen das Geld zurückgezahlt',
    ],
    ['In Rechnung gestellt werden nur die Teile.', 'gestellt werden'],
    ['Ihr Antrag wurde genehmigt, deshalb wird es schnell gehen.', 'wurde genehmigt'],
    [
      'Der Brief wurde durch einen Fehler verspätet zugestellt.',
      'wurde durch einen Fehler verspätet zugestellt (agent)',
    ],
    ['Beiträge, die nicht bezahlt werden, mahnen wir an.', 'bezahlt werden'],
    ['Der Termin wurde verschoben auf Montag.', 'wurde verschoben'],
    ['Die Daten werden gelöscht bei Kündigung.', 'werden gelöscht'],
    ['Ihr Konto wurde gutgeschrieben.', 'wurde gutgeschrieben'],
    [
      'Nachgereichte Unterlagen werden nicht mehr angenommen bzw. zurückgesandt.',
      'werden nicht mehr angenommen bzw. zurückgesandt',
    ],
    ['Die Reparatur wird (wie immer) kostenlos ausgeführt.', 'wird (wie immer) kostenlos ausgeführt'],
    ['Unser Lager wird umgebaut, damit Sie schneller beliefert werden.', 'wird umgebaut', 'beliefert werden'],
    ['Der Schaden konnte nicht behoben werden, weil das Teil fehlt.', 'behoben werden'],
    ['Diese Stelle wird neu besetzt.', 'wird neu besetzt'],
    ['Am Samstag wird bei uns gefeiert.', 'wird bei uns gefeiert (fact)'],
    ['Das Auto muss repariert werden können.', 'repariert werden'],
    ['Ihr Paket wird heute noch verschickt – versprochen.', 'wird heute noch verschickt'],
    ['Wir werden oft gefragt, ob das geht.', 'werden oft gefragt'],
    ['Das Wasser wird am Dienstag von 8 bis 12 Uhr abgestellt.', 'wird am Dienstag von 8 bis 12 Uhr abgestellt'],
    ['Wir bitten Sie, davon Kenntnis zu nehmen, dass die Anlage ausser Betrieb genommen wird.', 'genommen wird'],
    ['Eine Operation wird nicht empfohlen.', 'wird nicht empfohlen'],
    ['Der Vertrag wird angepasst, das Guthaben wird verrechnet.', 'wird angepasst', 'wird verrechnet'],
    ['Die Ware wird geprüft, verpackt und verschickt.', 'wird geprüft, verpackt und verschickt'],
    ['Der Kurs wird begonnen.', 'wird begonnen'],
    ['Sie werden von Herrn Weber angerufen.', 'werden von Herrn Weber angerufen (agent)'],
    ['Es wird bald Frühling, gefeiert wird aber erst im Mai.', 'gefeiert wird (fact)'],
    ['Sie wurden vor Gericht geladen.', 'wurden vor Gericht geladen'],
    ['Ihre Kündigung wurde zum 31. Dezember vorgemerkt.', 'wurde zum 31. Dezember vorgemerkt'],
    ['Alles, was bestellt wurde, liegt bereit.', 'bestellt wurde'],
    ['Die Zimmer sollen noch gestrichen und möbliert werden.', 'gestrichen und möbliert werden'],
    ['Damit wird Ihr Garten gut gepflegt und gesund.', 'wird Ihr Garten gut gepflegt (fact)'],
    ['Wie gewünscht wird Ihr Vertrag beendet.', 'wird Ihr Vertrag beendet'],
    ['Der Saal würde renoviert, wenn Geld da wäre.', 'würde renoviert'],
    ['Das Angebot wird unverändert fortgeführt.', 'wird unverändert fortgeführt'],
    ['Uns wurde mitgeteilt, dass Sie umziehen.', 'wurde mitgeteilt'],
    ['Ich möchte beraten werden.', 'beraten werden'],
    ['Die Ware wurde nicht wie bestellt geliefert.', 'wurde nicht wie bestellt geliefert'],
  ])('%s', (text, ...groups) => {
    expect(found(text, 'de')).toEqual(groups);
  });

  test.each([
    'Wir werden Ihnen am Montag liefern.',
    'Es wird warm.',
    'Die Preise werden teurer.',
    'Das Büro ist geöffnet.',
    'Wie besprochen wird Herr Weber Sie anrufen.',
    'Wir werden Ihnen die Schlüssel am Freitag übergeben.',
    'Sie werden das Paket am Montag erhalten.',
    'Wenn es Winter wird, haben wir alles vorbereitet.',
    'Der Laden wird am Montag ausgebucht sein.',
    'Das wird Sie interessieren.',
    'Wir würden uns freuen, wenn Sie kommen.',
    'Sie werden begeistert sein.',
    'Die Sache wird bekannt.',
    'Das wird gut.',
    'Das Gerät wird warm und beginnt zu summen.',
    'Das Kind wird am Montag drei Jahre alt.',
    'Was wird aus dem Garten?',
    'Sie werden sehen, wie gut das schmeckt.',
    'Ich werde Sie am Montag anrufen.',
    'Ihre Wohnung wird größer, heller und ruhiger.',
    'Frau Weber wird Ihre neue Beraterin.',
    'Herr Kunz wird Sie durch das Haus führen.',
    'Bis Freitag wird Ihnen unser Büro antworten.',
    'Dieser Preis wird Sie überzeugt haben.',
    'Wird es kalt, heizen wir.',
    'Ich würde gern wissen, ob das geht.',
    'Er wurde Vater und ist begeistert.',
    'Die Straße wird ab Montag gesperrt sein.',
    'Unser Team wird größer und Ihr Ansprechpartner bleibt Herr Kunz.',
    'Der Betrag wird fällig, sobald Sie unterschreiben.',
    'Es wird Ihnen gefallen.',
    'Die Reise wird zum Erlebnis, wenn Sie gut vorbereitet sind.',
    'Bei uns werden Sie beraten.',
    'Wir werden Sie gerne beraten.',
    'Unsere Fachleute werden Sie beraten.',
  ])('none in: %s', (text) => {
    expect(found(text, 'de')).toEqual([]);
  });
});

describe('passives in English', () => {
  test.each([
    ['Your order is processed within two days.', 'is processed'],
    ['Your order will be sent on Monday.', 'will be sent'],
    ['Guests must be signed in at reception.', 'must be signed in'],
    ['Orders cannot be changed.', 'cannot be changed'],
    ['The shop was founded in 1990.', 'was founded (fact)'],
    ['The car was checked by our workshop.', 'was checked (agent)'],
    ['The bill must be paid by Friday.', 'must be paid'],
    ['It was sent by post.', 'was sent'],
    ['Your request is being looked into.', 'is being looked into'],
    ['Your table has been booked.', 'has been booked'],
    ['The fee is to be remitted.', 'to be remitted'],
    ['The form needs to be signed.', 'to be signed'],
    ['We were informed that a batch failed.', 'were informed'],
    ['Transcripts cannot be sent by e-mail.', 'cannot be sent'],
    ['Interest will be charged.', 'will be charged'],
    ['The goods were checked and sent out on Monday.', 'were checked and sent out'],
    ['The parcel has been delivered to your neighbour.', 'has been delivered'],
    ['You will be contacted by our team.', 'will be contacted (agent)'],
    ["You'll be charged ten pounds.", 'be charged'],
    ["Your parcel wasn't delivered.", "wasn't delivered"],
    ['The car was assessed by our surveyor last week.', 'was assessed (agent)'],
    ['It was started by two friends.', 'was started (agent)'],
    ['It will be reduced by two hours.', 'will be reduced'],
    ['All cars are washed before the return.', 'are washed'],
    ['The work will be finished by early May.', 'will be finished'],
    ['The parcel has already been sent.', 'has already been sent'],
    ['Your contract has not yet been signed.', 'has not yet been signed'],
    ['Your money is being refunded.', 'is being refunded'],
    ['Your son was given a place.', 'was given'],
    ['You may be asked to show your card.', 'may be asked'],
    ["It's been noted.", "It's been noted"],
    ['The meeting will be held on Monday.', 'will be held'],
    ['The shop is run by volunteers.', 'is run (agent)'],
    ['The key must not be copied or lent.', 'must not be copied or lent'],
    ['Calls are recorded.', 'are recorded'],
    ['A fee is charged.', 'is charged'],
  ])('%s', (text, ...groups) => {
    expect(found(text, 'en')).toEqual(groups);
  });

  test.each([
    'You are required to sign.',
    'We are delighted to help.',
    'The shop is closed on Monday.',
    'Your table is booked.',
    'Please be advised that we close.',
    'It is a red bed.',
    'We are hundred percent sure.',
    'We are so pleased that you came.',
    'He is a trained engineer.',
    'We were very worried.',
    'What is needed?',
    'There is limited space.',
    'The rooms are spacious and furnished.',
    'Is everything settled?',
    'This is agreed.',
    'The office is newly decorated.',
  ])('none in: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

/** Every dictionary of a rule, with its folder's lists. */
function dictionaries(language: 'de' | 'en'): string[] {
  return readdirSync(`dictionaries/${language}`, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('letter'))
    .map((path) => `dictionaries/${language}/${path}`);
}

describe('what a dictionary says is no passive', () => {
  test.each(
    (['de', 'en'] as const).flatMap((language) => dictionaries(language).map((path) => [path, language] as const)),
  )('%s', (path, language) => {
    const {dictionary} = compile(readFileSync(path, 'utf8'), {path, language});
    // "payment has been effected" stays what it is: only a passive that the headword did not have is one too many.
    const said = dictionary.flatMap(({find, say}) => (passives(simpleWords(find), language).length > 0 ? [] : say));
    expect(said.filter((text) => passives(simpleWords(text), language).length > 0)).toEqual([]);
  });
});
