import { distinctPlaces } from '../../diagnostic/places.ts';
import { readTreatment, type Treatment } from '../../language/typed.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Item } from '../../schedule/schedule.ts';
import { heldMeetings } from '../meetings.ts';
import { absencePlaces, inBrackets, lacksSpeaker, reasonsOf } from '../missing.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  speaker: string;
  forum: string;
  title: string;
  decides: boolean;
  reasons: string[];
}

/** An item, a part of one or a standing point of which the sponsor or first speaker is away, without anybody to bring it in. */
export const decisionWithoutSponsor: ConflictRule<Args> = {
  code: 'decision-without-sponsor',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ speaker, forum, title, decides, reasons }) =>
      `${speaker} is er niet bij ${forum}${inBrackets(reasons)} en wordt niet vervangen, dus ${decides ? `over ‘${title}’ kan niet worden besloten` : `‘${title}’ heeft geen eerste spreker`}`,
    en: ({ speaker, forum, title, decides, reasons }) =>
      `${speaker} is not at ${forum}${inBrackets(reasons)} and nobody comes instead, so ‘${title}’ ${decides ? 'cannot be decided on' : 'has no first speaker'}`,
  },
  hint: {
    nl: () =>
      'noem wie er komt, met "substitute" bij de afwezigheid of met "else" bij het product of agendapunt, of verzet het overleg',
    en: () =>
      'name who comes, with "substitute" at the absence or with "else" at the product or standing point, or move the meeting',
  },
  explain: {
    nl: `De sponsor of eerste spreker van een agendapunt is afwezig of bezet, en niemand brengt het punt in zijn plaats in. Over
een punt dat voorligt ter besluitvorming, ter vaststelling of als hamerstuk kan dan niet worden besloten: een onderraad
besluit niet over een zaak waarbij een afwezige minister in het bijzonder is betrokken (Reglement van orde voor de
ministerraad, artikel 21, eerste lid; zo ook artikel 3, vijfde lid, van het Instellingsbesluit Ministeriële Commissie
Crisisbeheersing). Dat is een fout. Bij elke andere behandeling, bij een deelonderwerp en bij een vast punt van de agenda is het een waarschuwing. Vervanging is genoeg: door wie de
afwezigheid noemt, door wie bij het product of agendapunt achter "else" staat, door een lid dat er mede namens hem is ("for"), of door zijn
vaste vervanger, zoals de staatssecretaris (artikel 3). Wie zelf weg is of op dat uur elders moet zijn, telt niet als vervanger.`,
    en: `The sponsor or first speaker of an item is absent or blocked, and nobody brings the item in instead. An item for
decision, for adoption or without debate cannot be decided on then: a subcommittee of the cabinet takes no decision on a
matter in which an absent minister is particularly involved (rules of procedure of the council of ministers, article 21(1);
likewise article 3(5) of the decree that set up the ministerial crisis committee). That is an error. With any other
treatment, of a sub-item and of a standing point it is a warning. It is enough that somebody comes instead: whom the absence names, whom the product or standing point
names behind "else", a member who is there on his behalf as well ("for"), or his usual substitute, such as the state secretary
(article 3). Somebody who is away himself, or has to be elsewhere at that hour, does not count.`,
  },
  sample: `roles: { minister SZW: {}, minister-president: {} }
fora: { MCC: { level: ministerial, time: "14:00", chair: minister-president } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 2
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC } # <- decision-without-sponsor
teams: { MLT5: { sponsor: minister SZW } }
deliverables: { continuiteit: { team: MLT5, route: A, round: A1, treatment: besluitvorming } }
absences:
  - { who: minister SZW, meeting: MCC 2020-10-20, reason: begrotingsbehandeling }
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    for (const meeting of heldMeetings(schedule))
      for (const { title, speaker, hindrance, place, item, isPart } of lacksSpeaker(meeting, attendance)) {
        const decides = item !== null && !isPart && isDecision(item);
        yield {
          severity: decides ? 'error' : 'warning',
          args: {
            speaker,
            forum: meeting.forum.id,
            title,
            decides,
            reasons: reasonsOf([hindrance]),
          },
          places: distinctPlaces([...absencePlaces([meeting], [hindrance]), place]),
          days: [meeting.day],
          who: [meeting.forum.id, speaker, ...(item ? [item.deliverable.id, item.team ?? []].flat() : [])],
        };
      }
  },
};

const DECISIONS: ReadonlySet<Treatment> = new Set(['besluitvorming', 'vaststelling', 'hamerstuk']);

function isDecision({ treatment }: Item): boolean {
  const known = treatment === null ? undefined : readTreatment(treatment);
  return known !== undefined && DECISIONS.has(known);
}
