import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { stepOutOfRhythm } from '../kinds/step-out-of-rhythm.ts';
import { unknownReference } from '../kinds/unknown-reference.ts';
import { each, type Linker, present, refer, report, reportConflict, reportMissing } from '../linking/linker.ts';
import { advised, block, oneOrMore, optional, perForum } from '../shapes/shapes.ts';
import { certainty, length, policy, stepDay, text, time, whole, yesNo } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import type { Rhythm, Step, StepDay, StepForum } from '../types/cycles.ts';
import { linkPapers, papers } from './papers.ts';
import { linkRecess, recess } from './recess.ts';

const MOST_WEEKS = 104;
const MOST_MONTHS = 24;

const ONE_DAY: Said = {
  nl: 'een stap is op één dag: schrijf voor elke dag een stap, met een eigen naam',
  en: 'a step is on one day: write a step for each day, with a name of its own',
};

export const stepShape = block(
  {
    week: optional(advised(whole(1, MOST_WEEKS), ONE_DAY)),
    month: optional(advised(whole(1, MOST_MONTHS), ONE_DAY)),
    day: optional(advised(stepDay, ONE_DAY)),
    forum: optional(oneOrMore(text)),
    chain: optional(oneOrMore(text)),
    phase: optional(perForum(text)),
    time: optional(perForum(time)),
    length: optional(perForum(length)),
    place: optional(perForum(text)),
    status: optional(perForum(certainty)),
    papers: optional(papers),
    shared: optional(yesNo),
    holiday: optional(policy),
    recess: optional(recess),
  },
  {
    week: {
      nl: 'in welke week van de ronde; mag voorbij de ronde liggen',
      en: 'in which week of the round; may lie beyond it',
    },
    month: { nl: 'in welke maand van de ronde', en: 'in which month of the round' },
    day: { nl: 'op welke dag', en: 'on which day' },
    forum: {
      nl: 'het gremium, of enkele: elk een eigen overleg',
      en: 'the forum, or several: a meeting of each',
      names: 'forum',
    },
    chain: {
      nl: 'gremia die na elkaar vergaderen, in deze volgorde',
      en: 'fora that meet one after the other, in this order',
      names: 'forum',
    },
    phase: { nl: 'waar de stap over gaat, ook per gremium', en: 'what the step is about, also by forum' },
    time: { nl: 'hoe laat het begint, ook per gremium', en: 'at what time it begins, also by forum' },
    length: { nl: 'hoelang het duurt, ook per gremium', en: 'how long it takes, also by forum' },
    place: { nl: 'waar het is, ook per gremium', en: 'where it is, also by forum' },
    status: { nl: 'of het onder voorbehoud is, ook per gremium', en: 'whether it is tentative, also by forum' },
    papers: { nl: 'wanneer de stukken er moeten zijn', en: 'when its papers are due' },
    shared: {
      nl: 'of het één overleg is met stappen van andere cycli op die dag; anders ja',
      en: 'whether it is one meeting with steps of other cycles on that day; else yes',
    },
    holiday: {
      nl: 'wat er op een feestdag of gesloten dag gebeurt',
      en: 'what is done on a public holiday or closed day',
    },
    recess: { nl: 'wat er in een reces gebeurt', en: 'what is done in a recess' },
  },
);

type WrittenStep = z.output<typeof stepShape>;

/** A step of a cycle; nothing when it has no forum or no day. */
export function linkStep(
  linker: Linker,
  key: string,
  written: WrittenStep,
  rhythm: Rhythm,
  place: SourcePlace,
): Step[] {
  const day = linkDay(linker, written, rhythm, place);
  const fora = linkFora(linker, written, place);
  if (!day) return [];
  return [
    {
      key,
      day,
      fora,
      chain: written.chain !== undefined,
      shared: written.shared ?? true,
      holiday: written.holiday ?? null,
      recess: linkRecess(linker, written.recess, inside(place, 'recess')),
      place,
    },
  ];
}

/** A cycle without dates has steps without days; the type asks for one, and nobody reads it. */
const ANY_DAY: StepDay = { on: 'weekday', week: 1, weekday: 1 };

function linkDay(
  linker: Linker,
  { week, month, day }: WrittenStep,
  rhythm: Rhythm,
  place: SourcePlace,
): StepDay | undefined {
  const misfit = (key: string) => {
    report(linker, stepOutOfRhythm, { rhythm: rhythm.every }, inside(place, key));
    return undefined;
  };
  if (rhythm.every === 'ad hoc') {
    const given = Object.entries({ week, month, day }).find(([, value]) => value !== undefined);
    return given ? misfit(given[0]) : ANY_DAY;
  }
  if (day === undefined) {
    reportMissing(linker, ['day'], place);
    return undefined;
  }
  if (rhythm.every === 'months') {
    if (week !== undefined) return misfit('week');
    return day.on === 'weekday' ? misfit('day') : { ...day, month: month ?? 1 };
  }
  if (month !== undefined) return misfit('month');
  return day.on === 'weekday' ? { ...day, week: week ?? 1 } : misfit('day');
}

function linkFora(linker: Linker, written: WrittenStep, place: SourcePlace): StepForum[] {
  const key = written.forum ? 'forum' : 'chain';
  if (written.forum && written.chain) reportConflict(linker, ['forum', 'chain'], place);
  if (!written.forum && !written.chain) reportMissing(linker, ['forum', 'chain'], place);
  const fora = each(written[key], inside(place, key)).flatMap(({ item, at }) => {
    const forum = refer(linker, 'forum', item, at);
    return forum === undefined ? [] : [{ forum, at }];
  });
  const all = present(written[key]).length === fora.length;
  const ids = all ? fora.map(({ forum }) => forum) : undefined;
  const phase = valuesPerForum(linker, written.phase, ids, inside(place, 'phase'));
  const time = valuesPerForum(linker, written.time, ids, inside(place, 'time'));
  const length = valuesPerForum(linker, written.length, ids, inside(place, 'length'));
  const location = valuesPerForum(linker, written.place, ids, inside(place, 'place'));
  const status = valuesPerForum(linker, written.status, ids, inside(place, 'status'));
  const papers = linkPapers(written.papers, inside(place, 'papers'));
  return fora.map(({ forum, at }) => ({
    forum,
    phase: phase(forum) ?? null,
    time: time(forum),
    length: length(forum),
    location: location(forum),
    papers,
    status: status(forum) ?? null,
    place: at,
  }));
}

/**
 * The value of each forum of a step: one for all, or one by name. A name that is not in the step is a finding.
 * @param fora undefined when not all of them could be read
 */
function valuesPerForum<T extends string | number | null>(
  linker: Linker,
  written: T | Record<string, T | undefined> | undefined,
  fora: readonly string[] | undefined,
  place: SourcePlace,
): (forum: string) => T | undefined {
  if (typeof written !== 'object' || written === null) return () => written as T | undefined;
  const values = new Map<string, T | undefined>();
  for (const [name, value] of Object.entries(written)) {
    const at = keyOf(inside(place, name));
    const forum = refer(linker, 'forum', name, at);
    if (forum === undefined) continue;
    if (fora && !fora.includes(forum) && linker.complete)
      report(linker, unknownReference, { text: name, subject: 'forum', guess: undefined, known: fora }, at);
    values.set(forum, value);
  }
  return (forum) => values.get(forum);
}
