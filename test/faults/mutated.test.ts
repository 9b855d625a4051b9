import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { contents } from '../support/annotated-sample.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';
import { draws } from '../support/runs.ts';

// Workspaces in which somebody, or something, changed a few places, through every command that reads: whatever stands
// there, there is an answer, and the same one each time.

type Files = Readonly<Record<string, string>>;

const PROGRAMMES = ['gemeente', 'ministerraad', 'eu-council', 'ziekenhuis', 'open-source'];
const WORKSPACES: readonly Files[] = [SAMPLE, ...PROGRAMMES.map((name) => `test/programmes/${name}`)].map((folder) =>
  filesIn(folder, 'cycles'),
);

/** What stands between blanks and brackets in any of them, to be put elsewhere. */
const WORDS = [
  ...new Set(
    WORKSPACES.flatMap(
      (files) =>
        Object.values(files)
          .join('\n')
          .match(/[^\s,[\]{}"]+/g) ?? [],
    ),
  ),
];

const NONSENSE = [
  ...['', '0', '-1', '1e9', 'NaN', '.inf', 'null', '~', 'true', '[]', '{}', '""', '"\\0"', '2020-02-30', '0000-00-00'],
  ...['9999-12-31', '24:00', '23:59', '0 weken', '522 weken', '366 dagen', '1000 uur', 'niemand', 'geen', 'onbekend'],
  ...[
    '# ',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!!x ',
    '<<: ',
    '\t',
    '\r\n',
    '---\n',
    "'",
    '"',
    '|',
    '>',
    '%',
    '@',
    '__proto__',
  ],
  ...[
    'constructor',
    'toString',
    '\u202E',
    '\uFEFF',
    'e\u0301',
    '\u{1F469}\u200D\u{1F466}',
    '<b>',
    '{{inhoud}}',
    '=1+1',
  ],
];

/** Where in a text, as a part of it. */
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** What happens to one file: the text goes in, another one comes out. */
const change: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(at, fc.constantFrom(...WORDS, ...NONSENSE)).map(putWord) },
  { weight: 2, arbitrary: fc.tuple(at, fc.constantFrom(...NONSENSE)).map(putInBetween) },
  { weight: 2, arbitrary: at.map(withoutLine) },
  { weight: 2, arbitrary: fc.tuple(at, at).map(lineElsewhere) },
  { weight: 1, arbitrary: fc.tuple(at, fc.nat(200)).map(withoutPart) },
);

function putWord([where, word]: [number, string]) {
  return (text: string) => {
    const words = [...text.replace(/#.*/g, (comment) => ' '.repeat(comment.length)).matchAll(/[^\s,[\]{}"]+/g)];
    const old = words[Math.floor(where * words.length)];
    return old ? text.slice(0, old.index) + word + text.slice(old.index + old[0].length) : word;
  };
}

function putInBetween([where, some]: [number, string]) {
  return (text: string) => text.slice(0, where * text.length) + some + text.slice(where * text.length);
}

function withoutLine(where: number) {
  return (text: string) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.floor(where * lines.length), 1).join('\n');
  };
}

function lineElsewhere([from, to]: [number, number]) {
  return (text: string) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.floor(to * lines.length), 0, lines[Math.floor(from * lines.length)]!).join('\n');
  };
}

function withoutPart([where, length]: [number, number]) {
  return (text: string) => text.slice(0, where * text.length) + text.slice(where * text.length + length);
}

/** What is asked, with a number that chooses of what. */
const READING: readonly ((name: (list: readonly string[]) => string, names: Names) => string[])[] = [
  () => ['agenda'],
  () => ['agenda', '--current', '--format', 'json'],
  (one, { meetings }) => ['agenda', one(meetings)],
  () => ['agenda', '--weeks', '30', '--format', 'markdown'],
  () => ['agenda', '--format', 'docx', '--output', 'agendas'],
  () => ['overview', '--parts', 'all', '--format', 'html', '--output', 'overzicht.html'],
  () => ['overview', '--parts', 'load', '--format', 'csv'],
  (one, { meetings, roles }) => ['annotation', one(meetings), '--person', one(roles)],
  (one, { meetings }) => ['decisions', one(meetings)],
  () => ['actions', '--lang', 'en'],
  () => ['schedule', '--weeks', '60', '--format', 'json'],
  () => ['schedule', '--format', 'xlsx', '--output', 'planning.xlsx'],
  (one, { roles }) => ['schedule', '--person', one(roles), '--weeks', '30'],
  () => ['plan'],
  () => ['plan', '--original', '--format', 'json'],
  (one, { fora }) => ['plan', '--lead', `${one(fora)}=3 werkdagen`],
  (one, { roles }) => ['attendance', '--person', one(roles), '--weeks', '20'],
  () => ['attendance', '--weeks', '20', '--format', 'json'],
  () => ['check', '--lang', 'en'],
  () => ['check', '--format', 'markdown'],
  (one, { meetings }) => ['why', one(meetings)],
  (one, { meetings }) => ['why', one(meetings), '--format', 'json'],
  () => ['changes', '--since', 'before'],
  () => ['topics'],
  () => ['months'],
  () => ['months', '--format', 'csv'],
  () => ['teams', '--lang', 'en'],
  () => ['members', '--format', 'json'],
  (one, { roles }) => ['members', '--person', one(roles)],
  () => ['mail', 'papers'],
  () => ['mail', 'agenda', '--drafts', 'drafts'],
  () => ['mail', 'change', '--since', 'before'],
  () => ['mail', 'reminder'],
  () => ['export', '--output', 'alles.ics', '--deadlines', 'timed'],
  () => ['export', '--profile', 'feed', '--output', 'feeds'],
  () => ['export', '--profile', 'invitations', '--output', 'uitnodigingen'],
  () => ['export', '--profile', 'changes', '--output', 'changes.ics'],
  () => ['publish'],
  () => ['publications'],
  () => ['send', '--drafts', 'drafts', '--yes', '--lang', 'en'],
  () => ['serve'],
  (one, { meetings }) => ['move', one(meetings), '--to', '2020-11-05', '--reason', 'x', '--dry-run'],
  (one, { meetings }) => ['cancel', one(meetings), '--reason', 'x', '--dry-run'],
  (one, { fora }) => ['add', one(fora), '--to', '2020-11-05', '--reason', 'x', '--dry-run'],
  () => ['accept', '--dry-run'],
  () => ['undo', '--dry-run'],
];

