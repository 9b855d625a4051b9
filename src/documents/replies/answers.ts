import type { Workspace } from '../../definition/types/workspace.ts';
import { sendingWhen } from '../../exchange/mail/mailing-words.ts';
import type { InviteeAnswer, MeetingAnswers } from '../../exchange/replies/state.ts';
import { answerWord } from '../../language/answer.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Tone } from '../blocks/words.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { whoWords } from '../mailing/mailings.ts';

type State = InviteeAnswer['state'];

interface Words {
  title: string;
  nobody: string;
  states: Record<'none' | 'unsent', string>;
  counts: Record<State, (count: number) => string>;
  earlier: (answer: string, when: string) => string;
  remind: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Wie er antwoordde',
    nobody: 'Voor geen overleg in deze dagen zijn uitnodigingen verstuurd.',
    states: { none: 'nog geen antwoord', unsent: 'wijziging nog niet verstuurd' },
    counts: {
      accepted: (count) => `${count} aangenomen`,
      tentative: (count) => `${count} voorlopig`,
      declined: (count) => `${count} afgewezen`,
      none: (count) => `${count} nog geen antwoord`,
      unsent: (count) => `aan ${count} nog niet verstuurd`,
    },
    earlier: (answer, when) => `eerder ${answer}, voor ${when}`,
    remind: 'Met --concepten maakt u een herinnering voor wie nog niet antwoordde.',
  },
  en: {
    title: 'Who answered',
    nobody: 'No invitations were sent to any meeting in these days.',
    states: { none: 'no answer yet', unsent: 'change not sent yet' },
    counts: {
      accepted: (count) => `${count} accepted`,
      tentative: (count) => `${count} tentative`,
      declined: (count) => `${count} declined`,
      none: (count) => `${count} without an answer yet`,
      unsent: (count) => `not sent to ${count} yet`,
    },
    earlier: (answer, when) => `earlier ${answer}, for ${when}`,
    remind: '--drafts makes a reminder for those who have not answered yet.',
  },
};

const TONES: Record<State, Tone> = {
  accepted: 'info',
  tentative: 'warning',
  declined: 'error',
  none: 'plain',
  unsent: 'off',
};

const STATES: readonly State[] = ['declined', 'tentative', 'accepted', 'none', 'unsent'];

/** How far the answers are in: a heading for each meeting, and under it whoever is invited with what he said. */
export function answersDocument(all: readonly MeetingAnswers[], workspace: Workspace, lang: Lang): Document {
  const words = WORDS[lang];
  const isOneToRemind = all.some(({ invitees }) => invitees.some(({ state }) => state === 'none'));
  return {
    lang,
    title: words.title,
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [
      ...(all.length === 0 ? [paragraph(words.nobody)] : []),
      ...all.flatMap((one) => meetingBlocks(one, workspace, lang)),
      ...(isOneToRemind ? [paragraph(words.remind)] : []),
    ],
    footer: null,
  };
}

function meetingBlocks({ meeting, invitees }: MeetingAnswers, workspace: Workspace, lang: Lang): DocumentBlock[] {
  const { counts } = WORDS[lang];
  const inOrder = STATES.flatMap((state) => invitees.filter((one) => one.state === state));
  const told = STATES.flatMap((state) => {
    const count = invitees.filter((one) => one.state === state).length;
    return count === 0 ? [] : [counts[state](count)];
  });
  return [
    heading(`${meeting.forum.id}, ${sendingWhen(meeting, lang)}`),
    paragraph(`${capital(listing(told, lang))}.`),
    { kind: 'list', entries: inOrder.map((one) => inviteeEntry(one, workspace, lang)) },
  ];
}

function inviteeEntry({ address, roles, state, earlier }: InviteeAnswer, workspace: Workspace, lang: Lang): ListEntry {
  const words = WORDS[lang];
  const said = state === 'none' || state === 'unsent' ? words.states[state] : answerWord(state, lang);
  const before = earlier && words.earlier(answerWord(earlier.answer, lang), sendingWhen(earlier, lang));
  return {
    label: capital(said),
    tone: TONES[state],
    text: whoWords({ roles, address }, workspace, lang),
    after: before && `– ${before}`,
    facts: [],
  };
}
