import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { PlanningPart } from '../documents/workbook/workbook.ts';
import type { Selected } from '../schedule/select.ts';
import type { Loaded } from '../workspace/definitions.ts';

const format = options.formatOption(['text', 'markdown', 'csv', 'xlsx', 'json']);

const USUAL_WEEKS = 4;

export const schedule: Command = {
  name: 'schedule',
  alias: 'planning',
  group: 'look',
  summary: {
    nl: 'alle overleggen en deadlines met hun data, voor elke periode en selectie',
    en: 'all meetings and deadlines with their dates, for any period and selection',
  },
  options: [
    ...[...options.window, ...options.filter, options.per],
    ...[format, options.output, options.open, options.force, options.bom],
  ],
  examples: [
    {
      line: 'cyclus schedule --weeks 8',
      what: { nl: 'acht weken vanaf deze maandag (anders vier)', en: 'eight weeks from this Monday (else four)' },
    },
    {
      line: 'cyclus schedule --from 2020-11-02 --until 2020-12-31 --forum ACC,MCC',
      what: { nl: 'twee gremia tot het eind van het jaar', en: 'two fora until the end of the year' },
    },
    {
      line: 'cyclus schedule --weeks 8 --format xlsx --output planning.xlsx',
      what: {
        nl: 'een Excel-bestand met overleggen, deadlines, producten, teams en knelpunten',
        en: 'an Excel workbook with meetings, deadlines, products, teams and conflicts',
      },
    },
    {
      line: 'cyclus schedule --per forum --output planning.xlsx',
      what: { nl: 'met een blad voor elk gremium erbij', en: 'with a sheet for each forum as well' },
    },
    {
      line: 'cyclus schedule --cycle B --format csv --output b.csv',
      what: { nl: 'een cyclus als lijst voor een spreadsheet', en: 'one cycle as a list for a spreadsheet' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { lang, sources, today } = loaded;
    const { askedSchedule } = await import('../command-line/asked/asked.ts');
    const usual = weeksFrom(mondayOf(today), USUAL_WEEKS);
    const asked = askedSchedule(context, loaded, () => usual);
    const form = formatAsked(context, format) ?? 'text';
    const per = context.get(options.per);
    if (form === 'xlsx') {
      deliver(context, lang, await workbook(asked, loaded, per));
      return exit.clean;
    }
    if (per !== undefined) throw PER_SHEET;
    return deliverReport(context, loaded, form, {
      json: async () => (await import('../formats/json/schedule.ts')).scheduleJson(asked.schedule, sources),
      document: async () => (await import('../documents/lists/planning.ts')).planningDocument(asked.schedule, loaded),
    });
  },
};

/** The planning with what `check` says of the same weeks. */
async function workbook(asked: Selected, loaded: Loaded, per: PlanningPart | undefined): Promise<Uint8Array> {
  const [{ conflictsIn }, { planningWorkbook }, { xlsx }] = await Promise.all([
    import('../command-line/output/conflicts.ts'),
    import('../documents/workbook/workbook.ts'),
    import('../formats/excel/excel.ts'),
  ]);
  const findings = [...loaded.findings, ...conflictsIn(asked)];
  return xlsx(planningWorkbook(asked.whole, asked.filter, { ...loaded, findings }, loaded, per));
}

const PER_SHEET = new WrongCall({
  nl: '--per geeft bladen in Excel; vraag daarom met --vorm xlsx',
  en: '--per gives sheets in Excel; ask for that with --format xlsx',
});
