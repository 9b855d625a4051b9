import type { Meeting as ProductMeeting, Schedule } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../yaml.ts';
import { isoOf } from './days.ts';
import type { Programme } from './description.ts';
import type { Meeting, Moment, Story } from './story.ts';
import { journeyOf } from './walk.ts';
import { yamlOf } from './yaml.ts';

// What both calculators say, in the same words.

/** The schedule that the product makes of a programme. */
export function scheduleFor(programme: Programme): Schedule {
  return scheduleOf(yamlOf(programme), isoOf(programme.today - 60), isoOf(programme.today + 400));
}

/** A meeting by when it is and what meets in it, by which it can be told from all others. */
const line = (forum: string, { day, time }: Moment, blocks: string[]) =>
  [isoOf(day), time ?? '?', forum, ...blocks.sort()].join(' ');

/** What was added has no step of a cycle. */
const productLine = ({ forum, day, start, blocks, id }: ProductMeeting) =>
  line(
    forum.id,
    { day, time: start },
    id.includes('/20') ? [] : blocks.map(({ cycle, round, step }) => `${cycle.id}${round.number}${step.key}`),
  );

const ownLine = ({ forum, now, isCancelled, isAdded, blocks }: Meeting) =>
  line(
    forum,
    now!,
    isAdded
      ? []
      : blocks.filter(({ isHeld }) => isHeld || isCancelled).map(({ cycle, round, step }) => `${cycle}${round}${step}`),
  );

const status = (isCancelled: boolean) => (isCancelled ? ' cancelled' : '');

export function productMeetings({ all }: Schedule): string[] {
  return all.map((meeting) => `${productLine(meeting)}${status(meeting.status === 'cancelled')}`).sort();
}

export function ownMeetings({ meetings }: Story): string[] {
  return meetings
    .filter(({ now }) => now)
    .map((meeting) => `${ownLine(meeting)}${status(meeting.isCancelled)}`)
    .sort();
}

/** Where products call, a line each, and where they stop. */
export type Lines = Record<string, string[]>;

const due = (day: number | null | undefined) => (day == null ? '' : ` due ${isoOf(day)}`);
const writing = (from: number, until: number) => `${isoOf(from)}/${isoOf(until)}`;
const slipped = (isElsewhere: boolean) => (isElsewhere ? ' elsewhere' : '');

export function productJourneys({ journeys }: Schedule): Lines {
  return Object.fromEntries(
    journeys.map(({ deliverable, stops, missing }) => [
      deliverable.id,
      [
        ...stops.map((stop) => {
          const where = 'meeting' in stop ? productLine(stop.meeting) : writing(stop.from, stop.until);
          const papers = 'meeting' in stop ? due(stop.deadline?.day) : '';
          return `${stop.step} ${where}${papers}${slipped(stop.planned !== null)}`;
        }),
        ...(missing ? [`missing ${missing.step}`] : []),
      ],
    ]),
  );
}

export function ownJourneys(story: Story): Lines {
  return Object.fromEntries(
    story.programme.products.map((product) => {
      const { calls: stops, missing } = journeyOf(story, product);
      const lines = stops.map(({ step, meeting, from, until, due: day, isElsewhere }) => {
        const where = meeting ? ownLine(meeting) : writing(from, until);
        return `${step} ${where}${due(day)}${slipped(isElsewhere)}`;
      });
      return [product.id, [...lines, ...(missing === null ? [] : [`missing ${missing}`])]];
    }),
  );
}

/** The reasons that the product gives for what the second calculator knows no reason for, or none where it knows one. */
export function wrongReasons(story: Story, { journeys }: Schedule): string[] {
  return story.programme.products.flatMap((product) => {
    const own = journeyOf(story, product).calls;
    const { stops } = journeys.find(({ deliverable }) => deliverable.id === product.id)!;
    return own.flatMap(({ step, why }, index) => {
      const told = stops[index]?.slip?.why;
      // What comes too early only because a step before it rolled on, follows that.
      const follows = why.includes('order') && own.slice(0, index).some(({ isElsewhere }) => isElsewhere);
      const isRight = told ? why.includes(told) : why.length === 0 || follows;
      return isRight ? [] : [`${product.id} ${step}: ${told} instead of ${why.join(' or ')}`];
    });
  });
}
