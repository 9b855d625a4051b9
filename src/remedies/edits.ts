import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import { placeKey } from '../conflicts/group.ts';
import type { Change, Deliverable, Lead, Step, StepForum, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Meeting } from '../schedule/schedule.ts';
import type { Edit } from './candidate.ts';

/** What is only tried is written nowhere. */
export const NOWHERE: Place = { file: '', path: [] };

/** What a move can give a meeting; what is left out stays as it is. */
export interface Target {
  day?: Day;
  time?: Clock;
  length?: Minutes;
}

/** The change that moves a meeting. */
export function moveOf({ forum, day, start }: Meeting, target: Target): Change {
  return {
    kind: 'move',
    targets: [{ meetings: { by: 'date', forum: forum.id, day, time: start }, place: NOWHERE }],
    to:
      target.day === undefined && target.time === undefined
        ? null
        : { day: target.day ?? null, time: target.time ?? null },
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
  if ('move' in edit) return { ...workspace, changes: [...workspace.changes, moveOf(edit.move, edit.target)] };
  if ('apologies' in edit) return { ...workspace, absences: [...workspace.absences, ...edit.apologies] };
  return edit.apply(workspace);
}

/** A product gets its dates in another way. */
export function withTiming(product: string, timing: Deliverable['timing']): Edit {
  return {
    apply(workspace) {
      const deliverables = new Map(workspace.deliverables);
      const deliverable = deliverables.get(product);
      if (deliverable) deliverables.set(product, { ...deliverable, timing });
      return { ...workspace, deliverables };
    },
  };
}

/** The papers for the step that is written at a place are due so long before it. */
export function withLead(step: Place, lead: Lead): Edit {
  const written = placeKey(step);
  const shortened = (part: StepForum, { fora }: Workspace): StepForum => {
    const rule = part.papers === undefined ? fora.get(part.forum)?.papers : part.papers;
    return placeKey(part.place) === written && rule ? { ...part, papers: { ...rule, lead } } : part;
  };
  return {
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (step) => ({
        ...step,
        fora: step.fora.map((part) => shortened(part, workspace)),
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
