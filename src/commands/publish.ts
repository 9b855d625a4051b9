import { askedFolder } from '../command-line/asked/asked-folder.ts';
import { type Command, exit } from '../command-line/command.ts';
import { folderOf, loadSettled } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { askedStyle, askedThemeFile, renderText } from '../command-line/output/render.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';

export const publish: Command = {
  name: 'publish',
  alias: 'publiceer',
  group: 'daily',
  summary: {
    nl: 'alles van twee weken in één map: agenda’s, kalenders, overzicht, planning, mails en knelpunten',
    en: 'everything for a fortnight in one folder: agendas, calendars, overview, planning, mails and conflicts',
  },
  options: [
    ...[options.current, ...options.window, options.template, options.theme, options.output, options.open],
    ...[options.reason, options.dryRun],
  ],
  examples: [
    {
      line: 'cyclus publish --dry-run',
      what: { nl: 'wat er geschreven zou worden', en: 'what would be written' },
    },
    {
      line: 'cyclus publish --reason "vastgesteld door de voorzitter"',
      what: {
        nl: 'publiceer de komende ronde, en onthoud waarom',
        en: 'publish the next round, and remember why',
      },
    },
    {
      line: 'cyclus publish --round B3 --output map',
      what: { nl: 'publiceer één ronde, in een map naar keuze', en: 'publish one round, in a folder of your choice' },
    },
  ],
  async run(context) {
    if (folderOf(context) === '-') throw NO_FOLDER;
    const loaded = await loadSettled(context);
    if (!loaded) return exit.wrong;
    const [
      { askedWindow, fortnight },
      { progressOn },
      { prepare },
      { look, write },
      { publicationDocument },
      { tellFolder, tellTooLong, inFolder },
    ] = await Promise.all([
      import('../command-line/asked/window.ts'),
      import('../command-line/output/progress.ts'),
      import('../workspace/publishing/prepare.ts'),
      import('../workspace/publishing/write.ts'),
      import('../documents/publication/publication.ts'),
      import('../workspace/write-files.ts'),
    ]);
    const { workspace, today, lang } = loaded;
    const made = await prepare(loaded, {
      window: askedWindow(context, workspace, fortnight(context, workspace, today, undefined)),
      parent: askedFolder(context),
      look: { style: await askedStyle(context), theme: await askedThemeFile(context) },
      reason: context.get(options.reason) ?? null,
      progressOver: (steps) => progressOn(context, lang, steps),
    });
    if ('errors' in made) {
      const { showStop } = await import('../command-line/output/findings.ts');
      return showStop(context, loaded, made.errors, STOPPED);
    }
    const isDry = context.get(options.dryRun);
    const published = isDry ? look(made.prepared) : write(made.prepared);
    context.io.stdout.write(await renderText(context, publicationDocument(published, lang), 'text'));
    if (!isDry) {
      tellFolder(context.io, context.tell, lang, published.folder);
      context.made([published.folder]);
    }
    tellTooLong(
      context,
      lang,
      published.files.map(({ written }) => inFolder(published.folder, written)),
    );
    return published.files.some(({ outcome }) => outcome === 'held') ? exit.wrong : exit.clean;
  },
};

const NO_FOLDER = new WrongCall({
  nl: 'wat wordt gepubliceerd, wordt bij de definities onthouden; noem met --map een map',
  en: 'what is published is remembered with the definitions; name a folder with --cycles',
});

const STOPPED = {
  nl: 'Er is niets gepubliceerd: los deze fouten eerst op, of accepteer ze met een reden (cyclus accepteer).',
  en: 'Nothing was published: solve these errors first, or accept them with a reason (cyclus accept).',
};
