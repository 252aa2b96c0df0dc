import path from 'node:path';
import {isFile} from './files.js';

/** Where a configuration that another one builds on lies; or why it cannot be told. */
export type Found = {readonly file: string; readonly inPackage: boolean} | {readonly trouble: 'missing' | 'not-data'};

/**
 * Find what `extends` names: a file by its path, or a package by its name (`@haus/klarbrief-config`, or a file in it). Packages
 * are looked up in the folders `node_modules` above; nothing of them is ever run.
 */
export function findExtended(name: string, folder: string): Found {
  const isPath = /^\.{1,2}(?:[\\/]|$)/.test(name) || path.isAbsolute(name);
  const direct = path.resolve(folder, name);
  if (isPath || isFile(direct)) {
    if (!isFile(direct)) return {trouble: 'missing'};
    return isData(direct) ? {file: direct, inPackage: false} : {trouble: 'not-data'};
  }
  const steps = name.split('/');
  if (steps.some((step) => step === '' || step === '..' || step === '.')) return {trouble: 'missing'};
  for (let at = folder; ; at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', ...steps);
    if (isFile(found)) return isData(found) ? {file: found, inPackage: true} : {trouble: 'not-data'};
    const inside = names.map((one) => path.join(found, one)).find(isFile);
    if (inside) return {file: inside, inPackage: true};
    if (path.dirname(at) === at) return {trouble: 'missing'};
  }
}

const names = ['klarbrief.config.json', 'klarbrief.config.yaml', 'klarbrief.config.yml'];

function isData(file: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(file);
}
