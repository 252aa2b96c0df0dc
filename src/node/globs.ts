import picomatch from 'picomatch';

/** Whether a path (relative, with `/`) matches one of the globs. A glob without `/` matches in every folder, like in .gitignore. */
export function matcher(globs: readonly string[]): (relative: string) => boolean {
  const anywhere = globs.map((glob) => {
    const plain = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    return plain.includes('/') ? plain : `**/${plain}`;
  });
  return picomatch(anywhere, {dot: true});
}

/** A glob of the command line, split into the folder that it starts in and the test for what lies below. */
export function splitGlob(glob: string): {readonly base: string; readonly matches: (relative: string) => boolean} {
  const {base, glob: rest} = picomatch.scan(glob.replace(/^\.\//, ''));
  return {base: base === '' ? '.' : base, matches: picomatch(rest, {dot: true})};
}
