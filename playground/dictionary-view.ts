import {wordLists} from '../src/handout/lists.js';
import {
  emptyFields,
  type FieldProblem,
  type Fields,
  fileOf,
  type HouseList,
  type HouseWord,
  type ReadList,
  type Tried,
} from './dictionary.js';
import {shapes} from './dictionary-help.js';
import {tell} from './dictionary-texts.js';
import {button, make} from './dom.js';
import type {Locale} from './protocol.js';
import type {Table, View} from './table.js';
import {say} from './texts.js';

/** Fields that hold a text or, a line each, several. */
const written = ['find', 'say', 'why', 'not', 'bad', 'good'] as const;
type Written = (typeof written)[number];

/** Where trainers write down the words of their house: try them on the letter, keep them as a file for the configuration. */
export function dictionaryView(): View {
  let lists: readonly HouseList[] = [];
  let chosen: string | undefined;
  let fields: Fields = emptyFields;
  let editing: {readonly list: string; readonly index: number} | undefined;
  let saved = true;
  let drawn: {readonly locale: Locale; readonly element: HTMLElement} | undefined;
  let table: Table | undefined;
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  addEventListener('beforeunload', (event) => {
    if (!saved) event.preventDefault();
  });

  return {
    id: 'dictionary',
    title: 'dictionary',
    draw(element, next) {
      table = next;
      chosen ??= next.checked?.language === 'en' ? 'en/officialese' : 'de/amtsdeutsch';
      if (drawn?.locale !== next.locale) {
        drawn = {locale: next.locale, element};
        build(element, next.locale);
      }
      void tryNow();
    },
  };

  function build(element: HTMLElement, locale: Locale): void {
    element.replaceChildren(
      make(
        'div',
        {class: 'dictionary'},
        make('header', {}, make('h2', {}, tell('title', locale)), make('p', {}, tell('about', locale))),
        make('div', {class: 'entry'}, form(locale), help(locale)),
        make(
          'div',
          {class: 'effect'},
          make('section', {class: 'forms', 'aria-labelledby': 'forms-title'}),
          make('section', {class: 'hits', 'aria-labelledby': 'hits-title'}),
          make('section', {class: 'own', 'aria-labelledby': 'own-title'}),
        ),
      ),
    );
    drawForms(undefined, locale);
    drawHits(undefined, locale);
    drawOwn(locale);
  }

  // The entry
  function form(locale: Locale): HTMLFormElement {
    const select = make('select', {id: 'word-list'});
    for (const language of ['de', 'en'] as const) {
      const group = make('optgroup', {label: tell(`list-${language}`, locale)});
      for (const {name, title, closed} of wordLists)
        if (!closed && name.startsWith(`${language}/`))
          group.append(make('option', {value: name, selected: name === chosen}, title[locale]));
      select.append(group);
    }
    if (chosen !== undefined && !wordLists.some(({name, closed}) => name === chosen && !closed))
      select.append(make('option', {value: chosen, selected: true}, chosen));
    select.addEventListener('change', () => {
      chosen = select.value;
      refresh();
    });
    const fix = make('select', {id: 'word-fix'});
    for (const value of ['', 'advice', 'never'] as const)
      fix.append(make('option', {value, selected: value === fields.fix}, tell(`fix-${value}`, locale)));
    fix.addEventListener('change', () => {
      fields = {...fields, fix: fix.value === 'advice' || fix.value === 'never' ? fix.value : ''};
      trySoon();
    });
    const own = make(
      'form',
      {class: 'word-form', novalidate: true},
      labelled('word-list', tell('list', locale), select),
      input('find', locale),
      input('say', locale, 'say-hint'),
      input('why', locale),
      make(
        'details',
        {open: [fields.not, fields.bad, fields.good].some(({length}) => length > 0) || fields.fix !== ''},
        make('summary', {}, tell('more', locale)),
        input('not', locale, 'not-hint'),
        input('bad', locale, 'sentence-hint'),
        input('good', locale, 'sentence-hint'),
        labelled('word-fix', tell('fix', locale), fix),
      ),
      make(
        'p',
        {class: 'word-buttons'},
        make('button', {type: 'submit', class: 'main', id: 'word-add'}, tell(editing ? 'change' : 'add', locale)),
        button(tell('cancel', locale), () => startAnew(), {class: 'quiet', id: 'word-cancel'}),
      ),
    );
    own.addEventListener('submit', (event) => {
      event.preventDefault();
      void keep();
    });
    return own;
  }

  function labelled(id: string, label: string, field: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement {
    return make('div', {class: 'word-field'}, make('label', {for: id}, label), field, ...more);
  }

  function input(key: Written, locale: Locale, hint?: Parameters<typeof tell>[0]): HTMLElement {
    const several = key !== 'find' && key !== 'why';
    const attributes = {
      id: `word-${key}`,
      autocomplete: 'off',
      lang: languageOf(chosen),
      spellcheck: key === 'find' ? 'false' : 'true',
      'aria-describedby': `word-${key}-hint word-${key}-problem`,
    };
    const field = several ? make('textarea', {...attributes, rows: 2}) : make('input', {...attributes, type: 'text'});
    const value: string | readonly string[] = fields[key];
    field.value = typeof value === 'string' ? value : value.join('\n');
    field.addEventListener('input', () => {
      const lines = field.value.split('\n').map((line) => line.trim());
      fields = {...fields, [key]: several ? lines.filter((line) => line !== '') : field.value.trim()};
      trySoon();
    });
    const about = key === 'find' ? tell(`find-hint-${languageOf(chosen)}`, locale) : hint ? tell(hint, locale) : '';
    return labelled(
      `word-${key}`,
      tell(key, locale),
      field,
      make('p', {class: 'word-hint', id: `word-${key}-hint`, hidden: about === ''}, about),
      make('p', {class: 'word-problem', id: `word-${key}-problem`, role: 'status', 'aria-live': 'polite'}),
    );
  }

  function help(locale: Locale): HTMLElement {
    const language = languageOf(chosen);
    return make(
      'section',
      {class: 'word-help', 'aria-labelledby': 'help-title'},
      make('h3', {id: 'help-title'}, tell('help-title', locale)),
      make('p', {}, tell('help-about', locale)),
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...(['help-write', 'help-is', 'help-finds'] as const).map((key) =>
              make('th', {scope: 'col'}, tell(key, locale)),
            ),
          ),
        ),
        make(
          'tbody',
          {},
          ...shapes[language].map(({find, is, finds}) =>
            make(
              'tr',
              {},
              make(
                'th',
                {scope: 'row'},
                button(find, () => startAnew({...emptyFields, find}), {lang: language}),
              ),
              make('td', {}, is[locale]),
              make('td', {}, finds[locale]),
            ),
          ),
        ),
      ),
    );
  }

  function startAnew(next: Fields = emptyFields, place?: typeof editing): void {
    fields = next;
    editing = place;
    if (place) chosen = place.list;
    refresh();
    document.getElementById('word-find')?.focus();
  }

  /** Draw the form anew: it holds another entry, or is for another list. */
  function refresh(): void {
    if (!drawn) return;
    const {element, locale} = drawn;
    const focused = document.activeElement?.id;
    element.querySelector('.entry')?.replaceChildren(form(locale), help(locale));
    if (focused) document.getElementById(focused)?.focus();
    void tryNow();
  }

  // Trying it
  function trySoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void tryNow(), 120);
  }

  async function tryNow(): Promise<Tried | undefined> {
    clearTimeout(timer);
    if (!table || !chosen) return undefined;
    const turn = ++count;
    const {linter, letter, locale} = table;
    const answer = await linter.ask('try', {fields, list: withoutEdited(listNamed(chosen)), ...letter}, locale);
    if (turn !== count) return undefined;
    drawForms(answer, locale);
    drawHits(answer, locale);
    drawProblems(answer.problems);
    return answer;
  }

  function drawProblems(problems: readonly FieldProblem[]): void {
    for (const key of written) {
      const problem = problems.find(
        ({field}) => field === key || (key === 'find' && !written.some((one) => one === field)),
      );
      const place = document.getElementById(`word-${key}-problem`);
      const field = document.getElementById(`word-${key}`);
      if (place && place.textContent !== (problem?.message ?? '')) place.textContent = problem?.message ?? '';
      if (problem) field?.setAttribute('aria-invalid', 'true');
      else field?.removeAttribute('aria-invalid');
      if (problem) field?.closest('details')?.setAttribute('open', '');
    }
  }

  function drawForms(answer: Tried | undefined, locale: Locale): void {
    const section = drawn?.element.querySelector('.forms');
    const forms = answer?.forms ?? [];
    const most = 24;
    const title = forms.length === 1 ? tell('forms-one', locale) : tell('forms-many', locale, {count: forms.length});
    const item = (form: string): HTMLElement => make('li', {lang: languageOf(chosen)}, form);
    const rest = forms.slice(most);
    section?.replaceChildren(
      make(
        'h3',
        {id: 'forms-title'},
        tell('forms', locale),
        forms.length > 0 ? make('span', {class: 'word-count'}, title) : undefined,
      ),
      forms.length === 0
        ? make('p', {class: 'nothing'}, tell('forms-none', locale))
        : make('ul', {class: 'form-list'}, ...forms.slice(0, most).map(item)),
      ...(rest.length === 0
        ? []
        : [
            make(
              'details',
              {},
              make('summary', {}, tell('forms-rest', locale)),
              make('ul', {class: 'form-list'}, ...rest.map(item)),
            ),
          ]),
      ...(forms.some((form) => form.includes('…')) ? [make('p', {class: 'word-hint'}, tell('forms-gap', locale))] : []),
    );
  }

  function drawHits(answer: Tried | undefined, locale: Locale): void {
    const section = drawn?.element.querySelector('.hits');
    const hits = answer?.hits ?? [];
    const language = languageOf(chosen);
    const empty = (table?.letter.text ?? '').trim() === '';
    const nothing = empty
      ? tell('hits-empty', locale)
      : answer?.language !== undefined && answer.language !== language
        ? tell(`hits-language-${language}`, locale)
        : tell('hits-none', locale);
    section?.replaceChildren(
      make(
        'h3',
        {id: 'hits-title'},
        tell('hits', locale),
        hits.length > 0
          ? make(
              'span',
              {class: 'word-count'},
              hits.length === 1 ? tell('hits-one', locale) : tell('hits-many', locale, {count: hits.length}),
            )
          : undefined,
      ),
      hits.length === 0
        ? make('p', {class: 'nothing'}, nothing)
        : make(
            'ol',
            {class: 'hit-list'},
            ...hits.map(({before, text, after, reason}) =>
              make(
                'li',
                {},
                make('p', {class: 'hit-sentence', lang: language}, before, make('mark', {}, text), after),
                make(
                  'p',
                  {class: reason === undefined ? 'hit-silent' : 'hit-reason'},
                  reason ?? tell('hit-silent', locale),
                ),
              ),
            ),
          ),
    );
  }

  // The list
  function listNamed(name: string): HouseList {
    return lists.find((list) => list.name === name) ?? newList(name, drawn?.locale ?? 'de');
  }

  function withoutEdited(list: HouseList): HouseList {
    if (editing?.list !== list.name) return list;
    return {...list, words: list.words.filter((_, index) => index !== editing?.index)};
  }

  async function keep(): Promise<void> {
    const answer = await tryNow();
    if (!answer || !table || !chosen) return;
    const wrong = answer.problems[0];
    if (wrong || fields.find === '') {
      document
        .getElementById(`word-${wrong && written.some((key) => key === wrong.field) ? wrong.field : 'find'}`)
        ?.focus();
      return;
    }
    const word: HouseWord = {source: answer.source, tail: '', fields};
    const list = listNamed(chosen);
    const {find} = fields;
    if (editing && editing.list === chosen) {
      const {index} = editing;
      replaceList({...list, words: list.words.map((one, at) => (at === index ? {...word, tail: one.tail} : one))});
    } else {
      if (editing) drop(editing.list, editing.index);
      const before = fileOf(list);
      const head = list.words.length === 0 && before !== '' && !before.endsWith('\n') ? `${list.head}\n` : list.head;
      replaceList({...list, head, words: [...list.words, word]});
    }
    speak(tell(editing ? 'changed' : 'added', table.locale, {find}));
    saved = false;
    await announce();
    startAnew();
  }

  function drop(name: string, index: number): void {
    const list = listNamed(name);
    const gone = list.words[index];
    // Comments behind it belong to the next entry.
    const words = list.words
      .map((word, at) => (at === index - 1 ? {...word, tail: word.tail + (gone?.tail ?? '')} : word))
      .filter((_, at) => at !== index);
    replaceList({...list, head: index === 0 ? list.head + (gone?.tail ?? '') : list.head, words});
  }

  function replaceList(list: HouseList): void {
    const others = lists.filter(({name}) => name !== list.name);
    const at = lists.findIndex(({name}) => name === list.name);
    const next = at < 0 ? [...lists, list] : lists.map((one) => (one.name === list.name ? list : one));
    lists = list.words.length === 0 ? others : next;
  }

  /** The words count on the whole page. */
  async function announce(): Promise<void> {
    if (!table || !drawn) return;
    drawOwn(drawn.locale);
    await table.linter.ask('house', {lists}, drawn.locale);
    table.recheck();
  }

  function drawOwn(locale: Locale): void {
    const file = make('input', {
      type: 'file',
      hidden: true,
      accept: '.yaml,.yml,text/yaml',
      id: 'word-file',
      multiple: true,
    });
    file.addEventListener('change', () => {
      const chosenFiles = [...(file.files ?? [])];
      file.value = '';
      void load(chosenFiles);
    });
    const config = configOf(lists);
    drawn?.element.querySelector('.own')?.replaceChildren(
      make(
        'header',
        {},
        make('h3', {id: 'own-title'}, tell('own', locale)),
        button(tell('load', locale), () => file.click(), {id: 'word-load'}),
        file,
      ),
      ...(lists.length === 0
        ? [make('p', {class: 'nothing'}, tell('own-empty', locale))]
        : [
            ...lists.map((list) => listNode(list, locale)),
            make('p', {class: 'word-hint'}, tell('config', locale)),
            make('pre', {class: 'word-config', tabindex: 0}, config),
            button(tell('copy-config', locale), () => void copy(config), {class: 'quiet'}),
          ]),
    );
  }

  function listNode(list: HouseList, locale: Locale): HTMLElement {
    const {name, file, words} = list;
    return make(
      'section',
      {class: 'house-list', 'data-list': name},
      make(
        'header',
        {},
        make('h4', {}, titleOf(name, locale)),
        button(tell('download', locale), () => download(file, fileOf(list)), {
          class: 'download',
          'aria-label': tell('download-name', locale, {file}),
        }),
        button(tell('copy', locale), () => void copy(fileOf(list)), {
          class: 'quiet',
          'aria-label': tell('copy-name', locale, {file}),
        }),
      ),
      make(
        'ul',
        {},
        ...words.map(({fields: {find, say: better}}, index) =>
          make(
            'li',
            {},
            make(
              'span',
              {class: 'house-word'},
              make('strong', {lang: languageOf(name)}, find),
              make('span', {}, better.length > 0 ? better.join(', ') : say('omit', locale)),
            ),
            button(tell('edit', locale), () => startAnew(words[index]?.fields, {list: name, index}), {
              class: 'quiet',
              'aria-label': tell('edit-name', locale, {find}),
            }),
            button(
              tell('remove', locale),
              () => {
                drop(name, index);
                editing = undefined;
                saved = lists.length === 0;
                speak(tell('removed', locale, {find}));
                void announce();
                refresh();
                document.getElementById('word-load')?.focus();
              },
              {class: 'quiet', 'aria-label': tell('remove-name', locale, {find})},
            ),
          ),
        ),
      ),
    );
  }

  async function load(files: readonly File[]): Promise<void> {
    if (!table || !chosen) return;
    const {linter, locale} = table;
    for (const file of files) {
      const list: string = chosen;
      const answer: ReadList = await linter.ask('words', {yaml: await file.text(), list}, locale);
      if ('problem' in answer) {
        speak(tell('load-failed', locale, {file: file.name, problem: answer.problem}));
        continue;
      }
      const name = answer.name ?? list;
      chosen = name;
      replaceList({name, file: file.name, head: answer.head, words: answer.words});
      const [problem] = answer.problems;
      speak(
        problem === undefined
          ? tell('loaded', locale, {file: file.name, count: answer.words.length})
          : `${file.name}, ${problem}`,
      );
    }
    await announce();
    startAnew();
  }

  function download(file: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], {type: 'text/yaml;charset=utf-8'}));
    make('a', {href: url, download: file}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    saved = true;
  }

  async function copy(text: string): Promise<void> {
    const locale = drawn?.locale ?? 'de';
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    speak(tell(done ? 'copied' : 'copy-failed', locale));
  }

  function speak(text: string): void {
    table?.say(text);
  }
}

function newList(name: string, locale: Locale): HouseList {
  const file = fileNameOf(name);
  const head = [
    `# ${tell('head-list', locale, {title: titleOf(name, locale)})}`,
    `# ${tell('head-config', locale)}`,
    '# dictionaries:',
    `#   ${name}: ${file}`,
    '',
    '',
  ];
  return {name, file, head: head.join('\n'), words: []};
}

/** `de/positive-wording/phrases` as a file: haus-positive-wording-phrases.yaml; in English house-…, so that two languages do not meet. */
function fileNameOf(name: string): string {
  return `${languageOf(name) === 'en' ? 'house' : 'haus'}-${name.slice(3).replaceAll('/', '-')}.yaml`;
}

function configOf(lists: readonly HouseList[]): string {
  return `dictionaries:\n${lists.map(({name, file}) => `  ${name}: ${/^[\w.-]+$/.test(file) ? file : JSON.stringify(file)}\n`).join('')}`;
}

function titleOf(name: string, locale: Locale): string {
  return wordLists.find((list) => list.name === name)?.title[locale] ?? name;
}

function languageOf(name: string | undefined): 'de' | 'en' {
  return name?.startsWith('en/') ? 'en' : 'de';
}
