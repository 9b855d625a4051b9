import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import type { FileRevision } from '../../definition/edits/revise.ts';
import { readTarget } from '../../definition/texts/time-texts.ts';
import type { Change } from '../../definition/types/changes.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import { readShift } from '../../language/amounts.ts';
import type { Said } from '../../language/language.ts';
import { meetingAspects } from '../../schedule/changes/aspects.ts';
import { type Difference, isSame } from '../../schedule/changes/difference.ts';
import { touchedDays } from '../../schedule/changes/touched.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { Loaded } from '../definitions.ts';
import { checkMatched } from '../named/refer.ts';
import { addition, type DefinitionEdit, itemOf } from './carry-out.ts';

/** A change as it is to be written, by key, and as a title. */
export interface DescribedChange {
  title: Said;
  item: Record<string, string | undefined>;
}

/** The edit that adds a change to the definitions. @throws WrongCall when it is judged to do nothing, or not what was meant */
export function changeEdit(loaded: Loaded, { title, item }: DescribedChange): DefinitionEdit {
  const edit = addition(loaded, 'changes', itemOf(item), {
    title,
    isOfDates: true,
    touched: (_, after) => touchedDays(changeAt(edit.revisions![0]!, after), after, loaded.today),
    judge(effect) {
      const schedule = effect.difference.after;
      const [revision] = effect.revisions as [FileRevision];
      const change = changeAt(revision, schedule.workspace);
      if (schedule.workspace.changes.at(-1) !== change) throw notLast(revision);
      checkMatched(change, schedule);
      if (isIdle(effect) || isAddedAlready(change, effect.difference)) throw NOTHING;
    },
  });
  return edit;
}

function changeAt({ file, index }: FileRevision, { changes }: Workspace): Change {
  return changes.find(({ place }) => place.file === file && place.path[1] === index)!;
}

function isIdle({ difference, findings }: Effect): boolean {
  return isSame(difference) && findings.solved.length + findings.appeared.length === 0;
}

/** Whether all that a change adds was added before, and is still there. */
function isAddedAlready(change: Change, { before, after }: Difference): boolean {
  const isOurs = ({ history }: Meeting) => history.some((event) => event.what === 'change' && event.change === change);
  const isThere = (added: Meeting) =>
    before.all.some(
      (other) =>
        other.status === 'extra' && other.forum.id === added.forum.id && meetingAspects(other, added).length === 0,
    );
  return change.kind === 'add' && after.all.filter(isOurs).every(isThere);
}

/**
 * The keys that say where a meeting goes: `by` for a number of days, else `to`. What is neither is written as it was
 * typed, for the definitions to say what is wrong with it.
 * @example moveTo('+1 werkdag') // { by: '1 werkdag' }
 * @example moveTo('2020-11-11 14.00') // { to: '2020-11-11 14:00' }
 */
export function moveTo(text: string | undefined): { to?: string; by?: string } {
  if (text === undefined) return {};
  if (readShift(text)) return { by: text.replace(/^\+\s*/, '') };
  const target = readTarget(text);
  if ('mistake' in target) return { to: text };
  const { day, time } = target.value;
  return { to: [...(day === null ? [] : [isoDay(day)]), ...(time === null ? [] : [isoClock(time)])].join(' ') };
}

const NOTHING = new WrongCall({
  nl: 'dit verandert niets: het is al zo',
  en: 'this changes nothing: it is so already',
});

function notLast({ file }: FileRevision): WrongCall {
  return new WrongCall({
    nl: `de wijziging zou in ${quotedPath(file)} niet als laatste gelden; zet haar zelf onder de andere wijzigingen`,
    en: `in ${quotedPath(file)} the change would not apply last; put it below the other changes yourself`,
  });
}
