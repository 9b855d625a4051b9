import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { workingCalendar } from '../../../src/calendar/working-days.ts';
import { layOutRounds } from '../../../src/schedule/rounds/laid-out.ts';
import {
  beforeRestarts,
  beforeVersions,
  carrierOf,
  type Layout,
  programmeOf,
  withAdded,
} from '../../../src/schedule/rounds/layout.ts';
import { sittings } from '../../../src/schedule/rounds/sittings.ts';
import { blockOf, forumOf, meetingOf, roundOf } from '../../support/handmade.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** The programme of a workspace in the last months of 2020, and what stood before its restarts and versions. */
function laidOut(yaml: string) {
  const workspace = workspaceOf(yaml);
  const calendar = workingCalendar(workspace.calendar);
  const reach = { from: day('2020-11-01'), until: day('2020-11-30') };
  const { blocks, rounds } = layOutRounds(workspace, calendar, reach);
  const programme = programmeOf(sittings(blocks, workspace), rounds);
  return {
    programme,
    restarts: beforeRestarts(programme, workspace, calendar, reach),
    versions: [...beforeVersions(programme, workspace, calendar, reach)],
  };
}

/** Where meetings stood, and where each is now. */
const stood = ({ standings }: Layout) =>
  standings.map(({ day: on, meeting }) => `${isoDay(on)} ${meeting ? isoDay(meeting.day) : 'nowhere'}`);

const cycle = (more = '') => `
fora: { ACC: {}, MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { s: { day: di, forum: ACC } }${more} } }
`;

describe('the layouts before restarts', () => {
  const yaml = `${cycle()}changes:
  - { restart: A, from: 2020-11-09, stop: 2020-11-06 }
  - { move: ACC 2020-11-10, to: 2020-11-11 }
  - { restart: A, from: 2020-11-30 }
`;

  it('are as many as there are restarts, each without that one and those after it', () => {
    // Rounds begin on 2, 16 and 30 November; by the first restart on 2, 9 and 23; by both on 2, 9, 23 and 30.
    const { programme, restarts } = laidOut(yaml);
    expect(stood(programme)).toEqual(['2020-11-03 2020-11-03', '2020-11-10 2020-11-10', '2020-11-24 2020-11-24']);
    expect(restarts.map(stood)).toEqual([
      ['2020-11-03 2020-11-03', '2020-11-17 2020-11-10'],
      ['2020-11-03 2020-11-03', '2020-11-10 2020-11-10', '2020-11-24 2020-11-24'],
    ]);
  });

  it('hold until the last day before each', () => {
    const { programme, restarts } = laidOut(yaml);
    expect(restarts.map(({ until }) => isoDay(until!))).toEqual(['2020-11-06', '2020-11-29']);
    expect(programme.until).toBeNull();
  });
});

describe('the layouts before versions', () => {
  it('are those without the last version, then without the one before it too', () => {
    const version = (from: string, weekday: string) =>
      `{ from: ${from}, steps: { s: { day: ${weekday}, forum: ACC } } }`;
    const { programme, versions } = laidOut(
      cycle(`, versions: [${version('2020-11-16', 'wo')}, ${version('2020-11-30', 'ma')}]`),
    );
    expect(stood(programme)).toEqual(['2020-11-03 2020-11-03', '2020-11-18 2020-11-18', '2020-11-30 2020-11-30']);
    // Without the last, round 3 is on Wednesday 2 December; without both, round 2 is on Tuesday the 17th.
    expect(versions.map(stood)).toEqual([
      ['2020-11-03 2020-11-03', '2020-11-18 2020-11-18'],
      ['2020-11-03 2020-11-03', '2020-11-17 2020-11-18'],
    ]);
  });

  it('are none where no cycle has any', () => {
    expect(laidOut(cycle()).versions).toEqual([]);
    expect(laidOut('fora: { ACC: {} }').versions).toEqual([]);
  });
});

describe('an added meeting', () => {
  it('stands in a layout where it was first put', () => {
    const mcc = forumOf('MCC');
    const moved = meetingOf(mcc, '2020-11-12 14:00', { was: { day: day('2020-11-10'), start: 600 } });
    const stays = meetingOf(mcc, '2020-11-13 14:00');
    const { standings } = withAdded(programmeOf([], []), [moved, stays]);
    expect(standings.map(({ day: on, start, meeting }) => [isoDay(on), start, meeting])).toEqual([
      ['2020-11-10', 600, moved],
      ['2020-11-13', 840, stays],
    ]);
  });
});

describe('the meeting that carries a step now', () => {
  const mcc = forumOf('MCC');
  const round = roundOf('A', 1, '2020-11-02');
  const blocks = ['een', 'twee'].map((key) => blockOf(round, key, null, '2020-11-03'));
  const now = meetingOf(mcc, '2020-11-04 14:00');
  const standing = {
    forum: mcc,
    day: day('2020-11-03'),
    start: null,
    blocks,
    meeting: now,
    carriers: [undefined, now],
  };

  it('is that of the step itself, where the steps may have parted', () => {
    expect(carrierOf(standing, ({ step }) => step.key === 'een')).toBeUndefined();
    expect(carrierOf(standing, ({ step }) => step.key === 'twee')).toBe(now);
  });

  it('is the meeting where they cannot part, or nothing on it is asked for', () => {
    expect(carrierOf({ ...standing, carriers: null }, ({ step }) => step.key === 'een')).toBe(now);
    expect(carrierOf(standing, () => false)).toBe(now);
  });
});
