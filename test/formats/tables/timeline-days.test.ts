import { expect, it } from 'vitest';
import type { Timeline, TimeSpan } from '../../../src/documents/blocks/timeline.ts';
import { timelineDaysTable, timelineTable } from '../../../src/formats/tables/timeline-table.ts';

const span = (when: string, words: string, more: Partial<TimeSpan> = {}): TimeSpan => ({
  ...{ column: 0, columns: 1, words, beside: 0, name: `${words} in full`, when, from: when, until: when, level: 1 },
  ...more,
});

const timeline = (...lines: TimeSpan[]): Timeline => ({
  ...{ kind: 'timeline', caption: '', corner: '', key: '', empty: 'niets', columns: [] },
  heads: { row: 'Functie', from: 'Dag', until: 'Tot en met', what: 'Belasting' },
  rows: [{ head: 'MVWS', lines: [lines] }],
});

it('has a row for each head on paper, with its days behind it', () => {
  const { columns, rows } = timelineDaysTable(timeline(span('ma 2 nov', '1 uur'), span('di 3 nov', '3 uur, 1 stuk')));
  expect(columns.map(({ title }) => title)).toEqual(['Functie', 'Belasting']);
  expect(rows).toEqual([['MVWS', 'ma 2 nov: 1 uur; di 3 nov: 3 uur, 1 stuk']]);
});

it('stays a list of what lasts longer than a day, or has no weight', () => {
  for (const block of [timeline(span('nov', 'A3', { columns: 2 })), timeline(span('ma 2 nov', 'A3', { level: 0 }))])
    expect(timelineDaysTable(block)).toEqual(timelineTable(block));
});
