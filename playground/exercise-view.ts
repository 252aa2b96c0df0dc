import {versionsNode} from './compare-view.js';
import {button, make} from './dom.js';
import {editorOf} from './editor.js';
import {type Exercise, type ExerciseSet, fileOf} from './exercise.js';
import {lacksOf, type NamedLack} from './exercise-lacks.js';
import {listNode} from './exercise-list.js';
import {compared, isPlaced, markFrom, type Outcome, toggled} from './exercise-marks.js';
import {keepResults, type Result, results} from './exercise-progress.js';
import {markedNodes, type Span, sheetNode} from './exercise-sheet.js';
import {type ExerciseText, tell} from './exercise-texts.js';
import {findingNode} from './finding.js';
import {marksOf, moved} from './lines.js';
import type {Checked, Finding, Locale, Place} from './protocol.js';
import {quoted, shortened} from './quotes.js';
import type {Table, View, Wording} from './table.js';
import {levelOf} from './verdict.js';
import type {Slots} from './wording.js';

type Step = 'mark' | 'solve' | 'write' | 'good';

/** An exercise that somebody works on; it stays as it is while the page is open. */
interface Work {
  readonly exercise: Exercise;
  readonly letter: Wording;
  readonly good: Wording | undefined;
  checked: Checked;
  lacks: readonly NamedLack[];
  marks: readonly Place[];
  ticked: ReadonlySet<string>;
  step: Step;
  /** From then on, what is marked no longer counts. */
  solved: boolean;
  own: string;
  ownChecked: Checked;
}

