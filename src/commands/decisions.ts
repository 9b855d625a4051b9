import { FORMS } from '../command-line/asked/one-meeting-forms.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';

const format = options.formatOption(FORMS);

export const decisions: Command = {
  name: 'decisions',
  alias: 'besluitenlijst',
  group: 'hand out',
  summary: {
    nl: 'de besluitenlijst van een overleg, om in te vullen: aanwezigheid, besluiten en acties',
    en: 'the list of decisions of a meeting, to fill in: attendance, decisions and actions',
  },
  argument: {
    name: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-03, MCC dinsdag of MCC B3',
      en: 'a meeting, such as MCC 2020-11-03, MCC Tuesday or MCC B3',
    },
    required: true,
    names: ['meeting'],
  },
  options: [format, options.template, options.output, options.open, options.force],
  examples: [
    {
      line: 'cyclus decisions MCC 2020-11-03',
      what: { nl: 'klaar om tijdens het overleg in te vullen', en: 'ready to fill in during the meeting' },
    },
    {
      line: 'cyclus decisions MCC 2020-11-03 --format docx --output besluitenlijst.docx',
      what: { nl: 'hetzelfde als Word-bestand', en: 'the same as a Word file' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ deliverAbout, heldMeetingAsked }, { decisionListDocument }, { neutral }, { DOCUMENT_NAMES }] =
      await Promise.all([
        import('../command-line/asked/one-meeting.ts'),
        import('../documents/meeting/decision-list.ts'),
        import('../schedule/neutral.ts'),
        import('../documents/document-names.ts'),
      ]);
    const { meeting, schedule } = heldMeetingAsked(context.argument ?? '', 'decisions', loaded);
    const document = decisionListDocument(meeting, neutral(schedule), loaded);
    const what = DOCUMENT_NAMES.decisions;
    await deliverAbout(context, loaded, { meeting, document, what, form: formatAsked(context, format) ?? 'text' });
    return exit.clean;
  },
};
