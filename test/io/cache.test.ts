import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, recall } from '../../src/io/cache.ts';
import { cacheFolder } from '../support/folders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const MADE_OF = ['cycles/fora.yaml', bytes('fora: { MCC: {} }')];
const VALUE = { fora: new Map([['MCC', { time: undefined, name: 'vertrouwelijk' }]]) };

const fileIn = (path: string) => join(path, readdirSync(path)[0]!);

describe('what is kept between runs', () => {
  it('comes back as it was', () => {
    const cache = cacheFolder();
    expect(recall(cache, MADE_OF)).toBeUndefined();
    keep(cache, MADE_OF, VALUE);
    expect(recall(cache, MADE_OF)).toStrictEqual(VALUE);
  });

  it.each<[string, (string | Uint8Array)[]]>([
    ['another text', ['cycles/fora.yaml', bytes('fora: { MCB: {} }')]],
    ['another name', ['cycles/forb.yaml', bytes('fora: { MCC: {} }')]],
    ['one more', [...MADE_OF, '']],
    ['one less', ['cycles/fora.yaml']],
    ['the same signs, divided otherwise', ['cycles/fora.yamlf', bytes('ora: { MCC: {} }')]],
    ['a word in the place of what stands in a file', ['cycles/fora.yaml', 'fora: { MCC: {} }']],
  ])('does not come back for %s', (_, other) => {
    const cache = cacheFolder();
    keep(cache, MADE_OF, VALUE);
    expect(recall(cache, other)).toBeUndefined();
  });

  it('does not come back for another program', () => {
    const cache = cacheFolder();
    keep(cache, MADE_OF, VALUE);
    expect(recall({ ...cache, program: 2 }, MADE_OF)).toBeUndefined();
  });

  it('does not come back when any bit is another one, or the end is missing', () => {
    const cache = cacheFolder();
    keep(cache, MADE_OF, VALUE);
    const file = fileIn(cache.path);
    const good = readFileSync(file);
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at]! ^= 1 << (at % 8);
      writeFileSync(file, bad);
      expect(recall(cache, MADE_OF)).toBeUndefined();
      writeFileSync(file, good.subarray(0, at));
      expect(recall(cache, MADE_OF)).toBeUndefined();
    }
    writeFileSync(file, good);
    expect(recall(cache, MADE_OF)).toStrictEqual(VALUE);
  });

  it('is made anew where it is spoilt', () => {
    const cache = cacheFolder();
    keep(cache, MADE_OF, VALUE);
    writeFileSync(fileIn(cache.path), '');
    keep(cache, MADE_OF, VALUE);
    expect(recall(cache, MADE_OF)).toStrictEqual(VALUE);
  });

  it('is for its owner alone, and says nothing to who has not got what it was made of', () => {
    const cache = cacheFolder();
    const folder = { ...cache, path: join(cache.path, 'new/cyclus') };
    keep(folder, MADE_OF, VALUE);
    const file = fileIn(folder.path);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    }
    expect(readFileSync(file, 'latin1')).not.toMatch(/MCC|vertrouwelijk/);
    // What is kept twice of the same is not twice the same: two texts under one key would tell of each other.
    const first = readFileSync(file);
    keep(folder, MADE_OF, VALUE);
    expect(readFileSync(file).equals(first)).toBe(false);
  });

  it('is no more than sixteen, of which the oldest goes', () => {
    const cache = cacheFolder();
    writeFileSync(join(cache.path, 'main.js-1.cache'), '');
    for (let made = 0; made < 20; made++) {
      const before = new Set(readdirSync(cache.path));
      keep(cache, [`${made}`], made);
      const [added] = readdirSync(cache.path).filter((name) => !before.has(name));
      utimesSync(join(cache.path, added!), 1_600_000_000 + made, 1_600_000_000 + made);
    }
    expect(readdirSync(cache.path)).toHaveLength(17);
    expect(readdirSync(cache.path)).toContain('main.js-1.cache');
    const there = Array.from({ length: 20 }, (_, made) => recall(cache, [`${made}`]));
    expect(there).toEqual([undefined, undefined, undefined, undefined, ...there.slice(4)]);
    expect(there.slice(4)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('is left out without a word where it cannot stand, or cannot be kept', () => {
    const cache = cacheFolder();
    const file = join(cache.path, 'file');
    writeFileSync(file, '');
    keep({ ...cache, path: file }, MADE_OF, VALUE);
    expect(recall({ ...cache, path: file }, MADE_OF)).toBeUndefined();
    keep(cache, MADE_OF, { of: () => {} });
    keep(cache, ['folder'], 1);
    expect(recall(cache, MADE_OF)).toBeUndefined();
    expect(recall(cache, ['folder'])).toBe(1);
    expect(readdirSync(cache.path).sort()).toEqual([expect.stringMatching(/\.kept$/), 'file']);
  });
});
