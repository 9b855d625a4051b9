import { foldWord } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isDistant } from '../people/travel.ts';
import type { Meeting } from '../schedule.ts';

/**
 * The room in which a meeting is: its place as a whole, in any capitals. None when nothing is said, when it is held from a
 * distance, or when the place is only a town with travel times, which has many rooms.
 * @example roomsIn(workspace)(council) // 'raadzaal'
 */
export function roomsIn({
  towns,
}: Pick<Workspace, 'towns'>): (meeting: Pick<Meeting, 'location'>) => string | undefined {
  const names = new Set([...towns.values()].flatMap(({ id, aliases }) => [id, ...aliases].map(foldWord)));
  return ({ location }) => {
    const room = foldWord(location);
    return room === '' || isDistant(location) || names.has(room) ? undefined : room;
  };
}
