import { readWord, type Word } from './word-list.ts';

/** Monday is 1 and Sunday is 7. */
export type WeekdayNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAY_WORDS: readonly Word<WeekdayNumber>[] = [
  { value: 1, nl: ['maandag', 'ma', 'maa'], en: ['Monday', 'mon', 'mo'] },
  { value: 2, nl: ['dinsdag', 'di', 'din'], en: ['Tuesday', 'tue', 'tues', 'tu'] },
  { value: 3, nl: ['woensdag', 'wo', 'woe'], en: ['Wednesday', 'wed', 'weds', 'we'] },
  { value: 4, nl: ['donderdag', 'do', 'don'], en: ['Thursday', 'thu', 'thur', 'thurs', 'th'] },
  { value: 5, nl: ['vrijdag', 'vr', 'vri', 'vrij'], en: ['Friday', 'fri', 'fr'] },
  { value: 6, nl: ['zaterdag', 'za', 'zat'], en: ['Saturday', 'sat', 'sa'] },
  { value: 7, nl: ['zondag', 'zo', 'zon'], en: ['Sunday', 'sun', 'su'] },
];

export const YES_NO_WORDS: readonly Word<boolean>[] = [
  { value: true, nl: ['ja'], en: ['yes', 'true'] },
  { value: false, nl: ['nee'], en: ['no', 'false'] },
];

export const UNKNOWN_WORDS: readonly Word<'unknown'>[] = [
  {
    value: 'unknown',
    nl: ['onbekend', 'nog onbekend', 'n.t.b', 'ntb', 'nader te bepalen'],
    en: ['unknown', 'tbd', 't.b.d', 'to be determined'],
  },
];

const NONE_WORDS: readonly Word<'none'>[] = [{ value: 'none', nl: ['geen'], en: ['none'] }];

const NOBODY_WORDS: readonly Word<'nobody'>[] = [{ value: 'nobody', nl: ['niemand'], en: ['nobody'] }];

/** What a calendar can leave out. */
export const HIDDEN_WORDS = [
  { value: 'phases', nl: ['fasen', 'fases', 'fase'], en: ['phases', 'phase'] },
  { value: 'names', nl: ['namen'], en: ['names'] },
  { value: 'items', nl: ['agendapunten', 'punten'], en: ['items'] },
  { value: 'links', nl: ['links', 'koppelingen'], en: ['links'] },
] as const satisfies readonly Word<string>[];

/** For whom a calendar is made: what can be done with it decides what stands in it. */
export const PROFILE_WORDS = [
  { value: 'file', nl: ['bestand'], en: ['file'] },
  { value: 'changes', nl: ['wijzigingen'], en: ['changes'] },
  { value: 'feed', nl: ['abonnement', 'abonnementen'], en: ['feed', 'feeds'] },
  { value: 'invitations', nl: ['uitnodigingen'], en: ['invitations'] },
] as const satisfies readonly Word<string>[];

export type CalendarProfile = (typeof PROFILE_WORDS)[number]['value'];

/** What other people may see of an entry (CLASS, RFC 5545, 3.8.1.3). */
export const CLASS_WORDS = [
  { value: 'public', nl: ['openbaar'], en: ['public'] },
  { value: 'private', nl: ['privé', 'prive'], en: ['private'] },
  { value: 'confidential', nl: ['vertrouwelijk'], en: ['confidential'] },
] as const satisfies readonly Word<string>[];

/** What to do with a meeting on a day that is not for meeting. */
export const POLICY_WORDS = [
  { value: 'keep', nl: ['houden', 'doorgaan', 'doorlopen'], en: ['keep'] },
  { value: 'report', nl: ['melden'], en: ['report'] },
  { value: 'forbid', nl: ['uitgesloten', 'verboden'], en: ['forbid', 'forbidden'] },
  { value: 'skip', nl: ['overslaan', 'vervalt', 'pauzeren'], en: ['skip'] },
  { value: 'before', nl: ['werkdag ervoor', 'ervoor'], en: ['before', 'working day before'] },
  { value: 'after', nl: ['werkdag erna', 'erna'], en: ['after', 'working day after'] },
] as const satisfies readonly Word<string>[];

/** What a cycle can do in a recess beside that: stand still, and shift with all that follows. */
export const RECESS_WORDS = [
  ...POLICY_WORDS,
  { value: 'shift', nl: ['opschuiven'], en: ['shift'] },
] as const satisfies readonly Word<string>[];

