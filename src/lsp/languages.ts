import {scopeOf} from '../index.js';

/** What editors call the languages that letters are written in, and how a file of each would end. */
const endings: Readonly<Record<string, string>> = {
  plaintext: '.txt',
  text: '.txt',
  markdown: '.md',
  html: '.html',
  mjml: '.mjml',
  handlebars: '.hbs',
  twig: '.twig',
  liquid: '.liquid',
  jinja: '.jinja',
  'jinja-html': '.html.jinja',
  'django-html': '.html.jinja',
  eml: '.eml',
  email: '.eml',
  mail: '.eml',
};

/** What a document is called where its name does not end in anything, as new ones do: its language tells how to read it. */
export function nameFor(path: string, languageId: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? path : `${path}${endings[languageId] ?? ''}`;
}

/** Whether a document that no configuration names can be a letter: `mail` is one, `text` has to look like one. */
export function kindOf(path: string, languageId: string): 'mail' | 'text' | 'other' {
  const kind = scopeOf(nameFor(path, languageId));
  // An editor that calls an unusual ending plain text or Markdown knows better than its name.
  return kind === 'other' && ['plaintext', 'text', 'markdown', 'html'].includes(languageId) ? 'text' : kind;
}
