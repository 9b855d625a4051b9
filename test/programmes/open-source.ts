import { type ByHand, type Iso, isNth, mondays, plus } from './own-days.ts';

const BREAKS = ['2027-06-07', '2027-08-02', '2027-08-09'];
const TRIAGE = mondays('2027-01-04', '2027-12-13', BREAKS);
const TRAIN = mondays('2027-01-11', '2027-12-31', BREAKS).slice(0, 7 * 6); // seven trains of six weeks

function train(day: Iso): boolean {
  return TRAIN.some((monday, week) => {
    if (week % 6 === 0) return day === monday;
    return (week % 6 === 3 || week % 6 === 5) && day === plus(monday, 2);
  });
}

/** Every other Thursday from 14 January on; a break leaves one out, and does not move the others. */
function calls(day: Iso): boolean {
  const thursdays = mondays('2027-01-11', '2027-12-13').filter((_, week) => week % 2 === 0);
  const monday = plus(day, -3);
  return thursdays.includes(monday) && !BREAKS.includes(monday);
}

export const OPEN_SOURCE: ByHand = {
  from: '2027-01-04',
  until: '2027-12-31',
  on: (day) => [
    ...(TRIAGE.includes(plus(day, -1)) ? ['15:00 triage'] : []),
    ...(train(day) ? ['16:00 release'] : []),
    ...(calls(day) ? ['07:00 community', '19:00 community'] : []),
    ...(isNth(1, 'Thu', day) ? ['17:00 steering'] : []),
  ],
  ways: {
    // Ten working days in writing: 3, 4, 5, 8, 9, 10, 11, 12, 15 and 16 Feb. Papers a week before the first Thursday of March.
    'RFC 41: plugin interface': [
      '2027-02-02 triage, papers 2027-02-01 15:00',
      '2027-02-03 to 2027-02-16 in writing',
      '2027-03-04 steering, papers 2027-02-25 17:00',
    ],
    'Code of conduct': ['2027-03-11 community', '2027-04-01 steering, papers 2027-03-25 17:00'],
    // The third train: twelve weeks after 11 Jan. Two working days before Mon 5 Apr are Fri 2 and Thu 1 Apr: Good Friday was
    // a week before, and is no holiday here.
    'Version 5': [
      '2027-04-05 release, papers 2027-04-01 12:00',
      '2027-04-28 release, papers 2027-04-26 12:00',
      '2027-05-12 release, papers 2027-05-10 12:00',
    ],
  },
  move: { meeting: 'triage 2027-02-02', to: '2027-02-04', items: ['plugin-api'] },
};
