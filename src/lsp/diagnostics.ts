import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver';
import {type Draft, type Found, shown} from './draft.js';

/** A finding as editors show it. `data` says which one it is, whatever an editor makes of the range. */
export function toDiagnostic({document}: Pick<Draft, 'document'>, found: Found): Diagnostic {
  const {rule, level, at, reason, url, message, part} = found;
  return {
    range: {start: document.positionAt(at[0]), end: document.positionAt(at[1])},
    severity: severities[level],
    code: rule,
    ...(url === undefined ? {} : {codeDescription: {href: url}}),
    source: 'klarbrief',
    message: reason,
    data: {rule, at, message, ...(part === undefined ? {} : {part})},
  };
}

/** What is shown of a draft now. */
export function diagnosticsOf(draft: Draft): Diagnostic[] {
  return shown(draft).map((found) => toDiagnostic(draft, found));
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;
