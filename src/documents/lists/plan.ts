import { clockWords, longDay } from '../../calendar/words.ts';
import { referenceWords } from '../../conflicts/reference.ts';
import { unplacedWords } from '../../conflicts/rules/name-without-meeting.ts';
import { slipFacts, slipWords } from '../../conflicts/slips.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { quantity } from '../../language/quantity.ts';
import type { WhatIf } from '../../schedule/changes/what-if.ts';
import type { ProductPlan } from '../../schedule/journeys/product-plan.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Journey, MeetingStop, Stop } from '../../schedule/schedule.ts';
import { type Document, type DocumentBlock, heading, type ListEntry } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { stopReasons, stopTitle } from '../why/why-stop.ts';
import { dayAndYear } from '../words.ts';
import { abreast, NO_PRODUCTS, stepTable, stopDay, stopWords } from './plan-table.ts';

interface Words {
  title: (product: string) => string;
  several: string;
  supposed: {
    whatIf: string;
    from: (day: string) => string;
    decided: (day: string) => string;
    decidedIn: (meeting: string) => string;
    lead: (forum: string, lead: string) => string;
    original: string;
  };
  slipped: (cause: string) => string;
  stranded: (forum: string, step: string) => string;
  stuck: (product: string) => string;
  unplanned: string;
  vague: (text: string) => string;
  follows: string;
  decision: (meeting: string) => string;
  latest: (stop: string, meeting: string) => string;
  latestDue: (moment: string) => string;
  needed: (day: string) => string;
  met: (left: string) => string;
  exactly: string;
  missed: (late: string) => string;
  neededVaguely: (text: string) => string;
  waitsFor: (product: string, when: string) => string;
  noDate: string;
  awaitedBy: (products: string) => string;
  onward: string;
  notOnward: (forum: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (product) => `Spoorboekje van ${product}`,
    several: 'Spoorboekje',
    supposed: {
      whatIf: 'Wat als',
      from: (day) => `begin op of na ${day}`,
      decided: (day) => `besluit uiterlijk ${day}`,
      decidedIn: (meeting) => `besluit in ${meeting}`,
      lead: (forum, lead) => `aanlevertermijn van ${forum} ${lead}`,
      original: 'het schema zoals het is opgesteld, zonder de wijzigingen',
    },
    slipped: (cause) => `Doorgeschoven: ${cause}`,
    stranded: (forum, step) => `Hier houdt het op: voor stap ‘${step}’ is er geen overleg van ${forum}.`,
    stuck: (product) => `Blijft thuis: het wacht op ${product}, en dat komt zelf niet zover.`,
    unplanned: 'Er is geen ronde of datum genoemd; daarom is er niets gepland.',
    vague: (text) => `‘${text}’ is geen dag; daarom is er niets gepland.`,
    follows: 'Wat daaruit volgt',
    decision: (meeting) => `Besluit: ${meeting}`,
    latest: (stop, meeting) => `Uiterlijk beginnen, om ${meeting} te halen: ${stop}`,
    latestDue: (moment) => `, stukken uiterlijk ${moment}`,
    needed: (day) => `Uiterlijk ${day} nodig: `,
    met: (left) => `gehaald, met ${left} over`,
    exactly: 'net gehaald',
    missed: (late) => `niet gehaald, ${late} te laat`,
    neededVaguely: (text) => `Nodig: ‘${text}’; dat is geen dag en wordt dus niet getoetst`,
    waitsFor: (product, when) => `Wacht op ${product}: ${when}`,
    noDate: 'nog zonder datum',
    awaitedBy: (products) => `Hierop wacht: ${products}`,
    onward: 'Naar buiten',
    notOnward: (forum) => `Voor ${forum} is er daarna geen overleg gepland`,
  },
  en: {
    title: (product) => `Plan of ${product}`,
    several: 'Plan',
    supposed: {
      whatIf: 'What if',
      from: (day) => `begun on or after ${day}`,
      decided: (day) => `decided by ${day}`,
      decidedIn: (meeting) => `decided in ${meeting}`,
      lead: (forum, lead) => `lead time of ${forum} ${lead}`,
      original: 'the schedule as it was drawn up, without the changes',
    },
    slipped: (cause) => `Rolled on: ${cause}`,
    stranded: (forum, step) => `It ends here: there is no meeting of ${forum} for step ‘${step}’.`,
    stuck: (product) => `Stays at home: it waits for ${product}, which does not get there itself.`,
    unplanned: 'No round or date is named, so nothing is planned.',
    vague: (text) => `‘${text}’ is not a day, so nothing is planned.`,
    follows: 'What follows from it',
    decision: (meeting) => `Decision: ${meeting}`,
    latest: (stop, meeting) => `Last day to begin, to make ${meeting}: ${stop}`,
    latestDue: (moment) => `, papers due ${moment}`,
    needed: (day) => `Needed by ${day}: `,
    met: (left) => `met, with ${left} to spare`,
    exactly: 'just met',
    missed: (late) => `missed, ${late} late`,
    neededVaguely: (text) => `Needed: ‘${text}’; that is not a day, so it is not checked`,
    waitsFor: (product, when) => `Waits for ${product}: ${when}`,
    noDate: 'no date yet',
    awaitedBy: (products) => `Waiting for this: ${products}`,
    onward: 'In public',
    notOnward: (forum) => `No meeting of ${forum} is planned after that`,
  },
};

