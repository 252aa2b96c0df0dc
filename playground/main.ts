import {compareView} from './compare-view.js';
import {dictionaryView} from './dictionary-view.js';
import {button, byId, make} from './dom.js';
import {editorOf} from './editor.js';
import type {ExerciseSet} from './exercise.js';
import {exerciseView} from './exercise-view.js';
import {cardNode, type FindingActs, findingNode} from './finding.js';
import {type Edit, marksOf, moved} from './lines.js';
import {startLinter} from './linter.js';
import {remember, remembered} from './preferences.js';
import type {Category, Checked, Finding, Locale, Offer, Opened, Place, Sheet} from './protocol.js';
import {drawSamples, type Sample} from './samples.js';
import {skimView} from './skim-view.js';
import type {Table, View, Wording} from './table.js';
import {isText, say, type TextKey} from './texts.js';
import {letterTypes, typeNames} from './types.js';
import {figuresNode, legendNodes, questionNodes, verdictNodes} from './verdict.js';
import type {Slots} from './wording.js';

const kept = remembered();
let locale: Locale = kept.locale ?? (/^en\b/i.test(navigator.language) ? 'en' : 'de');
let theme = kept.theme;
let large = kept.large ?? false;

const field = byId('letter', HTMLTextAreaElement);
const paper = byId('paper', HTMLElement);
const card = byId('card', HTMLElement);
const told = byId('told', HTMLElement);
const exercises: ExerciseSet = JSON.parse(byId('exercises-data', HTMLScriptElement).textContent ?? '{}');
const samples: readonly Sample[] = JSON.parse(byId('samples-data', HTMLScriptElement).textContent ?? '[]');

const blank: Sheet = {name: '', format: 'text', head: '', about: [], attached: false, whole: false};
let sheet = blank;
let checked: Checked | undefined;
let before: Wording = {text: '', sheet: blank};
let sample: Sample | undefined;
let hidden: ReadonlySet<Category> = new Set();
let question: number | undefined;
let view = 'write';

const linter = startLinter(() => byId('linter', HTMLScriptElement).textContent ?? '');

const editor = editorOf(field, byId('backdrop', HTMLElement), paper, {
  changed(text, edit) {
    if (checked) checked = shifted(checked, edit, text);
    closeCard();
    if (text.trim() === '') {
      setSheet(blank);
      draw();
    } else if (checked) drawMarks();
    else draw();
    checkSoon();
  },
  pointed(findings, rect) {
    const [narrowest] = findings;
    if (narrowest === undefined || !rect) closeCardSoon();
    else openCardSoon(findings, rect);
  },
  drawn: tellChecked,
});

const table: Table = {
  get locale() {
    return locale;
  },
  linter,
  get letter() {
    return {text: editor.text, sheet};
  },
  get checked() {
    return checked;
  },
  get before() {
    return before;
  },
  get sample() {
    return sample;
  },
  keep() {
    before = {text: editor.text, sheet};
    drawView();
  },
  recheck() {
    checkSoon(0);
  },
  tell,
  say: announceText,
};

/** The views beside the one to write in. */
const views: readonly View[] = [
  skimView,
  compareView(async () => {
    if (!sample) return undefined;
    const opened = await linter.ask('open', sample.after, locale);
    return 'problem' in opened ? undefined : {text: opened.text, sheet: opened.sheet};
  }),
  exerciseView(exercises),
  dictionaryView(),
];

// Checking: one question at a time, always about the newest text.
let timer: ReturnType<typeof setTimeout> | undefined;
/** The text that the last answer is about. */
let judged: string | undefined;
let asking = false;
let stale = false;

function checkSoon(milliseconds = 120): void {
  judged = undefined;
  delete document.documentElement.dataset.checked;
  clearTimeout(timer);
  timer = setTimeout(() => void check(), milliseconds);
}

async function check(): Promise<void> {
  if (asking) {
    stale = true;
    return;
  }
  const {text} = editor;
  const asked = {text, sheet};
  if (text.trim() === '') {
    checked = undefined;
    draw();
    drawView();
    return;
  }
  asking = true;
  try {
    const answer = await linter.ask('check', asked, locale);
    if (editor.text === text && sheet === asked.sheet) {
      checked = answer;
      judged = text;
      draw();
      drawView();
    } else stale = true;
  } finally {
    asking = false;
    if (stale) {
      stale = false;
      checkSoon(0);
    }
  }
}

