import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openShelf } from '../../../src/exchange/web/shelf.ts';

const text = (...stamps: string[]) => stamps.map((stamp) => `LAST-MODIFIED:${stamp}\r\n`).join('');

// 2020-11-03T14:00:00Z
const NOW = 1_604_412_000;

it('holds a calendar that it never had for new: nobody can have been told of it', () => {
  expect(openShelf().put('a.ics', text('20201012T000001Z', '20201103T130000Z'), NOW).modified).toBe(NOW);
  expect(openShelf().put('a.ics', '', NOW).modified).toBe(NOW);
});

it('changes a calendar when its text changes, and not before', () => {
  const shelf = openShelf();
  const first = shelf.put('a.ics', text('20201012T000000Z'), NOW);
  expect(shelf.put('a.ics', text('20201012T000000Z'), NOW + 60)).toBe(first);
  const second = shelf.put('a.ics', text('20201012T000000Z', '20201012T000000Z'), NOW + 120);
  expect(second.modified).toBe(NOW + 120);
  expect(second.tag).not.toBe(first.tag);
});

it('forgets what has no place any more', () => {
  const shelf = openShelf();
  shelf.put('a.ics', 'a', NOW);
  shelf.keepOnly(new Set(['b.ics']));
  expect(shelf.put('a.ics', 'a', NOW + 60).modified).toBe(NOW + 60);
});

it('never says that a change is to come, nor goes back', () => {
  const edit = fc.record({ text: fc.constantFrom('a', 'b', text('20201103T150000Z')), pause: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1 }), (edits) => {
      const shelf = openShelf();
      let [now, before] = [NOW, 0];
      for (const { text: next, pause } of edits) {
        now += pause;
        const { modified } = shelf.put('a.ics', next, now);
        expect(modified).toBeLessThanOrEqual(now);
        expect(modified).toBeGreaterThanOrEqual(before);
        before = modified!;
      }
    }),
  );
});
