import { type Day, isoDay } from '../../calendar/day.ts';
import type { Meeting } from '../schedule.ts';

/**
 * The identity of what a step of a round is at one forum, for life: it holds no date, time, phase or place, so none of
 * these can change it.
 * @example blockIdentity('B', 3, 'uitkomst', 'MCC') // 'B-3/uitkomst/MCC'
 */
export function blockIdentity(cycle: string, round: number, step: string, forum: string): string {
  return `${part(cycle)}-${round}/${part(step)}/${part(forum)}`;
}

/** The identities of the steps that a meeting carries: what it is known by when it is itself called otherwise. */
export function stepIdentities({ blocks, forum }: Pick<Meeting, 'blocks' | 'forum'>): string[] {
  return blocks.map(({ cycle, round, step }) => blockIdentity(cycle.id, round.number, step.key, forum.id));
}

/** The identity of an added meeting: what it was first called. @example addedIdentity('MCC', day('2020-12-14')) */
export function addedIdentity(forum: string, day: Day): string {
  return `${part(forum)}/${isoDay(day)}`;
}

/** The identity of a deadline. @example deadlineIdentity('jeugdpakket', 'uitkomst', 'MCC') */
export function deadlineIdentity(deliverable: string, step: string, forum: string): string {
  return [deliverable, step, forum].map(part).join('/');
}

/** Keeps the slash for us, so that two identities never look alike. */
function part(text: string): string {
  return text.includes('/') || text.includes('%') ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text;
}
