import { isoDay } from '../../calendar/day.ts';
import { daysWords, shortDay } from '../../calendar/words.ts';
import { addTo } from '../../common/add-to.ts';
import { daysInSight } from '../../conflicts/days-in-sight.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { chairsOf } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Card, Fact, ListEntry, Table } from '../blocks.ts';
import { timeWords } from '../meeting-card.ts';
import { dayAndYear } from '../words.ts';

const WORDS: Said<{
  when: string;
  meetings: readonly [one: string, many: string];
  proposal: string;
  none: string;
  decides: string;
  chair: (who: string, forum: string) => string;
  accepted: readonly string[];
}> = {
  nl: {
    when: 'Wanneer',
    meetings: ['Overleg', 'Overleggen'],
    proposal: 'Voorstel',
    none: 'nog geen voorstel',
    decides: 'Wie beslist',
    chair: (who, forum) => `${who} (${forum})`,
    accepted: ['Knelpunt', 'Wanneer', 'Waarom het zo blijft'],
  },
  en: {
    when: 'When',
    meetings: ['Meeting', 'Meetings'],
    proposal: 'Proposal',
    none: 'no proposal yet',
    decides: 'Who decides',
    chair: (who, forum) => `${who} (${forum})`,
    accepted: ['Conflict', 'When', 'Why it stays'],
  },
};

/** More meetings than this nobody reads one by one. */
const MOST_MEETINGS = 4;

/** An error or warning for whoever decides: its first day, what clashes in words, what is proposed, and who decides. */
export function clashCard(finding: Finding, schedule: Schedule, lang: Lang): Card {
  const words = WORDS[lang];
  const [first = finding.when[0]] = daysInSight(finding, schedule);
  const meetings = meetingsConcerned(finding, schedule);
  const deciding = decidingWords(finding, schedule, lang);
  return {
    kind: 'card',
    time: first === undefined ? '' : dayAndYear(first, lang),
    title: sentenceOf(finding, schedule, lang),
    tone: finding.severity,
    remarks: [],
    facts: [
      ...whenFacts(finding, meetings, schedule, lang),
      { label: words.proposal, value: proposalOf(finding, lang) ?? words.none },
      ...(deciding === '' ? [] : [{ label: words.decides, value: deciding }]),
    ],
    items: [],
  };
}

/** Something to know, on which nobody has to decide. */
export function clashEntry(finding: Finding, schedule: Schedule, lang: Lang): ListEntry {
  const when = daysWords(finding.when, lang);
  return {
    label: null,
    tone: 'plain',
    text: sentenceOf(finding, schedule, lang),
    after: when && `– ${when}`,
    facts: [],
  };
}

/** What somebody decided to live with, and why. */
export function acceptedTable(findings: readonly Finding[], schedule: Schedule, lang: Lang): Table {
  return {
    kind: 'table',
    columns: WORDS[lang].accepted.map((title) => ({ title })),
    rows: findings.map((finding) => [
      sentenceOf(finding, schedule, lang),
      { words: daysWords(finding.when, lang), exact: finding.when.map(isoDay).join(' ') },
      capital(finding.accepted!.reason),
    ]),
    empty: '',
  };
}

/** Who decides about it: the chairs of its meetings; empty when nobody is known. */
export function decidingWords(finding: Finding, schedule: Schedule, lang: Lang): string {
  return chairsWords(meetingsConcerned(finding, schedule), schedule, lang);
}

/** The sentence of a finding; one that is about no day says first of what it speaks. */
export function sentenceOf({ kind, args, who, when, places }: Finding, { workspace }: Schedule, lang: Lang): string {
  const sentence = kind.say[lang](args);
  const [section, id] = places[0]?.path ?? [];
  const known = section === 'deliverables' || section === 'topics' || section === 'fora' || section === 'cycles';
  const name = known && who.length === 0 && when.length === 0 ? workspace[section].get(String(id))?.name : undefined;
  return name === undefined ? capital(sentence) : `${capital(name)}: ${sentence}`;
}

/** The meetings that a finding is about: those of its fora on its days. */
export function meetingsConcerned(finding: Finding, schedule: Schedule): Meeting[] {
  const days = new Set(finding.when);
  return schedule.meetings.filter(
    (meeting) => days.has(meeting.day) && finding.who.includes(meeting.forum.id) && isHeld(meeting),
  );
}

/** Its meetings with their hours and phases; of many, and where it is about none, its days. */
function whenFacts(finding: Finding, meetings: readonly Meeting[], { workspace }: Schedule, lang: Lang): Fact[] {
  const words = WORDS[lang];
  if (meetings.length === 0 || meetings.length > MOST_MEETINGS)
    return finding.when.length < 2 ? [] : [{ label: words.when, value: daysWords(finding.when, lang) }];
  const value = meetings.map((meeting) => {
    const phases = [...new Set([...meeting.blocks.map(({ phase }) => phase), meeting.phase])].filter(
      (one) => one !== null,
    );
    const hours = timeWords(meeting, workspace.settings.timezone, lang);
    const about = phases.length === 0 ? '' : ` (${phases.join('; ')})`;
    return `${capital(meeting.forum.id)} ${shortDay(meeting.day, lang)} ${hours}${about}`;
  });
  return [{ label: words.meetings[meetings.length === 1 ? 0 : 1], value: listing(value, lang) }];
}

/** What was tried and helps, without the advice for whoever writes the definitions. */
function proposalOf({ kind, args, proposal }: Finding, lang: Lang): string | undefined {
  const advice = kind.hint?.[lang](args);
  const tried = proposal?.[lang];
  return advice !== undefined && tried?.endsWith(`; ${advice}`) ? tried.slice(0, -advice.length - 2) : tried;
}

/** Who chairs the meetings, each with what he chairs. @example 'coördinator NCTV (ACC) en minister-president (MCC)' */
function chairsWords(meetings: readonly Meeting[], { workspace }: Schedule, lang: Lang): string {
  const chairs = new Map<string, string[]>();
  for (const meeting of meetings) {
    const who = listing(
      chairsOf(meeting, workspace).map((role) => roleTitle(role, workspace)),
      lang,
    );
    if (who !== '' && !chairs.get(who)?.includes(meeting.forum.id)) addTo(chairs, who, meeting.forum.id);
  }
  return listing(
    [...chairs].map(([who, fora]) => WORDS[lang].chair(who, listing(fora, lang))),
    lang,
  );
}
