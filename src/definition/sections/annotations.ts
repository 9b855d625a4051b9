import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { accept, entries, type Linker, refer } from '../linking/linker.ts';
import { items } from '../section.ts';
import { MEETINGS } from '../shapes/field-help.ts';
import { block, list, optional, valuesByName } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Annotation, ItemAnnotation } from '../types/agendas.ts';

const itemAnnotationShape = block(
  {
    advice: optional(text),
    decision: optional(text),
    alternative: optional(text),
    'sticking-point': optional(text),
    attention: optional(text),
  },
  {
    advice: { nl: 'het advies aan wie de annotatie leest', en: 'the advice to who reads it' },
    decision: { nl: 'de beslissing die wordt gevraagd', en: 'the decision that is asked for' },
    alternative: { nl: 'wat ook kan worden voorgesteld', en: 'what may be proposed instead' },
    'sticking-point': { nl: 'het mogelijke knelpunt', en: 'the possible sticking point' },
    attention: { nl: 'waarop te letten', en: 'what to mind' },
  },
);

const annotationShape = block(
  {
    for: text,
    meeting: text,
    reference: optional(text),
    purpose: optional(text),
    participants: optional(text),
    items: optional(valuesByName(itemAnnotationShape)),
  },
  {
    for: {
      nl: 'de functie die de annotatie leest, en niemand anders',
      en: 'the role that reads it, and nobody else',
      names: 'role',
    },
    meeting: { nl: 'het overleg waar de annotatie over gaat', en: 'the meeting that it is about', examples: MEETINGS },
    reference: { nl: 'het kenmerk; anders een open plek', en: 'the reference; else a blank' },
    purpose: {
      nl: 'waarom de vergadering wordt gehouden, en wat men wil bereiken',
      en: 'why the meeting is held, and what is to be reached',
    },
    participants: { nl: 'wat er onder de deelnemers staat', en: 'what stands below those who take part' },
    items: {
      nl: 'per product wat er bij dat agendapunt te lezen is',
      en: 'by product what there is to read with that item',
    },
  },
);

export const annotations = items({
  help: {
    nl: 'wat alleen één bewindspersoon over een overleg leest',
    en: 'what only one member of government reads about a meeting',
  },
  shape: list(annotationShape),
  linkOne: linkAnnotation,
});

function linkAnnotation(
  linker: Linker,
  written: z.output<typeof annotationShape>,
  place: SourcePlace,
): Annotation | undefined {
  const at = inside(place, 'meeting');
  const meeting = accept(linker, readMeeting(written.meeting, linker.names), at);
  const role = refer(linker, 'role', written.for, inside(place, 'for'));
  const items = linkItems(linker, written.items, inside(place, 'items'));
  if (!meeting || role === undefined) return undefined;
  const { reference = null, purpose = null, participants = null } = written;
  return { role, meeting, place: { ...at, alone: true }, reference, purpose, participants, items };
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
