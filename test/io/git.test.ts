import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { endOfDay, momentAt } from '../../src/calendar/zone.ts';
import { type Past, type PastProblem, readPast, type Then } from '../../src/io/git.ts';

// Each question starts git several times.
vi.setConfig({ testTimeout: 60_000 });

const ZONE = 'Europe/Amsterdam';

let top: string;
let cycles: string;

beforeEach(() => {
  top = fs.mkdtempSync(join(tmpdir(), 'cyclus-git-'));
  cycles = join(top, 'plan', 'cycles');
  fs.mkdirSync(cycles, { recursive: true });
});

afterEach(() => fs.rmSync(top, { recursive: true, force: true }));

function git(...args: string[]): string {
  return gitAt('2020-10-30T16:05:00+0100', ...args);
}

function gitAt(moment: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: top, GIT_CONFIG_NOSYSTEM: '1', GIT_COMMITTER_DATE: moment };
  const who = ['-c', 'user.name=cyclus', '-c', 'user.email=cyclus@example.org'];
  return execFileSync('git', ['-C', top, ...who, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Writes files, and keeps them in git as they were at a moment. @returns the hash of the commit */
function commit(moment: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(join(top, name, '..'), { recursive: true });
    fs.writeFileSync(join(top, name), text);
  }
  if (!fs.existsSync(join(top, '.git'))) git('init', '-q', '-b', 'main');
  git('add', '-A');
  gitAt(moment, 'commit', '-q', '--allow-empty', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

const revision = (name: string, path?: string): Then => ({ at: { revision: name }, path });
const until = (text: string): Then => ({ at: { until: endOfDay(day(text), ZONE) }, path: undefined });

/** The files that are found, with their texts or problems; else the problem of it all. */
function found(past: Past | PastProblem): string[] | PastProblem {
  if (typeof past === 'string') return past;
  return past.files.map(
    (file) => `${file.name}: ${'bytes' in file ? new TextDecoder().decode(file.bytes) : file.problem}`,
  );
}

const read = (then: Then, folder = cycles) => found(readPast(folder, then));

describe('reading what git keeps', () => {
  it('gives the YAML files of the folder as they were, byte for byte, and no others', () => {
    commit('2020-10-30T16:05:00+0100', {
      'plan/cycles/a.yaml': 'één\r\n',
      'plan/cycles/B.YML': 'b',
      'plan/cycles/notes.txt': 'no',
      'plan/cycles/.hidden.yaml': 'no',
      'plan/cycles/deeper/c.yaml': 'no',
      'plan/other.yaml': 'no',
    });
    commit('2020-10-31T16:05:00+0100', { 'plan/cycles/a.yaml': 'later', 'plan/cycles/new.yaml': 'new' });
    expect(read(revision('HEAD~1'))).toEqual(['plan/cycles/B.YML: b', 'plan/cycles/a.yaml: één\r\n']);
    expect(read(revision('HEAD'))).toContain('plan/cycles/a.yaml: later');
  });

  it('knows hashes, branches and tags, and says which commit it is', () => {
    const hash = commit('2020-10-30T16:05:00+0100', { 'plan/cycles/a.yaml': 'a' });
    git('tag', '-a', 'v1', '-m', 'x');
    for (const name of [hash, hash.slice(0, 8), 'main', 'v1', 'HEAD@{0}', 'main^0']) {
      const past = readPast(cycles, revision(name)) as Past;
      expect(past.commit, name).toBe(hash);
      expect(momentAt(past.committed, ZONE)).toEqual({ day: day('2020-10-30'), clock: 16 * 60 + 5 });
    }
  });

  it('takes the last commit of a day, in the time zone that counts', () => {
    commit('2020-10-25T22:59:59+0000', { 'plan/cycles/a.yaml': 'sunday' });
    commit('2020-10-25T23:00:00+0000', { 'plan/cycles/a.yaml': 'monday' });
    // Winter time began that Sunday: the day ends at 23.00 in UTC.
    expect(read(until('2020-10-25'))).toEqual(['plan/cycles/a.yaml: sunday']);
    expect(read(until('2020-10-26'))).toEqual(['plan/cycles/a.yaml: monday']);
    expect(read(until('2030-01-01'))).toEqual(['plan/cycles/a.yaml: monday']);
    expect(read(until('2020-10-24'))).toBe('no-commit');
  });

  it('leaves out what came in by a merge only later', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'ours' });
    git('checkout', '-q', '-b', 'theirs');
    commit('2020-10-27T12:00:00+0100', { 'plan/cycles/a.yaml': 'theirs' });
    git('checkout', '-q', 'main');
    gitAt('2020-10-29T12:00:00+0100', 'merge', '-q', '--no-ff', '-m', 'x', 'theirs');
    expect(read(until('2020-10-28'))).toEqual(['plan/cycles/a.yaml: ours']);
    expect(read(until('2020-10-29'))).toEqual(['plan/cycles/a.yaml: theirs']);
  });

  it('finds definitions at the top of the repository, and where they were before', () => {
    commit('2020-10-26T12:00:00+0100', { 'a.yaml': 'top', 'old place/a.yaml': 'old' });
    expect(read(revision('HEAD'))).toBe('no-folder');
    expect(read(revision('HEAD', 'old place/'))).toEqual(['old place/a.yaml: old']);
    expect(read(revision('HEAD'), top)).toEqual(['a.yaml: top']);
    expect(read(revision('HEAD', '../../../etc'))).toBe('no-folder');
    expect(read(revision('HEAD', '--output=x'))).toBe('no-folder');
    expect(read(revision('HEAD', 'a\0b'))).toBe('no-folder');
  });

  it('says which files it does not read', () => {
    fs.symlinkSync('/etc/passwd', join(cycles, 'link.yaml'));
    commit('2020-10-26T12:00:00+0100', {
      'plan/cycles/a.yaml': 'a',
      'plan/cycles/copy.yaml': 'a',
      'plan/cycles/empty.yaml': '',
      'plan/cycles/folder.yaml/x': '',
      'plan/cycles/huge.yaml': '#'.repeat(2 ** 20 + 1),
      'plan/cycles/line\nend.yaml': 'b',
    });
    expect(read(revision('HEAD'))).toEqual([
      'plan/cycles/a.yaml: a',
      'plan/cycles/copy.yaml: a',
      'plan/cycles/empty.yaml: ',
      'plan/cycles/folder.yaml: folder',
      'plan/cycles/huge.yaml: too-large',
      'plan/cycles/line\nend.yaml: b',
      'plan/cycles/link.yaml: unreadable',
    ]);
  });

  it('reads a great deal', () => {
    const large = '# '.padEnd(1_000_000, 'x');
    commit('2020-10-26T12:00:00+0100', {
      ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`plan/cycles/${index}.yaml`, large + index])),
    });
    const past = readPast(cycles, revision('HEAD')) as Past;
    expect(past.files.map((file) => 'bytes' in file && file.bytes.length > 1_000_000)).toEqual(Array(20).fill(true));
  });
});

