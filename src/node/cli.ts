import {type Argument, Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import type {LetterType} from '../letter/letter.js';
import {printable} from '../report/printable.js';
import {nearest} from '../settings/nearest.js';
import {languages, letterTypes, locales} from '../settings/schema.js';
import {type Io, localeOf, Trouble} from './io.js';
import type {ProjectOptions} from './project.js';
import {type AskedReport, reportFormats, reportNamed} from './report-formats.js';
import type {
  BaselineOptions,
  ExerciseOptions,
  ExplainOptions,
  HandoutOptions,
  LintOptions,
  ResultsOptions,
  Session,
  StreamOptions,
} from './session.js';
import {heading, type Say, speaker} from './texts.js';

/** Run the command line. Never ends the process: it returns the exit code (0 passed, 1 findings that fail, 2 trouble). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const locale = localeOf(argv, io.env);
  const say = speaker(locale);
  let code = 0;
  const program = commands(say, io, (action) => async (...args) => {
    code = await action({io, say, locale}, ...args);
  });
  try {
    await program.parseAsync(withCacheName(argv), {from: 'user'});
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      io.stderr.write(`${lines(usageError(error, program, argv, say))}\n${say('usage-hint')}\n`);
    } else if (error instanceof Trouble) io.stderr.write(`${lines(error.message)}\n`);
    else io.stderr.write(`${lines(say('crash', {detail: describe(error)}))}\n`);
    return 2;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: commander hands arguments and options to an action as it was declared below.
type Action = (session: Session, ...args: any[]) => Promise<number>;
// biome-ignore lint/suspicious/noExplicitAny: the same.
type Bind = (action: Action) => (...args: any[]) => Promise<void>;

function commands(say: Say, io: Io, bind: Bind): Command {
  const program: Command = new Command('klarbrief')
    .description(say('about'))
    .addOption(new Option('-V, --version', say('opt-version')))
    .helpOption('-h, --help', say('opt-help'))
    .helpCommand('help [command]', say('about-help'))
    .addHelpText('after', `\n${say('examples')}`)
    .usage(say('usage-line'))
    .configureHelp({
      styleTitle: (title) => heading(title, say),
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentName)].join(' '),
      // The command that is meant without a name shows its options where people look first.
      visibleOptions(command) {
        const shown = command.parent === null ? [...(program.commands[0]?.options ?? [])] : [...command.options];
        const help = command.createOption('-h, --help', say('opt-help'));
        return [...shown, help].filter(({hidden}) => !hidden);
      },
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Errors are said once, in the reader's language, by `usageError`.
      writeErr: () => {},
      getOutHelpWidth: () => 100,
      getOutHasColors: () => false,
    })
    .exitOverride();

  const reading = (command: Command): Command =>
    command
      .option('--stdin-filename <path>', say('opt-stdin'))
      .addOption(choice('--type <type>', say('opt-type'), letterTypes, say))
      .addOption(choice('--language <language>', say('opt-language'), languages, say))
      .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
      .option('--config <file>', say('opt-config'))
      .option('--no-config', say('opt-no-config'));

  reading(
    program
      .command('lint', {isDefault: true})
      .description(say('about-lint'))
      .argument('[files...]', say('arg-files'))
      .addOption(new Option('--format <format[=file]>', say('opt-format')).argParser(reports(say)))
      .option('-o, --output <file>', say('opt-output')),
  )
    .addOption(
      new Option('--max-warnings <number>', say('opt-max-warnings')).argParser(wholeNumber(say, '--max-warnings', 0)),
    )
    .addOption(choice('--fail-on <level>', say('opt-fail-on'), ['error', 'warning', 'info'], say))
    .option('--baseline <file>', say('opt-baseline'))
    .option('--no-baseline', say('opt-no-baseline'))
    .option('--changed-since <revision>', say('opt-changed-since'))
    .option('--cache [=file]', say('opt-cache'))
    .addOption(new Option('--jobs <number>', say('opt-jobs')).argParser(wholeNumber(say, '--jobs', 1)))
    .option('--watch', say('opt-watch'))
    .option('--fix', say('opt-fix'))
    .option('--fix-suggestions', say('opt-fix-suggestions'))
    .option('--fix-dry-run', say('opt-fix-dry-run'))
    .option('--quiet', say('opt-quiet'))
    .option('--note', say('opt-note'))
    .option('-V, --version', say('opt-version'))
    .action(
      bind(async (session, files: readonly string[], options: LintOptions & {readonly version?: boolean}) => {
        if (options.version ?? program.opts<{version?: boolean}>().version) return showVersion(session);
        if (options.fix || options.fixSuggestions || options.fixDryRun) {
          return (await import('./fix.js')).fix(session, files, options);
        }
        return (await import('./lint.js')).lint(session, files, options);
      }),
    );

  reading(
    program
      .command('baseline')
      .description(say('about-baseline'))
      .argument('[files...]', say('arg-files'))
      .option('--baseline <file>', say('opt-baseline'))
      .option('--add', say('opt-add')),
  ).action(
    bind(async (session, files: readonly string[], options: BaselineOptions) =>
      (await import('./baseline.js')).updateBaseline(session, files, options),
    ),
  );

  reading(
    program
      .command('explain')
      .description(say('about-explain'))
      .argument('<files...>', say('arg-files'))
      .addOption(choice('--format <format>', say('opt-explain-format'), ['text', 'json'], say))
      .addOption(choice('--stage <stage>', say('opt-stage'), ['sentences', 'letter'], say)),
  ).action(
    bind(async (session, files: readonly string[], options: ExplainOptions) =>
      (await import('./explain.js')).explain(session, files, options),
    ),
  );

  reading(
    program
      .command('project')
      .description(say('about-project'))
      .argument('[files...]', say('arg-files'))
      .addOption(choice('--format <format>', say('opt-project-format'), ['pretty', 'json', 'markdown'], say))
      .addOption(
        new Option('--max-warnings <number>', say('opt-max-warnings')).argParser(wholeNumber(say, '--max-warnings', 0)),
      )
      .addOption(choice('--fail-on <level>', say('opt-fail-on'), ['error', 'warning', 'info'], say)),
  ).action(
    bind(async (session, files: readonly string[], options: ProjectOptions) =>
      (await import('./project.js')).project(session, files, options),
    ),
  );

  program
    .command('stream')
    .description(say('about-stream'))
    .addOption(choice('--type <type>', say('opt-type'), letterTypes, say))
    .addOption(choice('--language <language>', say('opt-language'), languages, say))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .option('--config <file>', say('opt-stream-config'))
    .option('--no-config', say('opt-no-config'))
    .addOption(new Option('--jobs <number>', say('opt-jobs')).argParser(wholeNumber(say, '--jobs', 1)))
    .option('--note', say('opt-stream-note'))
    .action(bind(async (session, options: StreamOptions) => (await import('./stream.js')).stream(session, options)));

  program
    .command('report')
    .description(say('about-report'))
    .addOption(
      new Option('--from <results>', say('opt-from')).argParser((found: string, before: readonly string[] = []) => [
        ...before,
        found,
      ]),
    )
    .addOption(choice('--format <format>', say('opt-report-format'), ['pretty', 'markdown', 'json'], say))
    .option('--earlier <results>', say('opt-earlier'))
    .addOption(choice('--locale <locale>', say('opt-report-locale'), locales, say))
    .action(
      bind(async (session, options: ResultsOptions) => (await import('./results.js')).showResults(session, options)),
    );

  program
    .command('rules')
    .description(say('about-rules'))
    .argument('[rule]', say('arg-rule'))
    .addOption(choice('--type <type>', say('opt-rules-type'), letterTypes, say))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .action(
      bind(async (session, id: string | undefined, options: {readonly type?: LetterType}) =>
        (await import('./rules.js')).showRules(session, id, options),
      ),
    );

  program
    .command('forms')
    .description(say('about-forms'))
    .argument('<entry>', say('arg-entry'))
    .addOption(choice('--language <language>', say('opt-forms-language'), ['de', 'en'], say))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .action(
      bind(async (session, entry: string, options: {readonly language?: 'de' | 'en'}) =>
        (await import('./forms.js')).showForms(session, entry, options),
      ),
    );

  program
    .command('handout')
    .description(say('about-handout'))
    .addOption(new Option('--rules <ids>', say('opt-handout-rules')).argParser(listed))
    .addOption(new Option('--category <categories>', say('opt-handout-category')).argParser(categories(say)))
    .option('--title <title>', say('opt-handout-title'))
    .addOption(new Option('--words <number>', say('opt-handout-words')).argParser(wholeNumber(say, '--words', 0)))
    .option('-o, --output <file>', say('opt-handout-output'))
    .addOption(choice('--language <language>', say('opt-handout-language'), ['de', 'en'], say))
    .addOption(choice('--locale <locale>', say('opt-handout-locale'), locales, say))
    .option('--config <file>', say('opt-handout-config'))
    .option('--no-config', say('opt-no-config'))
    .action(
      bind(async (session, options: HandoutOptions) => (await import('./handout.js')).makeHandout(session, options)),
    );

  program
    .command('exercise')
    .description(say('about-exercise'))
    .argument('<letters...>', say('arg-exercise'))
    .option('-o, --output <file>', say('opt-exercise-output'))
    .addOption(choice('--type <type>', say('opt-type'), letterTypes, say))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .option('--config <file>', say('opt-config'))
    .option('--no-config', say('opt-no-config'))
    .action(
      bind(async (session, letters: readonly string[], options: ExerciseOptions) =>
        (await import('./exercise.js')).makeExercise(session, letters, options),
      ),
    );

  program
    .command('serve')
    .description(say('about-serve'))
    .addOption(new Option('--port <number>', say('opt-port')).argParser(wholeNumber(say, '--port', 1)))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .action(
      bind(async (session, options: {readonly port?: number}) => (await import('./serve.js')).serve(session, options)),
    );

  program
    .command('init')
    .description(say('about-init'))
    .option('--ci', say('opt-ci'))
    .addOption(choice('--locale <locale>', say('opt-locale'), locales, say))
    .action(
      bind(async (session, options: {readonly ci?: boolean}) => (await import('./init.js')).init(session, options)),
    );

  for (const command of program.commands) {
    const args = command.registeredArguments.map(argumentName);
    command.helpOption('-h, --help', say('opt-help')).copyInheritedSettings(program).allowExcessArguments(false);
    command.usage([...args, say('usage-rest')].join(' '));
  }
  return program;
}

function argumentNamed(name: string, {commands}: Command): Argument | undefined {
  return commands.flatMap(({registeredArguments}) => registeredArguments).find((argument) => argument.name() === name);
}

/** `<files...>`, `[rule]`: as commander writes arguments. */
function argumentName(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function choice(flags: string, about: string, values: readonly string[], say: Say): Option {
  return new Option(flags, about).argParser((found: string) => {
    const value = values.find((candidate) => candidate.toLowerCase() === found.toLowerCase());
    if (value !== undefined) return value;
    const name = flags.split(' ')[0] ?? flags;
    throw new InvalidArgumentError(say('usage-choice', {found, name, values: values.join(', ')}));
  });
}

/** Every `--format` asks for one more report. */
function reports(say: Say): (found: string, before?: readonly AskedReport[]) => readonly AskedReport[] {
  return (found, before = []) => {
    const report = reportNamed(found);
    if (report) return [...before, report];
    const values = reportFormats.join(', ');
    const [name = '', file] = found.split('=');
    const known = reportFormats.some((format) => format === name.toLowerCase());
    throw new InvalidArgumentError(
      known && file === ''
        ? say('usage-report-file', {name})
        : say('usage-choice', {found: name, name: '--format', values}),
    );
  };
}

/** `amtsdeutsch, cliche`: names with commas between them, also over several options. */
function listed(found: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...found.split(/[\s,]+/).filter((name) => name !== '')];
}

function categories(say: Say): (found: string, before?: readonly string[]) => readonly string[] {
  const values = ['addressing', 'reachability', 'wording', 'form', 'arguments'];
  return (found, before) => {
    const wrong = listed(found).find((name) => !values.includes(name));
    if (wrong === undefined) return listed(found, before);
    throw new InvalidArgumentError(say('usage-choice', {found: wrong, name: '--category', values: values.join(', ')}));
  };
}

function wholeNumber(say: Say, name: string, least: number): (found: string) => number {
  return (found) => {
    if (/^\d{1,9}$/.test(found) && Number(found) >= least) return Number(found);
    throw new InvalidArgumentError(say('usage-number', {found, name, least}));
  };
}

/** `--cache letters/` checks that folder; the name of a cache stands behind an equals sign, so that no letter is taken for one. */
function withCacheName(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, at) => (argument === '--cache' && (end < 0 || at < end) ? '--cache=' : argument));
}

