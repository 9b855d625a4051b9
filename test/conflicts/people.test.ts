import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { chairMissing } from '../../src/conflicts/rules/chair-missing.ts';
import { decisionWithoutSponsor } from '../../src/conflicts/rules/decision-without-sponsor.ts';
import { personInSeveralTeams } from '../../src/conflicts/rules/person-in-several-teams.ts';
import { quorumMissing } from '../../src/conflicts/rules/quorum-missing.ts';
import { roleDoubleBooked } from '../../src/conflicts/rules/role-double-booked.ts';
import { roleUnavailable } from '../../src/conflicts/rules/role-unavailable.ts';
import { sponsorNotInDepartments } from '../../src/conflicts/rules/sponsor-not-in-departments.ts';
import { sponsorWithSeveralItems } from '../../src/conflicts/rules/sponsor-with-several-items.ts';
import { travelTimeTooShort } from '../../src/conflicts/rules/travel-time-too-short.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';
import { measured } from '../support/processor.ts';
import { workspaceOf } from '../support/yaml.ts';

const autumn = (yaml: string) => briefs(yaml, '2020-10-19', '2020-11-30');
const said = (yaml: string) => findingsOf(yaml, '2020-10-19', '2020-11-30').map((finding) => words(finding)[0]);

/** The MCC of Tuesday 20 October and 3 November, with the jeugdpakket on the first. */
const programme = (forum: string, more = '', deliverable = 'treatment: besluitvorming') => `
roles:
  MP: {}
  MVWS: { substitute: stas VWS }
  stas VWS: {}
  MSZW: {}
  MJenV: {}
teams: { MLT5: { sponsor: MSZW }, MLT4: { sponsor: MVWS } }
fora: { MCC: { time: "14:00", length: 2 uur, level: ministerial, ${forum} }, VB: { time: "14:30" } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 2, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
deliverables: { continuiteit: { title: Continuïteit, team: MLT5, route: A, round: A1, ${deliverable} } }
${more}`;

const away = (who: string, more = '') => `absences: [{ who: ${who}, from: 2020-10-20, until: 2020-10-20${more} }]`;