interface Names {
  meetings: string[];
  fora: string[];
  roles: string[];
}

/** The names that the workspace had before anything happened to it. */
async function namesIn(files: Files): Promise<Names> {
  const { said } = await run(['schedule', '--format', 'json', '--weeks', '60'], files);
  const { meetings } = JSON.parse(said.stdout) as { meetings: { forum: string; date: string }[] };
  const members = JSON.parse((await run(['members', '--format', 'json'], files)).said.stdout) as unknown;
  const roles = [...JSON.stringify(members).matchAll(/"role":"([^"]+)"/g)].map(([, role]) => role!);
  return {
    meetings: meetings.map(({ forum, date }) => `${forum} ${date}`),
    fora: meetings.map(({ forum }) => forum),
    roles: [...roles, 'minister'],
  };
}

async function run(args: string[], files: Files): Promise<FakeIo & { exit: number }> {
  const io = fakeIo({ files: { ...files }, answer: 'nee' });
  return Object.assign(io, { exit: await main(args, io) });
}

/** Everything that came of a run: what was said, and what was written. */
function outcome({ exit, said, files, bytes }: FakeIo & { exit: number }) {
  return { exit, said, files, bytes };
}

/** What no reader may see, unless somebody wrote it. */
const NEVER = /\b(NaN|undefined|Invalid Date|Infinity)\b|\[object \w+\]|^ {4}at .+:\d+:\d+\)?$/gm;

function expectSound(io: FakeIo & { exit: number }, before: Files): void {
  expect(io.exit, io.said.stderr).not.toBe(3);
  // A line of CSV ends in both.
  const lines = (io.said.stdout + io.said.stderr).replaceAll('\r\n', '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal may not get
  expect(lines).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F]/);
  const written = Object.keys(io.files).filter((path) => io.files[path] !== before[path]);
  const texts = written.map((path) => (io.bytes[path] ? contents(io.bytes[path]) : io.files[path]!));
  const source = Object.values(before).join('\n');
  const told = [io.said.stdout, io.said.stderr, ...texts].flatMap((text) => text.match(NEVER) ?? []);
  expect(told.filter((text) => !source.includes(text))).toEqual([]);
}

interface Told {
  findings: { places: { file: string; line: number }[] }[];
}

function expectPlaced({ findings }: Told, files: Files): void {
  const seen = findings.map((finding) => JSON.stringify(finding));
  expect(seen.filter((finding, index) => seen.indexOf(finding) !== index)).toEqual([]);
  for (const { places } of findings) {
    expect(places).not.toEqual([]);
    for (const { file, line } of places) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual((files[file] ?? '').split('\n').length);
    }
  }
}

const cases = fc.record({
  workspace: fc.nat(WORKSPACES.length - 1),
  changes: fc.array(fc.tuple(at, change), { minLength: 1, maxLength: 3 }),
  asked: fc.array(fc.nat(READING.length - 1), { minLength: 2, maxLength: 2 }),
  one: fc.nat(),
});

it('a workspace in which something was changed has an answer to everything that is asked of it, and always the same', async () => {
  const named = await Promise.all(WORKSPACES.map(namesIn));
  await fc.assert(
    fc.asyncProperty(cases, async ({ workspace, changes, asked, one }) => {
      const files = { ...WORKSPACES[workspace] };
      for (const [file, text] of Object.entries(WORKSPACES[workspace]!))
        files[file.replace('cycles/', 'before/')] = text;
      const own = Object.keys(WORKSPACES[workspace]!);
      for (const [where, apply] of changes) {
        const file = own[Math.floor(where * own.length)]!;
        files[file] = apply(files[file]!);
      }
      const told = await run(['check', '--format', 'json'], files);
      expectSound(told, files);
      expectPlaced(JSON.parse(told.said.stdout), files);
      for (const number of asked) {
        const args = READING[number]!((list) => list[one % list.length]!, named[workspace]!);
        const io = await run(args, files);
        expectSound(io, files);
        expect(outcome(await run(args, files))).toEqual(outcome(io));
      }
    }),
    { numRuns: draws(10) },
  );
});
