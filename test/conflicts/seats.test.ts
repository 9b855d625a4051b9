import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { brief, findingsOf, words } from '../support/findings.ts';

/** Five Tuesdays of the MCC, from 20 October to 15 December 2020, and a working group on the Wednesdays. */
const programme = (roles: string, forum: string, more = '') => `
departments: { VWS: {}, EZK: { until: 2020-11-10 } }
roles: { MP: {}, MBZK: {}, ${roles} }
fora: { MCC: { time: "14:00", level: ministerial, ${forum} }, Werkgroep: { time: "10:00", team: MLT3 } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 5
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC }, werk: { week: 1, day: woensdag, forum: Werkgroep } }
teams: { MLT3: {} }
${more}`;

const found = (yaml: string, code: string): Finding[] => findingsOf(yaml, '2020-10-19', '2020-12-31', code);
const briefs = (yaml: string, code: string) => found(yaml, code).map(brief);
const places = ({ places: some }: Finding) => some.map(({ path }) => path.join('.'));

describe('seat-vacant', () => {
  const CODE = 'seat-vacant';

  it('tells of all seats of a role that has ended, with where that is written, and once', () => {
    const yaml = programme('MVWS: { until: 2020-11-10 }', 'members: [MP, MVWS], deputy: MVWS');
    const [finding, ...others] = found(yaml, CODE);
    expect(others).toEqual([]);
    expect(brief(finding!)).toBe('warning seat-vacant MVWS, MCC: 2020-11-17 2020-12-01 2020-12-15');
    expect(places(finding!)).toEqual(['roles.MVWS.until', 'fora.MCC.members.1', 'fora.MCC.deputy.0']);
    expect(words(finding!)[0]).toBe('MVWS bestaat dan niet, en heeft een lege zetel in MCC');
    expect(words(finding!, 'en')[0]).toBe('MVWS does not exist then, and has an empty seat in MCC');
  });

  it('tells of one that has yet to begin', () => {
    const [finding] = found(programme('MVWS: { from: 2020-11-10 }', 'members: [MP, MVWS]'), CODE);
    expect(brief(finding!)).toBe('warning seat-vacant MVWS, MCC: 2020-10-20 2020-11-03');
    expect(places(finding!)[0]).toBe('roles.MVWS.from');
  });

  it.each<[string, string, string, string[]]>([
    [
      'nothing of a seat that ends itself',
      'MVWS: { until: 2020-11-10 }',
      'members: [MP, { role: MVWS, until: 2020-11-10 }]',
      [],
    ],
    [
      'nothing of one whose end lies too far, which is told there',
      'MVWS: { until: 2020-11-10 }',
      'members: [MP, { role: MVWS, until: 2020-12-31 }]',
      [],
    ],
    [
      'nothing when another takes it over, by the role',
      'MVWS: { until: 2020-11-10 }, nieuw: { from: 2020-11-11 }',
      'members: [MP, MVWS, nieuw]',
      [],
    ],
    [
      'of the days between, when another takes it over later',
      'MVWS: { until: 2020-11-10 }, nieuw: { from: 2020-11-30 }',
      'members: [MP, MVWS, nieuw]',
      ['warning seat-vacant MVWS, MCC: 2020-11-17'],
    ],
    [
      'of a person who has gone',
      'MVWS: { person: { name: A, until: 2020-11-30 } }',
      'members: [MP, MVWS]',
      ['warning seat-vacant MVWS: 2020-12-01 2020-12-15'],
    ],
    [
      'of a role between two persons',
      'MVWS: { person: [{ name: A, until: 2020-11-01 }, { name: B, from: 2020-11-16 }] }',
      'members: [MP, MVWS]',
      ['warning seat-vacant MVWS: 2020-11-03'],
    ],
    [
      'of such a gap without a meeting by its first day',
      'MVWS: { person: [{ name: B, from: 2020-11-16 }, { name: A, until: 2020-11-04 }] }',
      'members: [MP, MVWS]',
      ['warning seat-vacant MVWS: 2020-11-05'],
    ],
    [
      'nothing of persons who follow each other, or come back',
      'MVWS: { person: [{ name: A, until: 2020-11-01 }, { name: B, from: 2020-11-02, until: 2020-11-20 }, { name: A, from: 2020-11-21 }] }',
      'members: [MP, MVWS]',
      [],
    ],
    ['nothing of a role without persons', 'MVWS: {}', 'members: [MP, MVWS]', []],
    [
      'of a gap between substitutes',
      'MVWS: { substitute: [{ role: MP, until: 2020-11-01 }, { role: MBZK, from: 2020-11-10 }] }',
      'members: [MVWS]',
      ['warning seat-vacant MVWS: 2020-11-02'],
    ],
    [
      'nothing of a substitute for some time',
      'MVWS: { substitute: { role: MP, until: 2020-11-01 } }',
      'members: [MVWS]',
      [],
    ],
    [
      'of a chair that nobody has',
      'MVWS: {}',
      'chair: [{ role: MP, until: 2020-11-01 }, { role: MVWS, from: 2020-11-10, until: 2020-11-30 }]',
      ['warning seat-vacant MCC: 2020-11-03', 'warning seat-vacant MCC: 2020-12-01 2020-12-15'],
    ],
    [
      'of who answers questions',
      'MVWS: {}',
      'contact: { role: MVWS, from: 2020-11-02 }',
      ['warning seat-vacant MCC: 2020-10-20'],
    ],
  ])('tells %s', (_, roles, forum, expected) => expect(briefs(programme(roles, forum), CODE)).toEqual(expected));

  it('tells of a team without a sponsor, lead or secretary, on the days on which it has something to do', () => {
    const yaml = (team: string) =>
      programme('trekker: {}, MVWS: { until: 2020-11-10 }', 'members: [MP]').replace(
        'teams: { MLT3: {} }',
        `teams: { MLT3: { ${team} } }
deliverables: { nota: { team: MLT3, route: [MCC], from: 2020-11-16 } }`,
      );
    const said = (team: string) => found(yaml(team), CODE).map((finding) => [words(finding)[0], brief(finding)]);
    expect(said('sponsor: MVWS')).toEqual([
      ['MLT3 heeft dan geen sponsor', 'warning seat-vacant MLT3: 2020-11-17 2020-11-18 2020-12-02 2020-12-16'],
    ]);
    expect(said('lead: { role: trekker, from: 2020-11-18 }')).toEqual([
      ['MLT3 heeft dan geen trekker', 'warning seat-vacant MLT3: 2020-10-21 2020-11-04 2020-11-17'],
    ]);
    expect(said('secretary: { role: trekker, from: 2020-11-18 }, until: 2020-11-01')).toEqual([
      ['MLT3 heeft dan geen secretaris', 'warning seat-vacant MLT3: 2020-10-21'],
    ]);
    expect(said('departments: [VWS, EZK]')).toEqual([
      [
        'EZK bestaat dan niet, en heeft een lege zetel in MLT3',
        'warning seat-vacant EZK, MLT3: 2020-11-17 2020-11-18 2020-12-02 2020-12-16',
      ],
    ]);
  });

  it('names who was the last and who is the first again', () => {
    const roles = 'MVWS: { person: [{ name: A, until: 2020-11-01 }, { name: B, from: 2020-11-16 }] }';
    const [finding] = found(programme(roles, 'members: [MP, MVWS]'), CODE);
    expect(words(finding!)[0]).toBe('niemand is dan MVWS');
    expect(places(finding!)).toEqual(['roles.MVWS.person.0', 'roles.MVWS.person.1']);
  });

  it('can be accepted for its days', () => {
    const accepted =
      'accepted: [{ code: seat-vacant, about: MVWS, from: 2020-11-17, until: 2020-11-17, reason: formatie }]';
    expect(briefs(programme('MVWS: { until: 2020-11-10 }', 'members: [MP, MVWS]', accepted), CODE)).toEqual([
      'warning seat-vacant MVWS, MCC: 2020-12-01 2020-12-15',
      'accepted warning seat-vacant MVWS, MCC: 2020-11-17',
    ]);
  });

  it('goes with what a meeting then lacks', () => {
    const yaml = programme('MVWS: { until: 2020-11-10 }', 'members: [MP, MVWS]').replace(
      'teams: { MLT3: {} }',
      `teams: { MLT3: {} }
deliverables: { nota: { title: Nota, route: [MCC], from: 2020-11-16, speaker: MVWS, treatment: besluitvorming } }`,
    );
    expect(found(yaml, 'decision-without-sponsor').map((finding) => words(finding)[0])).toEqual([
      'MVWS is er niet bij MCC en wordt niet vervangen, dus over ‘Nota’ kan niet worden besloten',
    ]);
    expect(
      found(yaml.replace('speaker: MVWS', 'speaker: { role: MVWS, else: MP }'), 'decision-without-sponsor'),
    ).toEqual([]);
  });
});

