import { type Clock, isoClock, type Minutes } from '../calendar/clock.ts';
import { type Day, isoDay } from '../calendar/day.ts';
import { weekdayName } from '../calendar/words.ts';
import type { Writing, WritingAt } from '../definition/edits/revise.ts';
import type { WrittenValue } from '../definition/edits/scalars.ts';
import type { EditKind } from '../definition/parts/weights.ts';
import { roundText } from '../definition/texts/reference.ts';
import type { Apologies } from '../definition/types/availability.ts';
import type { Change } from '../definition/types/changes.ts';
import type { Step, StepDay, StepForum } from '../definition/types/cycles.ts';
import type { Deliverable } from '../definition/types/deliverables.ts';
import type { Lead } from '../definition/types/fora.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { RouteStep } from '../definition/types/routes.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import { placeKey } from '../diagnostic/places.ts';
import { quantity } from '../language/quantity.ts';
import type { Block, Meeting } from '../schedule/schedule.ts';

/** What is only tried is written nowhere. */
export const UNWRITTEN: SourcePlace = { file: '', path: [] };

/** What a move can give a meeting; what is left out stays as it is. */
interface Target {
  day?: Day;
  time?: Clock;
  length?: Minutes;
}

/**
 * A meeting that is moved or cancelled, apologies for a meeting, or another edit, which makes other definitions of those
 * given and is written in them so.
 */
export type Edit = Move | Cancel | { apologies: readonly Apologies[] } | Definitions;

/** Other definitions than those that are given. */
interface Definitions {
  kind: EditKind;
  apply(workspace: Workspace): Workspace;
  /** What is written for it; undefined when no few words do. */
  writings(workspace: Workspace): readonly Writing[] | undefined;
}

export interface Move {
  move: Meeting;
  target: Target;
  /** What the change calls the meeting; null for an added one, which gets its hour where it was added. */
  name: MeetingReference | null;
}

export interface Cancel {
  cancel: Meeting;
  name: MeetingReference;
}

/** The change that moves a meeting. */
export function moveOf({ target, name }: Move): Change {
  return {
    kind: 'move',
    targets: name === null ? [] : [{ meetings: name, place: UNWRITTEN }],
    to: { day: target.day ?? null, time: target.time ?? null },
    location: null,
    length: target.length ?? null,
    status: null,
    reason: '',
    decided: null,
    place: UNWRITTEN,
  };
}

function cancelOf({ name }: Cancel): Change {
  const targets = [{ meetings: name, place: UNWRITTEN }];
  return { kind: 'cancel', targets, reason: '', decided: null, place: UNWRITTEN };
}

/** What an edit is, in a word. */
export function editKind(edit: Edit): EditKind {
  if ('kind' in edit) return edit.kind;
  if ('cancel' in edit) return 'cancel';
  if ('apologies' in edit) return 'stand-in';
  return edit.target.length === undefined ? 'move' : 'length';
}

/** The definitions with an edit, as somebody would write it. */
export function carriedOut(edit: Edit, workspace: Workspace): Workspace {
  if ('cancel' in edit) return { ...workspace, changes: [...workspace.changes, cancelOf(edit)] };
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

/** A product gets so much time on the agenda of a step; at all its steps where it has one time for all. */
export function withMinutes({ id, place, minutes }: Deliverable, step: string, length: Minutes): Edit {
  const key = minutes.has(step) ? step : '*';
  const at: SourcePlace = key === '*' ? place : { file: place.file, path: [...place.path, 'minutes'] };
  return {
    kind: 'minutes',
    writings: () => [valueAt(at, key === '*' ? 'minutes' : step, `${length} min`)],
    apply(workspace) {
      const deliverables = new Map(workspace.deliverables);
      const deliverable = deliverables.get(id)!;
      deliverables.set(id, { ...deliverable, minutes: new Map(deliverable.minutes).set(key, length) });
      return { ...workspace, deliverables };
    },
  };
}

/** A product travels another round of its cycle. */
export function withRound(product: Deliverable, cycle: string, round: number): Edit {
  const timing = (was: Timing): Timing => (was?.by === 'round' ? { ...was, round } : was);
  return withTiming('round', product, timing, valueAt(product.place, 'round', roundText(cycle, round)));
}

/** A product begins on another day. */
export function withFirstDay(product: Deliverable, day: Day): Edit {
  const timing = (was: Timing): Timing => (was?.by === 'from' ? { ...was, moment: { day } } : was);
  return withTiming('begin', product, timing, valueAt(product.place, 'from', isoDay(day)));
}

type Timing = Deliverable['timing'];

function withTiming(kind: EditKind, { id }: Deliverable, timing: (was: Timing) => Timing, writing: Writing): Edit {
  return {
    kind,
    writings: () => [writing],
    apply(workspace) {
      const deliverables = new Map(workspace.deliverables);
      const deliverable = deliverables.get(id)!;
      deliverables.set(id, { ...deliverable, timing: timing(deliverable.timing) });
      return { ...workspace, deliverables };
    },
  };
}

/** So many working days at least lie before a step of a route, for all products that travel it. */
export function withGap(step: RouteStep, gap: number): Edit {
  const written = placeKey(step.place);
  const value = quantity(gap, 'working-days', 'nl');
  return {
    kind: 'gap',
    writings: () => [{ ...valueAt(step.place, 'gap', value), short: 'forum' }],
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
  const ruleOf = (part: StepForum, { fora }: Workspace) =>
    part.papers === undefined ? fora.get(part.forum)?.papers : part.papers;
  return withParts(
    'lead',
    [step],
    (part, workspace) => {
      const rule = ruleOf(part, workspace);
      return rule ? { ...part, papers: { ...rule, lead } } : part;
    },
    (part, workspace) => {
      const rule = ruleOf(part, workspace)!;
      const due = quantity(lead.count, lead.unit, 'nl');
      return valueAt(stepOf(part), 'papers', { due, at: isoClock(rule.at) });
    },
  );
}

/** The steps that are written at these places begin at that hour. */
export function withHours(steps: readonly SourcePlace[], time: Clock): Edit {
  return withParts(
    'usual-time',
    steps,
    (part) => ({ ...part, time }),
    (part, workspace) => (isAlone(part, workspace) ? valueAt(stepOf(part), 'time', isoClock(time)) : undefined),
  );
}

/** A forum usually meets at that hour. */
export function withForumHour(id: string, time: Clock): Edit {
  return {
    kind: 'usual-time',
    writings: ({ fora }) => [valueAt(fora.get(id)!.place, 'time', isoClock(time))],
    apply(workspace) {
      const forum = workspace.fora.get(id)!;
      return { ...workspace, fora: new Map(workspace.fora).set(id, { ...forum, time }) };
    },
  };
}

/** A step of a cycle falls on another day of the week. */
export function withStepDay({ place }: Step, day: Extract<StepDay, { on: 'weekday' }>): Edit {
  const written = placeKey(place);
  return {
    kind: 'usual-day',
    writings: () => [valueAt(place, 'week', String(day.week)), valueAt(place, 'day', weekdayName(day.weekday, 'nl'))],
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (step) => (placeKey(step.place) === written ? { ...step, day } : step)),
    }),
  };
}

