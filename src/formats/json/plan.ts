import { isoDay } from '../../calendar/day.ts';
import { rfc3339 } from '../../calendar/zone.ts';
import { slipFacts, slipPlace, slipWords } from '../../conflicts/slips.ts';
import { wayName } from '../../definition/cycle-way.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { DocumentContext } from '../../documents/document-context.ts';
import type { Plans } from '../../documents/lists/plan.ts';
import type { Lang } from '../../language/language.ts';
import type { WhatIf } from '../../schedule/changes/what-if.ts';
import type { ProductPlan } from '../../schedule/journeys/product-plan.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Deadline, Journey, MeetingStop, Stop } from '../../schedule/schedule.ts';
import type * as shapes from './shapes/plan.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, spot, written } from './values.ts';

interface Spelling {
  zone: string;
  sources: Sources;
  lang: Lang;
}

/**
 * Plans for other programs, in the order in which the products are written.
 * @returns one document, with a line end
 */
export function planJson(
  { plans, whatIf, timezone }: Plans,
  sources: Sources,
  { lang, today }: DocumentContext,
): string {
  const spelling = { zone: timezone, sources, lang };
  return written<Printed<typeof shapes.plan>>({
    timezone,
    today: isoDay(today),
    whatIf: whatIfValue(whatIf),
    plans: plans.map((plan) => planValue(plan, spelling)),
  });
}

function whatIfValue({ original, leads, timing }: WhatIf): Printed<typeof shapes.whatIf> {
  return {
    original,
    from: timing?.by === 'from' ? isoDay(timing.day) : null,
    decidedBy: timing?.by === 'decided' ? isoDay(timing.day) : null,
    leads: [...leads].map(([forum, { count, unit }]) => ({ forum, count, unit })),
  };
}

function planValue(plan: ProductPlan, spelling: Spelling): Printed<typeof shapes.product> {
  const { journey, steps, decision, latest, onward, waitsFor, awaitedBy, needed } = plan;
  const { id, name, team, route } = journey.deliverable;
  return {
    deliverable: id,
    title: name,
    team,
    route: 'cycle' in route ? wayName(route) : route.route.id,
    steps: steps.map(({ stop, hand }) => ({ ...stopValue(stop, spelling), workingDays: hand })),
    missing: missingValue(journey.missing),
    decision: decision && {
      meeting: decision.meeting.id,
      forum: decision.meeting.forum.id,
      date: isoDay(decision.meeting.day),
    },
    latestStart: latest?.stops[0] ? stopValue(latest.stops[0], spelling) : null,
    onward: (onward?.stops ?? []).map((stop) => stopValue(stop, spelling)),
    onwardMissing: missingValue(onward?.missing ?? null),
    needed: needed && ('vague' in needed ? needed : { date: isoDay(needed.day), workingDaysLeft: needed.left }),
    waitsFor: waitsFor.map(({ deliverable, stop }): Printed<typeof shapes.product>['waitsFor'][number] => ({
      deliverable: deliverable.id,
      until: stop ? isoDay(momentOf(stop).day) : null,
    })),
    awaitedBy: awaitedBy.map(({ id }) => id),
  };
}

function stopValue(stop: Stop, spelling: Spelling): Printed<typeof shapes.stop> {
  return {
    step: stop.step,
    ...('meeting' in stop ? legValue(stop, spelling.zone) : writtenValue(stop)),
    planned: stop.planned && { date: isoDay(stop.planned.day), round: stop.planned.round?.number ?? null },
    slip: stop.slip && slipValue(stop.slip, spelling),
  };
}

/** What a step is, whether it is where it was to be or not. */
type Stay = Omit<Printed<typeof shapes.stop>, 'step' | 'planned' | 'slip'>;

function legValue({ meeting, round, item, deadline }: MeetingStop, zone: string): Stay {
  const { id, forum, day } = meeting;
  return {
    kind: 'meeting',
    forum: forum.id,
    meeting: id,
    ...dateAndStart(meeting, zone),
    until: isoDay(day),
    round: round && { cycle: round.cycle.id, number: round.number },
    treatment: item.treatment,
    deadline: deadline && dueValue(deadline, zone),
  };
}

function dueValue({ id, day, at }: Deadline, zone: string): Printed<typeof shapes.stop>['deadline'] {
  return { id, due: rfc3339(day, at, zone) };
}

function writtenValue({ from, until, treatment }: Exclude<Stop, MeetingStop>): Stay {
  return {
    ...{ kind: 'written' as const, forum: null, meeting: null, date: isoDay(from), start: null, until: isoDay(until) },
    ...{ round: null, treatment, deadline: null },
  };
}

function slipValue(slip: NonNullable<Stop['slip']>, { sources, lang }: Spelling): Printed<typeof shapes.slip> {
  return { why: slip.why, message: slipWords[lang](slipFacts(slip)), place: spot(slipPlace(slip), sources) };
}

function missingValue(missing: Journey['missing']): Printed<typeof shapes.missing> | null {
  return missing && { forum: missing.forum, step: missing.step };
}
