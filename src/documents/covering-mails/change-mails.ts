import type { Day } from '../../calendar/day.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Said } from '../../language/language.ts';
import { type Difference, isSame, selectDifference } from '../../schedule/changes/difference.ts';
import { paragraph } from '../blocks.ts';
import { differenceBlocks } from '../changes/difference.ts';
import type { DocumentContext } from '../document-context.ts';
import { type CoveringMail, closingOf, salutation } from './covering-mail.ts';
import type { MailPart } from './papers-mails.ts';
import { forumRecipients, type Recipients, teamRecipients } from './recipients.ts';
import { dayInSentence, inSentence } from './sentence-words.ts';

const WORDS: Said<{
  subject: (about: string) => string;
  changed: (about: string, since: string) => string;
  team: (id: string) => string;
  since: (day: string) => string;
  adapt: string;
}> = {
  nl: {
    subject: (about) => `Wijziging in de planning: ${about}`,
    changed: (about, since) => `De planning van ${about} is gewijzigd${since}. Het gaat om het volgende.`,
    team: (id) => `team ${id}`,
    since: (day) => ` sinds ${day}`,
    adapt: 'Wilt u uw agenda hierop aanpassen? Wat hierboven niet staat, blijft zoals het was.',
  },
  en: {
    subject: (about) => `Change in the schedule: ${about}`,
    changed: (about, since) => `The schedule of ${about} has changed${since}. This is what is different.`,
    team: (id) => `team ${id}`,
    since: (day) => ` since ${day}`,
    adapt: 'Please adapt your calendar. What is not mentioned above stays as it was.',
  },
};

/**
 * A note for each forum or team for which something changed: what, with old and new dates, and why.
 * @param since the day of which the recipients know the plan; null when that is not a day
 * @example changeMails(difference, day('2020-10-29'), 'forum', context)[0].subject // 'Wijziging in de planning: MCC'
 */
export function changeMails(
  difference: Difference,
  since: Day | null,
  per: MailPart,
  context: DocumentContext,
): CoveringMail[] {
  const { workspace } = difference.after;
  const ids = [...(per === 'forum' ? workspace.fora : workspace.teams).keys()];
  return ids.flatMap((id) => {
    const part = selectDifference(difference, { ...NOBODY, ...(per === 'forum' ? { fora: [id] } : { teams: [id] }) });
    return isSame(part) ? [] : [changeMail(id, part, since, per, context)];
  });
}

const NOBODY = { fora: [], cycles: [], teams: [], people: [] };

function changeMail(
  id: string,
  part: Difference,
  since: Day | null,
  per: MailPart,
  { lang, today }: DocumentContext,
): CoveringMail {
  const words = WORDS[lang];
  const { workspace } = part.after;
  const about = per === 'team' ? words.team(id) : inSentence(workspace.fora.get(id)!, lang);
  const when = since === null ? '' : words.since(dayInSentence(since, today, lang));
  return {
    ...recipients(id, per, today, workspace),
    ...{ lang, about: id, day: today, start: null },
    subject: words.subject(id),
    blocks: [
      salutation(per === 'forum' ? 'members' : 'colleagues', lang),
      paragraph(words.changed(about, when)),
      ...differenceBlocks(part, lang),
      paragraph(words.adapt),
    ],
    closing: closingOf(workspace.settings, lang),
  };
}

function recipients(id: string, per: MailPart, today: Day, workspace: Workspace): Recipients {
  return per === 'team' ? teamRecipients([id], today, workspace) : forumRecipients(id, today, workspace);
}