describe('what is no revision', () => {
  it('is none, and runs nothing', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    const standing = () => [fs.readdirSync(top, { recursive: true }).length, fs.readdirSync('.').length];
    const before = standing();
    const options = ['--output=x', '-x', '--all', '--batch', '--end-of-options', '--'];
    const commands = ['$(touch x)', '`touch x`', '; touch x', '| touch x', '!touch x'];
    const revisions = [
      '',
      ' ',
      '\n',
      'HEAD\nHEAD',
      'HEAD\0',
      '..',
      'HEAD..HEAD',
      'HEAD:plan',
      ':/x',
      '^HEAD',
      '@{upstream}',
    ];
    for (const name of [...options, ...commands, ...revisions, '%00', '\u202Ex', 'x'.repeat(100_000)])
      expect(read(revision(name)), name).toBe('unknown');
    expect(standing()).toEqual(before);
  });

  it('may be a short hash of several commits', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    const tree = git('rev-parse', 'HEAD^{tree}');
    const seen = new Map<string, string>();
    for (let number = 0; ; number++) {
      const made = `tree ${tree}\nauthor a <a> 0 +0000\ncommitter a <a> 0 +0000\n\n${number}\n`;
      const short = createHash('sha1').update(`commit ${made.length}\0${made}`).digest('hex').slice(0, 4);
      const other = seen.get(short);
      seen.set(short, made);
      if (other === undefined) continue;
      for (const [index, one] of [other, made].entries()) {
        fs.writeFileSync(join(top, `${index}`), one);
        git('hash-object', '-t', 'commit', '-w', join(top, `${index}`));
      }
      return expect(read(revision(short))).toBe('ambiguous');
    }
  });
});

