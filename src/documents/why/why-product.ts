import { longDay } from '../../calendar/words.ts';
import { whenWords } from '../../conflicts/reference.ts';
import { wayName } from '../../definition/cycle-way.ts';
import type { Deliverable, Dependency } from '../../definition/types/deliverables.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { ProductPlan } from '../../schedule/journeys/product-plan.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Journey, Schedule, Stop } from '../../schedule/schedule.ts';
import type { WhyReason, WhyStory } from './story.ts';
import { deadlineReason } from './why-deadline.ts';
import { stopReasons, stopTitle } from './why-stop.ts';

interface Words {
  route: string;
  timing: Record<'round' | 'from' | 'decided', (route: string, when: string) => string>;
  waiting: (route: string) => string;
  own: string;
  untimed: string;
  vague: (text: string) => string;
  after: (product: string, step: string, day: string) => string;
  step: (step: string) => string;
  notYet: (product: string) => string;
  ready: (day: string) => string;
  vagueReady: (text: string) => string;
  needed: (day: string) => string;
  vagueNeeded: (text: string) => string;
  missing: string;
  none: (forum: string, step: string) => string;
  stuck: (product: string) => string;
  onward: (title: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    route: 'Route',
    timing: {
      round: (route, when) => `Volgt de stappen van ronde ${when} van cyclus ${route}`,
      from: (route, when) => `Volgt ${route}, vanaf ${when}`,
      decided: (route, when) => `Volgt ${route}, met een besluit uiterlijk ${when}`,
    },
    waiting: (route) => `Volgt ${route}, zodra dat kan na waar het op wacht`,
    own: 'een eigen route',
    untimed: 'Er is geen ronde of datum genoemd; daarom is er niets gepland',
    vague: (text) => `‘${text}’ is geen dag; daarom is er niets gepland`,
    after: (product, step, day) => `Wacht op ${product}${step}: begint ten minste 1 werkdag na ${day}`,
    step: (step) => ` (stap ‘${step}’)`,
    notYet: (product) => `Wacht op ${product}, dat nog geen datum heeft`,
    ready: (day) => `De stukken zijn op ${day} gereed`,
    vagueReady: (text) => `De stukken zijn gereed: ‘${text}’; dat is geen dag en telt dus niet mee`,
    needed: (day) => `Uiterlijk ${day} nodig`,
    vagueNeeded: (text) => `Nodig: ‘${text}’; dat is geen dag en wordt dus niet getoetst`,
    missing: 'Nog niet gepland',
    none: (forum, step) => `Voor stap ‘${step}’ is er geen overleg van ${forum}`,
    stuck: (product) => `Wacht op ${product}, dat zelf niet zover komt`,
    onward: (title) => `Daarna: ${title}`,
  },
  en: {
    route: 'Route',
    timing: {
      round: (route, when) => `Follows the steps of round ${when} of cycle ${route}`,
      from: (route, when) => `Follows ${route}, from ${when}`,
      decided: (route, when) => `Follows ${route}, with a decision by ${when}`,
    },
    waiting: (route) => `Follows ${route}, as soon as possible after what it waits for`,
    own: 'a route of its own',
    untimed: 'No round or date is named, so nothing is planned',
    vague: (text) => `‘${text}’ is not a day, so nothing is planned`,
    after: (product, step, day) => `Waits for ${product}${step}: begins at least 1 working day after ${day}`,
    step: (step) => ` (step ‘${step}’)`,
    notYet: (product) => `Waits for ${product}, which has no date yet`,
    ready: (day) => `The papers are ready on ${day}`,
    vagueReady: (text) => `The papers are ready: ‘${text}’; that is not a day, so it does not count`,
    needed: (day) => `Needed by ${day}`,
    vagueNeeded: (text) => `Needed: ‘${text}’; that is not a day, so it is not checked`,
    missing: 'Not yet planned',
    none: (forum, step) => `There is no meeting of ${forum} for step ‘${step}’`,
    stuck: (product) => `Waits for ${product}, which does not get there itself`,
    onward: (title) => `Then: ${title}`,
  },
};