describe('persons-overlap', () => {
  const said = (person: string) =>
    found(programme(`MVWS: { person: ${person} }`, 'members: [MP, MVWS]'), 'persons-overlap').map((finding) => [
      words(finding)[0],
      brief(finding),
    ]);

  it('tells of two persons of one role at the same time, of whom the last counts', () => {
    expect(said('[A, { name: B, from: 2020-11-16 }]')).toEqual([
      ['A en B zijn tegelijk MVWS; alleen B telt dan', 'warning persons-overlap MVWS: 2020-11-16 2020-12-31'],
    ]);
    expect(said('[{ email: a@b.nl, until: 2020-11-10 }, { name: B, from: 2020-11-10 }]')).toEqual([
      ['a@b.nl en B zijn tegelijk MVWS; alleen B telt dan', 'warning persons-overlap MVWS: 2020-11-10'],
    ]);
  });

  it.each([
    '[{ name: A, until: 2020-11-15 }, { name: B, from: 2020-11-16 }]',
    '[{ name: A, email: oud@b.nl }, { name: A, email: nieuw@b.nl, from: 2020-11-16 }]',
    '[{ name: A, until: 2020-10-10 }, { name: B, from: 2020-10-01 }]',
  ])('says nothing of %s', (person) => expect(said(person)).toEqual([]));
});

describe('forum-out-of-validity', () => {
  const CODE = 'forum-out-of-validity';

  it('tells of meetings of a forum that no longer exists, and leaves them', () => {
    const yaml = programme('MVWS: {}', 'until: 2020-11-20, members: [MP]');
    const [finding] = found(yaml, CODE);
    expect(brief(finding!)).toBe('warning forum-out-of-validity MCC: 2020-12-01 2020-12-15');
    expect(words(finding!)[0]).toBe(
      'MCC komt bijeen buiten de periode waarin dit gremium bestaat: t/m vrijdag 20 november 2020',
    );
    expect(places(finding!)).toEqual(['cycles.A.steps.besluit.forum.0', 'fora.MCC.until']);
  });

  it('tells once of a meeting that was added', () => {
    const added = programme('MVWS: {}', 'until: 2020-12-20', 'changes: [{ add: MCC 2020-12-29 }]');
    expect(briefs(added, CODE)).toEqual([]);
    const moved = programme('MVWS: {}', 'until: 2020-12-20', 'changes: [{ move: MCC 2020-12-15, to: 2020-12-22 }]');
    expect(briefs(moved, CODE)).toEqual(['warning forum-out-of-validity MCC: 2020-12-22']);
  });
});
