import * as z from 'zod/mini';
import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { conflictingKeys } from '../kinds/conflicting-keys.ts';
import { notAMeeting } from '../kinds/not-a-meeting.ts';
import { restartTooEarly } from '../kinds/restart-too-early.ts';
import {
  accept,
  checkValidity,
  each,
  type Linker,
  periodOf,
  present,
  refer,
  report,
  reportConflict,
  reportMissing,
  use,
} from '../linking/linker.ts';
import { checkFirstDay } from '../parts/first-day.ts';
import { items, type Linked } from '../section.ts';
import { type HelpOf, MEETINGS } from '../shapes/field-help.ts';
import { block, list, oneOrMore, optional, period, periodHelp } from '../shapes/shapes.ts';
import { certainty, day, length, shift, target, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Change, ChangeTarget } from '../types/changes.ts';
import type { Cycle } from '../types/cycles.ts';

const why = { reason: optional(text), decided: optional(day) };
const which = { on: optional(oneOrMore(day)), ...period() };

const whyHelp = {
  reason: { nl: 'waarom', en: 'why' },
  decided: { nl: 'de dag waarop het is besloten', en: 'the day on which it was decided' },
} satisfies HelpOf<typeof why>;

const whichHelp = {
  on: {
    nl: 'de dagen, als er een gremium of cyclus staat en geen overleg',
    en: 'the days, when a forum or cycle is named and no meeting',
  },
  ...periodHelp,
} satisfies HelpOf<typeof which>;

const cancelShape = block(
  { cancel: oneOrMore(text), ...which, ...why },
  {
    cancel: {
      nl: 'het overleg dat niet doorgaat, of een gremium of cyclus in een periode',
      en: 'the meeting that is cancelled, or a forum or cycle in a period',
      examples: MEETINGS,
    },
    ...whichHelp,
    ...whyHelp,
  },
);

const moveShape = block(
  {
    move: oneOrMore(text),
    ...which,
    to: optional(target),
    by: optional(shift),
    place: optional(text),
    length: optional(length),
    status: optional(certainty),
    ...why,
  },
  {
    move: {
      nl: 'het overleg dat verandert, of een gremium of cyclus in een periode',
      en: 'the meeting that changes, or a forum or cycle in a period',
      examples: MEETINGS,
    },
    ...whichHelp,
    to: { nl: 'de nieuwe dag, het nieuwe tijdstip, of beide', en: 'the new day, the new time, or both' },
    by: {
      nl: 'hoeveel dagen of werkdagen later, of met een minteken eerder',
      en: 'how many days or working days later, or earlier with a minus',
    },
    place: { nl: 'de nieuwe plaats', en: 'the new place' },
    length: { nl: 'hoelang het nu duurt', en: 'how long it takes now' },
    status: { nl: 'of het overleg onder voorbehoud is', en: 'whether the meeting is tentative' },
    ...whyHelp,
  },
);

const addShape = block(
  {
    add: oneOrMore(text),
    cycle: optional(text),
    phase: optional(text),
    place: optional(text),
    length: optional(length),
    status: optional(certainty),
    ...why,
  },
  {
    add: {
      nl: 'het overleg dat erbij komt: gremium, dag en tijd',
      en: 'the meeting that is added: forum, day and time',
      examples: ['MCC 2020-12-14 10:00'],
    },
    cycle: { nl: 'de cyclus waar het bij hoort', en: 'the cycle to which it belongs', names: 'cycle' },
    phase: { nl: 'waar het overleg over gaat', en: 'what the meeting is about' },
    place: { nl: 'de plaats; anders die van het gremium', en: 'the place; else that of the forum' },
    length: { nl: 'de duur; anders die van het gremium', en: 'the length; else that of the forum' },
    status: { nl: 'of het overleg onder voorbehoud is', en: 'whether the meeting is tentative' },
    ...whyHelp,
  },
);

const restartShape = block(
  { restart: text, from: day, stop: optional(day), ...why },
  {
    restart: {
      nl: 'de cyclus die opnieuw begint te tellen',
      en: 'the cycle that begins to count its weeks anew',
      names: 'cycle',
    },
    from: {
      nl: 'de eerste dag van de nieuwe telling, meestal een maandag',
      en: 'the first day of the new count, mostly a Monday',
    },
    stop: {
      nl: 'de laatste dag van de oude telling; anders de dag voor ‘from’',
      en: 'the last day of the old count; else the day before ‘from’',
    },
    ...whyHelp,
  },
);

const changeShape = z.union([cancelShape, moveShape, addShape, restartShape]);

type WrittenChange = z.output<typeof changeShape>;
type WrittenMove = z.output<typeof moveShape>;
type WrittenAdd = z.output<typeof addShape>;
type WrittenRestart = z.output<typeof restartShape>;

export const changes = items({
  help: { nl: 'afgelast, verplaatst, ingelast, herstart', en: 'cancelled, moved, added, restarted' },
  shape: list(changeShape),
  linkOne: linkChange,
});

