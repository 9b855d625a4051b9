import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

// What somebody wrote and is left undone goes out as if it had not been written, so whoever sends or writes is told.

/** A forum that meets on 7 and 21 January, and a cancellation of a day between them. */
const IDLE = `settings: { today: 2025-01-01, calendars: { organizer: secretariaat@az.example } }
roles: { lid: { person: { email: lid@az.example } } }
fora: { M: { time: "14:00", members: [lid] } }
cycles: { a: { every: 2 weken, from: 2025-01-06, steps: { m: { week: 1, day: di, forum: M } } } }
deliverables: { p: { route: a, round: a2 } }
actions: [{ forum: M, what: brief }]
changes:
  - { cancel: M 2025-01-14, reason: ziek }
`;
const TOLD =
  'cycles/a.yaml:8:15: fout: er is op deze dag geen overleg van M om af te gelasten (di 14 jan 2025) [change-without-meeting]\n' +
  'Dit doet dus niets; cyclus knelpunten zegt er meer over.\n';

async function run(line: string, yaml: string): Promise<{ exit: number; stdout: string; stderr: string }> {
  const io = fakeIo({ files: { 'cycles/a.yaml': yaml }, answer: 'ja' });
  const exit = await main(wordsOf(line).slice(1), io);
  return { exit, ...io.said };
}

describe('a change that finds no meeting', () => {
  it.each([
    'cyclus schedule',
    'cyclus schedule --format csv --output lijst.csv',
    'cyclus agenda',
    'cyclus agenda M 2025-01-21',
    'cyclus agenda --format docx --output agendas',
    'cyclus overview',
    'cyclus decisions M 2025-01-21',
    'cyclus annotation M 2025-01-21 --person lid',
    'cyclus actions',
    'cyclus plan',
    'cyclus attendance',
    'cyclus topics',
    'cyclus teams',
    'cyclus changes --since cycles',
    'cyclus mail papers',
    'cyclus mail agenda M 2025-01-21',
    'cyclus mail agenda --from 2025-01-20',
    'cyclus mail reminder',
    'cyclus mail change --since cycles',
    'cyclus export --output alles.ics',
    'cyclus export --by forum --output map',
    'cyclus export --profile changes --output nieuw.ics',
    'cyclus export --profile feed --output feeds',
    'cyclus export --profile invitations --output map',
    'cyclus serve',
  ])('is told by %s, once', async (line) => {
    const { exit, stderr } = await run(line, IDLE);
    expect(exit).toBe(0);
    expect(stderr.split(TOLD)).toHaveLength(2);
  });

  it('is told whatever day it names, for it may have been meant for this one', async () => {
    const yaml = IDLE.replace('M 2025-01-14', 'M 2023-01-21');
    expect((await run('cyclus agenda M 2025-01-21', yaml)).stderr).toContain(
      '(za 21 jan 2023) [change-without-meeting]',
    );
    expect((await run('cyclus publish', yaml)).exit).toBe(1);
  });

  it.each([
    'cyclus send --dry-run',
    'cyclus send --drafts concepten --yes',
    'cyclus publish',
    'cyclus publish --dry-run',
  ])('stops %s', async (line) => {
    const io = fakeIo({ files: { 'cycles/a.yaml': IDLE } });
    expect(await main(wordsOf(line).slice(1), io)).toBe(1);
    expect(io.said.stdout).toBe('');
    expect(io.said.stderr).toContain('er is op deze dag geen overleg van M om af te gelasten [change-without-meeting]');
    expect(io.said.stderr).toMatch(/Er is niets (verstuurd|gepubliceerd): los deze fouten eerst op/);
    expect(io.written).toEqual([]);
  });

  it('is not told when somebody has accepted it, and then stops nothing', async () => {
    const yaml = `${IDLE}accepted: [{ code: change-without-meeting, reason: blijft staan }]\n`;
    expect(await run('cyclus schedule', yaml)).toMatchObject({ exit: 0, stderr: '' });
    expect((await run('cyclus send --dry-run', yaml)).exit).toBe(0);
  });

  it('is not told in silence', async () => {
    expect((await run('cyclus schedule --quiet', IDLE)).stderr).toBe('');
  });

  it('is told with two others, and then how many there are', async () => {
    const more = [15, 16, 17, 20].map((day) => `  - { cancel: M 2025-01-${day} }\n`).join('');
    const { stderr } = await run('cyclus schedule', IDLE + more);
    expect(stderr.match(/change-without-meeting/g)).toHaveLength(3);
    expect(stderr).toContain(
      'Dit doet dus niets, en wat op nog 2 plaatsen staat ook niet; cyclus knelpunten toont alles.\n',
    );
  });
});

describe('a change that fits several meetings', () => {
  const yaml = IDLE.replace('steps: { m:', 'steps: { n: { week: 1, day: di, forum: M, time: "16:00" }, m:');

  it('is told in the same way', async () => {
    const { stderr } = await run('cyclus schedule', yaml.replace('M 2025-01-14', 'M 2025-01-21'));
    expect(stderr).toBe(
      'cycles/a.yaml:8:15: fout: deze wijziging past bij meer dan één overleg van M (di 21 jan 2025) [ambiguous-change]\n' +
        'Dit doet dus niets; cyclus knelpunten zegt er meer over.\n',
    );
  });

  it('stops what is sent', async () => {
    expect((await run('cyclus send --dry-run', yaml.replace('M 2025-01-14', 'M 2025-01-21'))).exit).toBe(1);
  });
});

it('a name of a meeting that is not there is told in the same way', async () => {
  const yaml = IDLE.replace(
    'changes:',
    'agendas: [{ meeting: M 2025-01-22, announcements: [welkom] }]\nchanges:',
  ).replace(/^ {2}- \{ cancel.*\n/m, '');
  const named = yaml.replace('what: brief }', 'what: brief, since: M 2025-01-13 }');
  const { stderr } = await run('cyclus schedule', named);
  expect(stderr).toBe(
    'cycles/a.yaml:6:43: fout: deze actie noemt M op maandag 13 januari 2025, maar dat overleg is er niet [name-without-meeting]\n' +
      'cycles/a.yaml:7:22: fout: deze agenda noemt M op woensdag 22 januari 2025, maar dat overleg is er niet [name-without-meeting]\n' +
      'Dit doet dus niets; cyclus knelpunten zegt er meer over.\n',
  );
  expect((await run('cyclus send --dry-run', named)).exit).toBe(1);
});

/** What shows no schedule, or shows itself what is wrong with it. */
const SILENT = new Set([
  ...['check', 'why', 'explain', 'months', 'members', 'publications', 'move', 'cancel', 'add', 'restart', 'accept'],
  ...['new', 'solve', 'free', 'busy', 'undo', 'init', 'import', 'schema', 'completion', 'help'],
]);

describe('every command', () => {
  const lines = commands
    .filter(({ name }) => !SILENT.has(name))
    .flatMap(({ examples }) => examples.map(({ line }) => line))
    // As it was drawn up, without changes; and what takes answers over shows what that changes.
    .filter((line) => !line.includes('--original') && !/^cyclus replies [a-z]/.test(line));

  it.each(lines)('that shows a schedule tells it: %s', async (line) => {
    const files = {
      ...filesIn(SAMPLE, 'cycles'),
      'cycles/zoek.yaml': 'changes:\n  - { cancel: MCC 2020-11-01, reason: ziek }\n',
    };
    const io = fakeIo({ files, answer: 'ja' });
    expect(await main(wordsOf(line).slice(1), io)).not.toBe(3);
    expect(io.said.stderr).toContain('geen overleg van MCC om af te gelasten');
  });
});
