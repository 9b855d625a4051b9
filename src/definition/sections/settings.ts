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

const settingsShape = block(
  {
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
  },
  {
    title: {
      nl: 'de naam van het programma, boven alles wat ervan wordt gemaakt',
      en: 'the name of the programme, on top of all that is made of it',
    },
    language: {
      nl: 'de taal van wat cyclus schrijft; anders die van de computer',
      en: 'the language of what cyclus writes; else that of the machine',
    },
    timezone: { nl: 'de tijdzone; anders Europe/Amsterdam', en: 'the time zone; else Europe/Amsterdam' },
    today: {
      nl: 'de dag die als vandaag geldt; laat weg om de klok te volgen',
      en: 'the day that counts as today; leave it out to use the clock',
    },
    horizon: {
      nl: 'hoe ver knelpunten en agenda’s vooruitkijken; anders 26 weken',
      en: 'how far conflicts and calendars look ahead; else 26 weeks',
    },
    'chain-gap': {
      nl: 'hoeveel tijd er ten minste ligt tussen twee overleggen van een keten',
      en: 'how much time lies at least between two meetings of a chain',
    },
    domain: {
      nl: 'wat achter de @ staat in de kenmerken van afspraken',
      en: 'what stands after the @ in the identity of a calendar entry',
    },
    sender: {
      nl: 'wie de stukken verstuurt: regels naast de kop ervan',
      en: 'who sends the documents: lines beside their top',
    },
    'visiting-address': {
      nl: 'het bezoekadres, in de kantlijn van stukken bij een overleg',
      en: 'the visiting address, in the margin of papers about a meeting',
    },
    'postal-address': {
      nl: 'het postadres, in de kantlijn van stukken bij een overleg',
      en: 'the postal address, in the margin of papers about a meeting',
    },
    correspondence: {
      nl: 'waar alle post heen gaat; anders de mailbox die uitnodigt',
      en: 'where all letters go; else the mailbox that invites',
    },
    'keep-confidential': {
      nl: 'of publiceren annotaties en agenda’s van personen bewaart, apart van de rest; anders ja',
      en: 'whether publishing keeps annotations and busy calendars, apart from the rest; else yes',
    },
    calendars: { nl: 'hoe agenda’s de deur uitgaan', en: 'how calendars leave the house' },
    limits: { nl: 'vanaf waar iets een knelpunt is', en: 'from where on something is a conflict' },
    weights: { nl: 'hoe zwaar oplossingen tellen', en: 'how heavily solutions count' },
  },
);

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
