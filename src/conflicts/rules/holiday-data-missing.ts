import { partsOf } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { listing } from '../../language/listing.ts';
import { heldMeetings, origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  years: number[];
}

/** Years with meetings for which it is not yet known which days will be equated with public holidays. */
export const holidayDataMissing: ConflictRule<Args> = {
  code: 'holiday-data-missing',
  severity: 'warning',
  timeless: true,
  say: {
    nl: ({ years }) =>
      `voor ${listing(years.map(String), 'nl')} is niet bekend welke dagen met feestdagen zijn gelijkgesteld`,
    en: ({ years }) =>
      `for ${listing(years.map(String), 'en')} it is not known which days are equated with public holidays`,
  },
  hint: {
    nl: () => 'zet de dagen die al vaststaan onder "closed" in de kalender, of geef de cyclus een einddatum',
    en: () => 'put the days that are certain under "closed" in the calendar, or give the cycle a last day',
  },
  explain: {
    nl: `Bij koninklijk besluit kunnen dagen met algemeen erkende feestdagen worden gelijkgesteld (Algemene termijnenwet,
artikel 3, derde lid), zoals de vrijdag na Hemelvaartsdag. Dat gebeurt per paar jaar en volgt geen vaste regel: vrijdag 6
mei 2022 werd niet gelijkgesteld, vrijdag 27 mei 2022 wel. Voor deze jaren kent cyclus geen besluit. De feestdagen zelf
kloppen wel, maar een overleg of aanleverdeadline kan op een dag vallen die later vrij blijkt. Kijk of er een nieuwer
besluit is en zet die dagen zolang onder "closed", of laat de cyclus niet zo ver doorlopen.`,
    en: `Days may be equated with public holidays by royal decree (Algemene termijnenwet, article 3(3)), such as the
Friday after Ascension Day. That is done for a few years at a time and follows no rule: Friday 6 May 2022 was not equated,
Friday 27 May 2022 was. For these years cyclus knows of no decree. The public holidays themselves are right, but a meeting
or a paper deadline may fall on a day that later turns out to be free. See whether there is a newer decree and put its
days under "closed" for the time being, or do not let the cycle run on that far.`,
  },
  sample: `settings: { today: 2029-01-01, horizon: 4 weken }
fora: { ACC: {} }
cycles:
  A:
    every: 2 weken
    from: 2029-01-08
    steps:
      advies: { week: 1, day: dinsdag, forum: ACC } # <- holiday-data-missing
`,
  *find(schedule) {
    if (schedule.workspace.calendar.holidays === 'none') return;
    const years = [...grouped(heldMeetings(schedule), ({ day }) => partsOf(day).year)]
      .map(([year, [first]]) => ({ first: first!, year }))
      .filter(({ year }) => !schedule.calendar.hasData(year));
    if (years.length === 0) return;
    const { first } = years[0]!;
    yield { args: { years: years.map(({ year }) => year) }, places: [origin(first)], days: [], who: [first.forum.id] };
  },
};
