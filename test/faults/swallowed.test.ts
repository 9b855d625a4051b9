import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { draws } from '../support/runs.ts';
import { type Mutation, mutated, mutationsOf, tokensOf } from './tokens.ts';

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
  'mail agenda',
  'mail papers',
  'annotation MCC 2020-11-03 --person "minister VWS"',
  `export ${ALL} --deadlines timed --output alles.ics`,
  `agenda ${ALL} --format json`,
  `overview ${ALL} --parts all --format html --output overzicht.html`,
  'export --profile feed --output feeds',
  'send --weeks 40 --limit 2000 --drafts concepten --yes',
  'publish --round A2',
];

/** What may do nothing, by where it stands. */
const HARMLESS: readonly [where: RegExp, why: string][] = [
  [/\.aliases$/, 'another name for what is called by its first one everywhere'],
  [/^(routes|cycles)\..*\.name$/, 'the name of a route on which nothing travels'],
  [/^(changes|blocked|absences|accepted)\.reason$/, 'read where somebody asks why, or is away'],
  [/^topics\..*\.status\./, 'a status that says what the one before it said, or that another follows by then'],
  [/\.(from|until)$/, 'a day on which nothing happens, nor the day after'],
  [/\.(recess|holiday|weekend)(\.|$)/, 'a policy for days on which nothing falls'],
  [/\.(chain-gap|limits\..*)$/, 'a limit that is not reached either way'],
  [
    /^fora\..*\.(time|length|papers|papers\..*|place|quorum|copy|chair|deputy|contact)$/,
    'of a forum without meetings, or without papers',
  ],
  [/^roles\..*\.department$/, 'the department of somebody who is in no list of departments'],
  [/^travel\..*\.(places|to\..*)$/, 'a journey that nobody makes, or makes in time either way'],
  [/^settings\./, 'a setting that the line says otherwise'],
];

const files = filesIn(SAMPLE, 'cycles');

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

it('a value of the sample that is another one shows somewhere, or there is a reason that it does not', async () => {
  const tokens = tokensOf(files);
  const mutations = tokens.flatMap((token) => mutationsOf(token, tokens));
  const swallowed: string[] = [];
  for (const mutation of fc.sample(fc.constantFrom(...mutations), draws(6))) {
    const { file, path, value } = mutation.token;
    if (HARMLESS.some(([where]) => where.test(path))) continue;
    if (!(await shownBy(mutation))) swallowed.push(`${file} ${path}: ${value} -> ${mutation.put}`);
  }
  expect(swallowed).toEqual([]);
});
