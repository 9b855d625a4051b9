import { type Day, parseDay } from '../../calendar/day.ts';
import { readAlong, splitWay, wayName } from '../../definition/cycle-way.ts';
import { namesOf, together } from '../../definition/texts/names.ts';
import { readLeadTime } from '../../definition/texts/texts.ts';
import type { Cycle, CycleWay } from '../../definition/types/cycles.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { Lead } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Plans } from '../../documents/lists/plan.ts';
import { supposing, trial, type WhatIf } from '../../schedule/changes/what-if.ts';
import { productPlans } from '../../schedule/journeys/product-plan.ts';
import { resolve } from '../../schedule/resolve.ts';
import { isEmpty, selectJourneys } from '../../schedule/select.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { tellLeftUndone } from '../../workspace/left-undone.ts';
import { misread } from '../../workspace/named/refer.ts';
import { meetingsAsked } from '../../workspace/named/subject.ts';
import type { Context } from '../command.ts';
import { decidedBy, from, lead, original, route } from '../options.ts';
import { askedFilter, named } from './filter.ts';

/**
 * The plans that the line asks for: of some products, or of a route that no product follows, as they are or as they
 * would be.
 * @throws WrongCall
 */
export function askedPlan(context: Context, loaded: Loaded): Plans {
  const { workspace, today } = loaded;
  const filter = askedFilter(context, workspace);
  const way = context.get(route);
  const products = context.argument === undefined ? undefined : productsNamed(context.argument, workspace);
  if (way !== undefined && (products || !isEmpty(filter))) throw ROUTE_AND_PRODUCT;
  const whatIf = askedWhatIf(context, workspace, way === undefined ? null : onDay('from', today));
  const written = way === undefined ? workspace : { ...workspace, deliverables: trialOf(way, workspace) };
  const ids = new Set(products ?? written.deliverables.keys());
  const supposed = supposing(written, whatIf, ids);
  const schedule = resolve(supposed, { from: today, until: today });
  tellLeftUndone(loaded, schedule);
  const journeys = selectJourneys(schedule, filter).filter(({ deliverable }) => ids.has(deliverable.id));
  const { title, timezone } = workspace.settings;
  return { plans: productPlans(journeys, schedule, today), whatIf, title, timezone };
}

function productsNamed(argument: string, { deliverables }: Workspace): string[] {
  const names = namesOf(deliverables.values());
  // A title may hold a comma.
  const whole = names.fits(argument);
  if (whole.length === 1) return [...whole];
  const texts = argument.split(',').map((text) => text.trim());
  return [...new Set(texts.filter(Boolean).map((text) => named(null, text, names)))];
}

function trialOf(text: string, { cycles, routes }: Workspace): Map<string, Deliverable> {
  const names = namesOf(cycles.values());
  const ways = together(names, namesOf(routes.values()));
  const split = splitWay(text, names, ways);
  const id = split?.cycle ?? named('route', text, ways);
  const own = routes.get(id);
  const { name, place } = own ?? cycles.get(id)!;
  const way: Deliverable['route'] = own
    ? { route: own }
    : { cycle: id, along: alongOf(cycles.get(id)!, split?.name, text) };
  const called = 'cycle' in way ? wayName(way) : id;
  const title = name === id ? `route ${called}` : `route ${called} (${name})`;
  return new Map([[called, trial(called, title, way, place)]]);
}

function alongOf(cycle: Cycle, name: string | undefined, text: string): CycleWay['along'] {
  const along = readAlong(cycle, name, text);
  if ('mistake' in along) throw misread('route', along.mistake);
  return along.value;
}

function askedWhatIf(context: Context, workspace: Workspace, usual: WhatIf['timing']): WhatIf {
  const [first, decision] = [context.get(from), context.get(decidedBy)];
  if (first !== undefined && decision !== undefined) throw FROM_AND_DECIDED;
  const asIs: WhatIf = { original: context.get(original), leads: askedLeads(context, workspace), timing: null };
  if (first !== undefined) return { ...asIs, timing: onDay('from', first) };
  if (decision === undefined) return { ...asIs, timing: usual };
  return { ...asIs, timing: decisionOf(decision, supposing(workspace, asIs, new Set())) };
}

/** A day, or the meeting that must decide. */
function decisionOf(text: string, workspace: Workspace): WhatIf['timing'] {
  const day = parseDay(text);
  if (day !== undefined) return onDay('decided', day);
  const { reference, found } = meetingsAsked(text, workspace);
  return { by: 'decided', moment: { meeting: reference }, day: found[0]!.day };
}

function onDay(by: 'from' | 'decided', day: Day): WhatIf['timing'] {
  return { by, moment: { day }, day };
}

function askedLeads(context: Context, { fora }: Workspace): Map<string, Lead> {
  return new Map(
    context.get(lead).map((text): [string, Lead] => {
      const [, name, time] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
      if (name === undefined) throw notALead(text);
      const read = readLeadTime(time!.trim());
      if (!('value' in read)) throw notALead(text);
      return [named('lead', name.trim(), namesOf(fora.values())), read.value];
    }),
  );
}

function notALead(text: string): WrongCall {
  return new WrongCall({
    nl: `--termijn: ${quoted(text)} is geen gremium met een termijn; schrijf het als "ACC=2 werkdagen" of "ACC=7 dagen"`,
    en: `--lead: ${quoted(text)} is not a forum with a lead time; write it as "ACC=2 working days" or "ACC=7 days"`,
  });
}

const ROUTE_AND_PRODUCT = new WrongCall({
  nl: '--route is voor een plan zonder product; laat het product en de selectie weg, of laat --route weg',
  en: '--route is for a plan without a product; leave out the product and the selection, or leave out --route',
});

const FROM_AND_DECIDED = new WrongCall({
  nl: '--van rekent vooruit en --besluit rekent terug; kies er één',
  en: '--from counts forward and --decided-by counts back; choose one',
});
