import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { called } from '../../src/remedies/called.ts';
import { scheduleOf } from '../support/yaml.ts';

/** What the meetings of the MCC on Tuesday 3 November are called, in order, and by what name a change finds them. */
function names(changes: string, time = '"14:00"', more = '') {
  const schedule = scheduleOf(
    `
fora: { MCC: { time: ${time} }, ACC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { besluit: { day: di, forum: [MCC, ACC] }${more} } }, B: { every: eenmalig, from: 2020-11-09, steps: { los: { day: di, forum: MCC } } } }
changes: [${changes}]
`,
    '2020-11-02',
    '2020-11-30',
  );
  return schedule.all
    .filter(
      (meeting) => meeting.day === day('2020-11-03') && meeting.forum.id === 'MCC' && meeting.status !== 'cancelled',
    )
    .map((meeting) => called(meeting, schedule));
}

const byDay = { by: 'date', forum: 'MCC', day: day('2020-11-03'), time: null };

describe('a meeting is called', () => {
  it('by its forum when it is alone that day', () => {
    const alone = [{ said: { nl: 'MCC', en: 'MCC' }, name: byDay }];
    expect(names('')).toEqual(alone);
    expect(names('{ add: MCC 2020-11-03 16:00 }, { cancel: MCC 2020-11-03 16:00 }')).toEqual(alone);
  });

  it('by its hour when that is another', () => {
    expect(names('{ add: MCC 2020-11-03 16:00 }')).toEqual([
      { said: { nl: 'MCC van 14.00 uur', en: 'MCC of 14:00' }, name: { ...byDay, time: 840 } },
      { said: { nl: 'MCC van 16.00 uur', en: 'MCC of 16:00' }, name: { ...byDay, time: 960 } },
    ]);
  });

  it('by its round when the hour is the same or not known, or else as what was added', () => {
    const both = [
      { said: { nl: 'MCC A1', en: 'MCC A1' }, name: { by: 'round', forum: 'MCC', cycle: 'A', round: 1 } },
      { said: { nl: 'het ingelaste overleg van MCC', en: 'the added meeting of MCC' }, name: null },
    ];
    expect(names('{ add: MCC 2020-11-03 }')).toEqual(both);
    expect(names('{ add: MCC 2020-11-03 }', 'onbekend')).toEqual(both);
    const later = { said: { nl: 'MCC van 16.00 uur', en: 'MCC of 16:00' }, name: { ...byDay, time: 960 } };
    expect(names('{ add: MCC 2020-11-03 16:00 }', 'onbekend')).toEqual([later, both[0]]);
    expect(names('{ add: [MCC 2020-11-03 16:00, MCC 2020-11-03] }')).toEqual([...both, later]);
  });

  it('nothing by a round in which its forum meets twice', () => {
    const thursday = ', nog eens: { day: do, forum: MCC }';
    const added = { said: { nl: 'het ingelaste overleg van MCC', en: 'the added meeting of MCC' }, name: null };
    expect(names('{ add: MCC 2020-11-03 }', '"14:00"', thursday)).toEqual([undefined, added]);
    // What is moved is not what was added.
    expect(names('{ move: MCC 2020-11-05, to: 2020-11-03 }', '"14:00"', thursday)).toEqual([undefined, undefined]);
  });

  it('nothing that tells it apart when it was added elsewhere', () => {
    const [, moved] = names('{ add: MCC 2020-11-05 }, { move: MCC 2020-11-05, to: 2020-11-03 }');
    expect(moved).toBeUndefined();
  });
});
