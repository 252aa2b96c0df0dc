// Loaded into a measured language server: tells its processor time, the longest task since it was asked last, and the heap
// after a collection, with and without what V8 has compiled by then. A task counts with its own time or the processor's, whichever is less: what else the machine does
// while it runs is not the server's.
const {getHeapCodeStatistics} = require('node:v8');

const {setImmediate: soon, setTimeout: later} = globalThis;
let longest = 0;

function measured(action) {
  return (...args) => {
    const start = performance.now();
    const before = process.cpuUsage();
    try {
      return action(...args);
    } finally {
      const {user, system} = process.cpuUsage(before);
      longest = Math.max(longest, Math.min(performance.now() - start, (user + system) / 1000));
    }
  };
}

globalThis.setImmediate = (action, ...args) => soon(measured(action), ...args);
globalThis.setTimeout = (action, ...args) => later(measured(action), ...args);

process.on('message', (question) => {
  if (question === 'heap') {
    for (let round = 0; round < 4; round++) globalThis.gc();
    const {code_and_metadata_size: code, bytecode_and_metadata_size: bytecode} = getHeapCodeStatistics();
    const all = process.memoryUsage().heapUsed;
    process.send({all, data: all - code - bytecode});
  } else if (question === 'cpu') {
    const {user, system} = process.cpuUsage();
    process.send((user + system) / 1000);
  } else {
    process.send(longest);
    longest = 0;
  }
});
// The probe keeps nobody alive.
process.channel.unref();
