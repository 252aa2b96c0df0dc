import picomatch from 'picomatch';

/**
 * Whether a path (relative, with `/`) matches one of the globs. As in .gitignore, a name without `/` before its end matches
 * in every folder, and one with `/` at its end stands for all that lies below.
 */
export function matcher(globs: readonly string[]): (relative: string) => boolean {
  const anywhere = globs.map((glob) => {
    const name = glob.replace(/\/$/, '');
    const below = name === glob ? '' : '/**';
    return name.includes('/') ? `${name.replace(/^\.?\//, '')}${below}` : `**/${name}${below}`;
  });
  return picomatch(anywhere, {dot: true});
}

/** A glob of the command line, split into the folder that it starts in and the test for what lies below. */
export function splitGlob(glob: string): {readonly base: string; readonly matches: (relative: string) => boolean} {
  const {base, glob: rest} = picomatch.scan(glob.replace(/^\.\//, ''));
  return {base: base === '' ? '.' : base, matches: picomatch(rest, {dot: true})};
}
