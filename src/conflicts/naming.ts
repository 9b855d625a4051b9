import { inside } from '../definition/texts/found.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';

/** What names a meeting beside changes and products. */
export type Namer = 'agenda' | 'annotation' | 'action' | 'absence';

export interface Naming {
  by: Namer;
  reference: MeetingReference;
  place: SourcePlace;
  /** The roles that it is for. */
  who: readonly string[];
}

/** In words, before a verb. @example NAMERS.nl.absence // 'deze afmelding' */
export const NAMERS: Said<Record<Namer, string>> = {
  nl: { agenda: 'deze agenda', annotation: 'deze annotatie', action: 'deze actie', absence: 'deze afmelding' },
  en: { agenda: 'this agenda', annotation: 'this annotation', action: 'this action', absence: 'this apology' },
};

/** All meetings that are named beside changes and products. */
export function namings({ agendas, annotations, actions, absences }: Workspace): Naming[] {
  return [
    ...agendas.map(({ meeting, place }) => naming('agenda', meeting, place)),
    ...annotations.map(({ meeting, place, role }) => naming('annotation', meeting, place, [role])),
    ...actions.flatMap(({ since, place }) => (since ? [naming('action', since, inside(place, 'since'))] : [])),
    ...absences.flatMap(({ meetings, roles }) =>
      (meetings ?? []).map(({ reference, place }) => naming('absence', reference, place, roles)),
    ),
  ];
}

function naming(by: Namer, reference: MeetingReference, place: SourcePlace, who: readonly string[] = []): Naming {
  return { by, reference, place, who };
}
