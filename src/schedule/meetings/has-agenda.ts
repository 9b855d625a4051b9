import type { Meeting } from '../schedule.ts';

/** Whether an agenda is sent round for a meeting: where anybody may come, a press conference or a debate, there is none. */
export function hasAgenda({ forum }: Pick<Meeting, 'forum'>): boolean {
  return forum.level !== 'public';
}
