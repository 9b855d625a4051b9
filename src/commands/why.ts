import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { renderText } from '../command-line/output/render.ts';

const format = options.formatOption(['text', 'markdown', 'json']);

export const why: Command = {
  name: 'why',
  alias: 'waarom',
  group: 'look',
  summary: {
    nl: 'hoe een datum tot stand kwam: ronde, stap, feestdag, wijziging, met bestand en regel',
    en: 'how a date came about: round, step, holiday, change, with file and line',
  },
  argument: {
    name: { nl: 'overleg of product', en: 'meeting or product' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-10, MCC dinsdag of MCC B3, of de naam van een product, voor zijn deadlines',
      en: 'a meeting, such as MCC 2020-11-10, MCC Tuesday or MCC B3, or the name of a product, for its deadlines',
    },
    required: true,
    names: ['meetings', 'products'],
  },
  options: [format, options.output, options.open, options.force],
  examples: [
    {
      line: 'cyclus why MCC 2020-11-10',
      what: { nl: 'waarom de MCC dan bijeenkomt', en: 'why the MCC meets on that day' },
    },
    {
      line: 'cyclus why jeugdpakket',
      what: { nl: 'hoe de deadlines van een product zijn geteld', en: 'how the deadlines of a product were counted' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { lang, sources, workspace } = loaded;
    const [{ storiesOf }, { storyDocument }, { whyJson }] = await Promise.all([
      import('../workspace/named/subject.ts'),
      import('../documents/why/story.ts'),
      import('../formats/json/why.ts'),
    ]);
    const stories = storiesOf(context.argument ?? '', workspace, lang);
    const form = formatAsked(context, format) ?? 'text';
    const texts =
      form === 'json'
        ? [whyJson(stories, sources)]
        : await Promise.all(stories.map((story) => renderText(context, storyDocument(story, sources, lang), form)));
    // It says why somebody is absent.
    const madeOf = workspace.absences.map(({ place }) => place.file);
    deliver(context, lang, texts.join('\n'), madeOf);
    return exit.clean;
  },
};
