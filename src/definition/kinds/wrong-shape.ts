import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

/** The three shapes of YAML, and nothing. */
export type Shape = 'text' | 'list' | 'block' | 'nothing';

interface Args {
  expected: readonly Shape[];
  found: Shape;
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
    nl: ({ found }) =>
      found === 'block' ? 'tekst met een dubbele punt erin hoort tussen aanhalingstekens' : undefined,
    en: ({ found }) => (found === 'block' ? 'text with a colon in it belongs between quotes' : undefined),
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
