import type {Settings} from '../index.js';

/** What the language server asks of the machine that it runs on: time, files, configuration. Node has one, a browser could. */
export interface Host {
  /** Milliseconds since some moment. */
  now(): number;
  /** Do something later, with 0 as soon as what has come in meanwhile has been heard; the answer calls it off. */
  later(milliseconds: number, action: () => void): () => void;
  /** What the configuration files say about a document. */
  configuration(question: Question): Promise<Configured>;
  /** Whether a file is a configuration, or one that a configuration names. */
  isConfiguration(uri: string): boolean;
  /** Read the configurations again when they are asked for next. */
  forget(): void;
  /** The configuration that counts for a document, broken or not, or a new one; undefined where none could lie. */
  configurationFile(uri: string, folders: readonly string[]): Promise<ConfigurationFile | undefined>;
  /** A file beside another one, by its relative path. */
  beside(uri: string, relative: string): Promise<ConfigurationFile>;
  /** Write a file, whole or not at all; rejects where that cannot be done. */
  write(uri: string, text: string): Promise<void>;
}

/** Which document in which workspace, and the language of the people who are told what is wrong. */
export interface Question {
  readonly uri: string;
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  readonly locale: 'de' | 'en';
}

/** What configuration files say about a document. */
export interface Configured {
  readonly settings: Settings;
  /** What the document is called in reports and tests: relative to its folder of the workspace. */
  readonly path: string;
  /** `files` names it, so it is a letter. */
  readonly named: boolean;
  /** `ignore` names it, so it is none. */
  readonly ignored: boolean;
  /** What is wrong with the configuration, a line each, with file and line; then the usual settings apply. */
  readonly troubles: readonly string[];
}

/** A configuration file as it lies on the disk, or where a new one would lie. */
export interface ConfigurationFile {
  readonly uri: string;
  readonly text: string | undefined;
}
