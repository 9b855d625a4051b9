import { isoClock } from '../calendar/clock.ts';
import { isoDay } from '../calendar/day.ts';
import { daysWords, longDay } from '../calendar/words.ts';
import { grouped } from '../common/grouped.ts';
import { referenceText } from '../definition/texts/reference.ts';
import type { Finding, MeetingWay, Severity } from '../diagnostic/finding.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Later } from './decided-later.ts';
import type { WayOut, WaysOut } from './ways-out.ts';
import { waysOut } from './ways-out.ts';

/** More proposals than this nobody reads. */
const MOST = 24;

/** How many meetings, and seats at them, are looked at again for all trials together. */
const MOST_COST = 60_000;

/**
 * Gives open findings a proposal where an edit was found that ends them: one that has been tried, so that with it the
 * finding is gone and no error has come in its place. Where all was in vain, the proposal says so. A finding for which
 * nobody knows what to try, or for which the schedule is too large to go on trying, keeps the hint of its kind, which
 * names no dates.
 * @example proposals(check(schedule), schedule)[0]?.proposal?.nl // 'verplaats MCC van vrijdag 1 januari 2021 naar ...'
 */
export function proposals(findings: readonly Finding[], schedule: Schedule): Finding[] {
  const steps = proposing(findings, schedule);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same with a rest after each finding that was looked at: for who has other work between them. */
export function* proposing(findings: readonly Finding[], schedule: Schedule): Generator<void, Finding[]> {
  let cost = 0;
  const proposed = new Map<Finding, Pick<Finding, 'proposal' | 'ways'>>();
  const others: WayOut[] = [];
  for (const finding of openByGravity(findings)) {
    if (cost > MOST_COST || proposed.size === MOST) break;
    const ways = waysOut(finding, schedule, others);
    yield;
    if (!ways) continue;
    cost += ways.cost;
    others.push(...ways.found.flat());
    const proposal = { nl: sentence(ways, finding, 'nl'), en: sentence(ways, finding, 'en') };
    proposed.set(finding, { proposal, ways: ways.found.flat().flatMap(meetingWay) });
  }
  return findings.map((finding) => {
    const told = proposed.get(finding);
    return told ? { ...finding, ...told } : finding;
  });
}

/** An edit of one meeting that has a name of its own. */
function meetingWay({ edit }: WayOut): MeetingWay[] {
  if (!('move' in edit) || edit.name === null) return [];
  const { day, time, length } = edit.target;
  const to = [...(day === undefined ? [] : [isoDay(day)]), ...(time === undefined ? [] : [isoClock(time)])].join(' ');
  const more = length === undefined ? {} : { length: `${length} min` };
  return [{ meeting: referenceText(edit.name), ...(to === '' ? {} : { to }), ...more }];
}

/** What is open, errors before warnings; of what is less nobody knows a way out. */
function openByGravity(findings: readonly Finding[]): Finding[] {
  const of = (wanted: Severity) => findings.filter(({ severity, accepted }) => severity === wanted && !accepted);
  return [...of('error'), ...of('warning')];
}

const NOTHING: Said<{ at: (days: string) => string; ever: string; sets: string }> = {
  nl: {
    at: (days) => `voor ${days} is geen losse wijziging gevonden die dit oplost zonder nieuwe fout`,
    ever: 'er is geen losse wijziging gevonden die dit oplost zonder nieuwe fout',
    sets: ' (cyclus oplossing zoekt ook combinaties)',
  },
  en: {
    at: (days) => `for ${days} no single change was found that ends this without a new error`,
    ever: 'no single change was found that ends this without a new error',
    sets: ' (cyclus solve also looks for sets of changes)',
  },
};

function sentence({ found, openDays }: WaysOut, { kind, args, when, severity }: Finding, lang: Lang): string {
  const { at, ever, sets } = NOTHING[lang];
  // What ends warnings is not looked for unless that is asked for.
  const more = severity === 'error' ? sets : '';
  const nothingAt = `${at(daysWords(openDays, lang))}${more}`;
  const nothing = openDays.length > 0 && openDays.length < when.length ? nothingAt : `${ever}${more}`;
  if (found.length === 0) return [nothing, kind.hint?.[lang](args)].filter(Boolean).join('; ');
  const ways = found.map((candidates) => alternatives(candidates, lang));
  const rest = openDays.length > 0 ? [nothingAt] : [];
  return [...ways, ...rest].join('; ');
}

/** Edits of which one will do: what has the same subject is said together. */
function alternatives(ways: readonly WayOut[], lang: Lang): string {
  const together = grouped(ways, (way) => way.subject[lang]);
  return [...together.values()].map((same) => sentenceOf(same, lang)).join(lang === 'nl' ? ', of ' : ', or ');
}

function sentenceOf(same: readonly WayOut[], lang: Lang): string {
  const [{ subject, end }] = same as [WayOut];
  const note = same.map((way) => noted(way, lang));
  const into = same.map(({ to }, index) => words(to[lang], end ? '' : note[index]!));
  return words(subject[lang], listing(into, lang, 'or'), end ? words(end[lang], note[0]!) : '');
}

function words(...some: readonly string[]): string {
  return some.filter(Boolean).join(' ');
}

const NOTES: Said<
  Record<Later['what'], (product: string, day: string) => string> & { notWith: (other: string) => string }
> = {
  nl: {
    decision: (product, day) => `het besluit over ${product} komt dan pas op ${day}`,
    end: (product, day) => `de laatste stap van ${product} komt dan pas op ${day}`,
    notWith: (other) => `niet samen met: ${other}`,
  },
  en: {
    decision: (product, day) => `the decision on ${product} then comes only on ${day}`,
    end: (product, day) => `the last step of ${product} then comes only on ${day}`,
    notWith: (other) => `not together with: ${other}`,
  },
};

/** What somebody has to know before carrying out an edit; empty when there is nothing to it. */
function noted({ later, notWith }: WayOut, lang: Lang): string {
  const notes = [
    ...later.map(({ product, day, what }) => NOTES[lang][what](product, longDay(day, lang))),
    ...(notWith ? [NOTES[lang].notWith(sentenceOf([{ ...notWith, later: [], notWith: undefined }], lang))] : []),
  ];
  return notes.length === 0 ? '' : `(${notes.join('; ')})`;
}
