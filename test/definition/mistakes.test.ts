import { describe, expect, it } from 'vitest';
import { foundIn, readFiles, readYaml } from './read-yaml.ts';

/** A workspace with something in a step of a weekly cycle. */
const step = (keys: string, cycle = 'every: 2 weken, from: 2020-10-19') =>
  `fora: { ACC: {}, MCC: {} }\ncycles: { A: { ${cycle}, steps: { s: { ${keys} } } } }\n`;
const change = (keys: string) => `${step('day: dinsdag, forum: MCC')}changes: [{ ${keys} }]\n`;
const product = (keys: string) => `${step('day: dinsdag, forum: MCC')}deliverables: { p: { route: A, ${keys} } }\n`;

const recess = (policies: string) => `
calendar: { periods: [{ name: kerst, kind: reces, from: 2020-12-21, until: 2021-01-03 }] }
fora: { MCC: { recess: { ${policies} } } }
`;
const somebody = (keys: string) => `
departments: { BZK: {} }
roles: { minister VWS: { aliases: [MVWS] }, secretaris MLT3: {} }
fora: { MCC: { ${keys} } }
`;

/** The codes alone, in order. */
const codes = (text: string) => foundIn(text).map((found) => found.split(' ')[1]);

/** The only finding of a text, and what to do about it. */
const tip = (text: string, lang: 'nl' | 'en' = 'nl') => {
  const [finding, ...others] = readYaml(text).findings.filter(({ severity }) => severity === 'error');
  expect(others).toEqual([]);
  return finding!.kind.hint?.[lang](finding!.args);
};

describe('mistakes in YAML', () => {
  it.each<[string, string, string[]]>([
    ['a text that does not close', 'fora: { MCC: { name: "MCC } }\n', ['2:1 yaml-syntax']],
    ['a colon too many', 'fora:\n  MCC: a: b\n', ['2:8 yaml-syntax']],
    ['wrong indentation', 'fora:\n  MCC: {}\n ACC: {}\n', ['3:1 yaml-syntax']],
    ['a merge key with its alias', 'fora:\n  MCC: &x { time: 14.00 }\n  ACC: { <<: *x }\n', ['2:8 yaml-alias']],
    ['a merge key alone', 'fora:\n  ACC: { <<: { time: 14.00 } }\n', ['2:10 yaml-alias']],
    ['an alias of nothing', 'fora: { MCC: *x }\n', ['1:14 yaml-alias']],
    ['a directive', '%YAML 1.1\n---\nfora: {}\n', ['1:1 yaml-tag']],
    [
      'a key that springs out, once',
      'fora:\n  MCC:\n    level: official\n   name: x\n    time: 9:00\n',
      ['4:1 yaml-syntax'],
    ],
    ['a bracket that stays open, once', 'fora:\n  MCC: { aliases: [a, name: b }\n  ACC: {}\n', ['2:31 yaml-syntax']],
    [
      'each tab, and each broken section',
      'fora:\n\tMCC: {}\n\tACC: {}\nroles: [\ncycles: {}\n',
      ['2:1 tab-as-indent', '3:1 tab-as-indent', '5:1 yaml-syntax'],
    ],
    ['a list as a key', '? [a, b]\n: c\n', ['1:3 yaml-syntax']],
    ['a section twice', 'fora: { MCC: {} }\nfora: { ACC: {} }\n', ['2:1 duplicate-key']],
    ['a reserved name', 'fora: { __proto__: {} }\n', ['1:9 unusable-name']],
    ['no block at all', '- fora\n', ['1:1 wrong-shape']],
    ['a text only', 'fora\n', ['1:1 wrong-shape']],
  ])('%s', (_, text, expected) => expect(foundIn(text)).toEqual(expected));

  it('shows an anchor with its aliases, and a double key with the first', () => {
    const [alias] = readYaml('fora:\n  MCC: &x { time: 14.00 }\n  ACC: *x\n').findings;
    expect(alias!.places.length).toBe(2);
    const [double] = readYaml('fora: { MCC: {}, MCC: {} }\n').findings;
    expect(double!.places.map(({ range }) => range?.[0])).toEqual([17, 8]);
  });
});

