import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedFile } from '../../../src/exchange/published/publication.ts';
import { leftovers, type PaperShelf, type Settled, settle } from '../../../src/workspace/publishing/settle.ts';

const A = 'agendas/MCC.docx';
const BESIDE = 'agendas/MCC (nieuw).docx';

/** A folder with these contents, of which cyclus wrote some, and what was published last. */
function shelf(files: Record<string, string>, ours: readonly string[], before: readonly Partial<PublishedFile>[] = []) {
  const published = before.map((file) => [file.path!, { written: file.path!, ...file } as PublishedFile] as const);
  return {
    stands: (path: string) => files[path],
    isOurs: (hash: string) => ours.includes(hash),
    before: new Map(published),
  } satisfies PaperShelf;
}

describe('where a paper goes', () => {
  it.each<[string, PaperShelf, Omit<Settled, 'path'>]>([
    ['to its place when that is free', shelf({}, []), { written: A, outcome: 'new' }],
    ['nowhere when it stands there', shelf({ [A]: 'v2' }, []), { written: A, outcome: 'same' }],
    ['over what cyclus wrote', shelf({ [A]: 'v1' }, ['v1']), { written: A, outcome: 'changed' }],
    ['beside what a person edited', shelf({ [A]: 'edited' }, ['v1']), { written: BESIDE, outcome: 'beside' }],
    ['beside what a person put there', shelf({ [A]: 'own' }, []), { written: BESIDE, outcome: 'beside' }],
    [
      'over the one that cyclus wrote beside it before',
      shelf({ [A]: 'edited', [BESIDE]: 'v1' }, ['v1']),
      { written: BESIDE, outcome: 'beside' },
    ],
    [
      'further on when that was edited too',
      shelf({ [A]: 'edited', [BESIDE]: 'edited too' }, ['v1']),
      { written: 'agendas/MCC (nieuw 2).docx', outcome: 'beside' },
    ],
    [
      'nowhere when it stands beside it already',
      shelf({ [A]: 'edited', [BESIDE]: 'v2' }, ['v2'], [{ path: A, written: BESIDE, sha256: 'v2' }]),
      { written: BESIDE, outcome: 'same' },
    ],
    [
      'nowhere when a person edited it and there is nothing new',
      shelf({ [A]: 'edited' }, ['v2'], [{ path: A, sha256: 'v2' }]),
      { written: A, outcome: 'kept' },
    ],
    [
      'nowhere when a person took over what stood beside it, and put it away',
      shelf({ [A]: 'edited' }, ['v2'], [{ path: A, written: BESIDE, sha256: 'v2' }]),
      { written: A, outcome: 'kept' },
    ],
  ])('%s', (_, given, expected) => {
    expect(settle({ path: A, sha256: 'v2' }, given)).toEqual({ path: A, ...expected });
  });

  it('keeps a dot in the name of a folder out of it', () => {
    const given = shelf({ 'ronde 1.2/LEESMIJ': 'own' }, []);
    expect(settle({ path: 'ronde 1.2/LEESMIJ', sha256: 'v1' }, given).written).toBe('ronde 1.2/LEESMIJ (nieuw)');
  });
});

describe('what was published and has no place any more', () => {
  const before = [
    { path: 'old.docx', sha256: 'v1' },
    { path: 'edited.docx', sha256: 'v1' },
    { path: 'gone.docx', sha256: 'v1' },
    { path: A, written: BESIDE, sha256: 'v1' },
  ];
  const given = shelf({ 'old.docx': 'v1', 'edited.docx': 'mine', [A]: 'v2', [BESIDE]: 'v1' }, ['v1', 'v2'], before);
  const all = [...given.before.values()];

  it('goes when cyclus wrote it, and stays when somebody edited it', () => {
    expect(leftovers([settle({ path: A, sha256: 'v2' }, given)], all, given)).toEqual({
      gone: ['old.docx', BESIDE],
      kept: ['edited.docx'],
    });
  });

  it('is told once, also when it was published twice', () => {
    expect(leftovers([], [...all, ...all], given)).toEqual({ gone: ['old.docx', BESIDE], kept: ['edited.docx'] });
  });
});

// A person and cyclus take turns in a folder: edits, removals, and publications with new contents or the same.

type Turn = { edit: number } | { remove: number } | { publish: number[] };

const turn = fc.oneof(
  fc.record({ edit: fc.nat(3) }),
  fc.record({ remove: fc.nat(3) }),
  fc.record({ publish: fc.array(fc.nat(2), { minLength: 0, maxLength: 3 }) }),
);

it('never loses what a person wrote, and always has the present papers somewhere, unless a person took them away', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const files: Record<string, string> = {};
      const ours = new Set<string>();
      let before = new Map<string, PublishedFile>();
      turns.forEach((now: Turn, moment) => {
        const paths = Object.keys(files).sort();
        if ('edit' in now && paths.length > 0) files[paths[now.edit % paths.length]!] = `person ${moment}`;
        if ('remove' in now && paths.length > 0) delete files[paths[now.remove % paths.length]!];
        if (!('publish' in now)) return;
        const given: PaperShelf = { stands: (path) => files[path], isOurs: (hash) => ours.has(hash), before };
        const written = Object.values(files).filter((content) => !ours.has(content));
        const offered = now.publish.map((content, index) => ({ path: `p${index}.docx`, sha256: `cyclus ${content}` }));
        const settled = offered.map((one) => settle(one, given));
        const { gone } = leftovers(settled, [...before.values()], given);
        settled.forEach(({ written: path, outcome }, index) => {
          const { sha256 } = offered[index]!;
          if (outcome !== 'same' && outcome !== 'kept') files[path] = sha256;
          ours.add(sha256);
          if (outcome !== 'kept') expect(files[path]).toBe(sha256);
          else expect(before.get(offered[index]!.path)!.sha256).toBe(sha256);
        });
        for (const path of gone) delete files[path];
        expect(Object.values(files)).toEqual(expect.arrayContaining(written));
        const told = settled.map(({ path, written: place }, index) => ({
          ...{ path, written: place, sha256: offered[index]!.sha256, content: '', dated: 0 },
        }));
        before = new Map(told.map((file) => [file.path, file]));
      });
    }),
    { numRuns: 500 },
  );
});
