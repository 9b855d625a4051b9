import type { Day } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { meetingAfter } from '../../schedule/meetings/neighbours.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Deadline, Meeting } from '../../schedule/schedule.ts';
import { plainWords } from '../blocks/words.ts';
import { type DocumentBlock, type ListEntry, paragraph } from '../blocks.ts';
import type { DocumentContext } from '../document-context.ts';
import { type CoveringMail, closingOf, salutation } from './covering-mail.ts';
import { teamRecipients } from './recipients.ts';
import { addressFor, dueWords, inSentence, momentInSentence } from './sentence-words.ts';

/** Asking for papers, or reminding of them. */
export type PapersKind = 'papers' | 'reminder';

/** For whom there is a mail each. */
export type MailPart = 'team' | 'forum';

interface PapersWords {
  subject: Record<PapersKind, (about: string, due: string) => string>;
  one: Record<PapersKind, (meeting: string, due: string) => string>;
  several: Record<PapersKind, string>;
  each: (meeting: string, due: string) => string;
  meeting: (forum: string, moment: string) => string;
  papers: string;
  titles: string;
  team: string;
  send: (address: string) => string;
  late: string;
  sent: string;
  next: (meetings: readonly { forum: string; moment: string }[]) => string;
}

const WORDS: Said<PapersWords> = {
  nl: {
    subject: {
      papers: (about, due) => `Stukken ${about}: graag uiterlijk ${due}`,
      reminder: (about, due) => `Herinnering: stukken ${about} uiterlijk ${due}`,
    },
    one: {
      papers: (meeting, due) => `Graag ontvangen wij de stukken voor ${meeting}, uiterlijk ${due}:`,
      reminder: (meeting, due) =>
        `Wij herinneren u eraan dat wij de stukken voor ${meeting}, uiterlijk ${due}, verwachten:`,
    },
    several: {
      papers: 'Graag ontvangen wij de onderstaande stukken.',
      reminder: 'Wij herinneren u aan de onderstaande stukken.',
    },
    each: (meeting, due) => `Uiterlijk ${due}, voor ${meeting}:`,
    meeting: (forum, moment) => `het overleg van ${forum} op ${moment}`,
    papers: 'Stukken',
    titles: 'titels van de stukken',
    team: 'Team',
    send: (address) => `U kunt de stukken sturen naar ${address}.`,
    late: 'Lukt het niet op tijd? Laat het ons dan zo snel mogelijk weten.',
    sent: 'Hebt u de stukken al gestuurd? Dan kunt u dit bericht als niet verzonden beschouwen.',
    next: (meetings) =>
      `Daarna komt ${meetings.map(({ forum, moment }) => `${forum} weer bijeen op ${moment}`).join(', en ')}.`,
  },
  en: {
    subject: {
      papers: (about, due) => `Papers ${about}: by ${due}`,
      reminder: (about, due) => `Reminder: papers ${about} by ${due}`,
    },
    one: {
      papers: (meeting, due) => `Please send us the papers for ${meeting}, by ${due}:`,
      reminder: (meeting, due) => `We would like to remind you that the papers for ${meeting}, are due by ${due}:`,
    },
    several: {
      papers: 'Please send us the papers below.',
      reminder: 'We would like to remind you of the papers below.',
    },
    each: (meeting, due) => `By ${due}, for ${meeting}:`,
    meeting: (forum, moment) => `the meeting of ${forum} on ${moment}`,
    papers: 'Papers',
    titles: 'titles of the papers',
    team: 'Team',
    send: (address) => `You can send the papers to ${address}.`,
    late: 'Can you not make it in time? Please let us know as soon as possible.',
    sent: 'Have you sent the papers already? Then please ignore this message.',
    next: (meetings) =>
      `After that ${meetings.map(({ forum, moment }) => `${forum} meets on ${moment}`).join(', and ')}.`,
  },
};

/**
 * A mail for each team, or for the teams of each forum, that has papers to send: which, for what meeting and by when.
 * @param deadlines in order of moment
 * @example papersMails('papers', deadlines, 'team', schedule, context)[0].subject
 * // 'Stukken MLT4: graag uiterlijk woensdag 18 november, 12.00 uur'
 */
