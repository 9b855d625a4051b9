import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';
import { blocks, type Command, commandsOn, pattern, printedLast, shownOrWritten } from '../support/page.ts';
import { drawsAll } from '../support/runs.ts';

// What stands on the pages is what the program does. Somebody makes a clone, with the history that git has, and gives the
// commands of the pages one after the other, and once more a year later. A block of `yaml` that begins with the name of
// a file of the sample stands in that file; any other is a workspace without errors.

const PAGES = ['README.md', 'docs/manual.md', 'docs/handleiding.md', 'docs/json.md'];
const ROOT = resolve('.');
const work = mkdtempSync(join(tmpdir(), 'cyclus-pages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }), 60_000);

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A clone of this repository, with what is not committed yet, and built. */
function clone(folder: string): void {
  git(ROOT, 'clone', '--quiet', ROOT, folder);
  const changed = git(ROOT, 'ls-files', '-z', '--modified', '--others', '--exclude-standard').split('\0');
  for (const file of changed.filter((name) => name !== '')) {
    if (existsSync(file)) cpSync(file, join(folder, file));
    else rmSync(join(folder, file), { force: true });
  }
  cpSync('dist', join(folder, 'dist'), { recursive: true });
}

/** What somebody gets who gives a command in a folder. */
function given({ line }: Command, folder: string, env: Record<string, string>) {
  const program = `cyclus() { '${process.execPath}' bin/cyclus.js "$@"; }`;
  const { stdout, status } = spawnSync('bash', ['-c', `exec 2>&1 </dev/null\n${program}\n${line}`], {
    cwd: folder,
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(work, 'cache'), npm_config_cache: join(work, 'npm'), ...env },
    encoding: 'utf8',
  });
  return { printed: stdout.trimEnd(), status };
}

/** What a command may end with: a check of days with an error among them says so, and a solution that leaves some. */
function statusesOf(line: string): number[] {
  const [, name] = /^(?:cyclus|node bin\/cyclus\.js) (\w+)/.exec(line) ?? [];
  if (name === 'oplossing' || name === 'solve') return [0, 1];
  return name === 'check' || name === 'knelpunten' ? [1] : [0];
}

/** Gives the commands one after the other. */
function give(commands: readonly Command[], folder: string, isFirst: boolean, env: Record<string, string> = {}): void {
  it.each(commands.map((command) => [command.line, command] as const))('$ %s', (_, command) => {
    const { printed, status } = given(command, folder, env);
    if (command.printed !== undefined && !pattern(command.printed, isFirst).test(`\n${printed}\n`))
      expect(printed).toBe(command.printed);
    if (!statusesOf(command.line).includes(1)) expect(printed).not.toMatch(/^(?:fout|error): /m);
    expect(statusesOf(command.line), printed).toContain(status);
  });
}

describe('in a clone', () => {
  const folder = join(work, 'cyclus');
  let before: string;

  beforeAll(() => {
    clone(folder);
    before = git(folder, 'status', '--porcelain');
  }, 60_000);

  it('is installed without a warning', () => {
    const { printed } = given({ line: 'npm ci --dry-run --offline --ignore-scripts' }, folder, {});
    expect(printed).toContain('added ');
    expect(printed).not.toMatch(/^npm (?:warn|error)/m);
  });

  // npm 10 runs the scripts of a library without asking, npm 11 only those that were looked at.
  it('has decided on each library that would run a script when it is installed', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { packages }: { packages: Record<string, { hasInstallScript?: true; optional?: true }> } =
      read('package-lock.json');
    const asking = Object.keys(packages).filter(
      (path) => packages[path]!.hasInstallScript && !packages[path]!.optional,
    );
    expect(asking.map((path) => path.replace('node_modules/', ''))).toEqual(
      Object.keys(read('package.json').allowScripts),
    );
  });

  describe.each(PAGES)('%s', (page) => give(commandsOn(page), folder, true));

  describe.runIf(drawsAll).each(PAGES)('%s, a year later', (page) => {
    const env = { NODE_OPTIONS: `--require ${resolve('test/support/next-year.cjs')}` };
    give(printedLast(commandsOn(page)).filter(shownOrWritten), folder, false, env);
  });

  it('ends where it began', () => {
    expect(git(folder, 'status', '--porcelain')).toBe(before);
  });

  it('leaves nothing that is linted with the sources', () => {
    const lint = spawnSync(resolve('node_modules/.bin/biome'), ['ci', '--error-on-warnings', '.'], { cwd: folder });
    expect(lint.status, String(lint.stdout)).toBe(0);
  });
});

describe.runIf(drawsAll)('in another clone', () => {
  const folder = join(work, 'other');
  const page = 'docs/handleiding.md';
  beforeAll(() => clone(folder), 60_000);

  describe(`${page} alone`, () => give(commandsOn(page).filter(shownOrWritten), folder, true));
});

describe('the YAML', () => {
  const examples = PAGES.flatMap((page) =>
    blocks(page, 'yaml').map((yaml) => [page, yaml.split('\n')[0]!, yaml] as const),
  );

  it.each(examples)('of %s that begins with %s', (_, first, yaml) => {
    const file = /^# (cycles\/\S+\.yaml)$/.exec(first)?.[1];
    if (file) return expect(readFileSync(file, 'utf8')).toContain(yaml.slice(first.length + 1));
    const { findings } = readWorkspace([{ name: 'example.yaml', bytes: new TextEncoder().encode(yaml) }]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ kind, args }) => kind.say.en(args))).toEqual([]);
  });
});
