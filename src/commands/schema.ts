import { type Command, exit } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';
import { deliver } from '../command-line/output/deliver.ts';

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
      line: 'cyclus schema --output cyclus.schema.json',
      what: {
        nl: 'noem het bestand daarna boven in uw YAML: # yaml-language-server: $schema=../cyclus.schema.json',
        en: 'then name the file at the top of your YAML: # yaml-language-server: $schema=../cyclus.schema.json',
      },
    },
  ],
  async run(context) {
    const { jsonSchema } = await import('../definition/schema.ts');
    deliver(context, context.lang, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return exit.clean;
  },
};
