import type { Day } from '../../calendar/day.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { invited, reached } from '../../exchange/mail/invitees.ts';
import { mailbox } from '../../exchange/mail/mail-address.ts';
import { allHeldOn } from '../../schedule/meetings/held.ts';
import { forumSeats } from '../../schedule/people/seats.ts';
import type { AllMeetings, Meeting } from '../../schedule/schedule.ts';

/** Where a mail goes to. */
export interface Recipients {
  /** Addresses, each once. */
  to: readonly string[];
  copy: readonly string[];
  /** What the roles are called to whom it should go and of whom no address is known. */
  unreachable: readonly string[];
}

/** Those who make the papers of teams: their leads and secretaries, as they are on a day. */
export function teamRecipients(teams: readonly string[], day: Day, workspace: Workspace): Recipients {
  const roles = teams.flatMap((id) => {
    const team = workspace.teams.get(id);
    return team ? [...allHeldOn(team.leads, day), ...allHeldOn(team.secretaries, day)] : [];
  });
  return roleRecipients(roles, day, workspace);
}

/** Everybody who has a seat in a forum on a day and is there himself. */
export function forumRecipients(id: string, day: Day, workspace: Workspace): Recipients {
  const forum = workspace.fora.get(id);
  const seats = forum ? forumSeats(forum, day, workspace) : [];
  return roleRecipients(
    seats.map(({ role }) => role),
    day,
    workspace,
  );
}

/**
 * Everybody who is invited to a meeting, and a copy for whom the forum and its agenda name.
 * @param copies ids of roles; what else may get a copy has no address
 */
export function meetingRecipients(meeting: Meeting, copies: readonly string[], schedule: AllMeetings): Recipients {
  const { workspace } = schedule;
  const { invitees, unreachable } = invited(meeting, schedule);
  const copied = roleRecipients(
    copies.filter((id) => workspace.roles.has(id)),
    meeting.day,
    workspace,
  );
  const known = new Set(invitees.map(({ address }) => mailbox(address)));
  return {
    to: invitees.map(({ address }) => address),
    copy: copied.to.filter((address) => !known.has(mailbox(address))),
    unreachable: unreachable.map((role) => roleTitle(role, workspace)),
  };
}

function roleRecipients(roles: readonly string[], day: Day, workspace: Workspace): Recipients {
  const parts = new Map(roles.map((role) => [role, 'required' as const]));
  const { invitees, unreachable } = reached(parts, day, workspace);
  return {
    to: invitees.map(({ address }) => address),
    copy: [],
    unreachable: unreachable.map((role) => roleTitle(role, workspace)),
  };
}
