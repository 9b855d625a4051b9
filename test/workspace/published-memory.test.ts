import { describe, expect, it } from 'vitest';
import { ledgerText, readLedger } from '../../src/exchange/published/ledger.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { main } from '../../src/main.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

type Files = Record<string, string>;

const LEDGER = 'cycles/published.json';

const YAML = `
settings: { domain: test.example, horizon: 8 weken }
fora: { MCC: { time: "14:00" }, ACC: { time: "10:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    rounds: 3
    steps: { x: { week: 1, day: dinsdag, forum: MCC, phase: beeld }, y: { week: 2, day: vrijdag, forum: ACC } }
`;

function workspace(changes = ''): Files {
  return { 'cycles/all.yaml': YAML, 'cycles/changes.yaml': `changes:${changes === '' ? ' []' : `\n${changes}`}\n` };
}

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  written: string[];
}

/** @param spoil what is otherwise on this machine */
async function run(line: string, files: Files, spoil: (io: FakeIo) => void = () => {}): Promise<Ran> {
  const io = fakeIo({ files, today: '2020-11-02' });
  spoil(io);
  const code = await main(wordsOf(line), io);
  return { code, ...io.said, written: io.written };
}

const MOVE = '  - { move: MCC 2020-11-17, to: 2020-11-18 }';

describe('publishing', () => {
  it('remembers numbers before it writes files, and imports when they stand there', async () => {
    const files = workspace();
    expect((await run('export --output a.ics', files)).written).toEqual([LEDGER, 'a.ics', LEDGER]);
    expect((await run('export --profile feed --output f.ics', files)).written).toEqual(['f.ics']);
    expect((await run('export --output a.ics', files)).written).toEqual([]);
  });

  it('has used no numbers when nothing could be written', async () => {
    const full = await run('export --output a.ics', workspace(), (io) => {
      io.writeFiles = () => {
        throw new WriteFault('a.ics', 'full');
      };
    });
    expect(full).toMatchObject({ code: 2, written: [], stderr: 'fout: "a.ics" past niet: de schijf is vol\n' });
  });

  it('has used its numbers when a file did not get its name, and has handed nothing over', async () => {
    const files = workspace();
    await run('export --output a.ics', files);
    files['cycles/changes.yaml'] = `changes:\n${MOVE}\n`;
    const full = await run('export --profile changes --output b.ics', files, (io) => {
      io.writeFiles = (_, ready) => {
        ready?.();
        throw new WriteFault('b.ics', 'permission');
      };
    });
    expect(full).toMatchObject({ code: 2, written: [LEDGER] });
    expect(full.stderr).toContain('"b.ics" mag hier niet worden geschreven, of is nog open in een ander programma');
    const ledger = readLedger(files[LEDGER]!) as ReadonlyMap<string, { imports: Record<string, { sequence: number }> }>;
    expect([...ledger.values()].map(({ imports }) => imports['']?.sequence)).toEqual(Array(6).fill(0));
    // The next time it is new all the same.
    const again = await run('export --profile changes --output b.ics', files);
    expect(readWithIcalJs(files['b.ics']!).map(({ sequence }) => sequence)).toEqual([1]);
    expect(again.stdout.replaceAll('\n  ', ' ')).toContain(
      '- MCC: beeld, dinsdag 17 november 2020, 14.00 uur – gewijzigd; staat opnieuw in het',
    );
  });

  it('does not remember in a folder that is closed, and says so', async () => {
    const files = workspace();
    const { code, stderr, written } = await run('export --output a.ics', files, (io) => {
      io.inFolder = (folder) => {
        throw new WriteFault(folder, 'permission');
      };
    });
    expect({ code, written }).toEqual({ code: 0, written: ['a.ics'] });
    expect(stderr).toContain('Let op: in "cycles" mag niet worden geschreven');
    expect(readWithIcalJs(files['a.ics']!)).toHaveLength(6);
  });

  it.each([
    ['export --output a.ics'],
    ['export --output -'],
    ['export --profile changes --output a.ics'],
    ['export --profile feed --output feeds'],
  ])('%s stops at a memory that cannot be read, and names the line', async (line) => {
    const files = { ...workspace(), [LEDGER]: ledgerText(new Map()).replace(']', '<<<<<<< HEAD') };
    const before = { ...files };
    const { code, stderr } = await run(line, files);
    expect(code).toBe(2);
    expect(stderr).toContain('in "cycles/published.json" staat op regel 3 iets wat cyclus er niet heeft geschreven');
    expect(files).toEqual(before);
  });

  it('does not publish definitions that were changed since they were read', async () => {
    const files = workspace();
    const { code, stderr, written } = await run('export --output a.ics', files, (io) => {
      const { inFolder } = io;
      io.inFolder = (folder, work) => {
        files['cycles/changes.yaml'] = `changes:\n${MOVE}\n`;
        return inFolder(folder, work);
      };
    });
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(stderr).toContain('intussen door iemand anders gewijzigd');
    expect(stderr).toContain('geef dezelfde opdracht nog eens');
  });

  it('only shows on standard output what it would publish', async () => {
    const files = workspace();
    const { stdout, written } = await run('export --output -', files);
    expect(readWithIcalJs(stdout)).toHaveLength(6);
    expect(written).toEqual([]);
  });
});

