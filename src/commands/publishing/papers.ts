import type { Finding } from '../../diagnostic/finding.ts';
import type { Document } from '../../documents/blocks.ts';
import { conflictsDocument } from '../../documents/conflicts.ts';
import type { Edition } from '../../documents/edition.ts';
import { meetingAgendaDocument } from '../../documents/meeting-agenda.ts';
import { fortnightDocument } from '../../documents/overview/fortnight.ts';
import { planningWorkbook } from '../../documents/workbook/workbook.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import { docx } from '../../formats/docx.ts';
import { html } from '../../formats/html.ts';
import { xlsx } from '../../formats/xlsx.ts';
import type { Difference } from '../../schedule/difference.ts';
import { isHeld } from '../../schedule/is-held.ts';
import { neutral } from '../../schedule/neutral.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { hasAgenda } from '../../schedule/has-agenda.ts';
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
export function papersOf(source: Source): Paper[] {
  const { loaded, whole, findings } = source;
  return [
    documentPaper('overzicht.html', (edition) => fortnightDocument(whole, findings, edition), page),
    documentPaper('knelpunten.html', (edition) => conflictsDocument(findings, loaded.sources, edition), page),
    planningPaper(source),
    ...agendaPapers(source),
  ];
}

function page(document: Document): string {
  return html(document);
}

/** A document in Word, dated as it says itself. */
function word(document: Document, { today }: Edition): Promise<Uint8Array> {
  return docx(document, { made: today });
}

function planningPaper({ loaded, whole, findings }: Source): Paper {
  return {
    path: 'planning.xlsx',
    drawUp(edition) {
      const workbook = planningWorkbook(whole, EVERYTHING, { findings, sources: loaded.sources }, edition);
      return { says: JSON.stringify(workbook), spell: () => xlsx(workbook) };
    },
  };
}

function agendaPapers({ whole }: Source): Paper[] {
  const all = neutral(whole);
  return whole.meetings
    .filter((meeting) => isHeld(meeting) && hasAgenda(meeting))
    .map((meeting) =>
      documentPaper(
        `agendas/${meeting.id.replaceAll('/', ' ')}.docx`,
        (edition) => meetingAgendaDocument(meeting, all, edition),
        word,
      ),
    );
}
