import { describe, expect, it } from 'vitest';
import { readFiles } from '../read-yaml.ts';

// Each mistake is shown at exactly what was written wrongly: « stands before it, and is left out when the text is read.

const BASE = `
departments: { VWS: {} }
roles: { MP: {}, MVWS: {}, minister: { from: 2021-01-01 } }
groups: { top: [MP] }
fora: { MCC: { from: 2020-07-01 }, ACC: {} }
teams: { T: {} }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { s: { day: di, forum: MCC }, t: { week: 2, day: di, forum: ACC } }, route: [s, t] }
routes: { w: [ACC] }
deliverables: { p: { route: A, round: A1 }, q: { route: [ACC, { round: A }, { round: A }], from: 2020-11-02 } }
travel: { Den Haag: {} }
`;

/** What was found in a file beside the base: the code, where it stands and the sentence. */
function found(text: string) {
  const { findings, sources } = readFiles({ 'a.yaml': BASE, 'b.yaml': text });
  return findings.map(({ kind, args, places }) => {
    const { file, line, column } = sources.locate(places[0]!);
    return { code: kind.code, at: `${file} ${line}:${column}`, nl: kind.say.nl(args), en: kind.say.en(args) };
  });
}

/** The text without the mark, and where that stood. */
function marked(text: string): { yaml: string; at: string } {
  return { yaml: text.replace('«', ''), at: `b.yaml 1:${text.indexOf('«') + 1}` };
}

