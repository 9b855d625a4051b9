import type { Lang, Said } from '../../language/language.ts';
import { isFinished, type JourneyOnDay } from '../../schedule/journeys/ahead.ts';
import type { MeetingStop } from '../../schedule/schedule.ts';
import { type Cell, cellWords, exactWords } from '../blocks/words.ts';
import { dayAndYear, exactDayAndTime } from '../words.ts';

const WORDS: Said<{ undated: string; finished: string }> = {
  nl: { undated: 'nog zonder data', finished: 'klaar na' },
  en: { undated: 'no dates yet', finished: 'finished with' },
};

/** The step of a product as a cell. @example 'MCC di 1 dec 2020', exactly 'MCC 2020-12-01 14:00' */
export function stepCell(stop: MeetingStop | undefined, lang: Lang): Cell {
  if (!stop) return '';
  const { forum, day, start } = stop.meeting;
  return { words: `${forum.id} ${dayAndYear(day, lang)}`, exact: `${forum.id} ${exactDayAndTime(day, start)}` };
}

/** Where products stand, in one cell. @example 'Jeugdpakket: Catshuis ma 16 nov 2020' */
export function productsCell(products: readonly JourneyOnDay[], lang: Lang): Cell {
  const said = (form: 'words' | 'exact') =>
    products.map((product) => `${product.journey.deliverable.name}: ${standing(product, form, lang)}`).join('; ');
  return { words: said('words'), exact: said('exact') };
}

function standing(product: JourneyOnDay, form: 'words' | 'exact', lang: Lang): string {
  const { next, last } = product;
  if (!last) return WORDS[lang].undated;
  const cell = stepCell(next ?? last, lang);
  const step = form === 'words' ? cellWords(cell) : exactWords(cell);
  return isFinished(product) ? `${WORDS[lang].finished} ${step}` : step;
}
