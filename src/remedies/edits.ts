import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Absence } from '../definition/types/availability.ts';
import type { Change } from '../definition/types/changes.ts';
import type { Step, StepDay, StepForum } from '../definition/types/cycles.ts';
import type { Deliverable } from '../definition/types/deliverables.ts';
import type { Lead } from '../definition/types/fora.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { RouteStep } from '../definition/types/routes.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import { placeKey } from '../diagnostic/places.ts';
import type { Meeting } from '../schedule/schedule.ts';

/** What is only tried is written nowhere. */
export const NOWHERE: SourcePlace = { file: '', path: [] };

/** What a move can give a meeting; what is left out stays as it is. */
interface Target {
  day?: Day;
  time?: Clock;
  length?: Minutes;
}

/** A meeting that is moved, apologies for a meeting, or another edit, which makes other definitions of those given. */
export type Edit = Move | { apologies: readonly Absence[] } | { apply(workspace: Workspace): Workspace };

export interface Move {
  move: Meeting;
  target: Target;
  /** What the change calls the meeting; null for an added one, which gets its hour where it was added. */
  name: MeetingReference | null;
}

/** The change that moves a meeting. */
export function moveOf({ target, name }: Move): Change {
  return {
    kind: 'move',
    targets: name === null ? [] : [{ meetings: name, place: NOWHERE }],
    to: { day: target.day ?? null, time: target.time ?? null },
    location: null,
    length: target.length ?? null,
    status: null,
    reason: '',
    decided: null,
    place: NOWHERE,
  };
}

/** The definitions with an edit, as somebody would write it. */
export function carriedOut(edit: Edit, workspace: Workspace): Workspace {
  if ('apologies' in edit) return { ...workspace, absences: [...workspace.absences, ...edit.apologies] };
  if ('apply' in edit) return edit.apply(workspace);
  const { changes } = workspace;
  return { ...workspace, changes: edit.name === null ? withHour(edit, changes) : [...changes, moveOf(edit)] };
}

/** An added meeting gets its hour in the change that adds it. */
function withHour({ move, target }: Move, changes: readonly Change[]): Change[] {
  const written = placeKey(move.places[0]!);
  return changes.map((change) => {
    if (change.kind !== 'add') return change;
    const meetings = change.meetings.map((one) =>
      placeKey(one.place) === written ? { ...one, time: target.time } : one,
    );
    return { ...change, meetings };
  });
}

/** A product gets its dates in another way. */
export function withTiming(product: string, timing: Deliverable['timing']): Edit {
  return {
    apply(workspace) {
      const deliverables = new Map(workspace.deliverables);
      deliverables.set(product, { ...deliverables.get(product)!, timing });
      return { ...workspace, deliverables };
    },
  };
}

/** So many working days at least lie before a step of a route, for all products that travel it. */
export function withGap(step: RouteStep, gap: number): Edit {
  const written = placeKey(step.place);
  return {
    apply(workspace) {
      const deliverables = [...workspace.deliverables].map(([id, deliverable]): [string, Deliverable] => {
        if (!('route' in deliverable.route)) return [id, deliverable];
        const { route } = deliverable.route;
        const steps = route.steps.map((one) => (placeKey(one.place) === written ? { ...one, gap } : one));
        return [id, { ...deliverable, route: { route: { ...route, steps } } }];
      });
      return { ...workspace, deliverables: new Map(deliverables) };
    },
  };
}

/** The papers for the step that is written at a place are due so long before it. */
export function withLead(step: SourcePlace, lead: Lead): Edit {
  return withParts([step], (part, { fora }) => {
    const rule = part.papers === undefined ? fora.get(part.forum)?.papers : part.papers;
    return rule ? { ...part, papers: { ...rule, lead } } : part;
  });
}

/** The steps that are written at these places begin at that hour. */
export function withHours(steps: readonly SourcePlace[], time: Clock): Edit {
  return withParts(steps, (part) => ({ ...part, time }));
}

/** A forum usually meets at that hour. */
export function withForumHour(id: string, time: Clock): Edit {
  return {
    apply(workspace) {
      const forum = workspace.fora.get(id)!;
      return { ...workspace, fora: new Map(workspace.fora).set(id, { ...forum, time }) };
    },
  };
}

/** A step of a cycle falls on another day. */
export function withStepDay({ place }: Step, day: StepDay): Edit {
  const written = placeKey(place);
  return {
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (step) => (placeKey(step.place) === written ? { ...step, day } : step)),
    }),
  };
}

function withParts(
  places: readonly SourcePlace[],
  changed: (part: StepForum, workspace: Workspace) => StepForum,
): Edit {
  const written = new Set(places.map(placeKey));
  return {
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (step) => ({
        ...step,
        fora: step.fora.map((part) => (written.has(placeKey(part.place)) ? changed(part, workspace) : part)),
      })),
    }),
  };
}

function withSteps(cycles: Workspace['cycles'], changed: (step: Step) => Step): Workspace['cycles'] {
  return new Map(
    [...cycles].map(([id, cycle]) => {
      const versions = cycle.versions.map((version) => ({ ...version, steps: version.steps.map(changed) }));
      return [id, { ...cycle, versions }];
    }),
  );
}
