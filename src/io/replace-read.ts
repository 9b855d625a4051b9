import * as fs from 'node:fs';
import { codeOf, orUndefined } from './attempt.ts';
import { insistOn } from './insist.ts';
import { besidePath } from './remains.ts';
import { stageWhole } from './stage.ts';
import { WriteFault } from './write-fault.ts';

/**
 * Puts a file in the place of one that was read, or where none was; what a link points at is replaced, not the link. An
 * editor asks nobody, and may save at any moment: right before and right after it is looked whether it did.
 * @param isAsRead whether all that the new text was made of still stands there as it was read
 * @param stillAlone throws when it is somebody else's turn
 * @throws WriteFault with `changed` when somebody saved something; that is what stands there then
 */
export function replaceRead(path: string, data: Uint8Array, isAsRead: () => boolean, stillAlone: () => void): void {
  const changed = new WriteFault(path, 'changed');
  const stat = orUndefined(() => fs.statSync(path));
  // What may not be written can still be replaced, but whoever closed it did not mean that.
  if (stat) fs.closeSync(fs.openSync(path, 'r+'));
  const place = stat ? fs.realpathSync(path) : path;
  const staged = stageWhole(place, data, stat?.mode, stat !== undefined);
  const before = stat && keptAside(place);
  try {
    insistOn(() => {
      stillAlone();
      if (!isAsRead() || before?.isReplaced()) throw changed;
      staged.place();
    });
    if (before?.isWritten()) {
      before.putBack();
      throw changed;
    }
  } catch (error) {
    // A new file, of which somebody took the name.
    throw codeOf(error) === 'EEXIST' ? changed : error;
  } finally {
    staged.clear();
    before?.clear();
  }
}

/**
 * Gives a file a second name, by which it can be reached when another one has its own: whoever had it open then still
 * writes in it. Undefined where the disk has no links for that.
 */
function keptAside(path: string) {
  const aside = besidePath(path);
  const read = orUndefined(() => {
    fs.linkSync(path, aside);
    return fs.readFileSync(aside);
  });
  return (
    read && {
      isReplaced: () => fs.statSync(path).ino !== fs.statSync(aside).ino,
      isWritten: () => !fs.readFileSync(aside).equals(read),
      putBack: () => insistOn(() => fs.renameSync(aside, path)),
      clear: () => void orUndefined(() => fs.rmSync(aside, { force: true })),
    }
  );
}
