/**
 * Whether a file that nobody named is a letter (rulebook section 1): `mail` always, `text` only when configured, when its
 * front matter says so or when it looks like a letter, `other` never.
 */
export function scopeOf(path: string): 'mail' | 'text' | 'other' {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const [extension, before] = lastTwo(name);
  if (mailExtensions.has(extension)) return 'mail';
  if (extension === 'php') return before === 'blade' ? 'mail' : 'other';
  if (templateExtensions.has(extension)) return before !== '' && codeExtensions.has(before) ? 'other' : 'mail';
  if (dataExtensions.has(extension)) return isSettings(name) ? 'other' : 'text';
  return textExtensions.has(extension) ? 'text' : 'other';
}

/** Whether a file holds data, and letters only perhaps: a glob for everything does not mean it. */
export function isData(path: string): boolean {
  return dataExtensions.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

const mailExtensions: ReadonlySet<string> = new Set(['eml', 'msg', 'oft', 'mjml']);

/** Files of data that hold texts under keys, letters among them. */
const dataExtensions: ReadonlySet<string> = new Set(['po', 'pot', 'yml', 'yaml', 'json', 'arb', 'properties']);

/** Files that tell programs what to do; whatever they say, no customer reads it. */
function isSettings(name: string): boolean {
  return (
    name.startsWith('.') ||
    /^(?:package|composer|bower|deno|tsconfig|jsconfig|biome|lerna|nx|turbo|angular|renovate|manifest|vercel|netlify|firebase|tslint|nodemon|codecov|mkdocs|_config|chart|values|kustomization|docker-compose|compose|openapi|swagger|jitpack|appveyor|bitbucket-pipelines|azure-pipelines|gradle|gradle-wrapper|log4j2?|pnpm-(?:lock|workspace)|npm-shrinkwrap|klarbrief\.(?:config|baseline))\b/.test(
      name,
    ) ||
    /(?:[._-]lock|\.config|\.schema|rc|[._-]settings)\.(?:json|ya?ml|properties)$/.test(name)
  );
}

function lastTwo(name: string): readonly [string, string] {
  const parts = name.split('.').slice(1);
  return [parts.at(-1) ?? '', parts.at(-2) ?? ''];
}

const textExtensions: ReadonlySet<string> = new Set([
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'],
  ...['docx', 'docm', 'dotx', 'dotm', 'odt', 'ott'],
  // Web pages of shops and their mails go by the same extensions.
  ...['tpl', 'smarty', 'phtml'],
]);

const templateExtensions: ReadonlySet<string> = new Set([
  ...['twig', 'jinja', 'jinja2', 'j2', 'njk', 'nunjucks', 'liquid', 'hbs', 'handlebars', 'mustache'],
  ...['gotmpl', 'tmpl', 'gohtml', 'ftl', 'ftlh', 'erb', 'ejs', 'vm', 'vtl', 'email', 'amp', 'ampscript'],
]);

/** A template that makes code or configuration (`nginx.conf.j2`, `component.ts.hbs`) writes to machines, not to customers. */
const codeExtensions: ReadonlySet<string> = new Set([
  ...[
    'js',
    'mjs',
    'cjs',
    'ts',
    'mts',
    'jsx',
    'tsx',
    'vue',
    'css',
    'scss',
    'sass',
    'less',
    'json',
    'yaml',
    'yml',
    'xml',
  ],
  ...['toml', 'ini', 'cfg', 'conf', 'config', 'env', 'properties', 'service', 'sh', 'bash', 'zsh', 'ps1', 'bat', 'sql'],
  ...[
    'rb',
    'py',
    'php',
    'go',
    'rs',
    'java',
    'kt',
    'cs',
    'c',
    'h',
    'cc',
    'cpp',
    'swift',
    'pl',
    'lua',
    'tf',
    'svg',
    'csv',
  ],
  ...['rst', 'adoc', 'graphql', 'proto', 'gradle', 'dockerfile', 'plist', 'rss', 'atom', 'pdf'],
]);
