import { type Command, exit } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';

export const move: Command = {
  name: 'move',
  alias: 'verplaats',
  group: 'daily',
  summary: {
    nl: 'een overleg verplaatsen: eerst zien wat er meeschuift, dan doorvoeren',
    en: 'move a meeting: first see what shifts with it, then carry it out',
  },
  argument: {
    name: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'een overleg, zoals MCC 2020-11-10, MCC dinsdag of MCC B3; met een tijd erbij waar er meer zijn',
      en: 'a meeting, such as MCC 2020-11-10, MCC Tuesday or MCC B3; with a time where there are several',
    },
    required: true,
    names: ['meeting'],
  },
  options: [
    options.to,
    options.reason,
    options.place,
    options.length,
    options.status,
    options.decided,
    ...options.editing,
  ],
  examples: [
    {
      line: 'cyclus move "MCC 2020-11-10" --to "2020-11-11 14:00" --reason Kamerdebat',
      what: { nl: 'naar een andere dag en tijd', en: 'to another day and time' },
    },
    {
      line: 'cyclus move "VB 2020-11-09" --to 15:00 --place digitaal --dry-run',
      what: {
        nl: 'zien wat er gebeurt bij een andere tijd en plaats',
        en: 'see the effect of another time and place',
      },
    },
    {
      line: 'cyclus move "Catshuis B3" --to "-1 werkdag"',
      what: { nl: 'een werkdag eerder', en: 'a working day earlier' },
    },
    {
      line: 'cyclus move "MCC 2020-11-10" --status "onder voorbehoud"',
      what: { nl: 'nog niet zeker; later --status definitief', en: 'not yet sure; later --status confirmed' },
    },
  ],
  async run(asked) {
    const { tellingOnce } = await import('../workspace/folder.ts');
    const context = { ...asked, tell: tellingOnce(asked.tell) };
    const [place, length, status] = [options.place, options.length, options.status].map((option) =>
      context.get(option),
    );
    let target = context.get(options.to);
    if ([target, place, length, status].every((said) => said === undefined)) {
      target = await (await import('../command-line/asked/free-hours.ts')).freeHourChosen(context);
      if (target === undefined) return exit.wrong;
    }
    const [{ edit }, { changeEdit, moveTo }, { dayText }, { nameToChange }] = await Promise.all([
      import('../command-line/edit.ts'),
      import('../workspace/editing/change.ts'),
      import('../workspace/editing/carry-out.ts'),
      import('../workspace/named/refer.ts'),
    ]);
    return edit(context, (loaded) => {
      const meeting = nameToChange(context.argument!, loaded.workspace);
      const reason = context.get(options.reason);
      const decided = dayText(context.get(options.decided));
      return changeEdit(loaded, {
        title: { nl: `${meeting} verplaatsen`, en: `Move ${meeting}` },
        item: { move: meeting, ...moveTo(target), length, place, status, reason, decided },
      });
    });
  },
};
