import {Parser} from 'htmlparser2';
import {byteOrderMark, decode} from '../charset.js';
import {limits} from '../limits.js';
import {Unfit} from './unfit.js';

/** Attributes of an element by their usual names. */
export type Attributes = Readonly<Record<string, string>>;

/** What happens in a file of XML. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(data: string): void;
  /** Asked now and then: whether enough has been read. */
  done?(): boolean;
}

/** Read a file of XML. A document type stops the reading, because nothing good is declared there; so do too many levels. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const text = decode(bytes, byteOrderMark(bytes) ?? 'utf-8');
  const usual = new Map<string, string>();
  const open: string[] = [];
  let unfit: Unfit | undefined;
  let stopped = false;
  const stop = (why?: Unfit): void => {
    stopped = true;
    unfit ??= why;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        if (stopped) return;
        if (open.length >= limits.xmlDepth) {
          stop(new Unfit('limit', 'office-too-deep', {limit: limits.xmlDepth}));
          return;
        }
        let renamed = false;
        for (const [key, value] of Object.entries(attributes)) {
          if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
          const prefix = key.slice(6);
          const known = prefixOf(value);
          if (known !== undefined && known !== prefix) usual.set(prefix, known);
          else usual.delete(prefix);
        }
        renamed = usual.size > 0;
        const name = renamed ? nameOf(raw, usual, true) : raw;
        open.push(name);
        handler.open(name, renamed ? attributesOf(attributes, usual) : attributes);
        if (handler.done?.()) stop();
      },
      onclosetag() {
        if (stopped) return;
        const name = open.pop();
        if (name !== undefined) handler.close(name);
      },
      ontext(data) {
        if (!stopped) handler.text(data);
      },
      onprocessinginstruction(name) {
        if (!stopped && name.toLowerCase() === '!doctype') stop(new Unfit('unreadable', 'office-doctype'));
      },
    },
    {xmlMode: true, decodeEntities: true},
  );
  parser.write(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!stopped) parser.end();
  if (unfit) throw unfit;
}

function nameOf(raw: string, usual: ReadonlyMap<string, string>, element: boolean): string {
  const colon = raw.indexOf(':');
  // An attribute without a prefix belongs to its element, not to the namespace.
  if (colon < 0 && !element) return raw;
  const known = usual.get(colon < 0 ? '' : raw.slice(0, colon));
  return known === undefined ? raw : `${known}:${raw.slice(colon + 1)}`;
}

function attributesOf(attributes: Attributes, usual: ReadonlyMap<string, string>): Attributes {
  const renamed: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) renamed[nameOf(key, usual, false)] = value;
  return renamed;
}

/** The prefix that everybody uses for a namespace, if the reader looks into it. */
function prefixOf(uri: string): string | undefined {
  if (/\/wordprocessingml\/(?:2006\/)?main$/.test(uri)) return 'w';
  if (/\/markup-compatibility\/2006$/.test(uri)) return 'mc';
  if (/\/officeDocument\/(?:2006\/)?relationships$/.test(uri)) return 'r';
  const open = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0$/.exec(uri)?.[1];
  if (open === 'xsl-fo-compatible') return 'fo';
  return open === 'drawing' ? 'draw' : open;
}
