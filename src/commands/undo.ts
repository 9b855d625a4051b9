import type { Command } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';

export const undo: Command = {
  name: 'undo',
  alias: 'maak-ongedaan',
  group: 'change',
  summary: {
    nl: 'de laatste wijziging ongedaan maken, of die van een overleg, of een acceptatie of antwoorden',
    en: 'take back the last change, or that of a meeting, or an acceptance or answers',
  },
  argument: {
    name: { nl: 'overleg of code', en: 'meeting or code' },
    what: {
      nl: 'een overleg, voor zijn laatste wijziging; de code van een geaccepteerd knelpunt; antwoorden, voor de laatst overgenomen antwoorden; anders de laatste van alle wijzigingen',
      en: 'a meeting, for its last change; the code of an accepted conflict; replies, for the answers taken over last; else the last of all changes',
    },
    required: false,
    names: ['changed meeting'],
    completes: 'acceptable-codes',
  },
  options: options.editing,
  examples: [
    {
      line: 'cyclus undo "Catshuis 2021-02-08"',
      what: { nl: 'de laatste wijziging van dit overleg', en: 'the last change to this meeting' },
    },
    {
      line: 'cyclus undo --dry-run',
      what: { nl: 'zien wat de laatste wijziging teweegbracht', en: 'see what the last change set in motion' },
    },
  ],
  async run(context) {
    const [{ edit }, { undoEdit }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/undoing.ts'),
    ]);
    return edit(context, (loaded) => undoEdit(loaded, context.argument));
  },
};
