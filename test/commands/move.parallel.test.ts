import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { started } from '../support/started.ts';
import { markOfTheDead } from '../support/the-dead.ts';

// Several people who change the definitions at once, and editors that save in that moment.

const YAML = `
settings: { domain: test.example, language: nl, today: 2020-11-01 }
fora: { MCC: { time: "14:00" }, ACC: { time: "10:00" } }
cycles: { A: { every: 1 week, from: 2020-11-02, steps: { x: { day: dinsdag, forum: MCC }, y: { day: vrijdag, forum: ACC } } } }
`;

const CHANGES = '# wat is gewijzigd\nchanges:\n  - { cancel: ACC 2020-11-06 }\n';

let folder: string;
const at = () => join(folder, 'cycles/changes.yaml');
const run = (line: string) => started(line, folder).ended;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-move-'));
  fs.mkdirSync(join(folder, 'cycles'));
  fs.writeFileSync(join(folder, 'cycles/all.yaml'), YAML);
  fs.writeFileSync(at(), CHANGES);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The names of what stands beside the definitions. */
const beside = () => fs.readdirSync(join(folder, 'cycles')).sort();

/** The meetings that are moved, in order of writing. */
const moved = (text: string) => [...text.matchAll(/move: (\w+ [\d-]+)/g)].map(([, meeting]) => meeting!);

describe('ten moves of ten meetings at once', () => {
  it('are ten changes', async () => {
    // Left by somebody who was stopped: all of them find it.
    fs.writeFileSync(join(folder, 'cycles/.cyclus.lock'), markOfTheDead());
    const days = ['03', '10', '17', '24'].map((day) => `MCC 2020-11-${day}`);
    const later = ['01', '08', '15', '22', '29'].map((day) => `MCC 2020-12-${day}`);
    const meetings = [...days, ...later, 'ACC 2020-11-13'];
    const ends = await Promise.all(meetings.map((meeting) => run(`move "${meeting}" --to 15:30 --yes`)));
    expect(ends.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual(meetings.map(() => 0));
    const text = fs.readFileSync(at(), 'utf8');
    expect(text.startsWith(CHANGES)).toBe(true);
    expect(moved(text).sort()).toEqual(meetings.sort());
    expect(beside()).toEqual(['all.yaml', 'changes.yaml']);
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An editor that empties the file before it writes, and some time later writes what stood there with a line more. */
async function saves(line: string, milliseconds: number): Promise<void> {
  const text = fs.readFileSync(at(), 'utf8');
  const file = fs.openSync(at(), 'w');
  await pause(milliseconds);
  fs.writeSync(file, `${text}${line}\n`);
  fs.closeSync(file);
}

describe('an editor that empties the file before it writes', () => {
  it('loses nothing, and neither does who changes something meanwhile', async () => {
    const saving = saves('# bewaard', 3000);
    const { code, stderr } = await run('move "MCC 2020-11-03" --to 2020-11-04 --yes');
    await saving;
    expect(code).toBe(0);
    expect(stderr).toContain('"cycles/changes.yaml" is leeg; misschien wordt het net bewaard. Even wachten ...');
    const text = fs.readFileSync(at(), 'utf8');
    expect([text.startsWith(CHANGES), text.includes('# bewaard\n')]).toEqual([true, true]);
    expect(moved(text)).toEqual(['MCC 2020-11-03']);
  });

  it('loses nothing when it saves again and again', async () => {
    const count = 20;
    const editing = (async () => {
      for (let save = 1; save <= count; save++) {
        await saves(`# bewaard ${save}`, 40);
        await pause(100);
      }
    })();
    const meetings = ['MCC 2020-11-03', 'MCC 2020-11-10', 'ACC 2020-11-13'];
    const codes: unknown[] = [];
    for (const meeting of meetings) codes.push((await run(`move "${meeting}" --to 15:30 --yes`)).code);
    await editing;
    expect(codes).toEqual([0, 0, 0]);
    const text = fs.readFileSync(at(), 'utf8');
    expect(text.match(/# bewaard \d+/g)).toEqual(Array.from({ length: count }, (_, index) => `# bewaard ${index + 1}`));
    expect(moved(text)).toEqual(meetings);
    expect(beside()).toEqual(['all.yaml', 'changes.yaml']);
  });
});
