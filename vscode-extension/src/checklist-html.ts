import type {Checklist, Evidence, Question} from './protocol.js';

/** The whole page of the checklist. Only what carries the nonce may run or paint; nothing is loaded from anywhere. */
export function checklistPage(body: string, nonce: string, title: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main id="checklist">${body}</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** What stands on the page for a letter: score, six questions with their places, deductions, figures. */
export function checklistBody(checklist: Checklist, document: string): string {
  const {texts, score, typeName, language, questions} = checklist;
  const label = (key: string) => escaped(texts[key] ?? '');
  return `<header lang="${languageOf(texts)}">
<h1>${label('title')}: ${escaped(document)}</h1>
<p class="kind">${label('type')}: ${escaped(typeName)} · ${label('language')}: ${escaped(language)}</p>
<p class="score" role="status"><strong>${label('scoreOf')}</strong> · ${label('answers')}</p>
<meter min="0" max="100" low="60" high="85" optimum="100" value="${score}" aria-label="${label('score')}">${score}</meter>
${texts.unfinished === undefined ? '' : `<p class="unfinished">${label('unfinished')}</p>`}
</header>
<section lang="${languageOf(texts)}" aria-labelledby="questions">
<h2 id="questions">${label('heading')}</h2>
<ol>${questions.map((question, at) => questionItem(question, at, texts)).join('')}</ol>
</section>
<section lang="${languageOf(texts)}" aria-labelledby="deductions">
<h2 id="deductions">${label('deductions')}</h2>
${deductionsOf(checklist)}
</section>
<section lang="${languageOf(texts)}" aria-labelledby="metrics">
<h2 id="metrics">${label('metrics')}</h2>
<dl>${checklist.metrics.map((metric) => `<div><dt>${escaped(metric.label)}</dt><dd>${escaped(metric.value)}</dd></div>`).join('')}</dl>
</section>`;
}

/** What stands there while there is no letter to ask about. */
export function emptyBody(text: string): string {
  return `<p class="kind">${escaped(text)}</p>`;
}

function questionItem({text, answer, answerText, evidence}: Question, at: number, texts: Checklist['texts']): string {
  const rules = [...new Set(evidence.map(({rule}) => rule))];
  const groups = rules.map((rule) => {
    const places = evidence.flatMap((each, place) => (each.rule === rule ? [placeItem(each, at, place, texts)] : []));
    const title = evidence.find((each) => each.rule === rule)?.title ?? rule;
    return `<li><p class="rule">${escaped(title)}</p><ul>${places.join('')}</ul></li>`;
  });
  const marks = {yes: '✓', no: '✗', 'n/a': '–'};
  return `<li class="question ${answer === 'n/a' ? 'none' : answer}">
<p><span class="answer"><span aria-hidden="true">${marks[answer]}</span> ${escaped(answerText)}</span> ${escaped(text)}</p>
${groups.length === 0 ? '' : `<ul aria-label="${escaped(texts.evidence ?? '')}">${groups.join('')}</ul>`}
</li>`;
}

function placeItem({reason, range}: Evidence, question: number, place: number, texts: Checklist['texts']): string {
  const line = `${texts.line ?? ''} ${range.start.line + 1}`.trim();
  return `<li><button id="q${question}e${place}" data-question="${question}" data-evidence="${place}" title="${escaped(texts.jump ?? '')}">
<span class="line">${escaped(line)}</span> ${escaped(reason)}</button></li>`;
}

function deductionsOf({deductions, texts}: Checklist): string {
  if (deductions.length === 0) return `<p>${escaped(texts.clean ?? '')}</p>`;
  const rows = deductions.map(
    ({rule, title, points}) =>
      `<tr><th scope="row">${escaped(title)} <code>${escaped(rule)}</code></th><td>−${points}</td></tr>`,
  );
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

/** The texts come in the language of the letter or of the settings, and say so themselves. */
function languageOf(texts: Checklist['texts']): 'de' | 'en' {
  return texts.yes === 'Ja' ? 'de' : 'en';
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const style = `
body { padding: 0 1.5em 2em; max-width: 52em; color: var(--vscode-foreground); font: var(--vscode-font-size)/1.5 var(--vscode-font-family); }
h1 { font-size: 1.5em; font-weight: 600; margin: 1em 0 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15em; font-weight: 600; margin: 1.8em 0 .5em; }
.kind, .line, code { color: var(--vscode-descriptionForeground); }
.kind { margin: .2em 0; }
.score { font-size: 1.1em; margin: .8em 0 .3em; }
.unfinished { border-left: 3px solid var(--vscode-textBlockQuote-border); padding-left: .8em; }
meter { width: 100%; height: .9em; }
ol { padding-left: 1.4em; margin: 0; }
ul { list-style: none; padding: 0; margin: .2em 0 .6em; }
li.question { margin: .5em 0; }
li.question p { margin: 0; }
.answer { font-weight: 600; white-space: nowrap; padding: 0 .5em; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 3px; margin-right: .4em; background: var(--vscode-textBlockQuote-background); }
.yes .answer { color: var(--vscode-charts-green); }
.no .answer { color: var(--vscode-errorForeground); }
.none, .none .answer { color: var(--vscode-descriptionForeground); }
button { display: block; width: 100%; text-align: left; font: inherit; color: inherit; background: none; border: 1px solid transparent; border-left: 3px solid var(--vscode-editorWarning-foreground); padding: .3em .7em; margin: .3em 0; cursor: pointer; }
button:hover { background: var(--vscode-list-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
li.question .rule { font-weight: 600; margin: .5em 0 0; }
.line::after { content: ' · '; }
table { border-collapse: collapse; width: 100%; }
th { font-weight: normal; text-align: left; }
th, td { padding: .25em 0; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); vertical-align: top; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
code { font-family: var(--vscode-editor-font-family); font-size: .9em; background: none; }
dl { margin: 0; }
dl div { display: flex; justify-content: space-between; gap: 1em; padding: .25em 0; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); }
dd { margin: 0; text-align: right; }
`;

/** Sends clicks to the extension, and takes a new page body without moving the reader or the focus. */
const script = `
const editor = acquireVsCodeApi();
const page = document.getElementById('checklist');
page.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-question]') : null;
  if (button) editor.postMessage({question: Number(button.dataset.question), evidence: Number(button.dataset.evidence)});
});
window.addEventListener('message', ({data}) => {
  if (typeof data?.body !== 'string') return;
  const focused = document.activeElement?.id;
  const top = document.scrollingElement.scrollTop;
  page.innerHTML = data.body;
  document.scrollingElement.scrollTop = top;
  if (focused) document.getElementById(focused)?.focus({preventScroll: true});
});
editor.postMessage({ready: true});
`;
