import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../support/findings.ts';

const REST = `
roles: { minister VWS: {} }
fora: { MCC: { members: [minister VWS] } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
deliverables: { jeugd: { route: A, round: A2 }, zorg: { route: A, round: A3 } }
`;
const found = (yaml: string, ...codes: string[]) => findingsOf(REST + yaml, '2020-10-19', '2020-12-31', ...codes);
const told = (yaml: string, code: string) => found(yaml, code).map((finding) => words(finding));

describe('name-without-meeting', () => {
  const code = 'name-without-meeting';

  it('is told of a day on which the forum does not meet, with what is near', () => {
    expect(told('agendas: [{ meeting: MCC 2020-11-10, announcements: a }]\n', code)).toEqual([
      [
        'deze agenda noemt MCC op dinsdag 10 november 2020, maar dat overleg is er niet',
        'wel mogelijk: MCC van dinsdag 20 oktober 2020, MCC van dinsdag 3 november 2020 of MCC van dinsdag 17 november 2020',
      ],
    ]);
  });

  it('tells meetings at one moment apart by their round', () => {
    const timed = REST.replace('{ members: [minister VWS] }', '{ time: "14:00" }').replace(
      'route: A, round: A2',
      'route: [MCC], decided-by: MCC 2020-11-03',
    );
    const hints = (changes: string, lang: 'nl' | 'en' = 'nl') =>
      findingsOf(`${timed}changes: [${changes}]\n`, '2020-10-19', '2020-12-31', code).map((one) => words(one, lang)[1]);
    const added = '{ add: MCC 2020-11-03 14:00 }';
    expect(hints(added)).toEqual([
      'wel mogelijk: MCC van dinsdag 3 november 2020 (14.00 uur, A2) of MCC van dinsdag 3 november 2020 (14.00 uur, ingelast)',
    ]);
    expect(hints(added, 'en')).toEqual([
      'possible: MCC of Tuesday 3 November 2020 (14:00, A2) or MCC of Tuesday 3 November 2020 (14:00, added)',
    ]);
    // What cannot be told apart is said once, and another hour is enough by itself.
    expect(hints(`${added}, ${added.replace('14:00', '16:00')}, ${added.replace('14:00', '16:00')}`)[0]).toBe(
      'wel mogelijk: MCC van dinsdag 3 november 2020 (14.00 uur, A2), MCC van dinsdag 3 november 2020 (14.00 uur, ingelast) of MCC van dinsdag 3 november 2020 (16.00 uur, ingelast)',
    );
  });

  it.each([
    ['an action', 'actions: [{ forum: MCC, what: a, since: MCC 2020-11-10 }]\n'],
    ['an apology', 'absences: [{ who: minister VWS, meeting: MCC 2020-11-10 }]\n'],
    ['a round that there is not', 'agendas: [{ meeting: MCC A9 }]\n'],
  ])('is told of %s', (_, yaml) => {
    const rounds = REST.replace('2020-10-19, steps', '2020-10-19, rounds: 5, steps');
    expect(briefs(rounds + yaml, '2020-10-19', '2020-12-31', code)[0]).toMatch(/^error name-without-meeting MCC/);
  });

  it('of an annotation names no day by which an agenda for all would show it, and nothing of it', () => {
    const yaml = 'annotations: [{ for: minister VWS, meeting: MCC 2020-11-10, purpose: geheim }]\n';
    expect(briefs(REST + yaml, '2020-10-19', '2020-12-31', code)).toEqual([`error ${code} MCC, minister VWS:`]);
    expect(JSON.stringify(told(yaml, code))).not.toContain('geheim');
  });
});

describe('named-meeting-cancelled', () => {
  const code = 'named-meeting-cancelled';

  it('is told of what goes nowhere', () => {
    const yaml = 'agendas: [{ meeting: MCC A2, announcements: a }]\nchanges: [{ cancel: MCC 2020-11-03 }]\n';
    expect(told(yaml, code)).toEqual([
      [
        'deze agenda komt nergens terecht: MCC in ronde 2 van cyclus A is afgelast',
        'noem een overleg dat doorgaat, of haal dit weg',
      ],
    ]);
  });
});

describe('what names a meeting', () => {
  it.each([
    ['that is held', 'agendas: [{ meeting: MCC 2020-11-03 }]\n'],
    ['for an annotation', 'annotations: [{ for: minister VWS, meeting: MCC A2 }]\n'],
    ['that was moved', 'agendas: [{ meeting: MCC 2020-11-03 }]\nchanges: [{ move: MCC 2020-11-03, to: 2020-11-04 }]\n'],
    [
      'by where it is now',
      'agendas: [{ meeting: MCC 2020-11-04 }]\nchanges: [{ move: MCC 2020-11-03, to: 2020-11-04 }]\n',
    ],
    ['far ahead', 'agendas: [{ meeting: MCC 2021-06-01 }]\n'],
  ])('%s finds it', (_, yaml) => {
    expect(found(yaml, 'name-without-meeting', 'named-meeting-cancelled')).toEqual([]);
  });
});

describe('agenda-without-item', () => {
  const code = 'agenda-without-item';

  it.each(['together', 'not-reached'])('is told of %s with a product that is not on that agenda', (key) => {
    expect(told(`agendas: [{ meeting: MCC 2020-11-03, ${key}: [jeugd, zorg] }]\n`, code)).toEqual([
      [
        'zorg staat niet op de agenda van MCC op dinsdag 3 november 2020',
        'zet het bij het overleg waar het product nu komt; cyclus spoorboekje zegt waar dat is',
      ],
    ]);
  });
});

describe('annotation-without-item', () => {
  const code = 'annotation-without-item';
  const about = (product: string) =>
    `annotations: [{ for: minister VWS, meeting: MCC 2020-11-03, items: { ${product}: { advice: geheim } } }]\n`;

  it('is told of a product that is not on that agenda', () => {
    expect(told(about('zorg'), code)).toEqual([
      [
        'de annotatie voor minister VWS zegt iets over zorg, dat niet op de agenda staat van MCC op dinsdag 3 november 2020',
        'zet het bij het overleg waar het product nu komt; cyclus spoorboekje zegt waar dat is',
      ],
    ]);
  });

  it('is not told of one that is, nor of a meeting that is not held', () => {
    expect(found(about('jeugd'), code)).toEqual([]);
    expect(found(`${about('jeugd')}changes: [{ cancel: MCC 2020-11-03 }]\n`, code)).toEqual([]);
  });
});