/** A change; nothing when what it is about is not known. */
function linkChange(
  linker: Linker,
  written: WrittenChange,
  place: SourcePlace,
  { cycles }: Linked,
): Change | undefined {
  const { reason = '', decided = null } = written;
  // Shown by what it changes: the whole of it takes several lines.
  const base = (kind: Change['kind']) => ({ reason, decided, place: inside(place, kind) });
  if ('cancel' in written)
    return {
      ...base('cancel'),
      kind: 'cancel',
      targets: linkTargets(linker, written.cancel, written, 'cancel', place),
    };
  if ('move' in written) return { ...base('move'), kind: 'move', ...linkMove(linker, written, place) };
  if ('add' in written) return { ...base('add'), kind: 'add', ...linkAdd(linker, written, place) };
  const restart = linkRestart(linker, written, place, cycles);
  return restart && { ...base('restart'), kind: 'restart', ...restart };
}

function linkMove(linker: Linker, written: WrittenMove, place: SourcePlace) {
  const { to, by, place: location = null, length = null, status = null } = written;
  if (to && by) reportConflict(linker, ['to', 'by'], place);
  if ([location, length, status].every((said) => said === null)) reportMissing(linker, ['to', 'by'], place);
  return {
    targets: linkTargets(linker, written.move, written, 'move', place),
    to: to ?? (by ? { days: by.count, unit: by.unit } : null),
    location,
    length,
    status,
  };
}

function linkAdd(linker: Linker, written: WrittenAdd, place: SourcePlace) {
  const { cycle, phase = null, place: location = null, length = null, status = null } = written;
  const meetings = each(written.add, inside(place, 'add')).flatMap(({ item, at }) => {
    const meeting = accept(linker, readMeeting(item, linker.names), at);
    if (!meeting) return [];
    if (meeting.by === 'date') {
      use(linker, 'forum', meeting.forum);
      checkValidity(linker, 'forum', meeting.forum, { from: meeting.day, until: meeting.day }, at);
      return [{ forum: meeting.forum, day: meeting.day, time: meeting.time ?? undefined, place: at }];
    }
    report(linker, notAMeeting, { text: item }, at);
    return [];
  });
  const cycleId = cycle === undefined ? null : (refer(linker, 'cycle', cycle, inside(place, 'cycle')) ?? null);
  return { meetings, cycle: cycleId, phase, location, length, status };
}

function linkRestart(linker: Linker, written: WrittenRestart, place: SourcePlace, cycles: ReadonlyMap<string, Cycle>) {
  const { restart, from, stop = null } = written;
  const cycle = refer(linker, 'cycle', restart, inside(place, 'restart'));
  const rhythm = cycle === undefined ? undefined : cycles.get(cycle)?.versions.at(-1)?.rhythm;
  if (rhythm) checkFirstDay(linker, from, rhythm, inside(place, 'from'));
  if (stop !== null && stop >= from) report(linker, restartTooEarly, { stop, from }, inside(place, 'stop'));
  return cycle === undefined ? undefined : { cycle, from, stop };
}

/** The days that a change is about. */
type Which = Pick<WrittenMove, 'on' | 'from' | 'until'>;

/** What a change is about: meetings by name, or all meetings of a forum or cycle on days or in a period. */
function linkTargets(
  linker: Linker,
  written: readonly (string | undefined)[],
  which: Which,
  key: string,
  place: SourcePlace,
): ChangeTarget[] {
  const periods = linkPeriods(linker, which, place);
  return each(written, inside(place, key)).flatMap(({ item, at }): ChangeTarget[] => {
    if (!periods) {
      const meetings = accept(linker, readMeeting(item, linker.names), at);
      if (meetings?.by === 'date')
        checkValidity(linker, 'forum', meetings.forum, { from: meetings.day, until: meetings.day }, at);
      return meetings ? [{ meetings, place: at }] : [];
    }
    if (namesDay(item)) {
      const keys = [item, which.on ? 'on' : which.from === undefined ? 'until' : 'from'];
      report(linker, conflictingKeys, { keys }, at);
      return [];
    }
    const id = refer(linker, 'forum-or-cycle', item, at);
    if (id === undefined) return [];
    const isForum = linker.names.forum.ids.includes(id);
    return periods.map((period) => ({ forum: isForum ? id : null, cycle: isForum ? null : id, period, place: at }));
  });
}

function linkPeriods(linker: Linker, { on, from, until }: Which, place: SourcePlace): Period[] | undefined {
  const outer = from === undefined && until === undefined ? undefined : periodOf(linker, { from, until }, place);
  if (on && outer) reportConflict(linker, ['on', from === undefined ? 'until' : 'from'], place);
  return on ? present(on).map((day) => ({ from: day, until: day })) : outer && [outer];
}

function namesDay(text: string): boolean {
  return /\s\d{4}-\d{2}-\d{2}/.test(text);
}
