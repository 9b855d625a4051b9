import type { Confidentiality, Hidden } from '../../definition/types/settings.ts';
import type { CalendarView } from '../../exchange/calendar-view.ts';
import type { DeadlineForm } from '../../exchange/entries/deadline-entry.ts';
import { CLASS_WORDS, HIDDEN_WORDS, saysNone } from '../../language/typed.ts';
import { usualWords } from '../../language/word-list.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import type { CalendarManner } from '../../workspace/export/request.ts';
import type { Context } from '../command.ts';
import { list, saidOption, worded, wordOf } from '../option.ts';

export const deadlines = worded<DeadlineForm>(
  {
    name: 'deadlines',
    value: { nl: 'vorm', en: 'form' },
    what: {
      nl: 'aanleverdeadlines: geen (gebruikelijk), hele-dag (boven aan de dag) of op-tijd',
      en: 'deadlines for papers: none (the default), all-day (at the top of the day) or timed (at their time)',
    },
  },
  [
    { value: 'none', nl: ['geen'], en: ['none'] },
    { value: 'all-day', nl: ['hele-dag', 'hele dag'], en: ['all-day', 'all day'] },
    { value: 'timed', nl: ['op-tijd', 'op tijd'], en: ['timed'] },
  ],
);

const hide = list({
  name: 'hide',
  value: { nl: 'wat', en: 'what' },
  choices: { nl: [...usualWords(HIDDEN_WORDS, 'nl'), 'geen'], en: [...usualWords(HIDDEN_WORDS, 'en'), 'none'] },
  what: {
    nl: 'laat weg: fasen, namen, agendapunten, links (anders de instelling; geen toont alles)',
    en: 'leave out: phases, names, items, links (else the setting; none shows everything)',
  },
});

const confidentiality = worded<Confidentiality>(
  {
    name: 'class',
    value: { nl: 'klasse', en: 'class' },
    what: {
      nl: 'wat anderen ervan zien: openbaar, privé of vertrouwelijk (anders de instelling)',
      en: 'what others see of it: public, private or confidential (else the setting)',
    },
  },
  CLASS_WORDS,
);

/** What every command that writes calendars has. */
export const discretion = [hide, confidentiality] as const;

/** For whom a calendar is written: as the line says, else as the definitions say. @throws WrongCall */
export function askedView(context: Context, { workspace, lang }: Loaded): CalendarView {
  const { calendars } = workspace.settings;
  return {
    lang,
    hide: new Set(askedToHide(context.get(hide)) ?? calendars.hide),
    class: context.get(confidentiality) ?? calendars.class,
    reminder: calendars.reminder,
  };
}

/** How the calendars of these definitions are to be written. @throws WrongCall */
export function askedManner(context: Context, loaded: Loaded): CalendarManner {
  return { view: askedView(context, loaded), deadlines: context.get(deadlines) ?? 'none' };
}

/** What the line asks to leave out, in one word for each; nothing when it leaves that to the definitions. */
export function hiddenByLine(context: Context): readonly string[] {
  const asked = askedToHide(context.get(hide));
  return asked?.length === 0 ? ['none'] : (asked ?? []);
}

function askedToHide(words: readonly string[]): Hidden[] | undefined {
  if (words.length === 0) return undefined;
  if (words.every((word) => saysNone(word))) return [];
  return words.map((word) => wordOf<Hidden>(saidOption(hide), word, HIDDEN_WORDS));
}
