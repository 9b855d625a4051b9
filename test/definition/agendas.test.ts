import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { workspaceOf } from '../support/yaml.ts';
import { readYaml } from './read-yaml.ts';

const REST = `
departments: { VWS: ministerie van VWS }
roles: { minister VWS: { department: VWS, aliases: [MVWS] }, secretaris: {} }
fora: { MCC: { aliases: [MCC-19], members: [minister VWS], contact: secretaris, copy: [MVWS, griffier] } }
teams: { MLT4: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
deliverables:
  jeugdpakket: { route: A, round: A2, explanation: Overal hetzelfde., questions: [Een?, Twee?] }
  zorg: { route: A, round: A2, explanation: { besluit: Alleen hier. }, questions: { besluit: Een? } }
`;
const codes = (yaml: string) => readYaml(`${REST}${yaml}`).findings.map(({ kind }) => kind.code);
const workspace = (yaml: string) => workspaceOf(`${REST}${yaml}`);

describe('what stands on an agenda beside its items', () => {
  it('names its meeting by date or by round', () => {
    const [one, other] = workspace(
      'agendas: [{ meeting: mcc-19 2020-11-03 14.00, announcements: [a, b], copy: MVWS }, { meeting: MCC A2 }]\n',
    ).agendas;
    expect(one).toMatchObject({
      meeting: { by: 'date', forum: 'MCC', day: day('2020-11-03'), time: 840 },
      announcements: ['a', 'b'],
      copy: ['minister VWS'],
    });
    expect(other).toMatchObject({ meeting: { by: 'round', cycle: 'A', round: 2 }, announcements: [], copy: [] });
  });

  it.each([
    ['agendas: [{ announcements: a }]', 'missing-key'],
    ['agendas: [{ meeting: MCC }]', 'not-a-meeting'],
    ['agendas: [{ meeting: MC 2020-11-03 }]', 'unknown-reference'],
    ['agendas: [{ meeting: MCC 2020-11-03, announcement: a }]', 'unknown-key'],
    ['agendas: [{ meeting: MCC 2020-13-03 }]', 'not-a-day'],
  ])('%s is %s', (yaml, code) => {
    expect(codes(`${yaml}\n`)).toEqual([code]);
  });
});

describe('an annotation', () => {
  it('is for a role, about products', () => {
    const [annotation] = workspace(`annotations:
  - for: MVWS
    meeting: MCC 2020-11-03
    purpose: Waarom.
    items: { jeugdpakket: { advice: a, decision: b, alternative: c, sticking-point: d, attention: e } }
`).annotations;
    expect(annotation).toMatchObject({
      role: 'minister VWS',
      purpose: 'Waarom.',
      items: [
        { product: 'jeugdpakket', advice: 'a', decision: 'b', alternative: 'c', stickingPoint: 'd', attention: 'e' },
      ],
    });
  });

  it('may say nothing yet', () => {
    expect(workspace('annotations: [{ for: MVWS, meeting: MCC 2020-11-03 }]\n').annotations).toMatchObject([
      { purpose: null, items: [] },
    ]);
  });

  it.each([
    ['annotations: [{ meeting: MCC 2020-11-03 }]', 'missing-key'],
    ['annotations: [{ for: minister VSW, meeting: MCC 2020-11-03 }]', 'unknown-reference'],
    ['annotations: [{ for: MVWS, meeting: MCC 2020-11-03, items: { jeugd: { advice: a } } }]', 'unknown-reference'],
    ['annotations: [{ for: MVWS, meeting: MCC 2020-11-03, items: { zorg: { advies: a } } }]', 'unknown-key'],
    ['annotations: [{ for: MVWS, meeting: MCC 2020-11-03, items: { zorg: a } }]', 'wrong-shape'],
  ])('%s is %s', (yaml, code) => {
    expect(codes(`${yaml}\n`)).toEqual([code]);
  });
});

describe('an action', () => {
  const action = (written: string) => workspace(`actions: [{ forum: MCC, what: doen, ${written} }]\n`).actions[0]!;

  it.each([
    ['who: MVWS', { owner: 'minister VWS' }],
    ['who: VWS', { owner: 'VWS' }],
    ['who: MLT4', { owner: 'MLT4' }],
    ['who: de griffier', { owner: 'de griffier' }],
    ['since: MCC A1', { owner: '', since: { by: 'round', forum: 'MCC', cycle: 'A', round: 1 } }],
    ['due: 2020-11-10', { due: { day: day('2020-11-10') }, done: null }],
    ['due: voor de zomer', { due: { vague: 'voor de zomer' } }],
    ['done: 2020-11-10', { done: day('2020-11-10'), due: null }],
  ])('with %s', (written, parts) => {
    expect(action(written)).toMatchObject({ forum: 'MCC', what: 'doen', ...parts });
  });

  it.each([
    ['actions: [{ forum: MCC, what: doen, who: ministr VWS }]', 'almost-a-name'],
    ['actions: [{ forum: MCC }]', 'missing-key'],
    ['actions: [{ forum: ACC, what: doen }]', 'unknown-reference'],
    ['actions: [{ forum: MCC, what: doen, due: voor de zomer }]', 'vague-date'],
    ['actions: [{ forum: MCC, what: doen, done: gisteren }]', 'not-a-day'],
    ['actions: [{ forum: MCC, what: doen, since: MCC B2 }]', 'not-a-meeting'],
  ])('%s is %s', (yaml, code) => {
    expect(codes(`${yaml}\n`)).toEqual([code]);
  });
});

describe('what an agenda says of a product', () => {
  it('holds for every step, or for one', () => {
    const { deliverables } = workspace('');
    const [pakket, zorg] = ['jeugdpakket', 'zorg'].map((id) => deliverables.get(id)!);
    expect([...pakket!.explanation, ...pakket!.questions]).toEqual([
      ['*', 'Overal hetzelfde.'],
      ['*', ['Een?', 'Twee?']],
    ]);
    expect([...zorg!.explanation, ...zorg!.questions]).toEqual([
      ['besluit', 'Alleen hier.'],
      ['besluit', ['Een?']],
    ]);
  });
});

it('knows who answers questions about a forum, and who gets a copy', () => {
  const forum = workspace('').fora.get('MCC')!;
  expect(forum.contact.map(({ value }) => value)).toEqual(['secretaris']);
  expect(forum.copy).toEqual(['minister VWS', 'griffier']);
  expect(codes('').length).toBe(0);
});
