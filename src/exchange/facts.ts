import { roleName } from '../definition/role-name.ts';
import type { Hidden, Settings, Workspace } from '../definition/workspace.ts';
import type { Deadline, Event, Item, Meeting } from '../schedule/schedule.ts';
import { chairsOf } from '../schedule/seats.ts';

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

/**
 * What calendars can tell of a meeting. Two versions of a meeting differ in an aspect exactly when a calendar that shows
 * it would show something else.
 */
export function meetingFacts(meeting: Meeting, workspace: Workspace): Facts {
  const { forum, day, start, length, location, status, blocks, phase, items, history } = meeting;
  const rounds = blocks.map(({ cycle, round }) => [cycle.id, cycle.name, round.number]);
  const phases = [...blocks.map((block) => block.phase), phase];
  const chairs = chairsOf(meeting, workspace).map((role) => roleName(role, workspace));
  const reasons = history.map((event) => (event.what === 'change' ? event.change.reason : ''));
  return {
    core: facts(
      ...[house(workspace.settings), day, start, start === null ? null : length, location, status === 'cancelled'],
      ...[forum.id, forum.name],
      ...[rounds, history.map(happened)],
    ),
    phases: phases.some((one) => one !== null) ? facts(...phases) : '',
    names: chairs.length > 0 ? facts(chairs) : '',
    items: items.length > 0 || reasons.some(Boolean) ? facts(items.map(itemFacts), reasons) : '',
    speakers: speakersOf(items, workspace),
    links: forum.link ?? '',
  };
}

/** What calendars can tell of a deadline. */
export function deadlineFacts({ day, at, meeting, item }: Deadline, workspace: Workspace): Facts {
  const { forum, day: on, start, status } = meeting;
  const { settings } = workspace;
  const { reminder } = settings.calendars;
  return {
    core: facts(house(settings), reminder, day, at, forum.id, on, start, status === 'cancelled', item.team),
    phases: '',
    names: '',
    items: facts(itemFacts(item)),
    speakers: speakersOf([item], workspace),
    links: '',
  };
}

/**
 * What calendars can tell of something that is no longer in the schedule: nothing but where it went.
 * @param other the meeting that it is now part of
 */
export function goneFacts(other: Meeting | undefined, { settings }: Workspace): string {
  return facts('gone', house(settings), other && [other.forum.id, other.day, other.start]);
}

const houses = new WeakMap<Settings, string>();

/** What all calendars of a workspace have in common, put in words once. */
function house(settings: Settings): string {
  const { language, timezone, calendars } = settings;
  const known = houses.get(settings) ?? facts(WORDING, language, timezone, calendars.hide, calendars.class);
  houses.set(settings, known);
  return known;
}

function happened(event: Event): unknown[] {
  if (event.what === 'change')
    return [event.change.kind, event.change.decided, event.from?.day, event.from?.start, event.without];
  return event.what === 'shared' ? [] : [event.from, event.name];
}

function speakersOf(items: readonly Item[], workspace: Workspace): string {
  const speakers = items.map(({ speaker, substitute }) =>
    [speaker, substitute].map((role) => role && roleName(role, workspace)),
  );
  return speakers.flat().some(Boolean) ? facts(speakers) : '';
}

function itemFacts({ title, team, treatment, minutes, papers }: Item): unknown[] {
  return [title, team, treatment, minutes, papers];
}

function facts(...all: unknown[]): string {
  return JSON.stringify(all);
}