/** A usage error in the reader's language; commander only speaks English. */
function usageError(error: CommanderError, program: Command, argv: readonly string[], say: Say): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const command = program.commands.find((candidate) => argv.includes(candidate.name()));
      const options = (command ?? program.commands[0] ?? program).options.flatMap(({long}) => (long ? [long] : []));
      const near = nearest(name, options);
      return near ? say('usage-unknown-option-near', {name, near}) : say('usage-unknown-option', {name});
    }
    case 'commander.unknownCommand':
      return say('usage-unknown-command', {name});
    case 'commander.help':
      // `help` for a command that there is not.
      return say('usage-unknown-command', {name: argv[argv.indexOf('help') + 1] ?? name});
    case 'commander.optionMissingArgument':
      return say('usage-option-value', {name: name.split(' ')[0] ?? name});
    case 'commander.missingArgument':
      return say('usage-argument', {about: argumentNamed(name, program)?.description ?? name});
    case 'commander.excessArguments':
      return say('usage-excess');
    case 'commander.invalidArgument':
      // Our own sentence stands behind commander's.
      return error.message.slice(error.message.lastIndexOf(' is invalid. ') + ' is invalid. '.length);
    default:
      return error.message.replace(/^error: /, '');
  }
}

async function showVersion({io}: Session): Promise<number> {
  const {version} = await import('../generated/package.js');
  io.stdout.write(`${version}\n`);
  return 0;
}

/** What went wrong may quote names and texts of anybody: a terminal shall not obey them. */
function lines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
