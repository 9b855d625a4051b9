import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { DraftAdd, DraftCancel, DraftChanges, DraftMove } from './changes.ts';
import type { Programme } from './programmes.ts';
import { draftReference, lengthText, listLines, timeText, yamlText } from './yaml-text.ts';

interface Words {
  cleared: string;
  outside: string;
  pauses: string;
  deviations: string;
  extra: string;
  said: string;
}

const WORDS: Said<Words> = {
  nl: {
    cleared:
      'Dagen waarop een gremium op één uur twee keer bijeenkomt en er iets anders is: alles vervalt, en hieronder komt wat blijft.',
    outside: 'Aan het begin of het einde van de agenda: de cyclus plant deze overleggen, maar zij staan er niet in.',
    pauses: 'Perioden waarin een hele cyclus niet in de agenda staat.',
    deviations: 'Overleggen van een cyclus die niet of op een ander moment in de agenda staan.',
    extra: 'Overleggen die in geen cyclus passen.',
    said: 'stond als afgezegd in de agenda',
  },
  en: {
    cleared:
      'Days on which a forum meets twice at one hour and something is otherwise: all is off, and what stays is added below.',
    outside: 'At the beginning or the end of the calendar: the cycle plans these meetings, but they are not there.',
    pauses: 'Periods in which a whole cycle is not in the calendar.',
    deviations: 'Meetings of a cycle that are not in the calendar, or at another time.',
    extra: 'Meetings that fit in no cycle.',
    said: 'was in the calendar as cancelled',
  },
};

/** The section with the changes, in the order in which they apply; nothing when there are none. */
export function changesLines(changes: DraftChanges, idOf: (programme: Programme) => string, lang: Lang): string[] {
  const words = WORDS[lang];
  const outside = changes.outside.length === 0 ? [] : listLines('  - ', 'cancel', changes.outside.map(draftReference));
  const cleared = changes.cleared.flatMap(({ forum, days }) => [
    `  - cancel: ${yamlText(forum)}`,
    ...listLines('    ', 'on', days.map(isoDay)),
  ]);
  const pauses = changes.pauses.flatMap(({ programme, from, until }) => [
    `  - cancel: ${idOf(programme)}`,
    `    from: ${isoDay(from)}`,
    `    until: ${isoDay(until)}`,
  ]);
  const deviations = changes.deviations.flatMap((change) =>
    change.kind === 'cancel' ? cancelLines(change, words) : moveLines(change, lang),
  );
  const extra = changes.extra.flatMap((change) => addLines(change, lang));
  const parts = [
    [words.cleared, cleared],
    [words.outside, outside],
    [words.pauses, pauses],
    [words.deviations, deviations],
    [words.extra, extra],
  ] as const;
  const written = parts.filter(([, lines]) => lines.length > 0);
  if (written.length === 0) return [];
  return [
    'changes:',
    ...written.flatMap(([heading, lines], index) => [...(index === 0 ? [] : ['']), `  # ${heading}`, ...lines]),
  ];
}

function cancelLines({ meeting, said }: DraftCancel, words: Words): string[] {
  return [`  - cancel: ${draftReference(meeting)}${said ? `  # ${words.said}` : ''}`];
}

function moveLines({ meeting, day, time, ...details }: DraftMove, lang: Lang): string[] {
  return [
    `  - move: ${draftReference(meeting)}`,
    ...(day === null && time === null ? [] : [`    to: ${target(day, time)}`]),
    ...detailLines(details, lang),
  ];
}

function target(day: DraftMove['day'], time: DraftMove['time']): string {
  if (day === null) return timeText(time!);
  return time === null ? isoDay(day) : `${isoDay(day)} ${isoClock(time)}`;
}

function addLines({ meetings, phase, ...details }: DraftAdd, lang: Lang): string[] {
  return [
    ...listLines('  - ', 'add', meetings.map(draftReference)),
    ...(phase === null ? [] : [`    phase: ${yamlText(phase)}`]),
    ...detailLines(details, lang),
  ];
}

function detailLines({ length, place, status }: Pick<DraftMove, 'length' | 'place' | 'status'>, lang: Lang): string[] {
  return [
    ...(length === null ? [] : [`    length: ${lengthText(length, lang)}`]),
    ...(place === null ? [] : [`    place: ${yamlText(place)}`]),
    ...(status === null ? [] : [`    status: ${certaintyWords(status, lang)}`]),
  ];
}
