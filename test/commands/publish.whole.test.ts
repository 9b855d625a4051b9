import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenHere } from '../support/given-here.ts';
import { chosen } from '../support/runs.ts';
import type { StandIn } from '../support/stand-in.ts';
import { started } from '../support/started.ts';

// A publication changes as one: all of it, or nothing. By the program as it is built, on a disk.

const YAML = `
settings: { title: Proef, domain: test.example, language: nl, today: 2020-11-01 }
teams: { MLT4: { secretary: secretaris, departments: [VWS] } }
departments: { VWS: {} }
roles: { secretaris: {} }
fora: { ACC: { time: "10:00", papers: { due: 1 werkdag, at: "12:00" } } }
cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { x: { week: 2, day: vrijdag, forum: ACC } } } }
deliverables: { pakket: { title: Pakket, team: MLT4, route: [{ forum: ACC, cycle: A }], decided-by: ACC 2020-11-13 } }
`;

const PUBLICATION = 'publicaties/2020-11-02-A1';
const MOVED = 'changes:\n  - { move: ACC 2020-11-13, to: 2020-11-12 }\n';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-whole-'));
  fs.mkdirSync(join(folder, 'cycles'));
  fs.writeFileSync(join(folder, 'cycles/all.yaml'), YAML);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (line: string, what?: StandIn) => started(line, folder, what).ended;

function write(changes: string): void {
  fs.writeFileSync(join(folder, 'cycles/changes.yaml'), changes);
}

/** Published once, and then the meeting is a day earlier. */
async function publishedAndMoved(): Promise<void> {
  expect((await run('publish')).code).toBe(0);
  write(MOVED);
}

/** Every file below, with what stands in it. */
function filesBelow(below = '.'): Record<string, string> {
  const names = fs.readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(join(folder, below, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(join(folder, below, name), 'latin1')]));
}

/** What stands in the folder is this publication and the notes of earlier ones, and nothing remains of any attempt. */
async function expectWhole(id: string, earlierNotes: readonly string[] = []): Promise<void> {
  expect((await run(`publications ${id} --output again`)).code).toBe(0);
  const notes = Object.fromEntries(earlierNotes.map((name) => [name, expect.any(String)]));
  expect(filesBelow(PUBLICATION)).toEqual({ ...filesBelow('again'), ...notes });
  fs.rmSync(join(folder, 'again'), { recursive: true });
  expect(Object.keys(filesBelow()).filter((name) => /attempt|\.cyclus/.test(name))).toEqual([]);
}

const AGENDAS = ['12', '13'].map((day) => `agendas/2020-11-${day} ACC agenda.docx`);
const NOTE = 'wijzigingen/2020-11-01-2 ACC.eml';

function agendas(): string[] {
  return AGENDAS.filter((name) => name in filesBelow(PUBLICATION));
}

describe('a publication of which somebody has a file open', () => {
  it.each([
    ['in a program that lets nobody else write', {}],
    ['in a program that lets nobody replace it', { shared: true }],
    ['in a program that lets nobody read it', { closed: true }],
  ])('changes nothing, %s, and names all of them; the next time it is published', async (_, how) => {
    await publishedAndMoved();
    const before = filesBelow();
    const { code, stdout, stderr } = await run('publish', { held: 'planning\\.xlsx$|13 ACC agenda\\.docx$', ...how });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `fout: "${PUBLICATION}/planning.xlsx" is nog open in een ander programma, of mag niet worden vervangen\n` +
        `"${PUBLICATION}/${AGENDAS[1]}" is nog open in een ander programma, of mag niet worden vervangen\n` +
        'Er is niets gewijzigd. Sluit wat open is, en geef dezelfde opdracht nog eens.\n',
    );
    expect(filesBelow()).toEqual(before);
    const again = await run('publish');
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([0, 'Publicatie 2020-11-01-2']);
    await expectWhole('2020-11-01-2');
    expect(agendas()).toEqual([AGENDAS[0]]);
  });

  it('is gone on with when it is opened in the very moment, says so, and is finished the next time', async () => {
    await publishedAndMoved();
    const xlsx = filesBelow(PUBLICATION)['planning.xlsx'];
    const held = 'planning\\.xlsx$|13 ACC agenda\\.docx$';
    const { code, stdout } = await run('publish', { held, late: true });
    expect(code).toBe(2);
    expect(stdout).toContain('Publicatie 2020-11-01-2 is niet af\n');
    for (const name of ['planning.xlsx', AGENDAS[1]])
      expect(stdout).toContain(`- niet vervangen: ${name}\n  Dit bestand kon niet worden vervangen`);
    expect(filesBelow(PUBLICATION)).toMatchObject({ 'planning.xlsx': xlsx, [NOTE]: expect.any(String) });
    expect(agendas()).toEqual(AGENDAS);
    const list = await run('publications');
    expect(list.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['2020-11-01-1', '']);
    expect(list.stderr).toContain(`Let op: publicatie 2020-11-01-2 in "${PUBLICATION}" is niet af.`);
    expect((await run('publish --round A2')).stderr).toContain('Let op: publicatie 2020-11-01-2');

    const again = await run('publish');
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([0, 'Publicatie 2020-11-01-2 afgemaakt']);
    expect(again.stdout).toContain('Gewijzigd sinds publicatie 2020-11-01-1');
    await expectWhole('2020-11-01-2');
    expect(agendas()).toEqual([AGENDAS[0]]);
    expect((await run('publish')).stdout).toContain('Niets te publiceren');
  });

  it('waits for a virus scanner, and needs no links', async () => {
    await publishedAndMoved();
    expect((await run('publish', { held: '\\.(docx|xlsx|html)$', late: true, times: 20, noLinks: true })).code).toBe(0);
    await expectWhole('2020-11-01-2');
  });
});

