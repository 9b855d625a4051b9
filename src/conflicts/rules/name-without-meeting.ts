import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import { roundText } from '../../definition/texts/reference.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { MeetingReference, When } from '../../definition/types/moments.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Journey, Meeting, Schedule, Unplaced } from '../../schedule/schedule.ts';
import { NAMERS, type Namer, namings } from '../naming.ts';
import { referenceWords } from '../reference.ts';
import type { ConflictOccurrence, ConflictRule } from '../rule.ts';

/** What names a meeting; of a product also under which key. */
type Named = { by: 'product'; product: string; key: 'from' | 'decided-by' | 'needed-by' | 'ready' } | { by: Namer };

interface Args {
  naming: Named;
  reference: MeetingReference;
  why: Unplaced['why'];
  /** What may have been meant. */
  near: readonly Near[];
}

interface Near {
  forum: string;
  day: Day;
  start: number | null;
  /** The first round that has a step there; null for a meeting that was added. */
  round: string | null;
}

/** A meeting that is named and is not there; for a product also one that its route does not reach, or one of several. */
export const nameWithoutMeeting: ConflictRule<Args> = {
  code: 'name-without-meeting',
  severity: 'error',
  timeless: true,
  leftUndone: true,
  say: {
    nl: ({ naming, reference, why }) => {
      const named = referenceWords(reference, 'nl');
      if (naming.by !== 'product') return `${NAMERS.nl[naming.by]} noemt ${named}, maar dat overleg is er niet`;
      const { product, key } = naming;
      if (why === 'no meeting') return `${product} noemt bij "${key}" ${named}, maar dat overleg is er niet`;
      if (why === 'several') return `${product} noemt bij "${key}" ${named}, en dat zijn er meer dan één`;
      return key === 'from'
        ? `${product} kan niet beginnen in ${named}: de eerste stap van de route is daar niet`
        : `over ${product} kan niet worden besloten in ${named}: de route komt daar niet tot een besluit`;
    },
    en: ({ naming, reference, why }) => {
      const named = referenceWords(reference, 'en');
      if (naming.by !== 'product') return `${NAMERS.en[naming.by]} names ${named}, but there is no such meeting`;
      const { product, key } = naming;
      if (why === 'no meeting') return `${product} names ${named} under "${key}", but there is no such meeting`;
      if (why === 'several') return `${product} names ${named} under "${key}", and that is more than one`;
      return key === 'from'
        ? `${product} cannot begin in ${named}: the first step of its route is not there`
        : `${product} cannot be decided in ${named}: its route does not come to a decision there`;
    },
  },
  hint: {
    nl: ({ near }) => (near.length > 0 ? `wel mogelijk: ${meetingNames(near, 'nl')}` : undefined),
    en: ({ near }) => (near.length > 0 ? `possible: ${meetingNames(near, 'en')}` : undefined),
  },
  explain: {
    nl: `Een product, een agenda, een annotatie, een actie of een afmelding noemt een overleg dat er niet is. Misschien klopt de
datum of de ronde niet, of vergadert het gremium die dag niet. Bij een product kan het ook een overleg zijn waar de route niet
komt: een route naar de MCC eindigt niet in het debat. cyclus gokt niet welk overleg is bedoeld; een product staat dan op geen
enkele agenda. Een naam betekent het overleg dat daar het eerst stond, ook als het daarna is verplaatst. Zijn er die dag of in
die ronde meer overleggen, noem dan ook het tijdstip of de dag. Is bij een product geen overleg bedoeld maar een grens, schrijf
dan alleen de dag.`,
    en: `A product, an agenda, an annotation, an action or an apology names a meeting that is not there. Perhaps the date or the
round is wrong, or the forum does not meet that day. With a product it may also be a meeting to which its route does not go: a
route to the MCC does not end in the debate. cyclus does not guess which meeting was meant; a product then is on no agenda at
all. A name means the meeting that first stood there, also when it was moved later. When there are several meetings on that day
or in that round, name the time or the day too. When with a product no meeting but a limit was meant, write the day alone.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
deliverables:
  jeugdpakket:
    route: [MCC]
    decided-by: MCC 2020-11-04 # <- name-without-meeting
`,
  *find(schedule) {
    for (const journey of schedule.journeys) {
      yield* inTiming(journey);
      yield* inLimits(journey.deliverable, schedule);
    }
    yield* elsewhere(schedule);
  },
};

/**
 * Why a product has no dates though it names a meeting, with what may have been meant; undefined when it has them.
 * @example unplacedWords(journey, 'nl') // 'over nota kan niet worden besloten in debat op ...; wel mogelijk: MCC van ...'
 */
export function unplacedWords(journey: Journey, lang: Lang): string | undefined {
  const [found] = inTiming(journey);
  if (!found) return undefined;
  const { say, hint } = nameWithoutMeeting;
  return [say[lang](found.args), hint?.[lang](found.args)].filter(Boolean).join('; ');
}

function* inTiming({ deliverable, unplaced }: Journey): Generator<ConflictOccurrence<Args>, void, void> {
  const { id, timing } = deliverable;
  if (!unplaced || !timing || timing.by === 'round' || !('meeting' in timing.moment)) return;
  const naming: Named = { by: 'product', product: id, key: timing.by === 'from' ? 'from' : 'decided-by' };
  yield occurrence(naming, timing.moment.meeting, unplaced, timing.place, whoOf(deliverable));
}

/** What is only a day to hold on to need not be on the route, but it must be there. */
function* inLimits(deliverable: Deliverable, schedule: Schedule): Generator<ConflictOccurrence<Args>> {
  const { id, needed, ready } = deliverable;
  const limits: { key: 'needed-by' | 'ready'; moment: When; place: SourcePlace }[] = [
    ...[...ready.values()].map((one) => ({ key: 'ready' as const, ...one })),
    ...(needed ? [{ key: 'needed-by' as const, ...needed }] : []),
  ];
  for (const { key, moment, place } of limits) {
    if (!('meeting' in moment)) continue;
    const found = schedule.meant(moment.meeting);
    if (found.length === 1) continue;
    const unplaced: Unplaced =
      found.length > 1
        ? { why: 'several', near: found }
        : { why: 'no meeting', near: nearTo(moment.meeting, schedule) };
    yield occurrence({ by: 'product', product: id, key }, moment.meeting, unplaced, place, whoOf(deliverable));
  }
}

function* elsewhere(schedule: Schedule): Generator<ConflictOccurrence<Args>> {
  for (const { by, reference, place, who } of namings(schedule.workspace))
    if (schedule.meant(reference).length === 0)
      yield occurrence({ by }, reference, { why: 'no meeting', near: nearTo(reference, schedule) }, place, who);
}

const NEAREST = 3;

/** The meetings of the forum around the day that was named. */
function nearTo(reference: MeetingReference, { all }: Schedule): Meeting[] {
  if (reference.by === 'round') return [];
  const distance = ({ day }: Meeting) => Math.abs(day - reference.day);
  return all
    .filter(({ forum }) => forum.id === reference.forum)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST);
}

