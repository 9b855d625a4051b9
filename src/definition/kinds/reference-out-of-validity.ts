import { isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Lang } from '../../language/language.ts';

interface Args {
  id: string;
  valid: Period;
}

/** Something that is used on days on which it does not exist. */
export const referenceOutOfValidity: FindingKind<Args> = {
  code: 'reference-out-of-validity',
  severity: 'warning',
  say: {
    nl: ({ id, valid }) => `${quoted(id)} bestaat dan niet (of niet steeds): alleen ${days(valid, 'nl')}`,
    en: ({ id, valid }) => `${quoted(id)} does not exist then (or not all the time): only ${days(valid, 'en')}`,
  },
  hint: {
    nl: () => 'pas de periode aan, hier of daar',
    en: () => 'adapt the period, here or there',
  },
  explain: {
    nl: `Een gremium, functie of team kan een eerste en een laatste dag hebben. Hier wordt het genoemd voor dagen
daarbuiten: een sponsor van voor zijn aantreden, een wijziging van een overleg dat er nog niet of niet meer is. Meestal
klopt een van de twee periodes niet.`,
    en: `A forum, role or team can have a first and a last day. Here it is named for days outside them: a sponsor from
before taking office, a change of a meeting that does not yet or no longer exist. Mostly one of the two periods is wrong.`,
  },
  sample: `roles:
  minister VWS: { until: 2021-01-10 }
teams:
  MLT4:
    sponsor: { role: minister VWS, from: 2021-02-01 } # <- reference-out-of-validity
`,
};

function days({ from, until }: Period, lang: Lang): string {
  const [since, to] = lang === 'nl' ? ['vanaf', 'tot en met'] : ['from', 'until'];
  return [
    Number.isFinite(from) ? `${since} ${isoDay(from)}` : '',
    Number.isFinite(until) ? `${to} ${isoDay(until)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
