import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { paint } from '../../src/diagnostic/paint.ts';
import { width } from '../../src/diagnostic/width.ts';
import { monthsDocument } from '../../src/documents/lists/months.ts';
import { csv } from '../../src/formats/csv.ts';
import { text } from '../../src/formats/text/text.ts';
import { workspaceOf } from '../support/yaml.ts';

const plain = await paint(false);
const context = { lang: 'en' as const, today: day('2021-01-01'), fixed: false };
const month = (index: number) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** A plan with bars from month to month, counted from January 2020, seen in the years 2021 and 2022. */
function page(bars: readonly (readonly [number, number])[]) {
  const months = bars.map(([from, until]) => `${month(from)}..${month(until)}`).join(', ');
  const workspace = workspaceOf(`month-plans: { P: { lines: { A: { title: x, months: [${months}] } } } }`);
  const window = { from: day('2021-01-01'), until: day('2022-12-31') };
  return monthsDocument([{ plan: workspace.monthPlans.get('P')!, window }], workspace, context);
}

const bar = fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 47 })).map(([one, other]) => {
  return [Math.min(one, other), Math.max(one, other)] as const;
});

it('has an x, or a sign, in exactly the months of a bar', () => {
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 4 }), (bars) => {
      const covered = (index: number) => bars.some(([from, until]) => from <= index && index <= until);
      const expected = Array.from({ length: 24 }, (_, index) => covered(index + 12));
      const records = csv(page(bars))
        .split('\r\n')
        .filter((line) => line.startsWith('P,'));
      const cells = records.flatMap((record) =>
        record
          .replaceAll(/"[^"]*"/g, '')
          .split(',')
          .slice(-12),
      );
      expect(cells.map((cell) => cell === 'x')).toEqual(expected);
      const lines = text(page(bars), { width: 80, paint: plain }).split('\n');
      const drawn = lines.flatMap((line, index) => {
        if (!line.startsWith('A ')) return [];
        const column = lines[index - 1]!.indexOf('J F M');
        return Array.from({ length: 12 }, (_, at) => (line[column + 2 * at] ?? ' ') !== ' ');
      });
      expect(drawn).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('has an arrow where a bar goes on beyond what is shown, and nowhere else', () => {
  const signs = (from: number, until: number) =>
    [...text(page([[from, until]]), { width: 80, paint: plain })].filter((sign) => '◄►'.includes(sign)).join('');
  expect(signs(12, 35)).toBe('►◄');
  expect(signs(11, 36)).toBe('◄►◄►');
  expect(signs(13, 13)).toBe('');
});

it.each([30, 40, 60, 80, 120])('fits %i columns', (columns) => {
  const lines = text(page([[12, 40]]), { width: columns, paint: plain }).split('\n');
  for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
});
