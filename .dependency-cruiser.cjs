const zone = (name, from, to, comment) => ({name, severity: 'error', comment, from, to});

/** The borders of the house (CONTRIBUTING, "Borders"). Each comment says what to do instead. */
module.exports = {
  forbidden: [
    zone(
      'no-cycles',
      {},
      {circular: true},
      'Two files that need each other are one file, or a third one holds what both know.',
    ),
    zone(
      'source-is-a-leaf',
      {path: '^src/source/'},
      {path: '^(src|rules)/', pathNot: '^src/source/'},
      'The source map knows offsets and nothing else. What it needs to know more belongs to its reader.',
    ),
    zone(
      'dictionary-is-a-leaf',
      {path: '^src/dictionary/'},
      {path: '^(src|rules)/', pathNot: '^src/dictionary/'},
      'Dictionaries know words and their forms. What a word means for a letter belongs in a rule.',
    ),
    zone(
      'formats-read',
      {path: '^src/formats/'},
      {path: '^(src|rules)/', pathNot: '^src/(formats|source|dictionary|generated)/'},
      'A reader turns bytes into a source. What is a salutation or a person is decided in src/letter.',
    ),
    zone(
      'letter-understands',
      {path: '^src/letter/'},
      {path: '^(src|rules)/', pathNot: '^src/(letter|source|dictionary|generated)/'},
      'A letter knows no file format and no rule. What a format knows reaches it as a hint.',
    ),
    zone(
      'rule-kit',
      {path: '^src/rule/'},
      {path: '^(src|rules)/', pathNot: '^src/(rule|letter|dictionary|source|generated/(de|en)/(letter|grammar))/'},
      'The kit answers questions about a letter. Levels, texts and files belong to settings and report.',
    ),
    zone(
      'rules-read-letters',
      {path: '^rules/(?!index[.]ts$)'},
      {pathNot: '^src/rule/index[.]ts$'},
      'A rule reads a letter and its dictionary, nothing else. What it needs beyond that belongs in src/rule.',
    ),
    zone(
      'report-and-settings',
      {path: '^src/(report|settings)/'},
      {
        path: '^(src|rules)/',
        pathNot:
          '^src/(report|settings|rule|letter|dictionary|source|messages[.]ts|generated/(package|report-page)[.]ts)',
      },
      'Reports and settings are pure. Reading files belongs in src/node, rules reach them as findings.',
    ),
    zone(
      'fixes-are-edits',
      {path: '^src/fix/'},
      {path: '^(src|rules)/', pathNot: '^src/(fix|formats|rule|settings|source)/'},
      'A fix is an edit of the original: it knows findings and how a format writes. Writing files belongs in src/node.',
    ),
    zone(
      'core-is-portable',
      {path: '^(src|rules)/', pathNot: '^src/node/'},
      {path: '^src/node/'},
      'The core runs in browsers and editors. What needs Node belongs in src/node.',
    ),
    zone(
      'core-uses-no-node',
      {path: '^(src|rules)/', pathNot: '^src/node/'},
      {dependencyTypes: ['core']},
      'Node modules may only be used in src/node; everything else gets bytes and data handed in.',
    ),
    zone(
      'hand-outs-print',
      {path: '^src/handout/'},
      {
        path: '^(src|rules)/',
        pathNot:
          '^src/(handout/|report/(message|example|html/escape)[.]ts$|rule/|letter/names[.]ts$|dictionary/|settings/|generated/package[.]ts$)',
      },
      'A hand-out is words on paper: rules and dictionaries reach it as data. Files and PDF belong in src/node.',
    ),
    zone(
      'lsp-asks-the-core',
      {path: '^src/lsp/'},
      {path: '^(src|rules)/', pathNot: '^src/(lsp/|index[.]ts$)'},
      'The language server uses klarbrief as everybody else does. What it needs from the core, src/index.ts exports.',
    ),
    zone(
      'core-knows-no-editor',
      {path: '^(src|rules)/', pathNot: '^src/(lsp|node)/'},
      {path: '^src/lsp/'},
      'The core checks letters wherever they come from. What only editors need belongs in src/lsp.',
    ),
    zone(
      'extension-talks-the-protocol',
      {path: '^vscode-extension/src/'},
      {path: '^(src|rules|scripts)/'},
      'The extension asks the language server; what the two agree on stands in its own src/protocol.ts.',
    ),
    zone(
      'playground-uses-the-core',
      {path: '^playground/'},
      {
        path: '^(src|rules|scripts)/',
        pathNot:
          '^src/(index|letter/names|settings/schema|handout/lists|dictionary/(compile|entry|index)|lsp/(draft|drafts|checklist|fixes|titles))[.]ts$',
      },
      'The page checks letters as editors do: what src/index.ts exports and the drafts of src/lsp. Names come without the linter.',
    ),
    zone('no-orphans', {orphan: true, path: '^(src|rules)/', pathNot: '[.]d[.]ts$'}, {}, 'Delete what nobody imports.'),
    zone(
      'no-development-packages',
      {path: '^(src|rules)/'},
      {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
      'What we ship may only use what package.json lists under dependencies.',
    ),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'node', 'default']},
  },
};
