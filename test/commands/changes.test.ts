import { describe, expect, it } from 'vitest';
import type { PastProblem } from '../../src/io/git.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

const WORKSPACE = `
settings: { title: Programma, today: 2020-10-30, horizon: 4 weken }
fora: { ACC: { members: [DG] }, MCC: { time: "14:00", members: [minister VWS, DG] } }
roles: { minister VWS: {}, DG: {}, staatssecretaris VWS: {} }
teams: { MLT3: {}, MLT4: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies: { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 2, day: dinsdag, forum: MCC }
deliverables: { jeugd: { title: Jeugd, team: MLT4, route: A, round: A2 } }
`;

const MOVED = `${WORKSPACE}changes: [{ move: MCC 2020-11-10, to: 2020-11-11, reason: sneeuw }]\n`;

const COMMIT = { commit: `4f2a1c9${'0'.repeat(33)}`, committed: Date.UTC(2020, 9, 30, 15, 5) / 60_000 };

/** What git has of the workspace of before. */
const past = (yaml: string) => ({
  ...COMMIT,
  files: [{ name: 'plan/all.yaml', bytes: new TextEncoder().encode(yaml) }],
});

async function run(args: string[], machine: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo({
    files: { 'cycles/all.yaml': MOVED, 'vorige/all.yaml': WORKSPACE },
    past: past(WORKSPACE),
    ...machine,
  });
  const exit = await main(['changes', ...args], io);
  return { exit, ...io.said, io };
}

const NOTE = [
  'Overleggen',
  '──────────',
  '- MCC van dinsdag 10 november 2020, 14.00 uur, is verplaatst naar woensdag 11 november 2020, 14.00 uur: sneeuw.',
  '',
];

