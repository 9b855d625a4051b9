import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { runs } from '../support/runs.ts';
import { troubled } from '../support/troubled.ts';
import { typedHint } from '../support/typed-hint.ts';

// A hint names meetings as they can be typed: who copies it into a command changes the meeting that it means.

interface Listed {
  code: string;
  severity: string;
  hint?: string;
  who: string[];
  when: string[];
}

async function said(words: readonly string[], io: FakeIo): Promise<{ exit: number; stdout: string; stderr: string }> {
  Object.assign(io.said, { stdout: '', stderr: '' });
  const exit = await main(words, io);
  return { exit, ...io.said };
}

const HALF_YEAR = ['--from', '2020-10-19', '--until', '2021-05-31'];

async function errorsIn(io: FakeIo): Promise<Listed[]> {
  const { stdout } = await said(['check', ...HALF_YEAR, '--format', 'json', '--lang', 'nl'], io);
  return JSON.parse(stdout).findings.filter(
    (one: Listed & { accepted?: object }) => one.severity === 'error' && !one.accepted,
  );
}

/** An error on each of its days. */
function timesOf(errors: readonly Listed[]): string[] {
  return errors.flatMap(({ code, who, when }) => when.map((day) => [code, ...[...who].sort(), day].join(' ')));
}

/** The sentences of a hint, one for each time that its conflict plays; none that excludes another of the list. */
function sentences({ hint = '' }: Listed): string[] {
  return hint.split('; ').filter((sentence) => !sentence.includes('niet samen met'));
}

/** Types hints one after the other, each once. */
async function typed(hints: readonly string[], io: FakeIo): Promise<void> {
  const lines = hints.flatMap((hint) => (typedHint(hint) ? [typedHint(hint)!] : []));
  for (const line of new Map(lines.map((one) => [one.join(' '), one])).values()) {
    const { exit, stderr } = await said([...line, '--reason', 'tip', '--yes', '--lang', 'nl'], io);
    expect([line, exit, stderr]).toEqual([line, 0, expect.anything()]);
  }
}

describe('the hints of check', () => {
  it('are typed as they stand: each ends its error on a day, and all together bring none', async () => {
    const seen = { typed: 0 };
    await fc.assert(
      fc.asyncProperty(troubled, async (yaml) => {
        const files = { 'cycles/all.yaml': yaml };
        const before = await errorsIn(fakeIo({ files: { ...files } }));
        for (const error of before)
          for (const hint of sentences(error).filter(typedHint)) {
            const io = fakeIo({ files: { ...files } });
            await typed([hint], io);
            const left = new Set(timesOf(await errorsIn(io)));
            expect([hint, timesOf([error]).every((time) => left.has(time))]).toEqual([hint, false]);
            seen.typed++;
          }
        const io = fakeIo({ files: { ...files } });
        await typed(before.flatMap(sentences), io);
        expect((await errorsIn(io)).length).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: runs(25), endOnFailure: true },
    );
    expect(seen.typed).toBeGreaterThan(0);
  });
});
