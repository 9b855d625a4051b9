import { since } from '../command-line/asked/compared.ts';
import { BESIDE_DRAFTS, refuseIdle } from '../command-line/asked/idle.ts';
import { type Command, exit } from '../command-line/command.ts';
import { load } from '../command-line/load.ts';
import { type Option, wordOf } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { MailKind } from '../documents/covering-mails/covering-mail.ts';
import type { Said } from '../language/language.ts';
import { usualWords, type Word } from '../language/word-list.ts';

const KINDS: readonly Word<MailKind>[] = [
  { value: 'papers', nl: ['stukken'], en: ['papers'] },
  { value: 'agenda', nl: ['agenda'], en: ['agenda'] },
  { value: 'change', nl: ['wijziging', 'wijzigingen'], en: ['change', 'changes'] },
  { value: 'reminder', nl: ['herinnering'], en: ['reminder'] },
];

const format = options.formatOption(['text', 'markdown']);

export const mail: Command = {
  name: 'mail',
  also: 'begeleidende-mail',
  group: 'hand out',
  summary: {
    nl: 'de tekst van een mail: stukken vragen, een agenda rondsturen, een wijziging melden, aan een deadline herinneren',
    en: 'the text of a mail: asking for papers, sending an agenda round, telling a change, reminding of a deadline',
  },
  argument: {
    name: { nl: 'soort', en: 'kind' },
    what: {
      nl: 'stukken, agenda, wijziging of herinnering; achter agenda kan een overleg staan, zoals MCC 2020-11-03',
      en: 'papers, agenda, change or reminder; agenda may be followed by a meeting, such as MCC 2020-11-03',
    },
    required: true,
    names: ['meeting'],
    behind: { nl: ['agenda'], en: ['agenda'] },
    choices: { nl: usualWords(KINDS, 'nl'), en: usualWords(KINDS, 'en') },
  },
  options: [
    ...[options.drafts, options.per, since, options.current, ...options.window, ...options.filter],
    ...[format, options.output, options.open, options.force],
  ],
  examples: [
    {
      line: 'cyclus mail papers --team MLT4',
      what: { nl: 'vraagt een team om zijn stukken', en: 'asks a team for its papers' },
    },
    {
      line: 'cyclus mail agenda MCC 2020-11-03',
      what: { nl: 'gaat mee met de agenda van een overleg', en: 'goes with the agenda of a meeting' },
    },
    {
      line: 'cyclus mail change --since 2020-10-30-1 --forum MCC',
      what: {
        nl: 'wat er bij een gremium sinds die publicatie anders is',
        en: 'what is different for a forum since that publication',
      },
    },
    {
      line: 'cyclus mail reminder --today 2020-11-04 --drafts concepten',
      what: {
        nl: 'concepten (.eml) over de deadlines van deze week, een per team',
        en: 'drafts (.eml) about the deadlines of this week, one for each team',
      },
    },
  ],
  async run(context) {
    const [word = '', ...rest] = (context.argument ?? '').split(' ');
    const kind = wordOf({ nl: 'mail', en: 'mail' }, word, KINDS);
    const meeting = rest.join(' ').trim();
    if (meeting !== '' && kind !== 'agenda') throw NO_MEETING;
    refuseIdle(context, IDLE[kind], OTHER_MAIL);
    if (meeting !== '') refuseIdle(context, [options.current, ...options.window, ...options.filter], THAT_MEETING);
    if (context.has(options.drafts)) refuseIdle(context, [format, options.output], BESIDE_DRAFTS);
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ mailsAsked }, { deliverMails }] = await Promise.all([
      import('../command-line/asked/mails-asked.ts'),
      import('../command-line/output/mails-delivered.ts'),
    ]);
    const mails = await mailsAsked(kind, meeting, context, loaded);
    return mails ? deliverMails(mails, context.get(format) ?? 'text', context, loaded) : exit.wrong;
  },
};

/** What says nothing about a kind of mail. */
const IDLE: Record<MailKind, readonly Option[]> = {
  papers: [since],
  agenda: [since, options.per],
  change: [options.current],
  reminder: [since, options.current],
};

const OTHER_MAIL: Said = {
  nl: 'doet bij deze mail niets; cyclus help mail zegt waar het voor is',
  en: 'does nothing for this mail; cyclus help mail says what it is for',
};

const THAT_MEETING: Said = {
  nl: 'doet hier niets: het overleg zegt al waar het om gaat',
  en: 'does nothing here: the meeting already says what this is about',
};

const NO_MEETING = new WrongCall({
  nl: 'alleen achter agenda kan een overleg staan; kies anders met --gremium, --team, --van en --tot',
  en: 'only agenda may be followed by a meeting; otherwise choose with --forum, --team, --from and --until',
});
