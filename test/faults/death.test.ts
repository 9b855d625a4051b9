import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draws, tortured } from '../support/runs.ts';
import { broken, rehearsed, visibleIn, WRITING } from '../support/small-programme.ts';
import type { StandIn } from '../support/stand-in.ts';
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

/** A moment at which a command is ended. */
type Death = Pick<StandIn, 'dieAt' | 'half' | 'tellsAt'>;

/** Ends a command in a folder, and gives it again. Nothing is lost or doubled by that, whenever it was. */
async function expectDone(line: string, death: Death, { before, after, restore }: Rehearsed): Promise<void> {
  restore();
  const { code } = await started(line, folder, death).ended;
  const left = visibleIn(folder);
  // What was told from outside may come too late.
  const killed = death.tellsAt ? code : null;
  expect({ death, code, broken: broken(left, before, after) }).toEqual({ death, code: killed, broken: [] });
  // Whoever sees that the last change is back does not take back the one before.
  const isDone = isDeepStrictEqual(left, after);
  if (isDone && line.startsWith('undo')) return;
  const again = await started(line, folder).ended;
  expect({ death, ...again, files: visibleIn(folder) }).toEqual({ death, ...again, files: after });
  // A change that is there is refused a second time.
  expect(isDone ? [0, 2] : [0], again.stderr).toContain(again.code);
}

type Rehearsed = Awaited<ReturnType<typeof rehearsed>>;

describe('a command that is ended is done when it is given again', () => {
  it.each(tortured(WRITING, 2))('$line, at any change of the disk', async ({ line, first }) => {
    const found = await rehearsed(line, first, folder);
    const deaths = [
      ...found.changes.map((dieAt) => ({ dieAt, half: false })),
      ...found.writes.map((dieAt) => ({ dieAt, half: true })),
    ];
    for (const death of tortured(deaths, 2)) await expectDone(line, death, found);
  });

  it('by somebody else, while it writes', async () => {
    const cases = tortured(WRITING, 1);
    const each = Math.ceil(draws(1) / cases.length);
    for (const { line, first } of cases) {
      const found = await rehearsed(line, first, folder);
      const moments = fc.sample(fc.noBias(fc.constantFrom(...found.changes)), each);
      for (const tellsAt of moments) await expectDone(line, { tellsAt }, found);
    }
  });
});
