/** Puts an English text into the language of the editor; `vscode.l10n.t` outside of tests. */
export type Translate = (text: string, ...values: (string | number)[]) => string;

/** A number with its word: “1 finding”, “3 findings”. Both texts hold `{0}`. */
export function counted(number: number, one: string, many: string, t: Translate): string {
  return t(number === 1 ? one : many, number);
}