describe('mistakes in shape', () => {
  it.each<[string, string, string]>([
    [
      'a route with steps in place',
      product('round: A1').replace('route: A', 'route: { steps: [ACC] }'),
      'schrijf de stappen als lijst: [ACC, MCC]; of beschrijf de route onder "routes" en schrijf hier haar naam',
    ],
    [
      'papers with a term alone',
      'fora: { MCC: { papers: 10 dagen } }',
      'schrijf de termijn en het tijdstip: { due: 10 dagen, at: "12:00" }',
    ],
    [
      'papers of a step',
      step('day: di, forum: MCC, papers: 1 werkdag'),
      'schrijf de termijn en het tijdstip: { due: 10 dagen, at: "12:00" }',
    ],
    [
      'a recess with a policy alone',
      'fora: { MCC: { recess: overslaan } }',
      'schrijf de gedragslijn als sleutel, en daarachter de periode: { skip: Kamerreces }; kies uit keep, report, forbid, skip, before en after',
    ],
    [
      'a recess of a cycle',
      step('day: di, forum: MCC', 'every: 2 weken, from: 2020-10-19, recess: [skip]'),
      'schrijf de gedragslijn als sleutel, en daarachter de periode: { skip: Kamerreces }; kies uit keep, report, forbid, skip, before, after en shift',
    ],
    [
      'two days in a step',
      step('day: [woensdag, vrijdag], forum: MCC'),
      'een stap is op één dag: schrijf voor elke dag een stap, met een eigen naam',
    ],
    [
      'two weeks in a step',
      step('week: [1, 2], day: di, forum: MCC'),
      'een stap is op één dag: schrijf voor elke dag een stap, met een eigen naam',
    ],
    ['a list for one value', 'fora: { MCC: { name: [a] } }', 'schrijf één waarde, zonder rechte haken of streepje'],
    [
      'a block for a text',
      'fora: { MCC: { name: { a: b } } }',
      'tekst met een dubbele punt erin hoort tussen aanhalingstekens',
    ],
    ['a text for a list', 'blocked: dinsdag', 'zet voor elk onderdeel van de lijst een streepje en een spatie'],
    [
      'a block for a list',
      'accepted: { code: x, reason: y }',
      'zet voor elk onderdeel van de lijst een streepje en een spatie',
    ],
    ['a text for things by name', 'routes: [ACC]', 'schrijf een naam, een dubbele punt en wat daarbij hoort'],
    [
      'a text for keys',
      'settings: { limits: 3 }',
      'schrijf een sleutel, een dubbele punt en de waarde; kies uit rounds-in-flight, deadlines-per-day, working-days-between-steps, stale-after en teams-per-person',
    ],
    [
      'an unknown key of many',
      'fora: { MCC: { room: x } }',
      'kies uit name, aliases, from, until, level, chair, deputy, members, quorum, team, time, length, place, link, papers, documents, agenda, contact, copy, holiday, recess en weekend',
    ],
  ])('say what to write for %s', (_, text, expected) => expect(tip(text)).toBe(expected));

  it('say so in English too, with the keys of all that may stand there', () => {
    expect(tip('changes: [move]', 'en')).toBe(
      'write a key, a colon and the value; choose from cancel, on, from, until, reason, decided, move, to, by, place, length, status, add, cycle, phase, restart and stop',
    );
  });

  it.each<[string, string, string[]]>([
    ['a mistyped key that was needed', 'absences: [{ wo: x, from: 2020-11-01, until: 2020-11-02 }]', ['unknown-key']],
    ['a key with nothing behind it', step('day: , forum: MCC'), ['missing-key']],
    ['two keys for one thing', step('day: dinsdag, forum: MCC, chain: [ACC]'), ['conflicting-keys']],
    ['no forum', step('day: dinsdag'), ['missing-key']],
    ['a list for a text', 'fora: { MCC: { name: [a] } }', ['wrong-shape']],
    ['a text for a list of blocks', 'blocked: dinsdag', ['wrong-shape']],
    ['a change that changes nothing', change('move: MCC 2020-10-20'), ['missing-key']],
    ['a change to two things', change('move: MCC 2020-10-20, to: 11:00, by: 1 dag'), ['conflicting-keys']],
    ['one meeting in a period', change('cancel: MCC 2020-10-20, from: 2020-10-19'), ['conflicting-keys']],
    ['a period without an end', 'calendar: { periods: [{ name: x, from: 2020-12-18 }] }', ['missing-key']],
    ['two policies for one period', recess('skip: reces, after: reces'), ['conflicting-keys']],
    ['one policy for a kind of period, and another for one of them', recess('skip: reces, after: kerst'), []],
    ['a copy that is a letter away from a role', somebody('copy: minster VWS'), ['almost-a-name']],
    ['a copy for anybody', somebody('copy: [MVWS, minister LNV, BZ, secretaris MLT4, de griffier]'), []],
    ['three ways to get dates', product('round: A1, from: 2020-11-01'), ['conflicting-keys']],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['forum MCC', ['unknown-key']],
    ['forum:MCC', ['unknown-key']],
  ])('%s misses a colon, and no key besides', (key, expected) => {
    const text = step(`day: dinsdag, ${key}`);
    expect(codes(text)).toEqual(expected);
    const [finding] = readYaml(text).findings;
    expect(finding!.kind.say.nl(finding!.args)).toBe(`onbekende sleutel "${key}"; bedoelt u "forum: MCC"?`);
  });

  it.each<[string, string, string]>([
    ['misspelt', 'foras', 'unknown-key'],
    ['there twice', 'cycles', 'duplicate-key'],
  ])('of a section that is %s do not make its names unknown', (_, name, code) => {
    const cycle =
      'cycles:\n  A:\n    every: 2 weken\n    from: 2020-10-19\n    steps: { s: { day: ma, forum: MCC } }\n';
    expect(codes(`${cycle}${name}:\n  MCC: {}\n`)).toEqual([code]);
  });

  it.each<[string, string]>([
    ['a step', '{ s: { day: mandag, forum: MCC } }, route: [s]'],
    ['a step without its day', '{ s: { forum: MCC } }, route: [s]'],
    ['a forum of a step', '{ s: { day: ma, forum: [ACC, MMC], phase: { MCC: x } } }'],
  ])('in %s do not make unknown what refers to it', (_, steps) => {
    const cycle = `A: { every: 2 weken, from: 2020-10-19, steps: ${steps} }`;
    const uses = 'deliverables: { p: { route: A, round: A1, treatment: { s: bespreking } } }';
    expect(foundIn(`fora: { ACC: {}, MCC: {} }\ncycles: { ${cycle} }\n${uses}\n`).length).toBe(1);
  });

  it.each(['[ACC, MMC]', '{ steps: { MCC: { forum: MMC } } }', '{ steps: { MCC: { foru: MCC } } }'])(
    'in the route %s do not either',
    (route) => {
      const uses = 'deliverables: { p: { route: w, treatment: { MCC: bespreking } } }';
      expect(foundIn(`fora: { ACC: {}, MCC: {} }\nroutes: { w: ${route} }\n${uses}\n`).length).toBe(1);
    },
  );

  it('do not hide other mistakes', () => {
    const text = step('week: 0, day: mondag, forum: MMC, tiem: 14:00, shared: misschien');
    expect(codes(text).sort()).toEqual(
      ['not-a-number', 'unknown-key', 'unknown-reference', 'unknown-word', 'unknown-word'].sort(),
    );
  });

  it('in one item of a list leave the places of the others right', () => {
    const text = 'fora:\n  MCC:\n    members:\n      - [fout]\n      - onbekend\n';
    expect(foundIn(text)).toEqual(['4:9 wrong-shape', '5:9 unknown-reference']);
  });
});

