import { agendaMail } from '../../documents/covering-mails/agenda-mail.ts';
import { changeMails } from '../../documents/covering-mails/change-mails.ts';
import type { CoveringMail } from '../../documents/covering-mails/covering-mail.ts';
import { papersMails } from '../../documents/covering-mails/papers-mails.ts';
import { deadlinesInSight } from '../../documents/deadlines.ts';
import type { DocumentContext } from '../../documents/document-context.ts';
import { DOCUMENT_NAMES, documentNames, plainName } from '../../documents/document-names.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import { letter } from '../../formats/mail/letter.ts';
import { meetingsWith } from '../../schedule/meetings/has-paper.ts';
import { neutral } from '../../schedule/neutral.ts';
import type { FileToPublish, PublishSource } from './file-to-publish.ts';

/**
 * Drafts of the mails that go with a publication: papers wanted, for each team; an agenda sent round, for each meeting; and
 * what changed since the publication before, for each forum. An agenda goes with its mail once it is adopted.
 */
export function mailFiles(source: PublishSource): FileToPublish[] {
  return [...papersWanted(source), ...agendasSentRound(source), ...changesTold(source)];
}

function papersWanted(source: PublishSource): FileToPublish[] {
  const { whole } = source;
  const deadlines = deadlinesInSight(whole, EVERYTHING);
  const mails = (context: DocumentContext) => papersMails('papers', deadlines, 'team', neutral(whole), context);
  return draftsOf('mails/stukken ', mails, source);
}

function agendasSentRound(source: PublishSource): FileToPublish[] {
  const open = neutral(source.whole);
  const meetings = meetingsWith('mail', source.whole);
  const names = documentNames(meetings, DOCUMENT_NAMES.agenda);
  return meetings.map((meeting, index) =>
    draft(`mails/${names[index]}.eml`, (context) => agendaMail(meeting, open, context), source),
  );
}

function changesTold(source: PublishSource): FileToPublish[] {
  const { id, difference } = source;
  if (!difference) return [];
  const since = difference.since.today;
  return draftsOf(`${CHANGES}${id} `, (context) => changeMails(difference.difference, since, 'forum', context), source);
}

/** The folder of what only tells how a publication differs from the one before. */
const CHANGES = 'wijzigingen/';

/**
 * Whether a paper only tells how a publication differs from the one before: it is no news by itself, and it stays when
 * there is other news, as it may not have been sent yet.
 */
export function tellsChanges({ path }: { path: string }): boolean {
  return path.startsWith(CHANGES);
}

/** A draft for each of some mails, which are the same ones on every day. */
function draftsOf(
  start: string,
  mails: (context: DocumentContext) => readonly CoveringMail[],
  source: PublishSource,
): FileToPublish[] {
  return mails(source.loaded).map(({ about }, index) =>
    draft(`${start}${plainName(about)}.eml`, (context) => mails(context)[index]!, source),
  );
}

function draft(
  path: string,
  mail: (context: DocumentContext) => CoveringMail,
  { whole, letterText, look: { style } }: PublishSource,
): FileToPublish {
  const { domain } = whole.workspace.settings;
  return {
    path,
    drawUp(context) {
      const says = mail(context);
      return {
        says: JSON.stringify(says),
        render: async () => letterText(await letter(says, { made: context.today, domain, style })),
      };
    },
  };
}
