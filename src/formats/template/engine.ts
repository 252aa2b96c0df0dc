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
  vm: 'velocity',
  vtl: 'velocity',
  vsl: 'velocity',
  smarty: 'smarty',
  blade: 'blade',
  phtml: 'php',
  php: 'php',
  email: 'salesforce',
  amp: 'ampscript',
  ampscript: 'ampscript',
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

/** Fields that name themselves. */
const telling =
  'Anrede|Briefanrede|Titel|Vorname|Nachname|Name|Kundenname|Firma|Stra(?:ß|ss)e|PLZ|Ort|Land|Kundennummer|Rechnungsnummer|Vertragsnummer|Datum|Betrag|Title|Forename|FirstName|First_Name|Surname|LastName|Last_Name|Company|Address|AddressLine\\d|Address\\d|Street|City|Town|Postcode|ZIP|Country|Date|Amount|Salutation';

/** What counts for engines whose signs also occur in prose, code and prices; no single weak sign is enough. */
const rareSigns: typeof signs = [
  {engine: 'velocity', pattern: /#\{?(?:if|elseif|foreach|set)\}?[ \t]{0,5}\([ \t!(]{0,10}\$/g, weight: 3},
  {engine: 'velocity', pattern: /^[ \t]*#parse\s?\(\s?["']/gm, weight: 3},
  {engine: 'velocity', pattern: /\$!\{?[A-Za-z_]/g, weight: 3},
  {engine: 'smarty', pattern: /(?<!\[)\{\$[A-Za-z_][\w.[\]>|:@-]{0,80}/g, weight: 3},
  {
    engine: 'smarty',
    pattern: /(?<!\[)\{(?:if|foreach|include|assign|capture|section|block)\s[^{}\n]{1,200}\}/g,
    weight: 3,
  },
  {engine: 'smarty', pattern: /(?<!\[)\{\/(?:if|foreach|section|capture|literal|block)\}/g, weight: 1},
  {
    engine: 'oxid',
    pattern: /\[\{\s?-?\s?(?:\$|\/?(?:if|foreach|include|assign|block|capture|ox[a-z]{2,20})\b)/g,
    weight: 3,
  },
  {
    engine: 'blade',
    pattern: /(?<![\w.@%+-])@(?:if|foreach|forelse|include|extends|section|component|isset|unless|lang)\s?\(/g,
    weight: 3,
  },
  {engine: 'blade', pattern: /<x-(?:mail|slot)\b/g, weight: 3},
  {engine: 'blade', pattern: /\{!!/g, weight: 3},
  {engine: 'blade', pattern: /\{\{\s?\$[A-Za-z_]/g, weight: 2.1},
  {engine: 'blade', pattern: /\{\{\s?(?:\$\w+->|__\(|\$\w+\[)/g, weight: 2},
  {engine: 'blade', pattern: /\{\{--/g, weight: 1},
  {
    engine: 'thymeleaf',
    pattern:
      /\s(?:data-)?th[:-](?:u?text|if|unless|each|switch|case|replace|insert|fragment|block|href|src|inline)\s?=/g,
    weight: 3,
  },
  {engine: 'thymeleaf', pattern: /\[[[(][$*#]\{/g, weight: 3},
  {engine: 'thymeleaf', pattern: /\[#\s?th:/g, weight: 3},
  {engine: 'fluid', pattern: /<\/?f:[a-zA-Z]/g, weight: 3},
  {engine: 'fluid', pattern: /\{(?:[\w.]{1,80}\s{0,5}->\s{0,5})?f:[a-zA-Z]/g, weight: 3},
  {engine: 'php', pattern: /<\?(?:php\b|=)/g, weight: 3},
  {
    engine: 'salesforce',
    pattern: /\{!\s?(?:\$?[A-Za-z_]\w{0,60}\.[A-Za-z_]|(?:IF|CASE|BLANKVALUE|NULLVALUE|TEXT|TODAY)\()/g,
    weight: 3,
  },
  {
    engine: 'salesforce',
    pattern: /\{\{\{\s?(?:Recipient|Sender|Organization|Contact|Lead|Account|Case|Opportunity|User|Record)\.\$?[A-Z]/g,
    weight: 5,
  },
  {engine: 'ampscript', pattern: /%%(?:\[|=)/g, weight: 3},
  {engine: 'ampscript', pattern: /%%(?:emailaddr|[A-Z][a-z]\w{1,60}|[a-z]{2,30}_\w{1,40})%%/g, weight: 2},
  {engine: 'notify', pattern: /(?<![\w$(])\(\([A-Za-z][\w '’-]{1,80}(?:\?\?[^()]{1,500})?\)\)(?!\))/g, weight: 1},
  {engine: 'notify', pattern: /(?<![\w$(])\(\([A-Za-z][\w '’-]{1,80}\?\?/g, weight: 2},
  {
    engine: 'notify',
    pattern: /^(?:Dear|Hello|Hi|Hallo|Guten Tag|Sehr geehrter?|Lieber?)\s{1,3}(?:Frau |Herr |Ms |Mr )?\(\(/gm,
    weight: 2,
  },
  ...serial('merge', '«', '»'),
  ...serial('braces', '(?<![{$#%\\\\])\\{', '\\}(?!\\})'),
];
const enough = 2;
/** One look that most letters do not get past. */
const rareSign =
  /#\{?(?:if|elseif|foreach|set|parse)\}?\s{0,5}\(|\$!|\{[$!/]|\{(?:if|foreach|include|assign|capture|section|block)\s|\[\{|@[a-z]{2,10}\s?\(|<x-|\sth:|data-th-|\[[[(#]|f:[a-zA-Z]|<\?|%%|\(\(|\{\{|«|\{[A-Za-zÀ-ɏ]\w*\}/;

/** Guillemets and braces have other uses: a serial letter begins its lines with fields, or holds several that name themselves. */
function serial(engine: TemplateEngine, open: string, close: string): typeof signs {
  const field = `${open}[A-Za-zÀ-ɏ][\\wÀ-ɏ]{0,39}${close}`;
  return [
    {engine, pattern: new RegExp(`^[ \\t]*${field}(?: ${field}){1,4},?[ \\t]*\\r?$`, 'gm'), weight: 2},
    {
      engine,
      pattern: new RegExp(
        `^(?:Sehr geehrte[rn]?|Lieber?|Guten Tag|Hallo|Dear)(?: (?:Frau|Herr|Mr|Ms))?(?: ${field}){1,3},`,
        'gm',
      ),
      weight: 1,
    },
    {engine, pattern: new RegExp(`${open}(?:\\w{1,20}_)?(?:${telling})${close}`, 'gi'), weight: 0.7},
  ];
}

/** A quicker look still: most letters hold none of these, and to search for a few characters costs next to nothing. */
function mayBeRare(text: string): boolean {
  return rareBeginnings.some((sign) => text.includes(sign)) || /@[a-z]{2,10}\s?\(/.test(text);
}

const rareBeginnings = ['{', '#', '[', '<', '%%', '((', '$!', 'th:', 'data-th-', 'f:', '«'];

/** The template syntax of a text: its extension says so, else the syntax that occurs most. */
export function detectEngine(original: string, path?: string): TemplateEngine | undefined {
  const parts = (path ?? '')
    .slice(Math.max((path ?? '').lastIndexOf('/'), (path ?? '').lastIndexOf('\\')) + 1)
    .toLowerCase()
    .split('.');
  // `mail.blade.php` is a file of PHP only by its last name.
  if (parts.at(-1) === 'php' && parts.at(-2) === 'blade') return 'blade';
  for (const part of parts.slice(1).reverse().slice(0, 3)) {
    const engine = byExtension[part];
    if (engine) return engine;
  }
  const points = new Map<TemplateEngine, number>();
  const count = (text: string, list: typeof signs): void => {
    for (const {engine, pattern, weight} of list) {
      const found = text.match(pattern)?.length ?? 0;
      if (found > 0) points.set(engine, (points.get(engine) ?? 0) + found * weight);
    }
  };
  if (mayBeRare(original) && rareSign.test(original)) {
    count(withoutCode(original), rareSigns);
    for (const [engine, sum] of points) if (sum < enough) points.delete(engine);
  }
  if (/\{[{%#]|\$\{|<%|<#|\*\|/.test(original)) count(original, signs);
  let best: TemplateEngine | undefined;
  for (const [engine, count] of points) if (best === undefined || count > (points.get(best) ?? 0)) best = engine;
  return best;
}

/** Without what a text shows as code: a manual about a template language is no template. */
function withoutCode(text: string): string {
  if (!text.includes('`') && !/<(?:code|pre|script)\b/i.test(text)) return text;
  return text
    .replace(/^ {0,3}```[^\n]*\n[\s\S]*?(?:^ {0,3}```|$(?![\s\S]))/gm, '')
    .replace(/`[^`\n]{1,300}`/g, '')
    .replace(/<(code|pre|script)\b[^>]{0,200}>[\s\S]*?(?:<\/\1>|$)/gi, '');
}
