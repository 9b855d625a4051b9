import { roleTitle } from '../definition/texts/role-name.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { durationWords } from '../language/quantity.ts';
import { treatmentWords } from '../language/treatment.ts';
import { runningOrder } from '../schedule/meetings/running-order.ts';
import type { Sitting } from '../schedule/meetings/spans.ts';
import { chairsOf } from '../schedule/people/seats.ts';
import type { AllMeetings, Deadline, Item, Meeting } from '../schedule/schedule.ts';
import type { Card, Fact, ListEntry } from './blocks.ts';
import { goneTo, happened } from './happened.ts';
import { speakerLine } from './speaker-words.ts';
import { bareClock, dayAndTime, endWords, forumName, roundTitle, teamName } from './words.ts';

const WORDS: Said<{
  unknown: string;
  place: string;
  chair: string;
  subject: string;
  item: string;
  items: string;
  team: string;
  speaker: string;
  papers: string;
  due: string;
  by: (moment: string) => string;
}> = {
  nl: {
    unknown: 'Tijd volgt',
    place: 'Plaats',
    chair: 'Voorzitter',
    subject: 'Betreft',
    item: 'Agendapunt',
    items: 'Agendapunten',
    team: 'Team',
    speaker: 'Eerste spreker',
    papers: 'Stukken',
    due: 'Aanleveren',
    by: (moment) => `uiterlijk ${moment}`,
  },
  en: {
    unknown: 'Time tbc',
    place: 'Place',
    chair: 'Chair',
    subject: 'Subject',
    item: 'Item',
    items: 'Items',
    team: 'Team',
    speaker: 'First speaker',
    papers: 'Papers',
    due: 'Papers due',
    by: (moment) => `by ${moment}`,
  },
};

/** What a card needs beside its meeting. */
export interface CardContext {
  schedule: AllMeetings;
  /** The deadline of each item that has one. */
  due: ReadonlyMap<Item, Deadline>;
  lang: Lang;
}

/** A meeting as on an agenda: when, where, who is in the chair, what each cycle does there, and its items in order. */
export function meetingCard(meeting: Meeting, context: CardContext): Card {
  const { workspace } = context.schedule;
  const { lang } = context;
  const off = meeting.status === 'cancelled';
  return {
    kind: 'card',
    time: timeWords(meeting, workspace.settings.timezone, lang),
    title: forumName(meeting.forum),
    tone: off ? 'off' : 'plain',
    remarks: happened(meeting, lang),
    facts: off ? [...blockFacts(meeting, lang), ...droppedItems(meeting, lang)] : meetingFacts(meeting, context),
    items: off ? [] : itemEntries(meeting, context),
  };
}

/** What stands on the former day of a meeting that was moved: that it went, and where to. */
export function formerCard(meeting: Meeting, was: NonNullable<Meeting['was']>, lang: Lang): Card {
  return {
    kind: 'card',
    time: was.start === null ? WORDS[lang].unknown : bareClock(was.start, lang),
    title: forumName(meeting.forum),
    tone: 'off',
    remarks: [goneTo(meeting, lang)],
    facts: [],
    items: [],
  };
}

/**
 * From when until when a meeting sits, with the day of its end when that is another one.
 * @example timeWords(meeting, 'Europe/Amsterdam', 'nl') // '14.00–16.00'; '22.00–wo 01.00' when it ends the next day
 */
export function timeWords(meeting: Sitting, zone: string, lang: Lang): string {
  if (meeting.start === null) return WORDS[lang].unknown;
  return `${bareClock(meeting.start, lang)}–${endWords(meeting, zone, lang)}`;
}

function meetingFacts(meeting: Meeting, { schedule: { workspace }, lang }: CardContext): Fact[] {
  const words = WORDS[lang];
  const chairs = chairsOf(meeting, workspace).map((role) => roleTitle(role, workspace));
  return [
    ...blockFacts(meeting, lang),
    ...fact(words.place, meeting.location),
    ...fact(words.chair, listing(chairs, lang)),
  ];
}

function blockFacts(meeting: Meeting, lang: Lang): Fact[] {
  return [
    ...meeting.blocks.flatMap(({ round, phase }) => {
      const title = roundTitle(round);
      return title === null ? fact(WORDS[lang].subject, phase ?? '') : [{ label: title, value: phase ?? '' }];
    }),
    ...fact(WORDS[lang].subject, meeting.phase ?? ''),
  ];
}

function droppedItems({ items }: Meeting, lang: Lang): Fact[] {
  const words = WORDS[lang];
  return fact(
    items.length === 1 ? words.item : words.items,
    listing(
      items.map(({ title }) => title),
      lang,
    ),
  );
}

/** The items with the numbers that they have on the agenda of the meeting. */
function itemEntries(meeting: Meeting, context: CardContext): ListEntry[] {
  return runningOrder(meeting, context.schedule.workspace).flatMap((point) =>
    'item' in point ? [{ ...itemEntry(point.item, meeting, context), number: pointNumber(point.number, meeting) }] : [],
  );
}

/** The number of a point as its forum prints it. @example pointNumber('5', meeting) // '5)' */
export function pointNumber(number: string, { forum }: Pick<Meeting, 'forum'>): string {
  return number + forum.agenda.numbers;
}

function itemEntry(item: Item, meeting: Meeting, { schedule, due, lang }: CardContext): ListEntry {
  const words = WORDS[lang];
  const treatment = item.treatment === null ? [] : [treatmentWords(item.treatment, lang)];
  const length = item.minutes === null ? [] : [durationWords(item.minutes, lang)];
  const after = [...treatment, ...length].join(', ');
  const deadline = due.get(item);
  return {
    label: null,
    tone: 'plain',
    text: item.title,
    after: after === '' ? null : `– ${after}`,
    facts: [
      ...fact(words.team, item.team === null ? '' : teamName(item.team, schedule.workspace)),
      ...fact(words.speaker, speakerLine(item, meeting, schedule, lang)),
      ...fact(words.papers, listing(item.papers, lang)),
      ...fact(words.due, deadline ? words.by(dayAndTime(deadline.day, deadline.at, lang)) : ''),
    ],
  };
}

/** A fact, unless there is nothing to say. */
function fact(label: string, value: string): Fact[] {
  return value === '' ? [] : [{ label, value }];
}
