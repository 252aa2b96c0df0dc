import type {LetterType} from '../src/index.js';
import type {Text} from './wording.js';

/** A letter to practise on: those of the page come with everything, a trainer’s own with what its file says. */
export interface Exercise {
  readonly id: string;
  readonly title: Text;
  readonly level?: 1 | 2 | 3;
  /** What it trains. */
  readonly aim?: Text;
  readonly type?: LetterType;
  /** Its type is set, so that nobody finds it out. */
  readonly fixed?: boolean;
  /** Which of the houses says what counts for it. */
  readonly house?: number;
  readonly country?: 'DE' | 'AT' | 'CH' | 'EN';
  readonly letter: ExerciseFile;
  readonly good?: ExerciseFile;
}

/** A letter as its file holds it. */
export interface ExerciseFile {
  readonly name: string;
  readonly content: string;
  /** The content is Base64, because the format is no text. */
  readonly packed?: boolean;
}

/** What the page carries: its own set, or the letters of a trainer, which it then opens with. */
export interface ExerciseSet {
  readonly own: boolean;
  readonly exercises: readonly Exercise[];
  /** Settings of the houses whose letters they are, as JSON. */
  readonly houses?: readonly string[];
}

/** What the worker is asked to open. */
export function fileOf({name, content, packed}: ExerciseFile): {
  readonly name: string;
  readonly content: string | Uint8Array;
} {
  if (!packed) return {name, content};
  return {name, content: Uint8Array.from(atob(content), (character) => character.charCodeAt(0))};
}
