/**
 * The settings as the server expects them: what is left to detection is not said at all, so that a configuration file decides.
 * The editor hands them over as people wrote them, so nothing is taken for granted.
 */
export function editorSettings(raw: unknown): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null) return {};
  const said = Object.entries(raw).filter(([key, value]) => known.has(key) && !isOpen(key, value));
  return Object.fromEntries(said);
}

const known: ReadonlySet<string> = new Set([
  ...['scope', 'locale', 'run', 'codeLens', 'debounce'],
  ...['rules', 'type', 'language', 'country'],
]);

function isOpen(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return (key === 'type' || key === 'language') && value === 'auto';
}