describe('decision-without-sponsor', () => {
  it.each(['besluitvorming', 'vaststelling', 'hamerstuk'])('is an error for %s', (treatment) => {
    expect(autumn(programme('chair: MP', away('MSZW'), `treatment: ${treatment}`))).toEqual([
      'error decision-without-sponsor MCC, MSZW, continuiteit, MLT5: 2020-10-20',
    ]);
  });

  it.each(['treatment: bespreking', 'treatment: informatie', 'minutes: 10 min'])(
    'is a warning for %s',
    (deliverable) => {
      expect(autumn(programme('chair: MP', away('MSZW'), deliverable))).toEqual([
        'warning decision-without-sponsor MCC, MSZW, continuiteit, MLT5: 2020-10-20',
      ]);
    },
  );

  it('counts blocked hours, which then are not reported again', () => {
    const blocked = 'blocked: [{ who: MSZW, day: dinsdag, time: "14:00 - 15:00", reason: onderraad }]';
    expect(said(programme('chair: MP', blocked))).toEqual([
      'MSZW is er niet bij MCC (onderraad) en wordt niet vervangen, dus over ‘Continuïteit’ kan niet worden besloten',
    ]);
  });

  it('is a warning for a standing point and for a part, where nobody else speaks', () => {
    const standing = (speaker: string) =>
      `chair: MP, agenda: { begin: [{ title: Cijfers, treatment: vaststelling, speaker: ${speaker} }] }`;
    expect(said(programme(standing('MJenV'), away('MJenV')))).toEqual([
      'MJenV is er niet bij MCC en wordt niet vervangen, dus ‘Cijfers’ heeft geen eerste spreker',
    ]);
    expect(autumn(programme(standing('MJenV'), away('MJenV')))).toEqual([
      'warning decision-without-sponsor MCC, MJenV: 2020-10-20',
    ]);
    expect(autumn(programme(standing('{ role: MJenV, else: MP }'), away('MJenV')))).toEqual([]);
    const part = (speaker: string) =>
      `treatment: besluitvorming, sub-items: [Sport, { title: Zorg, speaker: ${speaker} }]`;
    expect(autumn(programme('chair: MP', away('MJenV'), part('MJenV')))).toEqual([
      'warning decision-without-sponsor MCC, MJenV, continuiteit, MLT5: 2020-10-20',
    ]);
    expect(autumn(programme('chair: MP', away('MJenV'), part('{ role: MJenV, else: MP }')))).toEqual([]);
  });

  it('names the line of the speaker of a standing point', () => {
    const yaml = programme(
      'agenda: { end: [{ title: Rond, sub-items: [{ title: Z, speaker: MJenV }] }] }',
      away('MJenV'),
    );
    expect(
      findingsOf(yaml, '2020-10-19', '2020-11-30').flatMap(({ places }) => places.map(({ path }) => path.join('.'))),
    ).toEqual(['cycles.A.steps.besluit.forum.0', 'absences.0', 'fora.MCC.agenda.end.0.sub-items.0.speaker']);
  });

  it('is said once for one whose part of an item is his own, or who is needed there as well', () => {
    const part = 'treatment: besluitvorming, sub-items: [{ title: Zorg, speaker: MSZW }]';
    expect(autumn(programme('chair: MP', away('MSZW'), part))).toEqual([
      'error decision-without-sponsor MCC, MSZW, continuiteit, MLT5: 2020-10-20',
    ]);
    const member = 'chair: MP, members: [MJenV], agenda: { begin: [{ title: Cijfers, speaker: MJenV }] }';
    expect(autumn(programme(member, away('MJenV')))).toEqual([
      'warning decision-without-sponsor MCC, MJenV: 2020-10-20',
    ]);
  });

  it('is left to role-unavailable when the usual substitute speaks', () => {
    const yaml = programme('chair: MP, agenda: { begin: [{ title: Cijfers, speaker: MVWS }] }', away('MVWS'));
    expect(autumn(yaml)).toEqual(['warning role-unavailable MCC, MVWS: 2020-10-20']);
  });

  it('is not found at official level, where nobody of the cabinet speaks', () => {
    const part = 'sub-items: [{ title: Zorg, speaker: MJenV }]';
    const yaml = programme('chair: MP', away('MJenV'), part).replace('level: ministerial', 'level: official');
    expect(autumn(yaml)).toEqual([]);
  });

  it.each([
    ['a sponsor who is there', programme('chair: MP')],
    [
      'one away on another day',
      programme('chair: MP', 'absences: [{ who: MSZW, from: 2020-10-21, until: 2020-10-30 }]'),
    ],
    ['one whom the absence replaces', programme('chair: MP', away('MSZW', ', substitute: MVWS'))],
    [
      'one whom the product replaces',
      programme('chair: MP', 'absences: [{ who: MSZW, meeting: MCC A1 }]', 'speaker: { role: MSZW, else: MP }'),
    ],
    [
      'one for whom a member is there as well',
      programme('chair: MP, members: [{ role: MJenV, for: MSZW }]', 'absences: [{ who: MSZW, meeting: MCC A1 }]'),
    ],
  ])('does not count %s', (_, yaml) => expect(autumn(yaml)).toEqual([]));
});

