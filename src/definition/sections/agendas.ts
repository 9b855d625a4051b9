import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { vagueDate } from '../kinds/vague-date.ts';
import { accept, entries, type Linker, present, refer, report, use } from '../linking/linker.ts';
import { block, oneOrMore, optional, valuesByName } from '../shapes/shapes.ts';
import { day, moment, text } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import { together } from '../texts/names.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Action, AgendaNotes, Annotation, ItemAnnotation } from '../types/agendas.ts';

export const agendaShape = block({
  meeting: text,
  announcements: optional(oneOrMore(text)),
  copy: optional(oneOrMore(text)),
});

export function linkAgenda(
  linker: Linker,
  written: z.output<typeof agendaShape>,
  place: SourcePlace,
): AgendaNotes | undefined {
  const at = inside(place, 'meeting');
  const meeting = accept(linker, readMeeting(written.meeting, linker.names), at);
  if (!meeting) return undefined;
  return { meeting, place: at, announcements: present(written.announcements), copy: anybody(linker, written.copy) };
}

const itemAnnotationShape = block({
  advice: optional(text),
  decision: optional(text),
  alternative: optional(text),
  'sticking-point': optional(text),
  attention: optional(text),
});

export const annotationShape = block({
  for: text,
  meeting: text,
  purpose: optional(text),
  items: optional(valuesByName(itemAnnotationShape)),
});

export function linkAnnotation(
  linker: Linker,
  written: z.output<typeof annotationShape>,
  place: SourcePlace,
): Annotation | undefined {
  const at = inside(place, 'meeting');
  const meeting = accept(linker, readMeeting(written.meeting, linker.names), at);
  const role = refer(linker, 'role', written.for, inside(place, 'for'));
  const items = linkItems(linker, written.items, inside(place, 'items'));
  if (!meeting || role === undefined) return undefined;
  return { role, meeting, place: { ...at, alone: true }, purpose: written.purpose ?? null, items };
}

function linkItems(
  linker: Linker,
  written: z.output<typeof annotationShape>['items'],
  place: SourcePlace,
): ItemAnnotation[] {
  return entries(linker, written, place).flatMap(({ key, item, at }) => {
    const product = refer(linker, 'deliverable', key, keyOf(at));
    if (product === undefined || !item) return [];
    const { advice = null, decision = null, alternative = null, attention = null } = item;
    const stickingPoint = item['sticking-point'] ?? null;
    return [{ product, place: { ...keyOf(at), alone: true }, advice, decision, alternative, stickingPoint, attention }];
  });
}

export const actionShape = block({
  forum: text,
  what: text,
  who: optional(text),
  since: optional(text),
  due: optional(moment),
  done: optional(day),
});

export function linkAction(
  linker: Linker,
  written: z.output<typeof actionShape>,
  place: SourcePlace,
): Action | undefined {
  const forum = refer(linker, 'forum', written.forum, inside(place, 'forum'));
  const at = inside(place, 'since');
  const since = written.since === undefined ? null : accept(linker, readMeeting(written.since, linker.names), at);
  if (written.due && 'vague' in written.due)
    report(linker, vagueDate, { text: written.due.vague }, inside(place, 'due'));
  if (forum === undefined) return undefined;
  return {
    forum,
    what: written.what,
    owner: written.who === undefined ? '' : somebody(linker, written.who),
    since: since ?? null,
    due: written.due ?? null,
    done: written.done ?? null,
    place,
  };
}

/** Anybody may be named; who has a role, a department or a team is known by its id. */
export function anybody(linker: Linker, written: readonly (string | undefined)[] | undefined): string[] {
  return present(written).map((text) => somebody(linker, text));
}

function somebody(linker: Linker, text: string): string {
  const { role, department, team } = linker.names;
  const [id, ...others] = together(role, department, team).fits(text);
  if (id === undefined || others.length > 0) return text;
  for (const subject of SOMEBODY) if (linker.names[subject].ids.includes(id)) use(linker, subject, id);
  return id;
}

const SOMEBODY = ['role', 'department', 'team'] as const;
