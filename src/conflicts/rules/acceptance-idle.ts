import { type Period, touch, within } from '../../calendar/period.ts';
import { grouped } from '../../common/grouped.ts';
import { inside } from '../../definition/texts/found.ts';
import type { Acceptance } from '../../definition/types/changes.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { covers } from '../accepted-parts.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  code: string;
  about: string | null;
  reason: string;
}

/**
 * An acceptance of something that is no longer found, so that it accepts nothing.
 * @param codes those that can be accepted
 */
export const acceptanceIdle = (codes: readonly string[]): ConflictRule<Args> => ({
  code: 'acceptance-idle',
  severity: 'warning',
  reads: 'findings',
  timeless: true,
  say: {
    nl: ({ code, about, reason }) =>
      `deze acceptatie (${quoted(reason)}) is niet meer nodig: er is geen knelpunt ${code}${about === null ? '' : ` over ${about}`}`,
    en: ({ code, about, reason }) =>
      `this acceptance (${quoted(reason)}) is no longer needed: there is no conflict ${code}${about === null ? '' : ` about ${about}`}`,
  },
  hint: {
    nl: () => 'haal de acceptatie weg, of verbeter de dagen of waar het over gaat',
    en: () => 'take the acceptance out, or correct its days or what it is about',
  },
  explain: {
    nl: `Er is een knelpunt geaccepteerd dat er nu niet is. Meestal is het opgelost, of is het overleg naar een andere dag
verplaatst; soms noemt de acceptatie verkeerde dagen of het verkeerde gremium. Zo'n acceptatie kan later ongemerkt een ander
knelpunt verbergen. Een acceptatie met dagen wordt beoordeeld als al die dagen zijn gecontroleerd. Een acceptatie zonder begin
of eind wordt beoordeeld als de controle ten minste zo ver kijkt als de horizon in de instellingen. Een acceptatie van vroeger
is geschiedenis en blijft staan.`,
    en: `A conflict was accepted that is not there now. Mostly it was solved, or the meeting moved to another day; sometimes the
acceptance names the wrong days or the wrong forum. Such an acceptance may later hide another conflict unnoticed. An
acceptance with days is judged when all of these days were checked. One without a first or last day is judged when the check
looks at least as far as the horizon in the settings. An acceptance of earlier days is history and stays.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
accepted:
  - code: meeting-in-weekend # <- acceptance-idle
    about: MCC
    reason: op zondag, zoals meestal
`,
  *find(schedule, found = []) {
    const byCode = grouped(found, ({ kind }) => kind.code);
    for (const acceptance of schedule.workspace.accepted) {
      const { code, about, reason, place } = acceptance;
      if (!codes.includes(code) || !canBeJudged(acceptance, schedule)) continue;
      if (isNeeded(acceptance, byCode.get(code) ?? [])) continue;
      yield {
        args: { code, about, reason },
        places: [inside(place, 'code')],
        days: [],
        who: about === null ? [] : [about],
      };
    }
  },
});

const WEEK = 7;

/** Whether the window shows all that an acceptance is about, or as much as anybody looks at. */
function canBeJudged({ valid }: Acceptance, { window, workspace }: Schedule): boolean {
  if (isBounded(valid)) return within(valid.from, window) && within(valid.until, window);
  const whole = window.until - window.from + 1 >= WEEK * workspace.settings.horizon;
  return whole && touch(valid, window);
}

function isBounded({ from, until }: Period): boolean {
  return Number.isFinite(from) && Number.isFinite(until);
}

function isNeeded(acceptance: Acceptance, found: readonly Finding[]): boolean {
  return found.some((finding) => covers(acceptance, finding));
}
