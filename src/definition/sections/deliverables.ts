import * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { circularDependency } from '../kinds/circular-dependency.ts';
import { roundOfOtherCycle } from '../kinds/round-of-other-cycle.ts';
import { vagueDate } from '../kinds/vague-date.ts';
import { circles, type DependencyLink } from '../linking/dependence.ts';
import { accept, each, type Linker, present, refer, report, reportConflict } from '../linking/linker.ts';
import { linkWay } from '../parts/cycle-routes.ts';
import { linkRouteSteps, routeStepShape } from '../parts/route-steps.ts';
import { linkSpeaker, linkSubItems, speaker, subItems } from '../parts/speaker.ts';
import { type KnownSteps, linkByStep, linkStepKey, stepsOnWay } from '../parts/step-keys.ts';
import { type Linked, things } from '../section.ts';
import { advised, block, list, named, oneOrMore, optional, textOr, valuesByName } from '../shapes/shapes.ts';
import { length, text, treatment } from '../shapes/values.ts';
import { inside, mistake, type Read } from '../texts/found.ts';
import { numbered } from '../texts/numbered.ts';
import { MOST_ROUNDS, readWhen, roundIn } from '../texts/reference.ts';
import { numberReader } from '../texts/texts.ts';
import type { Deliverable, Dependency } from '../types/deliverables.ts';
import type { When } from '../types/moments.ts';

const predecessorShape = block(
  { product: text, step: optional(text) },
  {
    product: { nl: 'het product waarop dit wacht', en: 'the product that this waits for', names: 'deliverable' },
    step: {
      nl: 'de stap van dat product die geweest moet zijn; anders de laatste',
      en: 'the step of it that must have been; else the last one',
    },
  },
);

const deliverableShape = block(
  {
    team: optional(text),
    title: optional(text),
    aliases: optional(oneOrMore(text)),
    route: advised(z.union([text, list(textOr(routeStepShape))]), {
      nl: 'schrijf de stappen als lijst: [ACC, MCC]; of beschrijf de route onder "routes" en schrijf hier haar naam',
      en: 'write the steps as a list: [ACC, MCC]; or describe the route under "routes" and write its name here',
    }),
    round: optional(text),
    from: optional(text),
    'decided-by': optional(text),
    'needed-by': optional(text),
    after: optional(oneOrMore(textOr(predecessorShape))),
    ready: optional(z.union([text, valuesByName(text)])),
    treatment: optional(z.union([treatment, valuesByName(treatment)])),
    minutes: optional(z.union([length, valuesByName(length)])),
    speaker: optional(speaker),
    'sub-items': optional(subItems),
    papers: optional(oneOrMore(text)),
    explanation: optional(z.union([text, valuesByName(text)])),
    questions: optional(z.union([text, list(text), valuesByName(oneOrMore(text))])),
    remark: optional(z.union([text, valuesByName(text)])),
  },
  {
    team: { nl: 'het team dat het oplevert', en: 'the team that delivers it', names: 'team' },
    title: { nl: 'de titel, zoals die op de agenda staat', en: 'the title, as agendas have it' },
    aliases: { nl: 'andere namen waaronder het bekend is', en: 'other names by which it goes' },
    route: {
      nl: 'de weg die het aflegt: een cyclus, een route of een lijst van stappen',
      en: 'the way it takes: a cycle, a route or a list of steps',
      names: 'cycle-or-route',
      listed: 'forum',
    },
    round: {
      nl: 'de ronde van de cyclus waarin het meegaat',
      en: 'the round of the cycle in which it travels',
      examples: ['B3', '3'],
    },
    from: {
      nl: 'de dag waarop het op zijn vroegst begint, of het overleg waar het begint',
      en: 'the day from which on it may begin, or the meeting at which it begins',
      examples: ['2020-11-09', 'MCC 2020-11-10'],
    },
    'decided-by': {
      nl: 'de laatste dag om erover te besluiten, of het overleg dat besluit',
      en: 'the last day on which it may be decided, or the meeting that decides',
      examples: ['2020-12-15', 'MCC 2020-12-15'],
    },
    'needed-by': {
      nl: 'de dag waarop het klaar moet zijn; komt de laatste stap later, dan wordt dat gemeld',
      en: 'the day on which it is needed; told when the last step comes later',
      examples: ['2020-12-31', 'MCC 2020-12-15'],
    },
    after: { nl: 'de producten waarop het wacht', en: 'the products that it waits for', names: 'deliverable' },
    ready: {
      nl: 'de dag waarop de stukken er op zijn vroegst zijn, ook per stap',
      en: 'the day on which its papers are there at the earliest, also by step',
      examples: ['2020-11-27'],
    },
    treatment: { nl: 'wat er met het product gebeurt, ook per stap', en: 'what is done with it, also by step' },
    minutes: {
      nl: 'hoeveel tijd het op de agenda krijgt, ook per stap',
      en: 'how much time it takes on the agenda, also by step',
    },
    speaker: {
      nl: 'de eerste spreker; anders de sponsor van het team',
      en: 'the first speaker; else the sponsor of the team',
      names: 'role',
    },
    'sub-items': { nl: 'de deelonderwerpen waarin het uiteenvalt', en: 'what it falls into' },
    papers: { nl: 'de titels van de stukken', en: 'the titles of its papers' },
    explanation: { nl: 'de toelichting op de agenda, ook per stap', en: 'what the agenda says about it, also by step' },
    questions: {
      nl: 'de bespreekpunten: wat aan het overleg wordt voorgelegd, ook per stap',
      en: 'what is put before the meeting, also by step',
    },
    remark: {
      nl: 'wat de agenda daarna nog opmerkt, ook per stap',
      en: 'what the agenda says after that, also by step',
    },
  },
);