describe('a folder that git does not keep', () => {
  it('is in no repository', () => {
    expect(read(revision('HEAD'))).toBe('no-repository');
  });

  it('is in a repository that is broken', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    fs.writeFileSync(join(top, '.git', 'config'), '[[[');
    expect(read(revision('HEAD'))).toBe('unreadable');
  });

  it.runIf(process.getuid?.() === 0)('is in a repository of somebody else', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    for (const path of [top, join(top, '.git')]) fs.chownSync(path, 65534, 65534);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(read(revision('HEAD'))).toBe('other-owner');
  });

  it('is in a repository without commits, or with a history cut short', () => {
    git('init', '-q', '-b', 'main');
    expect(read(until('2020-10-26'))).toBe('no-commit');
    expect(read(revision('HEAD'))).toBe('unknown');
    const old = commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    commit('2020-10-28T12:00:00+0100', { 'plan/cycles/a.yaml': 'b' });
    git('clone', '-q', '--depth=1', `file://${top}`, join(top, 'copy'));
    const copy = join(top, 'copy', 'plan', 'cycles');
    expect(read(revision('HEAD'), copy)).toEqual(['plan/cycles/a.yaml: b']);
    expect(read(revision(old), copy)).toBe('shallow');
    expect(read(until('2020-10-26'), copy)).toBe('shallow');
  });

  it('was not there yet', () => {
    commit('2020-10-26T12:00:00+0100', { 'other.yaml': 'a' });
    expect(read(revision('HEAD'))).toBe('no-folder');
  });

  it('cannot be asked about on a machine without git', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    vi.stubEnv('PATH', `.:${join(top, 'nowhere')}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(read(revision('HEAD'))).toBe('no-git');
  });
});

describe('a repository that wants to run something', () => {
  it('runs nothing, and reads what is there', () => {
    const trap = join(top, 'trap.sh');
    fs.writeFileSync(trap, `#!/bin/sh\ntouch ${join(top, 'sprung')}\ncat\n`, { mode: 0o755 });
    commit('2020-10-26T12:00:00+0100', {
      'plan/cycles/a.yaml': 'a',
      '.gitattributes': '*.yaml diff=trap filter=trap\n',
    });
    for (const key of ['core.fsmonitor', 'core.pager', 'pager.rev-list', 'pager.cat-file', 'diff.trap.textconv'])
      git('config', key, trap);
    for (const key of ['filter.trap.smudge', 'filter.trap.clean', 'core.sshCommand', 'core.editor', 'gpg.program'])
      git('config', key, trap);
    for (const key of ['alias.rev-list', 'alias.cat-file', 'alias.ls-tree', 'alias.rev-parse'])
      git('config', key, `!${trap}`);
    git('config', 'log.showSignature', 'true');
    fs.mkdirSync(join(top, 'hooks'));
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change'])
      fs.copyFileSync(trap, join(top, 'hooks', hook));
    git('config', 'core.hooksPath', join(top, 'hooks'));
    expect(read(revision('HEAD'))).toEqual(['plan/cycles/a.yaml: a']);
    expect(read(until('2020-10-26'))).toEqual(['plan/cycles/a.yaml: a']);
    expect(fs.existsSync(join(top, 'sprung'))).toBe(false);
  });

  it('fetches nothing that a partial clone lacks', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    const trap = join(top, 'trap.sh');
    fs.writeFileSync(trap, `#!/bin/sh\ntouch ${join(top, 'sprung')}\n`, { mode: 0o755 });
    git('config', 'uploadpack.allowFilter', 'true');
    const blob = git('rev-parse', 'HEAD:plan/cycles/a.yaml');
    git('config', 'extensions.partialClone', 'origin');
    git('config', 'remote.origin.promisor', 'true');
    git('config', 'remote.origin.url', `ext::${trap}`);
    git('config', 'protocol.ext.allow', 'always');
    fs.rmSync(join(top, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
    expect(read(revision('HEAD'))).toEqual(['plan/cycles/a.yaml: unreadable']);
    expect(fs.existsSync(join(top, 'sprung'))).toBe(false);
  });

  it('is not looked for anywhere else', () => {
    commit('2020-10-26T12:00:00+0100', { 'plan/cycles/a.yaml': 'a' });
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'])
      vi.stubEnv(name, join(top, 'nowhere'));
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(read(revision('HEAD'))).toEqual(['plan/cycles/a.yaml: a']);
  });
});
