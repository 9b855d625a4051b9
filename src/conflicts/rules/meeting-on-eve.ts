import { eveOn } from '../../calendar/eves.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import type { Said } from '../../language/language.ts';
import { heldMeetings, onHoliday, originKey, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  eve: Said;
}

/** A meeting on Christmas Eve or New Year's Eve of a forum that does not simply go on on holidays. */
export const meetingOnEve: ConflictRule<Args> = {
  code: 'meeting-on-eve',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ forum, eve }) => `${forum} valt op ${eve.nl}`,
    en: ({ forum, eve }) => `${forum} falls on ${eve.en}`,
  },
  hint: {
    nl: () => 'verplaats het overleg naar een andere werkdag, gelast het af, of accepteer het met wat is afgesproken',
    en: () => 'move the meeting to another working day, cancel it, or accept it with what was agreed',
  },
  explain: {
    nl: `De dag voor Kerst (24 december) en oudejaarsdag zijn gewone werkdagen: ze staan niet in artikel 3 van de Algemene termijnenwet, en een
aanleverdeadline telt ze mee. Maar veel mensen zijn dan vrij of gaan eerder weg, en wie er niet is, krijgt de stukken na de
feestdagen. De hele dag telt, want op de dag voor Kerst is ook een overleg in de ochtend al snel onvolledig. Verplaats het overleg, of
accepteer het met de reden. Zegt een stap, gremium of cyclus "holiday: houden", dan gaat het ook op deze dagen zonder
bericht door. Is uw organisatie die dag dicht, zet de dag dan in de kalender onder "closed": dan geldt hij als feestdag. Waar
op Eerste Kerstdag of Nieuwjaarsdag gewoon wordt gewerkt ("holidays: geen" of "work-on"), is ook de dag ervoor een gewone dag.`,
    en: `Christmas Eve and New Year's Eve are ordinary working days: article 3 of the Algemene termijnenwet does not name them,
and a paper deadline counts them. But many people are free or leave early, and who is not there gets the papers after the
holidays. The whole day counts, as on Christmas Eve a morning's meeting is soon incomplete too. Move the meeting, or accept it
with the reason. Where a step, forum or cycle says "holiday: keep", it goes on on these days too without a word. When your
organisation is closed that day, put the day under "closed" in the calendar: it then counts as a holiday. Where
people work on Christmas Day or New Year's Day ("holidays: none" or "work-on"), the day before is an ordinary day too.`,
  },
  sample: `fora: { ACC: { time: "10:00" } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-20
    steps:
      concept: { week: 2, day: donderdag, forum: ACC } # <- meeting-on-eve
`,
  *find(schedule) {
    const found = heldMeetings(schedule).flatMap((meeting) => {
      const eve = eveOn(meeting.day, schedule.calendar);
      return eve && onHoliday(meeting) !== 'keep' ? [{ meeting, eve }] : [];
    });
    for (const same of grouped(found, ({ meeting, eve }) => `${eve.en} ${originKey(meeting)}`).values()) {
      const meetings = same.map(({ meeting }) => meeting);
      const forum = meetings[0]!.forum.id;
      yield {
        args: { forum, eve: same[0]!.eve },
        places: distinctPlaces(meetings.flatMap(origins)),
        days: meetings.map(({ day }) => day),
        who: [forum],
      };
    }
  },
};