describe('chair-missing', () => {
  it('needs chair and deputy to be away, and says it once', () => {
    expect(autumn(programme('chair: MP, deputy: MVWS, members: [MP]', away('[MP, MVWS]')))).toEqual([
      'error chair-missing MCC, MP, MVWS: 2020-10-20',
    ]);
    expect(autumn(programme('chair: MP, deputy: MVWS', 'absences: [{ who: MP, meeting: MCC A1 }]'))).toEqual([]);
    expect(autumn(programme('members: [MP]', 'absences: [{ who: MP, meeting: MCC A1 }]'))).toEqual([]);
  });

  it('says what the blocked hours of each are for, and of none why he is absent', () => {
    const apart = `blocked: [{ who: MP, day: dinsdag, reason: Europese top }]
absences: [{ who: MVWS, meeting: MCC A1, reason: quarantaine }]`;
    const [finding] = findingsOf(programme('chair: MP, deputy: MVWS', apart), '2020-10-19', '2020-10-25');
    expect(words(finding!)[0]).toBe('MCC heeft geen voorzitter: MP en MVWS kunnen er niet bij zijn (Europese top)');
    const sections = finding!.places.map(({ path }) => path[0]);
    expect(sections.filter((section) => section === 'absences' || section === 'blocked').sort()).toEqual([
      'absences',
      'blocked',
    ]);
  });

  it('knows a deputy who has to be elsewhere', () => {
    const elsewhere = programme(
      'chair: MP, deputy: MVWS',
      'absences: [{ who: MP, meeting: MCC A1 }]\nchanges: [{ add: VB 2020-10-20 }]',
    ).replace('VB: { time', 'VB: { members: [MVWS], time');
    expect(autumn(elsewhere)).toEqual(['error chair-missing MCC, MP, MVWS: 2020-10-20']);
  });
});

describe('quorum-missing', () => {
  it('counts those who are missing, and says of each only that', () => {
    const yaml = programme('members: [MP, MVWS, MJenV], quorum: 2', away('[MP, MJenV]', ', reason: dienstreis'));
    expect(said(yaml)).toEqual(['MCC haalt het quorum niet: 1 van de 3 leden, minstens 2 nodig, zonder MP en MJenV']);
  });

  it('names who comes in the place of several, and counts once', () => {
    const yaml = programme(
      'members: [{ role: MP, substitute: stas VWS }, MVWS, MJenV], quorum: 3',
      'absences: [{ who: [MP, MVWS], meeting: MCC A1 }]',
    );
    expect(said(yaml)).toEqual([
      'MCC haalt het quorum niet: 2 van de 3 leden, minstens 3 nodig, stas VWS komt voor MP en MVWS en telt één keer',
    ]);
  });

  it('holds when enough are there or replaced', () => {
    expect(autumn(programme('members: [MP, MVWS], quorum: 2', 'absences: [{ who: MVWS, meeting: MCC A1 }]'))).toEqual(
      [],
    );
    expect(
      autumn(programme('members: [MP, MJenV], quorum: helft', 'absences: [{ who: MP, meeting: MCC A1 }]')),
    ).toEqual([]);
  });
});

describe('role-unavailable', () => {
  it('says nothing of apologies for one meeting, nor of who is replaced by agreement', () => {
    expect(autumn(programme('members: [MP]', 'absences: [{ who: MP, meeting: MCC A1 }]'))).toEqual([]);
    expect(autumn(programme('members: [MP]', away('MP', ', substitute: niemand')))).toEqual([]);
    expect(autumn(programme('members: [MP]', away('MP')))).toEqual(['warning role-unavailable MCC, MP: 2020-10-20']);
  });
});

