import type { Day } from '../../calendar/day.ts';
import { ALWAYS } from '../../calendar/period.ts';
import type { Cycle } from '../../definition/types/cycles.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { Forum, Lead } from '../../definition/types/fora.ts';
import type { When } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';

/** What somebody wants to try, without writing it down. */
export interface WhatIf {
  /** The schedule as it was drawn up: no change counts. */
  original: boolean;
  /** Other lead times, by forum. */
  leads: ReadonlyMap<string, Lead>;
  /** Another first day, or last day or meeting for the decision; with the day that this is. */
  timing: { by: 'from' | 'decided'; moment: Exclude<When, { vague: string }>; day: Day } | null;
}

/** When nobody has said at what time papers are due: at the end of the day. */
const END_OF_DAY = 18 * 60;

/**
 * The workspace in which it is so.
 * @param products whose first or last day is another
 */
export function supposing(workspace: Workspace, whatIf: WhatIf, products: ReadonlySet<string>): Workspace {
  return {
    ...workspace,
    changes: whatIf.original ? [] : workspace.changes,
    fora: mapped(workspace.fora, (forum) => withLead(forum, whatIf.leads.get(forum.id))),
    cycles: mapped(workspace.cycles, (cycle) => withoutOwnLeads(cycle, whatIf.leads)),
    deliverables: mapped(workspace.deliverables, (product) =>
      whatIf.timing && products.has(product.id) ? timed(product, whatIf.timing) : product,
    ),
  };
}

function mapped<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function withLead(forum: Forum, lead: Lead | undefined): Forum {
  if (!lead) return forum;
  const { at, place } = forum.papers ?? { at: END_OF_DAY, place: forum.place };
  return { ...forum, papers: { lead, at, place } };
}

/** A step that overrules the lead time of its forum would not hear of another. */
function withoutOwnLeads(cycle: Cycle, leads: WhatIf['leads']): Cycle {
  if (leads.size === 0) return cycle;
  const versions = cycle.versions.map((version) => ({
    ...version,
    steps: version.steps.map((step) => ({
      ...step,
      fora: step.fora.map((part) => (leads.has(part.forum) ? { ...part, papers: undefined } : part)),
    })),
  }));
  return { ...cycle, versions };
}

function timed(product: Deliverable, { by, moment }: NonNullable<WhatIf['timing']>): Deliverable {
  return { ...product, timing: { by, moment, place: product.timing?.place ?? product.place } };
}

/** A product that nobody wrote, to try a route with. */
export function trial(id: string, name: string, route: Deliverable['route'], place: SourcePlace): Deliverable {
  return {
    ...{ id, name, aliases: [], place, valid: ALWAYS, team: null, route, timing: null, needed: null },
    ...{ after: [], ready: new Map(), treatment: new Map(), minutes: new Map(), speaker: null, papers: [] },
    ...{ explanation: new Map(), questions: new Map(), remark: new Map(), subItems: [] },
  };
}
