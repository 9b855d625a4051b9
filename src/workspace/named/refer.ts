import type { Mistake } from '../../definition/texts/found.ts';
import { namesOf, together } from '../../definition/texts/names.ts';
import { meetingText, readReference, referenceText, roundText } from '../../definition/texts/reference.ts';
import type { Change, ChangeTarget } from '../../definition/types/changes.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { dashed } from '../../language/option-names.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { scheduleAround } from './schedule-around.ts';

/**
 * A reference to a meeting as it is written in the definitions, with the names that they use.
 * @throws WrongCall when the text is no reference
 * @example referenceTo('mcc-19 2020-11-10 14.00', workspace) // 'MCC 2020-11-10 14:00'
 */
export function referenceTo(text: string, workspace: Workspace): string {
  return referenceText(readMeetingNamed(text, workspace));
}

/**
 * The same for a meeting that is to be changed: one that was moved before is named by where it stands now, which shows
 * that whoever changes it again knew.
 * @throws WrongCall when the text is no reference
 */
export function nameToChange(text: string, workspace: Workspace): string {
  const reference = readMeetingNamed(text, workspace);
  const schedule = scheduleAround(reference, workspace);
  const [meeting, another] = meetingsNamed(reference, schedule.all).filter(isHeld);
  const hasMoved = meeting?.history.some((event) => event.what === 'change' && event.from !== null);
  return meeting && !another && hasMoved ? ownReference(meeting, schedule) : referenceText(reference);
}

/**
 * The same for a command that could also be given a period.
 * @throws WrongCall when the text is no reference, or names a forum or cycle alone
 */
export function oneMeeting(text: string, workspace: Workspace): string {
  const { fora, cycles } = workspace;
  if (together(namesOf(fora.values()), namesOf(cycles.values())).fits(text).length === 0)
    return nameToChange(text, workspace);
  throw new WrongCall({
    nl: `${quoted(text)} noemt geen overleg; zet er de dag bij, of noem met --van en --tot een periode`,
    en: `${quoted(text)} does not name a meeting; add the day, or name a period with --from and --until`,
  });
}

/** @throws WrongCall when the text is no reference to a meeting */
export function readMeetingNamed(text: string, workspace: Workspace): MeetingReference {
  const reference = readReference(text, workspace);
  if ('mistake' in reference) throw misread(null, reference.mistake);
  return reference;
}

/** What is wrong with something that was typed, and what to do about it. @param option for which it was typed */
export function misread(option: string | null, { kind, args }: Mistake): WrongCall {
  const say = (lang: Lang) => {
    const hint = kind.hint?.[lang](args as never);
    const before = option === null ? '' : `${dashed(option, lang)}: `;
    return `${before}${kind.say[lang](args as never)}${hint === undefined ? '' : `\n${capital(hint)}.`}`;
  };
  return new WrongCall({ nl: say('nl'), en: say('en') });
}

/**
 * Sees to it that a change is about one meeting for each of its references.
 * @param after the schedule with the change
 * @throws WrongCall with the references that would do
 */
export function checkMatched(change: Change, after: Schedule): void {
  const unclear = after.ambiguous.find((one) => one.change === change);
  if (unclear) throw severalMeetings(targetText(change, unclear.place), unclear.fits, after);
  const lost = after.unmatched.find((one) => one.change === change);
  if (lost) throw noMeeting(change, lost.target, lost.near, after);
}

/** What was written at the place of a target. */
function targetText(change: Change, place: SourcePlace): string {
  const targets = 'targets' in change ? change.targets : [];
  const target = targets.find((one) => one.place === place);
  return target && 'meetings' in target ? referenceText(target.meetings) : '';
}

const SHOWN = 3;

/** That a reference fits several meetings, with a reference of its own for each. */
export function severalMeetings(text: string, fits: readonly Meeting[], schedule: Schedule): WrongCall {
  const references = fits.map((meeting) => quoted(ownReference(meeting, schedule)));
  return new WrongCall({
    nl: `${quoted(text)} kan meer overleggen betekenen; noem er een: ${listing(references, 'nl', 'or')}`,
    en: `${quoted(text)} can mean several meetings; name one: ${listing(references, 'en', 'or')}`,
  });
}

/** The shortest reference that means this meeting alone; its moment where none does. */
export function ownReference(meeting: Meeting, { all }: Schedule): string {
  const { forum, day, start, blocks } = meeting;
  const same = all.filter((other) => other.forum.id === forum.id && other !== meeting && other.status !== 'cancelled');
  if (!same.some((other) => other.day === day && (start === null || other.start === start)))
    return meetingText(forum.id, day, start);
  const own = blocks.find(
    ({ cycle, round }) =>
      !same.some((other) => other.blocks.some((block) => block.cycle === cycle && block.round.number === round.number)),
  );
  return own ? `${forum.id} ${roundText(own.cycle.id, own.round.number)}` : meetingText(forum.id, day, start);
}

function noMeeting(change: Change, target: ChangeTarget, near: readonly Meeting[], after: Schedule): WrongCall {
  if (change.kind === 'restart') return IDLE_RESTART(change.cycle);
  if (!('meetings' in target)) return emptyPeriod(target.forum ?? target.cycle ?? '');
  const { meetings } = target;
  const text = quoted(referenceText(meetings));
  if (after.all.some((meeting) => meeting.status === 'cancelled' && isMeant(meeting, meetings)))
    return new WrongCall({ nl: `${text} is al afgelast`, en: `${text} has been cancelled already` });
  const others = near
    .slice(0, SHOWN)
    .sort((one, other) => one.day - other.day)
    .map((meeting) => quoted(ownReference(meeting, after)));
  const there: Said = {
    nl: others.length > 0 ? `; wel ${listing(others, 'nl')}` : '',
    en: others.length > 0 ? `; there is ${listing(others, 'en')}` : '',
  };
  return new WrongCall({ nl: `er is geen overleg ${text}${there.nl}`, en: `there is no meeting ${text}${there.en}` });
}

function isMeant({ forum, day, start, blocks }: Meeting, reference: MeetingReference): boolean {
  if (forum.id !== reference.forum) return false;
  if (reference.by === 'date') return day === reference.day && (reference.time ?? start) === start;
  return blocks.some(({ cycle, round }) => cycle.id === reference.cycle && round.number === reference.round);
}

function emptyPeriod(name: string): WrongCall {
  return new WrongCall({
    nl: `in die periode is er geen overleg van ${quoted(name)} dat nog doorgaat`,
    en: `in that period there is no meeting of ${quoted(name)} that is still on`,
  });
}

const IDLE_RESTART = (cycle: string) =>
  new WrongCall({
    nl: `een herstart op die dag verandert niets: cyclus ${quoted(cycle)} is dan nog niet begonnen of al afgelopen`,
    en: `a restart on that day changes nothing: cycle ${quoted(cycle)} has not begun then, or has ended already`,
  });
