import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces, placeKey } from '../../diagnostic/places.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { cutSeats, edgeOf, isEmptyOn } from '../cut-seats.ts';
import { heldMeetings } from '../meetings.ts';
import { aroundDay, emptyDays, type PostName, postsOf } from '../posts.ts';
import type { ConflictRule } from '../rule.ts';

type Args =
  /** A post of a role, forum or team. */
  | { post: PostName; owner: string }
  /** The seats of a role or department. */
  | { whose: string; at: readonly string[] };

const LACKS: Said<Record<Exclude<PostName, 'person'>, string>> = {
  nl: {
    substitute: 'geen vervanger',
    chair: 'geen voorzitter',
    contact: 'geen contactpersoon',
    sponsor: 'geen sponsor',
    lead: 'geen trekker',
    secretary: 'geen secretaris',
  },
  en: {
    substitute: 'no substitute',
    chair: 'no chair',
    contact: 'no contact',
    sponsor: 'no sponsor',
    lead: 'no lead',
    secretary: 'no secretary',
  },
};

/** A seat or post that nobody has on a day on which it matters. */
export const seatVacant: ConflictRule<Args> = {
  code: 'seat-vacant',
  severity: 'warning',
  say: {
    nl: (args) => {
      if ('whose' in args)
        return `${args.whose} bestaat dan niet, en heeft een lege zetel in ${listing(args.at, 'nl')}`;
      const { post, owner } = args;
      return post === 'person' ? `niemand is dan ${owner}` : `${owner} heeft dan ${LACKS.nl[post]}`;
    },
    en: (args) => {
      if ('whose' in args)
        return `${args.whose} does not exist then, and has an empty seat in ${listing(args.at, 'en')}`;
      const { post, owner } = args;
      return post === 'person' ? `nobody is ${owner} then` : `${owner} has ${LACKS.en[post]} then`;
    },
  },
  hint: {
    nl: () =>
      'laat de perioden op elkaar aansluiten, noem wie het dan is, of geef de zetel zelf een eerste of laatste dag',
    en: () => 'let the periods meet, name who it is then, or give the seat itself a first or last day',
  },
  explain: {
    nl: `Een functie, een persoon, een departement en een voorzitter kunnen een eerste en een laatste dag hebben. Daarbuiten is er
niemand: de zetel is leeg, telt niet mee voor het quorum en krijgt geen uitnodiging. Dat staat hier voor elke dag waarop het ertoe
doet: het gremium komt bijeen, of het team heeft een punt op een agenda of moet stukken leveren. Valt zo'n dag niet in een gat
tussen twee opvolgers, dan geldt de eerste dag van het gat. Laat de perioden op elkaar aansluiten, of noem wie het in de
tussentijd is. Verdwijnt de zetel, geef dan ook het lidmaatschap een laatste dag ("until").`,
    en: `A role, a person, a department and a chair can have a first and a last day. Outside these there is nobody: the seat is
empty, does not count for the quorum and gets no invitation. It stands here for each day on which that matters: the forum meets,
or the team has an item on an agenda or papers due. When no such day falls in a gap between two successors, it is the first day
of the gap. Let the periods meet, or name who it is in between. When the seat goes, give the membership a last day ("until") as
well.`,
  },
  sample: `roles:
  minister VWS:
    person:
      - { name: H. de Vries, until: 2020-11-01 } # <- seat-vacant
      - { name: J. Jansen, from: 2020-11-16 }
  minister JenV: { until: 2020-11-10 } # <- seat-vacant
  minister BZK: {}
fora:
  MCC:
    chair: minister VWS
    deputy: minister BZK
    members: [minister JenV]
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
`,
  *find(schedule) {
    const { workspace, window } = schedule;
    const [posts, seats] = [postsOf(workspace), cutSeats(workspace)];
    if (posts.length + seats.length === 0) return;
    const days = daysThatMatter(schedule);
    for (const post of posts)
      for (const day of emptyDays(post, post.name === 'substitute' ? [] : days(post.owner), window))
        yield {
          args: { post: post.name, owner: post.owner.id },
          places: distinctPlaces(aroundDay(post, day, workspace)),
          days: [day],
          who: [post.owner.id],
        };
    const empty = seats.flatMap((seat) =>
      [...days(seat.owner)]
        .filter((day) => isEmptyOn(seat, day))
        .map((day) => ({ seat, day, edge: edgeOf(seat, day) })),
    );
    for (const same of grouped(empty, ({ edge }) => placeKey(edge)).values()) {
      const { seat, edge } = same[0]!;
      const at = [...new Set(same.map((one) => one.seat.owner.id))];
      yield {
        args: { whose: seat.whose.id, at },
        places: distinctPlaces([edge, ...same.map((one) => one.seat.seat.place)]),
        days: same.map(({ day }) => day),
        who: [seat.whose.id, ...at],
      };
    }
  },
};

/** When each forum meets, each role has a seat there, and each team has an item on an agenda or papers due. */
function daysThatMatter(schedule: Schedule): (owner: unknown) => Iterable<Day> {
  const { roles, teams } = schedule.workspace;
  const { seats } = attendanceOf(schedule);
  const days = new Map<unknown, Set<Day>>();
  const note = (owner: unknown, day: Day) => entryOf(days, owner, () => new Set()).add(day);
  for (const meeting of heldMeetings(schedule)) {
    const { forum, day, items } = meeting;
    note(forum, day);
    if (forum.team !== null) note(teams.get(forum.team), day);
    for (const { role } of seats(meeting)) note(roles.get(role), day);
    for (const { team } of items) if (team !== null) note(teams.get(team), day);
  }
  for (const { item, day } of schedule.deadlines)
    if (item.team !== null && within(day, schedule.window)) note(teams.get(item.team), day);
  return (owner) => days.get(owner) ?? [];
}
