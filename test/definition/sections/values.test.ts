import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { ALWAYS } from '../../../src/calendar/period.ts';
import type { Workspace } from '../../../src/definition/types/workspace.ts';
import { readFiles } from '../read-yaml.ts';

// What each section says, as docs/definitions.md has it, and what holds when it is not said.

const BASE = `
departments: { VWS: ministerie van VWS, BZK: { aliases: [Biza] } }
roles: { MP: {}, MVWS: { department: vws }, MBZK: {}, later: { from: 2021-01-01 } }
groups: { top: [MP, MVWS] }
fora: { MCC: {}, ACC: {} }
teams: { T: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { day: di, forum: MCC } } } }
`;

function read(...texts: string[]): Workspace {
  const files = { 'base.yaml': BASE, ...Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text])) };
  const { workspace, findings } = readFiles(files);
  expect(findings.map(({ kind }) => kind.code)).toEqual([]);
  return workspace!;
}

const values = (dated: readonly { value: unknown }[]) => dated.map(({ value }) => value);
const from = (date: string) => ({ from: day(date), until: ALWAYS.until });

describe('an absence', () => {
  const absence = (keys: string, more = '') => read(`absences: [{ ${keys} }]\n${more}`).absences[0]!;
  const days = 'from: 2021-03-10, until: 2021-03-20';

  it('holds in a period, or for meetings', () => {
    expect(absence(`who: top, ${days}`)).toMatchObject({
      roles: ['MP', 'MVWS'],
      valid: { from: day('2021-03-10'), until: day('2021-03-20') },
      meetings: null,
      reason: '',
    });
    const { meetings, reason } = absence('who: MP, meeting: [MCC 2021-03-09, MCC A3], reason: ziek');
    expect(meetings?.map(({ reference }) => reference)).toEqual([
      { by: 'date', forum: 'MCC', day: day('2021-03-09'), time: null },
      { by: 'round', forum: 'MCC', cycle: 'A', round: 3 },
    ]);
    expect(reason).toBe('ziek');
  });

  it('names who comes instead, or says that nobody does', () => {
    expect(absence(`who: MP, ${days}`)).toMatchObject({ substitute: null, unreplaced: false });
    expect(absence(`who: MP, ${days}, substitute: MVWS`)).toMatchObject({ substitute: 'MVWS', unreplaced: false });
    for (const nobody of ['niemand', 'nobody'])
      expect(absence(`who: MP, ${days}, substitute: ${nobody}`)).toMatchObject({ substitute: null, unreplaced: true });
    expect(absence(`who: MP, ${days}, substitute: niemand`, 'roles: { niemand: {} }')).toMatchObject({
      substitute: 'niemand',
      unreplaced: false,
    });
  });
});

describe('a blocked time', () => {
  const blocked = (keys: string) => read(`blocked: [{ ${keys} }]`).blocked[0]!;

  it('is part of a weekday, or all of it', () => {
    expect(blocked('who: [top, MBZK], day: dinsdag, time: "9:00 - 12:00", reason: onderraden')).toMatchObject({
      ...{ roles: ['MP', 'MVWS', 'MBZK'], weekday: 2, start: 540, end: 720, reason: 'onderraden', valid: ALWAYS },
    });
    expect(blocked('who: MP, day: vrijdag, from: 2021-01-01')).toMatchObject({
      ...{ start: null, end: null, reason: '', valid: from('2021-01-01') },
    });
  });
});

describe('a busy calendar', () => {
  it('is a file, of which titles are told only when that is said', () => {
    const { busy } = read(
      'busy: [{ who: top, file: a.ics }, { who: MBZK, file: b.ics, show: titles }, { who: MP, file: c.ics, show: titels }]',
    );
    expect(busy).toMatchObject([
      { roles: ['MP', 'MVWS'], file: 'a.ics', showsTitles: false, contents: 'missing' },
      { roles: ['MBZK'], file: 'b.ics', showsTitles: true },
      { showsTitles: true },
    ]);
  });
});

describe('the calendar', () => {
  it('has the Dutch holidays unless that was said, and gathers days from all files', () => {
    expect(read().calendar).toEqual({ holidays: 'nl', workOn: [], closed: [], periods: [] });
    const { calendar } = read(
      'calendar: { holidays: none, work-on: [Bevrijdingsdag], closed: [{ name: Brug, on: [2021-05-14, 2021-05-17] }] }',
      'calendar: { work-on: Koningsdag, closed: [{ name: Zomer, from: 2021-08-02, until: 2021-08-06 }], periods: [{ name: Kerst, kind: reces, from: 2020-12-21, until: 2021-01-03 }] }',
    );
    expect(calendar.holidays).toBe('none');
    expect(calendar.workOn).toHaveLength(2);
    const said = (list: Workspace['calendar']['closed']) =>
      list.map(({ name, kind, from: first, until }) => [name, kind, first, until]);
    expect(said(calendar.closed)).toEqual([
      ['Brug', 'Brug', day('2021-05-14'), day('2021-05-14')],
      ['Brug', 'Brug', day('2021-05-17'), day('2021-05-17')],
      ['Zomer', 'Zomer', day('2021-08-02'), day('2021-08-06')],
    ]);
    expect(said(calendar.periods)).toEqual([['Kerst', 'reces', day('2020-12-21'), day('2021-01-03')]]);
  });
});