/** Of so many changes of the disk one is looked at. */
const EVERY = 3;

/**
 * Everything that stands there, but what the last publication was made of: where numbers were remembered before somebody was
 * cut short, these too.
 */
function allButSources(): Record<string, string> {
  const files = Object.entries(filesBelow()).filter(([name]) => !name.includes('publications/sources/'));
  const last = 'cycles/publications/2020-11-01-2.json';
  return Object.fromEntries(files.map(([name, text]) => [name, name === last ? '' : text]));
}

describe('a publication that is cut short', () => {
  it('is finished by the next, at whatever change of the disk that was, as if nothing had happened', async () => {
    await publishedAndMoved();
    const begin = `${folder}-begin`;
    fs.cpSync(folder, begin, { recursive: true });
    const { changes } = await givenHere('publish', folder);
    const whole = allButSources();
    expect(Object.keys(whole)).toContain(`${PUBLICATION}/${NOTE}`);
    const moments = Array.from({ length: Math.ceil(changes / EVERY) }, (_, index) => 1 + index * EVERY);
    expect(moments.length).toBeGreaterThan(20);
    for (const moment of chosen(moments)) {
      fs.rmSync(folder, { recursive: true });
      fs.cpSync(begin, folder, { recursive: true });
      expect((await run('publish', { dieAt: moment })).code).toBe(null);
      const { code, stderr } = await run('publish');
      expect({ moment, code, stderr, files: allButSources() }).toEqual({ moment, code: 0, stderr: '', files: whole });
    }
    await expectWhole('2020-11-01-2');
    fs.rmSync(begin, { recursive: true });
  });

  it('becomes what the definitions say by then, and what they no longer say goes', async () => {
    await publishedAndMoved();
    await run('publish', { held: 'planning\\.xlsx$', late: true });
    write('changes:\n  - { move: ACC 2020-11-13, to: 2020-11-11 }\n');
    const { code, stdout } = await run('publish');
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Publicatie 2020-11-01-2 afgemaakt']);
    await expectWhole('2020-11-01-2');
    expect(agendas()).toEqual([]);
    expect(Object.keys(filesBelow(PUBLICATION))).toContain('agendas/2020-11-11 ACC agenda.docx');

    // What went back to what it was is news: somebody may have read the calendars.
    write(MOVED);
    await run('publish', { held: 'planning\\.xlsx$', late: true });
    write('changes:\n  - { move: ACC 2020-11-13, to: 2020-11-11 }\n');
    const back = await run('publish');
    expect([back.code, back.stdout.split('\n')[0]]).toEqual([0, 'Publicatie 2020-11-01-3 afgemaakt']);
    await expectWhole('2020-11-01-3', [NOTE]);
    expect(agendas()).toEqual([]);
  });

  it('is done when only what was to be finished stayed behind', async () => {
    await publishedAndMoved();
    expect((await run('publish', { held: 'attempt-1\\.json$' })).code).toBe(0);
    expect(fs.readdirSync(join(folder, 'cycles/publications'))).toContain('2020-11-01-2.attempt-1.json');
    expect((await run('publications')).stderr).toBe('');
    write('changes:\n  - { move: ACC 2020-11-13, to: 2020-11-11 }\n');
    const { stdout } = await run('publish');
    expect(stdout.split('\n')[0]).toBe('Publicatie 2020-11-01-3');
    await expectWhole('2020-11-01-3', [NOTE]);
  });

  it('keeps what a person edited since', async () => {
    await publishedAndMoved();
    await run('publish', { held: 'planning\\.xlsx$', late: true });
    const edited = join(folder, PUBLICATION, AGENDAS[0]!);
    fs.writeFileSync(edited, 'ingevuld');
    write('changes:\n  - { move: ACC 2020-11-13, to: 2020-11-11 }\n');
    const { stdout } = await run('publish');
    expect(stdout).toContain(`- blijft staan: ${AGENDAS[0]}`);
    expect(fs.readFileSync(edited, 'utf8')).toBe('ingevuld');
  });
});
