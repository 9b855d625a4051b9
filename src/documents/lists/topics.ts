import { isoDay } from '../../calendar/day.ts';
import { longDay, monthWords, shortRange } from '../../calendar/words.ts';
import { addTo } from '../../common/add-to.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Topic } from '../../definition/types/topics.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { TOPIC_STATUS_WORDS, topicStatusWord } from '../../language/topic-status.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { TopicState } from '../../schedule/topic-states.ts';
import { productsCell } from '../agenda/ahead.ts';
import type { Cell } from '../blocks/words.ts';
import { type Document, type DocumentBlock, heading, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { dayAndYear, roundName } from '../words.ts';

const WORDS: Said<{
  title: (day: string) => string;
  empty: string;
  later: string;
  vague: string;
  missing: string;
  columns: Record<
    'status' | 'topic' | 'cycle' | 'since' | 'target' | 'team' | 'sponsor' | 'reason' | 'by' | 'products' | 'amiss',
    string
  >;
}> = {
  nl: {
    title: (day) => `Rollende agenda op ${day}`,
    empty: 'Er zijn geen onderwerpen die hieraan voldoen.',
    later: 'komt later op de agenda',
    vague: 'nog geen datum',
    missing: 'die ronde is er niet',
    columns: {
      status: 'Status',
      topic: 'Onderwerp',
      cycle: 'Cyclus',
      since: 'Vanaf',
      target: 'Streefmoment',
      team: 'Team',
      sponsor: 'Sponsor',
      reason: 'Reden',
      by: 'Ingebracht door',
      products: 'Producten',
      amiss: 'Let op',
    },
  },
  en: {
    title: (day) => `Rolling agenda on ${day}`,
    empty: 'There are no topics that fit this.',
    later: 'comes on the agenda later',
    vague: 'no date yet',
    missing: 'there is no such round',
    columns: {
      status: 'Status',
      topic: 'Topic',
      cycle: 'Cycle',
      since: 'From',
      target: 'Target',
      team: 'Team',
      sponsor: 'Sponsor',
      reason: 'Reason',
      by: 'Brought in by',
      products: 'Products',
      amiss: 'Mind',
    },
  },
};

/**
 * The rolling agenda: a heading for each status in the order of a topic's life, what is off the list last. Each topic
 * with since when and why, its target with dates, team and sponsor, products, and what does not fit.
 * @param states as they stand on the first day of the window
 * @param findings any; those that are about what is written of a topic are shown beside it
 */
export function topicsDocument(
  states: readonly TopicState[],
  findings: readonly Finding[],
  { workspace, window }: Schedule,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const groups = [...TOPIC_STATUS_WORDS.map(({ value }) => value), 'later' as const].map((group) => ({
    group,
    members: states.filter(({ status, later }) => (later ? 'later' : status.value.status) === group),
  }));
  const amiss = remarksByTopic(findings, lang);
  return {
    lang,
    title: WORDS[lang].title(longDay(window.from, lang)),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks:
      states.length === 0
        ? [paragraph(WORDS[lang].empty)]
        : groups.flatMap(({ group, members }) =>
            members.length === 0 ? [] : groupBlocks(group, members, amiss, workspace, lang),
          ),
    ...smallPrint(context),
  };
}

/** What does not fit, for each topic of which a place in the definitions is to blame. */
function remarksByTopic(findings: readonly Finding[], lang: Lang): Map<string, string[]> {
  const remarks = new Map<string, string[]>();
  for (const { kind, args, places, accepted } of findings) {
    const { path } = places[0] ?? { path: [] };
    if (path[0] !== 'topics' || accepted) continue;
    addTo(remarks, String(path[1]), kind.say[lang](args));
  }
  return remarks;
}

type Group = TopicState['status']['value']['status'] | 'later';

function groupBlocks(
  group: Group,
  states: readonly TopicState[],
  amiss: ReadonlyMap<string, readonly string[]>,
  workspace: Workspace,
  lang: Lang,
): DocumentBlock[] {
  const { columns, later } = WORDS[lang];
  const name = group === 'later' ? later : topicStatusWord(group, lang);
  const table: Table = {
    kind: 'table',
    columns: [
      { title: columns.status },
      { title: columns.topic },
      { title: columns.cycle },
      { title: columns.since, whole: true },
      { title: columns.target },
      { title: columns.team },
      { title: columns.sponsor },
      { title: columns.reason, below: true },
      { title: columns.by, below: true },
      { title: columns.products, below: true },
      { title: columns.amiss, below: true },
    ],
    rows: states.map((state) => row(state, name, amiss.get(state.topic.id) ?? [], workspace, lang)),
    empty: '',
  };
  return [heading(capital(name)), table];
}

function row(state: TopicState, status: string, amiss: readonly string[], workspace: Workspace, lang: Lang): Cell[] {
  const { topic, sponsor, products } = state;
  const { value, valid } = state.status;
  return [
    // Readers have it from the heading.
    { words: '', exact: status },
    topic.name,
    topic.cycle ?? '',
    Number.isFinite(valid.from) ? { words: dayAndYear(valid.from, lang), exact: isoDay(valid.from) } : '',
    targetCell(state, workspace, lang),
    topic.team ?? '',
    sponsor === undefined ? '' : roleName(sponsor, workspace),
    value.reason,
    bringerName(topic, workspace),
    productsCell(products, lang),
    amiss.join('; '),
  ];
}

/** @example 'B3: ma 16 nov t/m di 1 dec 2020' */
function targetCell({ topic, target: days }: TopicState, { cycles }: Workspace, lang: Lang): Cell {
  const { target } = topic;
  if (target === null) return '';
  if ('vague' in target) return `${target.vague} (${WORDS[lang].vague})`;
  if ('round' in target) {
    const { cycle, round } = target.round;
    const name = roundName({ cycle: cycles.get(cycle)!, number: round });
    if (!days) return `${name} (${WORDS[lang].missing})`;
    return { words: `${name}: ${shortRange(days, lang)}`, exact: `${name} ${isoDay(days.from)}/${isoDay(days.until)}` };
  }
  const { from, until } = target.days;
  if (from === until) return { words: dayAndYear(from, lang), exact: isoDay(from) };
  return { words: monthWords(from, lang), exact: isoDay(from).slice(0, 7) };
}

function bringerName({ by }: Topic, workspace: Workspace): string {
  return workspace.roles.get(by)?.name ?? by;
}
