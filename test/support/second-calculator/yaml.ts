import { hourOf, isoOf } from './days.ts';
import type { Change, Cycle, Forum, Name, Product, Programme, Slot, Step } from './description.ts';

// The same programme for the product to read. JSON is YAML.

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

const timeOf = (time: number | null) => (time === null ? 'onbekend' : hourOf(time));
const lengthOf = (number: number, counts: 'working days' | 'days') =>
  `${number} ${counts === 'days' ? 'dagen' : 'werkdagen'}`;
const gapOf = (gap: number) => (gap === 0 ? '0' : `${gap} werkdagen`);

function forumOf({ time, papers, holiday }: Forum) {
  return {
    time: timeOf(time),
    holiday,
    ...(papers && { papers: { due: lengthOf(papers.lead, papers.counts), at: hourOf(papers.at) } }),
  };
}

function stepOf({ forum, day, time, shared }: Step) {
  return {
    forum,
    ...('week' in day ? { week: day.week, day: WEEKDAYS[day.weekday - 1] } : { month: day.month, day: inMonth(day) }),
    ...(time !== undefined && { time: timeOf(time) }),
    ...(!shared && { shared: 'nee' }),
  };
}

function inMonth({ nth, weekday }: { nth: number; weekday: number | null }): string {
  if (weekday !== null) return `${nth === -1 ? 'laatste' : `${nth}e`} ${WEEKDAYS[weekday - 1]}`;
  return nth === -1 ? 'laatste dag' : String(nth);
}

const stepsOf = (steps: Step[]) => Object.fromEntries(steps.map((step) => [step.key, stepOf(step)]));

function cycleOf({ every, from, rounds, recess, steps, route, version }: Cycle) {
  return {
    every: 'weeks' in every ? `${every.weeks} weken` : `${every.months} maanden`,
    from: isoOf(from),
    rounds,
    recess: { [recess]: 'reces' },
    steps: stepsOf(steps),
    route,
    ...(version && { versions: [{ from: isoOf(version.from), steps: stepsOf(version.steps) }] }),
  };
}

function slotOf(slot: Slot) {
  if (slot.at === 'round') return { round: slot.cycle, gap: gapOf(slot.gap) };
  if (slot.at === 'writing') return { written: slot.key, takes: `${slot.takes} werkdagen`, gap: gapOf(slot.gap) };
  const { forum, gap, cycle, step } = slot;
  return { forum, gap: gapOf(gap), ...(cycle !== null && { cycle }), ...(step !== null && { step }) };
}

export function nameOf(name: Name): string {
  if ('round' in name) return `${name.forum} ${name.cycle}${name.round}`;
  return [name.forum, isoOf(name.day), ...(name.time === null ? [] : [hourOf(name.time)])].join(' ');
}

function timingOf({ timing, route }: Product) {
  if (!timing) return {};
  if (timing.says === 'round') return { round: `${(route as { cycle: string }).cycle}${timing.round}` };
  return { [timing.says]: 'day' in timing ? isoOf(timing.day) : nameOf(timing.meeting) };
}

function productOf(product: Product) {
  const { id, route, after, ready } = product;
  return {
    route: 'cycle' in route ? route.cycle : `route-${id}`,
    ...timingOf(product),
    ...(after && { after: after.step === null ? after.product : { product: after.product, step: after.step } }),
    ...(ready && { ready: ready.step === null ? isoOf(ready.day) : { [ready.step]: isoOf(ready.day) } }),
  };
}

function routesOf(products: Product[]) {
  return Object.fromEntries(
    products.flatMap(({ id, route }) => {
      if ('cycle' in route) return [];
      const keyed = route.slots.map((slot) => [slot.key, slotOf(slot)]);
      return [[`route-${id}`, { steps: Object.fromEntries(keyed) }]];
    }),
  );
}

function momentOf(day: number | null, time: number | null): string {
  return [day === null ? [] : isoOf(day), time === null ? [] : hourOf(time)].flat().join(' ');
}

function changeOf(change: Change): Record<string, string> {
  switch (change.does) {
    case 'move':
      return { move: nameOf(change.meeting), to: momentOf(change.to.day, change.to.time) };
    case 'move by':
      return { move: nameOf(change.meeting), by: lengthOf(change.by, change.counts) };
    case 'cancel':
      return { cancel: nameOf(change.meeting) };
    case 'cancel all':
      return { cancel: change.of, from: isoOf(change.from), until: isoOf(change.until) };
    case 'add':
      return {
        add: nameOf({ forum: change.forum, day: change.day, time: change.time }),
        ...(change.cycle !== null && { cycle: change.cycle }),
      };
    case 'restart':
      return {
        restart: change.cycle,
        from: isoOf(change.from),
        ...(change.stop !== null && { stop: isoOf(change.stop) }),
      };
  }
}

export function yamlOf({ today, holidays, closed, recesses, fora, cycles, products, changes }: Programme): string {
  const sections = {
    settings: { today: isoOf(today), language: 'en', domain: 'test.example' },
    calendar: {
      holidays,
      closed: closed.map((day, index) => ({ name: `Blokdag ${index + 1}`, on: isoOf(day) })),
      periods: recesses.map(({ from, until }, index) => ({
        ...{ name: `Reces ${index + 1}`, kind: 'reces', from: isoOf(from), until: isoOf(until) },
      })),
    },
    fora: Object.fromEntries(Object.entries(fora).map(([name, forum]) => [name, forumOf(forum)])),
    cycles: Object.fromEntries(cycles.map((cycle) => [cycle.id, cycleOf(cycle)])),
    routes: routesOf(products),
    deliverables: Object.fromEntries(products.map((product) => [product.id, productOf(product)])),
  };
  const lines = Object.entries(sections).map(([name, section]) => `${name}: ${JSON.stringify(section)}`);
  // One change a line, behind which the commands can write their own.
  const told = changes.map((change) => `  - ${JSON.stringify(changeOf(change))}`);
  return `${[...lines, ...(told.length > 0 ? ['changes:', ...told] : [])].join('\n')}\n`;
}