/** Findings move along with the words that they are about, until the next check knows better; they keep their numbers. */
function shifted(last: Checked, edit: Edit, text: string): Checked {
  const findings = last.findings.map((finding): Finding => {
    const at = finding.at[0] < 0 ? undefined : moved(finding.at, edit);
    if (!at) return {...finding, at: nowhere, offers: []};
    const offers = finding.offers.flatMap((offer): Offer[] => {
      const place = moved(offer.at, edit);
      return place ? [{...offer, at: place}] : [];
    });
    return {...finding, at, offers};
  });
  const parts = last.parts.flatMap((part) => {
    const [start, end] = part.at;
    const shift = edit.inserted - edit.removed;
    const from = start > edit.from ? Math.max(edit.from, start + shift) : start;
    const to = end >= edit.from ? Math.max(from, end + shift) : end;
    return to > from && to <= text.length ? [{...part, at: [from, to] as const}] : [];
  });
  return {...last, findings, parts, seen: []};
}

/** Where a finding is whose words somebody is changing. */
const nowhere: Place = [-1, -1];

// Drawing
function drawMarks(): void {
  editor.draw(checked ? marksOf(checked.findings, isHidden) : [], checked?.parts ?? []);
}

function draw(): void {
  const empty = editor.text.trim() === '';
  byId('start', HTMLElement).hidden = !empty && checked !== undefined;
  byId('judgement', HTMLElement).hidden = empty || checked === undefined;
  drawMarks();
  if (empty || !checked) drawStart();
  else drawJudgement(checked);
}

function isHidden({category, rule, level}: Finding): boolean {
  if (hidden.has(category)) return true;
  if (question === undefined) return false;
  return level === 'info' || !(checked?.verdict?.questions[question]?.rules.includes(rule) ?? false);
}

function drawStart(): void {
  const start = byId('start', HTMLElement);
  if (editor.text.trim() !== '') {
    start.replaceChildren(make('p', {class: 'loading'}, say('loading', locale)));
    return;
  }
  if (start.dataset.locale === locale && start.childElementCount > 1) return;
  start.dataset.locale = locale;
  start.replaceChildren(
    make('h2', {}, say('start-title', locale)),
    make('p', {}, say('start-write', locale)),
    make('p', {}, say('start-word', locale)),
    make('p', {}, button(say('start-sample', locale), showSamples, {class: 'main'})),
    make('p', {class: 'private'}, say('start-private', locale)),
  );
}

/** A finding in the list; its number may change while it stays what it is. */
interface Item {
  readonly node: HTMLElement;
  readonly look: string;
  index: number;
}

const items = new Map<string, Item>();

function drawJudgement(letter: Checked): void {
  const {verdict, findings, finished} = letter;
  replaceKeepingFocus(byId('verdict', HTMLElement), verdictNodes(letter, locale, typeChoice(letter)));
  replaceKeepingFocus(
    byId('questions', HTMLElement),
    verdict && finished ? questionNodes(verdict, question, locale, chooseQuestion) : [],
  );
  replaceKeepingFocus(byId('figures', HTMLElement), verdict ? [figuresNode(verdict, locale)] : []);
  const text = byId('question', HTMLElement);
  text.hidden = question === undefined;
  text.textContent = question === undefined ? '' : (verdict?.questions[question]?.text ?? '');
  replaceKeepingFocus(byId('legend', HTMLElement), legendNodes(letter, hidden, locale, toggleCategory));
  const shown = findings.map((finding, index) => ({finding, index})).filter(({finding}) => !isHidden(finding));
  byId('list-title', HTMLElement).textContent = counted(shown.length, findings.length);
  const clean = byId('clean', HTMLElement);
  clean.hidden = findings.length > 0 || !finished;
  clean.replaceChildren(make('strong', {}, say('clean', locale)), make('span', {}, say('clean-more', locale)));
  drawFindings(shown);
}

/** How many findings the list shows before somebody asks for more: nobody works on hundreds at once. */
const fewFindings = 60;
let most = fewFindings;

