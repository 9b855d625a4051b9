import { firstFrom } from '../../common/first-from.ts';
import { remembered } from '../../common/remembered.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Location, Sources } from '../../diagnostic/sources.ts';
import { annotationRanges } from './annotation-ranges.ts';
import { nodeAt } from './nodes.ts';
import type { Node } from './tree.ts';

/** A file that was read: its text, and what YAML makes of it. */
export interface SourceText {
  name: string;
  text: string | undefined;
  root: Node | undefined;
}

/**
 * The files as findings look them up. Lines are counted only when somebody asks.
 * @param sections the keys that a file may have
 */
export function lookup(files: readonly SourceText[], sections: readonly string[]): Sources {
  const byName = new Map(files.map((file) => [file.name, file]));
  const linesOf = remembered((name: string) => lineStarts(byName.get(name)?.text ?? ''));
  const closedIn = remembered((name: string) =>
    annotationRanges(byName.get(name), (key) => sections.includes(key)).map(([start, end]) =>
      location(name, linesOf(name), start, end),
    ),
  );
  const locate = (place: SourcePlace) => {
    const file = byName.get(place.file);
    const [start, end] = rangeOf(file?.root, place, file?.text ?? '');
    return location(place.file, linesOf(place.file), start, end);
  };
  return {
    files: [...byName.keys()].sort(),
    text: (name) => byName.get(name)?.text,
    locate,
    isClosed(place) {
      const ranges = closedIn(place.file);
      if (ranges.length === 0) return false;
      const { line } = locate(place);
      return ranges.some((range) => range.line <= line && line <= range.endLine);
    },
  };
}

function rangeOf(root: Node | undefined, place: SourcePlace, text: string): readonly [number, number] {
  const node = nodeAt(root, place.path, place.key === true);
  const [start, end] = place.range ?? (node ? [node.start, node.end] : [0, 0]);
  const from = Math.min(start, text.length);
  const until = Math.min(Math.max(end, from), text.length);
  // A mapping in block style runs on until the next key: without the line end that closes it.
  return [from, from + text.slice(from, until).trimEnd().length];
}

function location(file: string, lines: readonly number[], start: number, end: number): Location {
  const line = lineOf(lines, start);
  const endLine = lineOf(lines, end);
  return {
    file,
    line: line + 1,
    column: start - lines[line]! + 1,
    endLine: endLine + 1,
    endColumn: end - lines[endLine]! + 1,
  };
}

/** Where every line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The last line that begins at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  return firstFrom(starts, offset + 1, (start) => start) - 1;
}
