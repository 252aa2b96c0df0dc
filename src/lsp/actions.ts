import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {type Range, rules} from '../index.js';
import {type Draft, type Found, shown} from './draft.js';
import {editOf, replacementOf, replacementsIn} from './fixes.js';
import {ignoreHere, ignoreInLetter, withoutException} from './ignore.js';
import {changesOf, type EditAbilities, editFor, type Project, type ProjectChange} from './project.js';
import {commands} from './protocol.js';
import {say} from './texts.js';
import {titleOf} from './titles.js';

/** The kinds of actions that the server offers, for its capabilities. */
export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.klarbrief`];

/** What actions have to know beyond the draft. */
export interface Surroundings {
  readonly editor: EditAbilities;
  /** The editor has registered klarbrief's own commands. */
  readonly commands: boolean;
  /** Undefined where there is no folder that a configuration could lie in. */
  readonly project: Project | undefined;
  /**
   * How changes of the project reach its files. As a `command` the server makes them (`changesOf`) and the host writes them:
   * they count at once, while an edit stays unsaved in most editors, and klarbrief reads what is saved.
   */
  readonly by: 'edit' | 'command';
}

/** The argument of the command `klarbrief.server.changeProject`. */
export interface ProjectRequest {
  /** Of the draft. */
  readonly uri: string;
  readonly change: ProjectChange;
}

/**
 * What can be done about a stretch of a draft. Only the draft and the asked range count: editors send the ranges of their
 * diagnostics back in columns of their own.
 */
export function actions(
  draft: Draft,
  {range, context}: Pick<CodeActionParams, 'range' | 'context'>,
  around: Surroundings,
): CodeAction[] {
  const {document, locale} = draft;
  const asked: Range = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const wants = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const found = shown(draft)
    .filter(({at}) => at[0] <= asked[1] && asked[0] <= at[1])
    // The narrowest finding is the one that somebody points at.
    .sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]));
  const offered: CodeAction[] = [];
  const add = (title: string, kind: string, rest: Omit<CodeAction, 'title' | 'kind'>): void => {
    if (!offered.some((other) => other.title === title)) offered.push({title, kind, ...rest});
  };
  if (wants(CodeActionKind.QuickFix)) {
    const about = (one: Found) => diagnosticsFor(context, draft, one);
    const quickFix = (title: string, one: Found, rest: Omit<CodeAction, 'title' | 'kind'>): void =>
      add(title, CodeActionKind.QuickFix, {...about(one), ...rest});
    for (const one of found) addFixes(draft, one, around, (title, rest) => quickFix(title, one, rest));
    for (const one of found.slice(0, mostIgnored)) {
      addExceptions(draft, one, around, (title, rest) => quickFix(title, one, rest));
    }
    for (const one of found) {
      if (one.url === undefined) continue;
      const title = say('action-page', locale, {rule: one.rule});
      const command = around.commands ? commands.openRule : commands.openRuleByServer;
      quickFix(title, one, {command: {title, command, arguments: [one.url]}});
    }
    if (found.length === 0) addWordOf(draft, asked, around, (title, rest) => add(title, CodeActionKind.QuickFix, rest));
  }
  const all = actionKinds[1] ?? '';
  const replacements = wants(all) && (found.length > 0 || context.only) ? replacementsIn(draft) : [];
  if (replacements.length > 0) {
    const edits = replacements.map((replacement) => editOf(document, replacement));
    const title = say(replacements.length === 1 ? 'action-fix-the-one' : 'action-fix-all', locale, {
      count: replacements.length,
    });
    add(title, all, {edit: editOfDraft(draft, edits, around.editor)});
  }
  return offered;
}

/** Edits of the draft itself, for the version that they were made for. */
export function editOfDraft(
  {uri, version}: Draft,
  edits: readonly TextEdit[],
  {documentChanges}: EditAbilities,
): WorkspaceEdit {
  return documentChanges
    ? {documentChanges: [{textDocument: {uri, version}, edits: [...edits]}]}
    : {changes: {[uri]: [...edits]}};
}

type Add = (title: string, rest: Omit<CodeAction, 'title' | 'kind'>) => void;

/** Each suggestion by itself, then those of the rule in the whole letter. */
function addFixes(draft: Draft, found: Found, {editor}: Surroundings, add: Add): void {
  const {document, locale} = draft;
  found.expected.forEach((expected, index) => {
    const replacement = replacementOf(draft, found, index);
    if (!replacement) return;
    const before = short(found.actual ?? document.getText().slice(...found.at));
    const title =
      expected === ''
        ? say('action-leave-out', locale, {before})
        : say('action-replace', locale, {before, after: short(expected)});
    const edit = editOfDraft(draft, [editOf(document, replacement)], editor);
    add(title, index === 0 ? {isPreferred: true, edit} : {edit});
  });
  if (!replacementOf(draft, found)) return;
  const same = replacementsIn(draft, found.rule);
  if (same.length < 2) return;
  const title = say('action-fix-rule', locale, {count: same.length, title: titleOf(found.rule, locale)});
  const edits = same.map((replacement) => editOf(document, replacement));
  add(title, {edit: editOfDraft(draft, edits, editor)});
}

/** Let it be: here, in the letter, in the project. */
function addExceptions(draft: Draft, found: Found, around: Surroundings, add: Add): void {
  const {locale, settings} = draft;
  const {rule} = found;
  const addEdit = (title: string, edit: TextEdit | undefined): void => {
    if (edit) add(title, {edit: editOfDraft(draft, [edit], around.editor)});
  };
  if (rule === 'unused-directive') addEdit(say('action-delete-exception', locale), withoutException(draft, found));
  addEdit(say('action-ignore-here', locale, {rule}), ignoreHere(draft, found));
  addEdit(say('action-ignore-letter', locale, {rule}), ignoreInLetter(draft, found));
  const words = found.actual?.trim().replace(/\s+/g, ' ') ?? '';
  const isWording = rules.some(({id, category}) => id === rule && category === 'wording');
  const allowed = settings.allow?.some((one) => one.toLowerCase() === words.toLowerCase()) ?? false;
  if (isWording && words !== '' && words.length <= longestWords && !allowed) {
    addProjectChange(draft, {kind: 'allow', words: [words]}, say('action-allow', locale, {words}), around, add);
  }
  if (rule !== 'unreadable') {
    addProjectChange(draft, {kind: 'rule-off', rule}, say('action-ignore-project', locale, {rule}), around, add);
  }
}

/** What is selected joins the house's own list, so that it is found from now on. */
function addWordOf(draft: Draft, [from, to]: Range, around: Surroundings, add: Add): void {
  const find = draft.document.getText().slice(from, to).trim();
  if (draft.letters.length === 0 || find.length > longestWords || !isPhrase.test(find)) return;
  const language = draft.letters[0]?.language === 'en' ? 'en' : 'de';
  const title = say('action-add-word', draft.locale, {words: find});
  addProjectChange(draft, {kind: 'word', find, language}, title, around, add);
}

/** Where the files cannot be changed, the command says why. */
function addProjectChange(draft: Draft, change: ProjectChange, title: string, around: Surroundings, add: Add): void {
  const {project, editor, by} = around;
  if (!project) return;
  const result = changesOf(project, change, draft.locale);
  if ('changes' in result && result.changes.length === 0) return;
  const edit = by === 'edit' && 'changes' in result ? editFor(result.changes, editor) : undefined;
  const request: ProjectRequest = {uri: draft.uri, change};
  add(title, edit ? {edit} : {command: {title, command: commands.changeProject, arguments: [request]}});
}

/** The editor's own diagnostics about a finding: so it knows what the action is about. */
function diagnosticsFor(
  {diagnostics}: CodeActionParams['context'],
  {document}: Draft,
  {rule, at}: Found,
): Pick<CodeAction, 'diagnostics'> {
  const same = diagnostics.filter(({source, code, data, range}) => {
    if (source !== 'klarbrief' || code !== rule) return false;
    const own: unknown = typeof data === 'object' && data !== null && 'at' in data ? data.at : undefined;
    if (Array.isArray(own)) return own[0] === at[0] && own[1] === at[1];
    return document.offsetAt(range.start) <= at[1] && at[0] <= document.offsetAt(range.end);
  });
  return same.length === 0 ? {} : {diagnostics: same};
}

/** Words as they fit into a title: how they begin and how they end. */
function short(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words.length <= 44) return words;
  const [start, end] = [words.slice(0, 26), words.slice(-16)];
  const space = start.lastIndexOf(' ');
  return `${space > 0 ? start.slice(0, space) : start} … ${end.slice(end.indexOf(' ') + 1)}`;
}

const longestWords = 80;
/** Whoever selects a page does not want to ignore each of its findings. */
const mostIgnored = 8;
/** What the notation of word lists takes as it stands. */
const isPhrase = /^[A-Za-zÀ-ÖØ-öø-ɏ](?:[A-Za-zÀ-ÖØ-öø-ɏ0-9 .-]*[A-Za-zÀ-ÖØ-öø-ɏ0-9])?$/;