describe('role-double-booked', () => {
  const both = (more: string) =>
    programme('members: [MJenV]', `changes: [{ add: VB 2020-10-20 }]\n${more}`).replace(
      'VB: { time',
      'VB: { members: [MJenV], time',
    );

  it('knows who has sent apologies for one of the two', () => {
    expect(autumn(both(''))).toEqual(['error role-double-booked VB, MCC, MJenV: 2020-10-20']);
    expect(autumn(both('absences: [{ who: MJenV, meeting: VB 2020-10-20 }]'))).toEqual([]);
  });

  it('counts a blocked role, which may yet have to come', () => {
    expect(autumn(both('blocked: [{ who: MJenV, day: dinsdag, time: "14:00 - 14:30" }]'))).toEqual([
      'error role-double-booked VB, MCC, MJenV: 2020-10-20',
      'warning role-unavailable MCC, MJenV: 2020-10-20 2020-11-03',
    ]);
  });

  it('finds working groups that share somebody, also in two roles', () => {
    const groups = (other: string) => `
departments: { BZK: {} }
roles:
  contactpersoon BZK: { person: { email: p.visser@bzk.example } }
  projectleider BZK: { person: { name: P. Visser, email: p.visser@bzk.example } }
teams:
  MLT3: { departments: [{ department: BZK, role: contactpersoon BZK }] }
  MLT4: { departments: [{ department: BZK, role: ${other} }] }
fora: { WG3: { team: MLT3, time: "14:00" }, WG4: { team: MLT4, time: "14:30" } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { a: { week: 1, day: maandag, forum: [WG3, WG4] } } } }
`;
    expect(said(groups('contactpersoon BZK'))).toEqual([
      'contactpersoon BZK wordt tegelijk verwacht bij WG4 en bij WG3',
    ]);
    expect(said(groups('projectleider BZK'))).toEqual([
      'projectleider BZK (ook contactpersoon BZK) wordt tegelijk verwacht bij WG4 en bij WG3',
    ]);
  });
});

describe('travel-time-too-short', () => {
  const evening = (end: string, place = 'provinciehuis Utrecht') => `
roles: { MJenV: {} }
travel: { Den Haag: { to: { Utrecht: 45 min } }, Utrecht: {} }
fora:
  MCC: { time: "14:00", length: ${end}, place: "AZ, Den Haag", members: [MJenV] }
  BWO: { time: "16:00", length: 15 min, place: digitaal, members: [MJenV] }
  VB: { time: "16:30", place: ${place}, members: [MJenV] }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { a: { week: 1, day: maandag, forum: [MCC, BWO, VB] } } } }
`;

  it('says what there is and what it takes, over a meeting from a distance', () => {
    expect(said(evening('2 uur')).filter((text) => text!.includes('reizen'))).toEqual([
      'MJenV heeft na MCC in Den Haag maar 30 minuten om naar VB in Utrecht te reizen; dat kost 45 minuten',
    ]);
  });

  it.each([
    ['just enough time', evening('1u45')],
    ['a meeting in the same town', evening('1u50', 'Den Haag')],
    ['a meeting from a distance', evening('1u50', 'digitaal')],
    ['an unknown place', evening('1u50', 'Zwolle')],
  ])('does not count %s', (_, yaml) =>
    expect(autumn(yaml).filter((line) => !line.includes('place-unused'))).toEqual([]),
  );

  it('leaves meetings that overlap to role-double-booked', () => {
    expect(autumn(evening('2u45')).map((line) => line.split(' ')[1])).not.toContain('travel-time-too-short');
  });
});

describe('sponsor-with-several-items', () => {
  const two = (team: string) =>
    programme(
      'chair: MP',
      '',
      `treatment: besluitvorming }, jeugd: { team: ${team}, route: A, round: A1, speaker: MSZW`,
    );

  it('needs products of more than one team', () => {
    expect(autumn(two('MLT4'))).toEqual([
      'info sponsor-with-several-items MCC, MSZW, MLT4, MLT5, continuiteit, jeugd: 2020-10-20',
    ]);
    expect(autumn(two('MLT5'))).toEqual([]);
  });
});

describe('sponsor-not-in-departments', () => {
  const team = (departments: string, sponsor = 'MOCW') => `
departments: { OCW: {}, BZK: {} }
roles: { MOCW: { department: OCW }, MP: {} }
teams: { LT3: { sponsor: ${sponsor}, departments: ${departments} } }
`;

  it.each([
    [team('[BZK]'), ['warning sponsor-not-in-departments LT3, MOCW, OCW:']],
    [team('[BZK, { department: OCW, from: 2021-01-01 }]'), ['warning sponsor-not-in-departments LT3, MOCW, OCW:']],
    [team('[BZK, OCW]'), []],
    [team('[]'), []],
    [team('[BZK]', 'MP'), []],
    [team('[BZK]', '{ role: MOCW, from: 2021-01-01 }'), []],
  ])('%#', (yaml, expected) => expect(autumn(yaml)).toEqual(expected));
});

