import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  text: string;
}

/** A moment that is no day. */
export const vagueDate: FindingKind<Args> = {
  code: 'vague-date',
  severity: 'info',
  say: {
    nl: ({ text }) => `${quoted(text)} is geen dag en telt daarom niet mee`,
    en: ({ text }) => `${quoted(text)} is not a day, and so does not count`,
  },
  hint: {
    nl: () => 'vul een dag in zodra die bekend is',
    en: () => 'fill in a day as soon as it is known',
  },
  explain: {
    nl: `Soms is alleen een maand of een seizoen bekend: 2021-01, voor de zomer. Dat mag zo worden vastgelegd. cyclus
maakt er geen dag van, want een verzonnen datum gaat een eigen leven leiden; het product staat zonder data in de planning
tot er een dag is ingevuld.`,
    en: `Sometimes only a month or a season is known: 2021-01, before the summer. It may be recorded like that. cyclus
does not turn it into a day, because an invented date begins a life of its own; the deliverable is planned without dates
until a day is filled in.`,
  },
  sample: `fora: { ACC: {}, MCC: {} }
deliverables:
  verkenning:
    route: [ACC, MCC]
    decided-by: voor de zomer # <- vague-date
`,
};
