import { mondayOf } from '../calendar/day.ts';
import { type Command, exit } from '../command-line/command.ts';
import { folderOf, todayOf } from '../command-line/load.ts';
import { asTyped } from '../command-line/typed.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Said } from '../language/language.ts';
import { dashed } from '../language/option-names.ts';
import { inFolder, isFreeFor, writeAndTell } from '../workspace/write-files.ts';

export const init: Command = {
  name: 'init',
  alias: 'begin',
  group: 'set up',
  summary: {
    nl: 'een map met een klein begin, met toelichting, om zelf aan te vullen',
    en: 'a folder with a small start, with comments, to make your own',
  },
  argument: {
    name: { nl: 'map', en: 'folder' },
    what: { nl: 'de map die wordt gemaakt (anders cycles)', en: 'the folder that is made (else cycles)' },
    required: false,
    completes: 'folder',
  },
  options: [],
  examples: [
    {
      line: 'cyclus init programma',
      what: { nl: 'een begin in de map programma', en: 'a start in the folder programma' },
    },
  ],
  async run(context) {
    const { argument, io, lang } = context;
    const folder = argument ?? folderOf(context);
    const { starter } = await import('../workspace/starter.ts');
    const texts = starter(lang, mondayOf(todayOf(context, undefined).today));
    const files = texts.map(({ name, text }) => ({ path: inFolder(folder, name), data: text }));
    if (!isFreeFor(io, folder, files)) throw taken(folder);
    writeAndTell(context, lang, files, false);
    io.stdout.write(`${NEXT[lang](folder === 'cycles' ? '' : ` ${dashed('cycles', lang)} ${asTyped(folder)}`)}\n`);
    return exit.clean;
  },
};

const NEXT: Said<(option: string) => string> = {
  nl: (option) => `Pas de bestanden aan en kijk wat ervan komt: cyclus agenda${option}`,
  en: (option) => `Change the files and see what comes of them: cyclus agenda${option}`,
};

function taken(folder: string): WrongCall {
  return new WrongCall({
    nl: `${quotedPath(folder)} is al in gebruik; kies een andere map: cyclus begin <map>`,
    en: `${quotedPath(folder)} is in use already; choose another folder: cyclus init <folder>`,
  });
}
