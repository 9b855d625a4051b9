import type { FileContent } from '../file-shape.ts';
import type { Plain } from '../yaml/plain.ts';
import type { Node } from '../yaml/tree.ts';

/** A file in the forms that linking needs. */
export interface ParsedFile {
  name: string;
  root: Node | undefined;
  /** Everything that stands in it, right or wrong. */
  plain: Plain;
  /** What is right. */
  content: FileContent | undefined;
}