describe('a name that nothing has', () => {
  it.each([
    'absences: [{ who: «onbekend, meeting: MCC 2020-11-03 }]',
    'absences: [{ who: [MP, «onbekend], meeting: MCC 2020-11-03 }]',
    'absences: [{ who: MP, meeting: «onbekend 2020-11-03 }]',
    'absences: [{ who: MP, meeting: MCC 2020-11-03, substitute: «onbekend }]',
    'accepted: [{ code: x, reason: y, about: «onbekend }]',
    'actions: [{ forum: «onbekend, what: x }]',
    'actions: [{ forum: MCC, what: x, since: «onbekend 2020-11-03 }]',
    'agendas: [{ meeting: «onbekend 2020-11-03 }]',
    'annotations: [{ for: «onbekend, meeting: MCC 2020-11-03 }]',
    'annotations: [{ for: MP, meeting: «onbekend 2020-11-03 }]',
    'annotations: [{ for: MP, meeting: MCC 2020-11-03, items: { «onbekend: { advice: x } } }]',
    'blocked: [{ who: «onbekend, day: ma }]',
    'busy: [{ who: «onbekend, file: a.ics }]',
    'changes: [{ cancel: «onbekend 2020-11-03 }]',
    'changes: [{ cancel: «onbekend, on: 2020-11-03 }]',
    'changes: [{ move: [MCC 2020-11-03, «onbekend 2020-11-03], to: 2020-11-04 }]',
    'changes: [{ add: «onbekend 2020-12-14 }]',
    'changes: [{ add: MCC 2020-12-14, cycle: «onbekend }]',
    'changes: [{ restart: «onbekend, from: 2021-03-15 }]',
    'cycles: { B: { every: 1 week, from: 2020-10-19, steps: { s: { day: di, forum: «onbekend } } } }',
    'cycles: { B: { every: 1 week, from: 2020-10-19, steps: { s: { day: di, forum: MCC } }, route: [«onbekend] } }',
    'deliverables: { x: { route: A, round: A1, team: «onbekend } }',
    'deliverables: { x: { route: «onbekend, round: A1 } }',
    'deliverables: { x: { route: [«onbekend], from: 2020-11-02 } }',
    'deliverables: { x: { route: A, round: A1, after: «onbekend } }',
    'deliverables: { x: { route: A, round: A1, after: { product: «onbekend } } }',
    'deliverables: { x: { route: A, round: A1, after: { product: p, step: «onbekend } } }',
    'deliverables: { x: { route: A, round: A1, speaker: «onbekend } }',
    'deliverables: { x: { route: A, round: A1, speaker: { role: «onbekend } } }',
    'deliverables: { x: { route: A, round: A1, speaker: { role: MP, else: «onbekend } } }',
    'deliverables: { x: { route: A, round: A1, ready: { «onbekend: 2020-10-19 } } }',
    'deliverables: { x: { route: A, round: A1, treatment: { «onbekend: bespreking } } }',
    'deliverables: { x: { route: A, round: A1, minutes: { «onbekend: 5 min } } }',
    'deliverables: { x: { route: A, round: A1, explanation: { «onbekend: uitleg } } }',
    'deliverables: { x: { route: A, round: A1, questions: { «onbekend: Akkoord? } } }',
    'deliverables: { x: { route: [ACC, { round: A }], from: 2020-11-02, treatment: { «onbekend: bespreking } } }',
    'fora: { VB: { chair: «onbekend } }',
    'fora: { VB: { chair: { role: «onbekend } } }',
    'fora: { VB: { deputy: «onbekend } }',
    'fora: { VB: { members: [MP, «onbekend] } }',
    'fora: { VB: { members: [{ role: «onbekend, attendance: advisory }] } }',
    'fora: { VB: { members: [{ role: MP, substitute: «onbekend }] } }',
    'fora: { VB: { members: [{ role: MP, for: «onbekend }] } }',
    'fora: { VB: { team: «onbekend } }',
    'fora: { VB: { contact: «onbekend } }',
    'groups: { g: [MP, «onbekend] }',
    'month-plans: { m: { team: «onbekend } }',
    'roles: { r: { department: «onbekend } }',
    'roles: { r: { substitute: «onbekend } }',
    'routes: { v: [«onbekend] }',
    'routes: { v: { steps: [«onbekend] } }',
    'teams: { U: { sponsor: «onbekend } }',
    'teams: { U: { departments: [VWS, «onbekend] } }',
    'teams: { U: { departments: { department: «onbekend } } }',
    'teams: { U: { departments: { department: VWS, role: «onbekend } } }',
    'teams: { U: { lead: «onbekend } }',
    'teams: { U: { secretary: «onbekend } }',
    'topics: { t: { team: «onbekend } }',
    'topics: { t: { cycle: «onbekend } }',
    'topics: { t: { deliverables: [p, «onbekend] } }',
    'travel: { Utrecht: { to: { «onbekend: 45 min } } }',
  ])('is shown where it stands: %s', (text) => {
    const { yaml, at } = marked(text);
    expect(found(yaml).map(({ code, at: where }) => [code, where])).toEqual([['unknown-reference', at]]);
  });
});

describe('a step of a product', () => {
  const product = (route: string, keys: string) => found(`deliverables: { x: { route: ${route}, ${keys} } }`);

  it('may be one of its cycle, of its route, or of the rounds on its route, each with its turn', () => {
    expect(product('A', 'round: A1, treatment: { s: bespreking, t: besluitvorming }')).toEqual([]);
    expect(product('w', 'from: 2020-11-02, minutes: { ACC: 5 min }')).toEqual([]);
    const both = '[ACC, { round: A }, { round: A }]';
    expect(product(both, 'from: 2020-11-02, treatment: { ACC: bespreking, s: bespreking, t-2: bespreking }')).toEqual(
      [],
    );
    expect(product(both, 'from: 2020-11-02, after: { product: q, step: s-2 }')).toEqual([]);
    expect(product(both, 'from: 2020-11-02, treatment: { t-3: bespreking }').map(({ code }) => code)).toEqual([
      'unknown-reference',
    ]);
  });
});

