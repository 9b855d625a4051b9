import type { Day } from '../../calendar/day.ts';
import { weekdayOf } from '../../calendar/day.ts';
import { clockWords, longDay, shortDay } from '../../calendar/words.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { Lead } from '../../definition/types/fora.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { quantity } from '../../language/quantity.ts';
import type { Deadline } from '../../schedule/schedule.ts';
import type { WhyReason } from './story.ts';

const WORDS: Said<{
  due: (title: string, moment: string) => string;
  before: (lead: string, meeting: string) => string;
  skipped: (days: string) => string;
  weekend: string;
}> = {
  nl: {
    due: (title, moment) => `Stukken voor ${title}: uiterlijk ${moment}`,
    before: (lead, meeting) => `, ${lead} voor ${meeting}`,
    skipped: (days) => `; teruggeteld over ${days}`,
    weekend: 'het weekend',
  },
  en: {
    due: (title, moment) => `Papers for ${title}: by ${moment}`,
    before: (lead, meeting) => `, ${lead} before ${meeting}`,
    skipped: (days) => `; counted back over ${days}`,
    weekend: 'the weekend',
  },
};

/** How a deadline was counted back from its meeting, and over which days on which nobody works. */
export function deadlineReason(
  { day, at, meeting, item, rule }: Deadline,
  calendar: WorkingCalendar,
  lang: Lang,
): WhyReason {
  const words = WORDS[lang];
  const skipped = skippedWords(skippedDays(meeting.day, day, rule.lead, calendar), calendar, lang);
  return {
    text:
      words.due(item.title, `${longDay(day, lang)}, ${clockWords(at, lang)}`) +
      words.before(quantity(rule.lead.count, rule.lead.unit, lang), shortDay(meeting.day, lang)) +
      (skipped ? words.skipped(skipped) : ''),
    place: rule.place,
  };
}

/** The days between a deadline and its meeting that did not count: calendar days all do, until the last one. */
function skippedDays(meeting: Day, due: Day, lead: Lead, calendar: WorkingCalendar): Day[] {
  const last = lead.unit === 'working-days' ? meeting - 1 : meeting - lead.count;
  const days = Array.from({ length: Math.max(0, last - due) }, (_, index) => due + 1 + index);
  return days.filter((day) => !calendar.isWorkingDay(day));
}

function skippedWords(days: readonly Day[], calendar: WorkingCalendar, lang: Lang): string {
  const named = days.flatMap((day) => {
    const free = weekdayOf(day) <= 5 ? calendar.freeDay(day) : undefined;
    return free ? [`${free.name[lang]} (${shortDay(day, lang)})`] : [];
  });
  const weekend = days.some((day) => weekdayOf(day) > 5);
  return listing(weekend ? [...named, WORDS[lang].weekend] : named, lang);
}
