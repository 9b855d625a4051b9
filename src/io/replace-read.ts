import { closeSync, linkSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { type Access, accessIn } from './access.ts';
import { codeOf, orUndefined } from './attempt.ts';
import { insist, insistOn } from './insist.ts';
import { besidePath } from './remains.ts';
import { stageWhole } from './stage.ts';
import { asFault, WriteFault, writing } from './write-fault.ts';

/** A file that is to hold this, or to go. */
export interface FileToReplace {
  path: string;
  data: Uint8Array | null;
  /** Who may read it when it is new; undefined for as usual. */
  access?: Access | undefined;
}

/**
 * Puts files in the place of some that were read, or where none were, or takes them away; what a link points at is replaced,
 * not the link. All are written beside their places first, and what stood there is put back when one cannot follow. An
 * editor asks nobody, and may save at any moment: right before and right after it is looked whether it did.
 * @param isAsRead whether all that the new texts were made of still stands there as it was read
 * @param stillAlone throws when it is somebody else's turn
 * @throws WriteFault with `changed` when somebody saved something; that is what stands there then
 */
export function replaceRead(files: readonly FileToReplace[], isAsRead: () => boolean, stillAlone: () => void): void {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(writing(file.path, () => prepare(file)));
    placeAll(prepared, isAsRead, stillAlone);
  } finally {
    for (const one of prepared) one.clear();
  }
}

function placeAll(prepared: readonly Prepared[], isAsRead: () => boolean, stillAlone: () => void): void {
  const placed: Prepared[] = [];
  const changed = new WriteFault(prepared.at(-1)!.path, 'changed');
  try {
    for (const one of prepared) {
      place(one, changed, () => {
        stillAlone();
        return (placed.length > 0 || isAsRead()) && !one.isReplaced();
      });
      placed.push(one);
    }
    if (placed.some((one) => one.isWritten())) throw changed;
  } catch (error) {
    const [refused] = insist(placed.reverse(), (one) => one.putBack());
    throw refused ? refused.error : error;
  }
}

/**
 * @param changed what to throw when it is not free
 * @param isFree looks, each time that it is tried, whether what is to be replaced still is what was read
 */
function place(one: Prepared, changed: WriteFault, isFree: () => boolean): void {
  try {
    insistOn(() => {
      if (!isFree()) throw changed;
      one.place();
    });
  } catch (error) {
    // A new file, of which somebody took the name.
    throw codeOf(error) === 'EEXIST' ? changed : asFault(one.path, error);
  }
}

/** What only needs to get its place, and what stood there before. */
interface Prepared {
  path: string;
  place(): void;
  /** Whether another file came in the place of the one that was read. */
  isReplaced(): boolean;
  /** Whether somebody wrote in the file that was read. */
  isWritten(): boolean;
  /** Puts back what stood there, unless something else came meanwhile. */
  putBack(): void;
  clear(): void;
}

function prepare({ path, data, access }: FileToReplace): Prepared {
  const stat = orUndefined(() => statSync(path));
  // What may not be written can still be replaced, but whoever closed it did not mean that.
  if (stat) closeSync(openSync(path, 'r+'));
  const there = stat && data !== null ? realpathSync(path) : path;
  const staged =
    data === null
      ? { place: () => rmSync(path, { force: true }), clear: () => {} }
      : stageWhole(there, data, stat ? accessIn(stat) : access, stat !== undefined);
  const before = stat && keptAside(there);
  const isOurs = () => {
    const now = orUndefined(() => readFileSync(there));
    return data === null ? now === undefined : now?.equals(data) === true;
  };
  return {
    path,
    place: staged.place,
    isReplaced: () => before?.isReplaced() ?? false,
    isWritten: () => before?.isWritten() ?? false,
    putBack() {
      if (!isOurs()) return;
      if (before) before.putBack();
      else if (!stat) rmSync(there, { force: true });
    },
    clear() {
      staged.clear();
      before?.clear();
    },
  };
}

/**
 * Gives a file a second name, by which it can be reached when another one has its own: whoever had it open then still
 * writes in it. Undefined where the disk has no links for that.
 */
function keptAside(path: string) {
  const aside = besidePath(path);
  const read = orUndefined(() => {
    linkSync(path, aside);
    return readFileSync(aside);
  });
  return (
    read && {
      isReplaced: () => orUndefined(() => statSync(path).ino) !== statSync(aside).ino,
      isWritten: () => !readFileSync(aside).equals(read),
      putBack: () => renameSync(aside, path),
      clear: () => void orUndefined(() => rmSync(aside, { force: true })),
    }
  );
}
