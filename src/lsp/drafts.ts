import {VFile} from 'vfile';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {checking, isLetter, type Remark, reading, rules, type Settings, type Steps} from '../index.js';
import type {Draft, Found} from './draft.js';
import type {Host} from './host.js';

/** How a document is to be checked: everything that is decided outside of its text. */
export interface Wanted {
  readonly settings: Settings;
  /** What the document is called. */
  readonly path: string;
  /** `always`: a letter whatever it holds; `ifLetter`: when it looks like one; `never`: somebody said that it is none. */
  readonly check: 'always' | 'ifLetter' | 'never';
  /** Of texts where there is no letter that has a language. */
  readonly locale: 'de' | 'en';
  readonly run: 'onType' | 'onSave';
  readonly debounce: number;
}

/** What the drafts need from the server. */
export interface Surroundings {
  readonly host: Host;
  wanted(uri: string, languageId: string): Promise<Wanted>;
  /**
   * Findings are to be shown: after a check, or because a draft has become finished. `before` is what was shown until now; without an edit between them,
   * an editor that asks for findings itself does not know that there are new ones.
   */
  show(draft: Draft, before: Draft | undefined, edited: boolean): void;
  /** A check is about to begin. */
  begins(uri: string, version: number): void;
  closed(uri: string): void;
  failed(uri: string, error: unknown): void;
}

/** The open documents: each is checked a moment after its last change, and outdated work is dropped. */
export interface Drafts {
  open(uri: string, languageId: string, version: number, text: string): void;
  change(uri: string, version: number, changes: Parameters<typeof TextDocument.update>[1]): void;
  save(uri: string): void;
  close(uri: string): void;
  /** Check everything again: settings have changed. */
  recheck(): void;
  /** As its findings are shown. */
  shown(uri: string): Draft | undefined;
  /** As it is now: waits for the check, which begins at once for those in a `hurry`. Undefined once it is closed. */
  current(uri: string, how?: 'hurry'): Promise<Draft | undefined>;
  /** The open document itself, checked or not. */
  document(uri: string): TextDocument | undefined;
}

interface Open {
  document: TextDocument;
  /** As it lies on the disk. */
  saved: boolean;
  draft: Draft | undefined;
  /** The draft whose findings are shown; an older one where people want to see them only after saving. */
  shown: Draft | undefined;
  /** The draft is what a check would give now. */
  fresh: boolean;
  /** Call off what is planned or running. */
  stop: () => void;
  state: 'rests' | 'planned' | 'runs';
  /** What is planned or runs was called for by an edit. */
  edited: boolean;
  readonly waiting: ((draft: Draft | undefined) => void)[];
}

/** How long a check goes on before it lets others have a turn, in milliseconds. */
const turn = 8;

/** Keep and check open documents. */
export function draftsIn({host, wanted, show, begins, closed, failed}: Surroundings): Drafts {
  const all = new Map<string, Open>();

  const plan = (uri: string, open: Open, milliseconds: number, edited = false): void => {
    open.stop();
    open.edited = edited;
    open.fresh = false;
    open.state = 'planned';
    open.stop = host.later(milliseconds, () => start(uri, open));
  };

  const announce = (open: Open, draft: Draft, edited: boolean): void => {
    const before = open.shown;
    open.shown = draft;
    show(draft, before, edited);
  };

  const start = (uri: string, open: Open, loud = true): void => {
    open.stop();
    open.state = 'runs';
    let stopped = false;
    open.stop = () => {
      stopped = true;
    };
    const {document} = open;
    const text = document.getText();
    const snapshot = TextDocument.create(uri, document.languageId, document.version, text);
    const {saved} = open;
    if (loud) begins(uri, snapshot.version);
    const done = (draft: Draft): void => {
      if (stopped) return;
      open.state = 'rests';
      open.fresh = true;
      open.stop = idle;
      // It may have been saved meanwhile.
      open.draft = open.saved && !draft.finished ? {...draft, finished: true} : draft;
      // A document that was saved while somebody asked quietly is shown, too.
      if (loud || open.saved) announce(open, open.draft, open.edited);
      for (const answer of open.waiting.splice(0)) answer(open.draft);
    };
    wanted(uri, document.languageId)
      .then((how) => {
        const fail = (error: unknown): void => {
          failed(uri, error);
          done(nothing(snapshot, how));
        };
        if (!stopped) drive(host, check(snapshot, how, saved), () => stopped, done, fail);
      })
      .catch((error: unknown) => {
        failed(uri, error);
        if (!stopped) open.state = 'rests';
        for (const answer of open.waiting.splice(0)) answer(undefined);
      });
  };

  /** Edits are checked when nothing more comes for a moment; how long that is, the settings say. */
  const soon = (uri: string, open: Open): void => {
    plan(uri, open, usualDebounce, true);
    const planned = open.stop;
    wanted(uri, open.document.languageId).then(
      ({run, debounce}) => {
        if (open.stop !== planned || open.state !== 'planned') return;
        if (run === 'onSave' && open.waiting.length === 0) {
          open.stop();
          open.state = 'rests';
        } else if (debounce !== usualDebounce) plan(uri, open, debounce, true);
      },
      () => {},
    );
  };

  return {
    open(uri, languageId, version, text) {
      all.get(uri)?.stop();
      const open: Open = {
        document: TextDocument.create(uri, languageId, version, text),
        saved: !uri.startsWith('untitled:'),
        draft: undefined,
        shown: undefined,
        fresh: false,
        stop: idle,
        state: 'rests',
        edited: false,
        waiting: [],
      };
      all.set(uri, open);
      plan(uri, open, 0);
    },
    change(uri, version, changes) {
      const open = all.get(uri);
      if (!open) return;
      open.document = TextDocument.update(open.document, changes, version);
      open.saved = false;
      soon(uri, open);
    },
    save(uri) {
      const open = all.get(uri);
      if (!open) return;
      open.saved = true;
      const {draft, fresh} = open;
      if (!fresh || !draft) {
        if (open.state === 'rests') plan(uri, open, 0);
      } else if (!draft.finished || open.shown !== draft) {
        open.draft = {...draft, finished: true};
        announce(open, open.draft, false);
      }
    },
    close(uri) {
      const open = all.get(uri);
      if (!open) return;
      open.stop();
      all.delete(uri);
      for (const answer of open.waiting.splice(0)) answer(undefined);
      closed(uri);
    },
    recheck() {
      for (const [uri, open] of all) plan(uri, open, 0);
    },
    shown: (uri) => all.get(uri)?.shown,
    current(uri, how) {
      const open = all.get(uri);
      if (!open) return Promise.resolve(undefined);
      if (open.fresh) return Promise.resolve(open.draft);
      const answer = new Promise<Draft | undefined>((resolve) => open.waiting.push(resolve));
      // Nothing is planned where a check has to wait until the document is saved; then only the one who asks gets it.
      if (open.state === 'rests') start(uri, open, false);
      else if (how === 'hurry' && open.state === 'planned') start(uri, open);
      return answer;
    },
    document: (uri) => all.get(uri)?.document,
  };
}

