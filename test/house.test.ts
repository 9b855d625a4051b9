import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The architecture of docs and design, as a test: who may use whom.

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** From top to bottom: a room may use what stands below it. */
const ROOMS = [
  'main',
  'start',
  'io',
  'commands',
  'command-line',
  'workspace',
  'formats',
  'documents',
  'exchange',
  'remedies',
  'conflicts',
  'schedule',
  'definition',
  'diagnostic',
  'calendar',
  'language',
  'common',
];

/** What each room is for, to say why an arrow is wrong. */
const PURPOSE: Record<string, string> = {
  main: 'main turns arguments into an exit code',
  start: 'start answers what needs no more than the list of commands',
  io: 'io is the door to the machine and knows nothing of commands',
  commands: 'commands are what a person can ask; nothing below knows which command asks',
  'command-line': 'the command line is taken apart and answered; nothing below knows of options',
  workspace: 'the workspace on disk is read, written and remembered, by plain values',
  formats: 'formats only spell what documents hold',
  documents: 'documents say what there is to read, not how it looks',
  exchange: 'exchange turns a schedule into calendars and knows no documents',
  remedies: 'remedies find ways out of conflicts',
  conflicts: 'conflicts say what is wrong, not how that looks',
  schedule: 'the schedule dates definitions and judges nothing',
  definition: 'definitions are what people wrote, before any date',
  diagnostic: 'a finding and how it is shown knows nothing of what was found',
  calendar: 'the calendar knows days and nothing of meetings',
  language: 'language knows words and nothing else',
  common: 'common groups, sorts and remembers, and knows nothing of cyclus',
};

/** Each library lives in one room, so that it can be replaced there; zod also where it says what JSON is printed. */
const LIBRARIES: Record<string, string> = {
  chalk: 'diagnostic',
  commander: 'command-line',
  zod: 'definition',
  yaml: 'definition',
  'js-yaml': 'definition',
  'ical-generator': 'exchange',
  'postal-mime': 'exchange',
  '@kenjiuno/msgreader': 'exchange',
  nodemailer: 'io',
  docx: 'formats',
  pdfkit: 'formats',
  'dejavu-fonts-ttf': 'formats',
  fflate: 'formats',
  highs: 'remedies',
  'date-fns': 'calendar',
  '@date-fns/tz': 'calendar',
  '@date-fns/utc': 'calendar',
  'get-east-asian-width': 'diagnostic',
  'write-excel-file': 'formats',
};

/** The shapes of printed JSON. Only types come from there, since no run that prints may wait for zod. */
const PRINTED = 'formats/json/shapes/';

/** A hash is the same on every machine. */
const MACHINE = /\bprocess\.|\bconsole\.|\bglobalThis\b|from 'node:(?!crypto')/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, room: roomOf(file), text: readFileSync(SRC + file, 'utf8') }));

function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/, '');
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^(?:import|export|\})[^'\n]*\bfrom |\bimport\()'([^'\n]+)'/gm)].map(
    (match) => match[1]!,
  );
}

/** The room of an import from inside src; undefined for a library or a file outside. */
function target(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = new URL(specifier, `file:///src/${from}`).pathname;
  return path.startsWith('/src/') ? roomOf(path.slice('/src/'.length)) : undefined;
}

/** The door stands above these, and is handed to them. */
const USE_IO = new Set(['main', 'start', 'command-line', 'workspace']);

/** What is wrong with an arrow from a room to another, in a sentence; undefined when nothing is. */
function complaint(room: string, other: string): string | undefined {
  if (room === other) return undefined;
  if (other === 'io') return USE_IO.has(room) ? undefined : `${room} may not use io: ${PURPOSE.io}`;
  return ROOMS.indexOf(room) < ROOMS.indexOf(other) ? undefined : `${room} may not use ${other}: ${PURPOSE[room]}`;
}

/** What files export, by name. */
const exported = files.flatMap(({ file, text }) =>
  [...text.matchAll(/^export (?:async )?(function\*?|const|interface|type|class) (\w+)/gm)].map(([, kind, name]) => ({
    file,
    name: name!,
    isType: kind === 'interface' || kind === 'type' || kind === 'class',
  })),
);

/** What people ask for by name is called that at each place: a command, an option, a section, a key, what is printed. */
const ASKED_BY_NAME =
  /^(?:commands|definition\/(?:sections|shapes)|formats\/json\/shapes)\/|^command-line\/options?\.ts$/;

/** Where a name is another's on purpose: the two ways into the program, and the second kind of paper. */
const AS_ANOTHER = /^(?:(?:main|start)\.ts$|formats\/pdf\/)/;

