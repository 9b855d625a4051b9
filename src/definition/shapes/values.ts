import * as z from 'zod/mini';
import type { Minutes } from '../../calendar/clock.ts';
import { ANSWER_WORDS, type AnswerKind } from '../../language/answer.ts';
import { CERTAINTY_WORDS, type Certainty } from '../../language/certainty.ts';
import { LANGUAGES } from '../../language/language.ts';
import { TOPIC_STATUS_WORDS, type TopicStatus } from '../../language/topic-status.ts';
import {
  ATTENDANCE_WORDS,
  type AttendanceGrouping,
  CLASS_WORDS,
  type ForumPaper,
  HIDDEN_WORDS,
  LEVEL_WORDS,
  NUMBERING_WORDS,
  PAPER_WORDS,
  POLICY_WORDS,
  TREATMENT_WORDS,
  WEEKDAY_WORDS,
  YES_NO_WORDS,
} from '../../language/typed.ts';
import { allWords, type Word } from '../../language/word-list.ts';
import { readDay, readMoment } from '../texts/day-texts.ts';
import type { Read } from '../texts/found.ts';
import { readMonth, readMonths } from '../texts/month-texts.ts';
import {
  limitReader,
  numberReader,
  readCalendarFile,
  readDomain,
  readEmail,
  readEvery,
  readGap,
  readHoliday,
  readHorizon,
  readInstant,
  readKey,
  readLeadTime,
  readLength,
  readLink,
  readQuorum,
  readShiftInDays,
  readStepDay,
  readWorkingDays,
  readZone,
  wordReader,
} from '../texts/texts.ts';
import { readClock, readTarget, readTime, readTimeSpan } from '../texts/time-texts.ts';
import type { AttendanceKind, Level } from '../types/fora.ts';
import type { Confidentiality, Hidden } from '../types/settings.ts';

/** What an editor is told about a value: examples, or the words to choose from. */
interface Help {
  examples?: readonly string[];
  enum?: readonly string[];
}

/** A scalar that means something: the reader says what, or what is wrong with it. */
function written<T>(read: (text: string) => Read<T>, help: Help) {
  const meaning = z.transform((text: string, context): T => {
    const result = read(text);
    if ('value' in result) return result.value;
    context.issues.push({ code: 'custom', input: text, params: result.mistake });
    return z.NEVER;
  });
  return z.pipe(z.string().register(z.globalRegistry, { ...help }), meaning);
}

/** A scalar that is one of a list of words. */
function word<T>(words: readonly Word<T>[]) {
  return written<T>(wordReader(words), { enum: allWords(words) });
}

/** A list of words that are the same in both languages. */
function plainWords<T extends string>(...values: T[]): Word<T>[] {
  return values.map((value) => ({ value, nl: [value], en: [value] }));
}

/** A whole number from `least` to `most`, both included. */
export function whole(least: number, most: number) {
  return written(numberReader(least, most), { examples: [String(least)] });
}

/** A limit from `least` to 999, both included; null when it does not hold. */
export function limit(least: number) {
  return written(limitReader(numberReader(least, 999)), { examples: [String(least), 'geen'] });
}

/** Text as it was written: a name, a title, a reference. */
export const text = z.string();

export const day = written(readDay, { examples: ['2020-11-03'] });
export const moment = written(readMoment, { examples: ['2020-11-03', '2021-01'] });
export const month = written(readMonth, { examples: ['2021-04'] });
export const months = written(readMonths, { examples: ['2021-01..2021-03', '2021-04..'] });
export const clock = written(readClock, { examples: ['14:00'] });
export const time = written(readTime, { examples: ['14:00', 'onbekend'] });
export const target = written(readTarget, { examples: ['2021-01-11', '2021-01-11 11:00', '11:00'] });
export const timeSpan = written(readTimeSpan, { examples: ['9:00 - 12:00'] });
export const length = written<Minutes>(readLength, { examples: ['2 uur', '90 min'] });
export const lead = written(readLeadTime, { examples: ['1 werkdag', '7 dagen'] });
export const gap = written(readGap, { examples: ['0', '1 werkdag', '2 werkdagen'] });
export const workingDays = written(readWorkingDays, { examples: ['5 werkdagen'] });
export const shift = written(readShiftInDays, { examples: ['1 dag', '-1 werkdag'] });
export const weeks = written(readHorizon, { examples: ['26 weken'] });
export const weeksLimit = written(limitReader(readHorizon), { examples: ['52 weken', 'geen'] });
export const rhythm = written(readEvery, { examples: ['2 weken', '2 maanden', 'eenmalig', 'ad hoc'] });
export const stepDay = written(readStepDay, { examples: ['maandag', '2e dinsdag', 'laatste dag'] });
export const zone = written(readZone, { examples: ['Europe/Amsterdam'] });
export const domain = written(readDomain, { examples: ['samenleving.example'] });
export const email = written(readEmail, { examples: ['h.devries@vws.example'] });
export const calendarFile = written(readCalendarFile, { examples: ['agenda-vws.ics'] });
export const link = written(readLink, { examples: ['https://overleg.example/mcc'] });
export const key = written(readKey, { examples: ['een lange zin die niemand raadt'] });
export const instant = written<number>(readInstant, { examples: ['2020-10-30T09:12:00Z'] });
export const reminder = written(limitReader(readLength), { examples: ['24 uur', '2 uur', 'geen'] });
export const holiday = written(readHoliday, { examples: ['Goede Vrijdag', 'Bevrijdingsdag'] });

export const weekday = word(WEEKDAY_WORDS);
export const yesNo = word(YES_NO_WORDS);
export const policy = word<(typeof POLICY_WORDS)[number]['value']>(POLICY_WORDS);
export const answer = word<AnswerKind>(ANSWER_WORDS);
export const certainty = word<Certainty>(CERTAINTY_WORDS);
export const treatment = word<string>(TREATMENT_WORDS);
export const topicStatus = word<TopicStatus>(TOPIC_STATUS_WORDS);
export const hidden = word<Hidden>(HIDDEN_WORDS);
export const confidentiality = word<Confidentiality>(CLASS_WORDS);
export const language = word(plainWords(...LANGUAGES));
export const holidays = word([
  { value: 'nl', nl: ['nl'], en: ['nl'] },
  { value: 'none', nl: ['geen'], en: ['none'] },
] satisfies Word<'nl' | 'none'>[]);
export const forumPaper = word<ForumPaper | 'none'>([...PAPER_WORDS, { value: 'none', nl: ['geen'], en: ['none'] }]);
export const numbering = word<')' | ''>(NUMBERING_WORDS);
export const attendanceGrouping = word<AttendanceGrouping>(ATTENDANCE_WORDS);
export const attendance = word([
  { value: 'required', nl: ['vereist'], en: ['required'] },
  { value: 'advisory', nl: ['adviserend'], en: ['advisory'] },
  { value: 'invited', nl: ['genodigd'], en: ['invited'] },
  { value: 'observer', nl: ['toehoorder'], en: ['observer'] },
] satisfies Word<AttendanceKind>[]);
export const quorum = written<number | 'half'>(readQuorum, { examples: ['2', 'helft'] });
export const shown = word([
  { value: 'titles', nl: ['titels'], en: ['titles'] },
  { value: 'times', nl: ['tijden'], en: ['times'] },
] satisfies Word<'titles' | 'times'>[]);
export const level = word<Level>(LEVEL_WORDS);
