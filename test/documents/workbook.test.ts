import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { Sources } from '../../src/diagnostic/sources.ts';
import type { Sheet } from '../../src/documents/workbook/sheet.ts';
import { planningWorkbook } from '../../src/documents/workbook/workbook.ts';
import type { Lang } from '../../src/language/language.ts';
import type { Filter } from '../../src/schedule/select.ts';
import { fortnight } from '../support/fortnight.ts';
import { findingOf } from '../support/handmade.ts';
import { scheduleOf } from '../support/yaml.ts';

const ALL: Filter = { fora: [], cycles: [], teams: [], people: [] };
const sources = { locate: () => ({ file: 'cycles/a.yaml', line: 12, column: 3 }) } as unknown as Sources;
const FOUND = { findings: [findingOf('meeting-on-public-holiday', 'error', { when: [day('2021-01-01')] })], sources };

function bookOf(schedule = fortnight(), filter = ALL, lang: Lang = 'nl') {
  return planningWorkbook(schedule, filter, FOUND, { lang, today: day('2020-12-18'), fixed: false });
}

/** The cells of a column, days as `2020-11-03` and times as minutes. */
function column({ columns, rows }: Sheet, title: string): unknown[] {
  const index = columns.findIndex((one) => one.title === title);
  if (index < 0) throw new Error(`no column ${title}`);
  return rows.map(({ cells }) => {
    const cell = cells[index]!;
    return columns[index]!.kind === 'day' && typeof cell === 'number' ? isoDay(cell) : cell;
  });
}

const sheetOf = (name: string, ...given: Parameters<typeof bookOf>) =>
  bookOf(...given).sheets.find((one) => one.name === name)!;

it('has its sheets, title and small print in both languages', () => {
  expect(bookOf().sheets.map(({ name }) => name)).toEqual([
    ...['Overleggen', 'Deadlines', 'Producten', 'Teams', 'Knelpunten'],
  ]);
  const english = bookOf(fortnight(), ALL, 'en');
  expect(english.sheets.map(({ name }) => name)).toEqual(['Meetings', 'Deadlines', 'Products', 'Teams', 'Conflicts']);
  expect(english).toMatchObject({
    title: 'Programma Samenleving en Covid-19 – Schedule for Monday 28 December 2020 to Sunday 10 January 2021',
    footer: 'Drawn up on Friday 18 December 2020.',
    made: day('2020-12-18'),
  });
});

it('has a sheet for each forum, team or role with a meeting when asked', () => {
  const context = { lang: 'nl' as const, today: day('2020-12-18'), fixed: false };
  const schedule = scheduleOf(DEFINITIONS, '2020-11-05', '2020-11-15');
  const names = (per: 'forum' | 'team' | 'role', given = schedule) =>
    planningWorkbook(given, ALL, FOUND, context, per)
      .sheets.slice(5)
      .map(({ name, rows }) => `${name}: ${rows.length}`);
  expect(names('forum')).toEqual(['ACC: 1', 'MCC: 1']);
  expect(names('team')).toEqual(['MLT1: 2', 'MLT4: 2']);
  expect(names('role')).toEqual(['minister: 2']);
  // Names that Excel refuses: too long, with its signs, or one that is there already.
  const long = scheduleOf(
    `fora: { "${'Raad: '.repeat(7)}x": {}, "${'Raad: '.repeat(7)}y": {}, teams: {} }
changes: [${['x', 'y'].map((end) => `{ add: "${'Raad: '.repeat(7)}${end} 2020-11-05" }`).join(', ')}, { add: teams 2020-11-06 }]`,
    '2020-11-05',
    '2020-11-06',
  );
  expect(names('forum', long)).toEqual([
    'Raad  Raad  Raad  Raad  Raad  R: 1',
    'Raad  Raad  Raad  Raad  Raa (2): 1',
    'teams (2): 1',
  ]);
});

