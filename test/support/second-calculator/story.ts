import type { Change, Name, Programme } from './description.ts';
import { type Block, type Restart, type Round, roundsOf, type Sitting, sittingsOf } from './layout.ts';
import { workingDayFrom } from './working-days.ts';

// The changes, told in order.

export interface Moment {
  day: number;
  time: number | null;
}

export interface Meeting {
  /** Of its first block, or of what it was first called. */
  id: string;
  forum: string;
  /** What meets in it, or met in it before it was cancelled out of it. */
  blocks: { cycle: string; round: number | null; step: string | null; isHeld: boolean }[];
  isAdded: boolean;
  isCancelled: boolean;
  /** Where the cycles had it before any restart, block by block. */
  first: Moment[];
  /** Where they had it before their new version, too. */
  older: Moment[];
  /** Where the programme has it, before it was moved or cancelled; null when it was left out. */
  planned: Moment | null;
  now: Moment | null;
  /** All places where it has stood. */
  stood: Moment[];
}

export interface Story {
  programme: Programme;
  meetings: Meeting[];
  /** The programme as it was laid out before the first restart, then after each. */
  layouts: Layout[];
  /** Changes that name no meeting, or several. */
  untold: Change[];
}

export interface Layout {
  rounds: Round[];
  sittings: Sitting[];
  /** The last day on which this layout held. */
  until: number;
}

/** @example 'A 2 beeld MCC' */
export const blockId = ({ cycle, round, step, forum }: Pick<Block, 'cycle' | 'round' | 'step' | 'forum'>) =>
  `${cycle} ${round} ${step} ${forum}`;

function sittingOf(sittings: Sitting[], id: string): Sitting | undefined {
  return sittings.find(({ blocks }) => blocks.some((block) => blockId(block) === id));
}

const momentOf = (sitting: Sitting | undefined): Moment | null =>
  sitting ? { day: sitting.day, time: sitting.time } : null;

function layOut(programme: Programme, restarts: Restart[], until: number, withVersion = true): Layout {
  const rounds = programme.cycles.flatMap((cycle) => {
    const own = restarts.filter((restart) => restart.cycle === cycle.id);
    return roundsOf(programme, cycle, own, withVersion);
  });
  return { rounds, sittings: sittingsOf(programme, rounds), until };
}

export const isAt = (moment: Moment | null, { day, time }: Moment) =>
  moment !== null && moment.day === day && (time === null || moment.time === time);

export function fitsRound(meeting: Meeting, name: Name): boolean {
  return 'round' in name && meeting.blocks.some(({ cycle, round }) => cycle === name.cycle && round === name.round);
}

/** Which meetings a change can mean: where they stand now, or else where they first stood. */
export function meantBy(meetings: Meeting[], name: Name): Meeting[] {
  const going = meetings.filter(({ forum, isCancelled }) => forum === name.forum && !isCancelled);
  if ('round' in name) return going.filter((meeting) => meeting.now && fitsRound(meeting, name));
  const standing = going.filter(({ now }) => isAt(now, name));
  return standing.length > 0 ? standing : going.filter(({ now, first }) => now && first.some((at) => isAt(at, name)));
}

/** The meetings that there will be in the end, and those that a restart, a holiday or a recess left out. */
function begin(layouts: Layout[], older: Layout): Meeting[] {
  const last = layouts.at(-1)!;
  const held = last.sittings.map(({ forum, blocks, day, time }) => ({
    ...meetingOf(forum, blocks, layouts[0]!, older),
    planned: { day, time },
  }));
  const known = new Set(last.sittings.flatMap(({ blocks }) => blocks).map(blockId));
  const leftOut: Meeting[] = [];
  for (const block of layouts.flatMap(({ rounds }) => rounds).flatMap(({ blocks }) => blocks)) {
    if (known.has(blockId(block))) continue;
    known.add(blockId(block));
    leftOut.push(meetingOf(block.forum, [block], layouts[0]!, older));
  }
  return [...held, ...leftOut];
}

