import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/diagnostic/visible.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

type Files = Record<string, string>;

const YAML = `
settings: { title: Proef, domain: test.example, language: nl }
roles: { minister VWS: {} }
teams: { MLT4: { sponsor: minister VWS } }
fora:
  MCC: { time: "14:00", chair: minister VWS, papers: { due: 1 werkdag, at: "12:00" } }
  ACC: { time: "10:00" }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      x: { week: 1, day: dinsdag, forum: MCC, phase: beeld }
      y: { week: 2, day: vrijdag, forum: ACC }
deliverables: { pakket: { title: Pakket, team: MLT4, route: [{ forum: MCC, cycle: A }], decided-by: MCC 2020-11-03 } }
`;

const FOLDER = 'publicaties/2020-11-02-A1';
const MOVE = '  - { move: ACC 2020-11-13, to: 2020-11-12 }';

function workspace(changes = ''): Files {
  return { 'cycles/all.yaml': YAML, ...changed(changes) };
}

function changed(changes: string): Files {
  return { 'cycles/changes.yaml': `changes:${changes === '' ? ' []' : `\n${changes}`}\n` };
}

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  written: string[];
  io: FakeIo;
}

/** Runs on a machine that keeps what was there, text and bytes. */
function machine(files: Files) {
  const bytes: Record<string, Uint8Array> = {};
  return async (line: string, more: Parameters<typeof fakeIo>[0] = {}): Promise<Ran> => {
    const io = fakeIo({ files, today: '2020-11-01', ...more });
    Object.assign(io.bytes, bytes);
    const code = await main(wordsOf(line), io);
    for (const path of Object.keys(bytes)) delete bytes[path];
    Object.assign(bytes, io.bytes);
    return { code, ...io.said, written: io.written, io };
  };
}

/** The same, where something is otherwise. */
function machineWith(files: Files, other: Partial<FakeIo>) {
  return async (line: string) => {
    const io = fakeIo({ files, today: '2020-11-01' });
    return { code: await main(wordsOf(line), Object.assign(io, other)), ...io.said };
  };
}

