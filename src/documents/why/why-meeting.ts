import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay, shortDay } from '../../calendar/words.ts';
import type { Change } from '../../definition/types/changes.ts';
import { capital } from '../../language/capital.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isTentative, statusOf } from '../../schedule/meetings/is-tentative.ts';
import { periodsOn } from '../../schedule/rounds/policy.ts';
import type { Event, Meeting, Schedule } from '../../schedule/schedule.ts';
import { roundName } from '../words.ts';
import type { WhyReason, WhyStory } from './story.ts';
import { absenceReasons } from './why-absent.ts';
import { deadlineReason } from './why-deadline.ts';
import { roundReasons, stepReason } from './why-round.ts';

interface Words {
  title: (forum: string, moment: string) => string;
  cancelled: string;
  round: (cycle: string, round: string) => string;
  day: string;
  happened: string;
  free: Record<'holiday' | 'recess', (day: string, name: string) => string>;
  moved: Record<'before' | 'after', (cause: string, day: string) => string>;
  shared: (step: string, cycle: string) => string;
  cancel: string;
  without: (cycle: string) => string;
  move: (from: string, to: string) => string;
  same: string;
  now: (status: string) => string;
  add: (moment: string) => string;
  decided: (day: string) => string;
  time: string;
  unknown: string;
  times: Record<'forum' | 'step' | 'change', (time: string) => string>;
  absent: string;
  deadlines: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (forum, moment) => `${forum} op ${moment}`,
    cancelled: 'afgelast',
    round: (cycle, round) => `Cyclus ${cycle}, ronde ${round}`,
    day: 'De dag',
    happened: 'Wat daarna gebeurde',
    free: {
      holiday: (day, name) => `${day} is ${name}`,
      recess: (day, name) => `${day} valt in ${name}`,
    },
    moved: {
      before: (cause, day) => `${cause}: naar de werkdag ervoor, ${day}`,
      after: (cause, day) => `${cause}: naar de werkdag erna, ${day}`,
    },
    shared: (step, cycle) => `Stap ‘${step}’ van cyclus ${cycle} komt dezelfde dag bij dit gremium: samen één overleg`,
    cancel: 'Afgelast',
    without: (cycle) => `Cyclus ${cycle} vervalt bij dit overleg`,
    move: (from, to) => `Verplaatst van ${from} naar ${to}`,
    same: 'Gewijzigd, op dezelfde dag en tijd',
    now: (status) => `Nu ${status}`,
    add: (moment) => `Ingelast op ${moment}`,
    decided: (day) => ` (besloten op ${day})`,
    time: 'Tijd',
    unknown: 'de tijd is nog niet bekend',
    times: {
      forum: (time) => `${time}, zoals gebruikelijk bij dit gremium`,
      step: (time) => `${time}, zoals bij de stap staat`,
      change: (time) => `${time}, door de wijziging`,
    },
    absent: 'Wie er niet is',
    deadlines: 'Aanleverdeadlines',
  },
  en: {
    title: (forum, moment) => `${forum} on ${moment}`,
    cancelled: 'cancelled',
    round: (cycle, round) => `Cycle ${cycle}, round ${round}`,
    day: 'The day',
    happened: 'What happened then',
    free: {
      holiday: (day, name) => `${day} is ${name}`,
      recess: (day, name) => `${day} is in ${name}`,
    },
    moved: {
      before: (cause, day) => `${cause}: to the working day before, ${day}`,
      after: (cause, day) => `${cause}: to the working day after, ${day}`,
    },
    shared: (step, cycle) =>
      `Step ‘${step}’ of cycle ${cycle} comes to this forum on the same day: one meeting together`,
    cancel: 'Cancelled',
    without: (cycle) => `Cycle ${cycle} is taken out of this meeting`,
    move: (from, to) => `Moved from ${from} to ${to}`,
    same: 'Changed, on the same day and time',
    now: (status) => `Now ${status}`,
    add: (moment) => `Added on ${moment}`,
    decided: (day) => ` (decided on ${day})`,
    time: 'Time',
    unknown: 'the time is not yet known',
    times: {
      forum: (time) => `${time}, as is usual for this forum`,
      step: (time) => `${time}, as the step says`,
      change: (time) => `${time}, by the change`,
    },
    absent: 'Who is not there',
    deadlines: 'Deadlines for papers',
  },
};

