import { mondayOf } from '../calendar/day.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { spell } from '../command-line/output/spell.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

const USUAL_WEEKS = 2;

export const attendance: Command = {
  name: 'attendance',
  alias: 'aanwezigheid',
  summary: {
    nl: 'wie waar moet zijn: leden, berichten van verhindering, vervangers en quorum',
    en: 'who has to be where: members, apologies, substitutes and quorum',
  },
  options: [...options.window, ...options.filter, format, options.output, options.force, options.bom],
  examples: [
    {
      line: 'cyclus attendance --forum MCC',
      what: {
        nl: 'wie er bij de MCC is, twee weken vanaf deze maandag',
        en: 'who is at the MCC, two weeks from this Monday',
      },
    },
    {
      line: 'cyclus attendance --person "minister JenV" --weeks 4',
      what: {
        nl: 'waar één functie moet zijn, met de reizen ertussen',
        en: 'where one role has to be, and the journeys',
      },
    },
    {
      line: 'cyclus attendance --from 2021-02-08 --until 2021-02-08',
      what: { nl: 'wie er op een dag zijn, en wie niet', en: 'who is there on a day, and who is not' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { lang, sources, today } = loaded;
    const [{ askedSchedule }, { itinerary }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../schedule/people/itinerary.ts'),
    ]);
    const monday = mondayOf(today);
    const usual = { from: monday, until: monday + USUAL_WEEKS * 7 - 1 };
    const { whole, schedule, filter } = askedSchedule(context, loaded, () => usual);
    // Journeys also lead from meetings that the filter leaves out.
    const shown = new Set(schedule.meetings);
    const stops = itinerary(whole, filter.people).filter(({ meeting }) => shown.has(meeting));
    const form = context.get(format) ?? 'text';
    if (form === 'json') {
      const { attendanceJson } = await import('../formats/json/attendance.ts');
      deliver(context, lang, attendanceJson(schedule, stops, sources));
      return exit.clean;
    }
    if (filter.people.length > 0) {
      const { itineraryDocument } = await import('../documents/attendance/itinerary.ts');
      deliver(context, lang, await spell(context, itineraryDocument(stops, filter.people, schedule, loaded), form));
      return exit.clean;
    }
    const { attendanceDocument, attendanceTableDocument } = await import('../documents/attendance/attendance.ts');
    const document = form === 'csv' ? attendanceTableDocument : attendanceDocument;
    deliver(context, lang, await spell(context, document(schedule, loaded), form));
    return exit.clean;
  },
};
