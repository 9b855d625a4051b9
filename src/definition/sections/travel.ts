import type * as z from 'zod/mini';
import type { Minutes } from '../../calendar/clock.ts';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { entries, type Linker, present, refer } from '../linking/linker.ts';
import { things } from '../section.ts';
import { block, named, oneOrMore, optional, valuesByName } from '../shapes/shapes.ts';
import { length, text } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import type { Town } from '../types/towns.ts';

const townShape = block(
  {
    aliases: optional(oneOrMore(text)),
    places: optional(oneOrMore(text)),
    to: optional(valuesByName(length)),
  },
  {
    aliases: { nl: 'andere namen van de stad', en: 'other names of the town' },
    places: { nl: 'gebouwen en vergaderplaatsen in de stad', en: 'buildings and places in the town' },
    to: {
      nl: 'de reistijd naar elke andere stad, voor beide richtingen',
      en: 'the travel time to each other town, both ways',
    },
  },
);

export const travel = things({
  help: { nl: 'steden en de reistijd ertussen', en: 'towns and the travel time between them' },
  shape: named(townShape),
  called: { subject: 'town', textIsName: true },
  linkOne: linkTown,
});

function linkTown(linker: Linker, id: string, written: z.output<typeof townShape>, place: SourcePlace): Town {
  const at = inside(place, 'to');
  const travel = new Map<string, Minutes>();
  for (const { key, item, at: where } of entries(linker, written.to, at)) {
    const town = refer(linker, 'town', key, keyOf(where));
    if (town !== undefined && item !== undefined) travel.set(town, item);
  }
  return {
    id,
    name: id,
    aliases: present(written.aliases),
    place,
    valid: ALWAYS,
    locations: present(written.places),
    travel,
  };
}
