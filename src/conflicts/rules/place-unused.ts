import { inside } from '../../definition/texts/found.ts';
import { foldWord } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isTownOf } from '../../schedule/people/travel.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  town: string;
  /** Null when nobody meets anywhere in the town. */
  place: string | null;
}

/** A town, or a place in it, where no meeting is: its travel times are never counted. */
export const placeUnused: ConflictRule<Args> = {
  code: 'place-unused',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ town, place }) =>
      place === null
        ? `er is geen overleg in ${town}, dus deze reistijden tellen nergens mee`
        : `er is geen overleg op de plaats ${place}, die bij ${town} staat`,
    en: ({ town, place }) =>
      place === null
        ? `there is no meeting in ${town}, so these travel times count nowhere`
        : `there is no meeting at the place ${place}, which is named under ${town}`,
  },
  hint: {
    nl: () => 'schrijf de plaats precies zoals het gremium, de stap of de wijziging haar noemt, of haal haar weg',
    en: () => 'write the place exactly as the forum, the step or the change names it, or take it out',
  },
  explain: {
    nl: `Bij "travel" staat welke plaatsen bij een stad horen. Een overleg is in die stad als zijn plaats er letterlijk tussen staat, of
de naam van de stad bevat. Deze plaats komt bij geen enkel gremium, geen stap en geen wijziging voor. Meestal is zij iets anders
geschreven dan daar, en dan telt cyclus voor dat overleg geen reistijd.`,
    en: `Under "travel" stands which places belong to a town. A meeting is in that town when its place is among them to the letter, or has
the name of the town in it. No forum, step or change has this place. Mostly it is written a little differently there, and then
cyclus counts no travel time for that meeting.`,
  },
  sample: `travel:
  Den Haag:
    places: [Torentje] # <- place-unused
    to: { Utrecht: 45 min }
  Utrecht: {}
fora:
  MCC: { place: "Het Torentje, Den Haag" }
  VB:  { place: provinciehuis Utrecht }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { s: { week: 1, day: dinsdag, forum: [MCC, VB] } } }
`,
  *find({ workspace }) {
    const written = [...new Set(locationsIn(workspace))];
    const places = new Set(written.map(foldWord));
    for (const town of workspace.towns.values()) {
      const about = { days: [], who: [town.id] };
      for (const [index, place] of town.locations.entries())
        if (!places.has(foldWord(place)))
          yield { args: { town: town.id, place }, places: [inside(town.place, 'places', index)], ...about };
      // A table of travel times may be larger than what is used of it now.
      if (town.locations.length === 0 && !written.some((place) => isTownOf(town, place)))
        yield { severity: 'info', args: { town: town.id, place: null }, places: [town.place], ...about };
    }
  },
};

/** Every place that is written for a meeting. */
function* locationsIn({ fora, cycles, changes }: Workspace): Generator<string> {
  for (const { location } of fora.values()) yield location;
  for (const { versions } of cycles.values())
    for (const { steps } of versions)
      for (const step of steps) for (const { location } of step.fora) yield location ?? '';
  for (const change of changes) if ('location' in change) yield change.location ?? '';
}
