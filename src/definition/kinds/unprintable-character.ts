import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';

interface Args {
  /** Four hexadecimal digits. */
  code: string;
}

const NAMES: Record<string, Said> = {
  '0000': { nl: 'een nulteken', en: 'a null character' },
  '000D': { nl: 'een los regeleinde van een oude Mac', en: 'a lone line end of an old Mac' },
  '00A0': { nl: 'een vaste spatie', en: 'a no-break space' },
  '200B': { nl: 'een spatie zonder breedte', en: 'a space without width' },
  FEFF: { nl: 'een markering die alleen aan het begin mag staan', en: 'a mark that may only stand at the beginning' },
};

function name(code: string, lang: 'nl' | 'en'): string {
  return `${NAMES[code]?.[lang] ?? (lang === 'nl' ? 'een onzichtbaar teken' : 'an invisible character')} (U+${code})`;
}

/** A character that nobody can see, and that would change what the text means. */
export const unprintableCharacter: FindingKind<Args> = {
  code: 'unprintable-character',
  severity: 'error',
  say: {
    nl: ({ code }) => `hier staat ${name(code, 'nl')}`,
    en: ({ code }) => `here is ${name(code, 'en')}`,
  },
  hint: {
    nl: ({ code }) =>
      code === '000D'
        ? 'sla het bestand op met regeleinden van Windows of Unix'
        : code === '0000'
          ? 'waarschijnlijk is dit geen tekstbestand; haal het anders weg uit de map'
          : 'wis het en typ zo nodig een gewone spatie',
    en: ({ code }) =>
      code === '000D'
        ? 'save the file with line ends of Windows or Unix'
        : code === '0000'
          ? 'this is probably no text file; otherwise take it out of the folder'
          : 'delete it, and type an ordinary space when one is needed',
  },
  explain: {
    nl: `Tekst die uit een tekstverwerker, e-mail of pdf is geplakt, brengt soms tekens mee die niemand ziet: vaste spaties aan
het begin van een regel, spaties zonder breedte, stuurtekens. Voor YAML zijn dat letters, zodat een sleutel ineens anders
heet; stuurtekens zijn in YAML verboden (YAML 1.2.2, 5.1). Wis het teken en typ zo nodig een gewone spatie.`,
    en: `Text that was pasted from a word processor, e-mail or PDF sometimes brings characters that nobody can see: no-break
spaces at the start of a line, spaces without width, control characters. YAML takes them for letters, so that a key suddenly
has another name; control characters are forbidden in YAML (YAML 1.2.2, 5.1). Delete the character, and type an ordinary
space when one is needed.`,
  },
  sample: `fora:
\u00a0\u00a0MCC: { time: "14:00" } # <- unprintable-character
`,
};
