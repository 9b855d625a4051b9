/** A file of this size is read in well under two seconds, also when it was made to be slow. A larger one is not read. */
export const MOST_BYTES = 1024 * 1024;

/** Whether a file of this name holds definitions. */
export function isDefinitionName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.');
}

/** Why a file could not be read. */
export type FileProblem = 'folder' | 'permission' | 'held' | 'loop' | 'too-large' | 'missing' | 'unreadable';

/** A file as it was found: its name, as it is shown to people, with what stands in it or why that is unknown. */
export type SourceFile = { name: string; bytes: Uint8Array } | { name: string; problem: FileProblem };

/** Whether files that were found are those that were read before, to the letter. */
export function sameSources(found: readonly SourceFile[] | FileProblem, read: readonly SourceFile[]): boolean {
  if (typeof found === 'string' || found.length !== read.length) return false;
  const before = new Map(read.map((file) => [file.name, file]));
  return found.every((file) => {
    const old = before.get(file.name);
    return 'bytes' in file && old && 'bytes' in old && Buffer.compare(file.bytes, old.bytes) === 0;
  });
}