/** How a product got its meetings and its deadlines, step by step, and how it comes before the public. */
export function productStory(plan: ProductPlan, schedule: Schedule, lang: Lang): WhyStory {
  const words = WORDS[lang];
  const { journey, onward } = plan;
  const { deliverable, stops, missing } = journey;
  return {
    title: deliverable.name,
    chapters: [
      { title: words.route, reasons: routeReasons(plan, schedule.workspace, lang) },
      ...stops.map((stop) => chapter(stop, journey, schedule, lang)),
      {
        title: words.missing,
        reasons: missing ? [missingReason(missing, lang)] : [],
      },
      ...(onward?.stops ?? []).map((stop) => {
        const { title, reasons } = chapter(stop, onward!, schedule, lang, stops.at(-1));
        return { title: words.onward(title), reasons };
      }),
    ],
  };
}

function missingReason({ forum, step, place, waitsFor }: NonNullable<Journey['missing']>, lang: Lang): WhyReason {
  const words = WORDS[lang];
  return { text: waitsFor === null ? words.none(forum, step) : words.stuck(waitsFor), place };
}

function chapter(
  stop: Stop,
  journey: Journey,
  { calendar }: Schedule,
  lang: Lang,
  before?: Stop,
): WhyStory['chapters'][number] {
  const deadline = 'meeting' in stop ? stop.deadline : null;
  return {
    title: stopTitle(stop, lang),
    reasons: [
      ...stopReasons(stop, journey, lang, before),
      ...(deadline ? [deadlineReason(deadline, calendar, lang)] : []),
    ],
  };
}

function routeReasons(
  { journey: { deliverable }, waitsFor }: ProductPlan,
  workspace: Workspace,
  lang: Lang,
): WhyReason[] {
  const { after, needed } = deliverable;
  return [
    timingReason(deliverable, workspace, lang),
    ...after.map((dependency, index) => waitingReason(dependency, waitsFor[index]!, lang)),
    ...readyReasons(deliverable, lang),
    ...(needed ? [neededReason(needed, lang)] : []),
  ];
}

function timingReason({ timing, route, after, place }: Deliverable, { routes }: Workspace, lang: Lang): WhyReason {
  const words = WORDS[lang];
  const shared = 'route' in route && routes.get(route.route.id) === route.route;
  const name = 'cycle' in route ? wayName(route) : shared ? route.route.name : words.own;
  if (!timing) return { text: after.length > 0 ? words.waiting(name) : words.untimed, place };
  if (timing.by === 'round') return { text: words.timing.round(name, String(timing.round)), place: timing.place };
  if ('vague' in timing.moment) return { text: words.vague(timing.moment.vague), place: timing.place };
  return { text: words.timing[timing.by](name, whenWords(timing.moment, lang)), place: timing.place };
}

function waitingReason(
  { step, place }: Dependency,
  { deliverable, stop }: ProductPlan['waitsFor'][number],
  lang: Lang,
): WhyReason {
  const words = WORDS[lang];
  if (!stop) return { text: words.notYet(deliverable.name), place };
  const named = step === null ? '' : words.step(step);
  return { text: words.after(deliverable.name, named, longDay(momentOf(stop).day, lang)), place };
}

/** When all papers are ready; of a single step it is said there. */
function readyReasons({ ready }: Deliverable, lang: Lang): WhyReason[] {
  const words = WORDS[lang];
  return [...ready].flatMap(([step, { moment, place }]) => {
    if ('vague' in moment) return [{ text: words.vagueReady(moment.vague), place }];
    return step === '*' ? [{ text: words.ready(whenWords(moment, lang)), place }] : [];
  });
}

function neededReason({ moment, place }: NonNullable<Deliverable['needed']>, lang: Lang): WhyReason {
  const words = WORDS[lang];
  return {
    text: 'vague' in moment ? words.vagueNeeded(moment.vague) : words.needed(whenWords(moment, lang)),
    place,
  };
}
