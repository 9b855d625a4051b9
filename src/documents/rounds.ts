import { within } from '../calendar/period.ts';
import { capital } from '../language/capital.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { leadingCycle } from '../schedule/rounds/fortnight.ts';
import type { Round, Schedule } from '../schedule/schedule.ts';
import { roundTitle } from './words.ts';

const WORDS: Said<{ round: string; rounds: string; also: string }> = {
  nl: { round: 'ronde', rounds: 'rondes', also: 'met stappen uit' },
  en: { round: 'round', rounds: 'rounds', also: 'with steps of' },
};

/**
 * The rounds that a window is about: those that start in it, and those of which it only holds steps. Of cycles with
 * another pace than the leading one nothing is said; a weekly meeting would be named twice a fortnight.
 * @example roundsWords(schedule, 'nl') // 'Rondes A2 en B2, met stappen uit ronde B1'
 */
export function roundsWords({ rounds, window, workspace }: Schedule, lang: Lang): string {
  const starting = startingRounds({ rounds, window, workspace });
  const others = atLeadingPace(rounds, leadingCycle(workspace)?.id).filter((round) => !starting.includes(round));
  const also = roundsNamed(others, lang);
  return capital([roundsNamed(starting, lang), also && `${WORDS[lang].also} ${also}`].filter(Boolean).join(', '));
}

/** Some rounds by their names; null when none has any. @example roundsNamed(rounds, 'nl') // 'rondes A2 en B2' */
export function roundsNamed(rounds: readonly Round[], lang: Lang): string | null {
  const titles = rounds.flatMap((round) => roundTitle(round) ?? []);
  if (titles.length === 0) return null;
  return `${WORDS[lang][titles.length === 1 ? 'round' : 'rounds']} ${listing(titles, lang)}`;
}

/** The rounds that start in a window, of cycles that keep the pace of the leading one. */
export function startingRounds({
  rounds,
  window,
  workspace,
}: Pick<Schedule, 'rounds' | 'window' | 'workspace'>): readonly Round[] {
  return atLeadingPace(rounds, leadingCycle(workspace)?.id).filter((round) => within(round.from, window));
}

function atLeadingPace(rounds: readonly Round[], leading: string | undefined): readonly Round[] {
  const pace = rounds.find(({ cycle }) => cycle.id === leading);
  return pace ? rounds.filter((round) => sameRhythm(round, pace)) : rounds;
}

/** Whether two rounds are of cycles that come round as often. */
export function sameRhythm(one: Pick<Round, 'cycle'>, other: Pick<Round, 'cycle'>): boolean {
  const [rhythm, otherRhythm] = [one, other].map(({ cycle }) => JSON.stringify(cycle.versions[0]?.rhythm));
  return rhythm === otherRhythm;
}
