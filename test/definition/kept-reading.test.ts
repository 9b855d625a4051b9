import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/conflicts/rules.ts';
import { recalled } from '../../src/definition/kept-reading.ts';
import { definitionKinds } from '../../src/definition/kinds.ts';
import { readToKeep } from '../../src/definition/read.ts';
import type { Reading } from '../../src/definition/reading.ts';
import type { SourceFile } from '../../src/definition/source-file.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const filesOf = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: bytes(text) }));

/** All that can be asked of a reading, and of the place of each finding what lies around it. */
function answers({ sources, ...reading }: Reading) {
  const inFull = ({ inFull }: Finding) => (inFull ? [inFull] : []);
  const places = [...reading.findings, ...reading.findings.flatMap(inFull)].flatMap((finding) => finding.places);
  const around = places.flatMap((place) => [place, { file: place.file, path: place.path.slice(0, -1) }]);
  return {
    ...reading,
    files: sources.files,
    texts: sources.files.map((file) => sources.text(file)),
    other: sources.text('other.yaml'),
    places: around.map((place) => [sources.locate(place), sources.isClosed(place)]),
  };
}

function expectTheSame(files: readonly SourceFile[]): Reading {
  const { reading, kept } = readToKeep(files);
  const again = recalled(deserialize(serialize(kept())), files);
  expect(answers(again)).toStrictEqual(answers(reading));
  return reading;
}

describe('a reading that is kept', () => {
  it('is the same for the sample, which has annotations, and for each place in it', () => {
    const { workspace, sources } = expectTheSame(filesOf(filesIn(SAMPLE, 'cycles')));
    expect(workspace!.annotations).not.toEqual([]);
    expect(sources.isClosed(workspace!.annotations[0]!.place)).toBe(true);
  });

  it.each([...definitionKinds, ...rules].map(({ code, sample }) => [code, sample]))(
    'is the same with %s',
    (_, sample) => {
      expectTheSame(filesOf({ 'cycles/all.yaml': sample! }));
    },
  );

  it('is the same with mistakes in annotations, whose words are left out unless they are asked for', () => {
    const wrong = 'annotations:\n  - { for: minister VWS, geheim: x }\nfora: { MCC: { tijd: 9 } }\n';
    const { findings } = expectTheSame(filesOf({ 'a.yaml': wrong, 'b.yaml': wrong }));
    expect(findings.some(({ inFull }) => inFull)).toBe(true);
  });

  it('is the same where files cannot be read', () => {
    const { workspace } = expectTheSame([
      { name: 'a.yaml', problem: 'permission' },
      { name: 'b.yaml', bytes: Uint8Array.of(0xff, 0xfe, 0x61, 0) },
      { name: 'c.yaml', bytes: Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('fora:\r\n  MCC: {}\r\n')) },
      { name: 'd.yaml', bytes: bytes('a: [') },
      { name: 'e.yaml', bytes: bytes('') },
    ]);
    expect(workspace).toBeNull();
  });
});