describe('bringing an imported calendar up to date', () => {
  const changes = (files: Files, more = '') => run(`export --profile changes --output c.ics --force ${more}`, files);
  const fresh = (files: Files) => readWithIcalJs(files['c.ics']!).map(({ start }) => start.slice(0, 10));

  it('finds what was moved into the days that are asked for, and takes it out where it stood', async () => {
    const files = workspace();
    await run('export --output a.ics', files);
    files['cycles/changes.yaml'] = 'changes:\n  - { move: MCC 2020-12-01, to: 2020-11-05 }\n';
    // The whole month of December is not asked for, but there it stands.
    const { stdout } = await changes(files, '--until 2020-11-15');
    expect(stdout).toContain('- MCC: beeld, dinsdag 1 december 2020, 14.00 uur – gewijzigd');
    expect(fresh(files)).toEqual(['2020-11-05']);
    expect((await changes(files)).stderr).toContain('Sinds de vorige keer is er niets veranderd');
  });

  it('leaves other days alone', async () => {
    const files = workspace();
    await run('export --output a.ics', files);
    files['cycles/changes.yaml'] = 'changes:\n  - { cancel: MCC 2020-12-01 }\n';
    expect((await changes(files, '--until 2020-11-15')).stderr).toContain('niets veranderd');
    expect((await changes(files)).stdout).toContain('- MCC: beeld, dinsdag 1 december 2020, 14.00 uur – geannuleerd');
  });

  it('takes a second file for a calendar that was begun anew, and another file for more of the same', async () => {
    const files = workspace();
    await run('export --output a.ics', files);
    // Only November, after the calendar was deleted as the note says: December is not in it any more.
    await run('export --until 2020-11-30 --output a.ics --force', files);
    await changes(files);
    expect(fresh(files)).toEqual(['2020-12-01', '2020-12-11']);

    const months = workspace();
    await run('export --until 2020-11-30 --output november.ics', months);
    await run('export --from 2020-12-01 --until 2020-12-31 --output december.ics', months);
    expect((await changes(months)).stderr).toContain('niets veranderd');
  });

  it('goes on with the same calendar when the settings come to hide something', async () => {
    const files = workspace();
    await run('export --output a.ics', files);
    files['cycles/all.yaml'] = YAML.replace('horizon: 8 weken', 'horizon: 8 weken, calendars: { hide: [phases] }');
    const { stdout } = await changes(files);
    expect(stdout.match(/gewijzigd/g)).toHaveLength(6);
    expect(fresh(files)).toHaveLength(6);
    // What a line hides makes another calendar.
    expect((await changes(files, '--hide items')).stdout).not.toContain('verwijderen');
  });

  it('is the same calendar when something is asked for twice', async () => {
    const files = workspace();
    await run('export --forum MCC,mcc --output a.ics', files);
    expect((await changes(files, '--forum MCC')).stderr).toContain('niets veranderd');
  });

  it('tells deadlines apart that fall together', async () => {
    const files = workspace();
    files['cycles/all.yaml'] = YAML.replace('"14:00"', '"14:00", papers: { due: 1 werkdag, at: "12:00" }').concat(
      'deliverables: { p: { title: Jeugdplan, route: [MCC], from: 2020-11-16 }, q: { title: Sportplan, route: [MCC], from: 2020-11-16 } }\n',
    );
    await run('export --deadlines timed --output a.ics', files);
    files['cycles/all.yaml'] = files['cycles/all.yaml'].replace(
      ', q: { title: Sportplan, route: [MCC], from: 2020-11-16 }',
      '',
    );
    const { stdout } = await changes(files, '--deadlines timed');
    expect(stdout).toContain('- Aanleverdeadline MCC (12.00 uur): Sportplan, maandag 16 november 2020 – geannuleerd');
    expect(stdout).not.toContain('Jeugdplan');
  });
});