describe('people', () => {
  it('are of departments, which have names', () => {
    const { departments, roles } = read();
    expect(departments.get('VWS')).toMatchObject({ id: 'VWS', name: 'ministerie van VWS', aliases: [] });
    expect(departments.get('BZK')).toMatchObject({ id: 'BZK', name: 'BZK', aliases: ['Biza'] });
    expect([roles.get('MVWS')?.department, roles.get('MP')?.department]).toEqual(['VWS', null]);
  });

  it('have a role one after the other, by name alone or with an address and a validity', () => {
    const role = read(`roles:
  SG: { person: [H. de Vries, { name: A. Jansen, email: a.jansen@vws.example, from: 2021-01-01 }, { email: sg@vws.example }], substitute: [MP, { role: MVWS, from: 2021-01-01 }] }`).roles.get(
      'SG',
    )!;
    expect(role.holders.map(({ value, valid }) => [value, valid])).toEqual([
      [{ name: 'H. de Vries', email: null }, ALWAYS],
      [{ name: 'A. Jansen', email: 'a.jansen@vws.example' }, from('2021-01-01')],
      [{ name: null, email: 'sg@vws.example' }, ALWAYS],
    ]);
    expect(role.substitutes.map(({ value, valid }) => [value, valid])).toEqual([
      ['MP', ALWAYS],
      ['MVWS', from('2021-01-01')],
    ]);
  });

  it('of a team are its sponsor, its departments with whom these supply, its lead and its secretary', () => {
    const { teams } = read(`teams:
  U:
    topic: Jeugd
    sponsor: MP
    departments: [BZK, { department: VWS, role: top, until: 2021-06-30 }, { department: BZK, role: later }]
    lead: [MVWS, { role: MBZK, from: 2021-01-01 }]
    secretary: MBZK`);
    const team = teams.get('U')!;
    expect(team.topic).toBe('Jeugd');
    expect(values(team.sponsors)).toEqual(['MP']);
    expect(values(team.departments)).toEqual(['BZK', 'VWS', 'BZK']);
    expect(team.delegates.map(({ value, valid }) => [value, valid])).toEqual([
      ['MP', { from: ALWAYS.from, until: day('2021-06-30') }],
      ['MVWS', { from: ALWAYS.from, until: day('2021-06-30') }],
      ['later', from('2021-01-01')],
    ]);
    expect(values(team.leads)).toEqual(['MVWS', 'MBZK']);
    expect(values(team.secretaries)).toEqual(['MBZK']);
    expect(teams.get('T')).toMatchObject({ topic: '', sponsors: [], departments: [], delegates: [], leads: [] });
  });
});

describe('a forum', () => {
  it('may say who sits in it, how many must be there, and where it meets', () => {
    const forum = read(`fora:
  VB:
    chair: MP
    deputy: [MVWS, { role: MBZK, from: 2021-01-01 }]
    members: [MVWS, { role: top, for: [MBZK, MP], substitute: MBZK, attendance: observer }]
    quorum: 2
    team: T
    place: zaal 1
    link: https://overleg.example/vb
    contact: MBZK
    copy: [top, mp, griffier]`).fora.get('VB')!;
    expect(values(forum.chair)).toEqual(['MP']);
    expect(values(forum.deputies)).toEqual(['MVWS', 'MBZK']);
    expect(values(forum.contact)).toEqual(['MBZK']);
    expect(
      forum.members.map(({ role, attendance, substitute, behalf }) => [role, attendance, substitute, behalf]),
    ).toEqual([
      ['MVWS', 'required', null, []],
      ['MP', 'observer', 'MBZK', ['MBZK', 'MP']],
      ['MVWS', 'observer', 'MBZK', ['MBZK', 'MP']],
    ]);
    expect(forum).toMatchObject({ quorum: { least: 2 }, team: 'T', location: 'zaal 1' });
    expect(forum.link).toBe('https://overleg.example/vb');
    expect(forum.copy).toEqual(['MP', 'MVWS', 'MP', 'griffier']);
  });

  it('need say nothing of it', () => {
    expect(read().fora.get('ACC')).toMatchObject({
      ...{ chair: [], deputies: [], members: [], quorum: null, team: null, location: '', link: null, contact: [] },
      ...{ copy: [], papers: null, level: null, holiday: null },
    });
  });
});

