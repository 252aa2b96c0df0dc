import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Event,
  type ExtensionContext,
  env,
  type Hover,
  l10n,
  languages,
  ProgressLocation,
  type TextDocument,
  version,
  window,
  workspace,
} from 'vscode';
import {editorSettings} from './editor-settings.js';
import {openSample} from './sample.js';
import {type SelfTest, selfTestReport, type Trial} from './self-test-report.js';
import type {Server} from './server.js';
import {counted} from './translate.js';
import {typeName} from './type-names.js';
import type {VirtualDocuments} from './virtual-documents.js';

/** What a self-test leaves behind for its report. */
export interface SelfTests {
  readonly run: () => Promise<void>;
  readonly report: () => string | undefined;
}

/** “Self-Test”: has the sample letter checked in this editor, the same way as every letter, and reports what works. */
export function createSelfTests(
  context: ExtensionContext,
  server: Server,
  documents: () => VirtualDocuments,
): SelfTests {
  let last: string | undefined;
  const run = async () => {
    const letter = await openSample(context);
    const result = await window.withProgress(
      {location: ProgressLocation.Notification, title: l10n.t('klarbrief tests itself …')},
      () => tryEverything(context, server, letter),
    );
    last = selfTestReport(result, l10n.t);
    const failed = result.trials.filter(({works}) => !works).length;
    const uri = documents().uri('report', `${l10n.t('Self-test of klarbrief')}.md`, letter.uri);
    await commands.executeCommand('markdown.showLockedPreviewToSide', uri);
    if (failed === 0) void window.showInformationMessage(l10n.t('Self-test: everything works.'));
    else void window.showWarningMessage(l10n.t('Self-test: {0} of {1} checks failed.', failed, result.trials.length));
  };
  return {run, report: () => last};
}

async function tryEverything(context: ExtensionContext, server: Server, letter: TextDocument): Promise<SelfTest> {
  const {uri} = letter;
  const found = () => languages.getDiagnostics(uri).filter(({source}) => source === 'klarbrief');
  await until(server.onChange, () => server.state() === 'running');
  const about = server.about();
  await until(server.onChange, () => server.status(uri)?.score !== undefined);
  const status = server.status(uri);
  await until(languages.onDidChangeDiagnostics, () => found().length > 0);
  const findings = found();
  const fixes = await firstFix(letter, findings);
  const hover = await firstHover(letter, findings);
  const checklist = await server.checklist(uri);
  const rewritten = await server.rewritten(uri);
  const settings = editorSettings(workspace.getConfiguration('', uri).get('klarbrief'));
  const missing = l10n.t('No answer. The log tells more: “klarbrief: Show Log”.');
  const trials: readonly Trial[] = [
    trial(l10n.t('The language server runs'), about, missing),
    trial(
      l10n.t('The letter is checked'),
      status?.score === undefined
        ? undefined
        : [typeName(status.type ?? '', l10n.t), l10n.t('Score: {0} of 100', status.score)].join(', '),
      settings.scope === 'configured'
        ? l10n.t('The setting “klarbrief.scope” is “configured”, and no configuration names this letter.')
        : missing,
    ),
    trial(
      l10n.t('Findings are underlined'),
      findings.length === 0 ? undefined : counted(findings.length, '{0} finding', '{0} findings', l10n.t),
      l10n.t('None, though the sample letter has plenty. Have rules been switched off in the configuration?'),
    ),
    trial(l10n.t('Quick fixes are offered'), fixes, missing),
    trial(l10n.t('A finding explains itself'), hover, missing),
    trial(
      l10n.t('The checklist answers'),
      checklist && counted(checklist.questions.length, '{0} question', '{0} questions', l10n.t),
      missing,
    ),
    trial(
      l10n.t('Before and after can be compared'),
      rewritten && counted(rewritten.replaced, '{0} replacement', '{0} replacements', l10n.t),
      missing,
    ),
  ];
  return {
    trials,
    surroundings: [
      ['klarbrief', String(context.extension.packageJSON.version)],
      [l10n.t('Language server'), about ?? '–'],
      [env.appName, version],
      ['Node', `${process.version} (${process.platform}, ${process.arch})`],
      [l10n.t('Language of the editor'), env.language],
      [l10n.t('Folder is trusted'), workspace.isTrusted ? l10n.t('yes') : l10n.t('no')],
    ],
    settings,
    configurations: await configurations(),
    findings: findings
      .toSorted((a, b) => a.range.start.compareTo(b.range.start))
      .map(({range, code, message}) => ({line: range.start.line + 1, rule: ruleIn(code), message})),
  };
}

function trial(name: string, seen: string | undefined, otherwise: string): Trial {
  return {name, works: seen !== undefined, detail: seen ?? otherwise};
}

/** The preferred fix of the first finding that has one; extensions that start meanwhile make the editor call the whole question off. */
async function firstFix({uri}: TextDocument, findings: readonly Diagnostic[]): Promise<string | undefined> {
  for (const {range} of findings) {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        const actions = await commands.executeCommand<readonly CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          range,
          CodeActionKind.QuickFix.value,
        );
        const own = actions.find(({edit, isPreferred}) => edit !== undefined && isPreferred === true);
        if (own !== undefined) return own.title;
        break;
      } catch {
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  }
  return undefined;
}

async function firstHover({uri}: TextDocument, findings: readonly Diagnostic[]): Promise<string | undefined> {
  const [first] = findings;
  if (first === undefined) return undefined;
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', uri, first.range.start);
  const texts = hovers.flatMap(({contents}) => contents).map((text) => (typeof text === 'string' ? text : text.value));
  const line = texts
    .join('\n')
    .split('\n')
    .find((each) => each.trim() !== '');
  return line?.replace(/[*#`]/g, '').trim();
}

async function configurations(): Promise<readonly string[]> {
  try {
    const files = await workspace.findFiles('**/klarbrief.config.{json,yaml,yml}', '**/node_modules/**', 20);
    return files.map((file) => workspace.asRelativePath(file));
  } catch {
    return [];
  }
}

function ruleIn(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Waits until something is the case, asked after every such event, and at most ten seconds: then the report says what is missing. */
async function until<What>(event: Event<What>, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((done) => {
    const over = () => {
      clearTimeout(timer);
      listener.dispose();
      done();
    };
    const timer = setTimeout(over, 10_000);
    const listener = event(() => {
      if (isSo()) over();
    });
  });
}
