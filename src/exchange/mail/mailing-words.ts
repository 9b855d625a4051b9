import { clockWords, longDay } from '../../calendar/words.ts';
import { clockAfter } from '../../calendar/zone.ts';
import type { Lang, Said } from '../../language/language.ts';
import { durationWords } from '../../language/quantity.ts';
import { lastRequest, type Mailing, type Otherwise, otherwise } from './mailing.ts';
import type { Sending } from './sent.ts';

interface Words {
  unknownTime: string;
  until: (from: string, until: string) => string;
  nowhere: string;
  /** What it was before. */
  was: Record<'time' | 'length' | 'place', (before: string, after: string) => string>;
  otherwise: Record<Exclude<Otherwise, 'time' | 'length' | 'place'>, string>;
}

const WORDS: Said<Words> = {
  nl: {
    unknownTime: 'tijd nog niet bekend',
    until: (from, until) => `${from.replace(/ uur$/, '')} tot ${until}`,
    nowhere: 'nog niet bekend',
    was: {
      time: (before, after) => `Tijd: van ${before} naar ${after}`,
      length: (before, after) => `Duur: van ${before} naar ${after}`,
      place: (before, after) => `Plaats: van ${before} naar ${after}`,
    },
    otherwise: {
      phases: 'Fase of onderwerp is gewijzigd',
      items: 'Agendapunten of toelichting zijn gewijzigd',
      names: 'De voorzitter is gewijzigd',
      speakers: 'De eerste sprekers zijn gewijzigd',
      links: 'De link om online deel te nemen is gewijzigd',
      own: 'Uw deelname is gewijzigd',
      other: 'De gegevens van het overleg zijn gewijzigd',
    },
  },
  en: {
    unknownTime: 'time not yet known',
    until: (from, until) => `${from} to ${until}`,
    nowhere: 'not yet known',
    was: {
      time: (before, after) => `Time: from ${before} to ${after}`,
      length: (before, after) => `Length: from ${before} to ${after}`,
      place: (before, after) => `Place: from ${before} to ${after}`,
    },
    otherwise: {
      phases: 'Phase or subject has changed',
      items: 'Items or notes have changed',
      names: 'The chair has changed',
      speakers: 'The first speakers have changed',
      links: 'The link to join online has changed',
      own: 'Your part in it has changed',
      other: 'The details of the meeting have changed',
    },
  },
};

/** @example sendingWhen(sending, 'nl') // 'dinsdag 10 november 2020, 14.00 uur' */
export function sendingWhen({ day, start }: Pick<Sending, 'day' | 'start'>, lang: Lang): string {
  return `${longDay(day, lang)}, ${start === null ? WORDS[lang].unknownTime : clockWords(start, lang)}`;
}

/** The same with its end. @example spanWords(sending, zone, 'nl') // 'dinsdag 10 november 2020, 14.00 tot 16.00 uur' */
export function spanWords({ day, start, length }: Sending, zone: string, lang: Lang): string {
  if (start === null || length === 0) return sendingWhen({ day, start }, lang);
  const { until } = WORDS[lang];
  return `${longDay(day, lang)}, ${until(clockWords(start, lang), clockWords(clockAfter(day, start, length, zone), lang))}`;
}

/**
 * What is otherwise than in the last message that somebody certainly got, a line for each; none when that did not ask
 * him to come.
 * @example changeLines(mailing, 'nl') // ['Tijd: van maandag 9 november 2020, 14.00 uur naar dinsdag 10 november 2020, 14.00 uur']
 */
export function changeLines(mailing: Pick<Mailing, 'before' | 'sending'>, lang: Lang): string[] {
  const before = lastRequest(mailing);
  const { sending } = mailing;
  if (!before || sending.method === 'CANCEL') return [];
  const words = WORDS[lang];
  const place = ({ location }: Sending) => location || words.nowhere;
  return otherwise(before, sending).map((what) => {
    if (what === 'time') return words.was.time(sendingWhen(before, lang), sendingWhen(sending, lang));
    if (what === 'length')
      return words.was.length(durationWords(before.length, lang), durationWords(sending.length, lang));
    if (what === 'place') return words.was.place(place(before), place(sending));
    return words.otherwise[what];
  });
}
