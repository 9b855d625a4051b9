import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** A program on the path. Windows would look in the current folder first, where anybody may have put one. */
export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