/** A step that always goes on in the meeting of another, which begins at that hour when it is said. */
export function withSharing({ step }: Pick<Block, 'step'>, time: Clock | undefined): Edit {
  const written = placeKey(step.place);
  const changed = (one: Step): Step => ({
    ...one,
    shared: true,
    fora: time === undefined ? one.fora : one.fora.map((forum) => ({ ...forum, time })),
  });
  return {
    kind: 'one-sitting',
    writings: () =>
      step.fora.length === 1
        ? [
            ...(step.shared ? [] : [valueAt(step.place, 'shared', 'ja')]),
            ...(time === undefined ? [] : [valueAt(step.place, 'time', isoClock(time))]),
          ]
        : undefined,
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (one) => (placeKey(one.place) === written ? changed(one) : one)),
    }),
  };
}

function withParts(
  kind: EditKind,
  places: readonly SourcePlace[],
  changed: (part: StepForum, workspace: Workspace) => StepForum,
  writing: (part: StepForum, workspace: Workspace) => Writing | undefined,
): Edit {
  const written = new Set(places.map(placeKey));
  return {
    kind,
    writings(workspace) {
      const parts = partsAt(written, workspace).map((part) => writing(part, workspace));
      return parts.every((one) => one !== undefined) ? parts : undefined;
    },
    apply: (workspace) => ({
      ...workspace,
      cycles: withSteps(workspace.cycles, (step) => ({
        ...step,
        fora: step.fora.map((part) => (written.has(placeKey(part.place)) ? changed(part, workspace) : part)),
      })),
    }),
  };
}

/** The parts of steps that are written at these places, each once: a later version of a cycle may have the same. */
function partsAt(written: ReadonlySet<string>, { cycles }: Workspace): StepForum[] {
  const steps = [...cycles.values()].flatMap(({ versions }) => versions.flatMap((version) => version.steps));
  const parts = steps.flatMap(({ fora }) => fora).filter((part) => written.has(placeKey(part.place)));
  return [...new Map(parts.map((part) => [placeKey(part.place), part])).values()];
}

/** Whether a step has this forum only: what is written at the step is then about it alone. */
function isAlone({ place }: StepForum, { cycles }: Workspace): boolean {
  const steps = [...cycles.values()].flatMap(({ versions }) => versions.flatMap((version) => version.steps));
  const own = steps.find(({ fora }) => fora.some((part) => placeKey(part.place) === placeKey(place)));
  return own?.fora.length === 1;
}

/** Where the step of a forum stands: above the key, or the place in its list, that names the forum. */
function stepOf({ place: { file, path } }: StepForum): SourcePlace {
  return { file, path: path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1) };
}

function valueAt({ file, path }: SourcePlace, key: string, value: WrittenValue): WritingAt {
  return { file, path: [...path, key], value };
}

function withSteps(cycles: Workspace['cycles'], changed: (step: Step) => Step): Workspace['cycles'] {
  return new Map(
    [...cycles].map(([id, cycle]) => {
      const versions = cycle.versions.map((version) => ({ ...version, steps: version.steps.map(changed) }));
      return [id, { ...cycle, versions }];
    }),
  );
}
