import { clockWords, longDay } from '../../calendar/words.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { itemTitle } from '../../exchange/entries/item-text.ts';
import { capital } from '../../language/capital.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { durationWords } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { blockPairs, type ItemAspect } from '../../schedule/changes/aspects.ts';
import type {
  DeadlineDifference,
  Difference,
  ItemDifference,
  MeetingDifference,
  PlacedItem,
} from '../../schedule/changes/difference.ts';
import type { BeforeAndAfter } from '../../schedule/changes/pairs.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import type { Block, Event, Item, Meeting } from '../../schedule/schedule.ts';
import type { Fact, ListEntry } from '../blocks.ts';
import { speakerWords } from '../speaker-words.ts';
import { momentWords } from '../why/why-meeting.ts';
import { roundName } from '../words.ts';
import { DIFFERENCE_WORDS } from './difference-words.ts';

/** A sentence about what became of a meeting, an item or a deadline. */
export interface Told {
  entry: ListEntry;
  /** The meeting as it was and as it is, as far as there is one, with the items that the sentence is about. */
  sides: readonly { meeting: Meeting; items: readonly Item[] }[];
}

/** Every difference in a sentence, with the reason where somebody gave one. */
export function differenceSentences(
  difference: Difference,
  lang: Lang,
): Record<'meetings' | 'items' | 'deadlines', Told[]> {
  const then = { workspace: difference.before.workspace, lang };
  const today = { workspace: difference.after.workspace, lang };
  const gone = new Set(difference.meetings.filter(isGone).map(({ before }) => before));
  return {
    meetings: difference.meetings.map((one) => ({
      entry: entry(meetingSentence(one, lang), meetingFacts(one, lang)),
      sides: sides(one).map((meeting) => ({ meeting, items: meeting.items })),
    })),
    items: difference.items.map((one) => ({
      entry: entry(itemSentence(one, gone, lang), itemFacts(one, then, today)),
      sides: sides(one).map(({ meeting, item }) => ({ meeting, items: [item] })),
    })),
    deadlines: difference.deadlines.map((one) => ({
      entry: entry(deadlineSentence(one, lang), []),
      sides: sides(one).map(({ meeting, item }) => ({ meeting, items: [item] })),
    })),
  };
}

function sides<T>({ before, after }: BeforeAndAfter<T>): T[] {
  return [before, after].filter((side) => side !== null);
}

function isGone({ what }: MeetingDifference): boolean {
  return what === 'cancelled' || what === 'removed';
}

function entry(text: string, facts: readonly Fact[]): ListEntry {
  return { label: null, tone: 'plain', text: stopped(capital(text)), after: null, facts };
}

/** With a full stop, unless what somebody wrote ends with one. */
function stopped(text: string): string {
  return /[.!?…]\s*$/.test(text) ? text : `${text}.`;
}

function meetingSentence(difference: MeetingDifference, lang: Lang): string {
  const reason = reasonOf(difference.cause, lang);
  return `${whatBecame(difference, lang)}${reason === '' ? '' : `: ${reason}`}`;
}

function whatBecame({ what, before, after, aspects }: MeetingDifference, lang: Lang): string {
  const words = DIFFERENCE_WORDS[lang];
  switch (what) {
    case 'added':
      return words[after.status === 'extra' ? 'extra' : 'added'](subject(after, lang));
    case 'restored':
      return aspects.includes('moment')
        ? words.restoredOn(subject(before, lang), moment(after, lang))
        : words.restored(subject(before, lang));
    case 'moved':
      return whereTo(before, after, lang);
    default:
      return words[what](subject(before, lang));
  }
}

function whereTo(before: Meeting, after: Meeting, lang: Lang): string {
  const words = DIFFERENCE_WORDS[lang];
  const meeting = subject(before, lang);
  if (before.day !== after.day) return words.movedTo(meeting, moment(after, lang));
  if (after.start === null) return words.timeUnknown(meeting);
  return words[before.start === null ? 'timeKnown' : 'otherTime'](meeting, clockWords(after.start, lang));
}

/** Why a meeting is otherwise, in the words of who wrote it; empty when nobody said. */
function reasonOf(cause: Event | null, lang: Lang): string {
  if (cause === null || cause.what === 'shared') return '';
  if (cause.what !== 'change') return typeof cause.name === 'string' ? cause.name : cause.name[lang];
  const { change } = cause;
  if (change.kind !== 'restart') return change.reason;
  return [DIFFERENCE_WORDS[lang].restart(change.cycle), change.reason].filter(Boolean).join(', ');
}

function moment({ day, start }: Meeting, lang: Lang): string {
  return momentWords(day, start, lang);
}

/** A meeting with its day and time, as what a sentence goes on about. */
function subject(meeting: Meeting, lang: Lang): string {
  const comma = meeting.start === null ? '' : ',';
  return `${DIFFERENCE_WORDS[lang].at(meeting.forum.id, moment(meeting, lang))}${comma}`;
}

