import {join} from 'node:path';
import ts from 'typescript';
import {expect, test} from 'vitest';

const root = join(import.meta.dirname, '..');

test.each(['src/index.ts', 'src/lsp/server.ts'])(
  'whatever %s gives to others says what it is for',
  {timeout: 120_000},
  (path) => {
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram([join(root, path)], options);
    const checker = program.getTypeChecker();
    const file = program.getSourceFile(join(root, path));
    const own = file && checker.getSymbolAtLocation(file);
    const symbols = own ? checker.getExportsOfModule(own) : [];
    expect(symbols.length).toBeGreaterThan(0);
    const silent = symbols.filter((symbol) => {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return !/\S\s+\S.*[.?]/s.test(ts.displayPartsToString(meant.getDocumentationComment(checker)));
    });
    expect(silent.map(({name}) => name)).toEqual([]);
  },
);
