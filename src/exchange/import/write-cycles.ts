import { isoDay, LAST_DAY } from '../../calendar/day.ts';
import { weekdayName } from '../../calendar/words.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import type { Appointment } from './appointment.ts';
import { type DayInUnit, firstOfUnit } from './calendar-unit.ts';
import type { DraftForum, ImportDraft } from './draft.ts';
import type { Programme, ProgrammeStep } from './programmes.ts';
import { inComment, lengthText, timeText, yamlText } from './yaml-text.ts';

interface Words {
  ends: string;
  topics: string;
  week: string;
  month: string;
  nth: Record<1 | 2 | 3 | 4 | -1, string>;
  lastDay: string;
  unknown: string;
  no: string;
  step: string;
}

const WORDS: Said<Words> = {
  nl: {
    ends: 'daarna staat er niets meer in de agenda; zonder deze regel loopt de cyclus door',
    topics: 'Onderwerpen die in de agenda achter het gremium staan. Zij horen niet bij de cyclus:',
    week: 'week',
    month: 'maand',
    nth: { 1: '1e', 2: '2e', 3: '3e', 4: '4e', [-1]: 'laatste' },
    lastDay: 'laatste dag',
    unknown: 'onbekend',
    no: 'nee',
    step: 'stap',
  },
  en: {
    ends: 'after this the calendar has nothing more; without this line the cycle goes on',
    topics: 'Topics that stand behind the forum in the calendar. They are no part of the cycle:',
    week: 'week',
    month: 'month',
    nth: { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', [-1]: 'last' },
    lastDay: 'last day',
    unknown: 'unknown',
    no: 'no',
    step: 'step',
  },
};

/** What cycles are called, so that a round is called `A3`: a letter that is not the name of a forum. */
export function cycleIds(count: number, fora: readonly DraftForum[]): string[] {
  const taken = new Set(fora.map(({ name }) => name.toUpperCase()));
  const ids: string[] = [];
  for (let number = 0; ids.length < count; number++) {
    const id = letters(number);
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}

/** @example letters(26) // 'AA' */
function letters(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

/** The section with the cycles; what their end means is said once. */
export function cyclesLines(draft: ImportDraft, ids: readonly string[], lang: Lang): string[] {
  const ending = draft.programmes.find(({ endless }) => !endless);
  const cycles = draft.programmes.map((programme, index) => {
    const note = programme === ending ? `  # ${WORDS[lang].ends}` : '';
    return cycleLines(programme, ids[index]!, note, draft, lang);
  });
  return ['cycles:', ...cycles.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}

function cycleLines(programme: Programme, id: string, note: string, draft: ImportDraft, lang: Lang): string[] {
  const { unit, every, from, rounds, endless, steps } = programme;
  const until = Math.min(firstOfUnit(unit, from + rounds * every) - 1, LAST_DAY);
  return [
    `  ${id}:`,
    `    every: ${quantity(every, unit, lang)}`,
    `    from: ${isoDay(firstOfUnit(unit, from))}`,
    ...(endless ? [] : [`    until: ${isoDay(until)}${note}`]),
    '    steps:',
    ...stepLines(programme, draft, lang),
    ...topicLines(steps, lang),
  ];
}

function stepLines({ unit, every, steps }: Programme, draft: ImportDraft, lang: Lang): string[] {
  const fora = new Map(draft.fora.map((forum) => [forum.name, forum]));
  const several = (every > 1 && unit === 'weeks') || steps.some(({ offset }) => offset > 1);
  const columns = steps.map((step) => [
    ...dayPairs(step, unit, several, lang),
    `forum: ${yamlText(step.rhythm.forum)}`,
    ...ownPairs(step, fora.get(step.rhythm.forum)!, draft, lang),
  ]);
  const keys = stepKeys(steps, lang).map((key) => `${key}:`);
  const width = Math.max(...keys.map(({ length }) => length));
  const aligned = inColumns(columns);
  const headed = every > 1 && steps.length > 4;
  return steps.flatMap(({ offset }, index) => {
    const heading =
      headed && offset !== steps[index - 1]?.offset
        ? [`      # ${WORDS[lang][unit === 'weeks' ? 'week' : 'month']} ${offset}`]
        : [];
    return [...heading, `      ${keys[index]!.padEnd(width)} { ${aligned[index]} }`];
  });
}

/** Values below each other, as far as all lines have them; wide ones are left as they are. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, Math.min(text.length + 1, 24));
  return rows.map((row) =>
    row.map((text, at) => (at === row.length - 1 ? text : `${text},`.padEnd(widths[at]!))).join(' '),
  );
}

/** The week or month is said where there is more than one of them. */
function dayPairs(
  { rhythm: { at }, offset }: ProgrammeStep,
  unit: Programme['unit'],
  several: boolean,
  lang: Lang,
): string[] {
  const day = `day: ${dayText(at, lang)}`;
  return several ? [`${unit === 'weeks' ? 'week' : 'month'}: ${offset}`, day] : [day];
}

function dayText(at: DayInUnit, lang: Lang): string {
  if (at.on === 'date') return at.date === 'last' ? WORDS[lang].lastDay : String(at.date);
  const name = weekdayName(at.weekday, lang);
  return at.on === 'weekday' ? name : `${WORDS[lang].nth[at.nth]} ${name}`;
}

/** What a step says itself: its phase, and what is not as usual for its forum. */
function ownPairs(step: ProgrammeStep, forum: DraftForum, { timed, apart }: ImportDraft, lang: Lang): string[] {
  const { phase, start, length, place, tentative } = step.rhythm;
  const sayTime = start !== forum.time || timed.has(step);
  return [
    ...(phase === null ? [] : [`phase: ${yamlText(phase)}`]),
    ...(sayTime ? [`time: ${start === null ? WORDS[lang].unknown : timeText(start)}`] : []),
    ...(length === null || length === forum.length ? [] : [`length: ${lengthText(length, lang)}`]),
    ...(place === forum.place ? [] : [`place: ${yamlText(place)}`]),
    ...(tentative ? [`status: ${certaintyWords('tentative', lang)}`] : []),
    ...(apart.has(step) ? [`shared: ${WORDS[lang].no}`] : []),
  ];
}

const LONGEST_KEY = 20;

/** Short names of steps, each once in a cycle: what happens, else who meets. */
function stepKeys(steps: readonly ProgrammeStep[], lang: Lang): string[] {
  const taken = new Set<string>();
  return steps.map(({ rhythm: { forum, phase } }) => {
    const name = slug(phase ?? forum) || slug(forum) || WORDS[lang].step;
    const both = phase === null ? name : slug(`${forum} ${phase}`);
    let key = taken.has(name) ? both : name;
    for (let count = 2; taken.has(key); count++) key = `${name}-${count}`;
    taken.add(key);
    return key;
  });
}

/** @example slug('Beeld & richting') // 'beeld-richting' */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let key = '';
  for (const word of words) {
    if (key !== '' && key.length + 1 + word.length > LONGEST_KEY) break;
    key = key === '' ? word.slice(0, LONGEST_KEY) : `${key}-${word}`;
  }
  return key;
}

/** Topics are kept where the secretary can find them: cyclus does not read comments. */
function topicLines(steps: readonly ProgrammeStep[], lang: Lang): string[] {
  const met = steps.flatMap(({ rhythm }) => (rhythm.topics ? [...rhythm.met.values()] : []));
  const topics = met.filter(({ phase, cancelled }) => phase !== null && !cancelled).sort(byDay);
  if (topics.length === 0) return [];
  return [
    `    # ${WORDS[lang].topics}`,
    ...topics.map(({ day, forum, phase }) => `    #   ${isoDay(day)} ${forum}: ${inComment(phase!)}`),
  ];
}

function byDay(one: Appointment, other: Appointment): number {
  return one.day - other.day;
}
