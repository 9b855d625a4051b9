import { type Command, exit } from '../command-line/command.ts';
import { COMPLETABLE, chosen } from '../command-line/option.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export const completion: Command = {
  name: 'completion',
  alias: 'aanvulling',
  group: 'set up',
  summary: {
    nl: 'aanvulling met de Tab-toets voor uw shell',
    en: 'completion with the Tab key for your shell',
  },
  argument: {
    name: { nl: 'shell', en: 'shell' },
    what: { nl: `een van ${SHELLS.join(', ')}`, en: `one of ${SHELLS.join(', ')}` },
    required: true,
    choices: { nl: SHELLS, en: SHELLS },
  },
  options: [],
  examples: [
    {
      line: 'cyclus completion powershell',
      what: {
        nl: 'in dit venster, wat altijd werkt: cyclus aanvulling powershell | Out-String | Invoke-Expression; voorgoed, waar scripts mogen (Get-ExecutionPolicy is niet Restricted of AllSigned): cyclus aanvulling powershell | Add-Content $PROFILE',
        en: 'in this window, which always works: cyclus completion powershell | Out-String | Invoke-Expression; for good, where scripts may run (Get-ExecutionPolicy is not Restricted or AllSigned): cyclus completion powershell | Add-Content $PROFILE',
      },
    },
    {
      line: 'cyclus completion bash',
      what: {
        nl: 'zet in ~/.bashrc: eval "$(cyclus aanvulling bash)"',
        en: 'put in ~/.bashrc: eval "$(cyclus completion bash)"',
      },
    },
  ],
  async run(context) {
    const { io, argument, commands, lang } = context;
    // What the scripts ask while somebody types; nobody types it himself.
    const lists = COMPLETABLE.filter((name) => argument?.split(',').includes(name));
    if (lists.length > 0) {
      const { listedNames } = await import('../command-line/listed-names.ts');
      io.stdout.write((await listedNames(context, lists)).map((name) => `${name}\n`).join(''));
      return exit.clean;
    }
    const shell = chosen({ nl: 'aanvulling', en: 'completion' }, argument ?? '', SHELLS);
    const { completionScript } = await import('../command-line/completion/script.ts');
    io.stdout.write(completionScript(shell, commands, lang));
    return exit.clean;
  },
};
