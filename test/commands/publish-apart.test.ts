import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/exchange/published/publication.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// What a publication keeps of what is not for everybody, and what comes of it when that is not there.

type Files = Record<string, string>;

const YAML = `
settings: { title: Proef, domain: test.example, language: nl }
roles: { minister VWS: {} }
fora: { MCC: { time: "14:00", members: [minister VWS] }, ACC: { time: "10:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps: { x: { week: 1, day: dinsdag, forum: MCC, phase: beeld }, y: { week: 2, day: vrijdag, forum: ACC } }
`;
const ANNOTATIONS = 'annotations:\n  - { for: minister VWS, meeting: MCC 2020-11-03, purpose: geheim }\n';
const AGENDAS = 'agendas:\n  - { meeting: MCC 2020-11-03, announcements: Hallo }\n';
const FOLDER = 'publicaties/2020-11-02-A1';
const OWN = `${FOLDER}/vertrouwelijk/minister VWS/2020-11-03 MCC annotatie minister VWS.docx`;
const APART = 'cycles/publications/vertrouwelijk';
const RECORD = 'cycles/publications/2020-11-01-1.json';

function calendar(...events: [from: string, until: string, ...lines: string[]][]): string {
  const lines = events.flatMap(([from, until, ...more], index) => [
    'BEGIN:VEVENT',
    `UID:geheim-${index}`,
    `DTSTART:${from}`,
    `DTEND:${until}`,
    ...more,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

const BUSY = 'busy:\n  - { who: minister VWS, file: vws.ics }\n';
const ICS = calendar(
  ['20201103T123000Z', '20201103T140000Z', 'SUMMARY:Oncoloog'],
  ['20201203T123000Z', '20201203T140000Z', 'SUMMARY:Later'],
);

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A machine that keeps what was there, text and bytes and permissions. */
function machine(files: Files, given: { modes?: Record<string, number>; ignored?: string[]; kept?: string[] } = {}) {
  const [bytes, modes]: [FakeIo['bytes'], FakeIo['modes']] = [{}, given.modes ?? {}];
  const run = async (line: string): Promise<Ran> => {
    const io = fakeIo({ files, today: '2020-11-01', bytes, ...given, modes });
    return { code: await main(wordsOf(line), io), ...io.said };
  };
  return { run, modes };
}

function below(files: Files, folder: string): Files {
  const found = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`) && !path.endsWith('.gitignore'));
  return Object.fromEntries(found.map(([path, data]) => [path.slice(folder.length + 1), data]));
}

function withoutApart(files: Files): void {
  for (const path of Object.keys(files)) if (path.startsWith(`${APART}/`)) delete files[path];
}

/** How a record says that each of its sources is kept. */
function kept(files: Files, record = RECORD): Record<string, string | undefined> {
  const { sources } = JSON.parse(files[record]!);
  return Object.fromEntries(sources.map((source: { name: string; apart?: string }) => [source.name, source.apart]));
}

const open = (files: Files) => Object.values(below(files, 'cycles/publications/sources'));

describe('annotations', () => {
  it.each([
    ['in a file of their own', { 'cycles/annotaties.yaml': ANNOTATIONS }],
    ['among other definitions', { 'cycles/annotaties.yaml': `# van mij\n${ANNOTATIONS}# geheim\n${AGENDAS}` }],
    ['at the end of a file', { 'cycles/annotaties.yaml': `${AGENDAS}# geheim\n\n${ANNOTATIONS}` }],
  ])('%s are kept apart, and all but their papers can be made without them', async (_, more: Files) => {
    const files: Files = { 'cycles/all.yaml': YAML, ...more };
    const { run } = machine(files);
    await run('publish');
    const published = below(files, FOLDER);
    expect(kept(files)).toEqual({ 'all.yaml': undefined, 'annotaties.yaml': 'annotations' });
    expect(open(files).join()).not.toContain('geheim');
    expect(Object.values(below(files, APART))).toEqual([files['cycles/annotaties.yaml']]);
    expect(files[`${APART}/.gitignore`]).toMatch(/^\*$/m);
    expect(files[`${FOLDER}/vertrouwelijk/.gitignore`]).toMatch(/^\*$/m);
    expect(await run('publications 2020-11-01-1 --uitvoer een')).toMatchObject({ code: 0 });
    expect(below(files, 'een')).toEqual(published);
    expect(files['een/vertrouwelijk/.gitignore']).toMatch(/^\*$/m);

    withoutApart(files);
    const { code, stderr } = await run('publications 2020-11-01-1 --output twee');
    expect(code).toBe(1);
    const { [OWN.slice(FOLDER.length + 1)]: paper, ...others } = published;
    expect(paper).toBeDefined();
    expect(below(files, 'twee')).toEqual(others);
    expect(stderr).toContain(
      `Let op: het vertrouwelijke deel van deze publicatie is er niet ("annotaties.yaml"). Wat daarvan afhangt, is niet opnieuw te maken:\n- ${OWN.slice(FOLDER.length + 1)}\n`,
    );
  });

  it('are in papers that are for whoever may read them, also when that was changed', async () => {
    const files: Files = { 'cycles/all.yaml': YAML, 'cycles/annotaties.yaml': ANNOTATIONS };
    const { run, modes } = machine(files);
    await run('publish');
    const [apart] = Object.keys(below(files, APART));
    expect([modes[OWN], modes[`${APART}/${apart}`]]).toEqual([0o644, 0o644]);
    modes['cycles/annotaties.yaml'] = 0o600;
    files[OWN] = 'met de hand aangevuld';
    files['cycles/all.yaml'] = YAML.replace('beeld', 'richting');
    await run('publish');
    expect([modes[OWN], modes[`${APART}/${apart}`], modes[OWN.replace('.docx', ' (nieuw).docx')]]).toEqual([
      0o600, 0o600, 0o600,
    ]);
    expect(files[OWN]).toBe('met de hand aangevuld');
    expect(modes[`${FOLDER}/knelpunten.html`]).toBe(undefined);
  });

  it('that are gone do not keep changes from being told', async () => {
    const files: Files = { 'cycles/all.yaml': YAML, 'cycles/annotaties.yaml': ANNOTATIONS };
    const { run } = machine(files);
    await run('publish');
    withoutApart(files);
    files['cycles/changes.yaml'] = 'changes: [{ move: ACC 2020-11-13, to: 2020-11-12 }]\n';
    const { stdout, stderr } = await run('publish');
    expect(stdout).toContain('ACC van vrijdag 13 november 2020');
    expect(stderr).not.toContain('niet te zeggen');
    expect((await run('changes --since 2020-11-01-1')).stdout).toContain('ACC van vrijdag 13 november 2020');
  });

  it('are not kept where the settings say so', async () => {
    const files: Files = {
      'cycles/all.yaml': `${YAML.replace('title: Proef', 'title: Proef, keep-confidential: nee')}${BUSY}`,
      'cycles/annotaties.yaml': ANNOTATIONS,
      'cycles/vws.ics': ICS,
    };
    const { run } = machine(files);
    await run('publish');
    expect(below(files, APART)).toEqual({});
    expect(open(files).join()).not.toContain('geheim');
    const { code, stderr } = await run('publications 2020-11-01-1 --uitvoer een');
    expect(code).toBe(1);
    expect(stderr).toContain('("annotaties.yaml" en "vws.ics")');
    expect((await run('publications 2020-11-01-1 --output twee --lang en')).stderr).toContain(
      'What depends on it cannot be made again',
    );
  });
});

