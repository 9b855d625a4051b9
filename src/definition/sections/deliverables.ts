import * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { Place } from '../../diagnostic/finding.ts';
import { readMoment } from '../day-texts.ts';
import { inside, mistake, type Read } from '../found.ts';
import { roundOfOtherCycle } from '../kinds/round-of-other-cycle.ts';
import { vagueDate } from '../kinds/vague-date.ts';
import { accept, type Linker, present, refer, report, reportConflict } from '../linker.ts';
import { MOST_ROUNDS, readMeeting, roundIn } from '../reference.ts';
import { block, list, oneOrMore, optional, textOr, valuesByName } from '../shapes.ts';
import { numberReader } from '../texts.ts';
import { length, moment, text, treatment } from '../values.ts';
import type { Cycle, Deliverable, Moment, Route } from '../workspace.ts';
import { linkRouteSteps } from './routes.ts';
import { type KnownSteps, linkByStep } from './step-keys.ts';

export const deliverableShape = block({
  team: optional(text),
  title: optional(text),
  aliases: optional(oneOrMore(text)),
  route: z.union([text, list(text)]),
  round: optional(text),
  from: optional(moment),
  'decided-by': optional(text),
  'needed-by': optional(moment),
  treatment: optional(z.union([treatment, valuesByName(treatment)])),
  minutes: optional(z.union([length, valuesByName(length)])),
  speaker: optional(textOr(block({ role: text, else: optional(text) }))),
  papers: optional(oneOrMore(text)),
});

type WrittenDeliverable = z.output<typeof deliverableShape>;

/** What has been linked before: products follow cycles and routes. */
export interface Ways {
  cycles: ReadonlyMap<string, Cycle>;
  routes: ReadonlyMap<string, Route>;
}

export function linkDeliverable(
  linker: Linker,
  id: string,
  written: WrittenDeliverable,
  place: Place,
  ways: Ways,
): Deliverable | undefined {
  const { team, title = id, papers } = written;
  const route = linkWay(linker, id, written, place, ways);
  const steps = route && stepsOf(linker, route, ways);
  const teamId = team === undefined ? null : (refer(linker, 'team', team, inside(place, 'team')) ?? null);
  const timing = linkTiming(linker, written, route, place);
  const needed = written['needed-by'];
  const speaker = linkSpeaker(linker, written.speaker, inside(place, 'speaker'));
  const treatment = linkByStep(linker, written.treatment, steps, inside(place, 'treatment'));
  const minutes = linkByStep(linker, written.minutes, steps, inside(place, 'minutes'));
  if (needed) reportVague(linker, needed, inside(place, 'needed-by'));
  if (!route) return undefined;
  return {
    id,
    name: title,
    aliases: present(written.aliases),
    place,
    valid: ALWAYS,
    team: teamId,
    route,
    timing,
    needed: needed ? { moment: needed, place: inside(place, 'needed-by') } : null,
    treatment,
    minutes,
    speaker,
    papers: present(papers),
  };
}

function linkWay(
  linker: Linker,
  id: string,
  { route, title = id }: WrittenDeliverable,
  place: Place,
  { routes }: Ways,
): Deliverable['route'] | undefined {
  const at = inside(place, 'route');
  if (typeof route !== 'string') {
    const steps = linkRouteSteps(linker, route, at);
    return { route: { id, name: title, aliases: [], place: at, valid: ALWAYS, steps } };
  }
  const way = refer(linker, 'cycle-or-route', route, at);
  if (way === undefined) return undefined;
  const own = routes.get(way);
  return own ? { route: own } : { cycle: way };
}

/** The steps of a route, or of all versions of a cycle; undefined when not all of them could be read. */
function stepsOf(linker: Linker, route: Deliverable['route'], { cycles }: Ways): KnownSteps | undefined {
  if ('route' in route) {
    const { steps, place } = route.route;
    if (steps.some(({ forum }) => !linker.names.forum.ids.includes(forum))) return undefined;
    return { keys: steps.map(({ key }) => key), blocks: [place, inside(place, 'steps')] };
  }
  const versions = cycles.get(route.cycle)?.versions;
  return (
    versions && {
      keys: versions.flatMap(({ steps }) => steps.map(({ key }) => key)),
      blocks: versions.map(({ place }) => inside(place, 'steps')),
    }
  );
}

function linkTiming(
  linker: Linker,
  written: WrittenDeliverable,
  route: Deliverable['route'] | undefined,
  place: Place,
): Deliverable['timing'] {
  const given = (['round', 'from', 'decided-by'] as const).filter((key) => written[key] !== undefined);
  const [key] = given;
  reportConflict(linker, given, place);
  if (key === undefined) return null;
  const at = inside(place, key);
  if (key === 'round') {
    const round = route && accept(linker, readOwnRound(linker, written.round!, route), at);
    return round === undefined ? null : { by: 'round', round, place: at };
  }
  const moment = key === 'from' ? written.from : accept(linker, readDecision(linker, written['decided-by']!), at);
  if (!moment) return null;
  reportVague(linker, moment, at);
  return { by: key === 'from' ? 'from' : 'decided', moment, place: at };
}

function readOwnRound({ names }: Linker, text: string, route: Deliverable['route']): Read<number> {
  if ('route' in route) return mistake(roundOfOtherCycle, { text, cycle: undefined });
  if (/^\d+$/.test(text)) return numberReader(1, MOST_ROUNDS)(text);
  const round = roundIn(text, names.cycle);
  return round?.cycle === route.cycle
    ? { value: round.round }
    : mistake(roundOfOtherCycle, { text, cycle: route.cycle });
}

/** A moment, or the meeting that decides: `MCC 2020-12-15`. */
function readDecision({ names }: Linker, text: string): Read<Moment> {
  const meeting = readMeeting(text, names);
  if ('value' in meeting && meeting.value.by === 'date') return { value: { day: meeting.value.day } };
  const isMeeting = /^\D.*\d{4}-\d{2}-\d{2}/.test(text);
  return isMeeting && 'mistake' in meeting ? meeting : readMoment(text);
}

function reportVague(linker: Linker, moment: Moment, place: Place): void {
  if ('vague' in moment) report(linker, vagueDate, { text: moment.vague }, place);
}

function linkSpeaker(linker: Linker, written: WrittenDeliverable['speaker'], place: Place): Deliverable['speaker'] {
  if (written === undefined) return null;
  const text = typeof written === 'string' ? written : written.role;
  const other = typeof written === 'string' ? undefined : written.else;
  const role = refer(linker, 'role', text, typeof written === 'string' ? place : inside(place, 'role'));
  const substitute = other === undefined ? undefined : refer(linker, 'role', other, inside(place, 'else'));
  return role === undefined ? null : { role, substitute: substitute ?? null };
}
