import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Certainty } from '../../language/certainty.ts';
import type { Lead } from './fora.ts';
import type { MeetingReference } from './moments.ts';

/** What a change is about. */
export type ChangeTarget =
  | { meetings: MeetingReference; place: SourcePlace }
  /** All meetings of a forum or blocks of a cycle in a period. */
  | { forum: string | null; cycle: string | null; period: Period; place: SourcePlace };

interface ChangeBase {
  reason: string;
  /** The day on which it was decided. */
  decided: Day | null;
  place: SourcePlace;
}

export type Change =
  | (ChangeBase & { kind: 'cancel'; targets: ChangeTarget[] })
  | (ChangeBase & {
      kind: 'move';
      targets: ChangeTarget[];
      /** A day (with the old time), a day and a time, only another time, or a number of days later. */
      to: { day: Day | null; time: Clock | null } | { days: number; unit: Lead['unit'] } | null;
      location: string | null;
      length: Minutes | null;
      /** Whether it is sure to be held from now on; null when that stays as it was. */
      status: Certainty | null;
    })
  | (ChangeBase & {
      kind: 'add';
      meetings: { forum: string; day: Day; time: Clock | null | undefined; place: SourcePlace }[];
      cycle: string | null;
      phase: string | null;
      location: string | null;
      length: Minutes | null;
      status: Certainty | null;
    })
  | (ChangeBase & {
      kind: 'restart';
      cycle: string;
      from: Day;
      /** The last day on which the cycle still runs as before; the day before `from` when not said. */
      stop: Day | null;
    });

/** A finding that somebody has decided to live with. */
export interface Acceptance {
  code: string;
  /** Only where this is concerned. */
  about: string | null;
  valid: Period;
  reason: string;
  by: string | null;
  place: SourcePlace;
}