describe('keys', () => {
  it.each<[string, string, string]>([
    ['absences: [{ who: MP }]', 'meeting', 'from'],
    ['calendar: { closed: [{ name: x }] }', 'on', 'from'],
    ['changes: [{ move: MCC 2020-11-03 }]', 'to', 'by'],
  ])('of which one is needed are named: %s', (yaml, one, other) => {
    expect(found(yaml).map(({ nl }) => nl)).toEqual([`hier ontbreekt "${one}" of "${other}"`]);
  });

  it.each<[string, string]>([
    ['absences: [{ who: MP, from: 2020-11-02 }]', 'until'],
    ['absences: [{ who: MP, until: 2020-11-02 }]', 'from'],
    ['calendar: { closed: [{ name: x, from: 2020-11-02 }] }', 'until'],
    ['calendar: { periods: [{ name: x, until: 2020-11-02 }] }', 'from'],
    ['cycles: { B: { every: 1 week, steps: {} } }', 'from'],
    [
      'cycles: { B: { every: 1 week, from: 2020-10-19, steps: { s: { day: di, forum: MCC } }, versions: [{ from: 2021-01-01, every: 1 maand }] } }',
      'steps',
    ],
    [
      'cycles: { B: { every: 1 maand, from: 2020-10-01, steps: { s: { day: 3, forum: MCC } }, versions: [{ from: 2021-01-04, every: 1 week }] } }',
      'steps',
    ],
  ])('that are needed are named: %s', (yaml, key) => {
    expect(found(yaml).map(({ nl }) => nl)).toEqual([`hier ontbreekt "${key}"`]);
  });

  it.each<[string, string, string]>([
    ['absences: [{ who: MP, meeting: MCC 2020-11-03, «from: 2020-11-02 }]', 'meeting', 'from'],
    ['absences: [{ who: MP, meeting: MCC 2020-11-03, «until: 2020-11-02 }]', 'meeting', 'until'],
    ['calendar: { closed: [{ name: x, on: 2021-05-14, «from: 2021-05-13, until: 2021-05-14 }] }', 'on', 'from'],
    ['calendar: { closed: [{ name: x, on: 2021-05-14, «until: 2021-05-14 }] }', 'on', 'until'],
    ['changes: [{ move: MCC 2020-11-03, to: 2020-11-04, «by: 1 dag }]', 'to', 'by'],
    ['changes: [{ cancel: MCC, on: 2020-11-03, «from: 2020-11-02 }]', 'on', 'from'],
    ['changes: [{ cancel: MCC, on: 2020-11-03, «until: 2020-11-05 }]', 'on', 'until'],
    ['changes: [{ cancel: [«MCC 2020-11-03], on: 2020-11-03 }]', 'MCC 2020-11-03', 'on'],
    ['changes: [{ cancel: [«MCC 2020-11-03], from: 2020-11-02 }]', 'MCC 2020-11-03', 'from'],
    ['changes: [{ cancel: [«MCC 2020-11-03], until: 2020-11-05 }]', 'MCC 2020-11-03', 'until'],
    ['deliverables: { x: { route: A, round: A1, «from: 2020-11-02 } }', 'round', 'from'],
    ['month-plans: { m: { lines: { B: { from: 2021-01, «months: 2021-03 } } } }', 'from', 'months'],
    ['month-plans: { m: { lines: { B: { until: 2021-01, «months: 2021-03 } } } }', 'from', 'months'],
  ])('that do not go together are named, at the second: %s', (text, one, other) => {
    const { yaml, at } = marked(text);
    expect(found(yaml).map(({ nl, at: where }) => [nl, where])).toEqual([
      [`"${one}" en "${other}" gaan niet samen`, at],
    ]);
  });

  it.each([
    'changes: [{ move: MCC 2020-11-03, place: digitaal }]',
    'changes: [{ move: MCC 2020-11-03, length: 30 min }]',
    'changes: [{ move: MCC 2020-11-03, status: definitief }]',
    'changes: [{ cancel: MCC, until: 2020-11-05 }]',
    'cycles: { B: { every: ad hoc, steps: {} } }',
    'month-plans: { m: { lines: { B: { from: 2021-01, until: 2021-03 } } } }',
  ])('are all there in %s', (yaml) => expect(found(yaml)).toEqual([]));
});

