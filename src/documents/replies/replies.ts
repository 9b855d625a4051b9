import { grouped } from '../../common/grouped.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { sendingWhen } from '../../exchange/mail/mailing-words.ts';
import type { JudgedReply, Verdict } from '../../exchange/replies/judge.ts';
import type { ReplyProblem } from '../../exchange/replies/reply.ts';
import { type AnswerKind, answerWord } from '../../language/answer.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Tone } from '../blocks/words.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { whoWords } from '../mailing/mailings.ts';

/** What was read from mails. */
export interface RepliesFound {
  judged: readonly JudgedReply[];
  /** The files that hold no answer, and why. */
  without: readonly { file: string; problem: ReplyProblem }[];
}

type Refused = Exclude<Verdict, 'new' | 'known'>;

interface Words {
  title: string;
  count: Record<'new' | 'known' | 'refused' | 'without', (count: number) => string>;
  nothing: string;
  mailedBy: (address: string) => string;
  refused: string;
  why: Record<Refused, string>;
  without: string;
  problems: Record<ReplyProblem, string>;
  more: (count: number) => string;
  unknown: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Antwoorden op uitnodigingen',
    count: {
      new: (count) => many(count, 'nieuw antwoord', 'nieuwe antwoorden'),
      known: (count) => `${count} al bekend`,
      refused: (count) => `${count} niet over te nemen`,
      without: (count) => many(count, 'bestand zonder antwoord', 'bestanden zonder antwoord'),
    },
    nothing: 'Er is niets te lezen.',
    mailedBy: (address) => `gemaild door ${address}`,
    refused: 'Niet over te nemen',
    why: {
      overtaken: 'antwoordde later nog eens',
      old: 'antwoord op een uitnodiging voor een ander tijdstip dan de laatste',
      ahead: 'antwoord op een versie die niet is verstuurd, of van een dag die nog moet komen',
      off: 'is voor dit overleg niet meer uitgenodigd',
      stranger: 'is voor dit overleg niet uitgenodigd',
      unknown: 'is geen uitnodiging uit deze map',
    },
    without: 'Geen antwoord in deze bestanden',
    problems: {
      'too-large': 'te groot voor een antwoord',
      unreadable: 'niet te lezen als e-mail of agenda',
      'no-reply': 'is geen antwoord op een uitnodiging',
      counter: 'stelt een ander tijdstip voor; beslis zelf of het overleg verschuift',
      'no-answer': 'zegt geen ja en geen nee; misschien is de uitnodiging doorgegeven',
      incomplete: 'zegt niet wie wat antwoordt en wanneer',
    },
    more: (count) => `en nog ${count}`,
    unknown: 'onbekend overleg',
  },
  en: {
    title: 'Answers to invitations',
    count: {
      new: (count) => many(count, 'new answer', 'new answers'),
      known: (count) => `${count} known already`,
      refused: (count) => `${count} not to be taken over`,
      without: (count) => many(count, 'file without an answer', 'files without an answer'),
    },
    nothing: 'There is nothing to read.',
    mailedBy: (address) => `mailed by ${address}`,
    refused: 'Not to be taken over',
    why: {
      overtaken: 'answered once more later',
      old: 'answers an invitation for another day or hour than the last one',
      ahead: 'answers a version that was not sent, or is of a day to come',
      off: 'is no longer invited to this meeting',
      stranger: 'was not invited to this meeting',
      unknown: 'is no invitation from this folder',
    },
    without: 'No answer in these files',
    problems: {
      'too-large': 'too large for an answer',
      unreadable: 'cannot be read as a mail or calendar',
      'no-reply': 'answers no invitation',
      counter: 'proposes another time; decide yourself whether the meeting moves',
      'no-answer': 'says neither yes nor no; perhaps the invitation was passed on',
      incomplete: 'does not say who answers what and when',
    },
    more: (count) => `and another ${count}`,
    unknown: 'unknown meeting',
  },
};

const TONES: Record<AnswerKind, Tone> = { accepted: 'info', tentative: 'warning', declined: 'error' };

/** A longer list is not read. */
const MOST_LISTED = 20;

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** What mails answer: what is new, a heading for each meeting; what cannot be taken over and why; and what holds no answer. */
export function repliesDocument({ judged, without }: RepliesFound, workspace: Workspace, lang: Lang): Document {
  const words = WORDS[lang];
  const news = judged.filter(({ verdict }) => verdict === 'new');
  const refused = judged.filter(({ verdict }) => verdict !== 'new' && verdict !== 'known');
  const counts = {
    ...{ new: news.length, known: judged.length - news.length - refused.length },
    ...{ refused: refused.length, without: without.length },
  };
  const told = (['new', 'known', 'refused', 'without'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [words.count[kind](counts[kind])],
  );
  return {
    lang,
    title: words.title,
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [
      paragraph(told.length === 0 ? words.nothing : `${capital(listing(told, lang))}.`),
      ...[...grouped(news, ({ reply }) => reply.uid).values()].flatMap((some) => meetingBlocks(some, workspace, lang)),
      ...under(
        words.refused,
        refused.map((one) => refusedEntry(one, workspace, lang)),
        lang,
      ),
      ...under(
        words.without,
        without.map(({ file, problem }) => entry(null, 'off', file, words.problems[problem])),
        lang,
      ),
    ],
    footer: null,
  };
}

function meetingBlocks(some: readonly JudgedReply[], workspace: Workspace, lang: Lang): DocumentBlock[] {
  return [
    heading(aboutWords(some[0]!, lang)),
    { kind: 'list', entries: some.map((one) => newEntry(one, workspace, lang)) },
  ];
}

function newEntry({ reply, about }: JudgedReply, workspace: Workspace, lang: Lang): ListEntry {
  const { by, answer, mailedBy } = reply;
  const who = whoWords({ roles: about?.roles ?? [], address: by }, workspace, lang);
  const after = mailedBy === null ? null : WORDS[lang].mailedBy(mailedBy);
  return entry(capital(answerWord(answer, lang)), TONES[answer], who, after);
}

function refusedEntry(one: JudgedReply, workspace: Workspace, lang: Lang): ListEntry {
  const { reply, about, verdict, file } = one;
  const who = whoWords({ roles: about?.roles ?? [], address: reply.by }, workspace, lang);
  const why = WORDS[lang].why[verdict as Refused];
  return {
    ...entry(capital(answerWord(reply.answer, lang)), 'off', `${who}, ${aboutWords(one, lang)}`, why),
    facts: [{ label: file, value: '' }],
  };
}

/** What a meeting was called, and when it was to be. */
function aboutWords({ about }: JudgedReply, lang: Lang): string {
  return about ? `${about.title}, ${sendingWhen(about, lang)}` : WORDS[lang].unknown;
}

function entry(label: string | null, tone: Tone, text: string, after: string | null): ListEntry {
  return { label, tone, text, after: after === null ? null : `– ${after}`, facts: [] };
}

function under(title: string, entries: readonly ListEntry[], lang: Lang): DocumentBlock[] {
  if (entries.length === 0) return [];
  const left = entries.length - MOST_LISTED;
  const listed = left <= 0 ? entries : entries.slice(0, MOST_LISTED);
  return [heading(title), { kind: 'list', entries: listed }, ...(left > 0 ? [paragraph(WORDS[lang].more(left))] : [])];
}
