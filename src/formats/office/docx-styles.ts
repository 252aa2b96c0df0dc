import type {Attributes} from './xml.js';
import {readXml} from './xml.js';

/** What styles and direct formatting say about a paragraph and its text; what is not said is inherited. */
export interface Looks {
  above?: number;
  below?: number;
  tight?: boolean;
  item?: boolean;
  heading?: boolean;
  subject?: boolean;
  bold?: boolean;
  hidden?: boolean;
  /** The height of the letters in points. */
  size?: number;
}

/** The styles of a document by their ids, each with what it inherits. */
export interface Styles {
  /** The looks of a paragraph with this style, or with none. */
  paragraph(id: string | undefined): Looks;
  /** What a style of characters changes. */
  characters(id: string): Looks;
}

interface Style {
  readonly based?: string;
  readonly looks: Looks;
}

/** Read the styles of a Word document. */
export function readDocxStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  const basics: Looks = {};
  let usual = '';
  let id = '';
  let looks: Looks | undefined;
  let based: string | undefined;
  if (bytes) {
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'w:style') {
          id = attributes['w:styleId'] ?? '';
          looks = {};
          based = undefined;
          if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? 'false')) usual = id;
        } else if (name === 'w:docDefaults') looks = basics;
        else if (name === 'w:tblStylePr' || name === 'w:latentStyles') looks = undefined;
        else if (looks && name === 'w:basedOn') based = attributes['w:val'];
        else if (looks && name === 'w:name') named(looks, attributes['w:val'] ?? '');
        else if (looks) applyLooks(looks, name, attributes);
      },
      close(name) {
        if (name === 'w:style' && id !== '') {
          if (looks) styles.set(id, {looks, ...(based === undefined ? {} : {based})});
          id = '';
        }
        if (name === 'w:style' || name === 'w:docDefaults') looks = undefined;
      },
      text() {},
    });
  }
  const known = new Map<string, Looks>();
  const characters = (start: string): Looks => {
    const found = known.get(start);
    if (found) return found;
    const chain: Looks[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !seen.has(at); at = styles.get(at)?.based) {
      seen.add(at);
      const style = styles.get(at);
      if (style) chain.unshift(style.looks);
    }
    const all: Looks = Object.assign({}, ...chain);
    known.set(start, all);
    return all;
  };
  return {
    characters,
    paragraph: (id) => ({...basics, ...characters(id !== undefined && styles.has(id) ? id : usual)}),
  };
}

/** Take over what an element of formatting says. */
export function applyLooks(looks: Looks, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:spacing': {
      const [above, below] = [spaceOf(attributes, 'before'), spaceOf(attributes, 'after')];
      if (above !== undefined) looks.above = above;
      if (below !== undefined) looks.below = below;
      break;
    }
    case 'w:contextualSpacing':
      looks.tight = isOn(value);
      break;
    case 'w:numId':
      looks.item = value !== '0';
      break;
    case 'w:outlineLvl':
      looks.heading = Number(value) < 9;
      break;
    case 'w:b':
      looks.bold = isOn(value);
      break;
    case 'w:vanish':
    case 'w:specVanish':
      looks.hidden = isOn(value);
      break;
    case 'w:sz': {
      const size = Number(value) / 2;
      if (Number.isFinite(size)) looks.size = size;
      break;
    }
  }
}

/** A setting is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** Points above or below a paragraph; „automatic“ is what browsers do. */
function spaceOf(attributes: Attributes, side: 'before' | 'after'): number | undefined {
  if (attributes[`w:${side}Autospacing`] !== undefined && isOn(attributes[`w:${side}Autospacing`])) return 14;
  const lines = Number(attributes[`w:${side}Lines`] ?? Number.NaN);
  if (lines > 0) return (lines / 100) * 12;
  const points = Number(attributes[`w:${side}`] ?? Number.NaN) / 20;
  return Number.isFinite(points) ? points : undefined;
}

/** Names of styles say what a paragraph is for. */
function named(looks: Looks, name: string): void {
  if (/^(?:heading \d|title|subtitle|überschrift|titel)/i.test(name)) looks.heading = true;
  if (/^(?:betreff|subject)/i.test(name)) looks.subject = true;
  if (/^(?:list (?:bullet|number)|aufzählung|listennummer)/i.test(name)) looks.item = true;
}
