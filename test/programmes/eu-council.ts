import { type ByHand, isNth, mondays, plus } from './own-days.ts';

// Two weeks at Christmas and two around Easter in which nobody meets.
const BREAKS = ['2026-12-21', '2026-12-28', '2027-03-22', '2027-03-29'];
const EXPERTS = mondays('2026-09-07', '2027-06-21', BREAKS);
const COREPER = mondays('2026-09-14', '2027-06-28', BREAKS); // the week after, also for the last round

export const EU_COUNCIL: ByHand = {
  from: '2026-09-07',
  until: '2027-07-04',
  on: (day) => [
    ...(EXPERTS.includes(plus(day, -1)) ? ['10:00 WP'] : []),
    ...(COREPER.includes(plus(day, -2)) ? ['10:00 Coreper II'] : []),
    // On Fridays, but for the day after Ascension: Thursday is free as well, so then on Wednesday 5 May.
    ...(COREPER.includes(plus(day, -4)) && day !== '2027-05-07' ? ['09:30 Coreper I'] : []),
    ...(day === '2027-05-05' ? ['09:30 Coreper I'] : []),
    ...(isNth(3, 'Thu', day) && day <= '2027-06-30' ? ['09:30 Council'] : []),
  ],
  ways: {
    // Back from Thu 17 Dec: papers on 3 Dec, so Coreper I on Fri 27 Nov. Its papers are due on Mon 23 Nov, and so the experts
    // of the 24th are too late: those of the 17th.
    'Soil monitoring': [
      '2026-11-17 WP, papers 2026-11-12 17:00',
      '2026-11-27 Coreper I, papers 2026-11-23 17:00',
      '2026-12-17 Council, papers 2026-12-03 17:00',
    ],
    // On from Tue 3 Nov: for Coreper I of the 6th papers are due on Fri 30 Oct (All Saints is free), so the 13th. For the Council
    // of 19 Nov they were due on the 5th. Experts need three working days: 30, 29 and 28 Oct.
    'Water reuse': [
      '2026-11-03 WP, papers 2026-10-28 17:00',
      '2026-11-13 Coreper I, papers 2026-11-09 17:00',
      '2026-12-17 Council, papers 2026-12-03 17:00',
    ],
    // Coreper I of 12 Mar wants papers on the 8th, a day before the experts; for the Council of 18 Mar it is much too late.
    'Ambient air quality': [
      '2027-03-09 WP, papers 2027-03-04 17:00',
      '2027-03-19 Coreper I, papers 2027-03-15 17:00',
      '2027-04-15 Council, papers 2027-04-01 17:00',
    ],
    // Fifteen weeks from 7 Sep: that of 14 Dec. Its Coreper comes after the break, under the next presidency; three working days
    // before 6 Jan, over the end of the year: 5 Jan, 4 Jan and 23 Dec.
    'Letter to the budget committee': [
      '2026-12-15 WP, papers 2026-12-10 17:00',
      '2027-01-06 Coreper II, papers 2026-12-23 17:00',
    ],
  },
  move: { meeting: 'Council 2026-12-17', to: '2026-12-21', items: ['soil', 'water'] },
};
