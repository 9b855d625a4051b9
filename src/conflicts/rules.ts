import type { ConflictRule } from './rule.ts';
import { acceptanceIdle } from './rules/acceptance-idle.ts';
import { acceptedCodeUnknown } from './rules/accepted-code-unknown.ts';
import { agendaNeverSent } from './rules/agenda-never-sent.ts';
import { agendaOverfull } from './rules/agenda-overfull.ts';
import { agendaWithoutItem } from './rules/agenda-without-item.ts';
import { ambiguousChange } from './rules/ambiguous-change.ts';
import { annotationWithoutItem } from './rules/annotation-without-item.ts';
import { busyCalendarOld } from './rules/busy-calendar-old.ts';
import { busyCalendarUnread } from './rules/busy-calendar-unread.ts';
import { chainOutOfOrder } from './rules/chain-out-of-order.ts';
import { chainWithoutGap } from './rules/chain-without-gap.ts';
import { chairMissing } from './rules/chair-missing.ts';
import { changeWithoutMeeting } from './rules/change-without-meeting.ts';
import { changesCrossed } from './rules/changes-crossed.ts';
import { dayNotInMonth } from './rules/day-not-in-month.ts';
import { deadlineAfterMeeting } from './rules/deadline-after-meeting.ts';
import { deadlineBeforePreviousStep } from './rules/deadline-before-previous-step.ts';
import { deadlineOnDayOfPreviousStep } from './rules/deadline-on-day-of-previous-step.ts';
import { decidedAfterMeeting } from './rules/decided-after-meeting.ts';
import { decisionWithoutSponsor } from './rules/decision-without-sponsor.ts';
import { definitionUnused } from './rules/definition-unused.ts';
import { deliverableRolledOn } from './rules/deliverable-rolled-on.ts';
import { deliverableTooEarly } from './rules/deliverable-too-early.ts';
import { deliverableTooLate } from './rules/deliverable-too-late.ts';
import { deliverableWithoutMeeting } from './rules/deliverable-without-meeting.ts';
import { forumDoubleBooked } from './rules/forum-double-booked.ts';
import { forumOutOfValidity } from './rules/forum-out-of-validity.ts';
import { holidayDataMissing } from './rules/holiday-data-missing.ts';
import { meetingInRecess } from './rules/meeting-in-recess.ts';
import { meetingInWeekend } from './rules/meeting-in-weekend.ts';
import { meetingOnEve } from './rules/meeting-on-eve.ts';
import { meetingOnPublicHoliday } from './rules/meeting-on-public-holiday.ts';
import { nameWithoutMeeting } from './rules/name-without-meeting.ts';
import { namedMeetingCancelled } from './rules/named-meeting-cancelled.ts';
import { orderReversed } from './rules/order-reversed.ts';
import { personInSeveralTeams } from './rules/person-in-several-teams.ts';
import { personsOverlap } from './rules/persons-overlap.ts';
import { placeUnused } from './rules/place-unused.ts';
import { productOutsideTeam } from './rules/product-outside-team.ts';
import { quorumMissing } from './rules/quorum-missing.ts';
import { removedTopicPlanned } from './rules/removed-topic-planned.ts';
import { roleBusy } from './rules/role-busy.ts';
import { roleDoubleBooked } from './rules/role-double-booked.ts';
import { roleUnavailable } from './rules/role-unavailable.ts';
import { roomDoubleBooked } from './rules/room-double-booked.ts';
import { roundsInFlight } from './rules/rounds-in-flight.ts';
import { seatVacant } from './rules/seat-vacant.ts';
import { sharedMeeting } from './rules/shared-meeting.ts';
import { sponsorNotInDepartments } from './rules/sponsor-not-in-departments.ts';
import { sponsorWithSeveralItems } from './rules/sponsor-with-several-items.ts';
import { staleDate } from './rules/stale-date.ts';
import { stepsTooClose } from './rules/steps-too-close.ts';
import { timeInClockChange } from './rules/time-in-clock-change.ts';
import { tooManyDeadlines } from './rules/too-many-deadlines.ts';
import { topicPastTarget } from './rules/topic-past-target.ts';
import { topicWithoutRound } from './rules/topic-without-round.ts';
import { travelTimeTooShort } from './rules/travel-time-too-short.ts';

// biome-ignore lint/suspicious/noExplicitAny: each rule has arguments of its own, which only its own sentences read.
type AnyRule = ConflictRule<any>;

/** What can be wrong with topics, for an overview of topics alone. */
export const topicRules: readonly AnyRule[] = [topicPastTarget, topicWithoutRound, removedTopicPlanned];

/** What can be accepted, in the order in which it is reported. */
const acceptable: readonly AnyRule[] = [
  changeWithoutMeeting,
  changesCrossed,
  ambiguousChange,
  nameWithoutMeeting,
  decidedAfterMeeting,
  meetingOnPublicHoliday,
  meetingOnEve,
  meetingInRecess,
  meetingInWeekend,
  forumOutOfValidity,
  forumDoubleBooked,
  roomDoubleBooked,
  roleDoubleBooked,
  chairMissing,
  quorumMissing,
  decisionWithoutSponsor,
  roleUnavailable,
  seatVacant,
  personsOverlap,
  roleBusy,
  busyCalendarUnread,
  busyCalendarOld,
  travelTimeTooShort,
  placeUnused,
  namedMeetingCancelled,
  agendaWithoutItem,
  annotationWithoutItem,
  agendaNeverSent,
  sponsorWithSeveralItems,
  sponsorNotInDepartments,
  personInSeveralTeams,
  orderReversed,
  chainOutOfOrder,
  chainWithoutGap,
  deadlineAfterMeeting,
  deadlineBeforePreviousStep,
  deadlineOnDayOfPreviousStep,
  deliverableRolledOn,
  deliverableTooEarly,
  stepsTooClose,
  tooManyDeadlines,
  agendaOverfull,
  sharedMeeting,
  roundsInFlight,
  deliverableTooLate,
  deliverableWithoutMeeting,
  productOutsideTeam,
  ...topicRules,
  holidayDataMissing,
  dayNotInMonth,
  timeInClockChange,
  staleDate,
  definitionUnused,
];

/** What an acceptance may name. */
export const acceptableCodes = acceptable.map(({ code }) => code);

/** Everything that can be wrong with a schedule, in the order in which it is reported. */
export const rules: readonly AnyRule[] = [
  ...acceptable,
  acceptedCodeUnknown(acceptableCodes),
  acceptanceIdle(acceptableCodes),
];