describe('names that nothing has', () => {
  it('are one mistake for each name, with all its places', () => {
    const { findings } = readYaml(
      'fora: { MCC: { chair: DG, members: [DG, SG] }, ACC: { chair: DG } }\nroles: { MP: {} }\n',
    );
    expect(findings.map(({ places }) => places.length)).toEqual([3, 1]);
  });

  it('are one mistake for all when there is nothing of the kind', () => {
    const { findings } = readYaml('fora: { MCC: { chair: DG, members: [DG, SG] }, ACC: { chair: MP } }\n');
    expect(findings.map(({ kind, places }) => [kind.code, places.length])).toEqual([['unknown-reference', 4]]);
    expect(findings[0]!.kind.hint?.en(findings[0]!.args)).toContain('is the file that should do so in the folder');
  });

  it('are not said again of what may be of that kind', () => {
    const steps = 'cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { s: { day: ma, forum: MCC } } } }\n';
    const uses = 'changes: [{ cancel: MCC, on: 2020-10-19 }]\naccepted: [{ code: x, about: MCC, reason: y }]\n';
    expect(foundIn(steps + uses)).toEqual(['1:80 unknown-reference']);
  });
});

describe('mistakes in values', () => {
  it.each<[string, string]>([
    ['2020-02-30', 'not-a-day'],
    ['2020-13-01', 'not-a-day'],
    ['30-02-2020', 'not-a-day'],
    ['3 november 2020', 'not-a-day'],
    ['1989-12-31', 'not-a-day'],
    ['2101-01-01', 'not-a-day'],
  ])('%s is no day, and not vague either', (text, code) => {
    expect(codes(`fora: { MCC: { from: ${text} } }`)).toEqual([code]);
    expect(codes(product(`decided-by: ${text}`))).toEqual([code]);
    expect(codes(product(`from: ${text}`))).toEqual([code]);
  });

  it.each(['2021-01', 'voor de zomer', 'januari 2021', 'Q1'])('%s is a vague moment', (text) =>
    expect(codes(product(`decided-by: ${text}`))).toEqual(['vague-date']),
  );

  it.each<[string, string, string]>([
    ['a time', 'fora: { MCC: { time: 14.60 } }', 'not-a-time'],
    ['a time without minutes', 'fora: { MCC: { time: 14 } }', 'not-a-time'],
    ['an impossible length', 'fora: { MCC: { length: 99999 uur } }', 'wrong-value'],
    ['an absurd week', step('week: 20201, day: dinsdag, forum: MCC'), 'not-a-number'],
    ['a number too large for a computer', step(`week: ${'9'.repeat(400)}, day: dinsdag, forum: MCC`), 'not-a-number'],
    ['a weekday', step('day: mandag, forum: MCC'), 'unknown-word'],
    ['a day of a month', step('day: 2e dinsdg, forum: MCC', 'every: 1 maand, from: 2020-11-01'), 'wrong-value'],
    [
      'a week in months',
      step('week: 1, day: 2e dinsdag, forum: MCC', 'every: 1 maand, from: 2020-11-01'),
      'step-out-of-rhythm',
    ],
    ['a month in weeks', step('month: 1, day: dinsdag, forum: MCC'), 'step-out-of-rhythm'],
    ['a day without dates', step('day: dinsdag, forum: MCC', 'every: ad hoc'), 'step-out-of-rhythm'],
    ['no Monday', step('day: dinsdag, forum: MCC', 'every: 2 weken, from: 2020-10-20'), 'wrong-first-day'],
    [
      'a version in months with steps in weeks',
      step('day: ma, forum: MCC', 'every: 1 week, from: 2020-10-19, versions: [{ from: 2021-01-12, every: 1 maand }]'),
      'missing-key',
    ],
    ['no first of a month', step('day: 15, forum: MCC', 'every: 2 maanden, from: 2020-11-02'), 'wrong-first-day'],
    ['an end before the beginning', 'fora: { MCC: { from: 2021-01-01, until: 2020-01-01 } }', 'until-before-from'],
    [
      'an agenda that is changed before it is adopted',
      'fora: { MCC: {} }\nagendas: [{ meeting: MCC 2020-11-03, adopted: 2020-11-02, changed: [{ on: 2020-11-02, what: x }, { on: 2020-11-01, what: y }] }]',
      'agenda-changed-too-early',
    ],
    ['a policy', 'fora: { MCC: { holiday: oversalan } }', 'unknown-word'],
    ['a holiday', 'calendar: { work-on: [Bevrijdingdag] }', 'unknown-word'],
    ['a time zone', 'settings: { timezone: Europe/Amsterdm }', 'wrong-value'],
    ['a limit', 'settings: { limits: { deadlines-per-day: 0 } }', 'not-a-number'],
    ['a limit in weeks', 'settings: { limits: { stale-after: gene } }', 'wrong-value'],
    ['an e-mail address', 'roles: { DG: { person: { email: dg at vws } } }', 'wrong-value'],
    ['a stretch of time', 'roles: { DG: {} }\nblocked: [{ who: DG, day: ma, time: 12:00 - 9:00 }]', 'wrong-value'],
    ['a quorum', 'fora: { MCC: { quorum: bijna iedereen } }', 'wrong-value'],
    ['a town', 'travel: { Den Haag: { to: { Utrech: 45 min } }, Utrecht: {} }', 'unknown-reference'],
    ['a travel time', 'travel: { Den Haag: { to: { Utrecht: ver } }, Utrecht: {} }', 'wrong-value'],
    ['an absence without days', 'roles: { DG: {} }\nabsences: [{ who: DG }]', 'missing-key'],
    ['an absence without an end', 'roles: { DG: {} }\nabsences: [{ who: DG, from: 2020-11-02 }]', 'missing-key'],
    [
      'an absence in a period and for a meeting',
      'roles: { DG: {} }\nfora: { MCC: {} }\nabsences: [{ who: DG, meeting: MCC 2020-11-03, from: 2020-11-02 }]',
      'conflicting-keys',
    ],
    [
      'apologies for no meeting',
      'roles: { DG: {} }\nfora: { MCC: {} }\nabsences: [{ who: DG, meeting: MCC }]',
      'not-a-meeting',
    ],
    [
      'a period of a delegate that ends before it begins',
      'departments: { BZK: {} }\nroles: { DG: {} }\nteams: { T: { departments: [{ department: BZK, role: DG, from: 2021-01-01, until: 2020-01-01 }] } }',
      'until-before-from',
    ],
    ['a round of another cycle', product('round: B3'), 'round-of-other-cycle'],
    ['a restart on a Tuesday', change('restart: A, from: 2021-03-16'), 'wrong-first-day'],
  ])('%s', (_, text, code) => expect(codes(text)).toEqual([code]));

  it('name the nearest guess', () => {
    const sentence = (text: string) => {
      const [finding] = readYaml(text).findings;
      return finding!.kind.say.nl(finding!.args);
    };
    expect(sentence(step('day: mandag, forum: MCC'))).toBe('onbekend woord "mandag"; bedoelt u "maandag"?');
    expect(sentence('fora: { MCC: { from: 3-11-2020 } }')).toBe(
      '"3-11-2020" is geen dag; bedoelt u 2020-11-03 (dinsdag 3 november 2020)?',
    );
    expect(sentence('fora: { MCC: { time: 1430 } }')).toBe('"1430" is geen tijdstip; bedoelt u "14:30"?');
  });
});

