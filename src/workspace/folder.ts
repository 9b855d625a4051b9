import type { Io } from '../io.ts';

/** A folder of definitions on some machine, and whoever works there. */
export interface WorkspaceFolder {
  io: Io;
  /** `-` for what comes on standard input. */
  path: string;
  /** Says something to whoever works there that is no result. */
  tell(sentence: string): void;
}
