import { roleName } from '../../definition/texts/role-name.ts';
import type { Hidden, Settings } from '../../definition/types/settings.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { firstSpeaker } from '../../schedule/people/first-speaker.ts';
import { chairsOf } from '../../schedule/people/seats.ts';
import type { Deadline, Event, Item, Meeting } from '../../schedule/schedule.ts';

/** What a part of an entry tells: what every calendar shows, or what some of them leave out. */
export type Aspect = 'core' | 'speakers' | Hidden;

export const ASPECTS: readonly Aspect[] = ['core', 'phases', 'names', 'items', 'speakers', 'links'];

/** Whether a calendar shows this that leaves some things out: first speakers are names among the items. */
export function shows(hide: ReadonlySet<Hidden>, aspect: Aspect): boolean {
  if (aspect === 'core') return true;
  return aspect === 'speakers' ? !hide.has('names') && !hide.has('items') : !hide.has(aspect);
}

/** All that any calendar can tell of a meeting or deadline, free of language; empty where there is nothing to tell. */
export type Facts = Readonly<Record<Aspect, string>>;

/** To be raised with the words of entries: whoever has the old words gets the new ones. */
const WORDING = 1;

/** Tells the facts of what is in a workspace. */
export interface FactsOf {
  /**
   * What calendars can tell of a meeting. Two versions of a meeting differ in an aspect exactly when a calendar that
   * shows it would show something else.
   */
  meeting(meeting: Meeting): Facts;
  /** What calendars can tell of a deadline. */
  deadline(deadline: Deadline): Facts;
  /**
   * What calendars can tell of something that is no longer in the schedule: nothing but where it went.
   * @param other the meeting that it is now part of
   */
  gone(other: Meeting | undefined): string;
}

/** @example factsIn(workspace).meeting(meeting).phases // '["beeld en richting"]' */
export function factsIn(workspace: Workspace): FactsOf {
  const common = house(workspace.settings);
  return {
    meeting: (meeting) => meetingFacts(meeting, workspace, common),
    deadline: (deadline) => deadlineFacts(deadline, workspace, common),
    gone: (other) => facts('gone', common, other && [other.forum.id, other.day, other.start]),
  };
}

function meetingFacts(meeting: Meeting, workspace: Workspace, common: string): Facts {
  const { forum, day, start, length, location, status, blocks, phase, items, history } = meeting;
  const rounds = blocks.map(({ cycle, round }) => [cycle.id, cycle.name, round.number]);
  const phases = [...blocks.map((block) => block.phase), phase];
  const chairs = chairsOf(meeting, workspace).map((role) => roleName(role, workspace));
  const reasons = history.map((event) => (event.what === 'change' ? event.change.reason : ''));
  const place = [day, start, start === null ? null : length, location, status === 'cancelled', forum.id, forum.name];
  // Said only where it holds: what was published before there was anything to say of it is still the same.
  if (isTentative(meeting)) place.push('tentative');
  return {
    core: `${common}${facts(place, rounds, history.map(happened))}`,
    phases: phases.some((one) => one !== null) ? facts(...phases) : '',
    names: chairs.length > 0 ? facts(chairs) : '',
    items: items.length > 0 || reasons.some(Boolean) ? facts(items.map(itemFacts), reasons) : '',
    speakers: speakersOf(items, meeting, workspace),
    links: forum.link ?? '',
  };
}

function deadlineFacts({ day, at, meeting, item }: Deadline, workspace: Workspace, common: string): Facts {
  const { forum, day: on, start, status } = meeting;
  const { reminder } = workspace.settings.calendars;
  return {
    core: facts(common, reminder, day, at, forum.id, on, start, status === 'cancelled', item.team),
    phases: '',
    names: '',
    items: facts(itemFacts(item)),
    speakers: speakersOf([item], meeting, workspace),
    links: '',
  };
}

/** What all calendars of a workspace have in common, in short. */
function house({ language, timezone, calendars }: Settings): string {
  return facts(WORDING, language, timezone, calendars.hide, calendars.class);
}

function happened(event: Event): unknown[] {
  if (event.what === 'change')
    return [event.change.kind, event.change.decided, event.from?.day, event.from?.start, event.without];
  return event.what === 'shared' ? [] : [event.from, event.name];
}

function speakersOf(items: readonly Item[], meeting: Meeting, workspace: Workspace): string {
  const speakers = items.map((item) => firstSpeaker(item, meeting, workspace));
  if (speakers.every((speaker) => speaker === null)) return '';
  const name = (role: string | null) => role && roleName(role, workspace);
  return facts(
    speakers.map((speaker) => [
      ...[speaker?.role ?? null, speaker?.substitute ?? null].map(name),
      ...(speaker?.instead ? [name(speaker.instead.role), speaker.instead.behalf] : []),
    ]),
  );
}

function itemFacts({ title, team, treatment, minutes, papers }: Item): unknown[] {
  return [title, team, treatment, minutes, papers];
}

function facts(...all: unknown[]): string {
  return JSON.stringify(all);
}
