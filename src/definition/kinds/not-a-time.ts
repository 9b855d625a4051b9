import { type Clock, isoClock } from '../../calendar/clock.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { guessed } from '../words.ts';

interface Args {
  text: string;
  guess: Clock | undefined;
  /** Whether a time may be unknown here. */
  mayBeUnknown: boolean;
}

/** Text that should be a time of day and is none. */
export const notATime: FindingKind<Args> = {
  code: 'not-a-time',
  severity: 'error',
  say: {
    nl: ({ text, guess }) =>
      `${quoted(text)} is geen tijdstip${guessed(guess === undefined ? undefined : isoClock(guess), 'nl')}`,
    en: ({ text, guess }) =>
      `${quoted(text)} is not a time${guessed(guess === undefined ? undefined : isoClock(guess), 'en')}`,
  },
  hint: {
    nl: ({ mayBeUnknown }) => `schrijf een tijdstip als 14:00 of 14.00${mayBeUnknown ? ', of schrijf onbekend' : ''}`,
    en: ({ mayBeUnknown }) => `write a time as 14:00 or 14.00${mayBeUnknown ? ', or write unknown' : ''}`,
  },
  explain: {
    nl: `Een tijdstip heeft uren van 0 tot en met 23 en minuten van 00 tot en met 59: 9:30, 14:00, 14.00 uur. Middernacht
aan het einde van een dag is 0:00 van de volgende dag. Is het tijdstip van een overleg nog niet bekend, schrijf dan
onbekend: het staat dan zonder tijd in de planning.`,
    en: `A time has hours from 0 to 23 and minutes from 00 to 59: 9:30, 14:00. Midnight at the end of a day is 0:00 of the
next day. When the time of a meeting is not yet known, write unknown: the meeting is then planned without a time.`,
  },
  sample: `fora:
  MCC:
    time: 14.60 # <- not-a-time
`,
};
