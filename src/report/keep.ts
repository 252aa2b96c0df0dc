import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';

/** A checked file with some of its findings only; the file itself stays as it is. */
export function keeping(file: VFile, keep: (message: VFileMessage) => boolean): VFile {
  const messages = file.messages.filter(keep);
  if (messages.length === file.messages.length) return file;
  const copy = new VFile({...(file.path === undefined ? {} : {path: file.path}), value: file.value});
  Object.assign(copy.data, file.data);
  copy.messages = messages;
  return copy;
}
