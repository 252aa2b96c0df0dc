import type {TemplateEngine} from '../format.js';
import {ampscript} from './ampscript.js';
import {blade} from './blade.js';
import {fluid} from './fluid.js';
import {braces, merge} from './merge.js';
import {notify} from './notify.js';
import {php} from './php.js';
import {salesforce} from './salesforce.js';
import {oxid, smarty} from './smarty.js';
import type {Syntax} from './syntax.js';
import {thymeleaf} from './thymeleaf.js';
import {velocity} from './velocity.js';

/** The template languages that have a file of their own. */
export const syntaxes = {
  velocity,
  smarty,
  oxid,
  blade,
  thymeleaf,
  fluid,
  php,
  salesforce,
  ampscript,
  notify,
  merge,
  braces,
} as const satisfies Readonly<Partial<Record<TemplateEngine, Syntax>>>;

/** The syntax of an engine that has a file of its own. */
export function syntaxOf(engine: TemplateEngine): Syntax | undefined {
  return engine in syntaxes ? syntaxes[engine as keyof typeof syntaxes] : undefined;
}
