import { grouped } from '../../common/grouped.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { mailbox } from '../../exchange/mail/mail-address.ts';
import { sendingWhen } from '../../exchange/mail/mailing-words.ts';
import type { MeetingAnswers } from '../../exchange/replies/state.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { paragraph } from '../blocks.ts';
import type { DocumentContext } from '../document-context.ts';
import { type CoveringMail, closingOf, salutation } from './covering-mail.ts';

interface Words {
  subject: (first: string, others: number) => string;
  asked: (count: number) => string;
  please: string;
  answer: (address: string) => string;
  done: string;
}

const WORDS: Said<Words> = {
  nl: {
    subject: (first, others) => `Herinnering: komt u? ${first}${others === 0 ? '' : ` en nog ${others}`}`,
    asked: (count) =>
      count === 1
        ? 'U bent uitgenodigd voor het onderstaande overleg. Wij hebben nog geen antwoord van u.'
        : 'U bent uitgenodigd voor de onderstaande overleggen. Wij hebben daarop nog geen antwoord van u.',
    please: 'Wilt u ons laten weten of u komt? U kunt de uitnodiging in uw agenda aannemen of afwijzen.',
    answer: (address) => `Uw antwoord gaat naar ${address}.`,
    done: 'Hebt u al geantwoord? Dan kunt u dit bericht als niet verzonden beschouwen.',
  },
  en: {
    subject: (first, others) => `Reminder: are you coming? ${first}${others === 0 ? '' : ` and another ${others}`}`,
    asked: (count) =>
      count === 1
        ? 'You are invited to the meeting below. We have no answer from you yet.'
        : 'You are invited to the meetings below. We have no answer from you yet.',
    please: 'Would you let us know whether you are coming? You can accept or decline the invitation in your calendar.',
    answer: (address) => `Your answer goes to ${address}.`,
    done: 'Have you answered already? Then please ignore this message.',
  },
};

/**
 * A mail for each mailbox that has not answered for some meetings, to nobody else and about nobody else.
 * @param all in order of time
 */
export function answerReminders(
  all: readonly MeetingAnswers[],
  workspace: Pick<Workspace, 'settings'>,
  { lang }: Pick<DocumentContext, 'lang'>,
): CoveringMail[] {
  const waiting = all.flatMap(({ meeting, invitees }) =>
    invitees.flatMap(({ address, state }) => (state === 'none' ? [{ address, meeting }] : [])),
  );
  return [...grouped(waiting, ({ address }) => mailbox(address)).values()].map((some) =>
    reminder(
      some[0]!.address,
      some.map(({ meeting }) => meeting),
      workspace,
      lang,
    ),
  );
}

function reminder(
  address: string,
  meetings: readonly Meeting[],
  { settings }: Pick<Workspace, 'settings'>,
  lang: Lang,
): CoveringMail {
  const words = WORDS[lang];
  const { organizer } = settings.calendars;
  const [first] = meetings as [Meeting];
  return {
    ...{ to: [address], copy: [], unreachable: [], lang, about: address, day: first.day, start: first.start },
    subject: words.subject(meetingWords(first, lang), meetings.length - 1),
    blocks: [
      salutation('reader', lang),
      paragraph(words.asked(meetings.length)),
      {
        kind: 'list',
        entries: meetings.map((meeting) => ({
          ...{ label: null, tone: 'plain' as const, text: meetingWords(meeting, lang), after: null, facts: [] },
        })),
      },
      paragraph([words.please, ...(organizer === null ? [] : [words.answer(organizer)])].join(' ')),
      paragraph(words.done),
    ],
    closing: closingOf(settings, lang),
  };
}

/** @example meetingWords(meeting, 'nl') // 'MCC, dinsdag 3 november 2020, 14.00 uur' */
function meetingWords({ forum, day, start }: Meeting, lang: Lang): string {
  return `${forum.id}, ${sendingWhen({ day, start }, lang)}`;
}
