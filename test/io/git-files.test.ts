import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ignoredByGit, keptByGit } from '../../src/io/git-files.ts';

// What git has of a folder, and what it is told to leave alone.

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclus-kept-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Jansen', '-c', 'user.email=jansen@example', '-c', 'init.defaultBranch=main'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'pipe' });
}

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), path);
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-qm', message);
}

it('knows what git ever had of a folder, also when it is gone, and what it is about to have', () => {
  git('init', '-q');
  write('cycles/sources/één [1]*');
  write('cycles/b.yaml');
  commit('eerst');
  git('checkout', '-qb', 'zij');
  write('cycles/sources/zij');
  commit('zij');
  git('checkout', '-q', 'main');
  git('rm', '-qr', 'cycles/sources');
  commit('weg');
  expect(keptByGit(join(folder, 'cycles/sources'))).toEqual(['cycles/sources/zij', 'cycles/sources/één [1]*']);
  write('cycles/sources/straks');
  git('add', '-A');
  write('cycles/sources/los');
  const names = ['straks', 'zij', 'één [1]*'];
  expect(keptByGit(join(folder, 'cycles/sources'))).toEqual(names.map((name) => `cycles/sources/${name}`));
  expect(keptByGit(join(folder, 'cycles'))).toContain('cycles/b.yaml');
});

it('knows which files ever said something', () => {
  git('init', '-q');
  write('cycles/a.yaml');
  write('cycles/b.yaml');
  commit('eerst');
  writeFileSync(join(folder, 'cycles/a.yaml'), 'anders');
  commit('anders');
  expect(keptByGit(join(folder, 'cycles'), 'cycles/a')).toEqual(['cycles/a.yaml']);
  expect(keptByGit(join(folder, 'cycles'), 'nergens')).toEqual([]);
});

it('knows what git is told to leave alone, unless it has it already', () => {
  git('init', '-q');
  write('cycles/annotaties.yaml');
  write('cycles/oud.yaml');
  git('add', 'cycles/oud.yaml');
  write('cycles/.gitignore');
  writeFileSync(join(folder, 'cycles/.gitignore'), 'annotaties.yaml\noud.yaml\né*\n');
  const names = ['annotaties.yaml', 'oud.yaml', 'één.yaml', 'b.yaml'];
  expect(ignoredByGit(join(folder, 'cycles'), names)).toEqual(['annotaties.yaml', 'één.yaml']);
  expect(ignoredByGit(join(folder, 'cycles'), [])).toEqual([]);
});

it('knows nothing where git keeps nothing', () => {
  write('cycles/a.yaml');
  expect(keptByGit(join(folder, 'cycles'))).toEqual([]);
  expect(ignoredByGit(join(folder, 'cycles'), ['a.yaml'])).toEqual([]);
});
