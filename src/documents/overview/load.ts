import { type Day, isoDay, partsOf, weekdayOf } from '../../calendar/day.ts';
import { daysIn, type Period } from '../../calendar/period.ts';
import { dayRange, monthWords, shortDay, shortWeekday } from '../../calendar/words.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Lang, Said } from '../../language/language.ts';
import { durationWords } from '../../language/quantity.ts';
import { type DayLoad, type Load, loadsOf, minutesOf } from '../../schedule/people/load.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Timeline, TimeSpan } from '../blocks/timeline.ts';
import { type DocumentBlock, heading, paragraph } from '../blocks.ts';
import { dayAndYear } from '../words.ts';
import { stretchesOf } from './stretches.ts';

interface Words {
  key: string;
  meetings: (count: number) => string;
  papers: (count: number) => string;
  hours: (hours: string) => string;
  sheets: (count: number) => string;
  kinds: Record<'roles' | 'departments', { name: string; caption: (period: string) => string; row: string }>;
  heads: Omit<Timeline['heads'], 'row'>;
  empty: string;
}

const WORDS: Said<Words> = {
  nl: {
    key:
      'In elk vak staat hoeveel uur iemand die dag vergadert, en voor hoeveel agendapunten dan uiterlijk de stukken binnen ' +
      'moeten zijn. Hoe sterker een vak is gekleurd, hoe voller de dag. Wie het meeste heeft, staat bovenaan.',
    meetings: (count) => (count === 1 ? '1 overleg' : `${count} overleggen`),
    papers: (count) => (count === 1 ? '1 agendapunt met stukken' : `${count} agendapunten met stukken`),
    hours: (hours) => `${hours} uur`,
    sheets: (count) => (count === 1 ? '1 stuk' : `${count} stukken`),
    kinds: {
      roles: { name: 'Per functie', caption: (period) => `Belasting per functie van ${period}`, row: 'Functie' },
      departments: {
        name: 'Per departement',
        caption: (period) => `Belasting per departement van ${period}`,
        row: 'Departement',
      },
    },
    heads: { from: 'Dag', until: 'Tot en met', what: 'Belasting' },
    empty: 'In deze periode heeft niemand een overleg of aanleverdeadline.',
  },
  en: {
    key:
      'Each box holds how many hours somebody meets on that day, and for how many items the papers are due then. The ' +
      'stronger its colour, the fuller the day. Who has most comes first.',
    meetings: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
    papers: (count) => (count === 1 ? '1 item with papers' : `${count} items with papers`),
    hours: (hours) => (hours === '1' ? '1 hour' : `${hours} hours`),
    sheets: (count) => (count === 1 ? '1 paper' : `${count} papers`),
    kinds: {
      roles: { name: 'By role', caption: (period) => `Load by role of ${period}`, row: 'Role' },
      departments: {
        name: 'By department',
        caption: (period) => `Load by department of ${period}`,
        row: 'Department',
      },
    },
    heads: { from: 'Day', until: 'Until', what: 'Load' },
    empty: 'In this period nobody has a meeting or a deadline for papers.',
  },
};

/**
 * How full the days of each role and department are: hours of meetings and papers due, in numbers.
 * @param schedule resolved for the window
 * @param people the roles and departments to show; all when empty
 */
export function loadBlocks(schedule: Schedule, people: readonly string[], lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const loads = loadsOf(schedule);
  const isAsked = ({ party }: Load) => people.length === 0 || people.includes(party);
  const found = (['roles', 'departments'] as const)
    .map((kind) => ({ kind, loads: loads[kind].filter(isAsked) }))
    .filter((one) => one.loads.length > 0);
  if (found.length === 0) return [paragraph(words.empty)];
  const blocks = stretchesOf(schedule).flatMap((stretch) =>
    found.flatMap(({ kind, loads }) => tableOf(kind, loads, stretch, schedule, lang)),
  );
  // How to read them all is said once.
  const first = blocks.find(({ kind }) => kind === 'timeline');
  return blocks.map((block) => (block.kind === 'timeline' && block !== first ? { ...block, key: '' } : block));
}

function tableOf(
  kind: 'roles' | 'departments',
  loads: readonly Load[],
  stretch: Period,
  { calendar, workspace }: Schedule,
  lang: Lang,
): DocumentBlock[] {
  const { key, kinds, heads, empty } = WORDS[lang];
  const { name, caption, row } = kinds[kind];
  const days = daysIn(stretch).filter((day) => calendar.isWorkingDay(day) || loads.some((load) => load.days.has(day)));
  const rows = loads
    .map(({ party, days: byDay }) => ({
      head: kind === 'roles' ? roleTitle(party, workspace) : party,
      lines: [days.flatMap((day, column) => spanOf(byDay.get(day), day, column, lang))],
    }))
    .filter(({ lines: [line] }) => line!.length > 0);
  if (rows.length === 0) return [];
  const period = dayRange(stretch.from, stretch.until, lang);
  return [
    { ...heading(name, period), sub: true as const },
    {
      kind: 'timeline',
      caption: caption(period),
      corner: row,
      key,
      heads: { row, ...heads },
      columns: days.map((day) => ({
        group: monthWords(day, lang),
        words: `${shortWeekday(weekdayOf(day), lang)} ${partsOf(day).date}`,
        below: '',
        off: !calendar.isWorkingDay(day),
      })),
      rows,
      empty,
    },
  ];
}

function spanOf(load: DayLoad | undefined, day: Day, column: number, lang: Lang): TimeSpan[] {
  if (!load) return [];
  const words = WORDS[lang];
  const { meetings, deadlines } = load;
  const minutes = minutesOf(load);
  const brief = [
    ...(minutes > 0 ? [words.hours(hoursWords(minutes, lang))] : []),
    ...(deadlines.length > 0 ? [words.sheets(deadlines.length)] : []),
  ];
  const full = [
    ...(meetings.length > 0 ? [`${words.meetings(meetings.length)} (${durationWords(minutes, lang)})`] : []),
    ...(deadlines.length > 0 ? [words.papers(deadlines.length)] : []),
  ];
  const when = { words: dayAndYear(day, lang), exact: isoDay(day) };
  return [
    {
      ...{ column, columns: 1, words: brief.join(', '), beside: 0, name: full.join(', '), when: shortDay(day, lang) },
      ...{ from: when, until: when, level: levelOf(minutes, deadlines.length) },
    },
  ];
}

/** @example hoursWords(90, 'nl') // '1,5' */
function hoursWords(minutes: number, lang: Lang): string {
  const hours = String(Math.round(minutes / 6) / 10);
  return lang === 'nl' ? hours.replace('.', ',') : hours;
}

/** From 1 for a quiet day to 4 for a full one: two hours of meetings are a step, and so are two papers. */
function levelOf(minutes: number, deadlines: number): number {
  return Math.min(4, Math.max(1, Math.ceil(minutes / 120 + deadlines / 2)));
}
