import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../src/exchange/published/publication.ts';
import { machine } from '../../src/io.ts';
import { main } from '../../src/main.ts';
import { wordsOf } from '../support/folders.ts';

// What is told to take what earlier versions left open out of git, done with git itself.

const YAML = `
settings: { today: 2020-10-30 }
roles: { minister VWS: {} }
fora: { MCC: { time: "14:00", members: [minister VWS] } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
busy: [{ who: minister VWS, file: vws.ics }]
`;
const ANNOTATIONS = 'annotations: [{ for: minister VWS, meeting: MCC 2020-11-03, purpose: geheim }]\n';
const ICS = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20201103T123000Z', 'DTEND:20201103T140000Z'],
  ...['SUMMARY:geheim', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

let folder: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'cyclus-out-of-git-')));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);

function write(path: string, text: string): void {
  fs.mkdirSync(dirname(at(path)), { recursive: true });
  fs.writeFileSync(at(path), text);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

async function run(line: string): Promise<{ code: number; said: string }> {
  const said: unknown[] = [];
  const stream = { isTTY: false, columns: undefined, write: (text: string | Uint8Array) => void said.push(text) };
  const io = { ...machine(() => {}), stdout: stream, stderr: stream };
  return { code: await main([...wordsOf(line), '--cycles', at('cycles')], io), said: said.join('') };
}

/** Keeps everything in the open, as earlier versions did. */
function asBefore(): void {
  const path = at('cycles/publications/2020-10-30-1.json');
  const record = JSON.parse(fs.readFileSync(path, 'utf8'));
  for (const source of record.sources) {
    const text = fs.readFileSync(at(`cycles/${source.name}`), 'utf8');
    source.sha256 = sha256(text);
    delete source.apart;
    delete source.rest;
    write(`cycles/publications/sources/${source.sha256}`, text);
  }
  fs.writeFileSync(path, JSON.stringify(record));
  fs.rmSync(at('cycles/publications/vertrouwelijk'), { recursive: true });
  fs.rmSync(at('publicaties/2020-11-02-A2/vertrouwelijk/.gitignore'));
}

/** Which of the objects that git has, in whatever commit or none, hold something. */
function holding(mark: string): string[] {
  const all = git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)').split('\n');
  const blobs = all.flatMap((line) => (line.endsWith(' blob') ? [line.split(' ')[0]!] : []));
  return blobs.filter((hash) => git('cat-file', 'blob', hash).includes(mark));
}

it('takes it out of all that git has, and keeps what is open and what is apart', async () => {
  write('cycles/a.yaml', YAML);
  write('cycles/annotaties.yaml', ANNOTATIONS);
  write('cycles/vws.ics', ICS);
  write('cycles/.gitignore', 'annotaties.yaml\nvws.ics\n');
  await run(`publish --output ${at('publicaties')}`);
  asBefore();
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Jansen');
  git('config', 'user.email', 'jansen@example');
  git('add', '-A');
  git('commit', '-qm', 'eerst');
  git('tag', 'v1');
  git('checkout', '-qb', 'zij');
  write('cycles/b.yaml', 'roles: { minister JenV: {} }\n');
  git('add', '-A');
  git('commit', '-qm', 'zij');
  git('checkout', '-q', 'main');
  expect(holding('geheim')).toHaveLength(2);
  expect((await run('publications --check')).code).toBe(1);

  await run('publications --check --repair');
  git('add', '-A');
  git('commit', '-qm', 'apart gezet');
  const { code, said } = await run('publications --check');
  expect(code).toBe(1);
  const commands = said.split('\n').filter((line) => line.startsWith('  git '));
  expect(commands).toHaveLength(8);
  execFileSync('sh', ['-e', '-c', commands.join('\n')], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, FILTER_BRANCH_SQUELCH_WARNING: '1' },
  });

  expect(holding('geheim')).toEqual([]);
  const paths = git('log', '--all', '--format=', '--name-only');
  expect(paths).not.toContain('vertrouwelijk');
  expect(paths).toContain('cycles/publications/2020-10-30-1.json');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('branch', '--format=%(refname:short)').trim().split('\n')).toEqual(['main', 'zij']);
  expect(git('show', 'v1:cycles/a.yaml')).toBe(YAML);
  const { code: clean, said: none } = await run('publications --check');
  expect([clean, none]).toEqual([0, expect.stringContaining('Er is niets gevonden')]);
  expect(await run(`publications 2020-10-30-1 --output ${at('opnieuw')}`)).toMatchObject({ code: 0 });

  git('clone', '-q', folder, at('kloon'));
  const elsewhere = at('kloon');
  fs.rmSync(at('cycles'), { recursive: true });
  fs.renameSync(join(elsewhere, 'cycles'), at('cycles'));
  const { code: without, said: missing } = await run(`publications 2020-10-30-1 --output ${at('kloon/uit')}`);
  expect([without, missing]).toEqual([1, expect.stringContaining('("annotaties.yaml" en "vws.ics")')]);
  expect(fs.existsSync(at('kloon/uit/outlook/MCC.ics'))).toBe(true);
});