/** The list of findings; what looks as before stays as it is, opened or focused. A long list comes in pieces, so that typing goes on. */
function drawFindings(all: readonly {readonly finding: Finding; readonly index: number}[]): void {
  const list = byId('findings', HTMLOListElement);
  const shown = all.slice(0, most);
  drawMore(all.length - shown.length);
  const times = new Map<string, number>();
  const named = shown.map(({finding, index}) => {
    const name = `${finding.rule} ${finding.found ?? ''} ${finding.reason}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {finding, index, key: `${name} ${time}`};
  });
  const living = new Set(named.map(({key}) => key));
  for (const [key, {node}] of items) {
    if (living.has(key)) continue;
    node.remove();
    items.delete(key);
  }
  clearTimeout(listTimer);
  let at = 0;
  const go = (): void => {
    const until = performance.now() + slice;
    for (; at < named.length && performance.now() < until; at++) {
      const one = named[at];
      if (!one) break;
      const node = itemOf(one.key, one.finding, one.index);
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    }
    listTimer = at < named.length ? setTimeout(go) : undefined;
    tellChecked();
  };
  go();
}
let listTimer: ReturnType<typeof setTimeout> | undefined;

function drawMore(count: number): void {
  const more = byId('more', HTMLButtonElement);
  more.hidden = count === 0;
  more.textContent = say(count === 1 ? 'more-one' : 'more', locale, {count});
}

/** At once, because paper waits for nothing. */
function showAllFindings(): void {
  most = Number.POSITIVE_INFINITY;
  slice = Number.POSITIVE_INFINITY;
  draw();
  slice = usualSlice;
}
/** Milliseconds for a piece of work, after which typing has its turn. */
const usualSlice = 8;
let slice = usualSlice;

/** Everything that is seen is about the letter as it is. */
function tellChecked(): void {
  if (listTimer === undefined && !editor.drawing && judged !== undefined && judged === editor.text)
    document.documentElement.dataset.checked = 'true';
}

function itemOf(key: string, finding: Finding, index: number): HTMLElement {
  const look = `${locale} ${finding.offers.map(({label}) => label).join('|')}`;
  const known = items.get(key);
  if (known && known.look === look) {
    if (known.index !== index) {
      known.index = index;
      known.node.dataset.finding = String(index);
      const number = known.node.querySelector('.number');
      if (number) number.textContent = String(index + 1);
    }
    return known.node;
  }
  const acts: FindingActs = {
    take: (_, offer) => take(item.index, finding.offers.indexOf(offer)),
    show: () => goTo(item.index),
  };
  const node = make(
    'li',
    {'data-finding': index, 'data-rule': finding.rule},
    findingNode(finding, index + 1, locale, acts),
  );
  const item: Item = {node, look, index};
  if (known) {
    keepOpen(known.node, node);
    known.node.remove();
  }
  items.set(key, item);
  return node;
}

function keepOpen(old: HTMLElement, fresh: HTMLElement): void {
  if (old.querySelector('details')?.open) fresh.querySelector('details')?.setAttribute('open', '');
}

function replaceKeepingFocus(holder: HTMLElement, children: readonly (Node | undefined)[]): void {
  const {activeElement} = document;
  const index = activeElement ? [...holder.querySelectorAll('button, select, summary')].indexOf(activeElement) : -1;
  const open = holder.querySelector('details')?.open ?? false;
  holder.replaceChildren(...children.filter((child) => child !== undefined));
  if (open) holder.querySelector('details')?.setAttribute('open', '');
  if (index >= 0) holder.querySelectorAll<HTMLElement>('button, select, summary')[index]?.focus({preventScroll: true});
}

function counted(shown: number, all: number): string {
  if (shown < all) return say('found-some', locale, {shown, count: all});
  if (all === 0) return say('found-none', locale);
  return all === 1 ? say('found-one', locale) : say('found-many', locale, {count: all});
}

const typeSelect = make('select', {id: 'type'});
typeSelect.addEventListener('change', () => {
  const type = letterTypes.find((one) => one === typeSelect.value);
  const {type: _, ...rest} = sheet;
  setSheet(type ? {...rest, type} : rest);
  checkSoon(0);
});

function typeChoice({verdict}: Checked): HTMLSelectElement {
  const found = verdict ? say('type-found', locale, {type: verdict.typeName}) : '';
  const options = [
    // While a type is chosen, nobody knows what would be found out.
    {value: '', text: sheet.type === undefined ? found : say('type-auto', locale)},
    ...letterTypes.map((type) => ({value: type, text: typeNames[type][locale]})),
  ];
  const look = options.map(({text}) => text).join('|');
  if (typeSelect.dataset.look !== look) {
    typeSelect.dataset.look = look;
    typeSelect.replaceChildren(...options.map(({value, text}) => make('option', {value}, text)));
  }
  typeSelect.value = sheet.type ?? '';
  return typeSelect;
}

function chooseQuestion(chosen: number): void {
  question = question === chosen ? undefined : chosen;
  draw();
}

function toggleCategory(category: Category): void {
  const next = new Set(hidden);
  if (!next.delete(category)) next.add(category);
  hidden = next;
  draw();
}

// What can be done with a finding
/** Put a suggestion in place, where its words stand now. */
function take(index: number, which: number): void {
  const offer = checked?.findings[index]?.offers[which];
  if (!offer) return;
  const was = editor.text.slice(...offer.at);
  closeCard();
  editor.replace(offer.at, offer.text);
  if (offer.label === '') tell('told-omitted', {text: was.trim()});
  else tell('told-taken', {text: offer.label});
}

/** Put the caret at a finding and say what it is about. */
function goTo(index: number): void {
  const finding = checked?.findings[index];
  if (!finding || finding.at[0] < 0) return;
  editor.select(finding.at);
  editor.reveal(index);
  requestAnimationFrame(() => {
    const rect = editor.rectOf(index);
    if (rect) openCard([index], rect);
    byId('announced', HTMLElement).textContent = `${finding.title}. ${finding.reason}`;
  });
}

function step(forwards: boolean): void {
  const shown = (checked?.findings ?? [])
    .map((finding, index) => ({finding, index}))
    .filter(({finding}) => finding.at[0] >= 0 && !isHidden(finding));
  if (shown.length === 0) {
    tell('told-none');
    return;
  }
  const at = cardFindings[0];
  const [from, to] = editor.caret();
  const position = shown.findIndex(({index}) => index === at);
  const next = forwards
    ? position >= 0
      ? shown[(position + 1) % shown.length]
      : (shown.find(({finding}) => finding.at[0] >= to) ?? shown[0])
    : position >= 0
      ? shown[(position - 1 + shown.length) % shown.length]
      : (shown.findLast(({finding}) => finding.at[0] < from) ?? shown.at(-1));
  if (next) goTo(next.index);
}

// The card at a mark
let cardFindings: readonly number[] = [];
let cardTimer: ReturnType<typeof setTimeout> | undefined;

function openCardSoon(findings: readonly number[], rect: DOMRect): void {
  if (!card.hidden && cardFindings.join() === findings.join()) {
    clearTimeout(cardTimer);
    return;
  }
  clearTimeout(cardTimer);
  cardTimer = setTimeout(() => openCard(findings, rect), 160);
}

function closeCardSoon(): void {
  clearTimeout(cardTimer);
  if (!card.hidden) cardTimer = setTimeout(closeCard, 350);
}

function openCard(findings: readonly number[], rect: DOMRect): void {
  clearTimeout(cardTimer);
  const all = findings.flatMap((index) => {
    const finding = checked?.findings[index];
    return finding && !isHidden(finding) ? [{finding, index}] : [];
  });
  if (all.length === 0) return;
  cardFindings = findings;
  card.replaceChildren(
    ...all.slice(0, 3).map(({finding, index}) =>
      cardNode(finding, locale, {
        take: (_, offer) => take(index, finding.offers.indexOf(offer)),
        show: () => goTo(index),
      }),
    ),
  );
  card.hidden = false;
  editor.highlight(findings[0]);
  const {offsetWidth: width, offsetHeight: height} = card;
  const below = rect.bottom + 6 + height <= innerHeight - 8;
  const top = below ? rect.bottom + 6 : Math.max(8, rect.top - height - 6);
  card.style.insetBlockStart = `${top}px`;
  // It may cover the letter, not the findings beside it.
  const end = Math.min(innerWidth - 8, Math.max(paper.getBoundingClientRect().right, rect.right));
  card.style.insetInlineStart = `${Math.max(8, Math.min(rect.left, end - width))}px`;
}

function closeCard(): void {
  clearTimeout(cardTimer);
  cardFindings = [];
  if (card.hidden) return;
  const inside = card.contains(document.activeElement);
  card.hidden = true;
  editor.highlight(undefined);
  if (inside) editor.focus();
}

card.addEventListener('pointerenter', () => clearTimeout(cardTimer));
card.addEventListener('pointerleave', closeCardSoon);
paper.addEventListener('scroll', () => {
  if (!card.matches(':hover') && !card.contains(document.activeElement)) closeCard();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !card.hidden) {
    event.preventDefault();
    closeCard();
  } else if (event.key === 'F8' && view === 'write') {
    event.preventDefault();
    step(!event.shiftKey);
  } else if (event.key === 'Enter' && event.altKey && view === 'write') {
    const [caret] = editor.caret();
    const here = checked?.findings.findIndex(({at, offers}) => offers.length > 0 && at[0] <= caret && caret <= at[1]);
    const index = cardFindings[0] ?? here ?? -1;
    if (!checked?.findings[index]?.offers[0]) return;
    event.preventDefault();
    take(index, 0);
  }
});

// Opening letters
function setSheet(next: Sheet): void {
  sheet = next;
  const about = byId('about', HTMLElement);
  about.hidden = next.about.length === 0;
  about.replaceChildren(...next.about.map((line) => make('span', {}, line)));
}

function put({text, sheet: next}: Wording, from?: Sample): void {
  checked = undefined;
  judged = undefined;
  delete document.documentElement.dataset.checked;
  question = undefined;
  most = fewFindings;
  sample = from;
  before = {text, sheet: next};
  setSheet(next);
  closeCard();
  editor.show(text);
  draw();
  void check();
}

function lay(opened: Opened, name: string, from?: Sample): void {
  if ('problem' in opened) {
    tell('told-unreadable', {name});
    return;
  }
  put(opened, from);
  openView('write');
  if (opened.letters > 1) tell('told-letters', {name, count: opened.letters});
  else tell('told-open', {name});
  editor.focus();
}

async function openFile(file: File): Promise<void> {
  if (file.size > mostBytes) {
    tell('told-large', {name: file.name});
    return;
  }
  const content = new Uint8Array(await file.arrayBuffer());
  lay(await linter.ask('open', {name: file.name, content}, locale), file.name);
}

const mostBytes = 20_000_000;

async function openSample(chosen: Sample, version: 'before' | 'after'): Promise<void> {
  lay(
    await linter.ask('open', chosen[version], locale),
    chosen.title[locale],
    version === 'before' ? chosen : undefined,
  );
}

function showSamples(): void {
  const dialog = byId('sample-list', HTMLDialogElement);
  drawSamples(dialog, samples, locale, (chosen, version) => void openSample(chosen, version));
  dialog.showModal();
}

const drop = byId('drop', HTMLElement);
const holdsFiles = ({dataTransfer}: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
document.addEventListener('dragover', (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  drop.hidden = false;
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
document.addEventListener('drop', (event) => {
  drop.hidden = true;
  if (!holdsFiles(event)) return;
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void openFile(file);
});

/** What only HTML says: bold words, lists, headings. Everything else comes as plain text, as everywhere. */
const tellsMore = /<(?:b|strong|li|h[1-6])\b|font-weight:\s*(?:bold|[6-9]00)|mso-list:/i;

field.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!tellsMore.test(html)) {
    if (editor.text.trim() === '') setSheet({...blank, whole: true});
    return;
  }
  event.preventDefault();
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  const [start, end] = [field.selectionStart, field.selectionEnd];
  const empty = editor.text.trim() === '';
  void linter.ask('paste', {html}, locale).then((text) => {
    const words = text.trim() === '' ? plain : empty ? text : text.trim();
    if (empty) setSheet({...blank, whole: true});
    editor.replace([start, end], words);
    if (empty) before = {text: editor.text, sheet};
  });
});

// Views
function openView(id: string): void {
  view = id;
  closeCard();
  told.classList.remove('fresh');
  for (const name of ['write', ...views.map((one) => one.id)]) {
    byId(`view-${name}`, HTMLElement).hidden = name !== id;
    const tab = byId(`tab-${name}`, HTMLElement);
    tab.setAttribute('aria-selected', String(name === id));
    tab.tabIndex = name === id ? 0 : -1;
  }
  drawView();
}

function drawView(): void {
  const open = views.find(({id}) => id === view);
  if (open) void open.draw(byId(`view-${open.id}`, HTMLElement), table);
}

function drawTabs(): void {
  const all: readonly {readonly id: string; readonly title: TextKey}[] = [{id: 'write', title: 'write'}, ...views];
  const tabs = byId('tabs', HTMLElement);
  tabs.replaceChildren(
    ...all.map(({id, title}) =>
      button(say(title, locale), () => openView(id), {
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `view-${id}`,
        'aria-selected': String(id === view),
        tabindex: id === view ? 0 : -1,
      }),
    ),
  );
}

byId('tabs', HTMLElement).addEventListener('keydown', (event) => {
  const tabs = [...byId('tabs', HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (at < 0 || by === 0) return;
  event.preventDefault();
  const next = tabs[(at + by + tabs.length) % tabs.length];
  next?.click();
  next?.focus();
});

// The page itself
function tell(key: TextKey, values: Slots = {}): void {
  announceText(say(key, locale, values));
}

function announceText(text: string): void {
  told.textContent = text;
  told.classList.add('fresh');
  clearTimeout(toldTimer);
  toldTimer = setTimeout(() => told.classList.remove('fresh'), 5000);
}
let toldTimer: ReturnType<typeof setTimeout> | undefined;

function isDark(): boolean {
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function drawPage(): void {
  const root = document.documentElement;
  root.lang = locale;
  root.classList.toggle('large', large);
  if (theme) root.dataset.theme = theme;
  document.title = say('title', locale);
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    if (isText(element.dataset.text)) element.textContent = say(element.dataset.text, locale);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
    if (isText(element.dataset.name)) element.setAttribute('aria-label', say(element.dataset.name, locale));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-hint]')) {
    if (isText(element.dataset.hint)) element.title = say(element.dataset.hint, locale);
  }
  field.placeholder = say('placeholder', locale);
  byId('large', HTMLElement).setAttribute('aria-pressed', String(large));
  const themeButton = byId('theme', HTMLElement);
  themeButton.textContent = say(isDark() ? 'theme-light' : 'theme-dark', locale);
  themeButton.title = say('theme-hint', locale);
  const language = byId('locale', HTMLElement);
  language.textContent = say('other-language', locale);
  language.lang = locale === 'de' ? 'en' : 'de';
  drawTabs();
  draw();
  drawView();
}

function changePage(): void {
  remember({locale, large, ...(theme ? {theme} : {})});
  drawPage();
}

const onClick = (id: string, act: () => void): void => byId(id, HTMLButtonElement).addEventListener('click', act);
onClick('large', () => {
  large = !large;
  closeCard();
  changePage();
});
onClick('theme', () => {
  theme = isDark() ? 'light' : 'dark';
  changePage();
});
onClick('locale', () => {
  locale = locale === 'de' ? 'en' : 'de';
  closeCard();
  changePage();
  checkSoon(0);
});
onClick('print', () => print());
addEventListener('beforeprint', showAllFindings);
onClick('more', () => {
  const first = byId('findings', HTMLOListElement).childElementCount;
  showAllFindings();
  byId('findings', HTMLOListElement).children[first]?.querySelector('button')?.focus();
});
onClick('samples', showSamples);
onClick('open', () => byId('file', HTMLInputElement).click());
onClick('undo', () => editor.undo());
onClick('redo', () => editor.redo());
onClick('clear', () => {
  put({text: '', sheet: blank});
  openView('write');
  editor.focus();
});
byId('file', HTMLInputElement).addEventListener('change', ({currentTarget}) => {
  if (!(currentTarget instanceof HTMLInputElement)) return;
  const [file] = currentTarget.files ?? [];
  if (file) void openFile(file);
  currentTarget.value = '';
});

drawPage();
// A trainer's own letters are there to practise on.
if (exercises.own) openView('exercise');
else editor.focus();
linter.ready.then(
  () => {
    document.documentElement.dataset.ready = 'true';
  },
  () => tell('worker-failed'),
);
// Somebody may have typed before everything was there, or come back to the page.
if (field.value !== '') editor.show(field.value);
void check();