function occurrence(
  naming: Named,
  reference: MeetingReference,
  { why, near }: Unplaced,
  place: SourcePlace,
  who: readonly string[],
): ConflictOccurrence<Args> {
  return {
    args: {
      naming,
      reference,
      why,
      near: [...near]
        .sort((one, other) => one.day - other.day)
        .map(({ forum, day, start, status, blocks: [first] }) => ({
          ...{ forum: forum.id, day, start },
          round: first && status !== 'extra' ? roundText(first.cycle.id, first.round.number) : null,
        })),
    },
    places: [place],
    days: [],
    who: [reference.forum, ...who],
  };
}

function whoOf({ id, team }: Deliverable): string[] {
  return [id, ...(team === null ? [] : [team])];
}

function meetingNames(near: Args['near'], lang: Lang): string {
  const words = near.map((one) => {
    const details = [one.start === null ? '' : clockWords(one.start, lang), ownWords(one, near, lang)].filter(Boolean);
    const brackets = details.length === 0 ? '' : ` (${details.join(', ')})`;
    return `${one.forum} ${lang === 'nl' ? 'van' : 'of'} ${longDay(one.day, lang)}${brackets}`;
  });
  return listing([...new Set(words)], lang, 'or');
}

/** How a meeting differs from another of the same forum at the same moment; empty where there is none. */
function ownWords({ forum, day, start, round }: Near, near: Args['near'], lang: Lang): string {
  const same = near.filter((other) => other.forum === forum && other.day === day && other.start === start);
  if (same.length === 1) return '';
  return round ?? (lang === 'nl' ? 'ingelast' : 'added');
}
