import { type Command, type Context, exit } from '../command-line/command.ts';
import { definitionsAsked } from '../command-line/load.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';
import type { Known } from '../definition/schema.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Said } from '../language/language.ts';

export const schema: Command = {
  name: 'schema',
  group: 'set up',
  summary: {
    nl: 'het JSON Schema van de definities, waarmee een editor meedenkt',
    en: 'the JSON Schema of the definitions, with which an editor thinks along',
  },
  options: [options.output, options.open, options.force],
  examples: [
    {
      line: 'cyclus schema --output cycles/cyclus.schema.json --force',
      what: {
        nl: 'met de namen die er nu zijn; boven in uw YAML: # yaml-language-server: $schema=cyclus.schema.json',
        en: 'with the names that are there now; at the top of your YAML: # yaml-language-server: $schema=cyclus.schema.json',
      },
    },
  ],
  async run(context) {
    const [{ schemaText }, { codesFor }] = await Promise.all([
      import('../definition/schema.ts'),
      import('../command-line/codes.ts'),
    ]);
    const known = { code: codesFor('acceptable-codes'), ...(await namesIn(context)) };
    deliver(context, context.lang, schemaText(known));
    return exit.clean;
  },
};

/** The names in the folder of definitions. Without a folder, or with errors in it, the schema is of use all the same. */
async function namesIn(context: Context): Promise<Known> {
  try {
    const { workspace } = await definitionsAsked(context);
    if (workspace) return (await import('../definition/known-names.ts')).knownNames(workspace);
    context.tell(NAMELESS[context.lang]);
    return {};
  } catch (problem) {
    if (problem instanceof WrongCall && context.get(options.cycles) === undefined) return {};
    throw problem;
  }
}

const NAMELESS: Said = {
  nl: 'De namen in uw bestanden komen er niet in, want daar staan fouten in; cyclus knelpunten toont ze.',
  en: 'The names in your files are left out, because there are errors in these; cyclus check shows them.',
};
