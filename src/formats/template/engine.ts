import type {TemplateEngine} from '../format.js';

const byExtension: Readonly<Record<string, TemplateEngine>> = {
  twig: 'twig',
  j2: 'twig',
  jinja: 'twig',
  jinja2: 'twig',
  njk: 'twig',
  nunjucks: 'twig',
  liquid: 'twig',
  django: 'twig',
  hbs: 'handlebars',
  handlebars: 'handlebars',
  mustache: 'handlebars',
  gotmpl: 'go',
  gohtml: 'go',
  ftl: 'freemarker',
  ftlh: 'freemarker',
  erb: 'erb',
  rhtml: 'erb',
  ejs: 'erb',
};

/** What counts for an engine; the sum of all weights decides. */
const signs: readonly {readonly engine: TemplateEngine; readonly pattern: RegExp; readonly weight: number}[] = [
  {engine: 'twig', pattern: /\{%[-~+]?\s{0,5}[a-z]/gi, weight: 3},
  {engine: 'twig', pattern: /\{\{[^{}|\n]{1,100}\|[^{}\n]{1,200}\}\}/g, weight: 1},
  {engine: 'handlebars', pattern: /\{\{~?[#^/>]\s{0,5}[\w*>@"']/g, weight: 3},
  {engine: 'handlebars', pattern: /\{\{\{[^{}\n]{1,200}\}\}\}/g, weight: 2},
  {engine: 'go', pattern: /\{\{-?\s{0,5}(?:if|range|with|define|template|block|end)\b/g, weight: 3},
  {engine: 'go', pattern: /\{\{-?\s{0,5}[.$][A-Za-z]/g, weight: 2},
  {engine: 'freemarker', pattern: /<\/?#(?:if|else|elseif|list|assign|include|macro|--|switch|case)/g, weight: 3},
  {engine: 'freemarker', pattern: /\$\{[a-zA-Z_(][^{}\n]{0,200}\}/g, weight: 1},
  {engine: 'erb', pattern: /<%[=_#-]?\s/g, weight: 3},
  {engine: 'erb', pattern: /<%=/g, weight: 1},
  {engine: 'twig', pattern: /\{#[^{}#\n]{1,200}#\}/g, weight: 0.6},
  {engine: 'handlebars', pattern: /\{\{!/g, weight: 1},
  {engine: 'go', pattern: /\{\{-?\s{0,5}\/\*/g, weight: 1},
  {engine: 'handlebars', pattern: /\{\{[^{}\n]{1,200}\}\}/g, weight: 0.5},
  {engine: 'mailchimp', pattern: /\*\|[A-Z][A-Z0-9_:]{0,40}[^|\n]{0,80}\|\*/g, weight: 0.4},
];

/** The template syntax of a text: its extension says so, else the syntax that occurs most. */
export function detectEngine(original: string, path?: string): TemplateEngine | undefined {
  const parts = (path ?? '')
    .slice(Math.max((path ?? '').lastIndexOf('/'), (path ?? '').lastIndexOf('\\')) + 1)
    .toLowerCase()
    .split('.');
  for (const part of parts.slice(1).reverse().slice(0, 3)) {
    const engine = byExtension[part];
    if (engine) return engine;
  }
  if (!/\{[{%#]|\$\{|<%|<#|\*\|/.test(original)) return undefined;
  const points = new Map<TemplateEngine, number>();
  for (const {engine, pattern, weight} of signs) {
    const found = original.match(pattern)?.length ?? 0;
    if (found > 0) points.set(engine, (points.get(engine) ?? 0) + found * weight);
  }
  let best: TemplateEngine | undefined;
  for (const [engine, count] of points) if (best === undefined || count > (points.get(best) ?? 0)) best = engine;
  return best;
}
