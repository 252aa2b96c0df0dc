import fc from 'fast-check';
import {strToU8, type Unzipped, unzipSync, zipSync} from 'fflate';
import {docx, field, odt, openParagraph, paragraph, run, xml} from '../../formats/office/build.js';
import {msgOf, packed} from '../../support/msg.js';
import {mutated} from '../mutate.js';
import {letterTexts, samples, templateSamples, tokens} from '../samples.js';
import {soundFile, soundFix} from '../sound.js';
import type {Case, Target} from '../target.js';

/** A file that is read, checked twice, explained, and mended. */
export function fileCase(name: string, bytes: Uint8Array): Case {
  return {
    name,
    bytes,
    async run() {
      const {remarks} = soundFile(bytes, name);
      if (remarks.some(({expected}) => expected.length > 0)) await soundFix(bytes, name);
    },
  };
}

/** Files of one format, made from samples of it. */
function filesOf(extensions: readonly string[], lists: readonly string[], others: readonly Uint8Array[] = []) {
  const all = [...samples(...extensions).map(({bytes}) => bytes), ...others];
  return fc
    .tuple(fc.constantFrom(...extensions), mutated(all, tokens('common', ...lists)))
    .map(([extension, bytes]) => fileCase(`fuzzed.${extension}`, bytes));
}

const text: Target = {name: 'text', usual: 30, cases: () => filesOf(['txt'], [])};

const markdown: Target = {
  name: 'markdown',
  usual: 30,
  cases: () =>
    filesOf(
      ['md'],
      ['markdown'],
      samples('txt')
        .slice(0, 10)
        .map(({bytes}) => bytes),
    ),
};

const html: Target = {name: 'html', usual: 30, cases: () => filesOf(['html', 'htm'], ['html'])};

const mjml: Target = {
  name: 'mjml',
  usual: 25,
  cases: () => filesOf(['mjml'], ['html', 'mjml'], letterTexts().slice(0, 8).map(mjmlOf)),
};

function mjmlOf(letter: string): Uint8Array {
  const head =
    '<mj-title>Ihr Termin</mj-title><mj-preview>Vorschau &amp; mehr</mj-preview><mj-style>p { color: red }</mj-style>';
  const button = '<mj-button href="https://a.example">Zum Termin</mj-button>';
  const texts = paragraphsOf(letter).map((text) => `<mj-text>${xml(text).replaceAll('\n', '<br/>\n')}</mj-text>`);
  const column = `<mj-section><mj-column>${texts.join('\n')}${button}</mj-column></mj-section>`;
  return strToU8(`<mjml><mj-head>${head}</mj-head><mj-body>${column}</mj-body></mjml>`);
}

function paragraphsOf(letter: string): readonly string[] {
  return letter.split(/\n\n+/).map((paragraph) => paragraph.trim());
}

const eml: Target = {name: 'eml', usual: 30, cases: () => filesOf(['eml'], ['mail'])};

const templates: Target = {
  name: 'templates',
  usual: 60,
  cases() {
    const written = [...samples('twig', 'hbs', 'liquid', 'erb', 'ftl'), ...templateSamples()];
    const all = written.map(({name, bytes}) => ({name: name.slice(name.indexOf('.') + 1), bytes}));
    const others = all.map(({bytes}) => bytes);
    return fc.integer({min: 0, max: all.length - 1}).chain((index) => {
      const {name, bytes} = all[index] ?? {name: 'txt', bytes: strToU8('')};
      // The sample itself, often; what else is spliced into it comes from any engine.
      return mutated([bytes, bytes, bytes, ...others], tokens('templates', 'common', 'html')).map((made) =>
        fileCase(`fuzzed.${name}`, made),
      );
    });
  },
};

const translations: Target = {
  name: 'translations',
  usual: 25,
  cases() {
    const texts = letterTexts().slice(0, 6);
    const quoted = (part: string) => JSON.stringify(part);
    const made: Readonly<Record<string, readonly string[]>> = {
      yaml: [
        ...texts.map(
          (letter) =>
            `de:\n  mail:\n    subject: Ihr Termin\n    body: |\n      ${letter.replaceAll('\n', '\n      ')}\n`,
        ),
        ...texts.map(
          (letter) =>
            `de:\n  order_mailer:\n${paragraphsOf(letter)
              .map((part, index) => `    text_${index}: ${quoted(part)}`)
              .join('\n')}\n`,
        ),
        'de: &a\n  mail:\n    greeting: \'Guten Tag Frau Meyer,\'\n    body: >-\n      bezugnehmend auf Ihr\n      Schreiben teilen wir mit.\n\n      Bis bald.\n    items: [eins, "zwei\\u00fc", *a]\n    # klarbrief-disable\n    plural: {one: "%{count} Brief", other: "%{count} Briefe"}\n---\nen:\n  mail: {<<: *a, body: "Dear Mr Miller, thank you. Bye."}\n',
      ],
      json: [
        ...texts.map((letter) =>
          JSON.stringify({mail: {subject: 'Ihr Termin', body: letter, items: ['eins', 2, null]}}, null, 1),
        ),
        '{"@@locale":"de","mail.greeting":"Guten Tag {name},","mail.body":"{n, plural, one {Sie haben # Brief.} other {Sie haben # Briefe. Danke.}}", // x\n"mail.signature":"Viele Gr\\u00fc\\u00dfe\\nIhr Team",}',
      ],
      po: texts.map(
        (letter) =>
          `msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n#: mail.py:3\n#, fuzzy\nmsgid "mail.body"\nmsgid_plural "mail.bodies"\nmsgstr[0] ""\n${letter
            .split('\n')
            .map((line) => quoted(`${line}\n`))
            .join('\n')}\nmsgstr[1] "Hallo Frau %s, danke. Bis bald."\n\n#~ msgid "alt"\n#~ msgstr "alt"\n`,
      ),
      properties: texts.map(
        (letter) =>
          `# klarbrief-disable\nmail.subject=Ihr Termin\nmail.body=${letter.replaceAll('\n', '\\n\\\n  ')}\nmail.signature : Viele Gr\\u00fc\\u00dfe {0} ''x''\n!x\n`,
      ),
    };
    return fc.constantFrom(...Object.keys(made)).chain((extension) =>
      mutated(
        (made[extension] ?? []).map((content) => strToU8(content)),
        tokens('common', 'translations'),
        {maxLength: 20},
      ).map((bytes) => fileCase(`mails.de.${extension}`, bytes)),
    );
  },
};

