import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { keyChoices } from '../words.ts';

/** The three shapes of YAML, and nothing. */
export type Shape = 'text' | 'list' | 'block' | 'nothing';

interface Args {
  expected: readonly Shape[];
  found: Shape;
  /** What to write here, where that is known better than for the shape alone. */
  tip?: Said | undefined;
  /** The keys of the block that belongs here. */
  keys?: readonly string[] | undefined;
}

const ADVICE: Said<{ quotes: string; dashes: string; one: string; keys: (keys: string) => string; names: string }> = {
  nl: {
    quotes: 'tekst met een dubbele punt erin hoort tussen aanhalingstekens',
    dashes: 'zet voor elk onderdeel van de lijst een streepje en een spatie',
    one: 'schrijf één waarde, zonder rechte haken of streepje',
    keys: (keys) => `schrijf een sleutel, een dubbele punt en de waarde; ${keys}`,
    names: 'schrijf een naam, een dubbele punt en wat daarbij hoort',
  },
  en: {
    quotes: 'text with a colon in it belongs between quotes',
    dashes: 'put a dash and a space before each item of the list',
    one: 'write one value, without square brackets or a dash',
    keys: (keys) => `write a key, a colon and the value; ${keys}`,
    names: 'write a name, a colon and what belongs to it',
  },
};

function advice({ expected, found, tip, keys = [] }: Args, lang: Lang): string {
  const words = ADVICE[lang];
  if (tip) return tip[lang];
  if (expected.includes('text')) return found === 'block' ? words.quotes : words.one;
  if (expected.includes('list')) return words.dashes;
  const known = keyChoices(keys, lang);
  return known === undefined ? words.names : words.keys(known);
}

const SHAPES: Record<Shape, Said> = {
  text: { nl: 'een tekst', en: 'a text' },
  list: { nl: 'een lijst', en: 'a list' },
  block: { nl: 'een blok met sleutels', en: 'a block of keys' },
  nothing: { nl: 'niets', en: 'nothing' },
};

/** A list where a text should be, or the like. */
export const wrongShape: FindingKind<Args> = {
  code: 'wrong-shape',
  severity: 'error',
  say: {
    nl: ({ expected, found }) =>
      `hier hoort ${listing(
        expected.map((shape) => SHAPES[shape].nl),
        'nl',
        'or',
      )}, maar er staat ${SHAPES[found].nl}`,
    en: ({ expected, found }) =>
      `here should be ${listing(
        expected.map((shape) => SHAPES[shape].en),
        'en',
        'or',
      )}, but there is ${SHAPES[found].en}`,
  },
  hint: {
    nl: (args) => advice(args, 'nl'),
    en: (args) => advice(args, 'en'),
  },
  explain: {
    nl: `Een waarde is een tekst (14:00), een lijst ([ACC, MCC], of regels die met een streepje beginnen) of een blok met
sleutels ({ role: minister VWS }, of regels die inspringen). Hier staat iets anders dan op deze plaats betekenis heeft.
Let op de inspringing, en op tekst met een dubbele punt erin: die leest YAML als een sleutel.`,
    en: `A value is a text (14:00), a list ([ACC, MCC], or lines that begin with a dash) or a block of keys ({ role:
minister VWS }, or lines that are indented). Here is something else than has a meaning in this place. Mind the
indentation, and text with a colon in it: YAML reads that as a key.`,
  },
  sample: `fora:
  MCC:
    time: [14:00, 15:00] # <- wrong-shape
`,
};
