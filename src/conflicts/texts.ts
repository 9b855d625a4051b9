import { inside } from '../definition/texts/found.ts';
import type { Annotation } from '../definition/types/agendas.ts';
import type { Change } from '../definition/types/changes.ts';
import type { Cycle } from '../definition/types/cycles.ts';
import type { CalendarPeriod } from '../definition/types/day-rules.ts';
import type { Deliverable } from '../definition/types/deliverables.ts';
import type { Named } from '../definition/types/named.ts';
import type { Team } from '../definition/types/people.ts';
import type { Settings } from '../definition/types/settings.ts';
import type { MonthPlan, Topic } from '../definition/types/topics.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';

/** A text that goes out: on an agenda, in a calendar, in a mail, or in an explanation. */
export interface ShownText {
  text: string;
  place: SourcePlace;
  /** What it is about. */
  who: string[];
  /** It is not for everybody, so a finding about it leaves out what it says, and its place is another than the text. */
  confidential?: true;
}

/**
 * The texts of a workspace that people read, and in which a date of last time is easily left. Not those of acceptances,
 * which cite acts with dates of their own.
 */
export function* shownTexts(workspace: Workspace): Generator<ShownText, void, void> {
  const { fora, departments, roles, teams, cycles, routes } = workspace;
  yield* textsOfSettings(workspace.settings);
  for (const things of [fora, departments, roles, teams, cycles, routes])
    for (const thing of things.values()) yield nameOf(thing);
  for (const { id, location, place } of fora.values())
    yield { text: location, place: inside(place, 'place'), who: [id] };
  for (const period of [...workspace.calendar.closed, ...workspace.calendar.periods]) yield nameOfPeriod(period);
  for (const deliverable of workspace.deliverables.values()) yield* textsOfProduct(deliverable);
  for (const team of teams.values()) yield topicOf(team);
  for (const cycle of cycles.values()) yield* textsOfSteps(cycle);
  for (const topic of workspace.topics.values()) yield* textsOfTopic(topic);
  for (const plan of workspace.monthPlans.values()) yield* textsOfPlan(plan);
  for (const change of workspace.changes) yield* textsOfChange(change);
  yield* textsAroundMeetings(workspace);
}

function* textsOfSettings({ title, sender, written }: Settings): Generator<ShownText, void, void> {
  if (written.title) yield { text: title, place: written.title, who: [] };
  if (written.sender) yield* listed(sender, written.sender, []);
}

function nameOf({ id, name, place }: Named): ShownText {
  return { text: name, place: inside(place, 'name'), who: [id] };
}

function nameOfPeriod({ name, place }: CalendarPeriod): ShownText {
  return { text: name, place: inside(place, 'name'), who: [] };
}

function* textsOfProduct(product: Deliverable): Generator<ShownText, void, void> {
  const { id, name, papers, explanation, questions, remark, place } = product;
  yield { text: name, place: inside(place, 'title'), who: [id] };
  yield* listed(papers, inside(place, 'papers'), [id]);
  for (const [step, text] of explanation) yield { text, place: atStep(inside(place, 'explanation'), step), who: [id] };
  for (const [step, texts] of questions) yield* listed(texts, atStep(inside(place, 'questions'), step), [id]);
  for (const [step, text] of remark) yield { text, place: atStep(inside(place, 'remark'), step), who: [id] };
}

/** Where the value of a step stands; what holds for every step stands there by itself. */
function atStep(place: SourcePlace, step: string): SourcePlace {
  return step === '*' ? place : inside(place, step);
}

function topicOf({ id, topic, place }: Team): ShownText {
  return { text: topic, place: inside(place, 'topic'), who: [id] };
}

function* textsOfSteps({ id, versions }: Cycle): Generator<ShownText, void, void> {
  for (const { steps } of versions)
    for (const step of steps)
      for (const { phase, location } of step.fora) {
        yield { text: phase ?? '', place: inside(step.place, 'phase'), who: [id] };
        yield { text: location ?? '', place: inside(step.place, 'place'), who: [id] };
      }
}

function* textsOfTopic({ id, name, target, statuses, place }: Topic): Generator<ShownText, void, void> {
  yield { text: name, place: inside(place, 'title'), who: [id] };
  if (target && 'vague' in target) yield { text: target.vague, place: target.place, who: [id] };
  for (const { value, place: at } of statuses) yield { text: value.reason, place: inside(at, 'reason'), who: [id] };
}

function* textsOfPlan({ id, name, lines, place }: MonthPlan): Generator<ShownText, void, void> {
  yield { text: name, place: inside(place, 'title'), who: [id] };
  for (const line of lines) yield { text: line.name, place: inside(line.place, 'title'), who: [id] };
}

function* textsOfChange(change: Change): Generator<ShownText, void, void> {
  const who = subjectsOf(change);
  yield { text: change.reason, place: beside(change.place, 'reason'), who };
  if (change.kind === 'add') yield { text: change.phase ?? '', place: beside(change.place, 'phase'), who };
  if ('location' in change) yield { text: change.location ?? '', place: beside(change.place, 'place'), who };
}

/** A key beside the one at a place. @example beside(change.place, 'reason') */
export function beside({ file, path }: SourcePlace, key: string): SourcePlace {
  return { file, path: [...path.slice(0, -1), key] };
}

function subjectsOf(change: Change): string[] {
  if (change.kind === 'restart') return [change.cycle];
  if (change.kind === 'add') return [...new Set(change.meetings.map(({ forum }) => forum))];
  const subjects = change.targets.map((target) =>
    'meetings' in target ? target.meetings.forum : (target.forum ?? target.cycle),
  );
  return [...new Set(subjects.flatMap((subject) => subject ?? []))];
}

/** What is said of meetings, and of those who are there. */
function* textsAroundMeetings(workspace: Workspace): Generator<ShownText, void, void> {
  const { agendas, actions, annotations, blocked, absences } = workspace;
  for (const { meeting, announcements, texts, place } of agendas) {
    yield* listed(announcements, beside(place, 'announcements'), [meeting.forum]);
    for (const { text, place: at } of texts) yield { text, place: at, who: [meeting.forum] };
  }
  for (const { what, forum, place } of actions) yield { text: what, place: inside(place, 'what'), who: [forum] };
  for (const { reason, roles, place } of blocked) yield { text: reason, place: inside(place, 'reason'), who: roles };
  for (const { reason, roles, place } of absences)
    yield { text: reason, place: { ...inside(place, 'who'), alone: true }, who: roles, confidential: true };
  for (const annotation of annotations) yield* textsOfAnnotation(annotation);
}

function* textsOfAnnotation(annotation: Annotation): Generator<ShownText, void, void> {
  const { role, meeting, place, purpose, participants, items } = annotation;
  const own = { who: [meeting.forum, role], confidential: true as const };
  for (const text of [purpose, participants]) yield { text: text ?? '', place, ...own };
  for (const { product, place: at, advice, decision, alternative, stickingPoint, attention } of items)
    for (const text of [advice, decision, alternative, stickingPoint, attention])
      yield { text: text ?? '', place: at, ...own, who: [...own.who, product] };
}

function* listed(texts: readonly string[], place: SourcePlace, who: string[]): Generator<ShownText, void, void> {
  for (const [index, text] of texts.entries()) yield { text, place: inside(place, index), who };
}