/** How a meeting came to be on its day and at its time, and when the papers for it are due. */
export function meetingStory(meeting: Meeting, schedule: Schedule, lang: Lang): WhyStory {
  const words = WORDS[lang];
  const title = words.title(meeting.forum.id, momentWords(meeting.day, meeting.start, lang));
  const status = statusWords(meeting, lang);
  return {
    title: status === '' ? title : `${title} (${status})`,
    chapters: [
      ...meeting.blocks.map(({ cycle, round, step, part }) => ({
        title: words.round(cycle.id, roundName(round)),
        reasons: [
          ...roundReasons(round, schedule.workspace, lang),
          ...(isAdded(meeting) ? [] : [stepReason(round, step, part.place, lang)]),
        ],
      })),
      {
        title: words.happened,
        reasons: meeting.history.map((event, index) => eventReason(event, index, meeting, lang)),
      },
      { title: words.day, reasons: periodReasons(meeting, schedule, lang) },
      { title: words.time, reasons: [timeReason(meeting, lang)] },
      { title: words.absent, reasons: absenceReasons(meeting, schedule, lang), absent: true },
      { title: words.deadlines, reasons: deadlineReasons(meeting, schedule, lang) },
    ],
  };
}

function statusWords(meeting: Meeting, lang: Lang): string {
  if (meeting.status === 'cancelled') return WORDS[lang].cancelled;
  return isTentative(meeting) ? certaintyWords('tentative', lang) : '';
}

/** A day in full with the time, as far as it is known. */
export function momentWords(day: Day, start: Clock | null, lang: Lang): string {
  return start === null ? longDay(day, lang) : `${longDay(day, lang)}, ${clockWords(start, lang)}`;
}

/** In which recesses, school holidays or elections it falls. */
function periodReasons({ day }: Meeting, { workspace }: Schedule, lang: Lang): WhyReason[] {
  return periodsOn(workspace.calendar.periods, day).map(({ name, place }) => ({
    text: capital(WORDS[lang].free.recess(longDay(day, lang), name)),
    place,
  }));
}

function isAdded({ history }: Meeting): boolean {
  return history[0]?.what === 'change' && history[0].change.kind === 'add';
}

function eventReason(event: Event, index: number, meeting: Meeting, lang: Lang): WhyReason {
  const words = WORDS[lang];
  if (event.what === 'shared') {
    const { step, cycle, part } = event.block;
    return { text: words.shared(step.key, cycle.id), place: part.place };
  }
  if (event.what === 'change') return { text: changeWords(event, index, meeting, lang), place: event.change.place };
  const name = typeof event.name === 'string' ? event.name : event.name[lang];
  const cause = words.free[event.what](longDay(event.from, lang), name);
  return { text: capital(words.moved[event.policy](cause, longDay(event.to, lang))), place: event.place };
}

type Changed = Extract<Event, { what: 'change' }>;

function changeWords({ change, from, without }: Changed, index: number, meeting: Meeting, lang: Lang): string {
  const words = WORDS[lang];
  const to = stateAfter(index, meeting);
  const moment = (at: { day: Day; start: Clock | null }) => momentWords(at.day, at.start, lang);
  const reason = change.reason ? `: ${change.reason}` : '';
  const decided = change.decided === null ? '' : words.decided(shortDay(change.decided, lang));
  return `${whatChanged()}${reason}${decided}`;

  function whatChanged(): string {
    if (without !== undefined) return words.without(without);
    if (change.kind === 'cancel') return words.cancel;
    if (change.kind === 'add') return words.add(moment(to));
    const status = statusOf(change);
    if (from && from.day === to.day && from.start === to.start)
      return status === null ? words.same : words.now(certaintyWords(status, lang));
    return words.move(from ? moment(from) : '', moment(to));
  }
}

/** Where a meeting stood after an event: from where the next change took it, else where it stands now. */
function stateAfter(index: number, meeting: Meeting): { day: Day; start: Clock | null } {
  for (const event of meeting.history.slice(index + 1)) if (event.what === 'change' && event.from) return event.from;
  return meeting;
}

function timeReason(meeting: Meeting, lang: Lang): WhyReason {
  const words = WORDS[lang];
  const { forum, start, blocks, history } = meeting;
  const time = start === null ? words.unknown : clockWords(start, lang);
  const change = history.findLast((event) => event.what === 'change' && namesTime(event.change));
  if (change?.what === 'change') return { text: capital(words.times.change(time)), place: change.change.place };
  const step = blocks.find(({ part }) => part.time !== undefined);
  if (step) return { text: capital(words.times.step(time)), place: step.part.place };
  return { text: capital(words.times.forum(time)), place: { ...forum.place, path: [...forum.place.path, 'time'] } };
}

function namesTime(change: Change): boolean {
  if (change.kind === 'move') return change.to !== null && 'time' in change.to && change.to.time !== null;
  return change.kind === 'add' && change.meetings.some(({ time }) => time !== undefined);
}

function deadlineReasons(meeting: Meeting, { journeys, calendar }: Schedule, lang: Lang): WhyReason[] {
  return journeys
    .flatMap(({ meetingStops }) => meetingStops)
    .filter((stop) => stop.meeting === meeting)
    .flatMap(({ deadline }) => (deadline ? [deadlineReason(deadline, calendar, lang)] : []));
}
