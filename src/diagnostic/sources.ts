import type { SourcePlace } from './finding.ts';

/** A stretch of text in a file, as editors count: from 1, in UTF-16 units, the end column just past the text. */
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The files that were read, to show a finding beside its source. */
export interface Sources {
  /** Where a place is. What has no place of its own is found at the nearest thing above it that does. */
  locate(place: SourcePlace): Location;
  /** Whether the line on which a place begins is one of an annotation, which is for one person alone. */
  isClosed(place: SourcePlace): boolean;
  /** The text of a file, without a byte order mark; undefined when it could not be read. */
  text(file: string): string | undefined;
  /** Every file, read or not, in order of name. */
  files: readonly string[];
}
