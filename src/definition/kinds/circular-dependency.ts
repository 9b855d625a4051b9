import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  /** Each waits for the next, and the last for the first. */
  products: readonly string[];
}

/** Products that wait for each other. */
export const circularDependency: FindingKind<Args> = {
  code: 'circular-dependency',
  severity: 'error',
  say: {
    nl: ({ products }) =>
      products.length === 1
        ? `product ${quoted(products[0]!)} wacht op zichzelf`
        : `de producten ${chain(products, 'nl')} wachten in een kring op elkaar`,
    en: ({ products }) =>
      products.length === 1
        ? `deliverable ${quoted(products[0]!)} waits for itself`
        : `the deliverables ${chain(products, 'en')} wait for each other in a circle`,
  },
  hint: {
    nl: () => 'haal bij één ervan "after" weg, of laat het op een eerdere stap wachten van een product dat niet wacht',
    en: () => 'take "after" away from one of them, or let it wait for a step of a deliverable that waits for nothing',
  },
  explain: {
    nl: `Met "after" wacht een product op een ander: zijn eerste stap komt pas na de laatste stap van dat andere. Wachten
producten in een kring op elkaar, dan kan er niet één beginnen. Haal de schakel weg die niet klopt, of knip een product in
tweeën: een deel waarop het andere wacht, en een deel dat zelf op het andere wacht.`,
    en: `With "after" a deliverable waits for another: its first step comes only after the last step of that other one.
When deliverables wait for each other in a circle, none of them can begin. Take away the link that is wrong, or cut a
deliverable in two: a part that the other waits for, and a part that itself waits for the other.`,
  },
  sample: `fora: { MCC: {} }
deliverables:
  nota:
    route: [MCC]
    after: brief # <- circular-dependency
  brief:
    route: [MCC]
    after: nota
`,
};

/** Long circles are named by their first few. */
const SHOWN = 8;

function chain(products: readonly string[], lang: Lang): string {
  const shown = products.slice(0, SHOWN).map(quoted);
  return listing(products.length > SHOWN ? [...shown, '…'] : shown, lang);
}
