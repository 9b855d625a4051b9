import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';

interface Args {
  /** The code of the YAML library, or one of our own. */
  problem: string;
}

const PROBLEMS: Record<string, Said> = {
  BAD_DQ_ESCAPE: {
    nl: 'tussen dubbele aanhalingstekens betekent \\ iets bijzonders, en dit niet',
    en: 'between double quotes \\ has a special meaning, and this has none',
  },
  BAD_INDENT: {
    nl: 'deze regel springt niet in zoals de regels waar hij bij hoort',
    en: 'this line is not indented like the lines it belongs to',
  },
  BAD_SCALAR_START: {
    nl: 'met dit teken kan een tekst niet beginnen',
    en: 'text cannot begin with this character',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'hier staan twee dubbele punten op één regel; wat na de eerste komt, hoort tussen aanhalingstekens',
    en: 'here are two colons on one line; what follows the first belongs between quotes',
  },
  BLOCK_IN_FLOW: {
    nl: 'binnen { } en [ ] kan geen lijst of blok met eigen regels staan',
    en: 'inside { } and [ ] there is no room for a list or block with lines of its own',
  },
  IMPOSSIBLE: { nl: 'deze regel past niet in de opbouw van YAML', en: 'this line does not fit the structure of YAML' },
  KEY_IS_NO_TEXT: {
    nl: 'een sleutel is een tekst, en geen lijst of blok',
    en: 'a key is text, and not a list or block',
  },
  KEY_OVER_1024_CHARS: { nl: 'deze sleutel is te lang', en: 'this key is too long' },
  MISSING_CHAR: {
    nl: 'hier ontbreekt een teken: een dubbele punt, een komma, een aanhalingsteken of een sluithaakje',
    en: 'a character is missing here: a colon, a comma, a quote or a closing bracket',
  },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'een sleutel moet op één regel staan; ontbreekt hier een dubbele punt?',
    en: 'a key must stand on one line; is a colon missing here?',
  },
  NOT_CLOSED: {
    nl: 'hier of op de regel erboven ontbreekt een haakje dat sluit: ] of }',
    en: 'here or on the line above a closing bracket is missing: ] or }',
  },
  UNEXPECTED_TOKEN: { nl: 'hier klopt de opbouw niet (YAML)', en: 'YAML did not expect this here' },
};

const ANY: Said = { nl: 'dit is geen geldige YAML', en: 'this is not valid YAML' };

/** Text that does not follow the rules of YAML. */
export const yamlSyntax: FindingKind<Args> = {
  code: 'yaml-syntax',
  severity: 'error',
  say: {
    nl: ({ problem }) => (PROBLEMS[problem] ?? ANY).nl,
    en: ({ problem }) => (PROBLEMS[problem] ?? ANY).en,
  },
  hint: {
    nl: () => 'kijk ook naar de regel erboven; tekst met : of # erin hoort tussen aanhalingstekens',
    en: () => 'look at the line above too; text with : or # in it belongs between quotes',
  },
  explain: {
    nl: `YAML kent weinig regels, maar die zijn streng. Wat bij elkaar hoort, springt evenveel in. Na de dubbele punt van een
sleutel komt een spatie. Haakjes en aanhalingstekens die opengaan, gaan ook dicht. Tekst waarin ": " of " #" voorkomt, of
die begint met een teken als @, %, *, & of !, staat tussen aanhalingstekens. De fout zit vaak op de regel boven de regel
waar YAML struikelt. Zolang een bestand fouten in de YAML heeft, wordt de rest ervan niet gebruikt.`,
    en: `YAML has few rules, but they are strict. What belongs together is indented equally. The colon of a key is followed by a
space. Brackets and quotes that open also close. Text that contains ": " or " #", or begins with a character such as @, %, *,
& or !, stands between quotes. The mistake is often on the line above the one where YAML stumbles. While a file has mistakes
in its YAML, the rest of it is not used.`,
  },
  sample: `fora:
  MCC:
    name: "MCC" en meer # <- yaml-syntax
`,
};
