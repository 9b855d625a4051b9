import { remembered } from '../../common/remembered.ts';
import type { Absence, Answer } from '../../definition/types/availability.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { heldOn } from '../meetings/held.ts';
import type { Meeting } from '../schedule.ts';

/**
 * Says whether whoever has a role declined a meeting. His last answer counts, and only for the day and hour that it was
 * given for: a meeting that moves is asked for anew. Undefined when nobody declined anything.
 * @example declinedBy(workspace)?.('minister VWS', meeting)?.place // where that answer stands
 */
export function declinedBy({
  answers,
  roles,
}: Pick<Workspace, 'answers' | 'roles'>): ((role: string, meeting: Meeting) => Absence | undefined) | undefined {
  if (answers.length === 0) return undefined;
  const last = lastAnswers(answers);
  return (role, { forum, day, start }) => {
    const address = heldOn(roles.get(role)?.holders ?? [], day)?.email;
    const answer = address ? last.get(keyOf({ by: address.toLowerCase(), forum: forum.id, day, start })) : undefined;
    return answer?.answer === 'declined' ? absenceOf(role, answer) : undefined;
  };
}

/** Of each who answered for a day and hour of a forum, what he said last. All schedules of the same definitions ask. */
const lastAnswers = remembered((answers: readonly Answer[]): ReadonlyMap<string, Answer> => {
  const last = new Map<string, Answer>();
  for (const answer of answers) {
    const before = last.get(keyOf(answer));
    if (!before || !isEarlierAnswer(answer, before)) last.set(keyOf(answer), answer);
  }
  return last;
}, new WeakMap<readonly Answer[], ReadonlyMap<string, Answer>>());

function keyOf({ by, forum, day, start }: Pick<Answer, 'by' | 'forum' | 'day' | 'start'>): string {
  return `${by} ${day} ${start} ${forum}`;
}

/**
 * Whether one answer to an invitation goes before another: by the number of what is answered, then by when (RFC 5546, 2.1.5).
 * @example isEarlierAnswer({ sequence: 0, given: 20 }, { sequence: 1, given: 10 }) // true
 */
export function isEarlierAnswer(
  one: Pick<Answer, 'sequence' | 'given'>,
  other: Pick<Answer, 'sequence' | 'given'>,
): boolean {
  return one.sequence < other.sequence || (one.sequence === other.sequence && one.given < other.given);
}

function absenceOf(role: string, { day, place }: Answer): Absence {
  return {
    roles: [role],
    valid: { from: day, until: day },
    meetings: [],
    reason: '',
    substitute: null,
    unreplaced: false,
    declined: true,
    place,
  };
}