describe('the meetings', () => {
  const sheet = sheetOf('Overleggen');

  it('have real days and times; one past midnight ends on its own day', () => {
    expect(column(sheet, 'Datum')).toEqual(['2020-12-28', '2020-12-29', '2020-12-29', '2021-01-04', '2021-01-06']);
    expect(column(sheet, 'Van')).toEqual([null, 10 * 60, 14 * 60, 11 * 60, 23 * 60]);
    expect(column(sheet, 'Tot')).toEqual([null, 11 * 60, 16 * 60, 12 * 60, { day: day('2021-01-07'), clock: 60 }]);
  });

  it('are struck out when they do not go on, and say what happened', () => {
    expect(sheet.rows.map(({ off }) => off)).toEqual([false, true, false, false, false]);
    expect(column(sheet, 'Status')).toEqual(['gepland', 'afgelast', 'gepland', 'verplaatst', 'ingelast']);
    expect(column(sheet, 'Bijzonderheden')[3]).toBe('Verplaatst van vr 1 jan 14.00 uur: Nieuwjaarsdag');
    expect(column(sheet, 'Agendapunten')[2]).toBe('Jeugdpakket; Terugblik kerst');
  });
});

const DEFINITIONS = `
roles: { trekker: {}, minister: {} }
fora:
  ACC: { time: "10:00", papers: { due: 1 werkdag, at: "18:00" }, members: [minister] }
  MCC: { time: "14:00", papers: { due: 1 werkdag, at: "12:00" }, members: [minister] }
cycles:
  A:
    every: 2 weeks
    from: 2020-10-19
    steps:
      ambtelijk: { week: 1, day: donderdag, forum: ACC }
      ministerieel: { week: 2, day: dinsdag, forum: MCC }
teams: { MLT1: { lead: trekker }, MLT4: { topic: Jeugd, lead: trekker, until: 2020-12-31 } }
deliverables:
  jeugd: { title: Jeugdpakket, team: MLT4, route: A, round: A2, papers: [Nota, Plan], treatment: besluitvorming }
  kerst: { title: Kerst, team: MLT1, route: A, round: A2 }
  later: { title: Later, team: MLT4, route: A, from: voor de zomer }
  oud: { title: Oud, team: MLT4, route: A, round: A1 }
`;
const autumn = () => scheduleOf(DEFINITIONS, '2020-11-02', '2020-11-15');

describe('the deadlines', () => {
  it('are those of the window and those before it for its meetings, with papers and meeting', () => {
    const sheet = sheetOf('Deadlines', scheduleOf(DEFINITIONS, '2020-11-05', '2020-11-15'));
    expect(column(sheet, 'Uiterlijk op')).toEqual(['2020-11-04', '2020-11-04', '2020-11-09', '2020-11-09']);
    expect(column(sheet, 'Om')).toEqual([18 * 60, 18 * 60, 12 * 60, 12 * 60]);
    expect(column(sheet, 'Overleg op')).toEqual(['2020-11-05', '2020-11-05', '2020-11-10', '2020-11-10']);
    expect(column(sheet, 'Stukken')).toEqual(['Nota; Plan', '', 'Nota; Plan', '']);
    expect(column(sheet, 'Behandeling')[0]).toBe('ter besluitvorming');
  });

  it('are only those of the team that is asked for, also before the window', () => {
    const schedule = scheduleOf(DEFINITIONS, '2020-11-05', '2020-11-15');
    expect(column(sheetOf('Deadlines', schedule, { ...ALL, teams: ['MLT1'] }), 'Product')).toEqual(['Kerst', 'Kerst']);
  });
});

it('has every step of a product with something to do, and products without dates', () => {
  const sheet = sheetOf('Producten', autumn());
  expect(column(sheet, 'Product')).toEqual(['Jeugdpakket', 'Jeugdpakket', 'Kerst', 'Kerst', 'Later']);
  expect(column(sheet, 'Datum')).toEqual(['2020-11-05', '2020-11-10', '2020-11-05', '2020-11-10', null]);
  expect(column(sheet, 'Stukken op')).toEqual(['2020-11-04', '2020-11-09', '2020-11-04', '2020-11-09', null]);
  expect(column(sheet, 'Bijzonderheden')).toEqual(['', '', '', '', 'nog zonder data']);
});

