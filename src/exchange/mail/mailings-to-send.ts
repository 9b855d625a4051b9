import { hash } from 'node:crypto';
import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { addTo } from '../../common/add-to.ts';
import { byText } from '../../common/by-text.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { concernsMeeting, type Filter } from '../../schedule/select.ts';
import type { CalendarView } from '../calendar-view.ts';
import { wasOf } from '../entries/gone-entry.ts';
import { meetingEntry, whenOf } from '../entries/meeting-entry.ts';
import { meetingSubject, summaryOf } from '../entries/meeting-text.ts';
import type { CalendarEntry, EntryRevision } from '../entry.ts';
import { ASPECTS, shows } from '../published/facts.ts';
import type { PublishedEntry } from '../published/ledger.ts';
import type { Register } from '../published/register.ts';
import { revisionIn } from '../published/versions.ts';
import { shortText } from '../text/plain-text.ts';
import { attendeeOf, type Invitee, invited } from './invitees.ts';
import { mailbox } from './mail-address.ts';
import type { Mailing, Why } from './mailing.ts';
import { type Seen, type Sending, type Sent, type SentList, saysSame, sentKey } from './sent.ts';

export interface MailingOptions {
  register: Register;
  /** What was sent before. */
  sent: SentList;
  view: CalendarView;
  /** The address that invites. */
  organizer: string;
  /** Fora, cycles and teams pick meetings; people pick who gets anything. */
  filter: Filter;
  today: Day;
}

/** What is to be sent. */
export interface MailingsToSend {
  /** The earliest meeting first. */
  mailings: readonly Mailing[];
  /** Roles that take part in a meeting and have no address. */
  unreachable: readonly string[];
}

/**
 * Compares what everybody should have in his calendar with what was sent to him, and says what is to be sent to bring
 * that in order (RFC 5546, 3.2.2 and 3.2.5). Only meetings in the window that have not passed count, or that somebody
 * has in his calendar there.
 *
 * - Whoever already sees what he should gets nothing.
 * - Whatever somebody sees otherwise gets a higher sequence and a later stamp than all he was sent before, and not lower
 *   than the meeting has in published calendars (RFC 5546, 2.1.4 and 2.1.5).
 * - What may or may not have arrived, and is still right, is sent again as the same message: a double is better than a
 *   loss, and a calendar knows it by its numbers (RFC 5321, 4.5.4.1 and 6.1).
 *
 * @param whole the schedule before any selection
 */
export function mailingsToSend(whole: Schedule, options: MailingOptions): MailingsToSend {
  const { register, sent, filter, today } = options;
  const isAhead = (day: Day) => day >= today && within(day, whole.window);
  const isAsked = (meeting: Meeting) => meeting.day >= today && belongs(meeting, whole);
  const { about, gone } = bySubject(register, sent);
  for (const meeting of whole.all) if (isAsked(meeting) && !about.has(meeting)) about.set(meeting, []);
  const wide = { ...filter, people: [] };
  const unreachable = new Set<string>();
  const mailings: Mailing[] = [];
  for (const [meeting, before] of about) {
    const matters = isAsked(meeting) || before.some((one) => isAhead(standing(one).day));
    if (!matters || !concernsMeeting(meeting, wide, whole)) continue;
    const now = isHeld(meeting) && meeting.day >= today ? invited(meeting, whole) : NOBODY;
    for (const role of now.unreachable) if (isAmongAsked([role], filter, whole)) unreachable.add(role);
    mailings.push(...requests(meeting, now.invitees, before, whole, options));
    mailings.push(...cancellations(meeting, now.invitees, before, whole, options));
  }
  for (const one of gone) {
    const published = register.ledger.get(one.uid);
    if (isAhead(standing(one).day) && (published ? wasOf(published, wide, whole) : isWide(filter)))
      mailings.push(...cancellation(one, 'gone', undefined, whole, options));
  }
  return {
    mailings: mailings.filter(({ roles }) => isAmongAsked(roles, filter, whole)).sort(inOrder),
    unreachable: [...unreachable].sort(),
  };
}