const idle = (): void => {};

/** Milliseconds without an edit before a draft is checked, unless the settings say otherwise. */
export const usualDebounce = 150;

/** Take the steps of a check in turns with everything else, until it is done or nobody wants it any more. */
function drive<Result>(
  host: Host,
  steps: Steps<Result>,
  isStopped: () => boolean,
  done: (result: Result) => void,
  fail: (error: unknown) => void,
): void {
  const go = (): void => {
    if (isStopped()) return;
    const until = host.now() + turn;
    try {
      do {
        const step = steps.next();
        if (step.done) {
          done(step.value);
          return;
        }
      } while (host.now() < until);
    } catch (error) {
      fail(error);
      return;
    }
    host.later(0, go);
  };
  host.later(0, go);
}

/** Check one document in steps: read it, see whether it is a letter, and only then look for something to say. */
export function* check(document: TextDocument, wanted: Wanted, saved: boolean): Steps<Draft> {
  const empty = nothing(document, wanted);
  if (wanted.check === 'never') return empty;
  const {settings, path} = wanted;
  const file = new VFile({path, value: document.getText()});
  const read = yield* reading(file, settings);
  if (wanted.check === 'ifLetter' && !isLetter(read.children, file.data.reading)) return empty;
  const remarks = yield* checking(read, file, settings);
  yield;
  const letters = read.children;
  const language = letters[0]?.language;
  const {reading: how, klarbrief} = file.data;
  const rewrite = how?.letters[0]?.rewrite;
  return {
    ...empty,
    ...(how ? {reading: how} : {}),
    locale: settings.locale ?? (language === undefined ? wanted.locale : language === 'en' ? 'en' : 'de'),
    letters,
    verdict: klarbrief,
    findings: remarks.map((remark) => foundIn(remark, rewrite)),
    finished: saved || letters.some(({children}) => children.some(({name}) => name === 'closing')),
  };
}

/** A document about which there is nothing to say. */
function nothing(document: TextDocument, {settings, path, locale}: Wanted): Draft {
  const {uri, version, languageId} = document;
  const known = {uri, version, document, languageId, settings, path, letters: [], findings: []};
  return {...known, locale: settings.locale ?? locale, verdict: undefined, finished: true};
}

function foundIn(
  {ruleId, level, at, reason, note, url, actual, expected, data, contiguous}: Remark,
  rewrite: ((replacement: string, at: Remark['at']) => string | undefined) | undefined,
): Found {
  const [first] = expected;
  const writable = first !== undefined && (rewrite ? rewrite(first, at) !== undefined : true);
  return {
    rule: ruleId,
    level,
    at,
    reason,
    ...(note === undefined ? {} : {note}),
    url,
    ...(actual === undefined ? {} : {actual}),
    expected,
    message: data.message,
    ...(data.part === undefined ? {} : {part: data.part}),
    missing: at[0] === at[1] && (ruleIds.has(ruleId) || data.message === 'file-no-text'),
    fixable: contiguous && writable && at[1] > at[0],
  };
}

const ruleIds: ReadonlySet<string> = new Set(rules.map(({id}) => id));
