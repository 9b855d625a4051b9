import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { isTentative } from '../../../src/schedule/meetings/is-tentative.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** ACC and MCC on the Tuesdays 3 and 17 November 2020, of which the status is said. */
function unsure(status: string, changes = '', more = ''): string[] {
  const yaml = `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A: { every: 2 weken, from: 2020-11-02, steps: { b: { week: 1, day: di, forum: [ACC, MCC], status: ${status} } } }
  ${more}
changes: [${changes}]
`;
  const { meetings } = scheduleOf(yaml, '2020-11-02', '2020-11-29');
  return meetings.filter(isTentative).map(({ day, forum }) => `${isoDay(day)} ${forum.id}`);
}

const BOTH = ['2020-11-03 ACC', '2020-11-03 MCC', '2020-11-17 ACC', '2020-11-17 MCC'];
const SURE = 'definitief';
const UNSURE = 'onder voorbehoud';

describe('a meeting', () => {
  it('is as sure as its step says, for all fora or for each', () => {
    expect(unsure(UNSURE)).toEqual(BOTH);
    expect(unsure('tentative')).toEqual(BOTH);
    expect(unsure(SURE)).toEqual([]);
    expect(unsure('{ MCC: o.v.b. }')).toEqual(['2020-11-03 MCC', '2020-11-17 MCC']);
  });

  it('is sure where a step that is sure meets as well', () => {
    const shared = 'B: { every: 2 weken, from: 2020-11-02, steps: { u: { week: 1, day: di, forum: MCC } } }';
    expect(unsure(UNSURE, '', shared)).toEqual(['2020-11-03 ACC', '2020-11-17 ACC']);
    // That cycle is cancelled out of it.
    expect(unsure(UNSURE, '{ cancel: B, from: 2020-11-02, until: 2020-11-08 }', shared)).toEqual([
      '2020-11-03 ACC',
      '2020-11-03 MCC',
      '2020-11-17 ACC',
    ]);
  });

  it('is as a change says, the last that says anything', () => {
    expect(unsure(SURE, '{ move: MCC 2020-11-03, status: onder voorbehoud }')).toEqual(['2020-11-03 MCC']);
    expect(unsure(SURE, '{ move: MCC 2020-11-03, to: 2020-11-04, status: tentative }')).toEqual(['2020-11-04 MCC']);
    const twice = '{ move: MCC 2020-11-03, status: onder voorbehoud }, { move: MCC 2020-11-03, to: 2020-11-05 }';
    expect(unsure(SURE, twice)).toEqual(['2020-11-05 MCC']);
    expect(unsure(SURE, `${twice}, { move: MCC 2020-11-05, status: definitief }`)).toEqual([]);
    expect(unsure(UNSURE, '{ move: [MCC 2020-11-03, ACC 2020-11-17], status: confirmed }')).toEqual([
      '2020-11-03 ACC',
      '2020-11-17 MCC',
    ]);
  });

  it('that is added is sure, unless it says otherwise', () => {
    expect(unsure(SURE, '{ add: MCC 2020-11-10 }, { add: ACC 2020-11-10, status: onder voorbehoud }')).toEqual([
      '2020-11-10 ACC',
    ]);
    expect(unsure(UNSURE, '{ add: MCC 2020-11-10, cycle: A }')).toEqual(BOTH);
  });

  it('that is cancelled is not tentative any more', () => {
    expect(unsure('{ MCC: onder voorbehoud }', '{ cancel: MCC 2020-11-03 }')).toEqual(['2020-11-17 MCC']);
  });
});
