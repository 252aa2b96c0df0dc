import {VFile} from 'vfile';
import {defaults, lint} from '../../src/index.js';
import {json} from '../../src/report/json.js';

/** The report for programs about these files, as the command writes it; made for a page, which has no files of its own. */
export function reportOf(files: readonly {readonly path: string; readonly base64: string}[]): string {
  const checked = files.flatMap(({path, base64}) => {
    const file = new VFile({path, value: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))});
    lint(file, defaults);
    return file.data.units ?? [file];
  });
  return json(checked, {
    locale: 'de',
    color: false,
    note: false,
    quiet: false,
    incomplete: false,
    defaultName: '<stdin>',
  });
}
