import { isoDay } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Team } from '../../definition/types/people.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { TeamState } from '../../schedule/team-states.ts';
import { productsCell, stepCell } from '../agenda/ahead.ts';
import type { Cell } from '../blocks/words.ts';
import { type Document, type DocumentBlock, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { dayAndTime, dayAndYear, exactDayAndTime, roundName } from '../words.ts';

const WORDS: Said<{
  title: (day: string) => string;
  empty: string;
  absent: (teams: string) => string;
  ended: (day: string) => string;
  begins: (day: string) => string;
  ends: (day: string) => string;
  upcoming: (round: string, day: string) => string;
  columns: Record<
    | 'team'
    | 'topic'
    | 'round'
    | 'forum'
    | 'deadline'
    | 'sponsor'
    | 'departments'
    | 'lead'
    | 'secretary'
    | 'products'
    | 'days',
    string
  >;
}> = {
  nl: {
    title: (day) => `Teams op ${day}`,
    empty: 'Er zijn geen teams die hieraan voldoen.',
    absent: (teams) => `Niet in deze periode: ${teams}.`,
    ended: (day) => `gestopt op ${day}`,
    begins: (day) => `begint op ${day}`,
    ends: (day) => `stopt op ${day}`,
    upcoming: (round, day) => `${round} vanaf ${day}`,
    columns: {
      team: 'Team',
      topic: 'Onderwerp',
      round: 'Ronde',
      forum: 'Volgend gremium',
      deadline: 'Volgende deadline',
      sponsor: 'Sponsor',
      departments: 'Departementen',
      lead: 'Trekker',
      secretary: 'Secretaris',
      products: 'Producten',
      days: 'Looptijd',
    },
  },
  en: {
    title: (day) => `Teams on ${day}`,
    empty: 'There are no teams that fit this.',
    absent: (teams) => `Not in this period: ${teams}.`,
    ended: (day) => `ended on ${day}`,
    begins: (day) => `begins on ${day}`,
    ends: (day) => `ends on ${day}`,
    upcoming: (round, day) => `${round} from ${day}`,
    columns: {
      team: 'Team',
      topic: 'Topic',
      round: 'Round',
      forum: 'Next forum',
      deadline: 'Next deadline',
      sponsor: 'Sponsor',
      departments: 'Departments',
      lead: 'Lead',
      secretary: 'Secretary',
      products: 'Products',
      days: 'Days',
    },
  },
};

/**
 * One overview of the teams as they stand on the first day of a window: who is in each, where it is in its round, and
 * what comes next. A team that begins or ends in the window says so; those that do not touch it are named at the end.
 */
export function teamsDocument(
  states: readonly TeamState[],
  absent: readonly Team[],
  { workspace, window }: Schedule,
  context: DocumentContext,
): Document {
  const { lang } = context;
  return {
    lang,
    title: WORDS[lang].title(longDay(window.from, lang)),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [
      states.length === 0 ? paragraph(WORDS[lang].empty) : teamsTable(states, { workspace, window }, lang),
      ...absentBlock(absent, window.from, lang),
    ],
    ...smallPrint(context),
  };
}

function teamsTable(states: readonly TeamState[], schedule: Pick<Schedule, 'workspace' | 'window'>, lang: Lang): Table {
  const { columns } = WORDS[lang];
  return {
    kind: 'table',
    columns: [
      { title: columns.team },
      { title: columns.topic },
      { title: columns.round },
      { title: columns.forum },
      { title: columns.deadline },
      { title: columns.sponsor, below: true },
      { title: columns.departments, below: true },
      { title: columns.lead, below: true },
      { title: columns.secretary, below: true },
      { title: columns.products, below: true },
      { title: columns.days, below: true },
    ],
    rows: states.map((state) => row(state, schedule, lang)),
    empty: '',
  };
}

function row(state: TeamState, { workspace, window }: Pick<Schedule, 'workspace' | 'window'>, lang: Lang): Cell[] {
  const { team, next, deadline, products, departments } = state;
  const names = (roles: readonly string[]) => roles.map((role) => roleName(role, workspace)).join(', ');
  return [
    team.id,
    team.topic,
    roundsCell(state, window.from, lang),
    stepCell(next, lang),
    deadline
      ? { words: dayAndTime(deadline.day, deadline.at, lang), exact: exactDayAndTime(deadline.day, deadline.at) }
      : '',
    names(state.sponsors),
    departments.join(', '),
    names(state.leads),
    names(state.secretaries),
    productsCell(products, lang),
    daysCell(team, window, lang),
  ];
}

/** @example 'B2 vanaf ma 2 nov 2020' as long as it has not begun, else 'B2' */
function roundsCell({ rounds }: TeamState, day: number, lang: Lang): Cell {
  const words = rounds.map((round) =>
    round.from <= day ? roundName(round) : WORDS[lang].upcoming(roundName(round), dayAndYear(round.from, lang)),
  );
  return { words: listing(words, lang), exact: rounds.map(roundName).join(' ') };
}

/** Only what is near: that a team begins or ends in the window. */
function daysCell({ valid }: Team, window: { from: number; until: number }, lang: Lang): Cell {
  const { begins, ends } = WORDS[lang];
  const later = valid.from > window.from;
  const soon = within(valid.until, window);
  return {
    words: [later ? begins(dayAndYear(valid.from, lang)) : '', soon ? ends(dayAndYear(valid.until, lang)) : '']
      .filter(Boolean)
      .join(', '),
    exact: [valid.from, valid.until].map((day) => (Number.isFinite(day) ? isoDay(day) : '')).join('/'),
  };
}

function absentBlock(teams: readonly Team[], day: number, lang: Lang): DocumentBlock[] {
  const { absent, ended, begins } = WORDS[lang];
  if (teams.length === 0) return [];
  const named = teams.map(({ id, valid }) => {
    const when = valid.until < day ? ended(dayAndYear(valid.until, lang)) : begins(dayAndYear(valid.from, lang));
    return `${id} (${when})`;
  });
  return [paragraph(absent(listing(named, lang)))];
}
