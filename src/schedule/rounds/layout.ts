import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import { once } from '../../common/once.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isHeld } from '../meetings/is-held.ts';
import type { Moment } from '../moment.ts';
import type { Block, Meeting, Round } from '../schedule.ts';
import { blockIdentity } from './identity.ts';
import { layOutRounds } from './laid-out.ts';
import { lastDayBeforeRestart } from './rounds.ts';
import { sittings } from './sittings.ts';

/** Where a meeting stands in a layout, with what stands on it there. */
export interface Standing extends Moment {
  forum: Forum;
  blocks: readonly Block[];
  /** The meeting as it is now; undefined when nothing is left of it. */
  meeting: Meeting | undefined;
  /** The meetings in which its blocks are now, one by one, where they may have parted since; null where they cannot. */
  carriers: readonly (Meeting | undefined)[] | null;
}

/** The meeting, as it is now, that carries what a step comes for: that of the block that it asks for. */
export function carrierOf(standing: Standing, asks: (block: Block) => boolean): Meeting | undefined {
  const { blocks, carriers, meeting } = standing;
  const at = carriers ? blocks.findIndex(asks) : -1;
  return at < 0 ? meeting : carriers![at];
}

/** Meetings where they stand at one point of the story: as the cycles lay them out, or as they stand now. */
export interface Layout {
  standings: readonly Standing[];
  rounds: readonly Round[];
  /** Where a step of a round stands at a forum; undefined when it was left out. */
  at(round: Round, step: string, forum: string): Standing | undefined;
  /** The last day before a restart gave the meetings other days; null for a layout that still holds. */
  until: Day | null;
}

/** Where meetings stood before definitions changed. */
export interface EarlierLayouts {
  /** Before each restart, in the order of the changes. */
  restarts(): readonly Layout[];
  /** Before each new version of cycles, the youngest first. */
  versions(): Iterable<Layout>;
}

/** The meetings as the cycles lay them out. To be asked before changes are applied: it remembers where they stand now. */
export function programmeOf(planned: readonly Meeting[], rounds: readonly Round[]): Layout {
  return layoutOf(planned.map(standingOf), rounds, null);
}

/** The same with meetings that were added, where they were first put. */
export function withAdded(layout: Layout, added: readonly Meeting[]): Layout {
  const standings = added.map((meeting) => ({ ...standingOf(meeting), ...(meeting.was ?? {}) }));
  return { ...layout, standings: [...layout.standings, ...standings] };
}

/** The meetings that are held, where they stand now. */
export function heldNow(meetings: readonly Meeting[], rounds: readonly Round[]): Layout {
  return layoutOf(meetings.filter(isHeld).map(standingOf), rounds, null);
}

/** The layouts of before each restart, in the order of the changes: where meetings first stood. */
export function beforeRestarts(
  programme: Layout,
  workspace: Workspace,
  calendar: WorkingCalendar,
  reach: Period,
): Layout[] {
  const restarts = workspace.changes.filter((change) => change.kind === 'restart');
  return restarts.map((restart, index) => {
    const undone = new Set<unknown>(restarts.slice(index));
    const changes = workspace.changes.filter((change) => !undone.has(change));
    return earlier({ ...workspace, changes }, lastDayBeforeRestart(restart), programme, calendar, reach);
  });
}

/** The layouts of before each new version of cycles, the youngest first. */
export function* beforeVersions(
  programme: Layout,
  workspace: Workspace,
  calendar: WorkingCalendar,
  reach: Period,
): Generator<Layout> {
  const most = Math.max(0, ...[...workspace.cycles.values()].map(({ versions }) => versions.length));
  for (let count = most - 1; count > 0; count--) {
    const cycles = new Map(
      [...workspace.cycles].map(([id, cycle]) => [id, { ...cycle, versions: cycle.versions.slice(0, count) }]),
    );
    yield earlier({ ...workspace, cycles }, null, programme, calendar, reach);
  }
}

/** What once stood somewhere else is found again by the steps of rounds that it carried. */
function earlier(
  workspace: Workspace,
  until: Day | null,
  programme: Layout,
  calendar: WorkingCalendar,
  reach: Period,
): Layout {
  const { blocks, rounds } = layOutRounds(workspace, calendar, reach);
  const standings = sittings(blocks, workspace).map((meeting): Standing => {
    const carriers = meeting.blocks.map(({ round, step, part }) => programme.at(round, step.key, part.forum)?.meeting);
    return { ...standingOf(meeting), meeting: carriers.find(Boolean), carriers };
  });
  return layoutOf(standings, rounds, until);
}

function layoutOf(standings: readonly Standing[], rounds: readonly Round[], until: Day | null): Layout {
  const byStep = once(() => standingsByStep(standings));
  const at: Layout['at'] = (round, step, forum) =>
    byStep().get(blockIdentity(round.cycle.id, round.number, step, forum));
  return { standings, rounds, at, until };
}

function standingsByStep(standings: readonly Standing[]): Map<string, Standing> {
  const byStep = new Map<string, Standing>();
  for (const standing of standings)
    for (const { cycle, round, step, part } of standing.blocks)
      byStep.set(blockIdentity(cycle.id, round.number, step.key, part.forum), standing);
  return byStep;
}

function standingOf(meeting: Meeting): Standing {
  const { forum, day, start, blocks } = meeting;
  return { forum, day, start, blocks, meeting, carriers: null };
}
