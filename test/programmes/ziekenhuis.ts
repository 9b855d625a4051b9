import { type ByHand, easter, is, isNth, monthOf, plus } from './own-days.ts';

const FREE_MONDAYS = [plus(easter(2027), 1), plus(easter(2027), 50)];
const inSummer = (day: string) => day >= '2027-07-17' && day <= '2027-08-29';

export const ZIEKENHUIS: ByHand = {
  from: '2027-01-04',
  until: '2027-12-31',
  on: (day) => {
    const isMonday = is('Mon', day) && !FREE_MONDAYS.includes(day);
    const isInstead = FREE_MONDAYS.includes(plus(day, -1));
    const isQuarter = monthOf(day) % 3 === 2; // February, May, August and November
    return [
      ...((isMonday || isInstead) && day <= '2027-12-17' ? ['09:00 RvB'] : []),
      ...(isQuarter && isNth(2, 'Tue', day) ? ['16:00 auditcommissie'] : []),
      ...(isQuarter && isNth(4, 'Thu', day) ? ['17:00 RvT'] : []),
      ...(isNth(3, 'Wed', day) && !inSummer(day) ? ['13:30 OR'] : []),
      ...(isNth(3, 'Thu', day) && !inSummer(day) ? ['19:00 cliëntenraad'] : []),
    ];
  },
  ways: {
    // Back from Thu 25 Feb: papers ten days before on the 15th, after the auditcommissie of the 9th; for that one on the 2nd.
    'Rapportage vierde kwartaal 2026': [
      '2027-02-01 RvB, papers 2027-01-27 12:00',
      '2027-02-09 auditcommissie, papers 2027-02-02 12:00',
      '2027-02-25 RvT, papers 2027-02-15 12:00',
    ],
    // Ten days before 27 May is Whit Monday, so Fri 14 May.
    'Jaarrekening 2026': [
      '2027-05-03 RvB, papers 2027-04-28 12:00',
      '2027-05-11 auditcommissie, papers 2027-05-04 12:00',
      '2027-05-27 RvT, papers 2027-05-14 12:00',
    ],
    'Rapportage eerste kwartaal 2027': [
      '2027-05-11 auditcommissie, papers 2027-05-04 12:00',
      '2027-05-27 RvT, papers 2027-05-14 12:00',
    ],
    // On Tue 18 May, for Whit Monday: 14, 13 and 12 May. Ten working days before the OR of 19 May is too early; before 16 June
    // they are 15, 14, 11, 10, 9, 8, 7, 4, 3 and 2 June.
    'Kaderbrief 2028': ['2027-05-18 RvB, papers 2027-05-12 12:00', '2027-06-16 OR, papers 2027-06-02 12:00'],
    // Back from 25 Nov: papers on the 15th, auditcommissie on the 9th with papers on the 2nd, cliëntenraad on 21 Oct with papers
    // ten working days before, on 7 Oct, and the RvB of Monday that week.
    'Begroting 2028': [
      '2027-10-04 RvB, papers 2027-09-29 12:00',
      '2027-10-21 cliëntenraad, papers 2027-10-07 12:00',
      '2027-11-09 auditcommissie, papers 2027-11-02 12:00',
      '2027-11-25 RvT, papers 2027-11-15 12:00',
    ],
  },
  move: { meeting: 'RvT 2027-05-27', to: '2027-06-01', items: ['jaarrekening', 'kwartaal 1'] },
};
