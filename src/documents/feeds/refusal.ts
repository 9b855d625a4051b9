import type { Lang, Said } from '../../language/language.ts';
import { type Document, paragraph } from '../blocks.ts';

const WORDS: Said<Record<400 | 404 | 405 | 421 | 500, readonly [title: string, ...text: string[]]>> = {
  nl: {
    400: ['Dit adres klopt niet', 'Er staan tekens in die daar niet horen. Kopieer het adres nog eens in zijn geheel.'],
    404: [
      'Hier staat niets',
      'Op dit adres is geen agenda of pagina (meer). Kijk of het adres in zijn geheel is overgenomen.',
      'Klopt het adres, vraag dan uw secretariaat om het nieuwe: een agenda verdwijnt met haar gremium, team of functie.',
    ],
    405: ['Dat kan hier niet', 'Deze pagina’s en agenda’s zijn er alleen om te lezen.'],
    421: [
      'Deze naam hoort niet bij deze computer',
      'De agenda’s zijn hier alleen te lezen op de computer waarop cyclus draait, onder de naam localhost of 127.0.0.1.',
    ],
    500: ['Er ging iets mis', 'Dat ligt niet aan u. Probeer het later nog eens.'],
  },
  en: {
    400: [
      'This address is not right',
      'There are characters in it that do not belong there. Copy all of the address again.',
    ],
    404: [
      'There is nothing here',
      'There is no calendar or page at this address, or no longer. See whether all of the address was copied.',
      'If it was, ask your secretariat for the new one: a calendar goes with its forum, team or role.',
    ],
    405: ['That cannot be done here', 'These pages and calendars are only there to be read.'],
    421: [
      'This name is not that of this computer',
      'The calendars can only be read on the computer where cyclus runs, under the name localhost or 127.0.0.1.',
    ],
    500: ['Something went wrong', 'That is not your doing. Try again later.'],
  },
};

/** Why there is nothing to read at an address. It tells nothing of what there is elsewhere. @param status of HTTP */
export function refusalDocument(status: 400 | 404 | 405 | 421 | 500, lang: Lang): Document {
  const [title, ...text] = WORDS[lang][status];
  return { lang, title, subtitles: [], blocks: text.map(paragraph), footer: null };
}
