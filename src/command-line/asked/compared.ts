import { mondayOf } from '../../calendar/day.ts';
import { weeksFrom } from '../../calendar/period.ts';
import type { Reading } from '../../definition/reading.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { linesFor } from '../../diagnostic/wrap.ts';
import type { Since } from '../../documents/changes/since.ts';
import type { Difference } from '../../schedule/changes/difference.ts';
import { type Loaded, withCalendars } from '../../workspace/definitions.ts';
import type { Context } from '../command.ts';
import { single } from '../option.ts';

export const since = single(
  {
    name: 'since',
    value: { nl: 'toen', en: 'then' },
    completes: 'folder',
    says: 'then',
    what: {
      nl: 'waarmee te vergelijken: een andere map, een publicatie, een dag (wat git toen had) of een versie in git, zoals HEAD~3; anders de laatste publicatie',
      en: 'what to compare with: another folder, a publication, a day (what git had then) or a commit in git, such as HEAD~3; otherwise the last publication',
    },
  },
  (text) => text,
);

/** What is otherwise than it was, and then when. */
export interface Compared {
  difference: Difference;
  since: Since;
  /** The definitions of then. */
  reading: Reading;
}

/**
 * What is otherwise than what `--since` names or what was published last, in the window and as far as it concerns the
 * filter; undefined when the definitions of then make no schedule, of which the mistakes have been shown.
 * @throws WrongCall when there is no such thing
 */
export async function compared(context: Context, loaded: Loaded): Promise<Compared | undefined> {
  const [{ earlier }, { readWorkspace }] = await Promise.all([
    import('../../workspace/publishing/earlier.ts'),
    import('../../definition/read.ts'),
  ]);
  const then = await earlier(loaded.folder, context.get(since), loaded.workspace.settings.timezone);
  const reading = readWorkspace(then.files);
  if (!reading.workspace) {
    await showWrong(context, loaded, reading);
    return undefined;
  }
  const difference = await differenceWith(await withCalendars(loaded.folder, reading.workspace), context, loaded);
  return { difference, since: then.since, reading };
}

/** What differs in the window, as far as it concerns the filter. */
async function differenceWith(then: Workspace, context: Context, loaded: Loaded) {
  const { workspace, today } = loaded;
  const [{ askedSchedule }, { resolve }, { differenceOf, selectDifference }] = await Promise.all([
    import('./asked.ts'),
    import('../../schedule/resolve.ts'),
    import('../../schedule/changes/difference.ts'),
  ]);
  const usual = weeksFrom(mondayOf(today), workspace.settings.horizon);
  const { whole, filter } = askedSchedule(context, loaded, () => usual);
  return selectDifference(differenceOf(resolve(then, whole.window), whole), filter);
}

/** Definitions of then that make no schedule, each mistake at its place of then. */
async function showWrong(context: Context, { lang }: Loaded, { findings, sources }: Reading): Promise<void> {
  const { showAll } = await import('../output/findings.ts');
  const { stderr } = context.io;
  const errors = findings.filter(({ severity }) => severity === 'error');
  stderr.write(
    linesFor(stderr, `${WRONG_THEN[lang]}\n`) + (await showAll(context, stderr, { findings: errors, sources, lang })),
  );
}

const WRONG_THEN = {
  nl: 'De definities van toen zijn niet in orde, dus er is niets om mee te vergelijken:',
  en: 'The definitions of then are not in order, so there is nothing to compare with:',
};
