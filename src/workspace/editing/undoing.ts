import { rules } from '../../conflicts/rules.ts';
import { type EditedSection, withoutItem } from '../../definition/edits/revise.ts';
import type { Acceptance, Change } from '../../definition/types/changes.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { touchedDays } from '../../schedule/changes/touched.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import type { Loaded } from '../definitions.ts';
import { readMeetingNamed, severalMeetings } from '../named/refer.ts';
import { scheduleAround } from '../named/schedule-around.ts';
import { noMeeting } from '../named/subject.ts';
import { takingBack } from '../replies/taking-over.ts';
import { bounded } from './acceptance.ts';
import type { DefinitionEdit } from './carry-out.ts';
import { lastSolved } from './solved.ts';

/**
 * The edit that takes a change, an acceptance or answers out of the definitions.
 * @param text a meeting, for its last change; a code, for its last acceptance; `replies`, for the answers that were taken
 * over last; undefined for the last of all changes
 * @throws WrongCall when there is nothing to take out
 */
export function undoEdit(loaded: Loaded, text: string | undefined): DefinitionEdit {
  if (text === undefined) return withoutSolution(loaded) ?? withoutChange(lastChange(loaded.workspace), loaded);
  if (/^(replies|antwoorden)$/i.test(text.trim())) return takingBack(loaded);
  const code = text.replace(/^\[|\]$/g, '').toLowerCase();
  return rules.some((rule) => rule.code === code)
    ? withoutAcceptance(lastAcceptance(code, loaded.workspace), loaded)
    : withoutChange(lastChangeOf(text, loaded.workspace), loaded);
}

function withoutChange(change: Change, { files, today }: Loaded): DefinitionEdit {
  return {
    ...without(files, change.place, 'changes'),
    title: { nl: 'Wijziging ongedaan maken', en: 'Take back a change' },
    isOfDates: true,
    touched: (before) => touchedDays(change, before, today),
  };
}

/** The edit that takes back the last solution or addition, when nothing was changed since. */
function withoutSolution(loaded: Loaded): DefinitionEdit | undefined {
  const solved = lastSolved(loaded);
  return (
    solved && {
      title: solved.added
        ? { nl: 'Toevoeging ongedaan maken', en: 'Take back an addition' }
        : { nl: 'Oplossing ongedaan maken', en: 'Take back a solution' },
      section: solved.added ? 'additions' : 'changes',
      revisions: solved.revisions,
      beside: [solved.forget],
      touched: () => solved.period,
      judge: () => {},
    }
  );
}

function withoutAcceptance({ code, valid, place }: Acceptance, { files, today }: Loaded): DefinitionEdit {
  return {
    ...without(files, place, 'accepted'),
    title: { nl: `${code} niet langer accepteren`, en: `Accept ${code} no longer` },
    touched: () => bounded(valid, today),
  };
}

function without(files: Loaded['files'], { file, path }: SourcePlace, section: EditedSection) {
  const revision = withoutItem(files, file, section, Number(path[1]));
  return { section, revisions: revision && [revision], judge: () => {} };
}

function lastChange({ changes }: Workspace): Change {
  const last = changes.at(-1);
  if (last) return last;
  throw new WrongCall({ nl: 'er is geen wijziging om ongedaan te maken', en: 'there is no change to take back' });
}

/** The last change to the meeting that a text refers to, cancelled or not. */
function lastChangeOf(text: string, workspace: Workspace): Change {
  const reference = readMeetingNamed(text, workspace);
  const schedule = scheduleAround(reference, workspace);
  const meetings = meetingsNamed(reference, schedule.all);
  if (meetings.length === 0) throw noMeeting(text, reference, schedule.all);
  const changed = meetings.flatMap((meeting) => {
    const event = meeting.history.findLast((one) => one.what === 'change');
    return event?.what === 'change' ? [{ meeting, change: event.change }] : [];
  });
  const [only, ...others] = changed;
  if (!only) throw unchanged(text);
  if (others.length > 0)
    throw severalMeetings(
      text,
      changed.map(({ meeting }) => meeting),
      schedule,
    );
  return only.change;
}

function unchanged(text: string): WrongCall {
  return new WrongCall({
    nl: `${quoted(text)} staat waar het is gepland: er is geen wijziging om ongedaan te maken`,
    en: `${quoted(text)} stands where it was planned: there is no change to take back`,
  });
}

function lastAcceptance(code: string, { accepted }: Workspace): Acceptance {
  const last = accepted.findLast((one) => one.code === code);
  if (last) return last;
  throw new WrongCall({
    nl: `er is geen knelpunt met de code ${quoted(code)} geaccepteerd`,
    en: `no conflict with the code ${quoted(code)} has been accepted`,
  });
}
