import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ExerciseSet} from '../../playground/exercise.js';
import {docx, paragraph} from '../formats/office/build.js';
import {folder, klarbrief, letter, mail, plain, type Ran} from './klarbrief.js';

const data = (own: string): string =>
  `<body><script type="application/json" id="exercises-data">${own}</script><script>"page"</script></body>`;

/** A folder with a page beside the program, as in the package. */
function house(files: Readonly<Record<string, string | Uint8Array>>): string {
  return folder({'package/playground/dist/klarbrief.html': data('{"own":false,"exercises":[]}'), ...files});
}

function exercise(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return klarbrief(cwd, ['exercise', ...args], {worker: path.join(cwd, 'package/dist/worker.cjs')});
}

function setIn(html: string): ExerciseSet {
  const found = /id="exercises-data">(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(found ?? '') as ExerciseSet;
}

describe('exercise', () => {
  it('puts letters in the page, in their order, each with its good version', async () => {
    const cwd = house({
      'mahnung_vom-verein.txt': letter,
      'mahnung_vom-verein.gut.txt': plain,
      'antwort.eml': mail,
      'antwort.good.eml': mail.replace('Seitens der', 'Aus der'),
      'mit.md': `---\ntitel: Mahnung vom Hof\n---\n\n${letter}`,
      'ohne.txt': letter.replace('Ihr Fahrrad', 'Ihr Rad'),
    });
    const {code, out, err} = await exercise(
      cwd,
      'mahnung_vom-verein.txt',
      'antwort.eml',
      'ohne.txt',
      '-o',
      'neu/uebung.html',
    );
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(
      'neu/uebung.html ist fertig: 3 Briefe zum Üben, 2 davon mit gelungener Fassung. Ein Doppelklick öffnet die Seite.\n',
    );
    const html = readFileSync(path.join(cwd, 'neu/uebung.html'), 'utf8');
    expect(html.startsWith('<body><script')).toBe(true);
    expect(html.endsWith('<script>"page"</script></body>')).toBe(true);
    const {own, exercises} = setIn(html);
    expect(own).toBe(true);
    expect(exercises.map(({title, letter: file, good}) => [title.de, file.content, good?.content])).toEqual([
      ['Mahnung vom verein', letter, plain],
      ['Antwort', mail, mail.replace('Seitens der', 'Aus der')],
      ['Ohne', letter.replace('Ihr Fahrrad', 'Ihr Rad'), undefined],
    ]);
    const named = setIn((await exercise(cwd, 'mit.md')).out).exercises[0];
    expect(named?.title).toEqual({de: 'Mahnung vom Hof', en: 'Mahnung vom Hof'});
    expect(exercises.every(({type, fixed}) => type !== undefined && fixed === undefined)).toBe(true);
    // Only the finished page: no draft stays behind.
    expect(readdirSync(path.join(cwd, 'neu'))).toEqual(['uebung.html']);
  });

  it('takes folders, without taking good versions for letters', async () => {
    const cwd = house({
      'uebung/a.eml': mail,
      'uebung/a.gut.eml': mail.replace('Seitens', 'Aus'),
      'uebung/LIESMICH.md': '# Ordner',
    });
    // A good version that leads out of the folder belongs to nobody’s exercises.
    writeFileSync(path.join(cwd, 'uebung/b.eml'), mail);
    writeFileSync(path.join(cwd, 'geheim.txt'), 'Geheim');
    symlinkSync('../geheim.txt', path.join(cwd, 'uebung/b.gut.eml'));
    const {code, out} = await exercise(cwd, 'uebung');
    expect(code).toBe(0);
    expect(setIn(out).exercises.map(({letter: file, good}) => [file.name, good?.name])).toEqual([
      ['a.eml', 'a.gut.eml'],
      ['b.eml', undefined],
    ]);
  });

  it('carries every format and encoding as it is, and no letter can leave its place in the page', async () => {
    const word = docx(
      ['Guten Tag Frau Demir,', 'seitens der Werkstatt kam die Zusage.'].map((one) => paragraph(one)).join(''),
    );
    const old = Buffer.from(letter, 'latin1');
    const cwd = house({'a.docx': word, 'b.txt': old, 'c.txt': letter.replace('Zusage', '</script><b>')});
    const {code, out} = await exercise(cwd, 'a.docx', 'b.txt', 'c.txt');
    expect(code).toBe(0);
    const {exercises} = setIn(out);
    expect(exercises.map(({letter: {packed}}) => packed)).toEqual([true, true, undefined]);
    expect(Buffer.from(exercises[0]?.letter.content ?? '', 'base64').equals(Buffer.from(word))).toBe(true);
    expect(Buffer.from(exercises[1]?.letter.content ?? '', 'base64').equals(old)).toBe(true);
    expect(exercises[2]?.letter.content).toContain('</script><b>');
    expect(out.match(/<\/script>/g)).toHaveLength(2);
  });

  it('knows a letter by its words, not by its name, and its type from the configuration', async () => {
    const cwd = house({'a.txt': letter, 'Frau Demir.txt': letter, 'klarbrief.config.yaml': 'type: reminder\n'});
    const {exercises} = setIn((await exercise(cwd, 'a.txt', 'Frau Demir.txt')).out);
    expect(exercises[0]?.id).toBe(exercises[1]?.id);
    expect(exercises[0]).toMatchObject({type: 'reminder', fixed: true});
    const offer = setIn((await exercise(cwd, 'a.txt', '--type', 'offer')).out);
    expect(offer.exercises[0]).toMatchObject({type: 'offer', fixed: true});
  });

  it('takes words and rules of the house along, and no customer', async () => {
    const cwd = house({
      'a.txt': letter,
      'b/b.txt': letter.replace('Rad', 'Fahrrad'),
      'klarbrief.config.yaml':
        'customers: kunden.csv\nrules:\n  direct-dial: off\ndictionaries:\n  de/amtsdeutsch: woerter.yaml\n',
      'kunden.csv': 'email\nela.demir@muster.example\n',
      'woerter.yaml': '- find: das Sonnenpaket, -e\n  say: [Ihr Tarif]\n',
    });
    const {out, err} = await exercise(cwd, 'a.txt', 'b/b.txt');
    expect(err).toBe('');
    const {exercises, houses = []} = setIn(out);
    expect([exercises.map((one) => one.house), houses.length]).toEqual([[0, 0], 1]);
    expect(JSON.parse(houses[0] ?? '')).toMatchObject({
      rules: {'direct-dial': {level: 'off'}},
      dictionaries: {'de/amtsdeutsch': [{find: 'das Sonnenpaket, -e'}]},
    });
    expect(out).not.toContain('ela.demir');
    const none = setIn((await exercise(cwd, 'a.txt', '--no-config')).out);
    expect([none.exercises[0]?.house, none.houses]).toEqual([undefined, undefined]);
  });

  it('says what it cannot read, write or find, and goes on with the rest', async () => {
    const cwd = house({'a.txt': letter, 'leer.docx': Buffer.from('PK\u0003\u0004kaputt')});
    const some = await exercise(cwd, 'leer.docx', 'a.txt', '-o', 'x.html');
    expect(some.code).toBe(2);
    expect(some.err).toContain('leer.docx: ');
    expect(some.err).toContain('x.html ist fertig: 1 Brief zum Üben.');
    const none = await exercise(cwd, 'leer.docx', '-o', 'y.html');
    expect(none.code).toBe(2);
    expect(readdirSync(cwd)).not.toContain('y.html');
    expect((await exercise(cwd, 'fehlt.txt')).code).toBe(2);
    mkdirSync(path.join(cwd, 'ordner.html'));
    const unwritten = await exercise(cwd, 'a.txt', '-o', 'ordner.html');
    expect([unwritten.code, unwritten.err]).toEqual([
      2,
      expect.stringContaining('„ordner.html“ lässt sich nicht schreiben ('),
    ]);
  });

  it('needs the page, and explains itself in both languages', async () => {
    const cwd = folder({'a.txt': letter});
    const words = ({out}: Ran): string => out.replace(/\s+/g, ' ');
    expect(await exercise(cwd, 'a.txt')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Die Seite fehlt'),
    });
    expect(words(await exercise(cwd, '--help'))).toContain('„brief.gut.txt“ ist die gelungene Fassung');
    expect(words(await exercise(cwd, '--help', '--locale', 'en'))).toContain('“letter.good.txt” is the good version');
    expect((await exercise(cwd)).code).toBe(2);
  });
});