/** Up to so many products stand beside each other; more are told one after another. */
const MOST_ABREAST = 6;

/** What was asked for: plans, and what was supposed for them. */
export interface Plans {
  plans: readonly ProductPlan[];
  whatIf: WhatIf;
  /** Of the workspace. */
  title: string;
  timezone: string;
}

/** The plan of one or more products: each step with its day, and what follows from it. */
export function planDocument({ plans, whatIf, title }: Plans, context: DocumentContext): Document {
  const { lang } = context;
  const words = WORDS[lang];
  const single = plans.length === 1 ? plans[0] : undefined;
  return {
    lang,
    title: single ? words.title(single.journey.deliverable.name) : words.several,
    subtitles: [title, supposedWords(whatIf, lang)].filter(Boolean),
    blocks: single ? planBlocks(single, lang) : severalBlocks(plans, lang),
    ...smallPrint(context),
  };
}

function timingWords({ by, moment, day }: NonNullable<WhatIf['timing']>, lang: Lang): string {
  const words = WORDS[lang].supposed;
  return 'meeting' in moment ? words.decidedIn(referenceWords(moment.meeting, lang)) : words[by](longDay(day, lang));
}

/** What was supposed, in one sentence; empty for the plan as it is. */
function supposedWords({ original, leads, timing }: WhatIf, lang: Lang): string {
  const words = WORDS[lang].supposed;
  const parts = [
    ...(timing ? [timingWords(timing, lang)] : []),
    ...[...leads].map(([forum, { count, unit }]) => words.lead(forum, quantity(count, unit, lang))),
    ...(original ? [words.original] : []),
  ];
  return parts.length > 0 ? `${words.whatIf}: ${parts.join('; ')}` : '';
}

/** All steps of all products as one list: for a spreadsheet. */
export function planList(plans: readonly ProductPlan[], context: DocumentContext): Document {
  const { lang } = context;
  return { lang, title: WORDS[lang].several, subtitles: [], blocks: [stepTable(plans, lang)], footer: null };
}

function severalBlocks(plans: readonly ProductPlan[], lang: Lang): DocumentBlock[] {
  const whole = plans.flatMap((plan): DocumentBlock[] => [
    heading(plan.journey.deliverable.name),
    ...planBlocks(plan, lang),
  ]);
  if (plans.length === 0) return [{ kind: 'paragraph', text: NO_PRODUCTS[lang] }];
  if (plans.length > MOST_ABREAST) return whole;
  return [
    {
      ...abreast(plans, lang),
      narrow: plans.flatMap((plan) => stacked(plan, lang)),
    },
    ...plans.flatMap((plan): DocumentBlock[] => {
      const entries = [
        ...strandedEntries(plan.journey, lang),
        ...conclusions(plan, lang),
        ...onwardEntries(plan, lang),
      ];
      return entries.length > 0 ? [heading(plan.journey.deliverable.name), { kind: 'list', entries }] : [];
    }),
  ];
}

/** The steps of one product as a list, where there is no room for a table. */
function stacked({ journey, steps }: ProductPlan, lang: Lang): DocumentBlock[] {
  const entries = steps.map(({ stop }) => entry(`${dayAndYear(stopDay(stop), lang)}: ${stopWords(stop, lang)}`));
  return entries.length > 0 ? [heading(journey.deliverable.name), { kind: 'list', entries }] : [];
}