describe('definitions that are not for everybody', () => {
  const PEOPLE = 'absences: [{ who: minister VWS, from: 2020-11-03, until: 2020-11-04, reason: geheim }]\n';

  it.each([
    ['as fewer people may open them', { modes: { 'cycles/people.yaml': 0o600 } }],
    ['as the group may not', { modes: { 'cycles/people.yaml': 0o604 } }],
    ['as git is told to leave them alone', { ignored: ['cycles/people.yaml'] }],
  ])('are kept apart as a whole: %s', async (_, given) => {
    const files: Files = { 'cycles/all.yaml': YAML, 'cycles/people.yaml': PEOPLE };
    const { run } = machine(files, given);
    await run('publish');
    expect(kept(files)).toEqual({ 'all.yaml': undefined, 'people.yaml': 'whole' });
    expect(open(files)).toEqual([YAML]);
    withoutApart(files);
    const { code, stderr } = await run('publications 2020-11-01-1 --uitvoer een');
    expect([code, stderr]).toEqual([1, expect.stringContaining('("people.yaml")')]);
    expect(stderr).toContain('- knelpunten.html');
    expect(below(files, 'een')['outlook/MCC.ics']).toBe(files[`${FOLDER}/outlook/MCC.ics`]);
  });

  it('leave nothing in the open of what stands beside their annotations', async () => {
    const files: Files = { 'cycles/all.yaml': YAML, 'cycles/annotaties.yaml': `${ANNOTATIONS}${PEOPLE}` };
    const { run } = machine(files, { ignored: ['cycles/annotaties.yaml'] });
    await run('publish');
    expect(kept(files)).toEqual({ 'all.yaml': undefined, 'annotaties.yaml': 'whole' });
    expect(open(files)).toEqual([YAML]);
  });

  it('are quoted in no report that others could open', async () => {
    const files: Files = {
      'cycles/all.yaml': YAML,
      'cycles/people.yaml': PEOPLE.replace('minister VWS', 'minster VWS'),
    };
    const { run, modes } = machine(files, { modes: { 'cycles/people.yaml': 0o600 } });
    await run('check --output alles.txt');
    expect([files['alles.txt'], modes['alles.txt']]).toEqual([expect.stringContaining('reason: geheim'), 0o600]);
    await run('check --format markdown --output alles.md');
    expect([files['alles.md']!.includes('geheim'), modes['alles.md']]).toEqual([false, undefined]);
  });

  it.each([
    ['all of them are for one person alone', { 'cycles/all.yaml': 0o600, 'cycles/people.yaml': 0o600 }, []],
    ['git leaves all of them alone', {}, ['cycles/all.yaml', 'cycles/people.yaml']],
  ])('are not closed when %s', async (_, modes: Record<string, number>, ignored: string[]) => {
    const files: Files = { 'cycles/all.yaml': YAML, 'cycles/people.yaml': PEOPLE };
    const { run } = machine(files, { modes, ignored });
    await run('publish');
    expect(kept(files)).toEqual({ 'all.yaml': undefined, 'people.yaml': undefined });
    for (const path of Object.keys(below(files, 'cycles/publications/sources')))
      expect(modes[`cycles/publications/sources/${path}`] ?? 0o644).toBe(modes['cycles/people.yaml'] ?? 0o644);
  });

  it('are told to be missing where nothing can be made without them', async () => {
    const roles = YAML.replace('roles: { minister VWS: {} }\n', '');
    const files: Files = { 'cycles/all.yaml': roles, 'cycles/people.yaml': 'roles: { minister VWS: {} }\n' };
    const { run } = machine(files, { ignored: ['cycles/people.yaml'] });
    await run('publish');
    withoutApart(files);
    const { code, stderr } = await run('publications 2020-11-01-1 --uitvoer een');
    expect([code, stderr]).toEqual([
      2,
      'fout: van publicatie "2020-11-01-1" is niets opnieuw te maken zonder "people.yaml", uit het vertrouwelijke deel dat er niet is\n',
    ]);
    files['cycles/all.yaml'] = roles.replace('beeld', 'richting');
    expect((await run('publish')).stderr).toContain(
      'wat sinds publicatie 2020-11-01-1 is veranderd, is niet te zeggen',
    );
  });
});

