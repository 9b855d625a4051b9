import { mondayOf } from '../../calendar/day.ts';
import { type Period, weeksFrom } from '../../calendar/period.ts';
import { withItems, withoutItems } from '../../definition/edits/revise.ts';
import type { WrittenItem } from '../../definition/edits/scalars.ts';
import { meetingText } from '../../definition/texts/reference.ts';
import type { Answer } from '../../definition/types/availability.ts';
import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { invited } from '../../exchange/mail/invitees.ts';
import { mailbox } from '../../exchange/mail/mail-address.ts';
import type { PublishedEntry } from '../../exchange/published/ledger.ts';
import { stamp } from '../../exchange/published/stored-lines.ts';
import { type JudgedReply, judged } from '../../exchange/replies/judge.ts';
import { type Access, narrowestAccess } from '../../io/access.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Loaded } from '../definitions.ts';
import type { DefinitionEdit } from '../editing/carry-out.ts';
import { lookInRegister } from '../published-memory.ts';
import { lookInSent } from '../sent-list.ts';
import type { MailsRead } from './mails.ts';

/**
 * What becomes of the answers in mails, by what was sent and what was taken over before.
 * @throws WrongCall when what was sent or published cannot be read
 */
export function judgedFor(loaded: Loaded, { replies }: Pick<MailsRead, 'replies'>): JudgedReply[] {
  const { workspace, today, folder } = loaded;
  const ahead = resolve(workspace, weeksFrom(mondayOf(today), workspace.settings.horizon));
  const { ledger } = lookInRegister(loaded, ahead);
  const invitees = (entry: PublishedEntry) => inviteesOf(entry, loaded);
  const { answers } = workspace;
  return judged(replies, { sent: lookInSent(folder), ledger, invitees, answers, now: folder.io.now() });
}

/** Whoever is invited to a meeting where it was published, each with his roles. */
function inviteesOf({ forum, day, start }: PublishedEntry, { workspace }: Loaded): Map<string, readonly string[]> {
  const schedule = resolve(workspace, { from: day, until: day });
  const meeting = schedule.all.find(
    (one) => one.forum.id === forum && one.day === day && one.start === start && isHeld(one),
  );
  const { invitees } = meeting ? invited(meeting, schedule) : { invitees: [] };
  return new Map(invitees.map(({ address, roles }) => [mailbox(address), roles]));
}

/**
 * The edit that takes over what is new; undefined when nothing is.
 * @param noted when that is, in seconds since 1970-01-01T00:00Z
 */
export function takingOver(loaded: Loaded, all: readonly JudgedReply[], noted: number): DefinitionEdit | undefined {
  const news = all.flatMap(({ verdict, reply, about }) => (verdict === 'new' && about ? [{ reply, about }] : []));
  if (news.length === 0) return undefined;
  const items = news.map(
    ({ reply, about }): WrittenItem => ({
      meeting: meetingText(about.forum, about.day, about.start),
      by: reply.by,
      answer: reply.answer,
      given: stamp(reply.given),
      invitation: reply.uid,
      sequence: String(reply.sequence),
      noted: stamp(noted),
    }),
  );
  const revision = withItems(loaded.files, 'answers', items);
  const count = loaded.workspace.answers.length + items.length;
  return {
    revisions: revision && [revision],
    section: 'answers',
    title: { nl: 'Gevolgen', en: 'Effect' },
    access: accessBeside(loaded),
    touched: () => hull(news.map(({ about }) => about)),
    judge({ difference, revisions }) {
      if (difference.after.workspace.answers.length !== count) throw misplaced(revisions[0]!.file);
    },
  };
}

/**
 * The edit that takes back the answers that were taken over last.
 * @throws WrongCall when there are none
 */
export function takingBack({ workspace, files }: Loaded): DefinitionEdit {
  const last = workspace.answers.at(-1);
  if (!last) throw NOTHING;
  const isOfLast = ({ noted, place }: Answer) => noted === last.noted && place.file === last.place.file;
  const some = workspace.answers.filter(isOfLast);
  const indices = some.map(({ place }) => Number(place.path[1]));
  const revision = withoutItems(files, last.place.file, 'answers', indices);
  return {
    revisions: revision && [revision],
    section: 'answers',
    title: { nl: `Antwoorden ongedaan maken: ${some.length}`, en: `Take back answers: ${some.length}` },
    touched: () => hull(some),
    judge: () => {},
  };
}

function hull(all: readonly Pick<Answer, 'day'>[]): Period {
  const days = all.map(({ day }) => day);
  return { from: Math.min(...days), until: Math.max(...days) };
}

/** Who declines what is personal: whoever keeps the definitions may read it, and nobody beside them. */
function accessBeside({ folder: { io }, files }: Loaded): Access | undefined {
  const access = narrowestAccess(files.flatMap(({ name }) => io.accessOf(name) ?? []));
  return access && { ...access, mode: (access.mode & KEEPERS) | OWNER };
}

const [KEEPERS, OWNER] = [0o660, 0o600];

function misplaced(file: string): WrongCall {
  return new WrongCall({
    nl: `in ${quotedPath(file)} zouden de antwoorden niet gelden; zet "answers" daar op een eigen plaats`,
    en: `in ${quotedPath(file)} the answers would not count; give "answers" a place of its own there`,
  });
}

const NOTHING = new WrongCall({
  nl: 'er zijn geen antwoorden overgenomen om ongedaan te maken',
  en: 'no answers were taken over that could be taken back',
});
