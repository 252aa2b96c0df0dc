import {decode} from '../charset.js';

export type OfficeFormat = 'docx' | 'odt';

/** Which text document of an office program bytes are, if they are one; a letter by its name only where the archive is cut off. */
export function officeFormat(bytes: Uint8Array, path = ''): OfficeFormat | undefined {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  const head = decode(bytes.subarray(0, 200), 'windows-1252');
  const type = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head)?.[1];
  if (type) return type === 'text' ? 'odt' : undefined;
  // The directory of an archive stands at its end; its beginning may be a picture.
  const names = decode(bytes.subarray(Math.max(0, bytes.length - directory)), 'windows-1252');
  if (/word[\\/]document\d{0,3}\.xml/i.test(names)) return 'docx';
  if (/(?:xl|ppt|visio)\//.test(names)) return undefined;
  const extension = /\.([a-z]{3,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension];
}

/** Whether bytes are a document that Word has encrypted: then it is no archive but a compound file with one stream. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return false;
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const directory = 200_000;

const byExtension: Readonly<Record<string, OfficeFormat>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  odt: 'odt',
  ott: 'odt',
};

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