describe('mistakes in references', () => {
  it.each<[string, string, string]>([
    ['a forum', change('cancel: MMC 2020-10-20'), 'unknown-reference'],
    ['a cycle in a round', change('cancel: MCC C3'), 'not-a-meeting'],
    ['a forum in a round', change('cancel: MMC A3'), 'unknown-reference'],
    ['a day of a meeting', change('cancel: MCC 2020-02-30'), 'not-a-day'],
    ['a time of a meeting', change('cancel: MCC 2020-10-20 25:00'), 'not-a-time'],
    ['a time to go to', change('move: MCC 2020-10-20, to: "25:00"'), 'not-a-time'],
    ['a day to go to', change('move: MCC 2020-10-20, to: 2020-13-40'), 'not-a-day'],
    ['a meeting without a day', change('cancel: MCC'), 'not-a-meeting'],
    ['a step of a route', product('treatment: { uitkomst: bespreking }'), 'unknown-reference'],
    [
      'a forum that the step does not have',
      step('day: dinsdag, forum: MCC, phase: { ACC: richting }'),
      'unknown-reference',
    ],
    [
      'two that differ in capitals',
      'teams: { LT: {}, lt: {} }\naccepted: [{ code: x, about: Lt, reason: y }]',
      'ambiguous-reference',
    ],
    [
      'a group as a single role',
      'roles: { DG: {} }\ngroups: { top: DG }\nblocked: []\nabsences: [{ who: DG, from: 2020-11-01, until: 2020-11-02, substitute: top }]',
      'unknown-reference',
    ],
    [
      'a meeting from before its forum',
      'fora: { MCC: { from: 2020-07-01 } }\nchanges: [{ cancel: MCC 2020-06-02 }]',
      'reference-out-of-validity',
    ],
  ])('%s', (_, text, code) => expect(codes(text)).toEqual([code]));

  it('do not follow from a mistake in what is referred to', () => {
    const text = 'fora: { MCC: { tiem: 14.00 } }\nchanges: [{ cancel: MCC 2020-11-10 }]\n';
    expect(codes(text)).toEqual(['unknown-key']);
  });
});

