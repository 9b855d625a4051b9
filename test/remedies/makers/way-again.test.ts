import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { proposedIn } from '../../support/findings.ts';

/** The X of Monday 7 June came on Friday the 11th, after the Y of that day; the next Y is on the 25th. */
const yaml = (rounds: number, product: string, to = '2027-06-11 16:00') => `
fora: { X: { time: "10:00" }, Y: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2027-06-07, rounds: ${rounds}, steps: { x: { week: 1, day: ma, forum: X }, y: { week: 1, day: vr, forum: Y } } } }
deliverables: { p: { title: P, ${product} } }
changes: [{ move: X 2027-06-07, to: ${to} }]
`;

const hints = (written: string, code: string) =>
  proposedIn(written, '2027-05-31', '2027-07-11', code).map(({ proposal }) => proposal?.nl);

describe('a product whose way no longer fits as a meeting was moved', () => {
  const DAY_BEFORE = 'verplaats X van vrijdag 11 juni 2027 naar donderdag 10 juni 2027';

  it('comes in time when the step before goes to before the one that it missed', () => {
    const late = 'route: [X, Y], decided-by: 2027-06-11';
    expect(hints(yaml(2, late), 'deliverable-too-late')).toEqual([DAY_BEFORE]);
    expect(hints(yaml(1, late), 'deliverable-too-late')).toEqual([DAY_BEFORE]);
    expect(hints(yaml(2, 'route: A, round: A1, needed-by: 2027-06-11'), 'deliverable-too-late')).toEqual([DAY_BEFORE]);
  });

  it('does so from further away, too', () => {
    // Thursday 10 June lies ten working days before Thursday the 24th.
    expect(
      hints(yaml(2, 'route: [X, Y], from: 2027-06-07, needed-by: 2027-06-11', '2027-06-24'), 'deliverable-too-late'),
    ).toEqual([expect.stringContaining('verplaats X van donderdag 24 juni 2027 naar donderdag 10 juni 2027')]);
  });

  it('has a meeting again when one of the two goes past the other', () => {
    expect(hints(yaml(1, 'route: [X, Y], from: 2027-06-07'), 'deliverable-without-meeting')).toEqual([DAY_BEFORE]);
  });

  it('comes no longer too early when its first meeting goes back', () => {
    const early = 'route: [X], from: 2027-06-07';
    expect(hints(yaml(2, early, '2027-06-04'), 'deliverable-too-early')).toEqual([
      'verplaats X van vrijdag 4 juni 2027 naar maandag 7 juni 2027 (het besluit over P komt dan pas op maandag 7 juni 2027)',
    ]);
  });

  it.each([
    ['decided-by: 2027-06-11', []],
    ['from: X 2027-06-11', ['--warnings']],
  ])('is solved by that as well: %s', async (timing, words) => {
    const io = fakeIo({
      files: { 'cycles/all.yaml': `settings: { today: 2027-06-01 }\n${yaml(2, `route: [X, Y], ${timing}`)}` },
    });
    await main(['solve', '--dry-run', '--format', 'json', ...words], io);
    const { edits, unsolved } = JSON.parse(io.said.stdout);
    expect({ edits, unsolved }).toMatchObject({
      edits: [{ edit: 'move', meeting: 'X 2027-06-11', to: '2027-06-10' }],
      unsolved: [],
    });
  });
});
