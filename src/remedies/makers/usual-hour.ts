import type { Clock } from '../../calendar/clock.ts';
import { clockWords } from '../../calendar/words.ts';
import type { StepForum } from '../../definition/types/cycles.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { placeKey } from '../../diagnostic/places.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Block, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { withForumHour, withHours } from '../edits.ts';
import { meetingsOf } from '../meetings-of.ts';

/** The steps that bring a forum to the meetings of a finding at another hour, or the forum itself when these are all. */
export function atUsualHour({ forum }: Meeting, clock: Clock, finding: Finding, schedule: Schedule): Candidate {
  const meetings = finding.when
    .flatMap((day) => meetingsOf(finding, day, schedule))
    .filter((meeting) => meeting.forum === forum);
  const blocks = meetings.flatMap((meeting) => meeting.blocks);
  const places = blocks.map(({ part }) => part.place);
  const written = new Set(places.map(placeKey));
  const isWhole = partsOf(forum.id, schedule.workspace).every(
    ({ time, place }) => time === undefined && written.has(placeKey(place)),
  );
  return {
    subject: isWhole
      ? { nl: `laat ${forum.id} steeds`, en: `always start ${forum.id}` }
      : {
          nl: `laat ${forum.id} in ${stepWords(blocks, 'nl')} steeds`,
          en: `always start ${forum.id} in ${stepWords(blocks, 'en')}`,
        },
    ...beginning(clock),
    edit: isWhole ? withForumHour(forum.id, clock) : withHours(places, clock),
  };
}

/** The rest of a sentence that lets something begin at an hour. */
export function beginning(clock: Clock): Pick<Candidate, 'to' | 'end'> {
  return {
    to: { nl: `om ${clockWords(clock, 'nl')}`, en: `at ${clockWords(clock, 'en')}` },
    end: { nl: 'beginnen', en: '' },
  };
}

function partsOf(forum: string, { cycles }: Workspace): StepForum[] {
  const steps = [...cycles.values()].flatMap(({ versions }) => versions.flatMap((version) => version.steps));
  return steps.flatMap(({ fora }) => fora).filter((part) => part.forum === forum);
}

const STEP: Said<(step: string, cycle: string) => string> = {
  nl: (step, cycle) => `stap ${step} van cyclus ${cycle}`,
  en: (step, cycle) => `step ${step} of cycle ${cycle}`,
};

/** @example stepWords(meeting.blocks, 'nl') // 'stap besluit van cyclus A' */
export function stepWords(blocks: readonly Block[], lang: Lang): string {
  return listing([...new Set(blocks.map(({ step, cycle }) => STEP[lang](step.key, cycle.id)))], lang);
}
