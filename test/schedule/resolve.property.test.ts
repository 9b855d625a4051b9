import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { line, workspaceOf } from '../support/yaml.ts';

const FIRST = day('2019-12-02');
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const FORA = ['F', 'G', 'H'];

const step = fc.record({
  week: fc.integer({ min: 1, max: 4 }),
  weekday: fc.constantFrom(...WEEKDAYS),
  forum: fc.constantFrom(...FORA),
});
const cycle = fc.record({
  weeks: fc.integer({ min: 1, max: 3 }),
  anchor: fc.integer({ min: 0, max: 40 }),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
});
const change = fc.record({
  kind: fc.constantFrom('cancel', 'move', 'add'),
  forum: fc.constantFrom(...FORA),
  at: fc.integer({ min: 0, max: 400 }),
  to: fc.integer({ min: 0, max: 400 }),
});
const workspaces = fc.record({
  cycles: fc.array(cycle, { minLength: 1, maxLength: 3 }),
  changes: fc.array(change, { maxLength: 12 }),
  holiday: fc.constantFrom('keep', 'before', 'after'),
});

type Case = typeof workspaces extends fc.Arbitrary<infer T> ? T : never;

function yamlOf({ cycles, changes, holiday }: Case): string {
  const fora = FORA.map((name) => `${name}: { holiday: ${holiday} }`).join(', ');
  const drawn = cycles.map(({ weeks, anchor, steps }, index) => {
    const lines = steps.map((at, key) => `s${key}: { week: ${at.week}, day: ${at.weekday}, forum: ${at.forum} }`);
    return `  C${index}: { every: ${weeks} weken, from: ${isoDay(FIRST + anchor * 7)}, steps: { ${lines.join(', ')} } }`;
  });
  const changed = changes.map(({ kind, forum, at, to }) => {
    const from = `${kind}: ${forum} ${isoDay(FIRST + at)}`;
    return kind === 'move' ? `  - { ${from}, to: ${isoDay(FIRST + to)} }` : `  - { ${from} }`;
  });
  return `fora: { ${fora} }\ncycles:\n${drawn.join('\n')}\nchanges:\n${changed.join('\n')}\n`;
}

const window = { from: FIRST, until: FIRST + 400 };
const identities = (meetings: readonly Meeting[]) => meetings.map(({ id }) => id).sort();

describe('any schedule', () => {
  it('has every meeting once, and loses none by changes', () => {
    fc.assert(
      fc.property(workspaces, (drawn) => {
        const changed = resolve(workspaceOf(yamlOf(drawn)), window);
        expect(new Set(identities(changed.all)).size).toBe(changed.all.length);
        const plain = resolve(workspaceOf(yamlOf({ ...drawn, changes: [] })), window);
        const kept = new Set(identities(changed.all));
        expect(identities(plain.all).filter((id) => !kept.has(id))).toEqual([]);
        const added = drawn.changes.filter(({ kind }) => kind === 'add').length;
        expect(changed.all.filter(({ id }) => id.includes('/20') || id.startsWith('+')).length).toBe(added);
      }),
      { numRuns: 80 },
    );
  });

  it('has each block of a round in exactly one meeting', () => {
    fc.assert(
      fc.property(workspaces, (drawn) => {
        const { all } = resolve(workspaceOf(yamlOf({ ...drawn, changes: [] })), window);
        const blocks = all.flatMap((meeting) =>
          meeting.blocks.map(({ cycle: of, round, step: at }) => `${of.id} ${round.number} ${at.key}`),
        );
        expect(new Set(blocks).size).toBe(blocks.length);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same seen through one window or through two that meet', () => {
    fc.assert(
      fc.property(workspaces, fc.integer({ min: 0, max: 399 }), (drawn, cut) => {
        const workspace = workspaceOf(yamlOf(drawn));
        const standing = (from: number, until: number) =>
          resolve(workspace, { from, until })
            .meetings.filter(({ day: on }) => from <= on && on <= until)
            .map((meeting) => `${meeting.id} ${line(meeting)}`);
        const [first, second] = [standing(FIRST, FIRST + cut), standing(FIRST + cut + 1, FIRST + 400)];
        expect([...first, ...second]).toEqual(standing(FIRST, FIRST + 400));
      }),
      { numRuns: 80 },
    );
  });

  it('is the same wherever the machine stands', () => {
    const zones = ['Pacific/Kiritimati', 'America/New_York', 'Europe/Amsterdam', 'Asia/Kolkata', 'Pacific/Pago_Pago'];
    const before = process.env.TZ;
    try {
      fc.assert(
        fc.property(workspaces, (drawn) => {
          const seen = zones.map((zone) => {
            process.env.TZ = zone;
            return resolve(workspaceOf(yamlOf(drawn)), window)
              .all.map(line)
              .join('\n');
          });
          expect(new Set(seen).size).toBe(1);
        }),
        { numRuns: 15 },
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