describe('a route', () => {
  it('is a list, or steps with a name', () => {
    const { routes } = read(
      'routes: { kort: [MCC], lang: { name: De lange weg, aliases: [omweg], steps: [ACC, MCC] } }',
    );
    const said = (id: string) => {
      const { name, aliases, steps } = routes.get(id)!;
      return [name, aliases, steps.map(({ key }) => key)];
    };
    expect(said('kort')).toEqual(['kort', [], ['MCC']]);
    expect(said('lang')).toEqual(['De lange weg', ['omweg'], ['ACC', 'MCC']]);
  });

  it('is of use by itself when it goes along a round', () => {
    const { unused } = read('routes: { kort: [MCC], langs A: [MCC, { round: A }] }');
    expect(JSON.stringify(unused)).toContain('kort');
    expect(JSON.stringify(unused)).not.toContain('langs A');
  });
});

describe('a product', () => {
  const product = (keys: string) =>
    read(`deliverables: { p: { route: A, round: A1, ${keys} } }`).deliverables.get('p')!;

  it('says who speaks first, and who else', () => {
    expect(product('title: x').speaker).toBeNull();
    expect(product('speaker: MP').speaker).toMatchObject({ role: 'MP', substitute: null });
    expect(product('speaker: { role: MP, else: MVWS }').speaker).toMatchObject({ role: 'MP', substitute: 'MVWS' });
  });

  it('says for whom it is, of what title, when its papers are ready and when it is needed', () => {
    expect(product('team: T, title: Het pakket, papers: Nota, needed-by: 2020-12-31')).toMatchObject({
      ...{ team: 'T', name: 'Het pakket', papers: ['Nota'], needed: { moment: { day: day('2020-12-31') } } },
    });
    expect(product('papers: []')).toMatchObject({ team: null, name: 'p', papers: [], needed: null });
    const ready = (written: string) =>
      [...product(`ready: ${written}`).ready].map(([key, { moment }]) => [key, moment]);
    expect(ready('2020-11-02')).toEqual([['*', { day: day('2020-11-02') }]]);
    expect(ready('{ s: 2020-11-02 }')).toEqual([['s', { day: day('2020-11-02') }]]);
  });

  it('may ask one question or several, of all steps or by step', () => {
    const questions = (written: string) => [...product(`questions: ${written}`).questions];
    expect(questions('Akkoord?')).toEqual([['*', ['Akkoord?']]]);
    expect(questions('[Akkoord?, En nu?]')).toEqual([['*', ['Akkoord?', 'En nu?']]]);
    expect(questions('{ s: Akkoord? }')).toEqual([['s', ['Akkoord?']]]);
    expect(questions('{ s: [Akkoord?, En nu?] }')).toEqual([['s', ['Akkoord?', 'En nu?']]]);
  });

  it('waits for others, or for a step of them', () => {
    const { deliverables } = read(
      'deliverables: { a: { route: A, round: A1 }, b: { route: A, after: [a, { product: a, step: S }, { product: a }] } }',
    );
    expect(deliverables.get('b')!.after.map(({ product: on, step }) => [on, step])).toEqual([
      ['a', null],
      ['a', 's'],
      ['a', null],
    ]);
  });
});

describe('a change', () => {
  it('says why and when it was decided, if anybody does', () => {
    const { changes } = read(
      'changes: [{ cancel: MCC 2020-11-03, reason: sneeuw, decided: 2020-11-02 }, { add: MCC 2020-11-05, phase: ingelast, place: digitaal, length: 30 min }]',
    );
    expect(changes).toMatchObject([
      { kind: 'cancel', reason: 'sneeuw', decided: day('2020-11-02') },
      { kind: 'add', reason: '', decided: null, cycle: null, phase: 'ingelast', location: 'digitaal', length: 30 },
    ]);
  });

  it('may move to another place or for another length alone', () => {
    expect(read('changes: [{ move: MCC 2020-11-03, place: digitaal, length: 1 uur }]').changes).toMatchObject([
      { kind: 'move', to: null, location: 'digitaal', length: 60, status: null },
    ]);
  });

  it('is told at its own key, and of a forum and a cycle of one name about the forum', () => {
    const { changes } = read('changes: [{ cancel: [MCC, A], from: 2020-11-02, until: 2020-11-03, reason: x }]');
    const period = { from: day('2020-11-02'), until: day('2020-11-03') };
    expect(changes[0]).toMatchObject({
      place: { path: ['changes', 0, 'cancel'] },
      targets: [
        { forum: 'MCC', cycle: null, period },
        { forum: null, cycle: 'A', period },
      ],
    });
    const kinds = ['move: MCC 2020-11-03, to: 2020-11-04', 'add: MCC 2020-11-05', 'restart: A, from: 2021-03-15'];
    const told = read(`changes: [${kinds.map((one) => `{ ${one} }`).join(', ')}]`).changes;
    expect(told.map(({ place }) => place.path.at(-1))).toEqual(['move', 'add', 'restart']);
  });
});

