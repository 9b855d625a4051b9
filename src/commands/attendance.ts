import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'json']);

const USUAL_WEEKS = 2;

export const attendance: Command = {
  name: 'attendance',
  alias: 'aanwezigheid',
  group: 'look',
  summary: {
    nl: 'wie waar moet zijn: leden, berichten van verhindering, vervangers en quorum',
    en: 'who has to be where: members, apologies, substitutes and quorum',
  },
  options: [...options.window, ...options.filter, format, options.output, options.open, options.force, options.bom],
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
    const { sources, today, workspace } = loaded;
    const [{ askedSchedule }, { itinerary }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../schedule/people/itinerary.ts'),
    ]);
    const usual = weeksFrom(mondayOf(today), USUAL_WEEKS);
    const { whole, schedule, filter } = askedSchedule(context, loaded, () => usual);
    // Journeys also lead from meetings that the filter leaves out.
    const shown = new Set(schedule.meetings);
    const stops = itinerary(whole, filter.people).filter(({ meeting }) => shown.has(meeting));
    return deliverReport(context, loaded, formatAsked(context, format), {
      // It says why somebody is absent.
      madeOf: workspace.absences.map(({ place }) => place.file),
      json: async () => (await import('../formats/json/attendance.ts')).attendanceJson(schedule, stops, sources),
      async document(form) {
        if (filter.people.length > 0) {
          const { itineraryDocument } = await import('../documents/attendance/itinerary.ts');
          return itineraryDocument(stops, filter.people, schedule, loaded);
        }
        const { attendanceDocument, attendanceTableDocument } = await import('../documents/attendance/attendance.ts');
        return (form === 'csv' ? attendanceTableDocument : attendanceDocument)(schedule, loaded);
      },
    });
  },
};
