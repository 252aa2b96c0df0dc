import {Console} from 'node:console';

// Standard output carries the protocol and nothing else; whatever a package has to say goes where people look for it.
globalThis.console = new Console(process.stderr);