describe('an annotation', () => {
  it('stands where only one may read it, and so does what it says of a product', () => {
    const { annotations } = read(`deliverables: { p: { route: A, round: A1 } }
annotations: [{ for: mp, meeting: MCC A1, items: { p: { advice: Instemmen. } } }]`);
    expect(annotations).toMatchObject([
      {
        ...{ role: 'MP', meeting: { by: 'round', round: 1 }, purpose: null, place: { alone: true } },
        items: [{ product: 'p', advice: 'Instemmen.', decision: null, place: { key: true, alone: true } }],
      },
    ]);
  });
});

describe('what a forum can live with', () => {
  it('is about something, or about everything', () => {
    const { accepted } = read(
      'accepted: [{ code: x, reason: y }, { code: x, about: mcc, reason: y, by: SG, until: 2021-01-01 }]',
    );
    expect(accepted).toMatchObject([
      { code: 'x', about: null, by: null, valid: ALWAYS },
      { about: 'MCC', reason: 'y', by: 'SG', valid: { until: day('2021-01-01') } },
    ]);
  });
});

describe('a town', () => {
  it('has places, other names, and a way to other towns', () => {
    const { towns } = read(
      'travel: { Den Haag: { aliases: ["\'s-Gravenhage"], places: [Catshuis, AZ], to: { utrecht: 45 min } }, Utrecht: {} }',
    );
    const { name, aliases, locations, travel } = towns.get('Den Haag')!;
    expect([name, aliases, locations, [...travel]]).toEqual([
      'Den Haag',
      ["'s-Gravenhage"],
      ['Catshuis', 'AZ'],
      [['Utrecht', 45]],
    ]);
    expect([...towns.get('Utrecht')!.travel]).toEqual([]);
  });
});

describe('settings', () => {
  it('hold when nothing is said', () => {
    expect(read().settings).toMatchObject({
      ...{ title: '', language: null, timezone: 'Europe/Amsterdam', today: null, horizon: 26, chainGap: 0 },
      ...{ domain: 'cyclus.example', sender: [], written: { title: null, sender: null } },
    });
  });

  it('are gathered from all files, with where title and sender are written', () => {
    const { settings } = read(
      'settings: { language: en, timezone: Europe/Brussels, today: 2020-10-30, horizon: 8 weken, sender: [Een, Twee] }',
      'settings: { title: Programma, chain-gap: 1 uur, domain: vws.example, calendars: { past: 4 weken }, limits: { stale-after: geen } }',
    );
    expect(settings).toMatchObject({
      ...{ title: 'Programma', language: 'en', timezone: 'Europe/Brussels', today: day('2020-10-30'), horizon: 8 },
      ...{ chainGap: 60, domain: 'vws.example', sender: ['Een', 'Twee'], calendars: { past: 4 } },
      limits: { staleAfterWeeks: null },
      written: {
        title: { file: '1.yaml', path: ['settings', 'title'] },
        sender: { file: '0.yaml', path: ['settings', 'sender'] },
      },
    });
  });

  it('of calendars and limits may stand in several files', () => {
    const { settings } = read(
      'settings: { calendars: { past: 4 weken }, limits: { stale-after: geen } }',
      'settings: { calendars: { reminder: geen }, limits: { teams-per-person: 5 } }',
    );
    expect(settings.calendars).toMatchObject({ past: 4, reminder: null });
    expect(settings.limits).toMatchObject({ staleAfterWeeks: null, teamsPerPerson: 5 });
  });
});

describe('the rolling agenda', () => {
  it('and the month plans name teams and products', () => {
    const { topics, monthPlans } = read(`deliverables: { p: { route: A, round: A1 } }
topics: { t: { team: t, deliverables: p, cycle: a, target: 12 }, u: Ander onderwerp }
month-plans: { m: { title: Plan, team: T }, n: {} }`);
    expect(topics.get('t')).toMatchObject({
      ...{ name: 't', by: '', team: 'T', cycle: 'A', deliverables: [{ id: 'p' }] },
      target: { round: { cycle: 'A', round: 12 } },
    });
    expect(topics.get('u')).toMatchObject({ name: 'Ander onderwerp', team: null, deliverables: [], target: null });
    expect(monthPlans.get('m')).toMatchObject({ name: 'Plan', team: 'T', lines: [] });
    expect(monthPlans.get('n')).toMatchObject({ name: 'n', team: null });
  });
});
