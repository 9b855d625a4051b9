import { dateRange, longDay } from '../../calendar/words.ts';
import type { Finding, Severity } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import { countFindings } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type Document, type DocumentBlock, type Heading, heading, paragraph, type Tally } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { acceptedTable, clashCard, clashEntry } from './clash.ts';

type Group = Severity | 'accepted';

interface Words {
  title: (period: string) => string;
  groups: Record<Group, { title: string; counted: readonly [one: string, many: string]; means: string }>;
  soon: (period: string, count: number) => string;
  first: (day: string) => string;
  none: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (period) => `Knelpunten van ${period}`,
    groups: {
      error: { title: 'Fouten', counted: ['fout', 'fouten'], means: 'kan zo niet doorgaan' },
      warning: { title: 'Waarschuwingen', counted: ['waarschuwing', 'waarschuwingen'], means: 'kan, maar is onhandig' },
      info: { title: 'Meldingen', counted: ['melding', 'meldingen'], means: 'voor het secretariaat' },
      accepted: { title: 'Geaccepteerd', counted: ['geaccepteerd', 'geaccepteerd'], means: 'blijft zo, met reden' },
    },
    soon: (period, count) =>
      `In de eerste twee weken, ${period}, ${count < 2 ? `vraagt ${count === 0 ? 'geen enkel' : 1} knelpunt` : `vragen ${count} knelpunten`} om een besluit.`,
    first: (day) => `Het eerste is op ${day}.`,
    none: 'Er is niets wat een besluit vraagt.',
  },
  en: {
    title: (period) => `Conflicts of ${period}`,
    groups: {
      error: { title: 'Errors', counted: ['error', 'errors'], means: 'cannot go on like this' },
      warning: { title: 'Warnings', counted: ['warning', 'warnings'], means: 'possible, but awkward' },
      info: { title: 'Info', counted: ['info message', 'info messages'], means: 'for the secretariat' },
      accepted: { title: 'Accepted', counted: ['accepted', 'accepted'], means: 'stays as it is, with a reason' },
    },
    soon: (period, count) =>
      `In the first two weeks, ${period}, ${count === 1 ? '1 conflict needs' : `${count === 0 ? 'no' : count} conflicts need`} a decision.`,
    first: (day) => `The first is on ${day}.`,
    none: 'Nothing needs a decision.',
  },
};

const GROUPS: readonly Group[] = ['error', 'warning', 'info', 'accepted'];

/** What was found, and where. */
export interface ConflictsShown {
  /** Everything, of which it says how many there are. */
  findings: readonly Finding[];
  /** Those that were asked for. */
  shown: readonly Finding[];
  schedule: Schedule;
  sources: Sources;
}

/**
 * What is wrong in a window for whoever decides about it: how many there are, and each in words with its meetings, what is
 * proposed and who decides. Where in the definitions it comes from is not on it.
 */
export function conflictsForChair(
  { findings, shown, schedule, sources }: ConflictsShown,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const { window, workspace } = schedule;
  const sorted = sortFindings(shown, sources);
  return {
    lang,
    title: WORDS[lang].title(dateRange(window, lang)),
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [
      tallyOf(findings, sorted, lang),
      ...soonBlocks(findings, schedule, lang),
      ...GROUPS.flatMap((group) =>
        groupBlocks(
          group,
          sorted.filter((one) => groupOf(one) === group),
          schedule,
          lang,
        ),
      ),
    ],
    ...smallPrint(context),
  };
}

function groupOf({ accepted, severity }: Finding): Group {
  return accepted ? 'accepted' : severity;
}

function tallyOf(findings: readonly Finding[], shown: readonly Finding[], lang: Lang): Tally {
  const counts = countFindings(findings);
  return {
    kind: 'tally',
    entries: GROUPS.map((group) => {
      const { counted, means } = WORDS[lang].groups[group];
      return {
        count: counts[group],
        text: counted[counts[group] === 1 ? 0 : 1],
        after: means,
        tone: group === 'accepted' ? 'off' : group,
        ...(shown.some((one) => groupOf(one) === group) && { anchor: group }),
      };
    }),
  };
}

const FORTNIGHT = 14;

/** What comes first: how many of the errors and warnings are near, and when the first one is. */
function soonBlocks(findings: readonly Finding[], { window }: Schedule, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const open = findings.filter(({ severity, accepted }) => !accepted && severity !== 'info');
  if (open.length === 0) return [paragraph(words.none)];
  const last = window.from + FORTNIGHT - 1;
  if (window.until <= last) return [];
  const soon = open.filter(({ when }) => when.some((day) => day <= last)).length;
  const days = open.flatMap(({ when }) => when.filter((day) => day >= window.from));
  const first = days.length === 0 ? [] : [words.first(longDay(Math.min(...days), lang))];
  return [paragraph([words.soon(dateRange({ from: window.from, until: last }, lang), soon), ...first].join(' '))];
}

function groupBlocks(group: Group, findings: readonly Finding[], schedule: Schedule, lang: Lang): DocumentBlock[] {
  if (findings.length === 0) return [];
  const title: Heading = { ...heading(WORDS[lang].groups[group].title, String(findings.length)), anchor: group };
  if (group === 'accepted') return [title, acceptedTable(findings, schedule, lang)];
  if (group === 'info')
    return [title, { kind: 'list', entries: findings.map((one) => clashEntry(one, schedule, lang)) }];
  return [title, ...findings.map((one) => clashCard(one, schedule, lang))];
}
