import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenHere } from '../support/given-here.ts';
import { draws, tortured } from '../support/runs.ts';
import { BUSY, broken, rehearsed, visibleIn, WRITING } from '../support/small-programme.ts';
import type { StandIn } from '../support/stand-in.ts';
import { started } from '../support/started.ts';

// Somebody who ends the program, or a machine that stops, at every single change that a command makes on the disk: before
// it, after it, and with half of a file written; and at any moment. Then the same command is given again, and that is all
// that is needed.

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-death-'));
});

afterAll(() => {
  for (const name of [folder, `${folder}-begin`]) fs.rmSync(name, { recursive: true, force: true });
});

type Run = (line: string, death?: StandIn) => Promise<{ code: number | null; stderr: string }>;

/** In this process, which is quick. */
const here: Run = (line, death) => givenHere(line, folder, death);
/** As a process of its own, which somebody else may end. */
const alone: Run = (line, death) => started(line, folder, death).ended;

type Rehearsed = Awaited<ReturnType<typeof rehearsed>>;

/** Ends a command at some moment, and gives it again. @returns whether it had not ended by itself */
async function endAndGiveAgain(line: string, death: StandIn, run: Run, rehearsal: Rehearsed): Promise<boolean> {
  const { before, after, restore } = rehearsal;
  restore();
  const { code } = await run(line, death);
  const left = visibleIn(folder);
  expect({ death, broken: broken(left, before, after) }).toEqual({ death, broken: [] });
  const isDone = isDeepStrictEqual(left, after);
  // Whoever sees that the last change is back does not take back the one before.
  if (isDone && line.startsWith('undo')) return code === null;
  const again = await run(line);
  expect({ death, ...again, files: visibleIn(folder) }).toEqual({ death, ...again, files: after });
  // A change that is there is refused a second time.
  expect(isDone ? [0, 2] : [0], again.stderr).toContain(again.code);
  return code === null;
}

describe('a command that is ended is done when it is given again', () => {
  it.each(tortured(WRITING, 4))('$line, at any change of the disk', async ({ line, first }) => {
    const rehearsal = await rehearsed(line, first, folder);
    const deaths = [
      ...rehearsal.changes.map((dieAt) => ({ dieAt, half: false })),
      ...rehearsal.writes.map((dieAt) => ({ dieAt, half: true })),
    ];
    for (const death of tortured(deaths, 2)) expect(await endAndGiveAgain(line, death, here, rehearsal)).toBe(true);
  });

  it('by somebody else, while it writes', async () => {
    const possible = WRITING.filter(({ line }) => line !== BUSY);
    const each = Math.ceil(draws(5) / possible.length);
    let killed = 0;
    for (const { line, first } of tortured(possible, 1)) {
      const rehearsal = await rehearsed(line, first, folder);
      for (const tellsAt of fc.sample(fc.noBias(fc.constantFrom(...rehearsal.changes)), each))
        if (await endAndGiveAgain(line, { tellsAt }, alone, rehearsal)) killed++;
    }
    expect(killed).toBeGreaterThan(0);
  });
});
