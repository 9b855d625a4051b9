import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import { carriedOut } from '../../../src/remedies/edits.ts';
import { atUsualHour, beginning } from '../../../src/remedies/makers/usual-hour.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import { workspaceOf } from '../../support/yaml.ts';

const WINDOW = { from: day('2020-11-02'), until: day('2020-11-29') };

// Each Tuesday the F and the G meet at ten with a.
const programme = (steps = '', more = '', g = '') => `
roles: { a: {} }
fora: { F: { time: "10:00", members: [a] }, G: { time: "10:00", members: [a] } }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 2, steps: { f: { day: dinsdag, forum: F${g} }, g: { day: dinsdag, forum: G }${steps} } }
${more}`;

/** What lets the F begin at noon, and at which hours it then meets, and the G. */
function atNoon(yaml: string) {
  const workspace = workspaceOf(yaml);
  const schedule = resolve(workspace, WINDOW);
  const clashes = check(schedule).filter(({ kind }) => kind.code === 'role-double-booked');
  const finding = { ...clashes[0]!, when: clashes.flatMap(({ when }) => when) };
  const meeting = schedule.all.find(({ forum }) => forum.id === 'F')!;
  const { subject, to, end, edit } = atUsualHour(meeting, 12 * 60, finding, schedule);
  const after = resolve(carriedOut(edit, workspace), WINDOW);
  const starts = (id: string) =>
    new Set(after.all.filter(({ forum }) => forum.id === id).map(({ start }) => start! / 60));
  return {
    nl: `${subject.nl} ${to.nl} ${end!.nl}`,
    en: `${subject.en} ${to.en}${end!.en}`,
    hours: [starts('F'), starts('G')],
  };
}

const ALWAYS_F = { nl: 'laat F steeds om 12.00 uur beginnen', en: 'always start F at 12:00' };

describe('another usual hour', () => {
  it('is of the forum where its steps all meet at the usual one and are in the way', () => {
    expect(atNoon(programme())).toEqual({ ...ALWAYS_F, hours: [new Set([12]), new Set([10])] });
    const elsewhere = programme(', h: { day: woensdag, forum: G }');
    expect(atNoon(elsewhere)).toMatchObject(ALWAYS_F);
  });

  it('is of the steps that are in the way where the forum has others', () => {
    expect(atNoon(programme(', h: { day: woensdag, forum: F }'))).toEqual({
      nl: 'laat F in stap f van cyclus A steeds om 12.00 uur beginnen',
      en: 'always start F in step f of cycle A at 12:00',
      hours: [new Set([12, 10]), new Set([10])],
    });
  });

  it('is of the step that has an hour of its own', () => {
    expect(atNoon(programme('', '', ', time: "10:00"'))).toEqual({
      nl: 'laat F in stap f van cyclus A steeds om 12.00 uur beginnen',
      en: 'always start F in step f of cycle A at 12:00',
      hours: [new Set([12]), new Set([10])],
    });
  });

  it('is of the steps of each cycle that are in the way', () => {
    const own = '{ day: dinsdag, forum: F, time: "10:00" }';
    const second = `  B: { every: 1 week, from: 2020-11-16, rounds: 2, steps: { f: ${own}, g: { day: dinsdag, forum: G } } }`;
    expect(atNoon(programme('', second))).toMatchObject({
      nl: 'laat F in stap f van cyclus A en stap f van cyclus B steeds om 12.00 uur beginnen',
      en: 'always start F in step f of cycle A and step f of cycle B at 12:00',
      hours: [new Set([12]), new Set([10])],
    });
  });
});

it('what begins at an hour is said in the end of the sentence', () => {
  expect(beginning(12 * 60 + 30)).toEqual({
    to: { nl: 'om 12.30 uur', en: 'at 12:30' },
    end: { nl: 'beginnen', en: '' },
  });
});
