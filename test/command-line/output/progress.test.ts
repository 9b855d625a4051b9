import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/command-line/context.ts';
import { quiet } from '../../../src/command-line/options.ts';
import { progressOn, timeOn } from '../../../src/command-line/output/progress.ts';
import { fakeIo } from '../../support/fake-io.ts';

/** Work at a terminal that is so wide, with a clock that is set by hand. */
function work(columns: number | undefined, env: Record<string, string> = {}, isQuiet = false) {
  const io = fakeIo({ env, ...(columns && { columns }) });
  let seconds = 1_000_000;
  io.now = () => seconds;
  const written = new Map(isQuiet ? [[quiet, ['true']]] : []);
  const context = contextOf({ command: undefined, words: [], written, mistakes: [] }, [], io);
  return {
    context,
    io,
    pass(more: number) {
      seconds += more;
    },
  };
}

describe('the progress of long work', () => {
  it('tells which step it is at and how long the others take at that pace', () => {
    const { context, io, pass } = work(80);
    const progress = progressOn(context, 'nl', 4);
    progress.step('een.docx');
    pass(5);
    progress.step('twee.docx');
    // One step took five seconds, so the three that are left take fifteen.
    expect(io.said.stderr).toBe('\r\u001B[K2/4, nog ongeveer 15 s: twee.docx');
    pass(195);
    progress.step('drie.docx');
    // Two took two hundred, and so do the two that are left.
    expect(io.said.stderr.endsWith('\r\u001B[K3/4, nog ongeveer 4 min: drie.docx')).toBe(true);
    progress.end();
    expect(io.said.stderr.endsWith('drie.docx\r\u001B[K')).toBe(true);
  });

  it('says nothing of what takes two seconds or less', () => {
    const { context, io, pass } = work(80);
    const progress = progressOn(context, 'en', 2);
    progress.step('one');
    pass(2);
    progress.step('two');
    progress.end();
    expect(io.said.stderr).toBe('');
  });

  it('says it in English, and no more than fits on a line', () => {
    const { context, io, pass } = work(30);
    const progress = progressOn(context, 'en', 2);
    progress.step('one');
    pass(4);
    progress.step('agendas/2020-11-03 MCC agenda.docx');
    expect(io.said.stderr).toBe('\r\u001B[K2/2, about 4 s left: agendas/');
  });

  it('says nothing in a pipe, on a dumb terminal or when nobody wants to hear it', () => {
    for (const { context, io, pass } of [work(undefined), work(80, { TERM: 'dumb' }), work(80, {}, true)]) {
      const progress = progressOn(context, 'nl', 2);
      pass(10);
      progress.step('een');
      progress.end();
      expect(io.said.stderr).toBe('');
    }
  });

  it('of what may take so long and no longer tells what is left of that, once a second', () => {
    const { context, io, pass } = work(80);
    const { left, end } = timeOn(context, 'nl', 'Zoekt');
    expect(left(9.5)).toBe(9.5);
    pass(3);
    expect([left(6.6), left(6.5), left(-1)]).toEqual([6.6, 6.5, -1]);
    end();
    expect(io.said.stderr).toBe('\r\u001B[KZoekt, nog hoogstens 7 s\r\u001B[KZoekt, nog hoogstens 1 s\r\u001B[K');
  });
});