describe('person-in-several-teams', () => {
  const teams = (...lines: string[]) => `
settings: { limits: { teams-per-person: 1 } }
roles: { one: { person: J. Jansen }, other: { person: J. Jansen }, third: {} }
teams: { ${lines.join(', ')} }
`;

  it.each([
    [['A: { lead: one }', 'B: { secretary: one }'], ['warning person-in-several-teams one, A, B:']],
    [['A: { lead: one }', 'B: { lead: other }'], ['warning person-in-several-teams one, other, A, B:']],
    [['A: { lead: one }', 'B: { lead: third }'], []],
    [['A: { lead: one, secretary: other }'], []],
    [['A: { lead: one, until: 2020-10-31 }', 'B: { lead: one, from: 2020-11-01 }'], []],
    [['A: { lead: one }', 'B: { lead: one, until: 2020-10-01 }'], []],
    [['A: { lead: one }', 'B: { sponsor: one }'], []],
  ])('%j', (lines, expected) => expect(autumn(teams(...lines))).toEqual(expected));

  it('is off without a limit', () => {
    expect(autumn(teams('A: { lead: one }', 'B: { lead: one }').replace(': 1 }', ': geen }'))).toEqual([]);
  });
});

describe('a large programme', () => {
  // 50 fora with 40 roles each that meet every week for five years: 13,000 meetings and half a million seats.
  const roles = Array.from({ length: 400 }, (_, index) => `role ${index}`);
  const fora = Array.from({ length: 50 }, (_, forum) => {
    const members = Array.from({ length: 40 }, (_, seat) => roles[(forum * 7 + seat * 13) % roles.length]);
    const place = forum % 2 ? 'Den Haag' : 'Utrecht';
    return `  F${forum}: { time: "${8 + (forum % 10)}:00", place: ${place}, chair: ${members[0]}, deputy: ${members[1]}, quorum: helft, members: [${members.join(', ')}] }`;
  });
  const steps = fora.map(
    (_, forum) => `      s${forum}: { week: 1, day: ${['ma', 'di', 'wo', 'do', 'vr'][forum % 5]}, forum: F${forum} }`,
  );
  const yaml = `
roles: { ${roles.map((role) => `${role}: {}`).join(', ')} }
travel: { Den Haag: { to: { Utrecht: 45 min } }, Utrecht: {} }
blocked: [{ who: [${roles.slice(0, 20).join(', ')}], day: dinsdag, time: "9:00 - 12:00" }]
absences: [{ who: [${roles.slice(20, 60).join(', ')}], from: 2021-07-01, until: 2021-08-31 }]
fora:
${fora.join('\n')}
cycles:
  A:
    every: 1 week
    from: 2020-10-19
    steps:
${steps.join('\n')}
`;
  const rules = [
    ...[roleDoubleBooked, chairMissing, quorumMissing, decisionWithoutSponsor, roleUnavailable, travelTimeTooShort],
    ...[sponsorWithSeveralItems, sponsorNotInDepartments, personInSeveralTeams],
  ];

  it('is checked for everything about people in the time of one processor that nobody minds', async () => {
    const schedule = resolve(workspaceOf(yaml), { from: day('2020-10-19'), until: day('2025-10-12') });
    expect(schedule.meetings.length).toBe(13_000);
    const { result, took } = await measured(() => rules.flatMap((rule) => [...rule.find(schedule)] as unknown[]));
    expect(result.length).toBeGreaterThan(20);
    // Half a second on a quiet machine.
    expect(took).toBeLessThan(4000);
  });
});
