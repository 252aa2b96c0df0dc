/** One version of VS Code to test in. */
export interface Lane {
  readonly name: string;
  /** The Node that runs it, and code-server's program. Undefined where it is not installed. */
  readonly node?: string;
  readonly program?: string;
}

/** What the editor tests can use here; `scripts/editors.mjs` finds or installs it and hands it over. */
export interface Machine {
  readonly lanes: readonly Lane[];
  readonly chromium?: string;
  readonly neovim?: string;
  /** The packed extension. */
  readonly extension?: string;
  /** The language server as it is published. */
  readonly server?: string;
}

const given = process.env.KLARBRIEF_EDITORS;

/** This machine; nothing at all where the tests were not started by `scripts/editors.mjs`. */
export const machine: Machine = given ? (JSON.parse(given) as Machine) : {lanes: [{name: 'VS Code'}]};

/** How long a state may take to come: the machine may be busy. */
export const patience = Number(process.env.KLARBRIEF_PATIENCE ?? 60_000);

type Answer<T> = Exclude<T, undefined | null | false>;

/** Ask again until there is an answer; throws what was asked last when none comes. */
export async function until<T>(what: string, ask: () => Promise<T> | T, wait = patience): Promise<Answer<T>> {
  const end = Date.now() + wait;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer as Answer<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; last: ${String(last)}`);
    await new Promise((again) => setTimeout(again, 100));
  }
}