describe('a file for each', () => {
  it('holds of what is gone only what was asked for', async () => {
    const files = workspace();
    await run('export --output all.ics', files);
    files['cycles/all.yaml'] = YAML.replace(', y: { week: 2, day: vrijdag, forum: ACC }', '');
    await run('export --by forum --cycle A --output per', files);
    expect(readWithIcalJs(files['per/ACC.ics']!).map(({ status }) => status)).toEqual(Array(3).fill('CANCELLED'));
    expect(readWithIcalJs(files['per/MCC.ics']!).map(({ status }) => status)).toEqual(Array(3).fill('CONFIRMED'));
    const others = { ...files, 'cycles/more.yaml': 'teams: { T1: {} }\n' };
    const { written } = await run('export --by forum --team T1 --output per-team', others);
    expect(written.filter((path) => path.startsWith('per-team'))).toEqual([]);
  });

  it('leaves out no forum when a cycle is asked for that is called like one', async () => {
    const files = { ...workspace(), 'cycles/all.yaml': YAML.replace('  A:', '  MCC:') };
    const { written } = await run('export --by forum --cycle MCC --output per', files);
    expect(written.filter((path) => path.startsWith('per'))).toEqual(['per/MCC.ics', 'per/ACC.ics']);
  });
});

describe('feeds', () => {
  it('remind nobody', async () => {
    const files = workspace();
    files['cycles/all.yaml'] = YAML.replace('"14:00"', '"14:00", papers: { due: 1 werkdag, at: "12:00" }').concat(
      'deliverables: { p: { title: Jeugdplan, route: [MCC], from: 2020-11-16 } }\n',
    );
    await run('export --profile feed --deadlines timed --output feeds', files);
    await run('export --profile feed --deadlines timed --output one.ics', files);
    await run('export --deadlines timed --output file.ics', files);
    expect(files['file.ics']).toContain('BEGIN:VALARM');
    for (const path of ['feeds/all.ics', 'feeds/mcc.ics', 'one.ics']) {
      expect(files[path]).toContain('Aanleverdeadline');
      expect(files[path]).not.toContain('VALARM');
    }
  });

  it('have addresses that differ, whatever things are called, also where capitals do not count', async () => {
    const names = ['MCC', 'mcc', 'Mcc ', 'all', 'All', 'index', 'CON', 'a/b', 'a b', 'é', 'e', '...', '-', 'mcc-2'];
    const fora = names.map((name) => `${JSON.stringify(name)}: {}`).join(', ');
    for (const key of ['', ', calendars: { key: "een lange sleutel die niemand raadt" }']) {
      const files = {
        'cycles/all.yaml': `settings: { domain: test.example${key} }\nfora: { ${fora} }\ncycles: { MCC: { every: 2 weken, from: 2020-11-02, steps: { x: { week: 1, day: dinsdag, forum: e } } } }\n`,
      };
      const { code, stderr } = await run('export --profile feed --output feeds', files);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const paths = Object.keys(files).filter((path) => path.endsWith('.ics'));
      // Everything, each forum and the cycle.
      expect(paths.length).toBe(names.length + 2);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) {
        expect(path).toMatch(key ? /^feeds\/(cycle\/)?[\w.-]+-[0-9a-f]{32}\.ics$/ : /^feeds\/(cycle\/)?[\w.-]+\.ics$/);
      }
    }
  });
});
