import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, wordsOf } from '../support/folders.ts';
import { draws, tortures } from '../support/runs.ts';
import { type Mutation, mutated, mutationsOf, type Token, tokensOf } from './tokens.ts';

// What somebody writes in definitions does something: another value in its place changes the schedule, a finding or a
// document, or it is refused. What changes nothing was swallowed, unless there is a reason for that.

const ALL = '--from 2020-10-01 --until 2021-12-31';

/** Where a value may show, what is quick first. */
const LINES = [
  `schedule ${ALL} --format json`,
  'members --format json',
  'teams',
  'teams --today 2021-03-01',
  'topics --format json',
  'topics --today 2020-11-20 --format json',
  'topics --today 2021-03-01 --format json',
  'months',
  'actions',
  'plan --format json',
  `attendance ${ALL} --format json`,
  'check --format json',
  'replies --weeks 40',
  'undo replies --dry-run',
  'busy',
  'mail agenda',
  'mail papers',
  'agenda "MCC 2020-11-03"',
  'agenda "MCC 2020-11-10"',
  'agenda "MCC 2020-11-17"',
  'annotation MCC 2020-11-03 --person "minister VWS"',
  `export ${ALL} --deadlines timed --output alles.ics`,
  'members --today 2020-12-01 --format json',
  `agenda ${ALL} --format docx --output agendas`,
  `overview ${ALL} --parts all --format html --output overzicht.html`,
  'export --profile feed --output feeds',
  'send --weeks 40 --limit 2000 --drafts concepten --yes',
  'why zorg',
  'solve',
  'publish',
];

/** What may do nothing, by where it stands and what it says. */
const HARMLESS: Readonly<Record<string, string>> = {
  ...because('on the day beside it nobody whom it is about has a meeting', [
    'absences.from: 2020-11-09',
    'absences.until: 2020-11-12',
    'blocked.until: 2021-06-30',
  ]),
  ...because('nothing of the kind is found on the day beside it', [
    'accepted.from: 2020-11-01',
    'accepted.until: 2020-12-31',
  ]),
  ...because('the one meeting of that month is in the middle of it', [
    'changes.from: 2020-11-01',
    'changes.until: 2020-11-30',
  ]),
  ...because('what was changed since bears the day of that change', ['agendas.adopted: 2020-10-28']),
  ...because('the only answer is the last one, whenever it was given', [
    'answers.given: 2020-10-29T10:00:00Z',
    'answers.sequence: 1',
  ]),
  ...because('no round begins on the day beside it', [
    'cycles.B.until: 2020-12-31',
    'deliverables.rond.from: 2020-10-20',
  ]),
  ...because('none of them meets on a Friday', ['blocked.who: directeur RIVM']),
  ...because('without an hour a meeting has no end', ['cycles.regie.steps.tafel.length: 3 uur']),
  ...because('who meets when there is cause has no days', ['cycles.sg.steps.beraad.forum: Regie']),
  ...because('the step has an hour of its own', ['fora.debat.time: 16:00']),
  ...because('nobody calls it so, and may', [
    'departments.JenV.aliases: J&V',
    'fora.MCC.aliases: MCC-19',
    'roles.minister VWS.aliases: MVWS',
    'travel.Utrecht.aliases: Uut',
  ]),
  ...because('whoever stands in has no meeting by then', ['roles.staatssecretaris VWS.person.name: Q. Bos']),
  ...because('one week more has no meeting in it', ['settings.calendars.past: 2 weken']),
  ...because('a limit is as far away when it is one more', [
    'settings.limits.deadlines-per-day: 2',
    'settings.limits.rounds-in-flight: 1',
    'settings.limits.stale-after: 26 weken',
    'settings.limits.teams-per-person: 2',
    'settings.limits.working-days-between-steps: 1',
    'travel.Den Haag.to.Utrecht: 45 min',
  ]),
  ...because('there is nothing to solve', [
    'settings.weights.days.eve: 2',
    'settings.weights.days.weekend: 4',
    'settings.weights.edits.cancel: 3',
    'settings.weights.edits.usual-time: 2',
    'settings.weights.moved.MCC: 5',
    'settings.weights.papers.MCC: 2',
    'settings.weights.warnings.role-busy: 2',
  ]),
};

function because(reason: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, reason]));
}

const files = {
  ...filesIn('test/faults/miniature', 'cycles'),
  ...filesIn('test/faults/miniature/busy', 'cycles/busy'),
};

/** Everything that comes of a line but where things stand on their line, as the text became longer or shorter. */
async function told(line: string, definitions: Readonly<Record<string, string>>): Promise<string> {
  const io = fakeIo({ files: { ...definitions } });
  const exit = await main(wordsOf(line), io);
  expect(exit, io.said.stderr).not.toBe(3);
  // What is kept beside the definitions has a copy of them.
  const written = Object.entries(io.files).filter(([path]) => !path.startsWith('cycles/'));
  return JSON.stringify([exit, io.said, written]).replace(/\\"(endC|c)olumn\\": ?\d+/g, '');
}

const before = new Map<string, string>();

/** The first line in which a mutation shows; nothing when there is none. */
async function shownBy(mutation: Mutation): Promise<string | undefined> {
  const changed = mutated(files, mutation);
  for (const line of LINES) {
    if (!before.has(line)) before.set(line, await told(line, files));
    if ((await told(line, changed)) !== before.get(line)) return line;
  }
  return undefined;
}

const named = ({ path, value }: Token) => `${path}: ${value}`;

it('a value that is another one shows somewhere, or there is a reason that it does not', async () => {
  const tokens = tokensOf(files);
  const all = tokens.flatMap((token) => mutationsOf(token, tokens));
  const meaningful = all.filter(({ token }) => !(named(token) in HARMLESS));
  const swallowed = new Set<string>();
  for (const mutation of tortures ? all : fc.sample(fc.constantFrom(...meaningful), draws(8)))
    if (!(await shownBy(mutation))) swallowed.add(named(mutation.token));
  // A reason that has become untrue is told as well.
  expect([...swallowed].sort()).toEqual(tortures ? Object.keys(HARMLESS).sort() : []);
});
