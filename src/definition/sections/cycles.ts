import type * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { versionOutOfOrder } from '../kinds/version-out-of-order.ts';
import { each, entries, type Linker, namedThing, report, reportMissing } from '../linking/linker.ts';
import { cycleRoutesShape, linkCycleRoutes } from '../parts/cycle-routes.ts';
import { checkFirstDay } from '../parts/first-day.ts';
import { cycleRecess, linkRecess } from '../parts/recess.ts';
import { linkStep, stepShape } from '../parts/steps.ts';
import { things } from '../section.ts';
import { block, list, named, namedHelp, namedKeys, optional } from '../shapes/shapes.ts';
import { day, policy, rhythm, whole } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { MOST_ROUNDS } from '../texts/reference.ts';
import type { Cycle, CycleVersion, Rhythm, Step } from '../types/cycles.ts';

const versionShape = block(
  {
    from: day,
    every: optional(rhythm),
    steps: optional(named(stepShape)),
    route: optional(cycleRoutesShape),
  },
  {
    from: {
      nl: 'rondes die op deze dag of later beginnen, volgen deze versie',
      en: 'rounds that start on this day or later follow this version',
    },
    every: { nl: 'het nieuwe ritme', en: 'the new rhythm' },
    steps: { nl: 'de nieuwe stappen; deze vervangen de oude', en: 'the new steps; these replace the old ones' },
    route: { nl: 'de nieuwe weg van de stukken', en: 'the new way of the papers' },
  },
);

const cycleShape = block(
  {
    ...namedKeys(),
    every: rhythm,
    rounds: optional(whole(1, MOST_ROUNDS)),
    holiday: optional(policy),
    recess: optional(cycleRecess),
    steps: optional(named(stepShape)),
    route: optional(cycleRoutesShape),
    versions: optional(list(versionShape)),
  },
  {
    ...namedHelp,
    from: {
      nl: 'de eerste dag van ronde 1: een maandag, of de eerste van een maand',
      en: 'the first day of round 1: a Monday, or the first of a month',
    },
    until: { nl: 'na deze dag begint er geen ronde meer', en: 'no round starts after this day' },
    every: { nl: 'hoe vaak een ronde terugkomt', en: 'how often a round comes back' },
    rounds: { nl: 'hoeveel rondes er zijn; anders gaat het door', en: 'how many rounds there are; else it goes on' },
    holiday: {
      nl: 'wat er op een feestdag of gesloten dag met een stap gebeurt',
      en: 'what is done with a step on a public holiday or closed day',
    },
    recess: { nl: 'wat de cyclus in een reces doet', en: 'what the cycle does in a recess' },
    steps: {
      nl: 'de stappen van een ronde, elk met een eigen naam',
      en: 'the steps of a round, each with a name of its own',
    },
    route: {
      nl: 'de stappen die op elkaar volgen: wat de ene oplevert, gaat in de stukken van de volgende',
      en: 'the steps that follow on each other: what one yields goes into the papers of the next',
    },
    versions: {
      nl: 'hoe de cyclus er vanaf een latere dag uitziet',
      en: 'what the cycle looks like from a later day on',
    },
  },
);

type WrittenCycle = z.output<typeof cycleShape>;
type WrittenVersion = Pick<WrittenCycle, 'from' | 'steps' | 'route'> & { every?: Rhythm | undefined };

export const cycles = things({
  help: { nl: 'programma van stappen dat terugkomt', en: 'programmes of steps that come round' },
  shape: named(cycleShape),
  called: { subject: 'cycle', textIsName: true },
  linkOne: linkCycle,
});

function linkCycle(linker: Linker, id: string, written: WrittenCycle, place: SourcePlace): Cycle {
  const { from, until, rounds = null, holiday = null, every } = written;
  const named = namedThing(linker, id, written, place);
  if (from !== undefined) checkFirstDay(linker, from, every, inside(place, 'from'));
  else if (every.every !== 'ad hoc') reportMissing(linker, ['from'], place);
  return {
    ...named,
    valid: ALWAYS,
    from: from ?? null,
    until: until ?? null,
    rounds,
    holiday,
    recess: linkRecess(linker, written.recess, inside(place, 'recess')),
    versions: linkVersions(linker, written, place),
  };
}

/** The cycle as it began and its later versions, in order of day; what a version does not say stays as it was. */
function linkVersions(linker: Linker, written: WrittenCycle, place: SourcePlace): CycleVersion[] {
  const { every } = written;
  const later = each(written.versions, inside(place, 'versions')).sort((one, other) => one.item.from - other.item.from);
  const nothing: CycleVersion = { from: null, rhythm: every, steps: [], routes: [], place };
  const versions = [linkVersion(linker, { written, place }, nothing, undefined)];
  let route = written.route ? { written: written.route, place: inside(place, 'route') } : undefined;
  for (const { item, at } of later) {
    const before = versions.at(-1)!;
    if (before.from !== null && item.from <= before.from)
      report(linker, versionOutOfOrder, { from: item.from, before: before.from }, inside(at, 'from'), before.place);
    versions.push(linkVersion(linker, { written: item, place: at }, before, route));
    if (item.route) route = { written: item.route, place: inside(at, 'route') };
  }
  return versions;
}

interface WrittenRoute {
  written: z.output<typeof cycleRoutesShape>;
  place: SourcePlace;
}

function linkVersion(
  linker: Linker,
  { written, place }: { written: WrittenVersion; place: SourcePlace },
  before: CycleVersion,
  routeBefore: WrittenRoute | undefined,
): CycleVersion {
  const rhythm = written.every ?? before.rhythm;
  // Steps of weeks mean nothing in a cycle of months.
  const isOtherUnit = (rhythm.every === 'months') !== (before.rhythm.every === 'months');
  if (isOtherUnit && !written.steps) reportMissing(linker, ['steps'], place);
  const steps = written.steps ? linkSteps(linker, written.steps, rhythm, inside(place, 'steps')) : before.steps;
  const route = written.route ? { written: written.route, place: inside(place, 'route') } : routeBefore;
  const known = { keys: steps.map(({ key }) => key), blocks: [place, before.place].map((at) => inside(at, 'steps')) };
  return {
    from: written.from ?? null,
    rhythm,
    steps,
    routes: route ? linkCycleRoutes(linker, route.written, known, route.place) : [],
    place,
  };
}

function linkSteps(
  linker: Linker,
  steps: NonNullable<WrittenVersion['steps']>,
  rhythm: Rhythm,
  place: SourcePlace,
): Step[] {
  return entries(linker, steps, place).flatMap(({ key, item, at }) => linkStep(linker, key, item, rhythm, at));
}
