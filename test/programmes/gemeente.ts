import { type ByHand, type Iso, is, isLast, isNth, mondays, plus } from './own-days.ts';

// Herfst, Kerst (twice), voorjaar and mei (twice): the weeks in which the scheme of the committees stands still.
const HOLIDAYS = ['2026-10-19', '2026-12-21', '2026-12-28', '2027-02-15', '2027-04-26', '2027-05-03'];
const CHRISTMAS = ['2026-12-21', '2026-12-28'];
const COMMITTEES = mondays('2026-09-14', '2027-07-02', HOLIDAYS);

function committees(day: Iso): string[] {
  return COMMITTEES.flatMap((monday, week) => {
    const found = [];
    if (week % 3 === 0 && day === plus(monday, 1)) found.push('20:00 Bestuur');
    if (week % 3 === 0 && day === plus(monday, 2)) found.push('20:00 Ruimte');
    if (week % 3 === 1 && day === plus(monday, 2)) found.push('20:00 Samenleving');
    return found;
  });
}

function college(day: Iso): boolean {
  if (day === '2027-04-27') return false; // Koningsdag is a Tuesday: they meet on the working day before
  if (day === '2027-04-26') return true;
  return is('Tue', day) && !CHRISTMAS.includes(plus(day, -1)) && day <= '2027-07-09';
}

/** The last Thursday but for two in a holiday, with others in their place; nothing in July. */
function council(day: Iso): boolean {
  if (day === '2026-12-31' || day === '2027-04-29' || day > '2027-06-30') return false;
  return isLast('Thu', day) || day === '2026-12-17' || day === '2027-04-22';
}

function presidium(day: Iso): boolean {
  if (day === '2026-12-14' || day > '2027-06-30') return false;
  return isNth(2, 'Mon', day) || day === '2026-12-07';
}

export const GEMEENTE: ByHand = {
  from: '2026-08-31',
  until: '2027-07-11',
  on: (day) => [
    ...(college(day) ? ['09:00 college'] : []),
    ...committees(day),
    ...(presidium(day) ? ['17:00 presidium'] : []),
    ...(council(day) ? ['20:00 raad'] : []),
  ],
  ways: {
    // Back from Thu 26 Nov: 7 working days before it is Tue 17 Nov. Ruimte meets on 16 Sep, 7 Oct, 4 Nov and 25 Nov: the last
    // before that is 4 Nov. Its papers go in ten days ahead, on Sun 25 Oct, so Fri 23 Oct; the college before that is 20 Oct.
    'Omgevingsplan Havenkwartier': [
      '2026-10-20 college, papers 2026-10-15 12:00',
      '2026-11-04 Ruimte, papers 2026-10-23 12:00',
      '2026-11-26 raad, papers 2026-11-17 12:00',
    ],
    // On from Tue 15 Sep. Bestuur meets that same evening and on 6 Oct: ten days before is Sat 26 Sep, so Fri 25 Sep.
    'Programmabegroting 2027': [
      '2026-09-15 college, papers 2026-09-10 12:00',
      '2026-10-06 Bestuur, papers 2026-09-25 12:00',
      '2026-10-29 raad, papers 2026-10-20 12:00',
    ],
    // Ruimte meets on Wed 20 Jan (ten days before is Sun 10 Jan, so Fri 8 Jan). Papers for the raad of 28 Jan were due on
    // Tue 19 Jan, so it is the one of 25 Feb. Those for the college of 5 Jan: 4 Jan, 31 Dec, 30 Dec.
    Woonvisie: [
      '2027-01-05 college, papers 2026-12-30 12:00',
      '2027-01-20 Ruimte, papers 2027-01-08 12:00',
      '2027-02-25 raad, papers 2027-02-16 12:00',
    ],
    // Samenleving meets on 23 Sep, 14 Oct, 11 Nov and 2 Dec; papers for 11 Nov were due on Sun 1 Nov, before the college. The
    // presidium was to be on 14 Dec, too late for papers of the raad of 17 Dec (8 Dec); when it moves to 7 Dec, nothing jumps.
    'Inkoop jeugdzorg': [
      '2026-11-03 college, papers 2026-10-29 12:00',
      '2026-12-02 Samenleving, papers 2026-11-20 12:00',
      '2026-12-07 presidium, papers 2026-12-03 12:00',
      '2027-01-28 raad, papers 2027-01-19 12:00',
    ],
    // The ninth round is May. Whit Monday is 17 May: 26, 25, 24, 21, 20, 19 and 18 May are seven working days. For the presidium:
    // Fri 7 May, the day after Hemelvaartsdag, is a working day no more than 5 and 6 May: Tue 4 and Mon 3 May.
    'Vergaderschema 2027-2028': [
      '2027-05-10 presidium, papers 2027-05-03 12:00',
      '2027-05-27 raad, papers 2027-05-18 12:00',
    ],
  },
  move: { meeting: 'raad 2026-11-26', to: '2026-11-30', items: ['omgevingsplan'] },
};