export function papersMails(
  kind: PapersKind,
  deadlines: readonly Deadline[],
  per: MailPart,
  schedule: NeutralSchedule,
  context: DocumentContext,
): CoveringMail[] {
  const nameOf = ({ item, meeting }: Deadline) =>
    JSON.stringify(per === 'team' && item.team !== null ? { team: item.team } : { forum: meeting.forum.id });
  return [...grouped(deadlines, nameOf).values()].map((some) => papersMail(kind, some, per, schedule, context));
}

function papersMail(
  kind: PapersKind,
  deadlines: readonly Deadline[],
  per: MailPart,
  schedule: NeutralSchedule,
  { lang, today }: DocumentContext,
): CoveringMail {
  const words = WORDS[lang];
  const { workspace } = schedule;
  const [first] = deadlines as [Deadline];
  const about = (per === 'team' ? first.item.team : null) ?? first.meeting.forum.id;
  const teams = [...new Set(deadlines.flatMap(({ item }) => item.team ?? []))];
  return {
    ...teamRecipients(teams, first.day, workspace),
    ...{ lang, about, day: first.day, start: first.at },
    subject: words.subject[kind](about, dueWords(first, today, lang)),
    blocks: [
      salutation('colleagues', lang),
      ...wantedBlocks(kind, deadlines, today, lang),
      paragraph(words.send(sendTo(deadlines, schedule, lang))),
      paragraph(words.late),
      ...(kind === 'reminder' ? [paragraph(words.sent)] : []),
      ...nextBlocks(deadlines, schedule, today, lang),
    ],
    closing: closingOf(workspace.settings, lang),
  };
}

/** What is wanted for each meeting by each moment. */
function wantedBlocks(kind: PapersKind, deadlines: readonly Deadline[], today: Day, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const groups = [...grouped(deadlines, ({ meeting, day, at }) => JSON.stringify([meeting.id, day, at])).values()];
  const say = groups.length === 1 ? words.one[kind] : words.each;
  const teams = new Set(deadlines.map(({ item }) => item.team));
  return [
    ...(groups.length === 1 ? [] : [paragraph(words.several[kind])]),
    ...groups.flatMap((some): DocumentBlock[] => {
      const [{ meeting, day, at }] = some as [Deadline];
      const named = words.meeting(inSentence(meeting.forum, lang), momentInSentence(meeting, today, lang));
      return [
        paragraph(say(named, dueWords({ day, at }, today, lang))),
        { kind: 'list', entries: some.map((deadline) => wantedEntry(deadline, teams.size > 1, lang)) },
      ];
    }),
  ];
}

function wantedEntry({ item }: Deadline, isForSeveral: boolean, lang: Lang): ListEntry {
  const words = WORDS[lang];
  const papers = item.papers.length > 0 ? item.papers.join('; ') : plainWords({ blank: words.titles });
  return {
    label: null,
    tone: 'plain',
    text: item.title,
    after: item.treatment === null ? null : `– ${treatmentWords(item.treatment, lang)}`,
    facts: [
      { label: words.papers, value: papers },
      ...(item.team !== null && isForSeveral ? [{ label: words.team, value: item.team }] : []),
    ],
  };
}

/** Where papers go; with the fora when that makes a difference. */
function sendTo(deadlines: readonly Deadline[], { workspace }: NeutralSchedule, lang: Lang): string {
  const addressOf = ({ meeting }: Deadline) => plainWords(addressFor(meeting.forum, meeting.day, workspace, lang));
  const byAddress = grouped(deadlines, addressOf);
  if (byAddress.size === 1) return addressOf(deadlines[0]!);
  const foraOf = (some: readonly Deadline[]) => [...new Set(some.map(({ meeting }) => meeting.forum.id))];
  const addresses = [...byAddress].map(([address, some]) => `${address} (${foraOf(some).join(', ')})`);
  return listing(addresses, lang);
}

/** When each forum meets again after the last of these meetings, as far as that is known. */
function nextBlocks(
  deadlines: readonly Deadline[],
  schedule: NeutralSchedule,
  today: Day,
  lang: Lang,
): DocumentBlock[] {
  const last = new Map<string, Meeting>();
  for (const { meeting } of deadlines) last.set(meeting.forum.id, meeting);
  const meetings = [...last.values()].flatMap((meeting) => {
    const next = meetingAfter(meeting, schedule);
    return next ? [{ forum: inSentence(meeting.forum, lang), moment: momentInSentence(next, today, lang) }] : [];
  });
  return meetings.length === 0 ? [] : [paragraph(WORDS[lang].next(meetings))];
}