const office: Target = {
  name: 'office',
  usual: 30,
  cases() {
    const texts = letterTexts().slice(0, 6);
    const word = texts.map((letter) =>
      docx(
        paragraphsOf(letter)
          .map((part) => paragraph(part))
          .join('') +
          `<w:p>${field('MERGEFIELD Nachname', '«Nachname»')}${field('IF a = "b" "Frau" "Herr"', 'Frau')}${field('DATE \\@ "d. MMMM yyyy"', '3. Mai 2026')}${run('fett', '<w:b/><w:vanish/>')}</w:p><w:tbl><w:tr><w:tc>${paragraph('Zelle')}</w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Hier klicken')}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Kasten')}</w:txbxContent></mc:Choice><mc:Fallback>x</mc:Fallback></mc:AlternateContent>`,
        {
          headers: [paragraph('Muster GmbH')],
          footers: [paragraph('Telefon: 089 1234-567')],
          footnotes: '<w:footnote w:id="1"><w:p/></w:footnote>',
          styles: '<w:style w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>',
        },
      ),
    );
    const open = texts.map((letter) =>
      odt(
        `${paragraphsOf(letter)
          .map((part) => openParagraph(part))
          .join(
            '',
          )}<text:p><text:placeholder text:placeholder-type="text">&lt;Name&gt;</text:placeholder><text:conditional-text text:string-value-if-true="Frau" text:string-value-if-false="Herr">Frau</text:conditional-text><text:date>3.5.2026</text:date><text:note><text:note-body>x</text:note-body></text:note></text:p><text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Zelle</text:p></table:table-cell></table:table-row></table:table>`,
        {
          header: '<text:p>Muster GmbH</text:p>',
          footer: '<text:p>Telefon</text:p>',
          automatic: '<style:style style:name="P1" style:parent-style-name="P1"/>',
        },
      ),
    );
    const outlook = texts.map((letter, index) =>
      msgOf({
        streams: {
          '0037001F': 'Ihr Termin',
          ...(index % 3 === 0
            ? {'1000001F': letter}
            : index % 3 === 1
              ? {'10130102': strToU8(`<p>${letter.replaceAll('\n\n', '</p><p>')}</p>`)}
              : {
                  '10090102': packed(
                    `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}${letter.replace(/[^\x20-\x7e]/g, '\\par ')}{\\*\\htmltag72 </p>}}`,
                  ),
                }),
          '0C1A001F': 'Claudia Weber',
          '5D01001F': 'c@muster.example',
        },
        fixed: {57: 133_000_000_000_000_000n},
        recipients: [{streams: {'3001001F': 'Jonas Meyer', '39FE001F': 'j@meyer.example'}}],
        attachments: [{streams: {'3707001F': 'a.pdf'}}],
      }),
    );
    const parts = fc
      .tuple(fc.constantFrom(...word, ...open), fc.nat(), fc.boolean())
      .chain(([document, which, both]) => {
        const files = unzipSync(document);
        const names = Object.keys(files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
        const name = names[which % names.length] ?? '';
        const main = Object.keys(files).find((one) => /^(?:word\/document|content)\.xml$/.test(one)) ?? name;
        const chosen = both ? main : name;
        return mutated([files[chosen] ?? new Uint8Array()], tokens('common', 'office')).map((bytes) => {
          const changed: Unzipped = {...files, [chosen]: bytes.slice()};
          return fileCase('content.xml' in files ? 'fuzzed.odt' : 'fuzzed.docx', zipSync(changed, {level: 1}));
        });
      });
    const raw = fc.oneof(
      mutated(word, [
        'PK\u0003\u0004',
        'PK\u0001\u0002',
        'PK\u0005\u0006',
        'PK\u0006\u0006',
        '\0\0\0\0',
        'word/document.xml',
      ]).map((bytes) => fileCase('fuzzed.docx', bytes)),
      mutated(open, ['PK\u0003\u0004', 'PK\u0005\u0006', '\0', 'content.xml']).map((bytes) =>
        fileCase('fuzzed.odt', bytes),
      ),
      mutated(outlook, ['\0\0\0\0', '\u0001\0\0\0', '__substg1.0_', '\\par ', '{\\*', '}', "\\'fc", '\\u252 ?']).map(
        (bytes) => fileCase('fuzzed.msg', bytes),
      ),
    );
    return fc.oneof({weight: 2, arbitrary: parts}, {weight: 3, arbitrary: raw});
  },
};

/** Readers of files, each with the check, the report and the fixes behind it. */
export const files: readonly Target[] = [text, markdown, html, mjml, eml, templates, translations, office];
