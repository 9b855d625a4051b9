import { FORMS } from '../command-line/asked/one-meeting-forms.ts';
import { type Command, type Context, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';

const format = options.formatOption(FORMS);

export const annotation: Command = {
  name: 'annotation',
  alias: 'annotatie',
  group: 'hand out',
  summary: {
    nl: 'de geannoteerde agenda voor één bewindspersoon: advies, gevraagde beslissing en aandachtspunten',
    en: 'the annotated agenda for one member of government: advice, decision asked for and points to note',
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
  options: [options.person, format, options.template, options.output, options.open, options.force],
  examples: [
    {
      line: 'cyclus annotation MCC 2020-11-03 --person "minister VWS"',
      what: {
        nl: 'wat alleen de minister van VWS bij deze agenda leest',
        en: 'what only the minister of VWS reads with this agenda',
      },
    },
    {
      line: 'cyclus annotation MCC 2020-11-03 --person MVWS --format docx --output a.docx',
      what: { nl: 'hetzelfde als Word-bestand', en: 'the same as a Word file' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ deliverAbout, heldMeetingAsked }, { annotationDocument }, { check }, { rules }, { DOCUMENT_NAMES }] =
      await Promise.all([
        import('../command-line/asked/one-meeting.ts'),
        import('../documents/meeting/annotation.ts'),
        import('../conflicts/check.ts'),
        import('../conflicts/rules.ts'),
        import('../documents/document-names.ts'),
      ]);
    const { workspace } = loaded;
    const role = await roleAsked(context, workspace);
    const { meeting, schedule } = heldMeetingAsked(context.argument ?? '', 'agenda', loaded);
    const findings = check(
      schedule,
      rules.filter(({ timeless }) => !timeless),
    );
    const document = annotationDocument({ meeting, role, schedule, context: loaded }, findings);
    const what = `${DOCUMENT_NAMES.annotation} ${role}`;
    const madeOf = workspace.annotations.filter((one) => one.role === role).map(({ place }) => place.file);
    await deliverAbout(context, loaded, {
      meeting,
      document,
      what,
      form: formatAsked(context, format) ?? 'text',
      madeOf,
    });
    return exit.clean;
  },
};

/** The role that `--person` names. @throws WrongCall when it names none, or more */
async function roleAsked(context: Context, { roles }: Workspace): Promise<string> {
  const [{ named }, { namesOf }] = await Promise.all([
    import('../command-line/asked/filter.ts'),
    import('../definition/texts/names.ts'),
  ]);
  const [text, ...others] = context.get(options.person);
  if (text === undefined || others.length > 0) throw ONE_PERSON;
  return named('person', text, namesOf(roles.values()));
}

const ONE_PERSON = new WrongCall({
  nl: 'een annotatie is voor één functie; noem die, zoals --persoon "minister VWS"',
  en: 'an annotation is for one role; name it, as in --person "minister VWS"',
});
