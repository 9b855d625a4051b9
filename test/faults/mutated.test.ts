import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contents } from '../support/annotated-sample.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';
import { measured } from '../support/processor.ts';
import { draws } from '../support/runs.ts';
import { SEED } from '../support/seed.ts';
import { at, changeWith, wordsIn } from './changes-of-text.ts';
import { type Answer, type Files, type Names, namesIn, READING, run } from './reading.ts';
import { mutated, mutationsOf, tokensOf } from './tokens.ts';

// Workspaces in which somebody, or something, changed a few places, through every command that reads: whatever stands
// there, there is an answer, and the same one each time.

const PROGRAMMES = ['gemeente', 'ministerraad', 'eu-council', 'ziekenhuis', 'open-source'];
const MINIATURE = {
  ...filesIn('test/faults/miniature', 'cycles'),
  ...filesIn('test/faults/miniature/busy', 'cycles/busy'),
};
/** The first one is small, and has a little of everything. */
const WORKSPACES: readonly Files[] = [
  MINIATURE,
  ...[SAMPLE, ...PROGRAMMES.map((name) => `test/programmes/${name}`)].map((folder) => filesIn(folder, 'cycles')),
];

/** The files that it can do without, when those before them are gone. */
const EXTRAS = ['answers', 'annotations', 'papers', 'lists', 'changes', 'products'].map(
  (name) => `cycles/${name}.yaml`,
);

/** Of so many workspaces one is not the small one. */
const LARGE = 40;

/** After so many a long hunt says how far it is. */
const MANY = 500;

/** In milliseconds of the processor: many times what any of them takes. */
const LONG = 20_000;

const change = changeWith(wordsIn(WORKSPACES));
const cases = fc.record({
  workspace: fc.oneof(
    { weight: LARGE - 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(WORKSPACES.length - 1) },
  ),
  without: fc.nat(EXTRAS.length),
  values: fc.array(at, { minLength: 1, maxLength: 3 }),
  changes: fc.array(fc.tuple(at, change), { maxLength: 1 }),
  asked: fc.array(fc.nat(READING.length - 1), { minLength: 3, maxLength: 3 }),
  one: fc.nat(),
});

/** The case of a seed, which stands by itself. */
function caseOf(seed: number) {
  return fc.sample(fc.noBias(cases), { seed, numRuns: 1 })[0]!;
}

/** The workspace of a case, with what it was beside it. */
function changed({ workspace, without, values, changes }: ReturnType<typeof caseOf>): Files {
  const gone = workspace === 0 ? EXTRAS.slice(0, without) : [];
  let files = Object.fromEntries(Object.entries(WORKSPACES[workspace]!).filter(([name]) => !gone.includes(name)));
  const names = Object.keys(files);
  for (const where of values) {
    const tokens = tokensOf(files);
    const mutations = mutationsOf(tokens[Math.floor(where * tokens.length)]!, tokens);
    files = mutated(files, mutations[Math.floor(where * 1e6) % mutations.length]!);
  }
  for (const [where, apply] of changes) {
    const file = names[Math.floor(where * names.length)]!;
    files[file] = apply(files[file]!);
  }
  const before = Object.entries(WORKSPACES[workspace]!).map(([name, text]) => [
    name.replace('cycles/', 'before/'),
    text,
  ]);
  return { ...files, ...Object.fromEntries(before) };
}

/** What no reader may see, unless somebody wrote it. */
const NEVER = /\b(NaN|undefined|Invalid Date|Infinity)\b|\[object \w+\]|^ {4}at .+:\d+:\d+\)?$/gm;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal may not get
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F]/;

/** What is wrong with an answer, whatever was asked. */
function unsound({ exit, said, files, bytes }: Answer, before: Files): string[] {
  const written = Object.keys(files).filter((path) => files[path] !== before[path]);
  const texts = written.map((path) => (bytes[path] ? contents(bytes[path]) : files[path]!));
  const source = Object.values(before).join('\n');
  const told = [said.stdout, said.stderr, ...texts].flatMap((text) => text.match(NEVER) ?? []);
  // A line of CSV ends in both.
  const control = CONTROL.exec((said.stdout + said.stderr).replaceAll('\r\n', '\n'));
  return [
    ...(exit === 3 ? [said.stderr] : []),
    ...(control ? [`control character ${control[0].charCodeAt(0)}`] : []),
    ...told.filter((text) => !source.includes(text)),
  ];
}

interface Told {
  findings: { places: { file: string; line: number }[] }[];
}

/** What is wrong with the findings of a check: told twice, or of no place in the files. */
function misplaced({ findings }: Told, files: Files): string[] {
  const seen = findings.map((finding) => JSON.stringify(finding));
  const lines = (file: string) => (files[file] ?? '').split('\n').length;
  const isIn = ({ file, line }: { file: string; line: number }) => line > 0 && line <= lines(file);
  return [
    ...seen.filter((finding, index) => seen.indexOf(finding) !== index).map((finding) => `twice: ${finding}`),
    ...findings
      .filter(({ places }) => places.length === 0 || !places.every(isIn))
      .map((finding) => `out of place: ${JSON.stringify(finding)}`),
  ];
}

/** Everything that came of a run: what was said, and what was written. */
const outcome = ({ exit, said, files, bytes }: Answer) => JSON.stringify({ exit, said, files, bytes });

/** What is wrong with the answers to the questions of a case. */
async function faultsOf(drawn: ReturnType<typeof caseOf>, named: readonly Names[]): Promise<string[]> {
  const files = changed(drawn);
  const found: string[] = [];
  async function ask(args: string[]): Promise<Answer> {
    const { result, took } = await measured(() => run(args, files));
    const wrong = [...unsound(result, files), ...(took > LONG ? [`${took} ms`] : [])];
    found.push(...wrong.map((what) => `${args.join(' ')}: ${what}`));
    return result;
  }
  const { said, exit } = await ask(['check', '--format', 'json']);
  found.push(...misplaced(JSON.parse(said.stdout), files));
  // What cannot be read is refused by all alike.
  const asked = exit === 2 ? drawn.asked.slice(0, 1) : drawn.asked;
  for (const [index, number] of asked.entries()) {
    const args = READING[number]!((list) => list[drawn.one % list.length]!, named[drawn.workspace]!);
    const answer = await ask(args);
    if (index > 0) continue;
    if (outcome(await run(args, files)) !== outcome(answer)) found.push(`${args.join(' ')}: another answer`);
  }
  return found;
}

it('a workspace in which something was changed has an answer to everything that is asked of it, and always the same', async () => {
  const named = await Promise.all(WORKSPACES.map(namesIn));
  const found: string[] = [];
  const count = draws(40);
  for (let seed = SEED; seed < SEED + count; seed++) {
    const faults = await faultsOf(caseOf(seed), named).catch((error: Error) => [error.stack ?? error.message]);
    const lines = faults.map((fault) => `CYCLUS_SEED=${seed} ${fault}`);
    found.push(...lines);
    // A long hunt tells at once what it finds.
    for (const line of lines) console.log(line);
    if ((seed - SEED + 1) % MANY === 0) console.log(`${seed - SEED + 1} workspaces`);
  }
  expect(found).toEqual([]);
});