describe('of a calendar', () => {
  it('only is kept when somebody is busy, as far as that was asked, and the same comes of it', async () => {
    const files: Files = { 'cycles/all.yaml': YAML + BUSY, 'cycles/vws.ics': ICS };
    const { run, modes } = machine(files, { modes: { 'cycles/vws.ics': 0o640 } });
    await run('publish');
    expect(kept(files)).toEqual({ 'all.yaml': undefined, 'vws.ics': 'times' });
    const [[name, text]] = Object.entries(below(files, APART)) as [[string, string]];
    expect(JSON.parse(text)).toEqual({
      version: 1,
      times: [['2020-11-03T12:30:00Z', '2020-11-03T14:00:00Z']],
      problems: [],
    });
    expect(modes[`${APART}/${name}`]).toBe(0o640);
    expect(files[`${FOLDER}/knelpunten.html`]).toContain('Minister VWS heeft tijdens MCC iets anders in de agenda');
    delete files['cycles/vws.ics'];
    expect(await run('publications 2020-11-01-1 --uitvoer een')).toMatchObject({ code: 0 });
    expect(below(files, 'een')).toEqual(below(files, FOLDER));
    withoutApart(files);
    const { code, stderr } = await run('publications 2020-11-01-1 --output twee');
    expect([code, stderr]).toEqual([1, expect.stringContaining('("vws.ics")')]);
    expect(stderr).toContain('- knelpunten.html');
    expect(stderr).not.toContain('- outlook/');
  });

  it.each([
    [
      'what may be told of it',
      BUSY.replace('vws.ics }', 'vws.ics, show: titels }'),
      calendar(
        ['20201103T123000Z', '20201103T140000Z', 'SUMMARY:B', 'LOCATION:Hier'],
        ['20201103T123000Z', '20201103T150000Z', 'SUMMARY:A'],
        ['20201103T130000Z', '20201103T140000Z', 'CLASS:PRIVATE', 'SUMMARY:Oncoloog'],
      ),
    ],
    [
      'what several say of one',
      `${BUSY}  - { who: minister VWS, file: vws.ics, show: titels }\n`,
      calendar(['20201103T123000Z', '20201103T140000Z', 'SUMMARY:B'], ['20201103', '20201104', 'SUMMARY:A']),
    ],
    ['what could not be read of it', BUSY, calendar(['20201103T123000Z', 'nooit'], ['nooit', 'nooit'])],
    ['that it is none', BUSY, 'Geachte mevrouw,'],
    ['that it is not there', BUSY, undefined],
  ])('that comes out the same, with %s', async (_, busy, ics) => {
    const files: Files = { 'cycles/all.yaml': YAML + busy, ...(ics === undefined ? {} : { 'cycles/vws.ics': ics }) };
    const { run } = machine(files);
    expect((await run('publish')).code).toBe(0);
    expect(JSON.stringify(below(files, APART))).not.toContain('Oncoloog');
    delete files['cycles/vws.ics'];
    expect(await run('publications 2020-11-01-1 --uitvoer een')).toMatchObject({ code: 0 });
    expect(below(files, 'een')).toEqual(below(files, FOLDER));
  });
});