/** Letters to practise on: mark, reveal, write, compare. */
export function exerciseView({own, exercises, houses}: ExerciseSet): View {
  const works = new Map<string, Work>();
  const known = new Map(results());
  let open: Work | undefined;
  let drawn = '';
  let turn = 0;

  return {
    id: 'exercise',
    title: 'exercise',
    async draw(element, table) {
      // Checks of the other letter draw all views; this one has not changed by that.
      if (drawn === table.locale) return;
      drawn = table.locale;
      element.lang = table.locale;
      if (open) await readAgain(open, table);
      if (open) drawWork(element, table, open);
      else drawList(element, table);
    },
  };

  function drawList(element: HTMLElement, table: Table): void {
    open = undefined;
    const {locale} = table;
    element.replaceChildren(
      listNode({own, exercises}, known, locale, {
        open: (exercise) => void openWork(element, table, exercise),
        forget() {
          known.clear();
          keepResults(known);
          drawList(element, table);
          element.querySelector<HTMLElement>('button.main')?.focus();
        },
      }),
    );
  }

  async function openWork(element: HTMLElement, table: Table, exercise: Exercise): Promise<void> {
    const mine = ++turn;
    const work = works.get(exercise.id) ?? (await begun(exercise, table));
    if (mine !== turn) return;
    if (!work) {
      const text = tell('unreadable', table.locale, {title: exercise.title[table.locale]});
      element.querySelector('[role=status]')?.replaceChildren(text);
      return;
    }
    works.set(exercise.id, work);
    open = work;
    await readAgain(work, table);
    drawWork(element, table, work);
    element.querySelector<HTMLElement>(work.step === 'mark' ? 'textarea' : '.work h2')?.focus();
  }

  async function begun(exercise: Exercise, {linter, locale}: Table): Promise<Work | undefined> {
    const {country, type, fixed, house} = exercise;
    // „Betreff“ and „Von“ are words of the letter, whatever the page speaks.
    const language = country === undefined ? locale : country === 'EN' ? 'en' : 'de';
    const read = async (file: Exercise['letter'] | undefined): Promise<Wording | undefined> => {
      if (!file) return undefined;
      const opened = await linter.ask('open', fileOf(file), language);
      if ('problem' in opened) return undefined;
      const known = {...(fixed && type ? {type} : {}), ...(house === undefined ? {} : {house})};
      return {text: opened.text, sheet: {...opened.sheet, ...known}};
    };
    if (houses && works.size === 0) await linter.ask('houses', {settings: houses}, locale);
    const [letter, good] = [await read(exercise.letter), await read(exercise.good)];
    if (!letter) return undefined;
    const checked = await linter.ask('check', letter, locale);
    return {
      ...{exercise, letter, good, checked, lacks: lacksOf(checked), marks: [], ticked: new Set()},
      ...{step: 'mark', solved: false, own: letter.text, ownChecked: checked},
    };
  }

  /** What rules say comes in the language of the page. */
  async function readAgain(work: Work, {linter, locale}: Table): Promise<void> {
    work.checked = await linter.ask('check', work.letter, locale);
    work.lacks = lacksOf(work.checked);
    work.ownChecked = await linter.ask('check', {...work.letter, text: work.own}, locale);
  }

  function drawWork(element: HTMLElement, table: Table, work: Work): void {
    const {locale} = table;
    const say = (key: ExerciseText, values: Slots = {}): string => tell(key, locale, values);
    const status = make('p', {class: 'unseen-text', role: 'status'});
    const announce = (text: string): void => status.replaceChildren(text);
    const go = (step: Step): void => {
      work.step = step;
      if (step !== 'mark') solveNow(work);
      drawWork(element, table, work);
      element.querySelector<HTMLElement>(step === 'write' ? 'textarea' : '.task h3, .work .task-title')?.focus();
    };
    const {exercise} = work;
    const steps: readonly Step[] = work.good ? ['mark', 'solve', 'write', 'good'] : ['mark', 'solve', 'write'];
    const after = exercises[exercises.indexOf(exercise) + 1];
    const bar = make(
      'header',
      {class: 'work-bar'},
      button(`‹ ${say('back')}`, () => backToList(element, table), {class: 'quiet back'}),
      make('h2', {tabindex: -1}, exercise.title[locale]),
      make(
        'nav',
        {'aria-label': say('steps')},
        make(
          'ol',
          {class: 'steps'},
          ...steps.map((step, index) => {
            const name = button('', () => go(step), {
              'aria-current': step === work.step ? 'step' : undefined,
              'data-step': step,
            });
            name.append(make('span', {class: 'step-number'}, String(index + 1)), ` ${say(step)}`);
            return make('li', {}, name);
          }),
        ),
      ),
      work.solved && after
        ? button(`${say('next')} ›`, () => void openWork(element, table, after), {
            class: 'quiet next',
            title: after.title[locale],
          })
        : undefined,
    );
    const body =
      work.step === 'mark'
        ? markBody(work, {locale, say, announce, go})
        : work.step === 'solve'
          ? solveBody(work, {locale, say, announce, go})
          : work.step === 'write'
            ? writeBody(work, table, {locale, say, announce, go})
            : make('div', {class: 'work-body good'});
    element.replaceChildren(make('div', {class: 'work'}, bar, body, status), sheetFor(work, locale));
    if (work.step === 'good') void drawGood(body, work, table, say);
  }

  function backToList(element: HTMLElement, table: Table): void {
    const id = open?.exercise.id ?? '';
    drawList(element, table);
    element.querySelector<HTMLElement>(`[data-exercise="${CSS.escape(id)}"]`)?.focus();
  }

  function solveNow(work: Work): void {
    if (work.solved) return;
    work.solved = true;
    const {found} = compared(work.checked, work.marks, work.ticked, work.lacks);
    note(work, {found: found.filter(Boolean).length, of: found.length});
  }

  function note({exercise: {id}}: Work, result: Partial<Result>): void {
    known.set(id, {found: 0, of: 0, ...known.get(id), ...result});
    keepResults(known);
  }

  interface Around {
    readonly locale: Locale;
    say(key: ExerciseText, values?: Slots): string;
    announce(text: string): void;
    go(step: Step): void;
  }

  function markBody(work: Work, {locale, say, announce, go}: Around): HTMLElement {
    const {text} = work.letter;
    const field = make('textarea', {
      ...{
        id: 'marking',
        class: 'letter',
        'aria-label': say('letter'),
        'aria-describedby': 'mark-how',
        'aria-readonly': 'true',
      },
      ...{spellcheck: 'false', autocomplete: 'off', inputmode: 'none', lang: work.checked.language},
    });
    field.value = text;
    field.setSelectionRange(0, 0);
    const backdrop = make('div', {class: 'backdrop', 'aria-hidden': 'true'});
    const list = make('ul', {class: 'own-marks'});
    const empty = make('p', {class: 'hint'}, say('marks-none'));
    const draw = (): void => {
      backdrop.replaceChildren(
        ...markedNodes(
          text,
          work.marks.map((at): Span => ({at, class: 'own-mark'})),
        ),
        '\u200b',
      );
      empty.hidden = work.marks.length > 0;
      list.replaceChildren(
        ...work.marks.map((mark) => {
          const words = shortened(text.slice(...mark), 70);
          const back = button(say('take-back'), () => take(mark), {
            class: 'quiet',
            'aria-label': say('take-back-name', {text: words}),
          });
          return make(
            'li',
            {},
            make('span', {class: 'found', lang: work.checked.language}, quoted(words, locale)),
            back,
          );
        }),
      );
    };
    const take = (mark: Place): void => {
      const count = work.marks.length;
      const next = toggled(work.marks, mark);
      announce(say(next.length < count ? 'told-back' : 'told-marked', {text: shortened(text.slice(...mark), 70)}));
      work.marks = next;
      draw();
    };
    const markNow = (): void => {
      const selected: Place = [field.selectionStart, field.selectionEnd];
      const mark = markFrom(text, selected);
      field.focus({preventScroll: true});
      if (!mark) {
        const message = say(text.slice(...selected).trim() === '' ? 'told-empty' : 'told-wide');
        warning.textContent = message;
        announce(message);
        return;
      }
      warning.textContent = '';
      take(mark);
      field.setSelectionRange(mark[1], mark[1]);
    };
    const warning = make('p', {class: 'keys warning'});
    // Whoever only reads and marks must not change the letter, but wants a caret, which a field that is read-only lacks.
    field.addEventListener('beforeinput', (event) => event.preventDefault());
    field.addEventListener('input', () => {
      field.value = text;
    });
    field.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      markNow();
    });
    field.addEventListener('drop', (event) => event.preventDefault());
    draw();
    const boxes = work.lacks.map(({id, text: name}) => {
      const box = make('input', {type: 'checkbox', 'data-lack': id, checked: work.ticked.has(id)});
      box.addEventListener('change', () => {
        const next = new Set(work.ticked);
        if (box.checked) next.add(id);
        else next.delete(id);
        work.ticked = next;
      });
      return make('label', {}, box, name[locale]);
    });
    return make(
      'div',
      {class: 'work-body'},
      make(
        'section',
        {class: 'desk', 'aria-label': say('original')},
        make(
          'div',
          {class: 'desk-tools'},
          button(`${say('mark')} (M)`, markNow, {class: 'main', id: 'mark-it'}),
          make('span', {class: 'between'}),
          button(say('worksheet'), () => print(), {class: 'quiet'}),
        ),
        paperNode(work, make('div', {class: 'layers'}, backdrop, field)),
        warning,
      ),
      make(
        'section',
        {class: 'judgement task', 'aria-label': say('mark')},
        make('h3', {tabindex: -1}, say('mark-title')),
        make('p', {id: 'mark-how', class: 'hint'}, say('mark-how')),
        make('h4', {}, say('marks')),
        empty,
        list,
        make('fieldset', {class: 'lacks'}, make('legend', {}, say('lacks')), ...boxes),
        make(
          'p',
          {class: 'way-on'},
          button(say('reveal'), () => go('solve'), {class: 'main', id: 'reveal'}),
        ),
      ),
    );
  }

  function solveBody(work: Work, {locale, say, announce, go}: Around): HTMLElement {
    const outcome = compared(work.checked, work.marks, work.ticked, work.lacks);
    const {findings} = work.checked;
    const found = outcome.found.filter(Boolean).length;
    const sheet = make(
      'div',
      {class: 'sheet letter', tabindex: 0, role: 'group', 'aria-label': say('original'), lang: work.checked.language},
      ...solvedNodes(work, outcome),
    );
    const light = (index: number): void => {
      for (const lit of sheet.querySelectorAll('.lit')) lit.classList.remove('lit');
      const places = sheet.querySelectorAll(`[data-findings~="${index}"]`);
      for (const place of places) place.classList.add('lit');
      places[0]?.scrollIntoView({block: 'center'});
      const finding = findings[index];
      if (finding) announce(`${finding.title}. ${finding.reason}`);
    };
    const none = findings.length === 0;
    const share = none ? 1 : found / findings.length;
    const words = share === 1 ? 'solve-all' : share >= 0.7 ? 'solve-most' : share >= 0.4 ? 'solve-some' : 'solve-few';
    const items = findings.map((finding, index) =>
      make(
        'li',
        {'data-rule': finding.rule, 'data-status': outcome.found[index] ? 'found' : 'missed'},
        statusNode(outcome.found[index] ? 'found' : 'missed', say),
        findingNode({...finding, offers: []}, index + 1, locale, {take: () => {}, show: () => light(index)}),
      ),
    );
    const extra = outcome.lacks.filter(({lacking, ticked}) => ticked && !lacking);
    const strict = [
      ...outcome.strict.map((mark) => quoted(shortened(work.letter.text.slice(...mark), 70), locale)),
      ...extra.map(({id}) => `${work.lacks.find((lack) => lack.id === id)?.text[locale] ?? ''}: ${say('lack-strict')}`),
    ];
    return make(
      'div',
      {class: 'work-body'},
      make(
        'section',
        {class: 'desk', 'aria-label': say('original')},
        make('p', {class: 'key'}, ...(['found', 'missed', 'strict'] as const).map((status) => statusNode(status, say))),
        paperNode(work, sheet),
      ),
      make(
        'section',
        {class: 'judgement task', 'aria-label': say('solve')},
        make(
          'h3',
          {tabindex: -1, class: 'outcome'},
          say(none ? 'solve-none' : 'solve-title', {found, of: findings.length}),
        ),
        none ? undefined : make('div', {class: 'outcome-bar', 'aria-hidden': 'true'}, barNode(share)),
        make('p', {}, say(none ? 'solve-none-more' : words)),
        make(
          'p',
          {class: 'acts'},
          button(say('to-write'), () => go('write'), {class: 'main', id: 'to-write'}),
          button(say('solution'), () => print(), {class: 'quiet'}),
        ),
        none ? undefined : make('h4', {}, say('all-findings')),
        make('ol', {class: 'findings', id: 'solved'}, ...items),
        ...(strict.length === 0
          ? []
          : [
              make('h4', {}, say('strict-title')),
              make('p', {class: 'hint'}, say('strict-about')),
              make(
                'ul',
                {class: 'strict-list'},
                ...strict.map((one) => make('li', {}, statusNode('strict', say), make('span', {}, one))),
              ),
            ]),
      ),
    );
  }

  function writeBody(work: Work, {linter}: Table, {locale, say, announce, go}: Around): HTMLElement {
    const field = make('textarea', {
      ...{id: 'own-letter', class: 'letter', 'aria-label': say('own-letter'), spellcheck: 'true', autocomplete: 'off'},
      ...{lang: work.checked.language},
    });
    field.value = work.own;
    field.setSelectionRange(0, 0);
    const backdrop = make('div', {class: 'backdrop', 'aria-hidden': 'true'});
    const paper = paperNode(work, make('div', {class: 'layers'}, backdrop, field));
    const scores = make('div', {class: 'scores'});
    const left = make('p', {class: 'left', role: 'status'});
    const list = make('ol', {class: 'findings', id: 'left'});
    let shown: readonly Finding[] = work.ownChecked.findings;
    const marks = (): void =>
      editor.draw(
        marksOf(shown, () => false),
        [],
      );
    const editor = editorOf(field, backdrop, paper, {
      changed(text, edit) {
        work.own = text;
        shown = shown.map((finding) => ({
          ...finding,
          at: (finding.at[0] < 0 ? undefined : moved(finding.at, edit)) ?? [-1, -1],
        }));
        marks();
        clearTimeout(timer);
        timer = setTimeout(() => void check(), 250);
      },
      pointed() {},
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = async (): Promise<void> => {
      const {own: text} = work;
      const answer = await linter.ask('check', {...work.letter, text}, locale);
      // Somebody typed on, so that another check is under way.
      if (text !== work.own) return;
      work.ownChecked = answer;
      draw();
    };
    const draw = (): void => {
      const {findings, verdict} = work.ownChecked;
      shown = findings;
      marks();
      const score = verdict?.score ?? 0;
      scores.replaceChildren(
        scoreNode('before', work.checked.verdict?.score ?? 0),
        make('span', {class: 'arrow', 'aria-hidden': 'true'}, '→'),
        scoreNode('now', score),
      );
      const {length} = findings;
      left.textContent =
        length === 0 ? say('left-none') : length === 1 ? say('left-one') : say('left', {count: length});
      left.classList.toggle('clean', length === 0);
      list.replaceChildren(
        ...findings.map((finding, index) =>
          make(
            'li',
            {'data-rule': finding.rule},
            findingNode({...finding, offers: []}, index + 1, locale, {
              take() {},
              show() {
                editor.select(shown[index]?.at ?? finding.at);
                editor.reveal(index);
                announce(`${finding.title}. ${finding.reason}`);
              },
            }),
          ),
        ),
      );
      const best = known.get(work.exercise.id)?.score ?? 0;
      if (work.own !== work.letter.text && score > best) note(work, {score});
    };
    const scoreNode = (key: 'before' | 'now', score: number): HTMLElement =>
      make(
        'div',
        {class: `one-score ${levelOf(score)}`, 'data-score': key},
        make('span', {class: 'score-label'}, say(key)),
        make('strong', {}, String(score)),
        make('span', {class: 'unseen-text'}, say('points', {score})),
      );
    draw();
    return make(
      'div',
      {class: 'work-body'},
      make(
        'section',
        {class: 'desk', 'aria-label': say('own-letter')},
        make(
          'div',
          {class: 'desk-tools'},
          make('span', {class: 'between'}),
          button(
            say('start-anew'),
            () => {
              editor.replace([0, editor.text.length], work.letter.text);
            },
            {class: 'quiet', id: 'start-anew'},
          ),
        ),
        paper,
      ),
      make(
        'section',
        {class: 'judgement task', 'aria-label': say('write')},
        make('h3', {tabindex: -1}, say('write-title')),
        make('p', {class: 'hint'}, say('write-how')),
        scores,
        left,
        work.good
          ? make(
              'p',
              {},
              button(say('to-good'), () => go('good'), {id: 'to-good'}),
            )
          : undefined,
        list,
      ),
    );
  }

  async function drawGood(body: HTMLElement, work: Work, {linter, locale}: Table, say: Around['say']): Promise<void> {
    const {good, letter} = work;
    if (!good) return;
    const changed = work.own !== letter.text;
    const before = changed ? {...letter, text: work.own} : letter;
    const comparison = await linter.ask('compare', {before, after: good}, locale);
    const names = {before: say(changed ? 'own-letter' : 'original'), after: say('good')};
    body.replaceChildren(
      make(
        'div',
        {class: 'good-head'},
        make('h3', {tabindex: -1, class: 'task-title'}, say('good-title')),
        make('p', {}, say('good-about')),
        button(say('solution'), () => print(), {class: 'quiet'}),
      ),
      versionsNode(before, good, comparison, locale, names),
    );
    body.querySelector<HTMLElement>('.task-title')?.focus();
  }

  function sheetFor(work: Work, locale: Locale): HTMLElement {
    const {exercise, letter, good, checked, lacks, step} = work;
    return sheetNode({
      title: exercise.title[locale],
      letter,
      checked,
      lacks,
      good: good?.text,
      locale,
      solved: step !== 'mark',
    });
  }
}

function paperNode({letter: {sheet}}: Work, content: HTMLElement): HTMLElement {
  return make(
    'div',
    {class: 'paper', tabindex: -1},
    sheet.about.length === 0
      ? undefined
      : make('p', {class: 'about'}, ...sheet.about.map((line) => make('span', {}, line))),
    content,
  );
}

/** The letter with what was found, missed and too strict; each has a sign of its own, so that nobody needs colours. */
function solvedNodes({letter: {text}, checked: {findings}}: Work, {found, strict}: Outcome): readonly Node[] {
  const spans = [
    ...findings.flatMap((finding, index): Span[] =>
      isPlaced(finding)
        ? [
            {
              at: finding.at,
              class: `mark ${finding.category} ${found[index] ? 'hit' : 'miss'}`,
              finding: index,
              note: `${found[index] ? '✓' : '○'}${index + 1}`,
            },
          ]
        : [],
    ),
    ...strict.map((at): Span => ({at, class: 'strict', note: '?'})),
  ];
  return markedNodes(text, spans);
}

function statusNode(status: 'found' | 'missed' | 'strict', say: (key: ExerciseText) => string): HTMLElement {
  return make('span', {class: `status ${status}-sign`}, say(status));
}

function barNode(share: number): HTMLElement {
  const bar = make('span', {});
  bar.style.inlineSize = `${Math.round(100 * share)}%`;
  return bar;
}