/** What a meeting does with a product. */
export const TREATMENT_WORDS = [
  { value: 'besluitvorming', nl: ['besluitvorming', 'ter besluitvorming'], en: ['decision', 'for decision'] },
  { value: 'bespreking', nl: ['bespreking', 'ter bespreking'], en: ['discussion', 'for discussion'] },
  {
    value: 'informatie',
    nl: ['informatie', 'ter informatie', 'ter kennisneming', 't.k.n'],
    en: ['information', 'for information', 'to note'],
  },
  { value: 'hamerstuk', nl: ['hamerstuk'], en: ['formality'] },
  { value: 'vaststelling', nl: ['vaststelling', 'ter vaststelling'], en: ['adoption', 'for adoption'] },
  { value: 'advisering', nl: ['advisering', 'ter advisering'], en: ['advice', 'for advice'] },
  { value: 'goedkeuring', nl: ['goedkeuring', 'ter goedkeuring'], en: ['approval', 'for approval'] },
  { value: 'instemming', nl: ['instemming', 'ter instemming'], en: ['consent', 'for consent'] },
  { value: 'ondertekening', nl: ['ondertekening', 'ter ondertekening'], en: ['signature', 'for signature'] },
  { value: 'voorbereiding', nl: ['voorbereiding', 'ter voorbereiding'], en: ['preparation', 'for preparation'] },
  { value: 'afstemming', nl: ['afstemming', 'ter afstemming'], en: ['coordination', 'for coordination'] },
] as const satisfies readonly Word<string>[];

/** The papers of a meeting that a forum can do with or without. */
export const PAPER_WORDS = [
  { value: 'agenda', nl: ['agenda'], en: ['agenda'] },
  { value: 'decisions', nl: ['besluitenlijst'], en: ['decisions', 'list of decisions'] },
  { value: 'mail', nl: ['mail'], en: ['mail'] },
] as const satisfies readonly Word<string>[];

/** The points of an agenda of which cyclus itself knows what stands below them. */
export const POINT_WORDS = [
  { value: 'opening', nl: ['opening'], en: ['opening'] },
  { value: 'announcements', nl: ['mededelingen'], en: ['announcements'] },
  { value: 'decisions', nl: ['besluitenlijst'], en: ['decisions', 'list of decisions'] },
  { value: 'actions', nl: ['actielijst'], en: ['actions', 'action list'] },
  { value: 'closing', nl: ['rondvraag en sluiting'], en: ['any other business and closing'] },
] as const satisfies readonly Word<string>[];

/** How the points of an agenda are numbered. */
export const NUMBERING_WORDS = [
  { value: ')', nl: ['1)'], en: ['1)'] },
  { value: '', nl: ['1'], en: ['1'] },
] as const satisfies readonly Word<string>[];

/** By what those who attend stand together on an agenda. */
export const ATTENDANCE_WORDS = [
  { value: 'capacity', nl: ['hoedanigheid'], en: ['capacity'] },
  { value: 'organisation', nl: ['organisatie'], en: ['organisation'] },
] as const satisfies readonly Word<string>[];

export type ForumPaper = (typeof PAPER_WORDS)[number]['value'];
export type KnownPoint = (typeof POINT_WORDS)[number]['value'];
export type AttendanceGrouping = (typeof ATTENDANCE_WORDS)[number]['value'];
export type PolicyWord = (typeof POLICY_WORDS)[number]['value'];
export type RecessWord = (typeof RECESS_WORDS)[number]['value'];
export type Treatment = (typeof TREATMENT_WORDS)[number]['value'];

/** @example readWeekday('Ma.') // 1; undefined for what is no weekday */
export function readWeekday(text: string): WeekdayNumber | undefined {
  return readWord(WEEKDAY_WORDS, text);
}

/** @example readYesNo('nee') // false; undefined for what is neither */
export function readYesNo(text: string): boolean | undefined {
  return readWord(YES_NO_WORDS, text);
}

/** Whether a text says that something is not yet known. @example saysUnknown('n.t.b.') // true */
export function saysUnknown(text: string): boolean {
  return readWord(UNKNOWN_WORDS, text) !== undefined;
}

/** Whether a text says that there is no such thing. @example saysNone('geen') // true */
export function saysNone(text: string): boolean {
  return readWord(NONE_WORDS, text) !== undefined;
}

/** Whether a text says that nobody does it. @example saysNobody('niemand') // true */
export function saysNobody(text: string): boolean {
  return readWord(NOBODY_WORDS, text) !== undefined;
}

/** @example readPolicy('werkdag ervoor') // 'before'; undefined for what is no policy, `shift` included */
export function readPolicy(text: string): PolicyWord | undefined {
  return readWord<PolicyWord>(POLICY_WORDS, text);
}

/** @example readRecessPolicy('opschuiven') // 'shift'; undefined for what is no policy */
export function readRecessPolicy(text: string): RecessWord | undefined {
  return readWord<RecessWord>(RECESS_WORDS, text);
}

/** @example readPoint('Mededelingen') // 'announcements'; undefined for a point in words of one's own */
export function readPoint(text: string): KnownPoint | undefined {
  return readWord<KnownPoint>(POINT_WORDS, text);
}

/** @example readTreatment('for decision') // 'besluitvorming'; undefined for what is no treatment */
export function readTreatment(text: string): Treatment | undefined {
  return readWord<Treatment>(TREATMENT_WORDS, text);
}

/** What a forum is. */
export const LEVEL_WORDS = [
  { value: 'official', nl: ['ambtelijk'], en: ['official'] },
  { value: 'ministerial', nl: ['ministerieel'], en: ['ministerial'] },
  { value: 'external', nl: ['extern'], en: ['external'] },
  { value: 'public', nl: ['openbaar'], en: ['public'] },
] as const satisfies readonly Word<string>[];
