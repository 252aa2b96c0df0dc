import type {Looks} from './docx-styles.js';
import type {Attributes} from './xml.js';

/** The styles of an OpenDocument text, gathered from both of its files. */
export class OdtStyles {
  readonly #styles = new Map<string, {readonly parent: string | undefined; readonly looks: Looks}>();
  readonly #basics: Looks = {};
  #open: Looks | undefined;

  /** Take in an element of a list of styles. */
  take(name: string, attributes: Attributes): void {
    if (name === 'style:default-style') {
      this.#open = attributes['style:family'] === 'paragraph' ? this.#basics : undefined;
    } else if (name === 'style:style') {
      const looks: Looks = {};
      const own = attributes['style:name'] ?? '';
      const shown = attributes['style:display-name'] ?? own;
      if (/^(?:betreff|subject)/i.test(shown)) looks.subject = true;
      if (/^(?:heading[ _]|title$|subtitle$|überschrift|titel$)/i.test(shown)) looks.heading = true;
      if (attributes['style:default-outline-level']) looks.heading = true;
      this.#styles.set(key(attributes['style:family'], own), {
        looks,
        parent: attributes['style:parent-style-name'],
      });
      this.#open = looks;
    } else if (name === 'style:paragraph-properties' && this.#open) paragraphLooks(this.#open, attributes);
    else if (name === 'style:text-properties' && this.#open) textLooks(this.#open, attributes);
  }

  paragraph(name: string | undefined): Looks {
    return {...this.#basics, ...this.#chain('paragraph', name)};
  }

  characters(name: string | undefined): Looks {
    return this.#chain('text', name);
  }

  #chain(family: string, name: string | undefined): Looks {
    const chain: Looks[] = [];
    const seen = new Set<string>();
    for (let at = name; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(key(family, at));
      if (style) chain.unshift(style.looks);
      at = style?.parent;
    }
    return Object.assign({}, ...chain);
  }
}

function key(family: string | undefined, name: string): string {
  return `${family} ${name}`;
}

function paragraphLooks(looks: Looks, attributes: Attributes): void {
  const above = points(attributes['fo:margin-top'] ?? attributes['fo:margin']);
  const below = points(attributes['fo:margin-bottom'] ?? attributes['fo:margin']);
  if (above !== undefined) looks.above = above;
  if (below !== undefined) looks.below = below;
  const tight = attributes['style:contextual-spacing'];
  if (tight !== undefined) looks.tight = tight === 'true';
}

function textLooks(looks: Looks, attributes: Attributes): void {
  const weight = attributes['fo:font-weight'];
  if (weight !== undefined) looks.bold = weight === 'bold' || Number(weight) >= 600;
  const size = points(attributes['fo:font-size']);
  if (size !== undefined) looks.size = size;
  const display = attributes['text:display'];
  if (display !== undefined) looks.hidden = display === 'none';
}

/** A length in points. */
function points(length: string | undefined): number | undefined {
  const match = /^(-?[\d.]{1,12})(pt|cm|mm|in|px)$/.exec(length ?? '');
  const value = Number(match?.[1] ?? Number.NaN);
  return Number.isFinite(value) ? value * (units[match?.[2] ?? ''] ?? 1) : undefined;
}

const units: Readonly<Record<string, number>> = {pt: 1, cm: 28.35, mm: 2.835, in: 72, px: 0.75};
