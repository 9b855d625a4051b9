import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

// Two secretaries, each with a clone, who change things without seeing what the other does; git itself merges.

const DEFINITIONS = `
settings: { title: Programma }
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC }
      advies: { week: 1, day: donderdag, forum: ACC }
`;

const TODAY = '2020-10-30';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclus-merged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=s', '-c', 'user.email=s@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

const path = (name: string) => join(folder, name);

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
}

/** What init puts beside the definitions, and these instead of its own. */
async function begin(changes: string | null): Promise<void> {
  const io = fakeIo({ today: TODAY });
  await main(['init'], io);
  write({ 'cycles/.gitattributes': io.files['cycles/.gitattributes']!, 'cycles/plan.yaml': DEFINITIONS });
  if (changes !== null) write({ 'cycles/changes.yaml': changes });
  git('init', '-q', '-b', 'main');
  commit();
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'zo');
}

function read(): Record<string, string> {
  const names = git('ls-files', '--others', '--cached').trim().split('\n');
  return Object.fromEntries(names.map((name) => [name, readFileSync(path(name), 'utf8')]));
}

/** What a secretary does in a clone: commands, and a commit. */
async function work(branch: string, ...lines: string[][]): Promise<void> {
  git('checkout', '-q', '-B', branch, 'begin');
  for (const line of lines) {
    const io = fakeIo({ files: read(), today: TODAY });
    expect(await main([...line, '--yes'], io)).toBeLessThan(2);
    write(Object.fromEntries(Object.entries(io.files).filter(([name]) => name.startsWith('cycles/'))));
  }
  commit();
}

/** Two of them from one beginning, merged: the lines of the changes, and what `check` finds. */
async function merged(changes: string | null, mine: string[][], yours: string[][]) {
  await begin(changes);
  git('branch', '-f', 'begin');
  await work('mine', ...mine);
  await work('yours', ...yours);
  git('checkout', '-q', 'mine');
  git('merge', '-q', '-m', 'samen', 'yours');
  const files = read();
  const io = fakeIo({ files, today: TODAY });
  await main(['check', '--format', 'json', '--from', '2020-10-19', '--until', '2020-12-20'], io);
  const codes = JSON.parse(io.said.stdout).findings.map(({ code }: { code: string }) => code);
  return { lines: files['cycles/changes.yaml']!.split('\n'), codes };
}

describe('changes of two people, merged by git', () => {
  const older = 'changes:\n  - cancel: ACC 2020-10-22\n    reason: te vroeg\n';
  const mine = ['move', 'MCC 2020-11-03', '--to', '2020-11-04', '--reason', 'ziek'];

  it.each([
    ['behind those that there were', older],
    ['when there were none', null],
    ['in a file with a remark only', '# Nog niets.\n'],
  ])('are all there, %s', async (_, before) => {
    const { lines, codes } = await merged(
      before,
      [mine, ['cancel', 'MCC 2020-12-01', '--reason', 'ziek']],
      [['move', 'ACC 2020-11-05', '--to', '2020-11-04', '--reason', 'ziek']],
    );
    const added = lines.filter((line) => line.includes('{'));
    expect(added.sort()).toEqual([
      '  - { cancel: MCC 2020-12-01, reason: ziek }',
      '  - { move: ACC 2020-11-05, to: 2020-11-04, reason: ziek }',
      '  - { move: MCC 2020-11-03, to: 2020-11-04, reason: ziek }',
    ]);
    if (before === older) expect(lines.slice(0, 3)).toEqual(older.trim().split('\n'));
    expect(codes).toEqual([]);
  });

  it('are one when they are the same', async () => {
    const { lines, codes } = await merged(older, [mine], [mine]);
    expect(lines.filter((line) => line.includes('{'))).toEqual([
      '  - { move: MCC 2020-11-03, to: 2020-11-04, reason: ziek }',
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['twice the same', ['move', 'MCC 2020-11-03', '--to', '2020-11-04', '--reason', 'begroting'], ['changes-crossed']],
    ['to two days', ['move', 'MCC 2020-11-03', '--to', '2020-11-05'], ['changes-crossed']],
    ['by another name', ['move', 'MCC A2', '--to', '2020-11-05'], ['changes-crossed']],
    ['cancelled as well', ['cancel', 'MCC 2020-11-03'], ['changes-crossed']],
  ])('that cross are told: %s', async (_, yours, codes) => {
    expect((await merged(older, [mine], [yours])).codes).toEqual(codes);
  });

  it.each([
    ['cancelled', ['cancel', 'MCC 2020-11-03'], 'change-without-meeting'],
    ['added', ['add', 'MCC 2020-11-10'], 'forum-double-booked'],
  ])('that say the same for other reasons are told: %s', async (_, line, code) => {
    expect((await merged(older, [[...line, '--reason', 'een']], [[...line, '--reason', 'twee']])).codes).toEqual([
      code,
    ]);
  });

  it('of one person after the other are not told', async () => {
    const again = ['move', 'MCC 2020-11-03', '--to', '2020-11-05'];
    const { lines, codes } = await merged(older, [mine, again], []);
    expect(lines).toContain('  - { move: MCC 2020-11-04 14:00, to: 2020-11-05 }');
    expect(codes).toEqual([]);
  });
});
