import type { Maker } from './candidate.ts';
import { longerMeeting } from './makers/longer-meeting.ts';
import { dayOutsidePeriods, otherDay, otherWeekday } from './makers/other-day.ts';
import { otherHour, otherOrder } from './makers/other-hour.ts';
import { earlierRound, laterRound, laterRoundOrDay } from './makers/other-round.ts';
import { shorterLead } from './makers/shorter-lead.ts';
import { standInOrOtherHour } from './makers/stand-in.ts';
import { wayAgain } from './makers/way-again.ts';

/** Who may know a way out of which conflict, by its code. Of other conflicts only people can tell what to do. */
export const makers: Readonly<Record<string, Maker>> = {
  'meeting-on-public-holiday': otherDay,
  'meeting-in-recess': dayOutsidePeriods,
  'meeting-in-weekend': otherWeekday,
  'meeting-on-eve': otherDay,
  'forum-double-booked': otherHour,
  'role-double-booked': standInOrOtherHour,
  'role-unavailable': standInOrOtherHour,
  'role-busy': standInOrOtherHour,
  'chair-missing': otherHour,
  'quorum-missing': otherHour,
  'decision-without-sponsor': otherHour,
  'travel-time-too-short': otherHour,
  'chain-out-of-order': otherOrder,
  'chain-without-gap': otherOrder,
  'order-reversed': otherOrder,
  'deadline-before-previous-step': shorterLead,
  'deadline-on-day-of-previous-step': shorterLead,
  'agenda-overfull': longerMeeting,
  'rounds-in-flight': laterRound,
  'deliverable-too-early': wayAgain,
  'deliverable-too-late': earlierRound,
  'deliverable-without-meeting': laterRoundOrDay,
};