type WrittenDeliverable = z.output<typeof deliverableShape>;

export const deliverables = things({
  help: { nl: 'producten van de teams', en: 'what the teams deliver' },
  shape: named(deliverableShape),
  called: { subject: 'deliverable', textIsName: true },
  linkOne: linkDeliverable,
  finish: checkDependencies,
});

function linkDeliverable(
  linker: Linker,
  id: string,
  written: WrittenDeliverable,
  place: SourcePlace,
  linked: Linked,
): Deliverable | undefined {
  const { team, title = id, papers } = written;
  const route = linkRouteOf(linker, id, written, place, linked);
  const steps = route && stepsOf(linker, route, linked);
  const teamId = team === undefined ? null : (refer(linker, 'team', team, inside(place, 'team')) ?? null);
  const timing = linkTiming(linker, written, route, place);
  const needed = linkWhen(linker, written['needed-by'], inside(place, 'needed-by'));
  const ready = linkReady(linker, written.ready, steps, inside(place, 'ready'));
  const firstSpeaker = linkSpeaker(linker, written.speaker, inside(place, 'speaker'));
  const treatment = linkByStep(linker, written.treatment, steps, inside(place, 'treatment'));
  const minutes = linkByStep(linker, written.minutes, steps, inside(place, 'minutes'));
  if (!route) return undefined;
  return {
    id,
    name: title,
    aliases: present(written.aliases),
    place,
    valid: ALWAYS,
    team: teamId,
    route,
    timing,
    needed,
    after: linkAfter(linker, written.after, inside(place, 'after')),
    ready,
    treatment,
    minutes,
    speaker: firstSpeaker,
    subItems: linkSubItems(linker, written['sub-items'], inside(place, 'sub-items')),
    papers: present(papers),
    explanation: linkByStep(linker, written.explanation, steps, inside(place, 'explanation')),
    questions: linkQuestions(linker, written.questions, steps, inside(place, 'questions')),
    remark: linkByStep(linker, written.remark, steps, inside(place, 'remark')),
  };
}

function linkRouteOf(
  linker: Linker,
  id: string,
  { route, title = id }: WrittenDeliverable,
  place: SourcePlace,
  { cycles, routes }: Linked,
): Deliverable['route'] | undefined {
  const at = inside(place, 'route');
  if (typeof route !== 'string') {
    const steps = linkRouteSteps(linker, route, at, cycles);
    return { route: { id, name: title, aliases: [], place: at, valid: ALWAYS, steps } };
  }
  return linkWay(linker, route, at, { cycles, routes });
}

/** The steps of a route, with those of the rounds on it, or of a cycle; undefined when not all of them could be read. */
function stepsOf(linker: Linker, route: Deliverable['route'], { cycles }: Linked): KnownSteps | undefined {
  if ('cycle' in route) {
    const cycle = cycles.get(route.cycle);
    return cycle && stepsOnWay(cycle, route.along);
  }
  const { steps, place } = route.route;
  const known: KnownSteps = { keys: [], off: [], blocks: [place, inside(place, 'steps')] };
  for (const step of steps) {
    if (step.kind === 'forum' && !linker.names.forum.ids.includes(step.forum)) return undefined;
    const cycle = step.kind === 'round' ? cycles.get(step.cycle) : undefined;
    if (step.kind === 'round' && !cycle) return undefined;
    if (step.kind !== 'round' || !cycle) {
      known.keys.push(step.key);
      continue;
    }
    const { keys, off = [], blocks } = stepsOnWay(cycle, step.along);
    known.keys.push(...keys.map((key) => numbered(key, step.time)));
    known.off!.push(...off.map((key) => numbered(key, step.time)));
    known.blocks.push(...blocks);
  }
  return known;
}

