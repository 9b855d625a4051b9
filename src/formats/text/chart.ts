import type { Paint } from '../../diagnostic/paint.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { pad, width } from '../../diagnostic/width.ts';
import { wrap } from '../../diagnostic/wrap.ts';
import type { Chart, ChartRow, Mark } from '../../documents/blocks/chart.ts';

const GAP = '  ';

/** Signs that an old console has as well. */
const SIGNS: Record<Mark, string> = { none: ' ', bar: '█', earlier: '◄', later: '►' };

/** A text in less than this is no longer read as one. */
const NARROWEST_TEXT = 16;

/**
 * Bars over months in lines of at most `columns` columns: line, topic, and two columns for each month. Where the page is
 * too narrow the bars stand below the topic.
 */
export function chartLines(chart: Chart, columns: number, paint: Paint): string[] {
  const label = Math.max(
    ...[chart.heads.line, ...chart.rows.map(({ line }) => line)].map((text) => width(oneLine(text))),
  );
  const bars = chart.rows.map(barsOf);
  const grid = Math.max(chart.months.length * 2 - 1, width(oneLine(chart.caption)), ...bars.map(width));
  const texts = [chart.heads.topic, ...chart.rows.map(({ topic }) => topic)].map((text) => width(oneLine(text)));
  const room = columns - label - grid - 2 * GAP.length;
  const letters = chart.months.map(({ letter }) => oneLine(letter)).join(' ');
  const set = room < NARROWEST_TEXT ? below(columns) : beside(label, Math.min(room, Math.max(...texts)));
  return [
    ...set('', '', oneLine(chart.caption)).map(paint.strong),
    ...set(chart.heads.line, chart.heads.topic, letters).map(paint.strong),
    ...chart.rows.flatMap(({ line, topic }, index) => set(line, topic, bars[index]!)),
  ];
}

type Setting = (label: string, text: string, bar: string) => string[];

function beside(label: number, room: number): Setting {
  return (line, text, bar) =>
    wrap(oneLine(text), room).map((words, index) =>
      [pad(index === 0 ? oneLine(line) : '', label), pad(words, room), index === 0 ? bar : ''].join(GAP).trimEnd(),
    );
}

function below(columns: number): Setting {
  return (line, text, bar) =>
    [...wrap(oneLine(`${line} ${text}`), columns), bar]
      .filter((words) => words.trim() !== '')
      .map((words) => words.trimEnd());
}

/** The bars of a line; a line without months says so. @example '█████     █' */
function barsOf({ marks, months, filled }: ChartRow): string {
  if (!filled) return oneLine(months);
  return marks
    .map((mark, index) => SIGNS[mark] + (mark !== 'none' && (marks[index + 1] ?? 'none') !== 'none' ? SIGNS.bar : ' '))
    .join('')
    .trimEnd();
}
