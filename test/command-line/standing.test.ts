import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

/** Two weeks in which the chair of one forum has to be at another at the same hour. */
const DOUBLE = `
settings: { title: Proef }
departments: { VWS: {} }
roles: { minister VWS: { department: VWS } }
fora:
  MCC: { time: "14:00", members: [minister VWS] }
  ACC: { time: "14:00", members: [minister VWS] }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps: { een: { week: 1, day: woensdag, forum: MCC }, twee: { week: 1, day: woensdag, forum: ACC } }
`;

/** A paper for a meeting on Wednesday, which has to be there the day before. */
const DUE = `
fora: { MCC: { time: "14:00", papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A: { every: 2 weken, from: 2020-11-02, steps: { een: { week: 1, day: woensdag, forum: MCC } } }
deliverables: { nota: { title: Nota, route: A, round: A1, treatment: hamerstuk } }
`;

async function alone(files: Record<string, string>, args: string[] = [], env: Record<string, string> = {}) {
  const io = fakeIo({ files, today: '2020-11-02', env: { CYCLUS_LANG: 'nl', ...env } });
  return { code: await main(args, io), ...io.said };
}

describe('cyclus alone', () => {
  it('tells where one stands, and the three commands that are likely to come next', async () => {
    const { code, stdout } = await alone({ 'cycles/a.yaml': DOUBLE });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Proef\n/);
    expect(stdout).toContain('maandag 2 november 2020');
    expect(stdout).toContain('Ronde A1');
    expect(stdout).toMatch(/wo 4 nov 14\.00 uur\s+ACC|wo 4 nov 14\.00 uur\s+MCC/);
    expect(stdout).toContain('Er is 1 open fout.');
    expect([...stdout.matchAll(/^cyclus .*?(?= {2})/gm)].map(([line]) => line)).toEqual([
      expect.stringMatching(/^cyclus agenda (MCC|ACC) 2020-11-04$/),
      'cyclus knelpunten',
      'cyclus publiceer',
    ]);
  });

  it('says what is in English when asked, and asks for papers when nothing is wrong or due', async () => {
    const { stdout } = await alone({ 'cycles/a.yaml': 'fora: { MCC: {} }' }, ['--lang', 'en']);
    expect(stdout).toContain('There are no open errors.');
    expect(stdout).toMatch(/^cyclus mail papers {2}/m);
    expect(stdout).not.toMatch(/verplaats|publiceer|knelpunten/);
  });

  it('proposes what can be done: the agenda of the next meeting that has one', async () => {
    const yaml = DOUBLE.replace('MCC: { time: "14:00"', 'MCC: { time: "13:00", documents: geen');
    const files = { 'cycles/a.yaml': yaml };
    const { stdout } = await alone(files);
    const lines = [...stdout.matchAll(/^cyclus (.*?)(?= {2})/gm)].map(([, line]) => line!);
    expect(lines[0]).toBe('agenda ACC 2020-11-04');
    for (const line of lines) expect((await alone(files, line.split(' '))).code, line).toBe(0);
  });

  it('reminds when something is due this week', async () => {
    const { stdout } = await alone({ 'cycles/a.yaml': DUE });
    expect(stdout).toMatch(/^2020-11-03 12:00\tNota\t\tMCC 2020-11-04 14:00$/m);
    expect(stdout).toMatch(/^cyclus mail herinnering {2}/m);
  });

  it('names commands that do something in the sample, though the next meeting there has no agenda', async () => {
    const io = fakeIo({ files: filesIn(SAMPLE, 'cycles') });
    expect(await main([], io)).toBe(0);
    expect(io.said.stdout).toMatch(/vr 30 okt\s+OMT/);
    const lines = [...io.said.stdout.matchAll(/^cyclus (.*?)(?= {2})/gm)].map(([, line]) => line!);
    expect(lines).toEqual(['agenda Catshuis 2020-11-01', 'mail stukken', 'publiceer']);
    for (const line of lines) {
      const other = fakeIo({ files: filesIn(SAMPLE, 'cycles') });
      expect(await main(line.split(' '), other), line).toBe(0);
      expect(other.said.stdout, line).not.toContain('Er is niets');
    }
  });

  it('gives the help where there is no programme', async () => {
    expect((await alone({})).stdout).toMatch(/^Maakt van afspraken/);
  });

  it('looks in the folder that the environment names', async () => {
    const files = { 'elders/a.yaml': 'settings: { title: Elders }' };
    expect((await alone(files, [], { CYCLUS_CYCLES: 'elders' })).stdout).toMatch(/^Elders\n/);
    expect((await alone(files, ['--map', 'elders'])).stdout).toMatch(/^Elders\n/);
  });

  it('shows what is wrong with definitions from which no schedule can be made', async () => {
    expect(await alone({ 'cycles/a.yaml': 'fora: [' })).toMatchObject({ code: 2, stdout: '' });
  });
});
