import type { FileToWrite } from '../../io/stage.ts';
import type { Io } from '../../io.ts';
import { inFolder } from '../write-files.ts';

/** Git leaves all of the folder alone, this file itself too. */
const TEXT = '# Niet voor iedereen, en dus niet voor git.\n*\n';

/**
 * What keeps git out of a folder: to be written before anything else is. One that is there already stays as somebody may have
 * changed it.
 */
export function gitIgnore(io: Io, folder: string): FileToWrite[] {
  const path = inFolder(folder, '.gitignore');
  return io.readFile(path) ? [] : [{ path, data: TEXT, replace: false }];
}
