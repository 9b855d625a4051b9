import type { Node } from 'yaml';
import type { FileContent } from './file-shape.ts';
import type { Plain } from './plain.ts';

/** A file in the forms that linking needs. */
export interface FileParts {
  name: string;
  root: Node | null;
  /** Everything that stands in it, right or wrong. */
  plain: Plain;
  /** What is right. */
  content: FileContent | undefined;
}
