import { compared, since } from '../command-line/asked/compared.ts';
import { refuseIdle } from '../command-line/asked/idle.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { deliverReport } from '../command-line/output/report.ts';
import type { Said } from '../language/language.ts';

const format = options.formatOption(['text', 'markdown', 'json']);

export const changes: Command = {
  name: 'changes',
  alias: 'wijzigingen',
  group: 'look',
  summary: {
    nl: 'wat er is veranderd aan overleggen, agendapunten en deadlines, als bericht om te versturen',
    en: 'what has changed in meetings, agenda items and deadlines, as a note to send',
  },
  options: [
    since,
    ...options.window,
    ...options.filter,
    options.per,
    format,
    options.output,
    options.open,
    options.force,
  ],
  examples: [
    {
      line: 'cyclus changes --since 2020-10-30-1',
      what: {
        nl: 'wat er sinds die publicatie anders is, vanaf deze maandag',
        en: 'what differs from that publication, from this Monday on',
      },
    },
    {
      line: 'cyclus changes --since HEAD~3 --team MLT4 --format markdown',
      what: { nl: 'voor één team, als Markdown', en: 'for one team, as Markdown' },
    },
    {
      line: 'cyclus changes --since cycles --per forum',
      what: { nl: 'vergeleken met een andere map, per gremium', en: 'compared with another folder, for each forum' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const found = await compared(context, loaded);
    if (!found) return exit.wrong;
    const { difference, since: then, reading } = found;
    if (context.get(format) === 'json') refuseIdle(context, [options.per], NO_PARTS);
    return deliverReport(context, loaded, formatAsked(context, format), {
      json: async () =>
        (await import('../formats/json/differences.ts')).changesJson(difference, then, reading.sources, loaded.sources),
      document: async () =>
        (await import('../documents/changes/difference.ts')).differenceDocument(
          difference,
          then,
          context.get(options.per),
          loaded,
        ),
    });
  },
};

const NO_PARTS: Said = {
  nl: 'verdeelt wat er te lezen is; in json staat alles bij elkaar',
  en: 'divides what there is to read; in json all of it stands together',
};