describe('what --since is', () => {
  const compared = async (since: string, machine?: Parameters<typeof fakeIo>[0]) =>
    (await run(['--since', since], machine)).stdout.split('\n')[3];

  it('is a folder with YAML before anything else', async () => {
    expect(await compared('vorige')).toBe('Vergeleken met de map vorige');
    const files = { 'cycles/all.yaml': MOVED, '2020-11-01/all.yaml': WORKSPACE, 'HEAD/notes.txt': '' };
    expect(await compared('2020-11-01', { files })).toBe('Vergeleken met de map 2020-11-01');
  });

  it.each(['2020-11-01', '1 november 2020', '1-11-2020', 'zondag 1 november 2020'])('is a day: %s', async (text) => {
    expect(await compared(text)).toBe(
      'Vergeleken met zondag 1 november 2020: git-versie 4f2a1c9 van vrijdag 30 oktober 2020, 16.05 uur',
    );
  });

  it.each(['HEAD~3', 'v1', '2020-02-30', 'HEAD@{2020-11-01 12:00}', '4f2a1c9'])(
    'is else a revision: %s',
    async (text) => {
      expect(await compared(text)).toBe(
        `Vergeleken met ${text}: git-versie 4f2a1c9 van vrijdag 30 oktober 2020, 16.05 uur`,
      );
    },
  );

  it('asks git for the end of the day in the zone of the workspace, and for another path behind a colon', async () => {
    const { io } = await run([]);
    const asked: unknown[] = [];
    io.readPast = async (...question) => {
      asked.push(question);
      return 'no-commit';
    };
    for (const since of ['2020-11-01', '2020-11-01:oud/plan', 'HEAD@{12:00}:oud:plan', ':/x'])
      await main(['changes', '--since', since], io);
    // Sunday ends at 23.00 in UTC.
    const end = Date.UTC(2020, 10, 1, 22, 59) / 60_000;
    expect(asked).toEqual([
      ['cycles', { at: { until: end }, path: undefined }],
      ['cycles', { at: { until: end }, path: 'oud/plan' }],
      ['cycles', { at: { revision: 'HEAD@{12:00}' }, path: 'oud:plan' }],
      ['cycles', { at: { revision: ':/x' }, path: undefined }],
    ]);
  });

  describe('after a publication', () => {
    /** Published as it was, on 30 October, and then moved; without git unless it is said what git has. */
    const published = async (args: string[], problem: PastProblem = 'no-repository') => {
      const io = fakeIo({ files: { 'cycles/all.yaml': WORKSPACE }, past: problem, columns: 200 });
      expect(await main(['publish'], io)).toBe(0);
      io.files['cycles/all.yaml'] = MOVED;
      io.said.stdout = '';
      const exit = await main(['changes', ...args], io);
      return { exit, ...io.said };
    };

    it('is the last one when nothing is said', async () => {
      const { exit, stdout } = await published([]);
      expect(exit).toBe(0);
      expect(stdout).toContain('Vergeleken met publicatie 2020-10-30-1 van ');
      expect(stdout).toContain(NOTE[2]);
    });

    it.each(['no-git', 'no-repository', 'no-commit'] as const)('is the last one by a day of %s', async (problem) => {
      expect((await published(['--since', '2020-10-30'], problem)).stdout).toContain('met publicatie 2020-10-30-1');
      const before = await published(['--since', '2020-10-29'], problem);
      expect(before).toMatchObject({ exit: 2, stdout: '' });
      expect(before.stderr).toContain('een publicatie, zoals 2020-10-30-1, of een map met de definities van toen');
    });

    it('is no publication where git was asked for something else', async () => {
      expect((await published(['--since', '2020-10-30'], 'unreadable')).exit).toBe(2);
      expect((await published(['--since', 'HEAD~3'], 'no-repository')).exit).toBe(2);
    });
  });

  it('must be something', async () => {
    expect(await run([])).toMatchObject({ exit: 2, stdout: '', stderr: /^fout: noem met --sinds / });
    expect(await run(['--since', ' '])).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('what cannot be compared with', () => {
  const PROBLEMS: Record<PastProblem, RegExp> = {
    'no-git': /git staat niet op deze computer; noem een map/,
    'no-repository': /git houdt van "cycles" geen versies bij; noem een map/,
    'other-owner': /van iemand anders/,
    unknown: /is geen map met YAML-bestanden, geen dag en geen versie in git/,
    ambiguous: /meer dan één versie/,
    'no-commit': /geen versie van "x:y" of eerder/,
    shallow: /git fetch --unshallow/,
    'no-folder': /de map "y" stond er toen niet.*"x:andere\/map"/,
    unreadable: /git fsck/,
  };

  it.each(Object.entries(PROBLEMS))('is said in one line: %s', async (problem, sentence) => {
    for (const lang of ['nl', 'en']) {
      const { exit, stdout, stderr } = await run(['--since', 'x:y', '--lang', lang], { past: problem as PastProblem });
      expect({ exit, stdout, lines: stderr.split('\n').length }).toEqual({ exit: 2, stdout: '', lines: 2 });
      if (lang === 'nl') expect(stderr).toMatch(sentence);
    }
  });

  it('is what comes from standard input, except with a folder', async () => {
    expect(await run(['--since', 'HEAD', '--cycles', '-'], { input: MOVED })).toMatchObject({
      exit: 2,
      stderr: /standaardinvoer.*noem met --sinds een map/,
    });
    const { exit, stdout } = await run(['--since', 'vorige', '--cycles', '-'], { input: MOVED });
    expect(exit).toBe(0);
    expect(stdout).toContain(NOTE[2]);
  });

  it('is hostile, and is shown harmlessly', async () => {
    const braces = '{'.repeat(100_000);
    expect((await run(['--since', `${braces}:x`], { past: 'unknown' })).stderr.length).toBeLessThan(200);
    const { stderr } = await run(['--since', '\u001B[2Jx\u202E\n'], { past: 'unknown' });
    expect(stderr).toContain('␛[2Jx<U+202E>');
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('has mistakes, each at its place of then', async () => {
    const { exit, stdout, stderr } = await run(['--since', 'HEAD'], {
      past: past(WORKSPACE.replace('forum: MCC', 'forum: MMC')),
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^De definities van toen zijn niet in orde/);
    expect(stderr).toContain('4f2a1c9:plan/all.yaml:12:');
  });
});

describe('the note', () => {
  it('has the window from this Monday as far as the horizon, or the one that is asked for', async () => {
    expect((await run(['--since', 'HEAD'])).stdout.split('\n')).toEqual([
      'Wijzigingen van maandag 26 oktober t/m zondag 22 november 2020',
      '══════════════════════════════════════════════════════════════',
      'Programma',
      'Vergeleken met HEAD: git-versie 4f2a1c9 van vrijdag 30 oktober 2020, 16.05 uur',
      '',
      ...NOTE,
      'Opgemaakt op vrijdag 30 oktober 2020 (vastgezet met de instelling ‘today’).',
      '',
    ]);
    expect((await run(['--since', 'HEAD', '--from', '2020-11-12'])).stdout).toContain('\nEr is niets veranderd.\n');
    expect((await run(['--since', 'HEAD', '--forum', 'ACC'])).stdout).toContain('\nEr is niets veranderd.\n');
  });

  it('can be cut up', async () => {
    const headings = async (per: string, yaml = MOVED) => {
      const files = { 'cycles/all.yaml': yaml };
      const { stdout } = await run(['--since', 'HEAD', '--per', per, '--format', 'markdown'], { files });
      return stdout.split('\n').filter((line) => /^(##|- )/.test(line));
    };
    const moved = `- ${NOTE[2]!.slice(2)}`;
    expect(await headings('forum')).toEqual(['## MCC', moved]);
    expect(await headings('team')).toEqual(['## MLT4', moved]);
    expect(await headings('role')).toEqual(['## Minister VWS', moved, '## DG', moved]);
    const extra = `${WORKSPACE}changes: [{ add: MCC 2020-11-12 }]\n`;
    expect(await headings('team', extra)).toEqual([
      '## Zonder team',
      '- MCC van donderdag 12 november 2020, 14.00 uur, is ingelast.',
    ]);
    expect(await headings('team', WORKSPACE)).toEqual([]);
  });

  it('is a document for programs, with both sides and where each is written', async () => {
    const { stdout } = await run(['--since', '2020-11-01', '--format', 'json']);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({
      version: 1,
      timezone: 'Europe/Amsterdam',
      from: '2020-10-26',
      until: '2020-11-22',
      since: { kind: 'day', day: '2020-11-01', commit: COMMIT.commit, committed: '2020-10-30T16:05:00+01:00' },
      meetings: [
        {
          what: 'moved',
          changed: ['moment'],
          cause: { what: 'move', reason: 'sneeuw', place: { file: 'cycles/all.yaml', line: 14 } },
          before: {
            id: 'A-2/besluit/MCC',
            date: '2020-11-10',
            status: 'planned',
            places: [{ file: '4f2a1c9:plan/all.yaml' }],
          },
          after: { id: 'A-2/besluit/MCC', date: '2020-11-11', status: 'moved' },
        },
      ],
      items: [],
      deadlines: [],
    });
    expect((await run(['--since', '2020-11-01', '--format', 'json'])).stdout).toBe(stdout);
  });

  it('lets nothing that people wrote be more than text', async () => {
    const title = '</title>\\u001B[2J *x* | $(y)';
    const hostile = WORKSPACE.replace('title: Jeugd', `title: "${title}"`).replace('round: A2', 'round: A3');
    const { stdout } = await run(['--since', 'HEAD', '--format', 'markdown'], {
      files: { 'cycles/all.yaml': hostile },
    });
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toContain('\\</title\\>␛\\[2J \\*x\\* \\| \\$(y) (MLT4)');
  });
});
