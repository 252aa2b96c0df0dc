import type {Linter} from './linter.js';
import type {Checked, Locale, Sheet} from './protocol.js';
import type {Sample} from './samples.js';
import type {TextKey} from './texts.js';
import type {Slots} from './wording.js';

/** A wording of the letter. */
export interface Wording {
  readonly text: string;
  readonly sheet: Sheet;
}

/** What lies on the table: all views look at the same letter. */
export interface Table {
  readonly locale: Locale;
  readonly linter: Linter;
  /** The letter as it is now. */
  readonly letter: Wording;
  /** What was said about it last; about an older wording while somebody types. */
  readonly checked: Checked | undefined;
  /** What „vorher“ means. */
  readonly before: Wording;
  /** The sample to practise on that was opened: it has a good version. */
  readonly sample: Sample | undefined;
  /** Make the letter of now the one that was before. */
  keep(): void;
  /** Check the letter again: what klarbrief knows has changed. */
  recheck(): void;
  /** Tell people something, read out as well. */
  tell(key: TextKey, values?: Slots): void;
  /** The same, in words that a view has of its own. */
  say(text: string): void;
}

/** A way to look at the letter: a tab of the page. Another one is a file like its neighbours and a line in `main.ts`. */
export interface View {
  readonly id: string;
  readonly title: TextKey;
  /** Draw what the table holds; called when the view is opened, after every check, and when the language changes. */
  draw(element: HTMLElement, table: Table): void | Promise<void>;
}
