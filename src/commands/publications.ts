import { USUAL_ZONE } from '../calendar/usual-zone.ts';
import { askedFolder } from '../command-line/asked/asked-folder.ts';
import { refuseIdle } from '../command-line/asked/idle.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { definitionsAsked } from '../command-line/load.ts';
import { flag } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver, toStandardOutput } from '../command-line/output/deliver.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { renderText } from '../command-line/output/render.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { suggestion, WrongCall } from '../diagnostic/wrong-call.ts';
import type { Said } from '../language/language.ts';
import type { Definitions } from '../workspace/definitions.ts';
import type { Archive } from '../workspace/publishing/archive.ts';

const format = options.formatOption(['text', 'markdown', 'csv']);

const check = flag({
  name: 'check',
  what: {
    nl: 'zoek wat vertrouwelijk is en toch open staat, ook in git, en zeg hoe u het weghaalt',
    en: 'look for what is confidential and yet open, in git too, and say how to take it away',
  },
});

const repair = flag({
  name: 'repair',
  what: {
    nl: 'zet met --controleer apart wat in deze map open staat',
    en: 'with --check, put apart what is open in this folder',
  },
});

const described = flag({
  name: 'mdto',
  what: {
    nl: 'beschrijf met --uitvoer elk bestand voor het archief (MDTO 1.0)',
    en: 'with --output, describe each file for an archive (MDTO 1.0)',
  },
});

export const publications: Command = {
  name: 'publications',
  alias: 'publicaties',
  group: 'look',
  summary: {
    nl: 'wat wanneer is gepubliceerd, waarvan en waarom; met --uitvoer maakt u het opnieuw, byte voor byte',
    en: 'what was published when, of what and why; with --output you make it again, byte for byte',
  },
  argument: {
    name: { nl: 'publicatie', en: 'publication' },
    what: { nl: 'een publicatie, zoals 2020-10-30-1', en: 'a publication, such as 2020-10-30-1' },
    required: false,
  },
  options: [format, options.output, options.open, options.force, options.bom, described, check, repair],
  examples: [
    { line: 'cyclus publications', what: { nl: 'alle publicaties', en: 'all publications' } },
    {
      line: 'cyclus publications 2020-10-30-1',
      what: { nl: 'alles wat van één publicatie bekend is', en: 'all that is known of one publication' },
    },
    {
      line: 'cyclus publications 2020-10-30-1 --output archief',
      what: { nl: 'maak die publicatie opnieuw, in een map', en: 'make that publication again, in a folder' },
    },
    {
      line: 'cyclus publications 2020-10-30-1 --mdto --output archief',
      what: {
        nl: 'met bij elk bestand zijn beschrijving, om over te dragen aan het archief',
        en: 'with the description of each file beside it, to hand over to an archive',
      },
    },
    {
      line: 'cyclus publications --check',
      what: {
        nl: 'wat eerdere versies open lieten staan en niet voor iedereen is',
        en: 'what earlier versions left open that is not for everybody',
      },
    },
  ],
  async run(context) {
    const [{ openArchive }, { tellUnfinished }, documents, definitions] = await Promise.all([
      import('../workspace/publishing/archive.ts'),
      import('../workspace/publishing/unfinished.ts'),
      import('../documents/publication/publications.ts'),
      definitionsAsked(context),
    ]);
    const { folder, lang, workspace } = definitions;
    const archive = openArchive(folder.io, folder.path);
    tellUnfinished(folder, lang, archive);
    const asked = context.argument;
    const form = formatAsked(context, format) ?? 'text';
    const zone = workspace?.settings.timezone ?? USUAL_ZONE;
    if (context.get(check) || context.get(repair)) {
      if (asked !== undefined) throw ALL_CHECKED;
      refuseIdle(context, [described], REMADE_ONLY);
      return checked(context, definitions, archive);
    }
    if (asked === undefined) {
      refuseIdle(context, [described], REMADE_ONLY);
      deliver(
        context,
        lang,
        await renderText(context, documents.publicationsDocument(archive.records, zone, lang), form),
      );
      return exit.clean;
    }
    const record = archive.records.find(({ id }) => id === asked.trim());
    if (!record)
      throw unknown(
        asked,
        archive.records.map(({ id }) => id),
      );
    if (context.get(described) && toStandardOutput(context)) throw NO_FOLDER;
    if (!toStandardOutput(context)) {
      refuseIdle(context, [format, options.bom], AS_PUBLISHED);
      const { remake } = await import('../workspace/publishing/remake.ts');
      const isAlike = await remake(definitions, record, archive, {
        ...{ path: askedFolder(context)!, force: context.get(options.force), described: context.get(described) },
      });
      return isAlike ? exit.clean : exit.conflicts;
    }
    deliver(context, lang, await renderText(context, documents.recordDocument(record, zone, lang), form));
    return exit.clean;
  },
};

/** Tells what is confidential and yet open, once what can be put apart has been, if that was asked. */
async function checked(context: Context, definitions: Definitions, archive: Archive): Promise<ExitCode> {
  const [{ findLeaks }, { leaksDocument }, { openArchive }] = await Promise.all([
    import('../workspace/publishing/leaks.ts'),
    import('../documents/publication/leaks.ts'),
    import('../workspace/publishing/archive.ts'),
  ]);
  const { folder, lang } = definitions;
  let leaks = await findLeaks(definitions, archive);
  if (context.get(repair) && leaks.some(({ isHere }) => isHere)) {
    const { putApart } = await import('../workspace/publishing/put-apart.ts');
    await putApart(definitions, archive, leaks);
    leaks = await findLeaks(definitions, openArchive(folder.io, folder.path));
  }
  const form = formatAsked(context, format) ?? 'text';
  deliver(context, lang, await renderText(context, leaksDocument(leaks, lang), form));
  return leaks.length === 0 ? exit.clean : exit.conflicts;
}

const REMADE_ONLY: Said = {
  nl: 'beschrijft een publicatie die opnieuw wordt gemaakt; noem welke, en met --uitvoer een map',
  en: 'describes a publication that is made again; name which one, and with --output a folder',
};

const AS_PUBLISHED: Said = {
  nl: 'doet hier niets: met --uitvoer komt er wat is gepubliceerd, in de vorm van toen',
  en: 'does nothing here: --output makes what was published, in the form of then',
};

const ALL_CHECKED = new WrongCall({
  nl: '--controleer kijkt alle publicaties na; laat de publicatie weg',
  en: '--check looks at all publications; leave out the publication',
});

const NO_FOLDER = new WrongCall({
  nl: '--mdto beschrijft de bestanden van een publicatie die opnieuw is gemaakt; noem met --uitvoer een map',
  en: '--mdto describes the files of a publication that is made again; name a folder with --output',
});

function unknown(text: string, ids: readonly string[]): WrongCall {
  const meant = suggestion(text, ids);
  return new WrongCall({
    nl: `er is geen publicatie ${quoted(text)}${meant.nl}`,
    en: `there is no publication ${quoted(text)}${meant.en}`,
  });
}
