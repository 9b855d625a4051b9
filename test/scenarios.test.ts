import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../src/main.ts';
import { fakeIo } from './support/fake-io.ts';
import { cacheFolder, filesIn, SAMPLE, wordsOf } from './support/folders.ts';

// Whole runs as plain files. A folder holds `command`, what it must print in `stdout` and `stderr` (nothing when there is
// no such file) and its `exit` code; its `cycles/`, or else the sample; in `before/` other definitions to compare with; and
// in `written/` the files that it must write.

const SCENARIOS = fileURLToPath(new URL('scenarios', import.meta.url));

describe('a whole run', () => {
  it.each(readdirSync(SCENARIOS))('%s', async (name) => {
    const folder = join(SCENARIOS, name);
    const text = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
    const own = existsSync(join(folder, 'cycles'));
    const definitions = {
      ...filesIn(own ? join(folder, 'cycles') : SAMPLE, 'cycles'),
      ...filesIn(join(folder, 'before'), 'before'),
    };
    const [cyclus, ...args] = wordsOf(text('command'));
    expect(cyclus).toBe('cyclus');
    const cache = cacheFolder();
    // The second run recalls what the first one kept.
    for (const machine of [{}, { cache }, { cache }]) {
      const io = fakeIo({ files: { ...definitions }, ...machine });
      const exit = await main(args, io);
      expect(io.said).toEqual({ stdout: text('stdout'), stderr: text('stderr') });
      expect(exit).toBe(Number(text('exit')));
      expect(io.files).toEqual({ ...definitions, ...filesIn(join(folder, 'written'), '.') });
    }
  });
});
