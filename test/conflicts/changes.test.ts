import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../support/findings.ts';

const changed = (changes: string) => `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 6
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: dinsdag, forum: MCC }
changes: ${changes}
`;

const said = (changes: string, lang: 'nl' | 'en' = 'nl') =>
  findingsOf(changed(changes), '2020-10-19', '2020-12-20').map((finding) => words(finding, lang));

describe('change-without-meeting', () => {
  it('says what was asked for and what is near', () => {
    expect(said('[{ cancel: MCC 2020-11-04 }]')).toEqual([
      [
        'er is op deze dag geen overleg van MCC om af te gelasten',
        'wel gepland: dinsdag 3 november 2020 om 14.00 uur en dinsdag 17 november 2020 om 14.00 uur',
      ],
    ]);
    expect(said('[{ move: MCC 2020-11-03 16:00, to: 2020-11-04 }]', 'en')).toEqual([
      [
        'there is no meeting of MCC on this day at 16:00 to move',
        'planned are: Tuesday 20 October 2020 at 14:00, Tuesday 3 November 2020 at 14:00 and Tuesday 17 November 2020 at 14:00',
      ],
    ]);
  });

  it('finds that a meeting was cancelled before', () => {
    expect(
      briefs(changed('[{ cancel: MCC 2020-11-03 }, { cancel: MCC 2020-11-03 }]'), '2020-10-19', '2020-12-20'),
    ).toEqual(['error change-without-meeting MCC: 2020-11-03']);
    expect(said('[{ cancel: MCC 2020-11-03 }, { cancel: MCC 2020-11-03 }]')).toEqual([
      ['MCC is op deze dag hierboven al afgelast', 'haal een van beide wijzigingen weg'],
    ]);
  });

  it('does not take a cancellation that stands below it for one above', () => {
    // Tuesday 3 November is closed, so the MCC is on the fourth when the changes have their say.
    const of = (changes: string, lang: 'nl' | 'en' = 'nl') =>
      findingsOf(
        `${changed(changes).replace('"14:00"', '"14:00", holiday: after')}calendar: { closed: [{ name: dicht, on: 2020-11-03 }] }\n`,
        '2020-10-19',
        '2020-12-20',
        'change-without-meeting',
      ).map((finding) => words(finding, lang));
    const [first, second] = ['{ cancel: MCC 2020-11-03 }', '{ cancel: MCC 2020-11-04 }'];
    expect(of(`[${first}, ${second}]`)).toEqual([
      [
        'er is op deze dag geen overleg van MCC om af te gelasten',
        'haal deze wijziging weg; een wijziging hieronder gelast het overleg van woensdag 4 november 2020 al af',
      ],
    ]);
    expect(of(`[${first}, ${second}]`, 'en')[0]![1]).toBe(
      'take this change out; a change below already cancels the meeting on Wednesday 4 November 2020',
    );
    expect(of(`[${second}, ${first}]`)[0]![0]).toBe('MCC is op deze dag hierboven al afgelast');
  });

  it.each([
    ['[{ cancel: MCC A9 }]', 'er is volgens het schema geen overleg van MCC in ronde 9 van cyclus A om af te gelasten'],
    ['[{ cancel: MCC, on: [2020-11-05] }]', 'er is op deze dag geen overleg van MCC om af te gelasten'],
    ['[{ cancel: A, from: 2020-12-30, until: 2020-12-31 }]', undefined],
    [
      '[{ cancel: A, from: 2020-11-07, until: 2020-11-08 }]',
      'er is in deze periode geen overleg van cyclus A om af te gelasten',
    ],
    ['[{ restart: A, from: 2020-10-05 }]', 'cyclus A loopt op deze dag niet en kan dus niet opnieuw beginnen'],
  ])('%s', (changes, expected) => expect(said(changes)[0]?.[0]).toBe(expected));
});

describe('ambiguous-change', () => {
  it('proposes names that tell the meetings apart', () => {
    expect(said('[{ add: MCC 2020-11-03 18:00 }, { cancel: MCC 2020-11-03 }]')).toEqual([
      ['deze wijziging past bij meer dan één overleg van MCC', 'schrijf MCC 2020-11-03 14:00 of MCC 2020-11-03 18:00'],
    ]);
  });
});

describe('changes-crossed', () => {
  const crossed = (...changes: string[]) =>
    said(`[${changes.join(', ')}]`).filter(([text]) => text!.includes('hierboven'));
  const MOVED = '{ move: MCC 2020-11-03, to: 2020-11-04 }';

  it('finds a second move by the old name', () => {
    expect(crossed(MOVED, '{ move: MCC 2020-11-03, to: 2020-11-05 }')).toEqual([
      [
        'MCC van dinsdag 3 november 2020, 14.00 uur is hierboven al verplaatst naar woensdag 4 november 2020, 14.00 uur; deze wijziging verplaatst het daarna nog naar donderdag 5 november 2020, 14.00 uur',
        'spreek af welke van beide geldt en haal de andere weg; horen ze na elkaar, noem het overleg hier dan naar waar het nu staat',
      ],
    ]);
  });

  it('finds the same move twice, and a cancelled move', () => {
    expect(crossed(MOVED, '{ move: MCC 2020-11-03, to: 2020-11-04, reason: ook }')[0]).toEqual([
      'MCC van dinsdag 3 november 2020, 14.00 uur is hierboven al verplaatst naar woensdag 4 november 2020, 14.00 uur; deze wijziging zegt dat nog eens',
      'haal een van beide weg',
    ]);
    expect(crossed(MOVED, '{ cancel: MCC 2020-11-03 }')[0]![0]).toMatch(/; deze wijziging gelast het daarna nog af$/);
  });

  it('finds two other hours for one day', () => {
    expect(crossed('{ move: MCC 2020-11-03, to: "15:00" }', '{ move: MCC 2020-11-03, to: "16:00" }')).toHaveLength(1);
    expect(crossed('{ move: MCC A2, to: "15:00" }', '{ move: MCC A2, to: "16:00" }')).toHaveLength(1);
  });

  it.each([
    ['names where it stands now', MOVED, '{ move: MCC 2020-11-04, to: 2020-11-05 }'],
    [
      'names the hour at which it stands now',
      '{ move: MCC 2020-11-03, to: "15:00" }',
      '{ move: MCC 2020-11-03 15:00, to: "16:00" }',
    ],
    ['says nothing of day or hour', MOVED, '{ move: MCC 2020-11-03, place: digitaal }'],
    [
      'cancels on the day on which it was only moved to another hour',
      '{ move: MCC 2020-11-03, to: "15:00" }',
      '{ cancel: MCC 2020-11-03 }',
    ],
    ['cancels whatever there is in a week', MOVED, '{ cancel: MCC, from: 2020-11-02, until: 2020-11-08 }'],
  ])('is content with one that %s', (_, first, second) => {
    expect(crossed(first, second)).toEqual([]);
  });
});
