import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import { placeKey } from '../conflicts/group.ts';
import type { Change, Deliverable, Lead, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Meeting } from '../schedule/schedule.ts';

/** What is only tried is written nowhere. */
const NOWHERE: Place = { file: '', path: [] };

/** What a move can give a meeting; what is left out stays as it is. */
interface Target {
  day?: Day;
  time?: Clock;
  length?: Minutes;
}

/** The workspace with a meeting moved, as one more change at the end. */
export function withMove(workspace: Workspace, meeting: Meeting, { day, time, length }: Target): Workspace {
  const reference = { by: 'date', forum: meeting.forum.id, day: meeting.day, time: meeting.start } as const;
  const move: Change = {
    kind: 'move',
    targets: [{ meetings: reference, place: NOWHERE }],
    to: day === undefined && time === undefined ? null : { day: day ?? null, time: time ?? null },
    location: null,
    length: length ?? null,
    reason: '',
    decided: null,
    place: NOWHERE,
  };
  return { ...workspace, changes: [...workspace.changes, move] };
}

/** The workspace in which a product gets its dates in another way. */
export function withTiming(workspace: Workspace, product: string, timing: Deliverable['timing']): Workspace {
  const deliverables = new Map(workspace.deliverables);
  const deliverable = deliverables.get(product);
  if (deliverable) deliverables.set(product, { ...deliverable, timing });
  return { ...workspace, deliverables };
}

/** The workspace in which the papers for the step that is written at a place are due so long before it. */
export function withLead(workspace: Workspace, step: Place, lead: Lead): Workspace {
  const written = placeKey(step);
  const cycles = [...workspace.cycles].map(([id, cycle]) => {
    const versions = cycle.versions.map((version) => ({
      ...version,
      steps: version.steps.map((one) => ({
        ...one,
        fora: one.fora.map((part) => {
          const rule = part.papers === undefined ? workspace.fora.get(part.forum)?.papers : part.papers;
          return placeKey(part.place) === written && rule ? { ...part, papers: { ...rule, lead } } : part;
        }),
      })),
    }));
    return [id, { ...cycle, versions }] as const;
  });
  return { ...workspace, cycles: new Map(cycles) };
}
