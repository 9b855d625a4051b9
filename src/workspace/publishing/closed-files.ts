import { mostCommon } from '../../common/most-common.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { inFolder } from '../write-files.ts';

/** Reading, by the group and by others. */
const READING = 0o044;

/**
 * The files of a folder that are not for everybody who reads the others: fewer people may open them, or git is told to
 * leave them alone. Where that goes for all of them, none is closed.
 * @param names of files that stand directly in the folder
 */
export async function closedFiles(
  { io, path }: WorkspaceFolder,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const ignored = new Set(await io.ignoredByGit(path, names));
  const open = new Set(names.filter((name) => !ignored.has(name)));
  const found = names.flatMap((name) => {
    const access = io.accessOf(inFolder(path, name));
    return access ? [{ name, ...access }] : [];
  });
  const usual = mostCommon(found.map(({ group }) => group));
  const anybody = found.reduce((all, { mode }) => all | mode, 0) & READING;
  const closed = found.filter(
    ({ mode, group }) => (anybody & ~mode) !== 0 || (group !== usual && (mode & READING) === 0o040),
  );
  return new Set([...(open.size > 0 ? ignored : []), ...closed.map(({ name }) => name)]);
}
