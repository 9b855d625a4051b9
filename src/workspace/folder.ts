import type { FolderFiles, Io } from '../io.ts';
import type { Lang, Said } from '../language/language.ts';

/** A folder of definitions on some machine, and whoever works there. */
export interface WorkspaceFolder {
  io: Io;
  /** `-` for what comes on standard input. */
  path: string;
  /** Says something to whoever works there that is no result. */
  tell(sentence: string): void;
  /** Takes note of what now stands there for people to look at. */
  made(paths: readonly string[]): void;
}

/**
 * Does some work in the folder while nobody else does, and says so when that is long to wait for.
 * @throws WriteFault with `busy` when somebody else goes on
 */
export function alone<T>({ io, path, tell }: WorkspaceFolder, lang: Lang, work: (files: FolderFiles) => T): T {
  return io.inFolder(path, work, { told: () => tell(WAITING[lang]) });
}

/** What is said while somebody else may be writing. */
export const WAITING: Said = {
  nl: 'Iemand anders schrijft misschien op dit moment in deze map; even wachten ...',
  en: 'Somebody else may be writing in this folder at the moment; waiting for that ...',
};

/** The same, but a sentence that was said is not said again. */
export function tellingOnce(tell: WorkspaceFolder['tell']): WorkspaceFolder['tell'] {
  const said = new Set<string>();
  return (sentence) => {
    if (!said.has(sentence)) tell(sentence);
    said.add(sentence);
  };
}