it('has every team with what comes next for it', () => {
  const sheet = sheetOf('Teams', autumn());
  expect(column(sheet, 'Team')).toEqual(['MLT1', 'MLT4']);
  expect(column(sheet, 'Onderwerp')).toEqual(['', 'Jeugd']);
  expect(column(sheet, 'Volgend gremium')).toEqual(['ACC', 'ACC']);
  expect(column(sheet, 'Stukken op')).toEqual(['2020-11-04', '2020-11-04']);
  expect(column(sheet, 'Begint op')).toEqual([null, null]);
  expect(column(sheet, 'Stopt op')).toEqual([null, '2020-12-31']);
});

it('has what is wrong, with the first day as a day', () => {
  const sheet = sheetOf('Knelpunten');
  expect(column(sheet, 'Ernst')).toEqual(['fout']);
  expect(column(sheet, 'Eerste dag')).toEqual(['2021-01-01']);
  expect(column(sheet, 'Wanneer')).toEqual(['vr 1 jan 2021']);
});

it('says what is wrong in words, with who decides, and nothing for who writes definitions', () => {
  const { columns } = sheetOf('Knelpunten');
  expect(columns.map(({ title }) => title)).toEqual([
    ...['Ernst', 'Knelpunt', 'Eerste dag', 'Wanneer', 'Wat te doen', 'Wie beslist'],
  ]);
  const schedule = scheduleOf(
    'roles: { minister VWS: { department: VWS } }\ndepartments: { VWS: {} }\n' +
      'fora: { MCC: { chair: minister VWS, time: "14:00" } }\nchanges: [{ add: MCC 2021-01-01, reason: spoed }]',
    '2020-12-28',
    '2021-01-10',
  );
  const when = { when: [day('2021-01-01')], who: ['MCC'], args: 'de MCC valt op Nieuwjaarsdag' };
  const found = { findings: [findingOf('meeting-on-public-holiday', 'error', when)], sources };
  const context = { lang: 'nl' as const, today: day('2020-12-18'), fixed: false };
  const sheet = planningWorkbook(schedule, ALL, found, context).sheets.find(({ name }) => name === 'Knelpunten')!;
  expect(column(sheet, 'Knelpunt')).toEqual(['De MCC valt op Nieuwjaarsdag']);
  expect(column(sheet, 'Wie beslist')).toEqual(['minister van VWS (MCC)']);
});

it('names steps and rounds as people do, and no key that only whoever writes definitions knows', () => {
  const yaml = `
fora: { ACC: { time: "10:00" }, DOC: { time: "15:00" } }
cycles:
  A: { every: 2 weeks, from: 2020-11-02, steps: { advies-acc: { day: donderdag, forum: ACC, phase: conceptadvies } } }
  directeuren: { name: Directeurenoverleg, every: 1 week, from: 2020-11-02, steps: { doc: { day: dinsdag, forum: DOC } } }
  sessie: { name: Eenmalige sessie, every: once, from: 2020-11-02, steps: { s: { week: 1, day: woensdag, forum: DOC, phase: brainstorm } } }
deliverables:
  nota: { title: Nota, route: A, round: A1 }
  plan: { title: Plan, route: directeuren, round: directeuren2 }
`;
  const book = (name: string) => sheetOf(name, scheduleOf(yaml, '2020-11-02', '2020-11-15'));
  // The key of the other step only names its forum again.
  expect(column(book('Producten'), 'Stap')).toEqual(['conceptadvies', '']);
  expect(column(book('Producten'), 'Ronde')).toEqual(['A1', 'Directeurenoverleg 2']);
  expect(column(book('Overleggen'), 'Ronde en fase')).toEqual([
    ...['Directeurenoverleg 1', 'brainstorm', 'A1 conceptadvies', 'Directeurenoverleg 2'],
  ]);
});
