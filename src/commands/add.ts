import type { Command } from '../command-line/command.ts';
import type { Option } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';

const forCycle: Option<string | undefined> = {
  ...options.textOption(
    'for',
    { nl: 'cyclus', en: 'cycle' },
    { nl: 'de cyclus waar het overleg bij hoort', en: 'the cycle that the meeting belongs to' },
  ),
  completes: 'cycles',
};

const phase = options.textOption(
  'phase',
  { nl: 'tekst', en: 'text' },
  { nl: 'waar het overleg over gaat', en: 'what the meeting is for' },
);

export const add: Command = {
  name: 'add',
  alias: 'las-in',
  group: 'change',
  summary: {
    nl: 'een extra overleg inlassen, en zien wat daarmee botst',
    en: 'add an extra meeting, and see what it clashes with',
  },
  argument: {
    name: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'gremium, dag en zo nodig tijd, zoals MCC 2020-12-14 10:00',
      en: 'forum, day and a time where needed, such as MCC 2020-12-14 10:00',
    },
    required: true,
    names: ['new meeting'],
  },
  options: [
    forCycle,
    phase,
    options.reason,
    options.place,
    options.length,
    options.status,
    options.decided,
    ...options.editing,
  ],
  examples: [
    {
      line: 'cyclus add "MCC 2020-11-12 10:00" --for A --reason "spoedberaad"',
      what: { nl: 'een extra MCC voor cyclus A', en: 'an extra MCC for cycle A' },
    },
  ],
  async run(context) {
    const [{ edit }, { changeEdit }, { dayText }, { referenceTo }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/change.ts'),
      import('../workspace/editing/carry-out.ts'),
      import('../workspace/named/refer.ts'),
    ]);
    return edit(context, (loaded) => {
      const meeting = referenceTo(context.argument!, loaded.workspace);
      return changeEdit(loaded, {
        title: { nl: `${meeting} inlassen`, en: `Add ${meeting}` },
        item: {
          add: meeting,
          cycle: context.get(forCycle),
          phase: context.get(phase),
          length: context.get(options.length),
          place: context.get(options.place),
          status: context.get(options.status),
          reason: context.get(options.reason),
          decided: dayText(context.get(options.decided)),
        },
      });
    });
  },
};
