import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import type { Looked } from '../../src/conflicts/recheck.ts';
import { withWriting } from '../../src/definition/edits/revise.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { SourceFile } from '../../src/definition/source-file.ts';
import { inWritingOrder } from '../../src/remedies/solving/order.ts';
import type { Wishes } from '../../src/remedies/solving/wishes.ts';
import type { SolvingEdit } from '../../src/remedies/solving/written.ts';
import { resolve } from '../../src/schedule/resolve.ts';

// The weeks around Easter 2021 in which programmes are solved.
const WINDOW = { from: day('2021-03-22'), until: day('2021-05-02') };

/** A programme, and what it is with edits when these are written in it. */
export function programme(yaml: string) {
  const files: SourceFile[] = [{ name: 'cycles/all.yaml', bytes: new TextEncoder().encode(yaml) }];
  const look = (some: readonly SourceFile[]): Looked | undefined => {
    const { workspace } = readWorkspace(some);
    if (!workspace) return undefined;
    const schedule = resolve(workspace, WINDOW);
    return { schedule, findings: check(schedule) };
  };
  const judge = (edits: readonly SolvingEdit[]) => {
    let written: readonly SourceFile[] | undefined = files;
    for (const edit of inWritingOrder(edits))
      for (const writing of edit.written.writings) written = written && withWriting(written, writing);
    return written && look(written);
  };
  return { before: look(files)!, judge };
}

/** What is asked of a solution when nothing else is said: no warnings, no others, all the time. */
export function wishesFor(judge: Wishes['judge'], more: Partial<Wishes> = {}): Wishes {
  return {
    notBefore: WINDOW.from,
    accept: false,
    warnings: false,
    alternatives: 0,
    isAllowed: () => true,
    reason: () => 'proef',
    seconds: () => 1000,
    judge,
    ...more,
  };
}
