import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  alias: string;
}

/** An anchor, an alias or a merge key. */
export const yamlAlias: FindingKind<Args> = {
  code: 'yaml-alias',
  severity: 'error',
  say: {
    nl: ({ alias }) =>
      alias === '<<'
        ? 'cyclus kent geen samenvoeging met <<'
        : `cyclus kent geen ankers en aliassen (&${alias}, *${alias})`,
    en: ({ alias }) =>
      alias === '<<' ? 'cyclus has no merging with <<' : `cyclus has no anchors and aliases (&${alias}, *${alias})`,
  },
  hint: {
    nl: () => 'schrijf de waarde voluit waar zij geldt; een tekst die met & of * begint, hoort tussen aanhalingstekens',
    en: () => 'write the value where it holds; text that begins with & or * belongs between quotes',
  },
  explain: {
    nl: `Met een anker (&naam), een alias (*naam) en een samenvoeging (<<) laat YAML een stuk tekst ergens anders gelden. Een
bevinding zou dan naar een plaats wijzen waar de fout niet staat, en een paar regels kunnen uitgroeien tot miljoenen. cyclus
heeft er eigen middelen voor: een gremium of cyclus zegt iets één keer voor al zijn overleggen, een groep staat voor meer
functies, en een wijziging kan over meer overleggen gaan.`,
    en: `With an anchor (&name), an alias (*name) and a merge (<<) YAML lets a piece of text hold somewhere else. A finding would
then point at a place where the mistake is not, and a few lines can grow into millions. cyclus has its own means: a forum or
cycle says something once for all its meetings, a group stands for several roles, and a change can be about several
meetings.`,
  },
  sample: `fora:
  MCC: &overleg # <- yaml-alias
    time: "14:00"
  ACC: *overleg
`,
};
