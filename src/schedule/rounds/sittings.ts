import { addTo } from '../../common/add-to.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Block, Event, Meeting } from '../schedule.ts';
import { blockIdentity } from './identity.ts';
import type { LaidOutBlock } from './laid-out.ts';

/**
 * Brings blocks at the same forum on the same day together in one meeting, unless a step wants a meeting of its own or
 * they name different times. The meeting takes its identity from its first block, in the order of the cycles.
 */
export function sittings(blocks: readonly LaidOutBlock[], workspace: Workspace): Meeting[] {
  const meetings: Meeting[] = [];
  const open = new Map<string, Meeting[]>();
  const begin = (planned: LaidOutBlock) => {
    const meeting = meetingOf(planned, workspace.fora.get(planned.block.part.forum)!);
    meetings.push(meeting);
    return meeting;
  };
  for (const planned of blocks) {
    if (!planned.block.step.shared) {
      begin(planned);
      continue;
    }
    const forumDay = `${planned.day} ${planned.block.part.forum}`;
    const host = open.get(forumDay)?.find((meeting) => timesAgree(meeting, planned.block));
    if (host) join(host, planned);
    else addTo(open, forumDay, begin(planned));
  }
  return meetings;
}

/**
 * Blocks agree when no two of them name a time of their own that differs. Within a round a step that names none has the
 * usual time of the forum: a morning and an afternoon of one day are two meetings.
 */
function timesAgree({ forum, blocks }: Meeting, { round, part }: Block): boolean {
  return blocks.every((other) => {
    const usual = other.round === round ? forum.time : undefined;
    const [one, two] = [
      part.time === undefined ? usual : part.time,
      other.part.time === undefined ? usual : other.part.time,
    ];
    return one === undefined || two === undefined || one === two;
  });
}

function join(meeting: Meeting, { block, history }: LaidOutBlock): void {
  if (block.part.time !== undefined) meeting.start = block.part.time;
  meeting.length = Math.max(meeting.length, block.part.length ?? 0);
  meeting.location = meeting.blocks.some(({ part }) => part.location !== undefined)
    ? meeting.location
    : (block.part.location ?? meeting.location);
  meeting.blocks.push(block);
  meeting.places.push(block.part.place);
  // What moved all of its blocks from one day happened to the meeting once.
  const news = history.filter((event) => !meeting.history.some((one) => isSameMove(one, event)));
  meeting.history.push(...news, { what: 'shared', block });
}

function isSameMove(one: Event, other: Event): boolean {
  if (one.what === 'shared' || one.what === 'change' || one.what !== other.what) return false;
  return one.from === other.from && one.to === other.to && JSON.stringify(one.name) === JSON.stringify(other.name);
}

function meetingOf({ block, day, history }: LaidOutBlock, forum: Forum): Meeting {
  const { cycle, round, step, part } = block;
  return {
    id: blockIdentity(cycle.id, round.number, step.key, part.forum),
    forum,
    day,
    start: part.time === undefined ? forum.time : part.time,
    length: part.length ?? forum.length,
    location: part.location ?? forum.location,
    status: 'planned',
    was: null,
    blocks: [block],
    phase: null,
    items: [],
    places: [part.place],
    history,
  };
}
