import { describe, expect, it } from 'vitest';
import { makers } from '../../../src/remedies/makers.ts';
import { findingsOf } from '../../support/findings.ts';
import { scheduleOf } from '../../support/yaml.ts';

const [FROM, UNTIL] = ['2020-11-02', '2020-12-31'];

/** The gaps that are tried for the one finding of papers on the day of the step before, and in the place of which step. */
function gaps(yaml: string) {
  const [finding, ...others] = findingsOf(yaml, FROM, UNTIL, CODE);
  expect(others).toEqual([]);
  const candidates = [...makers[CODE]!(finding!, scheduleOf(yaml, FROM, UNTIL))].flatMap((one) => [...one.candidates]);
  expect(candidates.every(({ edit }) => edit)).toBe(true);
  const { workspace } = scheduleOf(yaml, FROM, UNTIL);
  return candidates.flatMap(({ edit, to, family }) => {
    if (family !== 'gap' || !('kind' in edit)) return [];
    const route = edit.apply(workspace).deliverables.get('p')!.route;
    return [{ to: to.nl, steps: 'route' in route ? route.route.steps.map(({ gap }) => gap) : [] }];
  });
}

/** The C meets on one weekday of each week, the R on another; papers for the R are due so long before it. */
const programme = (c: string, r: string, due: string, more: string) => `
calendar: { holidays: none }
fora: { C: {}, R: { papers: { due: ${due}, at: "12:00" } } }
cycles: { k: { every: 1 week, from: 2020-11-02, steps: { c: { day: ${c}, forum: C }, r: { day: ${r}, forum: R } } } }
deliverables: { ${more} }
`;
const CODE = 'deadline-on-day-of-previous-step';

describe('the working days to ask for before a step', () => {
  it('are more than there are now, also where these reach back to the day of the papers', () => {
    // The papers for the R on a Tuesday are due on Monday, a working day before it, and so is the step before it.
    const yaml = programme('maandag', 'dinsdag', '1 werkdag', 'p: { route: [C, R], decided-by: 2020-11-17 }');
    expect(gaps(yaml).map(({ to }) => to)).toEqual([2, 3, 4, 5, 6].map((count) => `ten minste ${count} werkdagen aan`));
  });

  it('are no more than reach back to that day', () => {
    // The papers for the R on a Friday are due on Wednesday, from which two working days lead to it.
    const yaml = programme('woensdag', 'vrijdag', '2 werkdagen', 'p: { route: [C, R], decided-by: 2020-11-20 }');
    expect(gaps(yaml).map(({ to }) => to)[0]).toBe('ten minste 2 werkdagen aan');
  });

  it('are asked for at that step, also where the route comes to its forum twice, and at no other product', () => {
    const products = 'o: { route: [C], from: 2020-11-02 }, p: { route: r, decided-by: 2020-11-27 }';
    const yaml = `${programme('woensdag', 'vrijdag', '2 werkdagen', products)}
routes: { r: { steps: { een: { forum: R }, twee: { forum: C }, drie: { forum: R } } } }
`;
    expect(gaps(yaml)[0]).toEqual({ to: 'ten minste 2 werkdagen aan', steps: [1, 1, 2] });
  });

  it('are none where the product travels a round, whose steps have days of their own', () => {
    const yaml = programme('woensdag', 'vrijdag', '2 werkdagen', 'p: { route: k, round: k2 }');
    expect(gaps(yaml)).toEqual([]);
    expect(gaps(yaml.replace('forum: R }', 'forum: R, phase: besluit }'))).toEqual([]);
  });
});
