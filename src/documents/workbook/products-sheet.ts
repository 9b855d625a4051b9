import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { Lang, Said } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Journey, MeetingStop, Schedule } from '../../schedule/schedule.ts';
import { stepTitle } from '../step-title.ts';
import { roundTitle } from '../words.ts';
import { type Sheet, type SheetColumn, sheet } from './sheet.ts';

const WORDS: Said<{ undated: string; cancelled: string }> = {
  nl: { undated: 'nog zonder data', cancelled: 'overleg afgelast' },
  en: { undated: 'no dates yet', cancelled: 'meeting cancelled' },
};

/** A step of a product; a product without dates has none, and is on the list all the same. */
interface Stop {
  product: Deliverable;
  stop: MeetingStop | undefined;
}

const columnsIn = (lang: Lang): SheetColumn<Stop>[] => [
  { title: { nl: 'Product', en: 'Product' }, kind: 'text', of: ({ product }) => product.name },
  { title: { nl: 'Team', en: 'Team' }, kind: 'text', of: ({ product }) => product.team ?? '' },
  {
    title: { nl: 'Ronde', en: 'Round' },
    kind: 'text',
    of: ({ stop }) => (stop?.round ? (roundTitle(stop.round) ?? '') : ''),
  },
  { title: { nl: 'Stap', en: 'Step' }, kind: 'text', of: ({ stop }) => (stop ? stepTitle(stop) : '') },
  { title: { nl: 'Gremium', en: 'Forum' }, kind: 'text', of: ({ stop }) => stop?.meeting.forum.id ?? '' },
  { title: { nl: 'Datum', en: 'Date' }, kind: 'day', of: ({ stop }) => stop?.meeting.day ?? null },
  { title: { nl: 'Aanvang', en: 'Begins at' }, kind: 'clock', of: ({ stop }) => stop?.meeting.start ?? null },
  {
    title: { nl: 'Behandeling', en: 'Treatment' },
    kind: 'text',
    of: ({ stop }) => (stop?.item.treatment ? treatmentWords(stop.item.treatment, lang) : ''),
  },
  { title: { nl: 'Stukken op', en: 'Papers due on' }, kind: 'day', of: ({ stop }) => stop?.deadline?.day ?? null },
  {
    title: { nl: 'Stukken om', en: 'Papers due at' },
    kind: 'clock',
    of: ({ stop }) => stop?.deadline?.at ?? null,
  },
  {
    title: { nl: 'Was gepland op', en: 'Was planned on' },
    kind: 'day',
    of: ({ stop }) => stop?.planned?.day ?? null,
  },
  { title: { nl: 'Bijzonderheden', en: 'Remarks' }, kind: 'text', of: (stop) => remark(stop, lang) },
];

function remark({ stop }: Stop, lang: Lang): string {
  if (!stop) return WORDS[lang].undated;
  return isHeld(stop.meeting) ? '' : WORDS[lang].cancelled;
}

/**
 * The whole way of every product that has something to do in a schedule, a row for each step; and the products that have
 * no dates yet.
 */
export function productsSheet(
  journeys: readonly Journey[],
  schedule: Pick<Schedule, 'window' | 'outlying'>,
  lang: Lang,
): Sheet {
  const stops = journeys
    .filter(
      ({ meetingStops }) => meetingStops.length === 0 || meetingStops.some(({ meeting }) => belongs(meeting, schedule)),
    )
    .flatMap(({ deliverable: product, meetingStops }): Stop[] =>
      meetingStops.length === 0 ? [{ product, stop: undefined }] : meetingStops.map((stop) => ({ product, stop })),
    );
  const isOff = ({ stop }: Stop) => stop !== undefined && !isHeld(stop.meeting);
  return sheet({ nl: 'Producten', en: 'Products' }, columnsIn(lang), stops, lang, isOff);
}
