#!/usr/bin/env node
import './quiet-stdout.js';
import {createConnection} from 'vscode-languageserver/node';
import {version} from '../generated/package.js';
import {connect} from '../lsp/server.js';
import {editorHost} from './editor-host.js';

const channels = /^--(?:stdio$|node-ipc$|socket=|socket$|pipe=|pipe$)/;

function main(args: readonly string[]): void {
  if (args.includes('--version')) process.stdout.write(`${version}\n`);
  else if (args.some((arg) => channels.test(arg))) serve();
  else {
    process.stderr.write('Usage: klarbrief-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n');
    process.exitCode = args.includes('--help') ? 0 : 2;
  }
}

function serve(): void {
  const connection = createConnection();
  // One bad moment must not cost people their language server: it is told, and the work goes on.
  const survive = (error: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`klarbrief: ${told.replace(/(?<!\s)\s*\n\s*/g, ' | ')}\n`);
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  connect(connection, editorHost());
  connection.listen();
}

main(process.argv.slice(2));
