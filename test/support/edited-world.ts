import fc from 'fast-check';
import { type Day, day, isoDay, mondayOf } from '../../src/calendar/day.ts';

// Definitions that people go on editing: small, but with all that calendars have to follow.

type Block = Record<string, unknown>;

interface Cycle extends Block {
  from: string;
  rounds: number;
  steps: Record<string, Block>;
  versions?: { from: string; steps: Record<string, Block> }[];
}

/** What stands in the definitions, and what day it is. */
export interface World {
  today: Day;
  settings: { calendars: Block } & Block;
  roles: Record<string, Block>;
  fora: Record<string, Block>;
  cycles: Record<string, Cycle>;
  deliverables: Record<string, Block>;
  changes: Block[];
}

/** A meeting that can be referred to. */
export interface Known {
  forum: string;
  date: string;
  /** Undefined when it is not known. */
  time: string | undefined;
}

const FIRST = day('2021-01-04');
const PAPERS = { due: '1 werkdag', at: '12:00' };

/** Two cycles that share meetings on two days, with a product each, in the week before they begin. */
export function firstWorld(): World {
  const from = isoDay(FIRST);
  return {
    today: FIRST - 5,
    settings: { domain: 'test.example', horizon: '14 weken', language: 'nl', calendars: { reminder: '24 uur' } },
    roles: { r1: {}, r2: {} },
    fora: {
      F1: { time: '10:00', papers: PAPERS, chair: 'r1' },
      F2: { time: '14:00', length: '90 min', papers: PAPERS },
      F3: {},
    },
    cycles: {
      P: {
        ...{ every: '2 weken', from, rounds: 4 },
        steps: {
          a: { week: 1, day: 'maandag', forum: 'F1', phase: 'beeld' },
          b: { week: 1, day: 'dinsdag', forum: 'F2' },
          c: { week: 2, day: 'maandag', forum: ['F1', 'F2'], phase: 'concept, met stukken' },
          d: { week: 2, day: 'donderdag', forum: 'F3' },
        },
      },
      Q: {
        ...{ every: '2 weken', from, rounds: 4 },
        steps: {
          x: { week: 1, day: 'maandag', forum: 'F1', phase: 'vraag' },
          y: { week: 2, day: 'vrijdag', forum: 'F2', phase: 'richting' },
          z: { week: 3, day: 'dinsdag', forum: 'F2', phase: 'uitkomst' },
        },
      },
    },
    deliverables: {
      jeugd: { team: 'T1', title: 'Jeugd; plan', route: 'Q', round: 'Q1', speaker: 'r2' },
      sport: { team: 'T2', title: 'Sport', route: ['F1', 'F2'], from: from },
    },
    changes: [],
  };
}

/** As files; JSON is YAML. */
export function worldFiles({ today: _, ...definitions }: World): Record<string, string> {
  return { 'cycles/all.yaml': JSON.stringify({ teams: { T1: {}, T2: {} }, ...definitions }) };
}

/** Numbers with which an edit chooses. */
type Dice = readonly [number, number, number];

type Edit = (world: World, dice: Dice, known: readonly Known[]) => void;

const TIMES = ['09:00', '10:00', '14:00', '16:30', '23:30'];
const FORA = ['F1', 'F2', 'F3'];

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}

function name({ forum, date, time }: Known): string {
  return time === undefined ? `${forum} ${date}` : `${forum} ${date} ${time}`;
}

function cycleOf(world: World, number: number): Cycle {
  return pick(Object.values(world.cycles), number);
}

function renamed(steps: Record<string, Block>, key: string): Record<string, Block> {
  return Object.fromEntries(Object.entries(steps).map(([old, step]) => [old === key ? `${key}2` : old, step]));
}

function toggle(block: Block, field: string, value: unknown): void {
  if (field in block) delete block[field];
  else block[field] = value;
}

