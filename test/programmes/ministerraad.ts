import { type ByHand, easter, mondays, plus } from './own-days.ts';

const RECESSES = [
  ...['2026-12-21', '2026-12-28', '2027-01-04', '2027-02-22', '2027-04-26', '2027-05-03'],
  ...['2027-07-12', '2027-07-19', '2027-07-26', '2027-08-02', '2027-08-09', '2027-10-18'],
];
// From the third week on a round begins, a second has its onderraad, and a third is decided on: each week has all three.
// The last round begins on 29 November: its onderraad is a week later, and the ministerraad two.
const WEEKS = mondays('2026-12-14', '2027-11-29', RECESSES);
const ONDERRADEN = [...WEEKS, '2027-12-06'];
const MINISTERRADEN = [...ONDERRADEN, '2027-12-13'];
const GOOD_FRIDAY = plus(easter(2027), -2);

export const MINISTERRAAD: ByHand = {
  from: '2027-01-11',
  until: '2027-12-31',
  on: (day) => {
    const isTuesdayOf = (weeks: string[]) => weeks.includes(plus(day, -1));
    const isFriday = MINISTERRADEN.includes(plus(day, -4)) && day !== GOOD_FRIDAY;
    return [
      ...(isTuesdayOf(WEEKS) ? ['14:00 CWIZO', '10:00 ACIA'] : []),
      ...(isTuesdayOf(ONDERRADEN) ? ['09:30 RWIZO', '11:30 RIA'] : []),
      ...(isFriday || plus(day, 1) === GOOD_FRIDAY ? ['10:00 MR'] : []),
    ];
  },
  ways: {
    // Three weeks that end on Fri 12 Mar, with the voorjaarsreces in between: those of 15 Feb, 1 Mar and 8 Mar.
    Arbeidsmarktpakket: [
      '2027-02-16 CWIZO, papers 2027-02-10 12:00',
      '2027-03-02 RWIZO, papers 2027-02-26 18:00',
      '2027-03-12 MR, papers 2027-03-05 12:00',
    ],
    'Goedkeuring handelsverdrag': [
      '2027-02-16 ACIA, papers 2027-02-10 12:00',
      '2027-03-02 RIA, papers 2027-02-26 18:00',
      '2027-03-12 MR, papers 2027-03-05 12:00',
    ],
    // For Fri 19 Mar papers were due on the 12th, before RWIZO; the next is on Thu 25 Mar, for Good Friday.
    'Wijziging Zorgverzekeringswet': [
      '2027-03-16 RWIZO, papers 2027-03-12 18:00',
      '2027-03-25 MR, papers 2027-03-18 12:00',
    ],
    // Five working days in writing: 6, 7, 8, 9 and 12 April. For RWIZO of 13 April papers were due on the 9th, and for the MR of
    // 23 April on the 16th. Then there is the meireces; seven days before 14 May is the 7th, which is free as 6 and 5 May are.
    Voorjaarsnota: [
      '2027-04-06 to 2027-04-12 in writing',
      '2027-04-20 RWIZO, papers 2027-04-16 18:00',
      '2027-05-14 MR, papers 2027-05-04 12:00',
    ],
  },
  move: { meeting: 'MR 2027-03-12', to: '2027-03-15', items: ['arbeidsmarktpakket', 'handelsverdrag'] },
};