const NOBODY = { invitees: [], unreachable: [] };

/** What was sent, under the meetings that it is about now. */
function bySubject(register: Register, sent: SentList): { about: Map<Meeting, Sent[]>; gone: Sent[] } {
  const about = new Map<Meeting, Sent[]>();
  const gone: Sent[] = [];
  for (const one of sent.values()) {
    const meeting = register.meetingOf(one.uid);
    if (meeting) addTo(about, meeting, one);
    else gone.push(one);
  }
  return { about, gone };
}

/** What somebody has in his calendar, as far as anybody knows. */
function standing({ last, pending }: Sent): Sending {
  return (pending ?? last)!;
}

/** Whether roles are among those who were asked for: by name, or by their department. */
function isAmongAsked(roles: readonly string[], { people }: Filter, { workspace }: Schedule): boolean {
  if (people.length === 0) return true;
  return roles.some((role) => people.includes(role) || people.includes(workspace.roles.get(role)?.department ?? ''));
}

function isWide({ fora, cycles, teams }: Filter): boolean {
  return fora.length + cycles.length + teams.length === 0;
}

function inOrder(one: Mailing, other: Mailing): number {
  const [a, b] = [one.sending, other.sending];
  return a.day - b.day || (a.start ?? 0) - (b.start ?? 0) || byText(one.key, other.key);
}

function requests(
  meeting: Meeting,
  invitees: readonly Invitee[],
  before: readonly Sent[],
  whole: Schedule,
  options: MailingOptions,
): Mailing[] {
  if (invitees.length === 0) return [];
  const { workspace } = whole;
  const { register, view, organizer } = options;
  const published = publishedNow(meeting, register);
  const entry = meetingEntry(meeting, workspace, view, register);
  const shown = seenOf(published, view);
  const { day, start, length, location } = meeting;
  const core = { title: titleOf(meeting, view), day, start, length, location };
  return invitees.flatMap((invitee): Mailing[] => {
    const earlier = before.find(({ address }) => mailbox(address) === mailbox(invitee.address));
    const attendee = attendeeOf(invitee, workspace, view);
    const roles = view.hide.has('names') ? [] : invitee.roles;
    const seen = { ...shown, own: digest([organizer, invitee.part, roles, view.class]) };
    const wanted = { method: 'REQUEST' as const, by: 'mail' as const, ...core, seen };
    const message = numbered(earlier, wanted, entry.revision);
    if (!message) return [];
    return [
      {
        ...{ key: sentKey(published.uid, invitee.address), uid: published.uid, ...invitee, before: earlier, meeting },
        ...message,
        ...{ why: whyAsked(earlier), entry: withRevision(entry, message.sending), attendee },
      },
    ];
  });
}

function publishedNow(meeting: Meeting, register: Register): PublishedEntry {
  const { uid } = register.meeting(meeting);
  return register.ledger.get(uid)!;
}

/** What an invitation shows of a meeting. */
function seenOf({ versions }: PublishedEntry, { hide }: CalendarView): Seen {
  const shown = ASPECTS.filter((aspect) => shows(hide, aspect));
  return Object.fromEntries(
    shown.flatMap((aspect) => (versions[aspect]?.digest ? [[aspect, versions[aspect].digest]] : [])),
  );
}

function whyAsked(earlier: Sent | undefined): Why {
  if (!earlier?.last) return 'new';
  return earlier.last.method === 'REQUEST' ? 'changed' : 'restored';
}

/** For everybody who has the meeting in his calendar and should not. */
function cancellations(
  meeting: Meeting,
  invitees: readonly Invitee[],
  before: readonly Sent[],
  whole: Schedule,
  options: MailingOptions,
): Mailing[] {
  const invitedNow = new Set(invitees.map(({ address }) => mailbox(address)));
  const why = isHeld(meeting) ? 'uninvited' : 'cancelled';
  return before
    .filter((one) => !invitedNow.has(mailbox(one.address)) && standing(one).day >= options.today)
    .flatMap((one) => cancellation(one, why, meeting, whole, options));
}