/** A meeting with its day, as what a sentence ends with. */
function onDay({ forum, day }: Meeting, lang: Lang): string {
  return DIFFERENCE_WORDS[lang].at(forum.id, longDay(day, lang));
}

function meetingFacts(difference: MeetingDifference, lang: Lang): Fact[] {
  const { what, before, after, aspects } = difference;
  if (what === 'removed' || what === 'cancelled') return [];
  const words = DIFFERENCE_WORDS[lang];
  const facts = statusFacts(difference, lang);
  if (what === 'added')
    return after.location === '' ? facts : [...facts, { label: words.location, value: after.location }];
  if (aspects.includes('location')) facts.push(now(words.location, after.location, before.location, lang));
  if (aspects.includes('length'))
    facts.push(now(words.length, durationWords(after.length, lang), durationWords(before.length, lang), lang));
  return [...facts, ...blockFacts(before, after, lang)];
}

/** How sure a meeting is to go on: where that is otherwise, and of a new one where it is not yet sure. */
function statusFacts({ what, before, after, aspects }: MeetingDifference, lang: Lang): Fact[] {
  const words = DIFFERENCE_WORDS[lang];
  const status = (meeting: Meeting | null) =>
    certaintyWords(meeting && isTentative(meeting) ? 'tentative' : 'confirmed', lang);
  if (aspects.includes('tentative')) return [now(words.status, status(after), status(before), lang)];
  const isNew = what === 'added' || what === 'restored';
  return isNew && isTentative(after) ? [{ label: words.status, value: status(after) }] : [];
}

function blockFacts(before: Meeting, after: Meeting, lang: Lang): Fact[] {
  const words = DIFFERENCE_WORDS[lang];
  const facts = blockPairs(before, after).flatMap((pair): Fact[] => {
    if (pair.after === null) return [{ label: words.leaves, value: blockWords(pair.before!) }];
    if (pair.before === null) return [{ label: words.joins, value: blockWords(pair.after) }];
    if (pair.before.phase === pair.after.phase) return [];
    return [now(roundName(pair.after.round), pair.after.phase ?? '', pair.before.phase ?? '', lang)];
  });
  if (before.phase === after.phase) return facts;
  return [...facts, now(words.phase, after.phase ?? '', before.phase ?? '', lang)];
}

function blockWords({ round, phase }: Block): string {
  return [roundName(round), phase].filter(Boolean).join(' ');
}

/** What something is now and what it was. */
function now(label: string, value: string, was: string, lang: Lang): Fact {
  const words = DIFFERENCE_WORDS[lang];
  return { label, value: was === '' ? value : words.was(value || words.dropped, was) };
}

/** @param gone the meetings that are not held any more */
function itemSentence({ what, before, after }: ItemDifference, gone: ReadonlySet<Meeting | null>, lang: Lang): string {
  const words = DIFFERENCE_WORDS[lang];
  switch (what) {
    case 'on':
      return words.on(itemTitle(after.item), onDay(after.meeting, lang));
    case 'off':
      return [
        words.off(itemTitle(before.item), onDay(before.meeting, lang)),
        ...(gone.has(before.meeting) ? [words.notHeld] : []),
      ].join(': ');
    case 'moved':
      return words.toOther(itemTitle(after.item), onDay(before.meeting, lang), onDay(after.meeting, lang));
    case 'changed':
      return words.otherwise(itemTitle(after.item), onDay(after.meeting, lang));
  }
}

interface Side {
  workspace: Workspace;
  lang: Lang;
}

function itemFacts({ before, after, aspects }: ItemDifference, then: Side, today: Side): Fact[] {
  return aspects.map((aspect) =>
    now(
      DIFFERENCE_WORDS[today.lang].aspects[aspect],
      itemAspect(after!, aspect, today),
      itemAspect(before!, aspect, then),
      today.lang,
    ),
  );
}

function itemAspect({ item, meeting }: PlacedItem, aspect: ItemAspect, { workspace, lang }: Side): string {
  switch (aspect) {
    case 'title':
      return item.title;
    case 'treatment':
      return item.treatment === null ? '' : treatmentWords(item.treatment, lang);
    case 'minutes':
      return item.minutes === null ? '' : durationWords(item.minutes, lang);
    case 'speaker':
      return speakerWords(item, meeting, workspace, lang);
    case 'papers':
      return listing(item.papers, lang);
  }
}

function deadlineSentence({ what, before, after }: DeadlineDifference, lang: Lang): string {
  const words = DIFFERENCE_WORDS[lang];
  const { item, meeting } = (after ?? before)!;
  const papers = words.papers(itemTitle(item), onDay(meeting, lang));
  const due = ({ day, at }: { day: number; at: number }) => momentWords(day, at, lang);
  switch (what) {
    case 'new':
      return words.due(papers, due(after));
    case 'gone':
      return words.notDue(papers, due(before));
    case 'moved':
      return words.dueNow(papers, due(after), due(before));
  }
}
