import type * as z from 'zod/mini';
import { USUAL_ZONE } from '../../calendar/usual-zone.ts';
import { type Linker, present } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock, partsUnder } from '../linking/merge.ts';
import { calendarsShape, mergeCalendarSettings } from '../parts/calendars.ts';
import { limitsShape, mergeLimits } from '../parts/limits.ts';
import { mergeWeights, weightsShape } from '../parts/weights.ts';
import type { Section } from '../section.ts';
import { block, oneOrMore, optional } from '../shapes/shapes.ts';
import { day, domain, language, length, text, weeks, yesNo, zone } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Settings } from '../types/settings.ts';

const settingsShape = block({
  title: optional(text),
  language: optional(language),
  timezone: optional(zone),
  today: optional(day),
  horizon: optional(weeks),
  'chain-gap': optional(length),
  domain: optional(domain),
  sender: optional(oneOrMore(text)),
  'visiting-address': optional(oneOrMore(text)),
  'postal-address': optional(oneOrMore(text)),
  correspondence: optional(text),
  'keep-confidential': optional(yesNo),
  calendars: optional(calendarsShape),
  limits: optional(limitsShape),
  weights: optional(weightsShape),
});

type WrittenSettings = z.output<typeof settingsShape>;

export const settings = {
  help: { nl: 'titel, taal, tijdzone en horizon', en: 'title, language, time zone and horizon' },
  shape: settingsShape,
  link: mergeSettings,
} satisfies Section<WrittenSettings, Settings>;

/** The settings of all files, with what holds when nothing is said. A key that is set twice is reported. */
function mergeSettings(linker: Linker, blocks: readonly PlacedBlock<WrittenSettings>[]): Settings {
  const written = mergeBlocks(linker, blocks, ['calendars', 'limits', 'weights']);
  const placeOf = (key: 'title' | 'sender') => {
    const said = blocks.find(({ block }) => block[key] !== undefined);
    return said ? inside(said.place, key) : null;
  };
  return {
    title: written.title ?? '',
    language: written.language ?? null,
    timezone: written.timezone ?? USUAL_ZONE,
    today: written.today ?? null,
    horizon: written.horizon ?? 26,
    chainGap: written['chain-gap'] ?? 0,
    domain: written.domain ?? 'cyclus.example',
    sender: present(written.sender),
    visitingAddress: present(written['visiting-address']),
    postalAddress: present(written['postal-address']),
    correspondence: written.correspondence ?? null,
    keepsConfidential: written['keep-confidential'] ?? true,
    calendars: mergeCalendarSettings(linker, partsUnder(blocks, 'calendars')),
    limits: mergeLimits(linker, partsUnder(blocks, 'limits')),
    weights: mergeWeights(linker, partsUnder(blocks, 'weights')),
    written: { title: placeOf('title'), sender: placeOf('sender') },
  };
}
