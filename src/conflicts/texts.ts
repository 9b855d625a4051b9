import { inside } from '../definition/found.ts';
import type { Change, Cycle, Deliverable, Team, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';

/** A text that people read in an agenda or in an explanation. */
export interface ShownText {
  text: string;
  place: Place;
  /** What it is about. */
  who: string[];
}

/**
 * The texts of a workspace that are about its own days: titles of products and papers, topics, phases, and the reasons
 * of changes. Not those of acceptances, which cite acts with dates of their own.
 */
export function* shownTexts({ deliverables, teams, cycles, changes }: Workspace): Generator<ShownText, void, void> {
  for (const deliverable of deliverables.values()) yield* textsOfProduct(deliverable);
  for (const team of teams.values()) yield topicOf(team);
  for (const cycle of cycles.values()) yield* phasesOf(cycle);
  for (const change of changes) yield* textsOfChange(change);
}

function* textsOfProduct({ id, name, papers, place }: Deliverable): Generator<ShownText, void, void> {
  yield { text: name, place: inside(place, 'title'), who: [id] };
  for (const [index, text] of papers.entries()) yield { text, place: inside(place, 'papers', index), who: [id] };
}

function topicOf({ id, topic, place }: Team): ShownText {
  return { text: topic, place: inside(place, 'topic'), who: [id] };
}

function* phasesOf({ id, versions }: Cycle): Generator<ShownText, void, void> {
  for (const { steps } of versions)
    for (const step of steps)
      for (const { phase } of step.fora)
        if (phase !== null) yield { text: phase, place: inside(step.place, 'phase'), who: [id] };
}

function* textsOfChange(change: Change): Generator<ShownText, void, void> {
  const who = subjectsOf(change);
  yield { text: change.reason, place: besides(change, 'reason'), who };
  if (change.kind === 'add') yield { text: change.phase ?? '', place: besides(change, 'phase'), who };
}

/** A key of a change; its place is that of what it changes. */
export function besides({ place }: Change, key: string): Place {
  return { file: place.file, path: [...place.path.slice(0, -1), key] };
}

function subjectsOf(change: Change): string[] {
  if (change.kind === 'restart') return [change.cycle];
  if (change.kind === 'add') return [...new Set(change.meetings.map(({ forum }) => forum))];
  const subjects = change.targets.map((target) =>
    'meetings' in target ? target.meetings.forum : (target.forum ?? target.cycle),
  );
  return [...new Set(subjects.flatMap((subject) => subject ?? []))];
}
