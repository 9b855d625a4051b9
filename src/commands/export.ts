import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { askedManner, deadlines, discretion, hiddenByLine } from '../command-line/asked/asked-view.ts';
import { WAYS } from '../command-line/calendar-commands.ts';
import { type Command, exit } from '../command-line/command.ts';
import { loadSettled } from '../command-line/load.ts';
import { list, worded } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { renderText } from '../command-line/output/render.ts';
import { PROFILE_WORDS } from '../language/typed.ts';
import { profiles } from '../workspace/export/profiles.ts';

const profile = worded(
  {
    name: 'profile',
    value: { nl: 'soort', en: 'kind' },
    what: {
      nl: 'bestand (om te importeren, gebruikelijk), wijzigingen (alleen het nieuwe), abonnement of uitnodigingen',
      en: 'file (to import, the default), changes (only what is new), feed or invitations',
    },
  },
  PROFILE_WORDS,
);

const by = worded<'forum' | 'team' | 'role' | 'department' | 'cycle'>(
  {
    name: 'by',
    value: { nl: 'soort', en: 'kind' },
    what: {
      nl: 'een bestand per gremium, team, functie, departement of cyclus',
      en: 'a file for each: forum, team, role, department or cycle',
    },
  },
  [
    { value: 'forum', nl: ['gremium'], en: ['forum'] },
    { value: 'team', nl: ['team'], en: ['team'] },
    { value: 'role', nl: ['functie'], en: ['role'] },
    { value: 'department', nl: ['departement'], en: ['department'] },
    { value: 'cycle', nl: ['cyclus'], en: ['cycle'] },
  ],
);

const restore = list({
  name: 'restore',
  value: { nl: 'bestand', en: 'file' },
  completes: 'file',
  what: {
    nl: 'haal uit dit eerder gepubliceerde .ics-bestand terug wat is gepubliceerd, als published.json kwijt is',
    en: 'restore what was published from this .ics file that was published before, when published.json is lost',
  },
});

export const exportCalendars: Command = {
  name: 'export',
  alias: 'exporteer',
  group: 'calendars',
  summary: {
    nl: 'kalenderbestanden (.ics) voor Outlook en andere agenda’s',
    en: 'calendar files (.ics) for Outlook and other calendars',
  },
  choice: WAYS,
  options: [
    ...[profile, by, deadlines, ...discretion],
    ...[...options.window, ...options.filter, options.output, options.open, options.force, restore],
  ],
  examples: [
    {
      line: 'cyclus export --output cyclus.ics',
      what: {
        nl: 'alle overleggen vanaf deze maandag, zo ver als de instelling horizon zegt',
        en: 'all meetings from this Monday, as far as the setting horizon says',
      },
    },
    {
      line: 'cyclus export --profile changes --output wijzigingen.ics',
      what: {
        nl: 'alleen wat nieuw is sinds de vorige keer, met een lijst van wat u zelf moet verwijderen',
        en: 'only what is new since last time, with a list of what to remove yourself',
      },
    },
    {
      line: 'cyclus export --profile feed --output abonnementen',
      what: {
        nl: 'alle abonnementen, om op een webserver te zetten',
        en: 'all calendars to subscribe to, to be put on a web server',
      },
    },
    {
      line: 'cyclus export --profile invitations --team MLT3 --output uitnodigingen',
      what: { nl: 'voor elk overleg een uitnodiging, in een map', en: 'an invitation for each meeting, in a folder' },
    },
    {
      line: 'cyclus export --by forum --output gremia',
      what: { nl: 'een bestand voor elk gremium, in een map', en: 'a file for each forum, in a folder' },
    },
    {
      line: 'cyclus export --team MLT4 --deadlines timed --output mlt4.ics',
      what: { nl: 'één team, met de aanleverdeadlines', en: 'one team, with the deadlines for its papers' },
    },
    {
      line: 'cyclus export --hide phases,items --class private --output uit.ics',
      what: {
        nl: 'alleen wanneer en waar, voor een agenda die buiten de kring komt',
        en: 'only when and where, for a calendar that leaves the circle',
      },
    },
  ],
  async run(context) {
    const loaded = await loadSettled(context);
    if (!loaded) return exit.wrong;
    const { today, workspace, lang } = loaded;
    const [{ askedSchedule }, { progressOn }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../command-line/output/progress.ts'),
    ]);
    const usual = weeksFrom(mondayOf(today), workspace.settings.horizon);
    const kind = context.get(profile) ?? 'file';
    const lost = context.get(restore);
    // What is restored may come from a feed, which goes further back.
    const past = kind === 'feed' || lost.length > 0 ? workspace.settings.calendars.past : 0;
    const request = {
      ...askedSchedule(context, loaded, () => usual, past),
      ...askedManner(context, loaded),
      ...{ hidden: hiddenByLine(context), by: context.get(by) },
      ...{ path: context.get(options.output), force: context.get(options.force) },
      progressOver: (steps: number) => progressOn(context, lang, steps),
    };
    if (lost.length > 0) {
      const { restoreFrom } = await import('../workspace/export/restore.ts');
      restoreFrom(loaded, request, lost, kind === 'feed');
      return exit.clean;
    }
    const write = await profiles[kind]();
    const document = await write(loaded, request);
    if (document) context.io.stdout.write(await renderText(context, document, 'text'));
    return exit.clean;
  },
};
