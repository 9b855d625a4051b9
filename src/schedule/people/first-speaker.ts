import type { Workspace } from '../../definition/types/workspace.ts';
import type { Item, Meeting } from '../schedule.ts';
import { representatives } from './representatives.ts';
import { isVacant } from './vacancy.ts';

/** Who is to speak first on an item. */
export interface FirstSpeaker {
  role: string;
  /** Who speaks when that one is away. */
  substitute: string | null;
  /** In whose place, and whether on his behalf; null for the one whom the item names. */
  instead: { role: string; behalf: boolean } | null;
}

/**
 * Who is to speak first on an item by the definitions, whoever may be absent: the one whom it names; when he is
 * represented or nobody has that role then, whom it names otherwise, else who is there on his behalf.
 * @returns null when nobody is to
 * @example firstSpeaker(item, regietafel, workspace)?.role // 'staatssecretaris SZW'
 */
export function firstSpeaker(
  { speaker, substitute }: Pick<Item, 'speaker' | 'substitute'>,
  { forum, day }: Pick<Meeting, 'forum' | 'day'>,
  workspace: Pick<Workspace, 'roles'>,
): FirstSpeaker | null {
  if (speaker === null) return null;
  const represented = representatives(forum, day);
  const isThere = (role: string) => !represented.has(role) && !isVacant(role, day, workspace);
  const other = substitute !== null && isThere(substitute) ? substitute : null;
  if (isThere(speaker)) return { role: speaker, substitute: other, instead: null };
  if (other !== null) return { role: other, substitute: null, instead: { role: speaker, behalf: false } };
  const by = represented.get(speaker);
  return by ? { role: by.role, substitute: null, instead: { role: speaker, behalf: true } } : null;
}