function meetingOf(forum: string, blocks: Block[], first: Layout, older: Layout): Meeting {
  const where = ({ sittings }: Layout) =>
    blocks.flatMap((block) => momentOf(sittingOf(sittings, blockId(block))) ?? []);
  return {
    id: blockId(blocks[0]!),
    forum,
    blocks: blocks.map(({ cycle, round, step }) => ({ cycle, round, step, isHeld: true })),
    ...{ isAdded: false, isCancelled: false, first: where(first), older: where(older) },
    ...{ planned: null, now: null, stood: [] },
  };
}

function put(meeting: Meeting, moment: Moment | null): void {
  meeting.now = moment;
  if (moment) meeting.stood.push(moment);
}

/** What happens to a meeting that a change names. */
function happen(programme: Programme, meeting: Meeting, change: Change): void {
  const { day, time } = meeting.now!;
  if (change.does === 'cancel') meeting.isCancelled = true;
  if (change.does === 'move') put(meeting, { day: change.to.day ?? day, time: change.to.time ?? time });
  if (change.does === 'move by') {
    const to = change.counts === 'days' ? day + change.by : workingDayFrom(programme, day, change.by);
    put(meeting, { day: to, time });
  }
}

function cancelAll(meetings: Meeting[], { of, from, until }: Extract<Change, { does: 'cancel all' }>): boolean {
  const going = meetings.filter(({ now, isCancelled }) => !isCancelled && now && from <= now.day && now.day <= until);
  let hasFound = false;
  for (const meeting of going) {
    const blocks = meeting.blocks.filter(({ cycle, isHeld }) => cycle === of && isHeld);
    if (meeting.forum !== of && blocks.length === 0) continue;
    hasFound = true;
    for (const block of blocks) block.isHeld = false;
    if (meeting.forum === of || meeting.blocks.every(({ isHeld }) => !isHeld)) meeting.isCancelled = true;
  }
  return hasFound;
}

function add(
  programme: Programme,
  meetings: Meeting[],
  change: Extract<Change, { does: 'add' }>,
  rounds: Round[],
): void {
  const moment = { day: change.day, time: change.time ?? programme.fora[change.forum]!.time };
  const round = rounds.filter(({ cycle, from }) => cycle === change.cycle && from <= change.day).at(-1)?.number ?? null;
  const blocks = change.cycle === null ? [] : [{ cycle: change.cycle, round, step: null, isHeld: true }];
  const id = `${change.forum} ${meetings.length}`;
  const { forum } = change;
  meetings.push({
    ...{ id, forum, blocks, isAdded: true, isCancelled: false },
    ...{ first: [moment], older: [], planned: moment, now: moment, stood: [moment] },
  });
}

export function tell(programme: Programme): Story {
  const restarts = programme.changes.filter((change): change is Restart => change.does === 'restart');
  const layouts = [...restarts, null].map((next, index) => {
    const until = next ? (next.stop ?? next.from - 1) : Infinity;
    return layOut(programme, restarts.slice(0, index), until);
  });
  const meetings = begin(layouts, layOut(programme, [], Infinity, false));
  const untold: Change[] = [];
  const moved = new Set<Meeting>();

  let told = 0;
  /** Puts every meeting that nobody moved where the restarts that were told have it. */
  const layAgain = () => {
    const { sittings } = layouts[told]!;
    for (const meeting of meetings) {
      if (meeting.isAdded || moved.has(meeting)) continue;
      put(meeting, told === restarts.length ? meeting.planned : momentOf(sittingOf(sittings, meeting.id)));
    }
  };

  layAgain();
  for (const change of programme.changes) {
    if (change.does === 'restart') {
      told++;
      layAgain();
    } else if (change.does === 'add') {
      add(programme, meetings, change, layouts.at(-1)!.rounds);
    } else if (change.does === 'cancel all') {
      if (!cancelAll(meetings, change)) untold.push(change);
    } else {
      const meant = meantBy(meetings, change.meeting);
      if (meant.length !== 1) untold.push(change);
      else {
        happen(programme, meant[0]!, change);
        moved.add(meant[0]!);
      }
    }
  }
  return { programme, meetings, layouts, untold };
}
