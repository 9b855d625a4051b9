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

describe('agenda-without-meeting', () => {
  const code = 'agenda-without-meeting';

  it('is told of a day on which the forum does not meet', () => {
    expect(told('agendas: [{ meeting: MCC 2020-11-10, announcements: a }]\n', code)).toEqual([
      [
        'wat hier voor een agenda staat, komt nergens terecht: MCC op dinsdag 10 november 2020 is er niet',
        'noem het overleg met de dag waarop het nu staat',
      ],
    ]);
  });

  it('is told of a meeting that was cancelled', () => {
    const yaml = 'agendas: [{ meeting: MCC A2, announcements: a }]\nchanges: [{ cancel: MCC 2020-11-03 }]\n';
    expect(told(yaml, code)[0]![0]).toMatch(/MCC in ronde 2 van cyclus A is afgelast$/);
  });

  it.each([
    ['one that is held', 'agendas: [{ meeting: MCC 2020-11-03 }]\n'],
    [
      'one that was moved',
      'agendas: [{ meeting: MCC 2020-11-03 }]\nchanges: [{ move: MCC 2020-11-03, to: 2020-11-04 }]\n',
    ],
    ['one outside what is looked at', 'agendas: [{ meeting: MCC 2021-06-01 }]\n'],
  ])('is not told of %s', (_, yaml) => {
    expect(found(yaml, code)).toEqual([]);
  });
});

describe('annotation-without-meeting', () => {
  it('is told, and names no day by which an agenda for all would show it', () => {
    const yaml = 'annotations: [{ for: minister VWS, meeting: MCC 2020-11-10, purpose: geheim }]\n';
    expect(briefs(REST + yaml, '2020-10-19', '2020-12-31', 'annotation-without-meeting')).toEqual([
      'warning annotation-without-meeting MCC, minister VWS:',
    ]);
    expect(JSON.stringify(told(yaml, 'annotation-without-meeting'))).not.toContain('geheim');
  });

  it('is not told of a meeting that is held', () => {
    expect(found('annotations: [{ for: minister VWS, meeting: MCC A2 }]\n', 'annotation-without-meeting')).toEqual([]);
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
        'zet het bij het overleg waar het product nu komt; cyclus plan zegt waar dat is',
      ],
    ]);
  });

  it('is not told of one that is, nor of a meeting that is not held', () => {
    expect(found(about('jeugd'), code)).toEqual([]);
    expect(found(`${about('jeugd')}changes: [{ cancel: MCC 2020-11-03 }]\n`, code)).toEqual([]);
  });
});
