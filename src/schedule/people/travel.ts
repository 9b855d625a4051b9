import type { Minutes } from '../../calendar/clock.ts';
import { remembered } from '../../common/remembered.ts';
import { foldWord } from '../../definition/texts/names.ts';
import type { Town } from '../../definition/types/towns.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Meeting } from '../schedule.ts';

/** Where meetings are, as far as travelling is concerned. */
export interface Travel {
  /** The id of the town in which a meeting is; undefined when it is held from a distance, or nobody knows where. */
  townOf(meeting: Meeting): string | undefined;
  /** How long it takes from the one to the other, either way; nothing when that is not known, or from unknown places. */
  between(one: Meeting, other: Meeting): Minutes;
  /** The longest time between any two towns. */
  longest: Minutes;
}

type Towns = ReadonlyMap<string, Town>;

/** What is said of a meeting to which nobody travels. */
const DISTANT = /\b(?:digitaal|online|digital|remote|webex|teams|telefonisch|by phone|videoverbinding)\b/i;

/** Whether a place says that people meet from a distance. @example isDistant('digitaal, via Webex') // true */
export function isDistant(location: string): boolean {
  return DISTANT.test(location);
}

/**
 * The travel times of a workspace. A place is in the town that names it, or else in the town of which it has the name in
 * it; times hold both ways, and of two that are written for the same way the longer counts.
 * @example travelIn(workspace).between(catshuis, veiligheidsberaad) // 45
 */
export function travelIn({ towns }: Pick<Workspace, 'towns'>): Travel {
  return travelBetween(towns);
}

/** Definitions that are tried in many ways share their towns. */
const travelBetween = remembered((towns: Towns): Travel => {
  const minutes = new Map<string, Minutes>();
  for (const [id, town] of towns)
    for (const [other, time] of town.travel)
      for (const key of [way(id, other), way(other, id)]) minutes.set(key, Math.max(time, minutes.get(key) ?? 0));
  const townAt = remembered((location: string) => townWith(location, towns));
  const townOf = ({ location }: Meeting) => townAt(location);
  return {
    townOf,
    between(one, other) {
      const [here, there] = [townOf(one), townOf(other)];
      return here === undefined || there === undefined || here === there ? 0 : (minutes.get(way(here, there)) ?? 0);
    },
    longest: [...minutes.values()].reduce((most, time) => Math.max(most, time), 0),
  };
}, new WeakMap<Towns, Travel>());

function way(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function townWith(location: string, towns: Towns): string | undefined {
  if (location === '' || isDistant(location)) return undefined;
  const all = [...towns.values()];
  const place = foldWord(location);
  const named = all.find(({ locations }) => locations.some((one) => foldWord(one) === place));
  return (named ?? all.find((town) => isTownOf(town, location)))?.id;
}

/** Whether a place has the name of a town in it. @example isTownOf(utrecht, 'provinciehuis Utrecht') // true */
export function isTownOf({ id, aliases }: Town, location: string): boolean {
  const place = foldWord(location);
  return [id, ...aliases].some((name) => hasWords(place, foldWord(name)));
}

/** Whether a name stands in a text as words of its own. */
function hasWords(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!ENDS_IN_WORD.test(text.slice(0, at)) && !BEGINS_WITH_WORD.test(text.slice(at + name.length))) return true;
  return false;
}

// A pattern for each name would take longer to make than all else here.
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;