/** Products that come first; whether their steps are there can be said when all products are known. */
function linkAfter(linker: Linker, written: WrittenDeliverable['after'], place: SourcePlace): Dependency[] {
  return each(written, place).flatMap(({ item, at }) => {
    const alone = typeof item === 'string';
    const product = refer(linker, 'deliverable', alone ? item : item.product, alone ? at : inside(at, 'product'));
    return product === undefined ? [] : [{ product, step: alone ? null : (item.step ?? null), place: at }];
  });
}

/** Checks what can only be known of all products together: the steps that they wait for, and that none waits for itself. */
function checkDependencies(linker: Linker, deliverables: ReadonlyMap<string, Deliverable>, linked: Linked): void {
  for (const { after } of deliverables.values())
    for (const dependency of after) {
      const other = deliverables.get(dependency.product);
      const steps = other && stepsOf(linker, other.route, linked);
      if (dependency.step === null || !steps) continue;
      dependency.step = linkStepKey(linker, dependency.step, steps, inside(dependency.place, 'step')) ?? null;
    }
  for (const circle of circles(deliverables))
    report(linker, circularDependency, { products: circle.map(({ of }) => of) }, ...places(circle));
}

function places(circle: readonly DependencyLink[]): [SourcePlace, ...SourcePlace[]] {
  return circle.map(({ place }) => place) as [SourcePlace, ...SourcePlace[]];
}

function linkQuestions(
  linker: Linker,
  written: WrittenDeliverable['questions'],
  steps: KnownSteps | undefined,
  place: SourcePlace,
): Deliverable['questions'] {
  if (typeof written === 'string' || Array.isArray(written)) return new Map([['*', present([written].flat())]]);
  const byStep = linkByStep<(string | undefined)[]>(linker, written, steps, place);
  return new Map([...byStep].map(([key, questions]) => [key, present(questions)]));
}

function linkReady(
  linker: Linker,
  written: WrittenDeliverable['ready'],
  steps: KnownSteps | undefined,
  place: SourcePlace,
): Deliverable['ready'] {
  const texts = linkByStep(linker, written, steps, place);
  return new Map(
    [...texts].flatMap(([key, text]) => {
      const ready = linkWhen(linker, text, typeof written === 'string' ? place : inside(place, key));
      return ready ? [[key, ready]] : [];
    }),
  );
}

/** A day or a meeting; what names neither is reported as such, and kept. */
function linkWhen(
  linker: Linker,
  text: string | undefined,
  place: SourcePlace,
): { moment: When; place: SourcePlace } | null {
  const moment = text === undefined ? undefined : accept(linker, readWhen(text, linker.names), place);
  if (!moment) return null;
  if ('vague' in moment) report(linker, vagueDate, { text: moment.vague }, place);
  return { moment, place };
}

function linkTiming(
  linker: Linker,
  written: WrittenDeliverable,
  route: Deliverable['route'] | undefined,
  place: SourcePlace,
): Deliverable['timing'] {
  const given = (['round', 'from', 'decided-by'] as const).filter((key) => written[key] !== undefined);
  const [key] = given;
  reportConflict(linker, given, place);
  if (key === undefined) return null;
  const at = inside(place, key);
  if (key === 'round') {
    const round = route && accept(linker, readOwnRound(linker, written.round!, route), at);
    return round === undefined ? null : { by: 'round', round, place: at };
  }
  const when = linkWhen(linker, written[key], at);
  return when && { by: key === 'from' ? 'from' : 'decided', ...when };
}

function readOwnRound({ names }: Linker, text: string, route: Deliverable['route']): Read<number> {
  if ('route' in route) return mistake(roundOfOtherCycle, { text, cycle: undefined });
  if (/^\d+$/.test(text)) return numberReader(1, MOST_ROUNDS)(text);
  const round = roundIn(text, names.cycle);
  return round?.cycle === route.cycle
    ? { value: round.round }
    : mistake(roundOfOtherCycle, { text, cycle: route.cycle });
}