/** Makes of what is kept what earlier versions kept: everything as it was, in the open. */
function asBefore(files: Files, modes: Record<string, number>): void {
  for (const path of Object.keys(files).filter((name) => /^cycles\/publications\/[^/]+\.json$/.test(name))) {
    const record = JSON.parse(files[path]!);
    for (const source of record.sources) {
      const text = files[`cycles/${source.name}`]!;
      if (source.apart) files[`cycles/publications/sources/${sha256(text)}`] = text;
      source.sha256 = sha256(text);
      delete source.apart;
      delete source.rest;
    }
    files[path] = `${JSON.stringify(record, null, 1)}\n`;
  }
  for (const path of Object.keys(files))
    if (/vertrouwelijk\/(?:\.gitignore|[0-9a-f]{64})$/.test(path)) delete files[path];
  for (const path of Object.keys(modes)) if (/publica/.test(path)) delete modes[path];
}

describe('what earlier versions left open', () => {
  const given = { modes: { 'cycles/annotaties.yaml': 0o600, 'cycles/vws.ics': 0o640 } };
  const workspace = (): Files => ({
    'cycles/all.yaml': `${YAML}${BUSY}annotations: [{ for: minister VWS, meeting: MCC 2020-11-03, purpose: geheim }]\n`,
    'cycles/annotaties.yaml': ANNOTATIONS,
    'cycles/vws.ics': ICS,
  });

  async function published(more: { kept?: string[] } = {}) {
    const files = workspace();
    const { run, modes } = machine(files, { modes: { ...given.modes }, ...more });
    await run('publish');
    const before = below(files, FOLDER);
    asBefore(files, modes);
    return { files, run, modes, before };
  }

  it('is found, put apart when that is asked, and makes the same publication as before', async () => {
    const { files, run, modes, before } = await published();
    const found = await run('publications --check');
    expect(found.code).toBe(1);
    expect(
      found.stdout
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => line.split('\t').slice(1)),
    ).toEqual([
      ['annotaties uit all.yaml', '2020-11-01-1', 'in deze map'],
      ['annotaties uit annotaties.yaml', '2020-11-01-1', 'in deze map'],
      ['de hele agenda vws.ics', '2020-11-01-1', 'in deze map'],
      ['een annotatie in Word', '2020-11-01-1', 'in deze map'],
    ]);
    expect(found.stdout).toContain(
      'Met cyclus publicaties --controleer --repareer zet cyclus apart wat in deze map open staat.',
    );
    expect(found.stdout).not.toContain('git rm');
    expect(await run('publications 2020-11-01-1 --uitvoer een')).toMatchObject({ code: 0 });

    const repaired = await run('publications --check --repair');
    expect([repaired.code, repaired.stdout]).toEqual([
      0,
      expect.stringContaining('Er is niets gevonden wat vertrouwelijk is en toch open staat.'),
    ]);
    expect(kept(files)).toEqual({ 'all.yaml': 'annotations', 'annotaties.yaml': 'annotations', 'vws.ics': 'times' });
    expect(open(files).join()).not.toMatch(/geheim|Oncoloog/);
    expect(JSON.stringify(below(files, APART))).not.toContain('Oncoloog');
    expect(files[`${APART}/.gitignore`]).toMatch(/^\*$/m);
    expect(files[`${FOLDER}/vertrouwelijk/.gitignore`]).toMatch(/^\*$/m);
    expect(modes[OWN]).toBe(0o600);
    expect(modes[`${APART}/${sha256(ANNOTATIONS)}`]).toBe(0o600);
    expect(await run('publications 2020-11-01-1 --output twee')).toMatchObject({ code: 0 });
    expect(below(files, 'twee')).toEqual(before);
    expect((await run('publish')).stdout).toContain('Niets te publiceren');
  });

  it('is put apart for its owner alone when the file that it is of is gone', async () => {
    const { files, run, modes } = await published();
    delete files['cycles/annotaties.yaml'];
    await run('publications --repair');
    expect(modes[`${APART}/${sha256(ANNOTATIONS)}`]).toBe(0o600);
    expect(open(files).join()).not.toContain('geheim');
  });

  it('is found in git too, with what takes it out there', async () => {
    const hash = sha256(ANNOTATIONS);
    const kept = [`cycles/publications/sources/${hash}`, 'cycles/publications/sources/weg', OWN];
    const { run } = await published({ kept });
    await run('publications --repair');
    const { code, stdout } = await run('publications --check --lang en');
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`${hash}\tannotations of annotaties.yaml\t2020-11-01-1\tin git\n`));
    expect(stdout).toContain('sources/weg\tbelongs to no publication any more, such as all of a calendar\t\tin git\n');
    expect(stdout).toContain(
      `git rm -r --cached --ignore-unmatch --quiet -- "cycles/publications/sources" "${FOLDER}/vertrouwelijk"\n`,
    );
    expect(stdout).toContain('git add -- "cycles/publications/sources"\n');
  });

  it('is a page that says why somebody is absent, until it is published anew', async () => {
    const { files, run } = await published();
    files['cycles/afwezig.yaml'] =
      'absences: [{ who: minister VWS, from: 2020-11-03, until: 2020-11-03, reason: griep & zo }]\n';
    files[`${FOLDER}/knelpunten.html`] = '<td>minister VWS is niet beschikbaar voor MCC: griep &amp; zo</td>';
    expect((await run('publications --check')).stdout).toContain(
      `${FOLDER}/knelpunten.html\teen pagina die zegt waarom iemand afwezig is`,
    );
    files[`${FOLDER}/knelpunten.html`] = '<td>minister VWS is niet beschikbaar voor MCC</td><td>griep &amp; zo</td>';
    expect((await run('publications --check')).stdout).not.toContain('waarom iemand afwezig is');
  });

  it('is nothing where nothing was published, or nothing is confidential', async () => {
    const files: Files = { 'cycles/all.yaml': YAML };
    const { run } = machine(files);
    expect(await run('publications --check')).toMatchObject({ code: 0 });
    await run('publish');
    expect(await run('publications --check --repair')).toMatchObject({ code: 0 });
  });
});
