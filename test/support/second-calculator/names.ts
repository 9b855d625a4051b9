import type { Name, Slot } from './description.ts';
import { turnsIn } from './layout.ts';
import { fitsRound, isAt, type Meeting, type Story } from './story.ts';

// Which meeting a product means by a name.

type Says = 'from' | 'decided-by';

/** Whether a meeting is one for this forum of a route. */
export function isFor(slot: Slot, { forum, blocks }: Meeting): boolean {
  if (slot.at !== 'forum' || forum !== slot.forum) return false;
  const isAsked = (step: string | null) => slot.step === null || step === slot.step;
  return slot.cycle === null || blocks.some(({ cycle, step }) => cycle === slot.cycle && isAsked(step));
}

/** The round that begins at this meeting, or is decided there: at its last step at that forum. */
export function roundAt({ programme, layouts }: Story, cycleId: string, meeting: Meeting, says: Says): number | null {
  const { route, steps } = programme.cycles.find(({ id }) => id === cycleId)!;
  const forumOf = (key: string) => steps.find((step) => step.key === key)!.forum;
  const rounds = layouts.flatMap((layout) => layout.rounds).filter(({ cycle }) => cycle === cycleId);
  const isAsked = ({ round, step }: Meeting['blocks'][number]) =>
    rounds.some((one) => {
      const turns = turnsIn(programme, one).filter((key) => route.includes(key));
      const asked = says === 'from' ? turns[0] : turns.findLast((key) => forumOf(key) === meeting.forum);
      return one.number === round && step === asked;
    });
  return meeting.blocks.find((block) => block.cycle === cycleId && isAsked(block))?.round ?? null;
}

/** Whether a product can begin at this meeting, or be decided there, with this slot of its route. */
export function canBeFor(story: Story, slot: Slot, meeting: Meeting, says: Says): boolean {
  return slot.at === 'round' ? roundAt(story, slot.cycle, meeting, says) !== null : isFor(slot, meeting);
}

/** The meetings that a name fits and that the route can reach; more or fewer than one is a mistake. */
export function namedFor(story: Story, slots: Slot[], name: Name, says: Says): Meeting[] {
  const here = story.meetings.filter(({ forum }) => forum === name.forum);
  const fitting = 'round' in name ? byRound(here, name) : byDay(here, name);
  const able = says === 'from' ? slots.slice(0, 1) : slots;
  return fitting.filter((meeting) => able.some((slot) => canBeFor(story, slot, meeting, says)));
}

/** What a holiday or recess left out never stood anywhere, and has no name. */
function byRound(here: Meeting[], name: Name): Meeting[] {
  return here.filter((meeting) => fitsRound(meeting, name) && (meeting.first.length > 0 || meeting.stood.length > 0));
}

function byDay(here: Meeting[], moment: { day: number; time: number | null }): Meeting[] {
  const firstly = here.filter(({ first }) => first.some((at) => isAt(at, moment)));
  if (firstly.length > 0) return firstly;
  const standing = here.filter(({ now, isCancelled }) => !isCancelled && isAt(now, moment));
  if (standing.length > 0) return standing;
  const inBetween = here.filter(({ stood }) => stood.some((at) => isAt(at, moment)));
  if (inBetween.length > 0) return inBetween;
  return here.filter(({ older }) => older.some((at) => isAt(at, moment)));
}
