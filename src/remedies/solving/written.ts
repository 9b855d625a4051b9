import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import type { Writing } from '../../definition/edits/revise.ts';
import { meetingText, referenceText } from '../../definition/texts/reference.ts';
import type { Apologies } from '../../definition/types/availability.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Candidate } from '../candidate.ts';
import type { Cancel, Edit, Move } from '../edits.ts';

/** What is written in the definitions for an edit, and how that is said of a meeting. */
export interface Written {
  writings: readonly Writing[];
  reason: string;
  /** The meeting that it is about, as a change names it. */
  meeting?: string;
  /** Where to, as it is written. */
  to?: string;
}

/** An edit that was tried for a solution. */
export interface SolvingEdit extends Candidate {
  written: Written;
  /** For which finding it was thought of. */
  finding: Finding;
}

/**
 * How an edit is written in the definitions; undefined when no few words do.
 * @param reason kept with it, where there is room for one
 */
export function writtenEdit(edit: Edit, workspace: Workspace, reason: string): Written | undefined {
  const written = spelledOut(edit, workspace, reason);
  return written && { ...written, reason };
}

type Spelled = Omit<Written, 'reason'>;

function spelledOut(edit: Edit, workspace: Workspace, reason: string): Spelled | undefined {
  if ('cancel' in edit) return writtenCancel(edit, reason);
  if ('move' in edit) return edit.name === null ? writtenHour(edit) : writtenMove(edit, reason);
  if ('apologies' in edit) return writtenApologies(edit.apologies, reason);
  const writings = edit.writings(workspace);
  const last = writings?.at(-1);
  if (!writings || !last) return undefined;
  return { writings, ...('value' in last && typeof last.value === 'string' ? { to: last.value } : {}) };
}

function writtenCancel({ name }: Cancel, reason: string): Spelled {
  const meeting = referenceText(name);
  return { writings: [{ section: 'changes', item: { cancel: meeting, reason } }], meeting };
}

function writtenMove({ name, target: { day, time, length } }: Move, reason: string): Spelled {
  const meeting = referenceText(name!);
  const to = [...(day === undefined ? [] : [isoDay(day)]), ...(time === undefined ? [] : [isoClock(time)])].join(' ');
  const item = {
    move: meeting,
    ...(to === '' ? {} : { to }),
    ...(length === undefined ? {} : { length: `${length} min` }),
    reason,
  };
  return { writings: [{ section: 'changes', item }], meeting, to: to === '' ? `${length} min` : to };
}

/** An added meeting gets its hour where it was added. */
function writtenHour({ move: { forum, places, day }, target: { time } }: Move): Spelled {
  const value = meetingText(forum.id, day, time!);
  return { writings: [{ ...places[0]!, value }], meeting: meetingText(forum.id, day, null), to: isoClock(time!) };
}

function writtenApologies(apologies: readonly Apologies[], reason: string): Spelled {
  const items = apologies.map(({ roles, meetings, substitute }) => ({
    who: roles[0]!,
    meeting: referenceText(meetings[0]!.reference),
    ...(substitute === null ? {} : { substitute }),
    reason,
  }));
  return {
    writings: items.map((item) => ({ section: 'absences', item })),
    meeting: items[0]!.meeting,
    to: items.map(({ substitute }) => substitute).join(', '),
  };
}