/** The words that the dictionary says not to use. */
function unused(): string[] {
  const [, table] = readFileSync('docs/dictionary.md', 'utf8').split('\n## Not used\n');
  return [...table!.matchAll(/^\| ([a-z, ]+) \|/gm)]
    .flatMap(([, words]) => words!.split(', '))
    .filter((word) => word !== 'word');
}

/** The words in a name. @example wordsIn('meetingIndex.ts') // ['meeting', 'index', 'ts'] */
function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

describe('the house', () => {
  it('has a place for every file', () => {
    expect(files.map(({ room }) => room).filter((room) => !ROOMS.includes(room))).toEqual([]);
    expect(Object.keys(PURPOSE)).toEqual(ROOMS);
  });

  it('has arrows that point down only', () => {
    const wrong = files.flatMap(({ file, room, text }) =>
      importsOf(text).flatMap((specifier) => {
        const other = target(file, specifier);
        const sentence = other === undefined ? undefined : complaint(room, other);
        return sentence ? [`${file} imports ${specifier}: ${sentence}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps each library in one room', () => {
    const wrong = files.flatMap(({ file, room, text }) =>
      importsOf(text)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .filter((specifier) => !(specifier === 'zod/mini' && file.startsWith(PRINTED)))
        .filter((specifier) => LIBRARIES[packageOf(specifier)] !== room)
        .map(
          (specifier) =>
            `${file} imports ${specifier}, which belongs to ${LIBRARIES[packageOf(specifier)] ?? 'no room'}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('knows no library that nobody uses, and no door that nobody goes through', () => {
    const used = new Set(files.flatMap(({ text }) => importsOf(text).map(packageOf)));
    expect(Object.keys(LIBRARIES).filter((library) => !used.has(library))).toEqual([]);
    const rooms = new Set(
      files.flatMap(({ file, room, text }) =>
        importsOf(text).some((to) => target(file, to) === 'io') && room !== 'io' ? [room] : [],
      ),
    );
    expect(rooms).toEqual(USE_IO);
  });

  it('has no file that comes back to itself, types and what is loaded later counted too', () => {
    expect(circles(new Map(files.map(({ file, text }) => [file, neighbours(file, text)])))).toEqual([]);
  });

  it('sees a circle', () => {
    const arrows = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['d', 'e'], e: [] };
    expect(circles(new Map(Object.entries(arrows)))).toEqual(['a > b > c > a', 'd > d']);
  });

  it('loads no shapes to print', () => {
    const wrong = files
      .filter(({ file, room }) => room === 'formats' && !file.startsWith(PRINTED))
      .filter(({ text }) => /^(?:import (?!type\b)|\}).* from '[^'\n]*\/shapes\//m.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('touches the machine in main, start and io only', () => {
    const wrong = files.filter(({ room, text }) => !['main', 'start', 'io'].includes(room) && MACHINE.test(code(text)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('calls no two types by one name', () => {
    const types = exported.filter(({ isType }) => isType);
    const twice = types.filter(({ name }, index) => types.findIndex((other) => other.name === name) !== index);
    expect(twice.map(({ file, name }) => `${name} in ${file}`)).toEqual([]);
  });

  it('calls no two functions or values by one name', () => {
    const values = exported.filter(({ isType }) => !isType);
    const own = values.filter(({ file }) => !ASKED_BY_NAME.test(file) && !AS_ANOTHER.test(file));
    const twice = own.filter(({ name }, index) => own.findIndex((other) => other.name === name) !== index);
    expect(twice.map(({ file, name }) => `${name} in ${file}`)).toEqual([]);
  });

  it('uses no word that the dictionary has another one for', () => {
    const words = new Set(unused());
    expect(words.size).toBeGreaterThan(5);
    const names = [...files.map(({ file }) => ({ file, name: file })), ...exported];
    const wrong = names.filter(({ name }) => wordsIn(name).some((word) => words.has(word)));
    expect(wrong.map(({ file, name }) => `${name} in ${file}`)).toEqual([]);
  });

  it('ends a program by its exit code, never by force, which would cut off its output', () => {
    expect(files.filter(({ text }) => /process\.exit\(/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!;
}

/** The text without its comments, which may speak of anything. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** The files that a file imports. */
function neighbours(file: string, text: string): string[] {
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => new URL(specifier, `file:///${file}`).pathname.slice(1));
}

/** The circles that a walk comes upon, each as a path from a file back to it. */
function circles(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of arrows.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of arrows.keys()) walk(file, []);
  return found;
}