/** What people do to definitions. */
export const EDITS: Record<string, Edit> = {
  move(world, [which, days, time], known) {
    if (known.length === 0) return;
    const one = pick(known, which);
    const to = Math.max(world.today, day(one.date) + (days % 11) - 5);
    world.changes.push({ move: name(one), to: `${isoDay(to)} ${pick(TIMES, time)}`, reason: `reden ${time}` });
  },
  cancel(world, [which], known) {
    if (known.length > 0) world.changes.push({ cancel: name(pick(known, which)), reason: 'sneeuw' });
  },
  add(world, [forum, days, time]) {
    const on = isoDay(world.today + (days % 40));
    const cycle = time % 2 && 'P' in world.cycles ? { cycle: 'P', phase: 'ingelast' } : {};
    world.changes.push({ add: `${pick(FORA, forum)} ${on} ${pick(TIMES, time)}`, ...cycle });
  },
  undo(world) {
    world.changes.pop();
  },
  'take back any change'(world, [which]) {
    if (world.changes.length > 0) world.changes.splice(which % world.changes.length, 1);
  },
  restart(world, [which, weeks]) {
    const cycle = pick(Object.keys(world.cycles), which);
    if (world.changes.some(({ restart }) => restart === cycle)) return;
    world.changes.push({ restart: cycle, from: isoDay(mondayOf(world.today) + 7 * (1 + (weeks % 4))) });
  },
  'another time'(world, [forum, time]) {
    world.fora[pick(FORA, forum)]!.time = pick(TIMES, time);
  },
  'another length'(world, [forum, length]) {
    world.fora[pick(FORA, forum)]!.length = `${30 * (1 + (length % 5))} min`;
  },
  'another place'(world, [forum, place]) {
    world.fora[pick(FORA, forum)]!.place = pick(['Catshuis', 'zaal 1, eerste verdieping', ''], place);
  },
  'another name'(world, [forum, number]) {
    world.fora[pick(FORA, forum)]!.name = `Overleg ${number % 3}`;
  },
  'a link or none'(world, [forum]) {
    toggle(world.fora[pick(FORA, forum)]!, 'link', 'https://example.org/overleg');
  },
  'a chair or none'(world, [forum, role]) {
    toggle(world.fora[pick(FORA, forum)]!, 'chair', pick(['r1', 'r2'], role));
  },
  'a role by another name'(world, [role, number]) {
    world.roles[pick(['r1', 'r2'], role)] = { name: `Functie ${number % 3}` };
  },
  'papers or none'(world, [forum]) {
    toggle(world.fora[pick(FORA, forum)]!, 'papers', PAPERS);
  },
  'another phase'(world, [cycle, step, number]) {
    const changed = pick(Object.values(cycleOf(world, cycle).steps), step);
    if (number % 4 === 0) delete changed.phase;
    else changed.phase = `fase ${number % 4}`;
  },
  'another key'(world, [which, step]) {
    const cycle = cycleOf(world, which);
    cycle.steps = renamed(cycle.steps, pick(Object.keys(cycle.steps), step));
  },
  'another day'(world, [cycle, step, weekday]) {
    pick(Object.values(cycleOf(world, cycle).steps), step).day = pick(['maandag', 'dinsdag', 'donderdag'], weekday);
  },
  'apart or together'(world, [cycle, step]) {
    toggle(pick(Object.values(cycleOf(world, cycle).steps), step), 'shared', 'nee');
  },
  'a new version'(world, [which, step, weeks]) {
    const cycle = cycleOf(world, which);
    const steps = renamed(cycle.steps, pick(Object.keys(cycle.steps), step));
    cycle.versions = [{ from: isoDay(FIRST + 7 * (weeks % 8)), steps }];
  },
  'more or fewer rounds'(world, [cycle, rounds]) {
    cycleOf(world, cycle).rounds = 2 + (rounds % 4);
  },
  'a cycle or none'(world, [cycle]) {
    const id = pick(['P', 'Q'], cycle);
    if (!(id in world.cycles)) world.cycles[id] = firstWorld().cycles[id]!;
    else if (Object.keys(world.cycles).length > 1) delete world.cycles[id];
  },
  'a cycle by another name'(world, [cycle, number]) {
    cycleOf(world, cycle).name = `Spoor ${number % 3}`;
  },
  'a product or none'(world, [which]) {
    const id = pick(['jeugd', 'sport', 'zorg'], which);
    const made = { team: 'T1', title: 'Zorg', route: ['F2'], from: isoDay(world.today), treatment: 'besluitvorming' };
    toggle(world.deliverables, id, firstWorld().deliverables[id] ?? made);
  },
  'another round'(world, [round]) {
    const { jeugd } = world.deliverables;
    if (jeugd) jeugd.round = `Q${1 + (round % 3)}`;
  },
  'another treatment'(world, [which, how, minutes]) {
    const product = Object.values(world.deliverables)[which % 3];
    Object.assign(product ?? {}, {
      treatment: pick(['besluitvorming', 'bespreking', 'informatie'], how),
      minutes: `${10 * (1 + (minutes % 3))} min`,
    });
  },
  'another speaker'(world, [which, role]) {
    const product = Object.values(world.deliverables)[which % 3];
    if (product) toggle(product, 'speaker', pick(['r1', 'r2'], role));
  },
  'another team'(world, [which, team]) {
    const product = Object.values(world.deliverables)[which % 3];
    if (product) product.team = pick(['T1', 'T2'], team);
  },
  'another language'(world) {
    world.settings.language = world.settings.language === 'nl' ? 'en' : 'nl';
  },
  'another secret'(world, [what]) {
    toggle(world.settings.calendars, 'hide', [pick(['phases', 'names', 'items', 'links'], what)]);
  },
  'another class'(world, [what]) {
    toggle(world.settings.calendars, 'class', pick(['private', 'confidential'], what));
  },
  'another reminder'(world, [hours]) {
    world.settings.calendars.reminder = `${2 + (hours % 3)} uur`;
  },
  'days go by'(world, [days]) {
    world.today += 1 + (days % 9);
  },
};

/** An edit to make; those of people's everyday work come more often. */
export interface Step {
  what: string;
  dice: Dice;
}

const number = fc.nat({ max: 999 });
const EVERYDAY = ['move', 'cancel', 'add', 'undo', 'days go by', 'apart or together', 'another day', 'another key'];

export const steps: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(fc.constantFrom(...Object.keys(EDITS)), fc.constantFrom(...EVERYDAY)),
  dice: fc.tuple(number, number, number),
});

/** The world after an edit. */
export function edited(world: World, { what, dice }: Step, known: readonly Known[]): World {
  const next = structuredClone(world);
  EDITS[what]!(next, dice, known);
  return next;
}
