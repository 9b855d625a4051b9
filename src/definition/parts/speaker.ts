import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { each, type Linker, refer } from '../linking/linker.ts';
import { block, list, optional, textOr } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Speaker, SubItem } from '../types/agendas.ts';

/** Who speaks first: a role, or a role with who speaks when that one is away. */
export const speaker = textOr(
  block(
    { role: text, else: optional(text) },
    {
      role: { nl: 'wie als eerste spreekt', en: 'who speaks first', names: 'role' },
      else: { nl: 'wie spreekt als die er niet is', en: 'who speaks when that one is away', names: 'role' },
    },
  ),
);

/** What an item falls into. */
export const subItems = list(
  textOr(
    block(
      { title: text, speaker: optional(speaker) },
      {
        title: { nl: 'hoe het deelonderwerp heet', en: 'what the part is called' },
        speaker: { nl: 'de eerste spreker van het deelonderwerp', en: 'the first speaker of the part', names: 'role' },
      },
    ),
  ),
);

/** @returns null when nobody was named, or nobody who is known */
export function linkSpeaker(
  linker: Linker,
  written: z.output<typeof speaker> | undefined,
  place: SourcePlace,
): Speaker | null {
  if (written === undefined) return null;
  const said = typeof written === 'string' ? { role: written, else: undefined } : written;
  const role = refer(linker, 'role', said.role, typeof written === 'string' ? place : inside(place, 'role'));
  const substitute = said.else === undefined ? undefined : refer(linker, 'role', said.else, inside(place, 'else'));
  return role === undefined ? null : { role, substitute: substitute ?? null, place };
}

export function linkSubItems(
  linker: Linker,
  written: z.output<typeof subItems> | undefined,
  place: SourcePlace,
): SubItem[] {
  return each(written, place).map(({ item, at }) =>
    typeof item === 'string'
      ? { title: item, speaker: null }
      : { title: item.title, speaker: linkSpeaker(linker, item.speaker, inside(at, 'speaker')) },
  );
}
