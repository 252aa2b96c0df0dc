/** How a hand-out looks: A4, quiet, and legible in black and white. Nothing that belongs together is torn. */
export function style(running: string): string {
  return `${sheet}
@page {
  @bottom-left { content: ${cssText(running)}; ${foot} }
  @bottom-right { content: counter(page) "\\2009/\\2009" counter(pages); ${foot} }
}
@page :first { @bottom-left { content: none } }
`;
}

const foot = 'font: 8pt/1.2 "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #555';

/** Text as a string of CSS inside a style element, whatever it holds. */
function cssText(text: string): string {
  const escaped = [...text].map((one) =>
    /^[A-Za-z0-9 ]$/.test(one) ? one : `\\${(one.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const sheet = `@page { size: A4; margin: 17mm 18mm 19mm }
:root {
  color-scheme: light;
  --ink: #1c2126; --soft: #565d66; --line: #c9c6be; --accent: #155e75; --tint: #eef3f4;
  --sans: "Noto Sans", "Liberation Sans", "Segoe UI", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, "Noto Serif", "Liberation Serif", Georgia, serif;
}
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 10.5pt/1.45 var(--serif); print-color-adjust: exact; -webkit-print-color-adjust: exact }
h1, h2, h3, h4, p, ol, ul, dl, dd, dt, figure, table { margin: 0; padding: 0 }
h1, h2, h3, h4 { break-after: avoid; text-wrap: balance; font-weight: 600 }
p { orphans: 3; widows: 3; text-wrap: pretty; overflow-wrap: break-word }
a { color: inherit; text-decoration: none }
a:hover { text-decoration: underline }
.kind, .kicker, h3, h4, .label, .caption, .note { font-family: var(--sans) }

.cover { border-block-start: 1.2mm solid var(--accent); padding-block-start: 7mm; margin-block-end: 9mm }
.kind { font-size: 9pt; color: var(--accent); letter-spacing: .04em }
h1 { font-size: 25pt; line-height: 1.15; margin-block: 2mm 3mm; overflow-wrap: break-word }
.about { color: var(--soft); font-size: 11.5pt }
.contents h2 { font-size: 13pt; margin-block-end: 2mm }
.contents h3 { font-size: 9pt; color: var(--soft); margin-block: 3.5mm .8mm; font-weight: 600 }
.contents.long > div { columns: 2; column-gap: 10mm }
.contents ol { list-style: none }
.contents li { break-inside: avoid; padding-inline-start: 8mm; text-indent: -8mm }
.contents .number { display: inline-block; inline-size: 8mm; text-indent: 0; color: var(--soft); font-variant-numeric: tabular-nums }

.rule { break-before: page }
.single .rule { break-before: auto }
.kicker { display: flex; justify-content: space-between; gap: 6mm; font-size: 8.5pt; color: var(--soft); border-block-end: .3mm solid var(--line); padding-block-end: 1.5mm; margin-block-end: 5mm; break-after: avoid }
.rule > h2 { font-size: 19pt; line-height: 1.2; margin-block-end: 2.5mm }
.why { font-size: 12pt; line-height: 1.45; max-inline-size: 150mm }
h3 { font-size: 11pt; color: var(--accent); margin-block: 7mm 2mm }
.exceptions, .source { max-inline-size: 150mm }

.example { break-inside: avoid; border: .3mm solid var(--line); border-radius: 1.2mm; margin-block-end: 3.5mm; overflow: hidden }
.example .side { padding: 2.4mm 3.5mm }
.label { font-size: 8pt; font-weight: 600; color: var(--soft); margin-block-end: .6mm }
.sentence .side { display: grid; grid-template-columns: 18mm 1fr; align-items: baseline }
.example .good { background: var(--tint) }
.sentence .good { border-block-start: .3mm solid var(--line) }
.letter { display: grid; grid-template-columns: 1fr 1fr; font-size: 9.2pt; line-height: 1.4 }
.letter .good { border-inline-start: .3mm solid var(--line) }
.caption { grid-column: 1 / -1; font-size: 8pt; color: var(--soft); padding: 1.6mm 3.5mm; border-block-end: .3mm solid var(--line) }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
mark { color: inherit; background: #ffe9c2; border-block-end: .55mm solid #a14a06; padding-block-end: .1mm; box-decoration-break: clone; -webkit-box-decoration-break: clone }
mark.gap { font: 600 7.5pt/1 var(--sans); padding: .3mm 1mm; border: .3mm dashed #a14a06; border-radius: .6mm; white-space: nowrap }

.words { columns: 2; column-gap: 8mm; font-size: 9.3pt; line-height: 1.35 }
h4 { font-size: 9pt; color: var(--soft); margin-block: 4mm 1mm }
.row { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0 3mm; padding-block: .7mm; border-block-end: .2mm solid var(--line); break-inside: avoid; overflow-wrap: break-word }
.words.plain { columns: 3 }
.words.plain .row { grid-template-columns: 1fr }
.row dd { font-weight: 600 }
.row dd.omit { font-weight: 400; font-style: italic; color: var(--soft) }
.row .reason { grid-column: 1 / -1; font-weight: 400; font-size: 8.4pt; color: var(--soft) }
.own { border-inline-start: .8mm solid var(--accent); padding-inline-start: 3.5mm }
.note { font-size: 8pt; color: var(--soft); margin-block: -1mm 2mm; break-after: avoid }

@media screen {
  html { background: #e9e7e1 }
  body { inline-size: min(210mm, 100%); margin: 8mm auto; padding: 17mm 18mm; box-shadow: 0 1mm 5mm #0003 }
  .rule { margin-block-start: 18mm }
}
@media screen and (max-width: 46rem) {
  body { margin: 0; padding: 6mm 5mm; box-shadow: none }
  .letter { grid-template-columns: 1fr }
  .letter .good { border-inline-start: 0; border-block-start: .3mm solid var(--line) }
  .words, .words.plain { columns: 1 }
}`;
