import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { annotationYaml } from '../support/annotated-sample.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { cacheFolder, filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { chosen } from '../support/runs.ts';

// Whatever is asked, definitions that an earlier run kept give what is given when they are read.

const TEXTS = ['doel', 'advies', 'besluit', 'alternatief', 'knelpunt', 'aandacht', 'rest'];
const CLEAN = {
  ...filesIn(SAMPLE, 'cycles'),
  'cycles/geheim.yaml': annotationYaml(TEXTS, 'minister JenV', 'richting-maatregelen'),
};

/** A word that is too much, in an annotation too. */
const WRONG = {
  ...CLEAN,
  'cycles/fout.yaml': 'fora: { MCC: { tijd: 9:00 } }\nannotations: [{ for: minister VWS, doel: x }]\n',
};

const LINES = [
  'agenda',
  'agenda "MCC 2020-11-03" --format docx --output mcc.docx',
  'overview --parts all --format html --output overzicht.html',
  'annotation "MCC 2020-11-03" --person "minister JenV"',
  'decisions "MCC 2020-11-03"',
  'actions',
  'schedule --weeks 60 --format json',
  'schedule --format xlsx --output planning.xlsx',
  'plan --format json',
  'attendance --weeks 20',
  'check --lang en',
  'check --format json',
  'check --confidential',
  'why "MCC 2020-11-03"',
  'topics',
  'months',
  'teams',
  'members --format json',
  'mail papers',
  'export --output alles.ics --deadlines timed',
  'publish',
  'move "MCC 2020-11-03" --to 2020-11-05 --reason x --dry-run',
  'cancel "MCC 2020-11-03" --reason x --yes',
  'undo --dry-run',
];

async function outcome(line: string, machine: Parameters<typeof fakeIo>[0]) {
  const io: FakeIo = fakeIo(machine);
  const exit = await main(wordsOf(line), io);
  const { said, files, bytes } = io;
  return { exit, said, files, bytes };
}

async function expectTheSame(line: string, files: Record<string, string>): Promise<void> {
  const cache = cacheFolder();
  const read = await outcome(line, { files: { ...files } });
  expect(await outcome(line, { files: { ...files }, cache })).toStrictEqual(read);
  expect(readdirSync(cache.path)).not.toEqual([]);
  expect(await outcome(line, { files: { ...files }, cache })).toStrictEqual(read);
}

describe('definitions that were kept', () => {
  it.each(chosen(LINES))('%s', (line) => expectTheSame(line, CLEAN));

  it.each(['agenda', 'check', 'check --confidential', 'check --format json', 'publish'])('%s, with mistakes', (line) =>
    expectTheSame(line, WRONG),
  );
});

describe('what a change makes of the definitions', () => {
  it('is kept for the next command, which does not read it again', async () => {
    const cache = cacheFolder();
    const kept = () => readdirSync(cache.path).sort();
    const files = { ...CLEAN };
    const moved = await outcome('move "MCC 2020-11-03" --to 2020-11-05 --reason x --yes', { files, cache });
    const after = kept();
    expect(moved.files['cycles/changes.yaml']).toContain('2020-11-05');
    await outcome('agenda', { files: moved.files, cache });
    expect(kept()).toEqual(after);
  });
});
