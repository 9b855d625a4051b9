import type { Finding } from '../../diagnostic/finding.ts';
import { agendaDocument } from '../../documents/agenda.ts';
import { conflictsDocument } from '../../documents/conflicts.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import { html } from '../../formats/html.ts';
import type { Difference } from '../../schedule/difference.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../load.ts';
import { documentPaper, type Paper } from './paper.ts';

/** What the papers of a window are made of. */
export interface Source {
  loaded: Loaded;
  /** All of the window. */
  whole: Schedule;
  /** Everything that is wrong, with what can be done about it. */
  findings: readonly Finding[];
  /** How the window differs from what was published before; null when nothing was. */
  difference: { since: PublicationRecord; difference: Difference } | null;
  /** A house style; null for the usual one. */
  template: Uint8Array | null;
}

/** Everything that goes out for a window, but for the calendars. */
export function papersOf({ loaded, whole, findings }: Source): Paper[] {
  return [
    documentPaper(
      'overzicht.html',
      (edition) => agendaDocument(whole, findings, edition),
      (document) => html(document),
    ),
    documentPaper(
      'knelpunten.html',
      (edition) => conflictsDocument(findings, loaded.sources, edition),
      (document) => html(document),
    ),
  ];
}
