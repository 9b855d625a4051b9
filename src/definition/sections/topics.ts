import * as z from 'zod/mini';
import { ALWAYS, type Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { vagueDate } from '../kinds/vague-date.ts';
import { accept, each, type Linker, present, refer, report } from '../linking/linker.ts';
import { somebody } from '../parts/who.ts';
import { things } from '../section.ts';
import { block, named, oneOrMore, optional, textOr } from '../shapes/shapes.ts';
import { day, text, topicStatus } from '../shapes/values.ts';
import { readDay } from '../texts/day-texts.ts';
import { inside, type Read } from '../texts/found.ts';
import { monthOf } from '../texts/month-texts.ts';
import { MOST_ROUNDS, roundIn } from '../texts/reference.ts';
import { numberReader } from '../texts/texts.ts';
import type { Topic, TopicTarget } from '../types/topics.ts';

const statusShape = block(
  { value: topicStatus, from: optional(day), reason: optional(text) },
  {
    value: { nl: 'de status', en: 'the status' },
    from: {
      nl: 'de eerste dag waarop die status geldt, tot de volgende begint',
      en: 'the first day on which it holds, until the next one begins',
    },
    reason: { nl: 'waarom die status veranderde', en: 'why it changed' },
  },
);

const topicShape = textOr(
  block(
    {
      title: optional(text),
      aliases: optional(oneOrMore(text)),
      by: optional(text),
      team: optional(text),
      cycle: optional(text),
      target: optional(text),
      deliverables: optional(oneOrMore(text)),
      status: optional(oneOrMore(z.union([topicStatus, statusShape]))),
    },
    {
      title: { nl: 'het onderwerp in een paar woorden', en: 'the topic in a few words' },
      aliases: { nl: 'andere namen waaronder het bekend is', en: 'other names by which it goes' },
      by: {
        nl: 'wie het onderwerp inbracht: een functie, een departement of iemand anders',
        en: 'who brought it in: a role, a department or anybody else',
      },
      team: { nl: 'het team dat eraan werkt', en: 'the team that works on it', names: 'team' },
      cycle: {
        nl: 'de cyclus waarin het thuishoort; anders die van de ronde bij ‘target’',
        en: 'the cycle in which it belongs; else that of the round in ‘target’',
        names: 'cycle',
      },
      target: {
        nl: 'wanneer het aan de orde komt: een ronde, een maand of een dag',
        en: 'when it is to come up: a round, a month or a day',
        examples: ['B3', '2021-02', '2021-02-16'],
      },
      deliverables: {
        nl: 'de producten die eruit voortkomen',
        en: 'the products that come of it',
        names: 'deliverable',
      },
      status: { nl: 'hoever het is; anders een voorstel', en: 'how far it is; else a proposal' },
    },
  ),
);

type WrittenTopic = Exclude<z.output<typeof topicShape>, string>;

export const topics = things({
  help: { nl: 'rollende agenda: de longlist van onderwerpen', en: 'rolling agenda: the longlist of topics' },
  shape: named(topicShape),
  called: { textIsName: true },
  linkOne: linkTopic,
});

function linkTopic(linker: Linker, id: string, written: WrittenTopic | string, place: SourcePlace): Topic {
  const said = typeof written === 'string' ? { title: written } : written;
  const named = (subject: 'team' | 'cycle') =>
    said[subject] === undefined ? null : (refer(linker, subject, said[subject], inside(place, subject)) ?? null);
  const cycle = named('cycle');
  const target = linkTarget(linker, said.target, cycle, inside(place, 'target'));
  return {
    id,
    name: said.title ?? id,
    aliases: present(said.aliases),
    place,
    valid: ALWAYS,
    by: said.by === undefined ? '' : somebody(linker, said.by, inside(place, 'by')),
    team: named('team'),
    cycle: cycle ?? (target && 'round' in target ? target.round.cycle : null),
    target,
    deliverables: each(said.deliverables, inside(place, 'deliverables')).flatMap(({ item, at }) => {
      const deliverable = refer(linker, 'deliverable', item, at);
      return deliverable === undefined ? [] : [{ id: deliverable, place: at }];
    }),
    statuses: linkStatuses(said.status, place),
  };
}

/** Each holds until the next one; a topic of which nothing is said is a proposal. */
function linkStatuses(written: WrittenTopic['status'], place: SourcePlace): Topic['statuses'] {
  if (!written) return [{ value: { status: 'proposed', reason: '' }, valid: ALWAYS, place }];
  const statuses = each(written, inside(place, 'status')).map(({ item, at }) => {
    const { value: status, from = ALWAYS.from, reason = '' } = typeof item === 'string' ? { value: item } : item;
    return { value: { status, reason }, valid: { from, until: ALWAYS.until }, place: at };
  });
  return statuses.sort((one, other) => (one.valid.from === other.valid.from ? 0 : one.valid.from - other.valid.from));
}

function linkTarget(
  linker: Linker,
  text: string | undefined,
  cycle: string | null,
  place: SourcePlace,
): Topic['target'] {
  const target = text === undefined ? undefined : accept(linker, readTarget(linker, text.trim(), cycle), place);
  if (target === undefined) return null;
  if ('vague' in target) report(linker, vagueDate, { text: target.vague }, place);
  return { ...target, place };
}

/** A round, by its name or by its number in the topic's own cycle; a month; a day; or anything else, which is vague. */
function readTarget({ names }: Linker, text: string, cycle: string | null): Read<TopicTarget> {
  if (cycle !== null && /^\d{1,4}$/.test(text)) {
    const number = numberReader(1, MOST_ROUNDS)(text);
    return 'value' in number ? { value: { round: { cycle, round: number.value } } } : number;
  }
  const round = roundIn(text, names.cycle);
  if (round) return { value: { round } };
  const days: Period | undefined = monthOf(text);
  if (days) return { value: { days } };
  const one = readDay(text);
  if ('value' in one) return { value: { days: { from: one.value, until: one.value } } };
  return /^\d{4}-/.test(text) ? one : { value: { vague: text } };
}
