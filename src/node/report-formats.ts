/** The reports that `--format` knows. */
export const reportFormats = [
  'pretty',
  'compact',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const satisfies readonly string[];

export type ReportFormat = (typeof reportFormats)[number];

/** One report that somebody asked for, and the file it goes to; without one it goes to standard output. */
export interface AskedReport {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** What `--format` says: `sarif`, or `sarif=report.sarif`. Undefined, when there is no such report. */
export function reportNamed(value: string): AskedReport | undefined {
  const equals = value.indexOf('=');
  const name = (equals < 0 ? value : value.slice(0, equals)).toLowerCase();
  const file = equals < 0 ? '' : value.slice(equals + 1);
  const format = reportFormats.find((one) => one === name);
  if (format === undefined || (equals >= 0 && file === '')) return undefined;
  return file === '' || file === '-' ? {format} : {format, file};
}
