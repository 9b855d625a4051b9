import { longDay } from '../calendar/words.ts';
import type { Deliverable, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Lang, Said } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import type { Journey, Leg, Meeting, Schedule } from '../schedule/schedule.ts';
import { happened } from './happened.ts';
import type { Reason, Story } from './story.ts';
import { deadlineReason } from './why-deadline.ts';
import { momentWords } from './why-meeting.ts';

interface Words {
  route: string;
  timing: Record<'round' | 'from' | 'decided', (route: string, when: string) => string>;
  own: string;
  untimed: string;
  vague: (text: string) => string;
  inRound: (step: string) => string;
  first: (forum: string, gap: string, before: string) => string;
  last: (forum: string, gap: string, after: string) => string;
  start: (forum: string) => string;
  end: (forum: string) => string;
  missing: string;
  none: (forum: string, step: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    route: 'Route',
    timing: {
      round: (route, when) => `Volgt de stappen van ronde ${when} van cyclus ${route}`,
      from: (route, when) => `Volgt ${route}, vanaf ${when}`,
      decided: (route, when) => `Volgt ${route}, met een besluit uiterlijk ${when}`,
    },
    own: 'een eigen route',
    untimed: 'Er is geen ronde of datum genoemd; daarom is er niets gepland',
    vague: (text) => `‘${text}’ is geen dag; daarom is er niets gepland`,
    inRound: (step) => `Stap ‘${step}’ van de ronde`,
    first: (forum, gap, before) => `Het eerste overleg van ${forum}, ten minste ${gap} na ${before}`,
    last: (forum, gap, after) => `Het laatste overleg van ${forum}, ten minste ${gap} voor ${after}`,
    start: (forum) => `Het eerste overleg van ${forum} vanaf de begindatum`,
    end: (forum) => `Het laatste overleg van ${forum} dat nog kan besluiten`,
    missing: 'Nog niet gepland',
    none: (forum, step) => `Voor stap ‘${step}’ is er geen overleg van ${forum}`,
  },
  en: {
    route: 'Route',
    timing: {
      round: (route, when) => `Follows the steps of round ${when} of cycle ${route}`,
      from: (route, when) => `Follows ${route}, from ${when}`,
      decided: (route, when) => `Follows ${route}, with a decision by ${when}`,
    },
    own: 'a route of its own',
    untimed: 'No round or date is named, so nothing is planned',
    vague: (text) => `‘${text}’ is not a day, so nothing is planned`,
    inRound: (step) => `Step ‘${step}’ of the round`,
    first: (forum, gap, before) => `The first meeting of ${forum}, at least ${gap} after ${before}`,
    last: (forum, gap, after) => `The last meeting of ${forum}, at least ${gap} before ${after}`,
    start: (forum) => `The first meeting of ${forum} from the first day on`,
    end: (forum) => `The last meeting of ${forum} that can still decide`,
    missing: 'Not yet planned',
    none: (forum, step) => `There is no meeting of ${forum} for step ‘${step}’`,
  },
};

/** How a product got its meetings and its deadlines, step by step. */
export function productStory(
  { deliverable, legs, missing }: Journey,
  { calendar, workspace }: Schedule,
  lang: Lang,
): Story {
  const words = WORDS[lang];
  return {
    title: deliverable.name,
    chapters: [
      { title: words.route, reasons: [timingReason(deliverable, workspace, lang)] },
      ...legs.map((leg, index) => ({
        title: `${leg.meeting.forum.id}, ${momentWords(leg.meeting.day, leg.meeting.start, lang)}`,
        reasons: [
          legReason(leg, legs[index - 1], legs[index + 1], deliverable, lang),
          ...changeReasons(leg.meeting, lang),
          ...(leg.deadline ? [deadlineReason(leg.deadline, calendar, lang)] : []),
        ],
      })),
      {
        title: words.missing,
        reasons: missing ? [{ text: words.none(missing.forum, missing.step), place: missing.place }] : [],
      },
    ],
  };
}

function timingReason({ timing, route, place }: Deliverable, { routes }: Workspace, lang: Lang): Reason {
  const words = WORDS[lang];
  if (!timing) return { text: words.untimed, place };
  const shared = 'route' in route && routes.get(route.route.id) === route.route;
  const name = 'cycle' in route ? route.cycle : shared ? route.route.name : words.own;
  if (timing.by === 'round') return { text: words.timing.round(name, String(timing.round)), place: timing.place };
  if ('vague' in timing.moment) return { text: words.vague(timing.moment.vague), place: timing.place };
  return { text: words.timing[timing.by](name, longDay(timing.moment.day, lang)), place: timing.place };
}

function legReason(
  { step, routeStep, meeting }: Leg,
  before: Leg | undefined,
  after: Leg | undefined,
  { timing, route }: Deliverable,
  lang: Lang,
): Reason {
  const words = WORDS[lang];
  if (!routeStep) return { text: words.inRound(step), place: stepPlace(meeting, step, route) };
  const { forum, gap, place } = routeStep;
  const days = (count: number) => quantity(count, 'working-days', lang);
  if (timing?.by === 'decided')
    return {
      text: after?.routeStep ? words.last(forum, days(after.routeStep.gap), after.meeting.forum.id) : words.end(forum),
      place,
    };
  return { text: before ? words.first(forum, days(gap), before.meeting.forum.id) : words.start(forum), place };
}

/** Where the step of the product's own cycle is written; others may share its meeting. */
function stepPlace({ blocks, places }: Meeting, step: string, route: Deliverable['route']): Place | null {
  const own = blocks.find(({ cycle, step: { key } }) => 'cycle' in route && cycle.id === route.cycle && key === step);
  return own?.part.place ?? places[0] ?? null;
}

/** What happened to a meeting on the way; how exactly is a story of its own. */
function changeReasons(meeting: Meeting, lang: Lang): Reason[] {
  const last = meeting.history.findLast((event) => event.what === 'change');
  const place = last?.what === 'change' ? last.change.place : null;
  return happened(meeting, lang).map((text) => ({ text, place }));
}
