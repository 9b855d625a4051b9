import type * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { each, type Linker, periodOf, present, reportConflict, reportMissing } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock, partsUnder } from '../linking/merge.ts';
import type { Section } from '../section.ts';
import { block, list, oneOrMore, optional, period, periodHelp } from '../shapes/shapes.ts';
import { day, holiday, holidays, text } from '../shapes/values.ts';
import { type Names, namesOf } from '../texts/names.ts';
import type { CalendarPeriod, CalendarRules } from '../types/day-rules.ts';

const days = block(
  { name: text, kind: optional(text), on: optional(oneOrMore(day)), ...period() },
  {
    name: { nl: 'hoe de dag of periode heet', en: 'what the day or period is called' },
    kind: {
      nl: 'de soort; hiermee kunnen gremia en cycli alle periodes van die soort noemen',
      en: 'the kind, by which fora and cycles can name all periods of it',
      examples: ['Kamerreces', 'schoolvakantie', 'verkiezingen'],
    },
    on: { nl: 'de dag of dagen zelf', en: 'the day or days themselves' },
    ...periodHelp,
  },
);

const calendarShape = block(
  {
    holidays: optional(holidays),
    'work-on': optional(oneOrMore(holiday)),
    closed: optional(list(days)),
    periods: optional(list(days)),
  },
  {
    holidays: { nl: 'of de Nederlandse feestdagen gelden', en: 'whether the Dutch public holidays hold' },
    'work-on': { nl: 'feestdagen waarop toch wordt gewerkt', en: 'public holidays on which work goes on' },
    closed: { nl: 'dagen waarop niet wordt gewerkt', en: 'days on which nobody works' },
    periods: { nl: 'recessen, vakanties en verkiezingen', en: 'recesses, school holidays and elections' },
  },
);

export const calendar = {
  help: { nl: 'feestdagen, gesloten dagen en recessen', en: 'public holidays, closed days and recesses' },
  shape: calendarShape,
  early: true,
  link(linker, written) {
    const rules = mergeCalendars(linker, written);
    linker.names.period = periodNames(rules);
    return rules;
  },
} satisfies Section<WrittenCalendar, CalendarRules>;

type WrittenCalendar = z.output<typeof calendarShape>;

/** The calendar of all files together. */
function mergeCalendars(linker: Linker, blocks: readonly PlacedBlock<WrittenCalendar>[]): CalendarRules {
  const written = mergeBlocks(linker, blocks, ['work-on', 'closed', 'periods']);
  const periods = (key: 'closed' | 'periods') =>
    partsUnder(blocks, key).flatMap(({ block, place }) =>
      each(block, place).flatMap(({ item, at }) => linkDays(linker, item, at)),
    );
  return {
    holidays: written.holidays ?? 'nl',
    workOn: blocks.flatMap(({ block }) => present(block['work-on'])),
    closed: periods('closed'),
    periods: periods('periods'),
  };
}

/** What policies can speak of: the kinds of periods and their names. */
function periodNames({ periods }: CalendarRules): Names {
  const words = new Set(periods.flatMap(({ kind, name }) => [kind, name]));
  return namesOf([...words].map((word) => ({ id: word, name: word, aliases: [] })));
}

function linkDays(linker: Linker, written: z.output<typeof days>, place: SourcePlace): CalendarPeriod[] {
  const { name, kind = name, on, from, until } = written;
  const named = (from: Day, until: Day): CalendarPeriod => ({ name, kind, from, until, place });
  if (on) {
    const end = from === undefined ? 'until' : 'from';
    if (written[end] !== undefined) reportConflict(linker, ['on', end], place);
    return present(on).map((day) => named(day, day));
  }
  if (from === undefined || until === undefined) {
    const given = from ?? until;
    reportMissing(linker, given === undefined ? ['on', 'from'] : [from === undefined ? 'from' : 'until'], place);
    return [];
  }
  const period = periodOf(linker, { from, until }, place);
  return Number.isFinite(period.from) ? [named(period.from, period.until)] : [];
}