describe('a day', () => {
  it.each<[string, string, string]>([
    [
      'changes: [{ cancel: «MCC 2020-06-30 }]',
      'reference-out-of-validity',
      '"MCC" does not exist then (or not all the time): only from 2020-07-01',
    ],
    [
      'changes: [{ add: «MCC 2020-06-30 }]',
      'reference-out-of-validity',
      '"MCC" does not exist then (or not all the time): only from 2020-07-01',
    ],
    [
      'fora: { VB: { members: [{ role: «minister, from: 2020-11-01 }] } }',
      'reference-out-of-validity',
      '"minister" does not exist then (or not all the time): only from 2021-01-01',
    ],
    [
      'teams: { U: { departments: [{ department: VWS, role: «minister, until: 2020-11-01 }] } }',
      'reference-out-of-validity',
      '"minister" does not exist then (or not all the time): only from 2021-01-01',
    ],
    [
      'absences: [{ who: «minister, from: 2020-11-02, until: 2020-11-03 }]',
      'reference-out-of-validity',
      '"minister" does not exist then (or not all the time): only from 2021-01-01',
    ],
    [
      'changes: [{ restart: A, from: 2021-03-15, stop: «2021-03-15 }]',
      'restart-too-early',
      'the old count runs until 2021-03-15, and the new one begins on 2021-03-15 already',
    ],
    [
      'cycles: { B: { every: 1 week, from: 2020-10-19, steps: {}, versions: [{ from: «2020-10-19, steps: {} }] } }',
      'version-out-of-order',
      'this version begins on 2020-10-19, and must begin later than what it replaces: after 2020-10-19',
    ],
    [
      'deliverables: { x: { route: A, round: A1, needed-by: «voor de zomer } }',
      'vague-date',
      '"voor de zomer" is not a day, and so does not count',
    ],
    [
      'deliverables: { x: { route: A, round: A1, ready: «voor de zomer } }',
      'vague-date',
      '"voor de zomer" is not a day, and so does not count',
    ],
    [
      'deliverables: { x: { route: A, round: A1, ready: { t: «voor de zomer } } }',
      'vague-date',
      '"voor de zomer" is not a day, and so does not count',
    ],
    ['topics: { t: { target: «voor de zomer } }', 'vague-date', '"voor de zomer" is not a day, and so does not count'],
    [
      'actions: [{ forum: MCC, what: x, due: «voor de zomer }]',
      'vague-date',
      '"voor de zomer" is not a day, and so does not count',
    ],
  ])('that cannot be is told, and where: %s', (text, code, en) => {
    const { yaml, at } = marked(text);
    expect(found(yaml)).toEqual([expect.objectContaining({ code, at, en })]);
  });

  it('is the day before the restart when an old count stops, at the latest', () => {
    expect(found('changes: [{ restart: A, from: 2021-03-15, stop: 2021-03-14 }]')).toEqual([]);
  });
});

describe('a round', () => {
  it.each<[string, string]>([
    ['deliverables: { x: { route: A, round: «B3 } }', '"B3" is geen ronde van cyclus A'],
    ['deliverables: { x: { route: A, round: «A1x } }', '"A1x" is geen ronde van cyclus A'],
    ['deliverables: { x: { route: A, round: «1x } }', '"1x" is geen ronde van cyclus A'],
    [
      'deliverables: { x: { route: [ACC], round: «A3 } }',
      'een product met een eigen route volgt geen ronde zoals "A3"',
    ],
    ['changes: [{ add: «MCC A3 }]', '"MCC A3" noemt geen overleg'],
  ])('is not meant by %s', (text, nl) => {
    const { yaml, at } = marked(text);
    expect(found(yaml)).toEqual([expect.objectContaining({ at, nl })]);
  });

  it('may be its number alone, of more than one digit as well', () => {
    expect(found('deliverables: { x: { route: A, round: 12 } }')).toEqual([]);
  });
});
