import { type Day, mondayOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { CoveringMail, MailKind } from '../../documents/covering-mails/covering-mail.ts';
import type { MailPart } from '../../documents/covering-mails/papers-mails.ts';
import { meetingsWith } from '../../schedule/meetings/has-paper.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { type NeutralSchedule, neutral } from '../../schedule/neutral.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { Selected } from '../../schedule/select.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import type { Context } from '../command.ts';
import { per } from '../options.ts';
import { askedSchedule } from './asked.ts';
import { compared } from './compared.ts';
import { heldMeetingAsked } from './one-meeting.ts';
import { fortnight } from './window.ts';

/**
 * The mails of a kind that the line asks for; undefined when they cannot be made, which has been told.
 * @param named a meeting, or nothing
 * @throws WrongCall
 */
export async function mailsAsked(
  kind: MailKind,
  named: string,
  context: Context,
  loaded: Loaded,
): Promise<CoveringMail[] | undefined> {
  switch (kind) {
    case 'papers':
      return papersAsked(context, loaded);
    case 'reminder':
      return remindersAsked(context, loaded);
    case 'agenda':
      return agendasAsked(named, context, loaded);
    case 'change':
      return changesAsked(context, loaded);
  }
}

/** What is due in the coming fortnight, and before it for its meetings. */
async function papersAsked(context: Context, loaded: Loaded): Promise<CoveringMail[]> {
  const [{ papersMails }, { deadlinesInSight }] = await Promise.all([
    import('../../documents/covering-mails/papers-mails.ts'),
    import('../../documents/deadlines.ts'),
  ]);
  const { whole, filter } = coming(context, loaded);
  const deadlines = deadlinesInSight(whole, filter);
  return papersMails('papers', deadlines, partAsked(context) ?? 'team', neutral(whole), loaded);
}

/** What is due from today until the end of the week; nothing that was due before that. */
async function remindersAsked(context: Context, loaded: Loaded): Promise<CoveringMail[]> {
  const [{ papersMails }, { concernsItem }] = await Promise.all([
    import('../../documents/covering-mails/papers-mails.ts'),
    import('../../schedule/select.ts'),
  ]);
  const { whole, filter } = askedSchedule(context, loaded, () => restOfWeek(loaded.today));
  const deadlines = whole.deadlines.filter(
    (deadline) =>
      deadline.day >= whole.window.from && isHeld(deadline.meeting) && concernsItem(deadline, filter, whole),
  );
  return papersMails('reminder', deadlines, partAsked(context) ?? 'team', neutral(whole), loaded);
}

function restOfWeek(today: Day): Period {
  return { from: today, until: mondayOf(today) + 6 };
}

/** Of one meeting, or of all that come in the coming fortnight. */
async function agendasAsked(named: string, context: Context, loaded: Loaded): Promise<CoveringMail[]> {
  const { agendaMail } = await import('../../documents/covering-mails/agenda-mail.ts');
  const { meetings, schedule } = named === '' ? comingMeetings(context, loaded) : oneMeeting(named, context, loaded);
  return meetings.map((meeting) => agendaMail(meeting, schedule, loaded));
}

interface Meetings {
  meetings: readonly Meeting[];
  schedule: NeutralSchedule;
}

function comingMeetings(context: Context, loaded: Loaded): Meetings {
  const { whole, schedule } = coming(context, loaded);
  return { meetings: meetingsWith('mail', schedule), schedule: neutral(whole) };
}

function oneMeeting(named: string, _context: Context, loaded: Loaded): Meetings {
  const { meeting, schedule } = heldMeetingAsked(named, 'mail', loaded);
  return { meetings: [meeting], schedule: neutral(schedule) };
}

function coming(context: Context, loaded: Loaded): Selected {
  const { workspace, today } = loaded;
  return askedSchedule(context, loaded, ({ cycles }) => fortnight(context, workspace, today, cycles[0]));
}

async function changesAsked(context: Context, loaded: Loaded): Promise<CoveringMail[] | undefined> {
  const { changeMails } = await import('../../documents/covering-mails/change-mails.ts');
  const found = await compared(context, loaded);
  if (!found) return undefined;
  const since = found.since.kind === 'day' ? found.since.day : null;
  return changeMails(found.difference, since, partAsked(context) ?? 'forum', loaded);
}

function partAsked(context: Context): MailPart | undefined {
  const part = context.get(per);
  if (part === 'role') throw BY_ROLE;
  return part;
}

const BY_ROLE = new WrongCall({
  nl: 'een mail is er per team of per gremium: --per team of --per forum',
  en: 'there is a mail for each team or forum: --per team or --per forum',
});
