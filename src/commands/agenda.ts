import { mondayOf } from '../calendar/day.ts';
import { type Period, weeksFrom } from '../calendar/period.ts';
import { FORMS } from '../command-line/asked/one-meeting-forms.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { formatAsked, isCalled } from '../command-line/output/format-asked.ts';
import { render } from '../command-line/output/render.ts';
import { deliverReport } from '../command-line/output/report.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Loaded } from '../workspace/definitions.ts';

const format = options.formatOption([...FORMS, 'json']);

export const agenda: Command = {
  name: 'agenda',
  group: 'daily',
  summary: {
    nl: 'wat er de komende twee weken op de agenda staat, of de agenda van één overleg',
    en: 'what is on in the coming fortnight, or the agenda of one meeting',
  },
  argument: {
    name: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-03, MCC dinsdag of MCC B3: de agenda die ervoor rondgaat',
      en: 'a meeting, such as MCC 2020-11-03, MCC Tuesday or MCC B3: the agenda that is sent round for it',
    },
    required: false,
    names: ['meeting'],
  },
  options: [
    ...[options.current, ...options.window, ...options.filter],
    ...[format, options.template, options.theme, options.output, options.open, options.force],
  ],
  examples: [
    {
      line: 'cyclus agenda',
      what: { nl: 'de ronde die vandaag of later begint', en: 'the round that starts today or later' },
    },
    {
      line: 'cyclus agenda --current --forum MCC',
      what: { nl: 'wat de MCC doet in de ronde die nu loopt', en: 'what the MCC does in the round in progress' },
    },
    {
      line: 'cyclus agenda --round B3 --format markdown --output agenda.md',
      what: { nl: 'de agenda van één ronde, als bestand', en: 'the agenda of one round, as a file' },
    },
    {
      line: 'cyclus agenda MCC 2020-11-03',
      what: { nl: 'de agenda van één overleg, om rond te sturen', en: 'the agenda of one meeting, to send round' },
    },
    {
      line: 'cyclus agenda MCC 2020-11-03 --format docx --output mcc.docx',
      what: { nl: 'dezelfde als Word-bestand', en: 'the same as a Word file' },
    },
    {
      line: 'cyclus agenda MCC 2020-11-03 --output mcc.pdf',
      what: { nl: 'dezelfde als pdf, om te lezen en te bewaren', en: 'the same as a PDF, to read and to keep' },
    },
    {
      line: 'cyclus agenda --format docx --output agendas',
      what: {
        nl: 'een Word-agenda voor elk overleg van de twee weken, in een map',
        en: 'a Word agenda for each meeting of the fortnight, in a folder',
      },
    },
    {
      line: 'cyclus agenda --from 2020-11-03 --until 2020-11-03 --output dag.pdf',
      what: {
        nl: 'één dag voor op tafel: elk overleg met zijn punten',
        en: 'one day for the table: each meeting with its points',
      },
    },
    {
      line: 'cyclus agenda --person "minister JenV" --output jenv.pdf',
      what: {
        nl: 'de twee weken van één functie: overleggen, punten, reizen en stukken',
        en: 'the fortnight of one role: meetings, points, journeys and papers',
      },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    if (context.argument !== undefined) return agendaOf(context, loaded, context.argument);
    const [{ askedSchedule, concerning }, { check }, { rules }, { proposals }, { fortnight }, { itinerary }] =
      await Promise.all([
        import('../command-line/asked/asked.ts'),
        import('../conflicts/check.ts'),
        import('../conflicts/rules.ts'),
        import('../remedies/propose.ts'),
        import('../command-line/asked/window.ts'),
        import('../schedule/people/itinerary.ts'),
      ]);
    const { workspace, today, lang } = loaded;
    const asked = askedSchedule(context, loaded, ({ cycles }) => fortnight(context, workspace, today, cycles[0]));
    const form = formatAsked(context, format) ?? 'text';
    if ((form === 'docx' || form === 'pdf') && !isCalled(context, form)) {
      const { writeAgendas } = await import('../command-line/output/agendas.ts');
      await writeAgendas(context, loaded, asked.schedule, form);
      return exit.clean;
    }
    const { whole, schedule, filter } = asked;
    const whose = { filter, engagements: itinerary(whole, filter.people) };
    if (form === 'html' || form === 'docx' || form === 'pdf') {
      const { sheetDocument } = await import('../documents/agenda/sheet.ts');
      deliver(context, lang, await render(context, sheetDocument(schedule, whose, loaded), form, today));
      return exit.clean;
    }
    const shown = form === 'json' ? rules : rules.filter(({ timeless }) => !timeless);
    const findings = proposals(concerning(check(whole, shown), filter), whole);
    if (form === 'text') await tellSolve(context, loaded, findings, whole.window);
    // An agenda with conflicts in sight is an agenda all the same: `check` is what judges.
    return deliverReport(context, loaded, form, {
      json: async () =>
        (await import('../formats/json/schedule.ts')).agendaJson(schedule, findings, loaded.sources, lang),
      document: async () =>
        (await import('../documents/agenda/agenda.ts')).agendaDocument(schedule, findings, loaded, whose),
    });
  },
};

/** Beside the agenda, which is for others to read as well. */
async function tellSolve(
  context: Context,
  { workspace, today, lang }: Loaded,
  findings: readonly Finding[],
  window: Period,
): Promise<void> {
  const { solveLine } = await import('../command-line/output/solve-line.ts');
  const usual = weeksFrom(mondayOf(today), workspace.settings.horizon);
  const line = solveLine(findings, window, usual, lang);
  if (line !== undefined) context.tell(line);
}

async function agendaOf(context: Context, loaded: Loaded, meeting: string): Promise<ExitCode> {
  const form = formatAsked(context, format) ?? 'text';
  if (form === 'json') throw NO_JSON;
  const { deliverAgenda } = await import('../command-line/output/agendas.ts');
  await deliverAgenda(context, loaded, meeting, form);
  return exit.clean;
}

const NO_JSON = new WrongCall({
  nl: 'de agenda van één overleg is er als tekst, markdown, html, docx of pdf; cyclus planning --vorm json geeft de gegevens',
  en: 'the agenda of one meeting comes as text, markdown, html, docx or pdf; cyclus schedule --format json gives the data',
});
