import {expect, test} from 'vitest';
import {flagged} from './found.js';

test.each([
  ['Auf Ihr Schreiben vom 3. Mai antworten wir schnellstmöglich.', 'schnellstmöglich'],
  ['Bitte haben Sie etwas Geduld, wir melden uns in Kürze.', 'in Kürze'],
  ['Die Gutschrift wird Ihnen kurzfristig überwiesen.', 'kurzfristig'],
  ['Wir haben Ihre E-Mail erhalten und melden uns schnellstmöglich bei Ihnen.', 'schnellstmöglich'],
  ['Ihr Fall wurde aufgenommen und wird zeitnah bearbeitet.', 'zeitnah'],
  ['Der Techniker meldet sich in den kommenden Tagen bei Ihnen.', 'in den kommenden Tagen'],
  ['Wir versprechen Ihnen, uns zeitnah zu melden.', 'zeitnah'],
  ['Sobald wie möglich schicken wir Ihnen den Ersatz.', 'Sobald wie möglich'],
  ['Die Reparatur wird bald abgeschlossen sein.', 'bald'],
  ['Wir sorgen dafür, dass Sie zeitnah Bescheid bekommen.', 'zeitnah'],
])('a promise without a day: %s', (text, found) => {
  expect(flagged('vague-promise', text)).toEqual([found]);
});

test.each([
  'Bis Ende der Woche bekommen Sie so schnell wie möglich eine Antwort.',
  'Wir melden uns innerhalb von zwei Werktagen, meist aber zeitnah.',
  'Wir bitten Sie, uns zeitnah zu informieren.',
  'Wir haben Ihre Mail zeitnah gelesen und beantwortet.',
  'Es hilft uns, dass Sie uns zeitnah informieren.',
  'Für eine baldige Antwort danken wir Ihnen.',
  'Die Unterlagen sind schnellstmöglich einzureichen.',
  'Wir haben Ihre Mail zeitnah beantwortet.',
  'Termine vergeben wir auch kurzfristig.',
  'Kurzfristige Absagen kosten die Hälfte.',
  'Bald ist Weihnachten, und Ihr Baum steht bereit.',
  'Wir freuen uns, Sie bald zu begrüßen.',
  'Das Wetter wird in den nächsten Tagen schön.',
  'Kündigen können Sie zum nächstmöglichen Zeitpunkt.',
  'Hier das Wichtigste in Kürze.',
])('no promise, or one with a day: %s', (text) => {
  expect(flagged('vague-promise', text)).toEqual([]);
});

test.each([
  ['We will be in touch shortly.', ['shortly']],
  ['Thank you for your letter of 3 May; we will reply as soon as we can.', ['as soon as we can']],
  ['The file has been passed on and you will be contacted in the coming days.', ['in the coming days']],
  ['We hope to see you soon.', []],
  ['We hope to have an answer for you in the coming days.', ['in the coming days']],
  ['Your new card should be with you within the next few days.', ['within the next few days']],
  ['You should reply promptly to win.', []],
  ['Shortly before the show the doors open.', []],
  ['Call us as soon as possible if you smell gas.', []],
  ['We will write to you by Friday, as soon as possible.', []],
])('%s', (text, found) => {
  expect(flagged('vague-promise', text, {language: 'en'})).toEqual(found);
});
