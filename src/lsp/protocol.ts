import type {Range} from 'vscode-languageserver';

/** The methods that klarbrief adds to the language server protocol; the extension keeps its own copy of this file's types. */
export const methods = {
  /** Server to client, where the client announces `klarbrief.status`. */
  status: 'klarbrief/status',
  checklist: 'klarbrief/checklist',
  explanation: 'klarbrief/explanation',
  rewritten: 'klarbrief/rewritten',
  types: 'klarbrief/types',
  typeEdit: 'klarbrief/typeEdit',
} as const;

/** The commands that the server carries out itself, or that a client announces with `klarbrief.commands`. */
export const commands = {
  /** Server; argument: uri. Puts every safe replacement in place. */
  fixAll: 'klarbrief.fixAll',
  /** Server; argument: url. Shows the rule's page where the client has no command for it. */
  openRuleByServer: 'klarbrief.server.openRule',
  /** Server; argument: a `ProjectRequest` (actions.ts). Changes files of the project, or says why not. */
  changeProject: 'klarbrief.server.changeProject',
  /** Client; argument: url. */
  openRule: 'klarbrief.openRule',
  /** Client; argument: uri. */
  showChecklist: 'klarbrief.showChecklist',
} as const;

/** What a client says in `initializationOptions.klarbrief` about itself; all the rest of it are settings. */
export interface Abilities {
  /** It understands `klarbrief/status`. */
  readonly status?: boolean;
  /** It has registered the client's commands. */
  readonly commands?: boolean;
}

/** The section `klarbrief` of the editor's configuration; a configuration file wins over all that it knows, too. */
export interface EditorSettings {
  readonly scope: 'letters' | 'configured' | 'all';
  readonly locale: 'auto' | 'de' | 'en';
  readonly run: 'onType' | 'onSave';
  readonly codeLens: boolean;
  /** Milliseconds without an edit before a draft is checked. */
  readonly debounce: number;
  /** As `rules` in the configuration file. */
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly type?: string;
  readonly language?: string;
  readonly country?: string;
}

/** For the status bar, after every check. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly letter: boolean;
  readonly type?: string;
  readonly typeName?: string;
  readonly score?: number;
  readonly counts?: {readonly error: number; readonly warning: number; readonly info: number};
  /** Findings held back until the draft is finished. */
  readonly waiting?: number;
  readonly busy?: boolean;
}

/** The argument of the requests about one open document. */
export interface OfDocument {
  readonly uri: string;
}

/** `klarbrief/checklist`: what the webview shows. */
export interface Checklist {
  readonly type: string;
  readonly typeName: string;
  readonly language: string;
  readonly score: number;
  readonly deductions: readonly {readonly rule: string; readonly title: string; readonly points: number}[];
  readonly metrics: readonly {readonly label: string; readonly value: string}[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly answer: 'yes' | 'no' | 'n/a';
    readonly answerText: string;
    readonly evidence: readonly {
      readonly rule: string;
      readonly title: string;
      readonly reason: string;
      readonly range: Range;
    }[];
  }[];
  /** Headings and labels in the letter's language. */
  readonly texts: Readonly<Record<string, string>>;
}

/** `klarbrief/explanation`: what klarbrief understood, as Markdown. */
export interface Explanation {
  readonly title: string;
  readonly markdown: string;
}

/** `klarbrief/rewritten`: the draft with the first replacement of every finding that has one in place. */
export interface Rewritten {
  readonly text: string;
  readonly replaced: number;
  readonly left: number;
}

/** `klarbrief/types`: the types to choose from. */
export interface Types {
  readonly current: string;
  /** Nobody set the type. */
  readonly detected: boolean;
  readonly types: readonly {readonly id: string; readonly name: string; readonly description: string}[];
}

/** The argument of `klarbrief/typeEdit`; its answer is a WorkspaceEdit or null. */
export interface TypeChoice {
  readonly uri: string;
  readonly type: string;
}
