import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  text: string;
  /** The forum that was probably meant. */
  guess?: string | undefined;
}

/** Text that should name a meeting, and says neither when nor in which round. */
export const notAMeeting: FindingKind<Args> = {
  code: 'not-a-meeting',
  severity: 'error',
  say: {
    nl: ({ text, guess }) => `${quoted(text)} noemt geen overleg${guess ? `; bedoelt u ${quoted(guess)}?` : ''}`,
    en: ({ text, guess }) => `${quoted(text)} names no meeting${guess ? `; did you mean ${quoted(guess)}?` : ''}`,
  },
  hint: {
    nl: () =>
      'noem gremium en datum (MCC 2020-11-10), zo nodig met tijd (MCC 2020-11-10 14:00), of gremium en ronde (MCC B3)',
    en: () =>
      'name forum and date (MCC 2020-11-10), with a time if need be (MCC 2020-11-10 14:00), or forum and round (MCC B3)',
  },
  explain: {
    nl: `Een overleg heet naar zijn gremium en zijn dag: MCC 2020-11-10. Vergadert een gremium die dag vaker, dan hoort
het tijdstip erbij: MCC 2020-11-10 14:00. Het kan ook met de ronde: MCC B3 is het overleg van de MCC in ronde 3 van cyclus
B.`,
    en: `A meeting is named by its forum and its day: MCC 2020-11-10. When a forum meets more often that day, the time
belongs with it: MCC 2020-11-10 14:00. The round will do too: MCC B3 is the meeting of the MCC in round 3 of cycle B.`,
  },
  sample: `fora: { MCC: {} }
changes:
  - add: MCC volgende week # <- not-a-meeting
`,
};
