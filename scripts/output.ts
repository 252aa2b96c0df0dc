/** What one part of the generation yields: files by path, and what kept it from yielding more. */
export interface Output {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** The folder that holds nothing but generated files: what no generator yields is deleted there. */
  readonly owns?: string;
}
