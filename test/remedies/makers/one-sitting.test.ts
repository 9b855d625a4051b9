import { expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import { carriedOut } from '../../../src/remedies/edits.ts';
import { oneSitting } from '../../../src/remedies/makers/one-sitting.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import { workspaceOf } from '../../support/yaml.ts';

const WINDOW = { from: day('2020-11-02'), until: day('2020-11-08') };

/** What is tried for two meetings of the MCC at once, and how it is written. */
function sittings(one: string, other: string) {
  const workspace = workspaceOf(`
fora: { MCC: { time: "14:00", length: 1 uur } }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { a: { day: dinsdag, forum: MCC${one} } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { b: { day: dinsdag, forum: MCC${other} } } }
`);
  const schedule = resolve(workspace, WINDOW);
  const [finding] = check(schedule).filter(({ kind }) => kind.code === 'forum-double-booked');
  const candidates = [...oneSitting(finding!, schedule)].flatMap((one) => [...one.candidates]);
  expect(
    candidates.every(({ subject, to }) =>
      /^always hold MCC in step [ab] of cycle [AB] in one sitting with step [ab] of cycle [AB]$/.test(
        `${subject.en} ${to.en}`,
      ),
    ),
  ).toBe(true);
  return candidates.map(({ subject, to, edit }) => {
    const meetings = resolve(carriedOut(edit, workspace), WINDOW).all;
    const writings = 'writings' in edit ? edit.writings(workspace) : undefined;
    return { said: `${subject.nl} ${to.nl}`, written: writings, blocks: meetings.map(({ blocks }) => blocks.length) };
  });
}

const value = (cycle: string, step: string, key: string, text: string) =>
  expect.objectContaining({ path: ['cycles', cycle, 'steps', step, key], value: text });

it('lets a step that wants a meeting of its own join the other', () => {
  expect(sittings('', ', shared: nee')).toEqual([
    {
      said: 'laat MCC in stap b van cyclus B steeds samen zitten met stap a van cyclus A',
      written: [value('B', 'b', 'shared', 'ja')],
      blocks: [2],
    },
  ]);
});

it('gives either step the hour of the other', () => {
  expect(sittings(', time: "14:00"', ', time: "14:30"')).toEqual([
    {
      said: 'laat MCC in stap a van cyclus A steeds samen zitten met stap b van cyclus B',
      written: [value('A', 'a', 'time', '14:30')],
      blocks: [2],
    },
    {
      said: 'laat MCC in stap b van cyclus B steeds samen zitten met stap a van cyclus A',
      written: [value('B', 'b', 'time', '14:00')],
      blocks: [2],
    },
  ]);
});

it('knows no single edit for two that both want a meeting of their own', () => {
  expect(sittings(', shared: nee', ', shared: nee')).toEqual([]);
});
