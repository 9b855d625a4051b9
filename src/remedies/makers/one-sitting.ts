import type { Maker } from '../candidate.ts';
import { withSharing } from '../edits.ts';
import { meetingsOf } from '../meetings-of.ts';
import { stepWords } from './usual-hour.ts';

/** For two meetings of one forum at once: a step that always joins the other in one meeting, with a block for each. */
export const oneSitting: Maker = function* (finding, schedule) {
  for (const day of finding.when) {
    const meetings = meetingsOf(finding, day, schedule);
    const pairs = meetings.flatMap((one) => meetings.filter((other) => other !== one).map((other) => ({ one, other })));
    const candidates = pairs.flatMap(({ one, other }) => {
      const [block, another] = one.blocks;
      if (!block || another || one.forum !== other.forum || other.start === null) return [];
      if (other.blocks.length === 0 || other.blocks.some(({ step }) => !step.shared)) return [];
      return [
        {
          subject: {
            nl: `laat ${one.forum.id} in ${stepWords(one.blocks, 'nl')} steeds samen zitten`,
            en: `always hold ${one.forum.id} in ${stepWords(one.blocks, 'en')} in one sitting`,
          },
          to: { nl: `met ${stepWords(other.blocks, 'nl')}`, en: `with ${stepWords(other.blocks, 'en')}` },
          edit: withSharing(block, other.start === one.start ? undefined : other.start),
        },
      ];
    });
    yield { days: [day], candidates, enough: 1 };
  }
};