describe('the same thing described twice', () => {
  it('in two files is one finding with both places', () => {
    const { findings } = readFiles({ 'a.yaml': 'fora: { MCC: {} }', 'b.yaml': 'fora: { MCC: {} }' });
    expect(findings.map(({ kind, places }) => [kind.code, places.map(({ file }) => file)])).toEqual([
      ['duplicate-definition', ['b.yaml', 'a.yaml']],
    ]);
  });

  it.each<[string, Record<string, string>]>([
    ['a setting', { 'a.yaml': 'settings: { title: x }', 'b.yaml': 'settings: { title: y }' }],
    [
      'a limit',
      {
        'a.yaml': 'settings: { limits: { deadlines-per-day: 2 } }',
        'b.yaml': 'settings: { limits: { deadlines-per-day: 3 } }',
      },
    ],
    ['a group and a role', { 'a.yaml': 'roles: { DG: {} }', 'b.yaml': 'groups: { DG: [] }' }],
    ['an alias and a role', { 'a.yaml': 'roles: { DG: {}, d: { aliases: [DG] } }' }],
    ['a name and a team', { 'a.yaml': 'teams: { LT: {}, MLT: { name: LT } }' }],
  ])('%s', (_, files) => {
    expect(readFiles(files).findings.map(({ kind }) => kind.code)).toEqual(['duplicate-definition']);
  });
});
