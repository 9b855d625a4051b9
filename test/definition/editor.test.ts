import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_LINE } from '../../src/definition/schema.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { openEditor } from '../support/language-server.ts';
import { blocks } from '../support/page.ts';

// Definitions as somebody sees them who opens their folder in an editor that knows YAML.

type Editor = Awaited<ReturnType<typeof openEditor>>;

const SAMPLE = resolve('cycles');
let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(SAMPLE);
}, 30_000);
afterAll(() => editor.close());

let opened = 0;

/** Opens a file in which `|` is where somebody types or points. */
async function opens(text: string) {
  const before = text.split('|')[0]!.split('\n');
  const name = `new-${opened++}.yaml`;
  const underlined = await editor.open(name, `${SCHEMA_LINE}\n${text.replace('|', '')}`);
  const place = [before.length, before.at(-1)!.length] as const;
  return {
    underlined: underlined.map(({ message }) => message),
    offered: () => editor.offered(name, place),
    shown: () => editor.shown(name, place),
  };
}

describe('an editor underlines', () => {
  it.each(readdirSync(SAMPLE).filter((name) => name.endsWith('.yaml')))('nothing in %s', async (name) => {
    const text = readFileSync(join(SAMPLE, name), 'utf8');
    expect(text.split('\n')[0]).toBe(SCHEMA_LINE);
    expect(await editor.open(name, text)).toEqual([]);
  });

  it.each(blocks('docs/definitions.md', 'yaml').map((yaml, at) => [at + 1, yaml] as const))(
    'nothing in example %i of the language',
    async (_, yaml) => {
      expect((await opens(yaml)).underlined).toEqual([]);
    },
  );

  it('nothing in what init makes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclus-editor-'));
    const io = fakeIo();
    await main(['init', 'programma'], io);
    for (const [name, text] of Object.entries(io.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const begun = await openEditor(join(folder, 'programma'));
    for (const [path, text] of Object.entries(io.files).filter(([path]) => path.endsWith('.yaml'))) {
      const name = path.slice('programma/'.length);
      expect([name, await begun.open(name, text)]).toEqual([name, []]);
      expect(await begun.open(`wrong-${name}`, `${text}\nforums: {}\n`)).toHaveLength(1);
    }
    await begun.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a key that is none', 'fora:\n  MCC:\n    chiar: minister VWS', /chiar/],
    ['a word that is none', 'fora:\n  MCC:\n    weekend: misschien', /"ja", "yes"/],
    ['what is missing', 'cycles:\n  A: { from: 2020-10-19 }', /every/],
  ])('%s', async (_, text, message) => {
    const { underlined } = await opens(text);
    expect(underlined.join('\n')).toMatch(message);
  });
});

describe('an editor offers', () => {
  it.each([
    ['the sections', '|', ['settings', 'fora', 'deliverables', 'absences']],
    ['the keys of a forum', 'fora:\n  MCC:\n    |', ['chair', 'members', 'papers']],
    ['the keys of papers', 'fora:\n  MCC:\n    papers:\n      |', ['due', 'at']],
    [
      'the keys of a step',
      'cycles:\n  A:\n    every: 2 weken\n    steps:\n      x:\n        |',
      ['week', 'day', 'forum'],
    ],
    ['words, in both languages', 'deliverables:\n  x:\n    treatment: |', ['besluitvorming', 'decision']],
    ['how a rhythm is written', 'cycles:\n  A:\n    every: |', ['2 weken', 'eenmalig']],
    ['how a meeting is named', 'changes:\n  - move: |', ['MCC 2020-11-03', 'MCC A2']],
    ['the fora that there are', 'cycles:\n  A:\n    steps:\n      x:\n        forum: |', ['MCC', 'Catshuis']],
    ['the fora of a route', 'deliverables:\n  x:\n    route:\n      - |', ['ACC', 'MCC']],
    ['the cycles and routes', 'deliverables:\n  x:\n    route: |', ['B', 'productroute']],
    ['the teams', 'deliverables:\n  x:\n    team: |', ['MLT4']],
    ['the roles, for one', 'fora:\n  MCC:\n    chair: |', ['minister-president', 'minister VWS']],
    ['the roles, in a list', 'fora:\n  MCC:\n    members: [minister VWS, m|]', ['minister-president', 'minister BZK']],
    ['the recesses', 'fora:\n  MCC:\n    recess:\n      skip: |', ['Kamerreces']],
    ['the codes of conflicts', 'accepted:\n  - code: |', ['meeting-on-public-holiday']],
  ])('%s', async (_, text, names) => {
    const { offered } = await opens(text);
    expect(await offered()).toEqual(expect.arrayContaining(names));
  });

  it('no cycles where fora are meant', async () => {
    const { offered } = await opens('deliverables:\n  x:\n    route:\n      - |');
    expect(await offered()).not.toContain('productroute');
  });
});

describe('an editor tells what is meant, in both languages', () => {
  it.each([
    ['by a section', 'fo|ra:\n  MCC: {}', 'gremia die vergaderen / bodies that meet'],
    ['by a key', 'fora:\n  MCC:\n    cha|ir: minister VWS', 'wie voorzit / who has the chair'],
    [
      'by a key in a block',
      'fora:\n  MCC:\n    papers: { d|ue: 1 werkdag, at: "12:00" }',
      'hoeveel dagen of werkdagen voor het overleg / how many days or working days before the meeting',
    ],
    ['in a change', 'changes:\n  - cancel: MCC 2020-11-03\n    reas|on: sneeuw', 'waarom / why'],
  ])('%s', async (_, text, meaning) => {
    const { shown } = await opens(text);
    expect(await shown()).toContain(meaning);
  });

  it('with how it may be written, but not with each name that there is', async () => {
    const every = await opens('cycles:\n  A:\n    ev|ery: 2 weken');
    expect(await every.shown()).toContain('eenmalig');
    const chair = await opens('fora:\n  MCC:\n    cha|ir: minister VWS');
    expect(await chair.shown()).not.toContain('minister BZK');
  });
});
