import { dayRange, daysWords } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { countFindings } from '../../diagnostic/show.ts';
import type { Lang } from '../../language/language.ts';
import type { Alternative, ChosenEdit, Obstacle, Solution } from '../../remedies/solving/solve.ts';
import { type Document, type DocumentBlock, heading, type ListEntry } from '../blocks.ts';
import { findingEntry } from '../finding-entry.ts';
import { type Effect, effectBlocks } from './effect.ts';
import { SOLUTION, type SolutionWords } from './solution-words.ts';

/** An entry of `changes` as it can be put there, or lines of a file as they were and are to be. */
export type YamlEdit = string | { file: string; before: string; after: string };

/** A solution with what comes of it. */
export interface SolutionFound extends Solution {
  effect: Effect;
  /** What is wrong with the definitions themselves, which no solution changes. */
  definitions: readonly Finding[];
  yamlOf(edit: ChosenEdit): YamlEdit;
}

/** The cheapest set of edits with what each ends, what it costs, what is left and why, what else would do, and what comes of it. */
export function solutionDocument(found: SolutionFound, lang: Lang): Document {
  const words = SOLUTION[lang];
  const { before, edits, effect } = found;
  const { from, until } = before.schedule.window;
  const isEmpty = edits.length === 0;
  return {
    lang,
    title: words.title(dayRange(from, until, lang)),
    subtitles: summary(found, words),
    blocks: [
      ...(isEmpty
        ? []
        : listBlocks(
            words.edits,
            edits.map((edit) => editEntry(edit, lang)),
          )),
      ...unsolvedBlocks(found, lang),
      ...(isEmpty ? [] : costBlocks(found, words)),
      ...listBlocks(
        words.others,
        found.alternatives.map((other) => alternativeEntry(other, found, lang)),
      ),
      ...(isEmpty ? [] : effectBlocks(effect, lang)),
    ],
    footer: null,
  };
}

function summary(found: SolutionFound, words: SolutionWords): string[] {
  const { before, after, edits, warnings } = found;
  const [was, is] = [before, after].map(({ findings }) => countFindings(findings)) as [Counts, Counts];
  const isNothing = edits.length === 0 && was.error === 0;
  if (isNothing && !warnings) return [words.nothing];
  if (isNothing && was.warning === 0) return [words.nothingAtAll];
  const done = warnings
    ? words.brings(edits.length, was, is)
    : words.ends(edits.length, was.error - is.error, is.error);
  return [done, provenWords(found, words)];
}

type Counts = ReturnType<typeof countFindings>;

function listBlocks(title: string, entries: readonly ListEntry[]): DocumentBlock[] {
  return entries.length === 0 ? [] : [heading(title), { kind: 'list', entries }];
}

function costBlocks(found: SolutionFound, words: SolutionWords): DocumentBlock[] {
  const rows = costs(found, words, found.warnings).map(({ label, value }) => ({ label, lines: [String(value)] }));
  return [heading(words.costs), { kind: 'fields', rows }];
}

/** What a set costs, in the order in which it is compared. */
function costs({ cost, after }: Alternative, words: SolutionWords, warnings: boolean) {
  const [errors, ...rest] = words.levels.map((label, level) => ({ label, value: cost[level]! }));
  const left = { label: words.warningsLeft, value: countFindings(after.findings).warning };
  return [errors!, ...(warnings ? [left] : []), ...rest];
}

/** Another solution: what it does that the first does not, in the place of what, and what that makes of the cost. */
function alternativeEntry(other: Alternative, found: SolutionFound, lang: Lang): ListEntry {
  const words = SOLUTION[lang];
  const only = ({ edits }: Alternative, those: Alternative) =>
    edits.filter((edit) => !those.edits.includes(edit)).map((edit) => editSentence(edit, lang));
  const was = costs(found, words, found.warnings);
  const differences = costs(other, words, found.warnings).flatMap(({ label, value }, at) =>
    value === was[at]!.value ? [] : [`${label} ${was[at]!.value} → ${value}`],
  );
  const facts = [
    { label: words.instead, value: only(found, other).join('; ') },
    { label: words.difference, value: differences.join('; ') || words.same },
  ];
  return {
    label: null,
    tone: 'plain',
    text: only(other, found).join('; '),
    after: null,
    facts: facts.filter(({ value }) => value !== ''),
  };
}

/** Why something is not solved, in one sentence without its full stop. */
export function whyWords(why: Obstacle, lang: Lang): string {
  return SOLUTION[lang].why[why];
}

function provenWords({ proven, helpful }: SolutionFound, { proven: sure, best }: SolutionWords): string {
  return (proven ? sure : best)(helpful.length);
}

/** @example sentence(edit, 'nl') // 'verplaats MCC van vrijdag 1 januari 2021 naar maandag 4 januari 2021' */
function editSentence({ subject, to, end }: ChosenEdit, lang: Lang): string {
  return [subject[lang], to[lang], end?.[lang] ?? ''].filter(Boolean).join(' ');
}

function editEntry(edit: ChosenEdit, lang: Lang): ListEntry {
  const words = SOLUTION[lang];
  const { kind, args, when } = edit.finding;
  return {
    label: null,
    tone: 'plain',
    text: editSentence(edit, lang),
    after: null,
    facts: [
      { label: words.solves, value: `${kind.say[lang](args)} (${daysWords(when, lang)})` },
      { label: words.touches, value: words.touched(edit.touches.people, edit.touches.deadlines) },
    ],
  };
}

function unsolvedBlocks({ unsolved }: SolutionFound, lang: Lang): DocumentBlock[] {
  const words = SOLUTION[lang];
  const entries = unsolved.map(({ finding, why }): ListEntry => {
    const { facts, ...entry } = findingEntry(
      { ...finding, kind: { ...finding.kind, hint: { nl: () => undefined, en: () => undefined } } },
      finding.when,
      lang,
    );
    return { ...entry, facts: [...facts, { label: words.because, value: words.why[why] }] };
  });
  return listBlocks(words.unsolved, entries);
}
