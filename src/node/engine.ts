import {setFlagsFromString} from 'node:v8';

/**
 * Let the engine of Node 20 wait longer before it optimises a function. By default it optimises most of ours within the first
 * hundred letters, and that work takes longer than it saves on a thousand: 300,000 instead of 67,584 took 9 % off the processor
 * time. Later engines have a compiler in between and do not know this setting.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000');
}
