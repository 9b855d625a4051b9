import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { accept, type Linker, present } from '../linking/linker.ts';
import { anybody } from '../parts/who.ts';
import { items } from '../section.ts';
import { block, list, oneOrMore, optional } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { AgendaNotes } from '../types/agendas.ts';

const agendaShape = block({
  meeting: text,
  announcements: optional(oneOrMore(text)),
  copy: optional(oneOrMore(text)),
});

export const agendas = items({
  help: {
    nl: 'wat op de agenda van één overleg staat naast de stukken: mededelingen en kopie aan',
    en: 'what stands on the agenda of one meeting beside its items: announcements and copies',
  },
  shape: list(agendaShape),
  linkOne: linkAgenda,
});

function linkAgenda(
  linker: Linker,
  written: z.output<typeof agendaShape>,
  place: SourcePlace,
): AgendaNotes | undefined {
  const at = inside(place, 'meeting');
  const meeting = accept(linker, readMeeting(written.meeting, linker.names), at);
  if (!meeting) return undefined;
  const copy = anybody(linker, written.copy, inside(place, 'copy'));
  return { meeting, place: at, announcements: present(written.announcements), copy };
}
