import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tortured } from '../support/runs.ts';
import { rehearsed, visibleIn, WRITING } from '../support/small-programme.ts';
import { started } from '../support/started.ts';

// Somebody who ends the program, or a machine that stops, at every single change that a command makes on the disk: before
// it, after it, and with half of a file written. Then the same command is given again, and that is all that is needed.

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-death-'));
});

afterAll(() => {
  for (const name of [folder, `${folder}-begin`]) fs.rmSync(name, { recursive: true, force: true });
});

describe('a command that is ended at any change of the disk is done when it is given again', () => {
  it.each(tortured(WRITING, 2))('$line', async ({ line, first }) => {
    const { after, changes, writes, restore } = await rehearsed(line, first, folder);
    const deaths = [
      ...changes.map((dieAt) => ({ dieAt, half: false })),
      ...writes.map((dieAt) => ({ dieAt, half: true })),
    ];
    for (const death of tortured(deaths, 2)) {
      restore();
      expect((await started(line, folder, death).ended).code).toBe(null);
      // Whoever sees that the last change is back does not take back the one before.
      if (line.startsWith('undo') && isDeepStrictEqual(visibleIn(folder), after)) continue;
      const { code, stderr } = await started(line, folder).ended;
      expect({ death, code, stderr, files: visibleIn(folder) }).toEqual({ death, code, stderr, files: after });
    }
  });
});
