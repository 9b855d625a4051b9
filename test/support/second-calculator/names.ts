import type { Name, Slot } from './description.ts';
import { fitsRound, isAt, type Meeting, type Story } from './story.ts';

// Which meeting a product means by a name.

/** Whether a product can be at this meeting at this step; of a cycle those steps count that products travel. */
export function canBeFor(story: Story, slot: Slot, meeting: Meeting): boolean {
  if (slot.at === 'writing') return false;
  if (slot.at === 'round') return stepsIn(story, slot.cycle, meeting).length > 0;
  const hasBlock = meeting.blocks.some(
    ({ cycle, step }) => cycle === slot.cycle && (slot.step === null || step === slot.step),
  );
  return meeting.forum === slot.forum && (slot.cycle === null || hasBlock);
}

/** The steps of a round for which a meeting is held, in the order in which they are travelled. */
export function stepsIn(story: Story, cycleId: string, meeting: Meeting): { round: number; step: string }[] {
  const { route } = story.programme.cycles.find(({ id }) => id === cycleId)!;
  return meeting.blocks
    .filter(
      (block): block is typeof block & { round: number; step: string } =>
        block.cycle === cycleId && block.step !== null,
    )
    .filter(({ step }) => route.includes(step))
    .sort((one, other) => route.indexOf(one.step) - route.indexOf(other.step));
}

/** The meetings that a name fits and that the route can reach; more or fewer than one is a mistake. */
export function namedFor(story: Story, slots: Slot[], name: Name): Meeting[] {
  const here = story.meetings.filter(({ forum }) => forum === name.forum);
  const fitting = 'round' in name ? byRound(here, name) : byDay(here, name);
  return fitting.filter((meeting) => slots.some((slot) => canBeFor(story, slot, meeting)));
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
