import type {Translate} from './translate.js';

/** One thing that the self-test tried. */
export interface Trial {
  readonly name: string;
  readonly works: boolean;
  /** What was seen, or what to do. */
  readonly detail: string;
}

/** What the self-test found out about this editor and this installation. */
export interface SelfTest {
  readonly trials: readonly Trial[];
  readonly surroundings: readonly (readonly [name: string, value: string])[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly configurations: readonly string[];
  readonly findings: readonly {readonly line: number; readonly rule: string; readonly message: string}[];
}

/** The report of the self-test as Markdown: first what works, then what somebody who helps would ask. */
export function selfTestReport(test: SelfTest, t: Translate): string {
  const failed = test.trials.filter(({works}) => !works).length;
  const sections = [
    `# ${t('Self-test of klarbrief')}`,
    failed === 0
      ? `**${t('Everything works.')}**`
      : `**${t('{0} of {1} checks failed.', failed, test.trials.length)}**`,
    test.trials
      .map(({name, works, detail}) => `- ${works ? '✅' : '❌'} **${plain(name)}**: ${plain(detail)}`)
      .join('\n'),
    `## ${t('Surroundings')}`,
    table([t('What'), t('Value')], test.surroundings),
    `## ${t('Configuration')}`,
    test.configurations.length === 0
      ? t('No klarbrief.config file in the open folders; the defaults and the settings of the editor apply.')
      : test.configurations.map((path) => `- \`${path}\``).join('\n'),
    fence(JSON.stringify(test.settings, undefined, 2)),
    `## ${t('Findings in the sample letter')}`,
    test.findings.length === 0
      ? t('None.')
      : table(
          [t('Line'), t('Rule'), t('Finding')],
          test.findings.map(({line, rule, message}) => [String(line), `\`${rule}\``, message]),
        ),
  ];
  return `${sections.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function fence(text: string): string {
  return `\`\`\`json\n${text}\n\`\`\``;
}

/** On one line and without marks that would end a cell. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
