// Runs Azurite in this process for as long as standard input stays open. The host keeps the other end: however the host ends, even
// by SIGKILL, the pipe closes, Azurite writes its data and leaves, and neither its ports nor its folder stay taken.
import { createRequire } from 'node:module';

const LONGEST_CLOSING_MS = 10_000;

// Ctrl-C in a terminal reaches the whole process group. The host closes Azurite itself, after its own last request: Azurite must
// not hear SIGINT, for which it registers with once().
process.on('SIGINT', () => {});
const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? this : once.call(this, event, listener);
};

function close() {
  // Azurite listens for SIGTERM only once it has started; before that, there is nothing to write.
  if (!process.emit('SIGTERM')) process.exit(0);
  setTimeout(() => process.exit(1), LONGEST_CLOSING_MS).unref();
}

process.stdin.once('end', close);
process.stdin.once('error', close);
process.stdin.resume();

createRequire(import.meta.url)('azurite/dist/src/azurite.js');
