import { withItem } from '../../src/definition/edits/revise.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { machine } from '../../src/io.ts';

// Somebody who writes many changes in a folder, each until it is there: run by a test in several processes at once.

const [folder, name, count] = process.argv.slice(2) as [string, string, string];
const io = machine(() => {});

/** Whether nobody was in the way. */
function write(reason: string): boolean {
  const files = io.readFolder(folder);
  if (typeof files === 'string') throw new Error(files);
  const revision = withItem(files, 'changes', { cancel: 'MCC', reason })!;
  try {
    io.writeInFolder(folder, files, [{ path: revision.file, data: revision.bytes }]);
    return true;
  } catch (error) {
    if (error instanceof WriteFault && ['busy', 'changed'].includes(error.problem)) return false;
    throw error;
  }
}

for (let number = 1; number <= Number(count); number++) while (!write(`${name}-${number}`));