function planBlocks(plan: ProductPlan, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const stranded = strandedEntries(plan.journey, lang);
  const after = conclusions(plan, lang);
  const onward = onwardEntries(plan, lang);
  return [
    ...(plan.steps.length > 0 ? [stepTable([plan], lang)] : []),
    ...(stranded.length > 0 ? [{ kind: 'list' as const, entries: stranded }] : []),
    ...(after.length > 0 ? [heading(words.follows), { kind: 'list' as const, entries: after }] : []),
    ...(onward.length > 0 ? [heading(words.onward), { kind: 'list' as const, entries: onward }] : []),
  ];
}

function strandedEntries(journey: Journey, lang: Lang): ListEntry[] {
  const { deliverable, stops, missing } = journey;
  const { timing, after } = deliverable;
  const words = WORDS[lang];
  const unplaced = unplacedWords(journey, lang);
  if (unplaced) return [entry(unplaced, 'error')];
  if (missing) {
    const { forum, step, waitsFor } = missing;
    return [entry(waitsFor === null ? words.stranded(forum, step) : words.stuck(waitsFor), 'error')];
  }
  if (stops.length > 0) return [];
  if (timing && timing.by !== 'round' && 'vague' in timing.moment) return [entry(words.vague(timing.moment.vague))];
  return timing || after.length > 0 ? [] : [entry(words.unplanned)];
}

/** What follows from the steps: the decision, the last day to begin, what it is needed for and what waits. */
function conclusions({ journey, decision, latest, needed, waitsFor, awaitedBy }: ProductPlan, lang: Lang): ListEntry[] {
  const words = WORDS[lang];
  const slips = journey.stops.flatMap(({ slip }) =>
    slip ? [entry(words.slipped(slipWords[lang](slipFacts(slip))), 'warning')] : [],
  );
  const meeting = decision && meetingWords(decision, lang);
  const first = latest?.stops[0];
  return [
    ...slips,
    ...(meeting ? [entry(words.decision(meeting))] : []),
    ...(meeting && first && !isAt(first, decision) ? [entry(latestWords(first, meeting, lang))] : []),
    ...(needed ? [neededEntry(needed, lang)] : []),
    ...waitsFor.map(({ deliverable, stop }) =>
      entry(words.waitsFor(deliverable.name, stop ? longDay(momentOf(stop).day, lang) : words.noDate)),
    ),
    ...(awaitedBy.length > 0
      ? [
          entry(
            words.awaitedBy(
              listing(
                awaitedBy.map(({ name }) => name),
                lang,
              ),
            ),
          ),
        ]
      : []),
  ];
}

function isAt(stop: Stop, decision: MeetingStop | null): boolean {
  return 'meeting' in stop && stop.meeting === decision?.meeting;
}

function latestWords(stop: Stop, meeting: string, lang: Lang): string {
  const words = WORDS[lang];
  if (!('meeting' in stop)) return words.latest(stopTitle(stop, lang), meeting);
  const { deadline } = stop;
  const due = deadline ? words.latestDue(`${longDay(deadline.day, lang)}, ${clockWords(deadline.at, lang)}`) : '';
  return words.latest(meetingWords(stop, lang), meeting) + due;
}

function neededEntry(needed: NonNullable<ProductPlan['needed']>, lang: Lang): ListEntry {
  const words = WORDS[lang];
  if ('vague' in needed) return entry(words.neededVaguely(needed.vague));
  const { day, left } = needed;
  const outcome = left < 0 ? words.missed(days(-left)) : left === 0 ? words.exactly : words.met(days(left));
  return entry(words.needed(longDay(day, lang)) + outcome, left < 0 ? 'error' : 'plain');

  function days(count: number): string {
    return quantity(count, 'working-days', lang);
  }
}

/** How the outcome comes before the public, each step with its reason. */
function onwardEntries({ journey, onward }: ProductPlan, lang: Lang): ListEntry[] {
  if (!onward) return [];
  const last = journey.stops.at(-1);
  const entries = onward.stops.map((stop) => {
    const facts = stopReasons(stop, onward, lang, last).map(({ text }) => ({ label: text, value: '' }));
    return { ...entry(stopTitle(stop, lang)), facts };
  });
  return onward.missing ? [...entries, entry(WORDS[lang].notOnward(onward.missing.forum))] : entries;
}

/** @example meetingWords(stop, 'nl') // 'MCC van dinsdag 1 december 2020' */
function meetingWords({ meeting: { forum, day } }: MeetingStop, lang: Lang): string {
  return `${forum.id} ${lang === 'nl' ? 'van' : 'of'} ${longDay(day, lang)}`;
}

function entry(text: string, tone: ListEntry['tone'] = 'plain'): ListEntry {
  return { label: null, tone, text, after: null, facts: [] };
}
