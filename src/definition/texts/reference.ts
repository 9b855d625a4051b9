import { type Clock, isoClock } from '../../calendar/clock.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { nearest } from '../../language/nearest.ts';
import { ambiguousReference } from '../kinds/ambiguous-reference.ts';
import { notAMeeting } from '../kinds/not-a-meeting.ts';
import { unknownReference } from '../kinds/unknown-reference.ts';
import type { MeetingReference, When } from '../types/moments.ts';
import type { Workspace } from '../types/workspace.ts';
import type { EntityKind } from '../words.ts';
import { readDay, readMoment } from './day-texts.ts';
import { type Mistake, mistake, type Read } from './found.ts';
import { type Names, namesOf } from './names.ts';
import { numberReader } from './texts.ts';
import { readClock } from './time-texts.ts';

/** A round of a cycle. */
export interface RoundReference {
  cycle: string;
  round: number;
}

/** Whose names a reference may use. */
export interface ReferenceNames {
  forum: Names;
  cycle: Names;
}

/** More rounds than a weekly cycle has between 1990 and 2100. */
export const MOST_ROUNDS = 6000;

const readRoundNumber = numberReader(1, MOST_ROUNDS);

/**
 * Reads what a person typed for a meeting: forum and date, with a time where there are several, or forum and round.
 * Forum and cycle are called by id, name or alias.
 * @example readReference('MCC 2020-11-10', workspace) // { by: 'date', forum: 'MCC', day: 18576, time: null }
 * @example readReference('MCC B3', workspace) // { by: 'round', forum: 'MCC', cycle: 'B', round: 3 }
 */
export function readReference(text: string, workspace: Workspace): MeetingReference | { mistake: Mistake } {
  const names = { forum: namesOf(workspace.fora.values()), cycle: namesOf(workspace.cycles.values()) };
  const reference = readMeeting(text, names);
  return 'value' in reference ? reference.value : reference;
}

/**
 * Reads a round: the cycle by id, name or alias, and the number.
 * @example readRound('B3', workspace) // { cycle: 'B', round: 3 }
 */
export function readRound(text: string, workspace: Workspace): RoundReference | undefined {
  return roundIn(text, namesOf(workspace.cycles.values()));
}

/**
 * A meeting as it is named in the definitions: the counterpart of `readReference`.
 * @example referenceText({ by: 'date', forum: 'MCC', day: 18576, time: null }) // 'MCC 2020-11-10'
 */
export function referenceText(reference: MeetingReference): string {
  if (reference.by === 'date') return meetingText(reference.forum, reference.day, reference.time);
  const { forum, cycle, round } = reference;
  return `${forum} ${roundText(cycle, round)}`;
}

/** A forum with the day and the hour of a meeting. @example meetingText('MCC', 18576, 840) // 'MCC 2020-11-10 14:00' */
export function meetingText(forum: string, day: Day, time: Clock | null): string {
  return [forum, isoDay(day), ...(time === null ? [] : [isoClock(time)])].join(' ');
}

/** A round, with a blank between where the cycle ends in a digit. @example roundText('B', 3) // 'B3' */
export function roundText(cycle: string, round: number): string {
  return /\d$/.test(cycle) ? `${cycle} ${round}` : `${cycle}${round}`;
}

/** Two names, and room to spare. */
const LONGEST = 500;

/** The same as `readReference`, for names that are not yet part of a workspace. */
export function readMeeting(text: string, names: ReferenceNames): Read<MeetingReference> {
  if (text.length > LONGEST) return mistake(notAMeeting, { text });
  const dated = /^(.*\S)\s+(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:\s+(\S.*))?$/.exec(text.trim());
  if (dated) return readDated(dated[1]!, dated[2]!, dated[3], names.forum);
  return readInRound(text.trim(), names) ?? mistake(notAMeeting, { text, guess: forumMeant(text, names.forum) });
}

/** The forum that the first words of a text nearly name; undefined when they name one, or none comes near. */
function forumMeant(text: string, fora: Names): string | undefined {
  const words = text.trim().split(/\s+/);
  const beginnings = words.map((_, index) => words.slice(0, index + 1).join(' '));
  if (beginnings.some((one) => fora.fits(one).length > 0)) return undefined;
  return beginnings.map((one) => nearest(one, fora.words)).find((near) => near !== undefined);
}

/**
 * Reads a day, a meeting, or what names neither. What names a forum and then no meeting of it is a mistake and not vague.
 * @example readWhen('MCC 2020-12-15', names) // { value: { meeting: { by: 'date', forum: 'MCC', ... } } }
 * @example readWhen('voor de zomer', names) // { value: { vague: 'voor de zomer' } }
 */
export function readWhen(text: string, names: ReferenceNames): Read<When> {
  const meeting = readMeeting(text, names);
  if ('value' in meeting) return { value: { meeting: meeting.value } };
  const [, forum = ''] = /^(.*\S)\s+\S*\d$/.exec(text.trim()) ?? [];
  const isMeant = meeting.mistake.kind !== notAMeeting || names.forum.fits(forum).length > 0;
  return isMeant && /^\D/.test(text.trim()) ? meeting : readMoment(text);
}

function readDated(name: string, date: string, rest: string | undefined, fora: Names): Read<MeetingReference> {
  const day = readDay(date);
  if ('mistake' in day) return day;
  const time = rest === undefined ? { value: null } : readClock(rest);
  if ('mistake' in time) return time;
  const forum = one(name, 'forum', fora);
  if ('mistake' in forum) return forum;
  return { value: { by: 'date', forum: forum.value, day: day.value, time: time.value } };
}

/** Both names may have blanks in them, so every blank may be the one between forum and round. */
function readInRound(text: string, names: ReferenceNames): Read<MeetingReference> | undefined {
  if (!/\d$/.test(text)) return undefined;
  let unknown: { mistake: Mistake } | undefined;
  for (let blank = text.lastIndexOf(' '); blank > 0; blank = text.lastIndexOf(' ', blank - 1)) {
    const round = roundIn(text.slice(blank + 1), names.cycle);
    if (!round) continue;
    const forum = one(text.slice(0, blank), 'forum', names.forum);
    if ('value' in forum) return { value: { by: 'round', forum: forum.value, ...round } };
    unknown ??= forum;
  }
  return unknown;
}

/** A round among these cycles; undefined when it is none. @example roundIn('B3', cycles) // { cycle: 'B', round: 3 } */
export function roundIn(text: string, cycles: Names): RoundReference | undefined {
  if (text.length > LONGEST) return undefined;
  const match = /^(.*?)\s*(\d+)$/s.exec(text.trim());
  if (!match) return undefined;
  // In "LT12" the cycle may be LT, or LT1 when that is what there is.
  const digits = match[2]!;
  for (let taken = 0; taken < digits.length; taken++) {
    const fits = cycles.fits(match[1]! + digits.slice(0, taken));
    const round = readRoundNumber(digits.slice(taken));
    if (fits.length === 1 && 'value' in round) return { cycle: fits[0]!, round: round.value };
  }
  return undefined;
}

function one(text: string, subject: EntityKind, names: Names): Read<string> {
  const fits = names.fits(text);
  if (fits.length === 1) return { value: fits[0]! };
  if (fits.length > 1) return mistake(ambiguousReference, { text, fits });
  return mistake(unknownReference, { text, subject, guess: nearest(text, names.words), known: names.ids });
}
