import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rules} from '../../rules/index.js';
import type {ConfigurationFile, Configured, Host, Question} from '../lsp/host.js';
import {defaults} from '../settings/settings.js';
import {type Configurations, configurations, nearestConfiguration} from './configuration.js';
import {readText, shownPath} from './files.js';
import {replaceFile} from './replace-file.js';

/** A machine with files and timers, for the language server. */
export function editorHost(): Host {
  const known = new Map<string, Configurations>();

  async function configuration({uri, folders, locale}: Question): Promise<Configured> {
    const place = placeOf(uri, folders);
    const key = `${locale} ${place.root}`;
    let found = known.get(key);
    if (!found) {
      found = configurations({cwd: place.root, locale, direct: {}, rules, none: false});
      known.set(key, found);
    }
    const loaded = place.folder === undefined ? undefined : await found.forFolder(place.folder);
    const shown = shownPath(place.file, place.root);
    const {troubles} = found;
    if (!loaded) return {settings: defaults, path: shown, named: false, ignored: false, troubles};
    const {config} = loaded;
    return {
      settings: loaded.settings(place.file),
      path: shown,
      named: loaded.matches(place.file, config.files),
      ignored: loaded.matches(place.file, config.ignore),
      troubles,
    };
  }

  return {
    now: () => performance.now(),
    later(milliseconds, action) {
      if (milliseconds <= 0) {
        const soon = setImmediate(action);
        return () => clearImmediate(soon);
      }
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    configuration,
    isConfiguration(uri) {
      const file = fileOf(uri);
      if (file === undefined) return false;
      if (/^klarbrief\.config\.(?:json|ya?ml)$/.test(path.basename(file))) return true;
      if ([...known.values()].some(({files}) => files.has(file))) return true;
      return path.basename(file) === 'package.json' && (textOf(file)?.includes('"klarbrief"') ?? false);
    },
    forget: () => known.clear(),
    configurationFile(uri, folders) {
      const {folder, root} = placeOf(uri, folders);
      if (folder === undefined) return Promise.resolve(undefined);
      return Promise.resolve(fileAt(nearestConfiguration(folder) ?? path.join(root, 'klarbrief.config.yaml')));
    },
    beside(uri, relative) {
      return Promise.resolve(fileAt(path.resolve(path.dirname(fileURLToPath(uri)), relative)));
    },
    async write(uri, text) {
      replaceFile(fileURLToPath(uri), text);
    },
  };
}

/** Where a document lies; one that was never saved lies in the first folder of the workspace, if there is one. */
function placeOf(
  uri: string,
  folders: readonly string[],
): {readonly file: string; readonly folder: string | undefined; readonly root: string} {
  const roots = folders.map(fileOf).filter((folder) => folder !== undefined);
  const file = fileOf(uri);
  if (file === undefined) {
    const [root] = roots;
    const name = decodeURIComponentSafely(uri.replace(/^.*[/:]/, ''));
    return {file: path.join(root ?? path.sep, name), folder: root, root: root ?? path.sep};
  }
  const folder = path.dirname(file);
  const root = roots
    .filter((one) => file.startsWith(one.endsWith(path.sep) ? one : one + path.sep))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return {file, folder, root: root === '' ? folder : root};
}

function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file of another machine.
    return undefined;
  }
}

function fileAt(file: string): ConfigurationFile {
  return {uri: pathToFileURL(file).href, text: textOf(file)};
}

function textOf(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined;
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