function cancellation(
  one: Sent,
  why: 'cancelled' | 'uninvited' | 'gone',
  meeting: Meeting | undefined,
  { workspace }: Schedule,
  { register, view }: Pick<MailingOptions, 'register' | 'view'>,
): Mailing[] {
  const { title, day, start, length, location } = standing(one);
  const published = meeting && publishedNow(meeting, register);
  const revision = published ? revisionIn(published, view.hide) : NEVER;
  const seen = { ...(published && why === 'cancelled' ? seenOf(published, view) : {}), own: digest([why]) };
  const wanted = { method: 'CANCEL' as const, by: 'mail' as const, title, day, start, length, location, seen };
  const message = numbered(one, wanted, revision);
  if (!message) return [];
  const { timezone } = workspace.settings;
  const created = published?.created ?? register.ledger.get(one.uid)?.created ?? 0;
  const entry =
    meeting && why === 'cancelled'
      ? meetingEntry(meeting, workspace, view, register)
      : bareEntry(one, why, view, timezone, created);
  const { uid, address, roles } = one;
  const attendee = attendeeOf({ address, roles, part: 'required' }, workspace, view);
  return [
    {
      ...{ key: sentKey(uid, address), uid, address, roles, before: one, meeting, why },
      ...message,
      ...{ entry: withRevision(entry, message.sending), attendee },
    },
  ];
}

const NEVER: EntryRevision = { sequence: 0, created: 0, modified: 0 };

/** Somebody who no longer takes part learns no more of the meeting than he knew. */
function bareEntry(one: Sent, why: Why, view: CalendarView, zone: string, created: number): CalendarEntry {
  const sending = standing(one);
  const { title, start, location } = sending;
  const status = why === 'gone' ? 'cancelled' : 'planned';
  return {
    ...{ uid: one.uid, revision: { ...NEVER, created }, when: whenOf(sending, zone), location, description: '' },
    summary: summaryOf(title, { status, start }, view.lang),
    ...{
      cancelled: why === 'gone',
      tentative: false,
      busy: false,
      important: false,
      categories: [],
      class: view.class,
    },
    reminder: null,
  };
}

function withRevision(entry: CalendarEntry, { sequence, stamp }: Sending): CalendarEntry {
  return { ...entry, revision: { sequence, created: Math.min(entry.revision.created, stamp), modified: stamp } };
}

/**
 * A message with its numbers; undefined when the last one already said all this. One of which nobody knows whether it
 * arrived keeps its numbers.
 */
function numbered(
  before: Sent | undefined,
  wanted: Omit<Sending, 'sequence' | 'since' | 'stamp'>,
  revision: EntryRevision,
): { sending: Sending; again: boolean } | undefined {
  const earlier = [before?.last, before?.pending].filter((one) => one != null);
  const latest = before?.pending ?? before?.last;
  // What is off need not be called off again, for whatever reason.
  const isOff = !latest || (latest.method === 'CANCEL' && !before?.pending);
  if (isOff && wanted.method === 'CANCEL') return undefined;
  if (latest && saysSame(latest, wanted))
    return before?.pending
      ? { sending: { ...wanted, sequence: latest.sequence, since: latest.since, stamp: latest.stamp }, again: true }
      : undefined;
  const sequence = Math.max(revision.sequence, ...earlier.map((one) => one.sequence + 1));
  const stamp = Math.max(revision.modified, ...earlier.map((one) => one.stamp + 1));
  const since = latest && asksForSame(latest, wanted) ? latest.since : sequence;
  return { sending: { ...wanted, sequence, since, stamp }, again: false };
}

/** Whether two messages ask to come on the same day at the same hour. */
function asksForSame(one: Sending, other: Pick<Sending, 'method' | 'day' | 'start'>): boolean {
  return [one, other].every(({ method }) => method === 'REQUEST') && one.day === other.day && one.start === other.start;
}

/** What a meeting is called in a message. */
function titleOf(meeting: Meeting, view: CalendarView): string {
  return shortText(meetingSubject(meeting, view));
}

const DIGITS = 12;

function digest(facts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(facts)).slice(0, DIGITS);
}
