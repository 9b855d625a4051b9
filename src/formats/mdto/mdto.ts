import { isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { dateRange } from '../../calendar/words.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { plainWords } from '../../documents/blocks/words.ts';
import type { Lang } from '../../language/language.ts';
import { markup } from '../html/escape.ts';
import { type Concept, FILE_FORMATS, NOT_JUDGED, SHA_256, termOf } from './terms.ts';

/** A publication as an archive has to know it. */
export interface Archived {
  id: string;
  /** The clock, in seconds since 1970-01-01T00:00Z. */
  made: number;
  lang: Lang;
  days: Period;
  /** What the programme is called. */
  programme: string;
  /** Who made it; empty when nobody said. */
  creator: string;
  reason: string | null;
  /** The fora that meet in its days. */
  fora: readonly string[];
  files: readonly { path: string; sha256: string; bytes: number }[];
}

/** A description with where it belongs: beside what it describes. */
interface Description {
  path: string;
  xml: string;
}

/**
 * What an archive has to know of a publication, by MDTO 1.0 of the Nationaal Archief (https://www.nationaalarchief.nl/mdto):
 * the publication as one informatieobject, and each of its files as a bestand that represents a part of it. Each has a
 * description of its own, as the standard wants. What the definitions do not say and the standard asks for is left as a
 * marked blank; nobody is quoted on what is open to the public.
 * @returns first that of the publication, then those of its files in their order
 */
export function mdto(publication: Archived): Description[] {
  return [
    { path: `${publication.id}.mdto.xml`, xml: written(['informatieobject', objectOf(publication)]) },
    ...publication.files.map((file) => ({
      path: `${file.path}.bestand.mdto.xml`,
      xml: written(['bestand', fileOf(file, publication)]),
    })),
  ];
}

type Xml = readonly [name: string, content: string | readonly Xml[]];

function objectOf(publication: Archived): Xml[] {
  const { id, days, lang, reason, made, fora, files } = publication;
  const creator = publication.creator || plainWords({ blank: 'archiefvormer' });
  return [
    identification(id, publication),
    ['naam', nameOf(publication)],
    ['aggregatieniveau', concept(termOf('Archiefstuk', 'Begrippenlijst Aggregatieniveaus MDTO'))],
    ...(reason === null ? [] : [['omschrijving', reason] as const]),
    [
      'dekkingInTijd',
      [
        ['dekkingInTijdType', concept(termOf('Dagen van de overleggen', 'cyclus'))],
        ['dekkingInTijdBegindatum', isoDay(days.from)],
        ['dekkingInTijdEinddatum', isoDay(days.until)],
      ],
    ],
    ['taal', lang],
    [
      'event',
      [
        ['eventType', concept(termOf('Creatie', 'Begrippenlijst EventTypeLijst MDTO'))],
        ['eventTijd', stampOf(made)],
        ['eventVerantwoordelijkeActor', [['verwijzingNaam', creator]]],
      ],
    ],
    ['waardering', concept(termOf(plainWords({ blank: 'waardering' }), 'Begrippenlijst Waarderingen MDTO'))],
    ...files.map(({ path }): Xml => ['heeftRepresentatie', reference(path, `${id}/${path}`, publication)]),
    ['archiefvormer', [['verwijzingNaam', creator]]],
    ...fora.map(
      (forum): Xml => [
        'betrokkene',
        [
          ['betrokkeneTypeRelatie', concept(termOf('Gremium dat vergadert', 'cyclus'))],
          ['betrokkeneActor', [['verwijzingNaam', forum]]],
        ],
      ],
    ),
    ['beperkingGebruik', [['beperkingGebruikType', concept(NOT_JUDGED)]]],
  ];
}

function fileOf({ path, sha256, bytes }: Archived['files'][number], publication: Archived): Xml[] {
  const { id, made } = publication;
  return [
    identification(`${id}/${path}`, publication),
    ['naam', path.slice(path.lastIndexOf('/') + 1)],
    ['omvang', String(bytes)],
    ['bestandsformaat', concept(formatOf(path))],
    [
      'checksum',
      [
        ['checksumAlgoritme', concept(SHA_256)],
        ['checksumWaarde', sha256],
        ['checksumDatum', stampOf(made)],
      ],
    ],
    ['isRepresentatieVan', reference(nameOf(publication), id, publication)],
  ];
}

function nameOf({ days, programme }: Archived): string {
  return `Stukken van ${dateRange(days, 'nl')}, ${programme}`;
}

function formatOf(path: string): Concept {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return FILE_FORMATS[ending] ?? termOf(ending, 'cyclus');
}

function identification(mark: string, publication: Archived): Xml {
  return ['identificatie', marks(mark, publication)];
}

/** A mark is unique within the programme that it is of. */
function marks(mark: string, { programme }: Archived): Xml[] {
  return [
    ['identificatieKenmerk', mark],
    ['identificatieBron', `cyclus, ${programme}`],
  ];
}

function reference(name: string, mark: string, publication: Archived): Xml[] {
  return [
    ['verwijzingNaam', name],
    ['verwijzingIdentificatie', marks(mark, publication)],
  ];
}

function concept({ label, code, list }: Concept): Xml[] {
  return [
    ['begripLabel', label],
    ...(code === undefined ? [] : [['begripCode', code] as const]),
    ['begripBegrippenlijst', [['verwijzingNaam', list]]],
  ];
}

function stampOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function written(content: Xml): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="https://www.nationaalarchief.nl/mdto">\n';
  return `${head}${element(content, '  ')}</MDTO>\n`;
}

function element([name, content]: Xml, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${markup(oneLine(content))}</${name}>\n`;
  const inside = content.map((one) => element(one, `${indent}  `)).join('');
  return `${indent}<${name}>\n${inside}${indent}</${name}>\n`;
}