function published(files: Files, folder: string): Files {
  const found = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`));
  return Object.fromEntries(found.map(([path, data]) => [path.slice(folder.length + 1), data]));
}

describe('publishing a fortnight', () => {
  it('writes everything in one folder, with a record beside the definitions', async () => {
    const files = workspace();
    const { code, stdout } = await machine(files)('publish --reason "eerste keer"');
    expect(code).toBe(0);
    expect(stdout).toContain('Publicatie 2020-11-01-1');
    const paths = Object.keys(published(files, FOLDER));
    expect(paths).toEqual(
      expect.arrayContaining(['overzicht.html', 'knelpunten.html', 'outlook/MCC.ics', 'outlook/MLT4.ics']),
    );
    const record = JSON.parse(files['cycles/publications/2020-11-01-1.json']!);
    expect(record).toMatchObject({
      today: '2020-11-01',
      from: '2020-11-02',
      until: '2020-11-15',
      reason: 'eerste keer',
    });
    expect(record.files.map(({ path }: { path: string }) => path).sort()).toEqual(paths.sort());
    expect(record.sources.map(({ name }: { name: string }) => name)).toEqual(['all.yaml', 'changes.yaml']);
  });

  it('shows the same and writes nothing with --dry-run', async () => {
    const files = workspace();
    const { code, stdout, written } = await machine(files)('publish --dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('- nieuw: overzicht.html');
    expect(stdout).toContain('Er is niets geschreven.');
    expect(written).toEqual([]);
  });

  it('writes nothing when nothing changed, also on another day', async () => {
    const run = machine(workspace());
    await run('publish');
    const again = await run('publish');
    expect([again.written, again.stdout.includes('Niets te publiceren')]).toEqual([[], true]);
    expect(again.stdout).not.toContain('Gewijzigd sinds');
    const later = await run('publish --round A1', { today: '2020-11-03' });
    expect(later.written).toEqual([]);
  });

  it('writes only what changed, and tells what that is', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    Object.assign(files, changed(MOVE));
    const { stdout, written } = await run('publish');
    expect(stdout).toMatch(/Gewijzigd sinds publicatie 2020-11-01-1\n─+\n(.*\n)+- ACC van vrijdag 13 november 2020/);
    expect(written).toContain(`${FOLDER}/outlook/ACC.ics`);
    expect(written.filter((path) => /MCC/.test(path))).toEqual([]);
  });

  it('writes a note of what changed, and leaves it there when something else changes', async () => {
    const files = workspace();
    const run = machine(files);
    const notes = () => Object.keys(files).filter((path) => path.includes('/wijzigingen/'));
    await run('publish');
    expect(notes()).toEqual([]);
    Object.assign(files, changed(MOVE));
    await run('publish');
    expect(notes()).toEqual([`${FOLDER}/wijzigingen/2020-11-01-2 ACC.eml`]);
    expect((await run('publish')).written).toEqual([]);
    Object.assign(files, changed(`${MOVE}\n  - { move: MCC 2020-11-03, to: "16:00" }`));
    await run('publish');
    expect(notes()).toEqual(
      ['2020-11-01-2 ACC', '2020-11-01-3 MCC'].map((name) => `${FOLDER}/wijzigingen/${name}.eml`),
    );
  });

  it('tells by when papers are due now, also where that lies before the round', async () => {
    // Papers for Tuesday 17 November are due on the tenth, and for the Monday before it on the ninth: both in A1.
    const weeks = YAML.replace('due: 1 werkdag', 'due: 5 werkdagen').replace(
      ', decided-by: MCC 2020-11-03',
      ', from: 2020-11-16',
    );
    const files: Files = { 'cycles/all.yaml': weeks };
    const run = machine(files);
    await run('publish --round A2');
    Object.assign(files, changed('  - { move: MCC 2020-11-17, to: 2020-11-16 }'));
    const due = /MCC van maandag 16 november 2020: nu uiterlijk maandag 9 november 2020.*was dinsdag 10 november/;
    expect((await run('publish --round A2')).stdout).toMatch(due);
    const [note] = Object.keys(files).filter((path) => path.includes('/wijzigingen/'));
    const [body] = files[note!]!.split('base64\r\n\r\n')[1]!.split('----');
    expect(Buffer.from(body!, 'base64').toString()).toMatch(due);
    // The calendar of the team tells it as well.
    expect(files['publicaties/2020-11-16-A2/outlook/MLT4.ics']).toContain('DTSTART;VALUE=DATE:20201109');
  });

  it('compares a fortnight with what was published of it, whatever else went out in between', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    Object.assign(files, changed(MOVE));
    await run('publish --round A2');
    const { stdout } = await run('publish');
    expect(stdout).toContain('Gewijzigd sinds publicatie 2020-11-01-1');
    expect(stdout).toContain('ACC van vrijdag 13 november 2020');
  });

  it('takes away the papers of a meeting that is elsewhere now, unless somebody edited them', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const agendas = () => Object.keys(files).filter((path) => /ACC agenda.docx$/.test(path));
    expect(agendas()).toEqual([`${FOLDER}/agendas/2020-11-13 ACC agenda.docx`]);
    files[`${FOLDER}/agendas/2020-11-13 ACC besluitenlijst.docx`] = 'ingevuld';
    Object.assign(files, changed(MOVE));
    const { stdout } = await run('publish');
    expect(agendas()).toEqual([`${FOLDER}/agendas/2020-11-12 ACC agenda.docx`]);
    expect(files[`${FOLDER}/agendas/2020-11-13 ACC besluitenlijst.docx`]).toBe('ingevuld');
    expect(stdout).toContain('- blijft staan: agendas/2020-11-13 ACC besluitenlijst.docx');
  });

  it('leaves what somebody edited, and writes the new one beside it', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    files[`${FOLDER}/overzicht.html`] = 'met de hand';
    expect((await run('publish')).written).toEqual([]);
    Object.assign(files, changed(MOVE));
    const { stdout } = await run('publish');
    expect(stdout).toContain('Iemand heeft dit bestand bewerkt; het nieuwe staat ernaast als overzicht (nieuw).html.');
    expect(files[`${FOLDER}/overzicht.html`]).toBe('met de hand');
    expect(files[`${FOLDER}/overzicht (nieuw).html`]).toContain('<!doctype html>');
  });

  it('writes beside a file that cannot be read, which may hold anything', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    Object.assign(files, changed(MOVE));
    const io = fakeIo({ files, today: '2020-11-01' });
    const closed = `${FOLDER}/overzicht.html`;
    const before = files[closed];
    const { readFile } = io;
    io.readFile = (path) => (path === closed ? undefined : readFile(path));
    expect(await main(['publish'], io)).toBe(0);
    expect(files[closed]).toBe(before);
    expect(files[`${FOLDER}/overzicht (nieuw).html`]).toContain('<!doctype html>');
  });

  it('puts back what was thrown away, without calling that a publication', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    delete files[`${FOLDER}/outlook/MCC.ics`];
    expect((await run('publish')).written).toEqual([`${FOLDER}/outlook/MCC.ics`]);
  });

  it('stops at an error of these days that nobody accepted', async () => {
    const files = workspace('  - { move: MCC 2020-12-15, to: 2020-12-25 }');
    const run = machine(files);
    expect((await run('publish')).code).toBe(0);
    const stopped = await run('publish --from 2020-12-14 --weeks 2');
    expect(stopped.code).toBe(1);
    expect(stopped.written).toEqual([]);
    expect(stopped.stderr).toContain('[meeting-on-public-holiday]');
    expect(stopped.stderr).toContain('Er is niets gepubliceerd');
    const accepted = ['meeting-on-public-holiday', 'order-reversed'].map((one) => `{ code: ${one}, reason: het moet }`);
    files['cycles/accepted.yaml'] = `accepted: [${accepted.join(', ')}]\n`;
    expect((await run('publish --from 2020-12-14 --weeks 2')).code).toBe(0);
  });

  it('writes no record when the files could not be written', async () => {
    const files = workspace();
    const io = fakeIo({ files, today: '2020-11-01' });
    io.writeFiles = () => {
      throw new WriteFault(`${FOLDER}/overzicht.html`, 'full');
    };
    expect(await main(['publish'], io)).toBe(2);
    expect(Object.keys(files).filter((path) => path.includes('publications'))).toEqual([]);
    expect((await machine(files)('publish')).code).toBe(0);
  });

  it('says once which papers have a path that is too long to be opened', async () => {
    const { stderr, code } = await machineWith(workspace(), { tooLong: (paths) => paths.slice(0, 2) })('publish');
    expect(code).toBe(0);
    expect(stderr).toBe(
      `Let op: 2 bestanden, zoals "${FOLDER}/overzicht.html", hebben een pad dat te lang kan zijn voor Word, Excel en de Verkenner.\n` +
        'Kies een map met een korter pad.\n',
    );
    const one = await machineWith(workspace(), { tooLong: (paths) => paths.slice(0, 1) })('export --output a.ics');
    expect(one.stderr).toContain(
      'Let op: "a.ics" heeft een pad dat te lang kan zijn voor Word, Excel en de Verkenner.\n',
    );
    const tree = await machineWith(workspace(), { tooLong: (paths) => [...paths] })('export --profile feed --output f');
    expect(tree.stderr.match(/Let op: /g)).toHaveLength(1);
  });

  it('tells of an attempt that somebody spoiled, and changes nothing', async () => {
    const files = workspace();
    files['cycles/publications/2020-11-01-1.attempt-1.json'] = '{';
    const { code, stderr, written } = await machine(files)('publish');
    expect([code, written]).toEqual([2, []]);
    expect(stderr).toContain('2020-11-01-1.attempt-1.json" staat iets wat cyclus er niet heeft geschreven');
  });

  it('needs a folder to write in', async () => {
    const files = { ...workspace(), 'lijst.txt': 'van iemand' };
    const run = machine(files);
    for (const line of ['publish --output -', 'publish --output ""', 'publish --dry-run --output lijst.txt']) {
      const { code, stderr, written } = await run(line);
      expect({ line, code, written }).toEqual({ line, code: 2, written: [] });
      expect(stderr).toContain('noem met --uitvoer een map');
    }
    await run('publish');
    for (const output of ['lijst.txt', '""'])
      expect(await run(`publications 2020-11-01-1 --output ${output}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('noem met --uitvoer een map'),
      });
  });

  it('needs a folder to remember it in', async () => {
    const { code, stderr } = await machine({})('publish --cycles -', { input: YAML });
    expect(code).toBe(2);
    expect(stderr).toContain('noem met --map een map');
  });

  it('records what git has of the definitions', async () => {
    const files = workspace();
    const commit = 'abc1234'.padEnd(40, '0');
    const encode = (text: string) => new TextEncoder().encode(text);
    const past = (yaml: string) => ({
      ...{ commit, committed: 0 },
      files: [
        { name: 'cycles/all.yaml', bytes: encode(yaml) },
        { name: 'cycles/changes.yaml', bytes: encode('changes: []\n') },
      ],
    });
    await machine(files)('publish', { past: past(YAML) });
    await machine(files)('publish --round A2', { past: past('settings: {}') });
    const git = ['1', '2'].map((id) => JSON.parse(files[`cycles/publications/2020-11-01-${id}.json`]!).git);
    expect(git).toEqual([
      { commit, clean: true },
      { commit, clean: false },
    ]);
  });

  it('shows how far it is on a screen, and nothing of that in a pipe', async () => {
    // A machine that is slow: a second goes by each time that somebody looks.
    let seconds = 0;
    const slow = (columns?: number) => {
      const io = fakeIo({ files: workspace(), today: '2020-11-01', ...(columns && { columns }) });
      io.now = () => seconds++;
      return io;
    };
    const [screen, pipe] = [slow(80), slow()];
    await main(['publish'], screen);
    expect(visible(screen.said.stderr)).toMatch(/␍␛\[K4\/\d+, nog ongeveer \d+ s: \S.*␍␛\[KAlles staat in "/);
    await main(['publish'], pipe);
    expect(pipe.said.stderr).toBe('');
  });
});

describe('earlier publications', () => {
  it('are listed, the last first, and shown one by one', async () => {
    const files = workspace();
    const run = machine(files);
    expect((await run('publications', { columns: 100 })).stdout).toContain('Er is nog niets gepubliceerd.');
    await run('publish --reason eerst');
    Object.assign(files, changed(MOVE));
    await run('publish --reason "ACC eerder"');
    const { stdout } = await run('publications');
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['2020-11-01-2', '2020-11-01-1', '']);
    const one = await run('publications 2020-11-01-2');
    expect(one.stdout).toContain('ACC eerder');
    expect(one.stdout).toContain('outlook/ACC.ics');
    expect((await run('publications 2020-11-01-3')).stderr).toContain('er is geen publicatie "2020-11-01-3"');
  });

  it('are made again byte for byte, whatever became of the definitions, the day and the language', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const first = published(files, FOLDER);
    Object.assign(files, changed(MOVE));
    await run('publish', { today: '2020-11-02' });
    const second = published(files, FOLDER);
    files['cycles/all.yaml'] = YAML.replaceAll('MCC', 'RAAD').replace('Proef', 'Anders');
    Object.assign(files, changed(''));
    await run('publish --lang en', { today: '2020-11-03' });
    for (const [id, folder] of [
      ['2020-11-01-1', 'een'],
      ['2020-11-02-1', 'twee'],
    ])
      expect(await run(`publications ${id} --output ${folder} --lang en`, { today: '2021-06-01' })).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('byte for byte'),
      });
    expect(published(files, 'een')).toEqual(first);
    expect(published(files, 'twee')).toEqual(second);
  });

  it('have the pages in a theme, which is kept with what they were made of', async () => {
    const css = '.org{--basis-color-action-1-color-default:#123456}';
    const files: Files = { ...workspace(), 'thema.css': css };
    const run = machine(files);
    await run('publish');
    expect(files[`${FOLDER}/knelpunten.html`]).not.toContain('#123456');
    const { stdout } = await run('publish --theme thema.css');
    expect(stdout.match(/^- gewijzigd: .*$/gm)).toEqual(
      ['overzicht', 'planner', 'knelpunten'].map((page) => `- gewijzigd: ${page}.html`),
    );
    const first = published(files, FOLDER);
    for (const page of ['overzicht.html', 'planner.html', 'knelpunten.html']) expect(first[page]).toContain('#123456');
    files['thema.css'] = css.replace('#123456', '#654321');
    expect(await run('publications 2020-11-01-2 --output toen')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('byte voor byte'),
    });
    expect(published(files, 'toen')).toEqual(first);
    files['thema.css'] = 'p{color:red}';
    expect(await run('publish --theme thema.css')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('er staan geen design tokens in'),
    });
  });

  it('are described for an archive, file by file', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish --reason "vastgesteld"');
    const { code, io } = await run('publications 2020-11-01-1 --mdto --output archief');
    expect(code).toBe(0);
    const all = new Set([...Object.keys(io.bytes), ...Object.keys(files)]);
    const paths = [...all].filter((path) => path.startsWith('archief/'));
    const described = paths.filter((path) => !path.endsWith('.mdto.xml'));
    const descriptions = paths.filter((path) => path.endsWith('.mdto.xml'));
    expect(described.length).toBeGreaterThan(5);
    expect(descriptions.sort()).toEqual(
      [...described.map((path) => `${path}.bestand.mdto.xml`), 'archief/2020-11-01-1.mdto.xml'].sort(),
    );
    for (const path of described) {
      const data = io.bytes[path] ?? Buffer.from(files[path]!);
      const said = files[`${path}.bestand.mdto.xml`]!;
      expect(said).toContain(`<checksumWaarde>${createHash('sha256').update(data).digest('hex')}</checksumWaarde>`);
      expect(said).toContain(`<omvang>${data.length}</omvang>`);
    }
    const whole = files['archief/2020-11-01-1.mdto.xml']!;
    expect(whole).toContain('<omschrijving>vastgesteld</omschrijving>');
    expect(whole).toContain('<naam>Stukken van 2 t/m 15 november 2020, Proef</naam>');
    expect(whole.match(/<heeftRepresentatie>/g)).toHaveLength(described.length);
    for (const forum of ['MCC', 'ACC']) expect(whole).toContain(`<verwijzingNaam>${forum}</verwijzingNaam>`);
  });

  it('are described in a folder', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const { code, stderr, written } = await run('publications 2020-11-01-1 --mdto');
    expect([code, written]).toEqual([2, []]);
    expect(stderr).toContain('noem met --uitvoer een map');
  });

  it('are what changes can be told since', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    Object.assign(files, changed(MOVE));
    const { code, stdout } = await run('changes --since 2020-11-01-1');
    expect(code).toBe(0);
    expect(stdout).toContain('Vergeleken met publicatie 2020-11-01-1 van zondag 1 november 2020, 1.00 uur');
    expect(stdout).toContain(
      'ACC van vrijdag 13 november 2020, 10.00 uur, is verplaatst naar donderdag 12 november 2020',
    );
    const json = JSON.parse((await run('changes --since 2020-11-01-1 --format json')).stdout);
    expect(json.since).toEqual({ kind: 'publication', publication: '2020-11-01-1', made: '2020-11-01T01:00:00+01:00' });
  });

  it('are not made again of something else', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const source = Object.keys(files).find((path) => files[path] === YAML && path !== 'cycles/all.yaml')!;
    files[source] = YAML.replace('14:00', '15:00');
    const { code, stderr } = await run('publications 2020-11-01-1 --uitvoer een');
    expect(code).toBe(2);
    expect(stderr).toContain('is er niet meer, of is veranderd');
  });

  it('do not stop the next one when what they were made of is gone', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const source = Object.keys(files).find((path) => files[path] === YAML && path !== 'cycles/all.yaml')!;
    files[source] = YAML.replace('14:00', '15:00');
    Object.assign(files, changed(MOVE));
    const { code, stderr } = await run('publish');
    expect(code).toBe(0);
    expect(stderr).toContain('wat sinds publicatie 2020-11-01-1 is veranderd, is niet te zeggen');
    const second = published(files, FOLDER);
    expect(files[source]).toBe(YAML);
    expect((await run('publications 2020-11-01-2 --output twee')).code).toBe(0);
    expect(published(files, 'twee')).toEqual(second);
  });

  it('are known by their names, whatever copies stand beside them', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const path = 'cycles/publications/2020-11-01-1.json';
    files[path.replace('.json', ' (kopie).json')] = files[path]!;
    expect((await run('publications')).stdout.trim().split('\n')).toHaveLength(1);
    files[path.replace('-1.json', '-7.json')] = files[path]!;
    expect((await run('publications')).stderr).toContain('2020-11-01-7.json" staat iets wat cyclus er niet heeft');
  });

  it('cannot lead out of their folder', async () => {
    const files = workspace();
    const run = machine(files);
    await run('publish');
    const path = 'cycles/publications/2020-11-01-1.json';
    files[path] = files[path]!.replaceAll('overzicht.html', '../../weg.html');
    const { code, stderr } = await run('publish');
    expect(code).toBe(2);
    expect(stderr).toContain('staat iets wat cyclus er niet heeft geschreven');
  });
});
