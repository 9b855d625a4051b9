import { within } from '../../calendar/period.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces, placeKey } from '../../diagnostic/places.ts';
import { heldMeetings, inPeriod, origins, severityOf } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  period: string;
  kind: string;
}

/** Meetings of a forum in a period in which it should not meet: a recess, school holidays, elections. */
export const meetingInRecess: ConflictRule<Args> = {
  code: 'meeting-in-recess',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ forum, period, kind }) => `${forum} valt in ${period}${period === kind ? '' : ` (${kind})`}`,
    en: ({ forum, period, kind }) => `${forum} falls in ${period}${period === kind ? '' : ` (${kind})`}`,
  },
  hint: {
    nl: ({ kind }) =>
      `gelast deze overleggen af of verplaats ze, of zeg met "recess" bij de cyclus, de stap of het gremium wat er bij ${kind} gebeurt`,
    en: ({ kind }) =>
      `cancel or move these meetings, or say with "recess" at the cycle, the step or the forum what happens in ${kind}`,
  },
  explain: {
    nl: `Een gremium vergadert in een periode waarvan u hebt gezegd dat het dan niet (zomaar) vergadert: een reces van de Tweede
Kamer, een schoolvakantie, verkiezingen. In een Kamerreces zijn er geen debatten en zijn bewindspersonen vaak weg; de Tweede
Kamer stelt haar recessen zelf vast en kondigt ze aan als "vrijdag tot en met maandag". Bij "uitgesloten" is dit een fout, bij
"melden" een waarschuwing. U kunt de overleggen afgelasten of verplaatsen, de cyclus laten overslaan ("skip") of opschuiven
("shift"), of met "houden" vastleggen dat dit gremium gewoon doorgaat. Een cyclus schuift alleen hele weken op: een week telt
mee als al haar werkdagen in het reces liggen. Wat hij op een losse dag aan het begin of het eind van het reces nog heeft,
of in een reces dat korter is, blijft staan en is een waarschuwing. Debatten die de Kamer in een reces toch houdt, zijn er
ook: accepteer het knelpunt dan met de reden.`,
    en: `A forum meets in a period in which you said it does not meet, or not as a matter of course: a recess of the Tweede
Kamer, school holidays, elections. In a parliamentary recess there are no debates and ministers are often away; the Tweede
Kamer decides on its own recesses and announces them as "Friday up to and including Monday". With "forbid" this is an error,
with "report" a warning. You can cancel or move the meetings, have the cycle skip or shift, or lay down with "keep" that
this forum simply goes on. A cycle shifts in whole weeks: a week counts when all of its weekdays lie in the recess. What the
cycle still has on a single day at the beginning or end of the recess, or in one that is shorter, stays there and is a
warning. Debates that the Kamer holds in a recess all the same do exist: accept the finding then, with the reason.`,
  },
  sample: `fora:
  debat: { recess: { forbid: Kamerreces } }
calendar:
  periods: [{ name: Kerstreces 2020, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }]
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      debat: { week: 2, day: woensdag, forum: debat } # <- meeting-in-recess
`,
  *find(schedule) {
    const { periods } = schedule.workspace.calendar;
    const found = heldMeetings(schedule).flatMap((meeting) =>
      periods.flatMap((period) => {
        const severity = within(meeting.day, period) && severityOf(inPeriod(meeting, period));
        return severity ? [{ meeting, period, severity }] : [];
      }),
    );
    for (const same of grouped(
      found,
      ({ meeting, period, severity }) => `${severity} ${placeKey(period.place)} ${meeting.forum.id}`,
    ).values()) {
      const { meeting, period, severity } = same[0]!;
      yield {
        severity,
        args: { forum: meeting.forum.id, period: period.name, kind: period.kind },
        places: distinctPlaces([...same.flatMap((one) => origins(one.meeting)), period.place]),
        days: same.map((one) => one.meeting.day),
        who: [meeting.forum.id],
      };
    }
  },
};
