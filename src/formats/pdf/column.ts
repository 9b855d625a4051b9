import type { Document } from '../../documents/blocks.ts';
import { LESS, STRONG } from './inks.ts';
import type { Line, Run } from './lines.ts';
import { EDGE, LETTER, MARGIN } from './page.ts';
import { type Element, elementIn, type Paper, read, shade, unread, writeLine } from './paper.ts';
import { BLANK_SPACE, run, SMALL, set, wordRun } from './texts.ts';

/** The letters of the column, and the air between what stands in it. */
const TYPE = { size: 7.5, leading: 10.4, before: 0, after: 8 };

/** Whether what stands in the margin of a document has room beside its text on one page. */
export function fitsColumn(document: Document, paper: Paper): boolean {
  const height = entriesOf(document, '1', paper)
    .map((lines) => lines.length * TYPE.leading + TYPE.after)
    .reduce((sum, one) => sum + one, 0);
  return MARGIN.top + height <= paper.bottom;
}

/** What there is to read of the column, to be written when it is known how many pages there are. */
export function columnElements(document: Document, paper: Paper): Element[] {
  return entriesOf(document, '1', paper).map(() => elementIn(paper.root, 'P', paper.pdf));
}

/** Writes the column beside the text of the first page. */
export function writeColumn(document: Document, elements: readonly Element[], pages: number, paper: Paper): void {
  let y = MARGIN.top;
  for (const [index, lines] of entriesOf(document, `${pages}`, paper).entries()) {
    const top = y;
    unread('Layout', paper, () => {
      for (const [at, line] of lines.entries())
        for (const fragment of line) shade(fragment, LETTER.column.x, top + at * TYPE.leading, TYPE.size, paper);
    });
    read(elements[index]!, paper, () => writeLines(lines, top, paper));
    y += lines.length * TYPE.leading + TYPE.after;
  }
}

/** Above and beside the text of a later page: what it is a page of, and who sends it. */
export function writeRunningHead({ title, runningHead = title, sender = [] }: Document, paper: Paper): void {
  unread('Pagination', paper, () => {
    const [head] = set([run(runningHead, LESS)], LETTER.width, SMALL, paper);
    // Below the line of the marking.
    writeLine(head!, LETTER.left, EDGE + SMALL.leading, SMALL.size, paper);
    writeLines(senderLines(sender, paper), MARGIN.top, paper);
  });
}

function writeLines(lines: readonly Line[], top: number, paper: Paper): void {
  for (const [at, line] of lines.entries()) writeLine(line, LETTER.column.x, top + at * TYPE.leading, TYPE.size, paper);
}

/** Who sends it, and each entry of the margin, as lines. */
function entriesOf({ sender = [], margin = [] }: Document, pages: string, paper: Paper): Line[][] {
  const from = senderLines(sender, paper);
  const entries = margin.map((entry) => {
    const below = 'pages' in entry ? [run(pages)] : entry.lines.map((words) => wordRun(words));
    return linesIn([run(entry.label, STRONG), ...below], paper);
  });
  return from.length === 0 ? entries : [from, ...entries];
}

function senderLines([name, ...others]: readonly string[], paper: Paper): Line[] {
  return name === undefined ? [] : linesIn([run(name, STRONG), ...others.map((line) => run(line))], paper);
}

function linesIn(runs: readonly Run[], paper: Paper): Line[] {
  // Read out, lines would be one word without the space between them.
  return runs.flatMap((one) => set([one, BLANK_SPACE], LETTER.column.width, TYPE, paper));
}
