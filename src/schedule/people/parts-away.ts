import type { Speaker, SubItem } from '../../definition/types/agendas.ts';
import type { Item, Meeting } from '../schedule.ts';
import type { AttendanceList, SpeakerAway } from './attendance.ts';

/** What has a first speaker of its own at a meeting, beside the items: a standing point, or a part of one or of an item. */
interface SpokenPart {
  title: string;
  speaker: Speaker;
  /** The item that it is a part of; null for a standing point and its parts. */
  item: Item | null;
}

/** One of which the first speaker is away. */
export type PartAway = SpokenPart & SpeakerAway;

/**
 * The standing points and sub-items of a meeting whose first speaker is away, with who speaks instead. A part with the
 * first speaker of its whole goes with that.
 * @example partsAway(meeting, attendanceOf(schedule)).map(({ title, replacement }) => [title, replacement]) // [['Cijfers', null]]
 */
export function partsAway(meeting: Meeting, { speakerAway }: Pick<AttendanceList, 'speakerAway'>): PartAway[] {
  return spokenParts(meeting).flatMap((part) => {
    const away = speakerAway(part.speaker, meeting);
    return away ? [{ ...part, ...away }] : [];
  });
}

function spokenParts({ forum, items }: Meeting): SpokenPart[] {
  const standing = [...forum.agenda.begin, ...forum.agenda.end].flatMap((point) =>
    point.what === 'own' ? [...spoken([point], null), ...parts(point.subItems, point.speaker?.role ?? null, null)] : [],
  );
  return [...standing, ...items.flatMap((item) => parts(item.subItems, item.speaker, item))];
}

function parts(subItems: readonly SubItem[], whole: string | null, item: Item | null): SpokenPart[] {
  return spoken(subItems, item).filter(({ speaker }) => speaker.role !== whole);
}

function spoken(all: readonly SubItem[], item: Item | null): SpokenPart[] {
  return all.flatMap(({ title, speaker }) => (speaker === null ? [] : [{ title, speaker, item }]));
}
