import { weeksFrom } from '../../calendar/period.ts';
import { check } from '../../conflicts/check.ts';
import { readWorkspace } from '../../definition/read.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding, FindingKind } from '../../diagnostic/finding.ts';
import type { Paint } from '../../diagnostic/paint.ts';
import { showFinding } from '../../diagnostic/show.ts';
import { severityWords } from '../../diagnostic/words.ts';
import { wrap } from '../../diagnostic/wrap.ts';
import type { Lang, Said } from '../../language/language.ts';
import { proposals } from '../../remedies/propose.ts';
import { resolve } from '../../schedule/resolve.ts';

/** How a text is set. */
export interface ExplanationPage {
  lang: Lang;
  width: number;
  paint: Paint;
}

type Kind = FindingKind<never>;

const WORDS: Said<{ sample: string; looks: string; file: string; more: string }> = {
  nl: {
    sample: 'Voorbeeld',
    looks: 'Zo ziet dat eruit',
    file: 'cycles/voorbeeld.yaml',
    more: 'cyclus uitleg <code> vertelt meer.',
  },
  en: {
    sample: 'Sample',
    looks: 'What it looks like',
    file: 'cycles/example.yaml',
    more: 'cyclus explain <code> tells more.',
  },
};

/** What a sample says beside each line where something must be found. */
const MARKS = / *# <- .*$/gm;

/** Every code with its severity and the first sentence of its explanation. */
export function codeList(kinds: readonly Kind[], { lang, width, paint }: ExplanationPage): string {
  const entries = kinds.flatMap(({ code, severity, explain }) => [
    `${paint.strong(code)} ${paint.faint(`(${severityWords({ severity }, lang)})`)}`,
    ...indented(firstSentence(explain[lang]), width),
  ]);
  return lines([...entries, '', WORDS[lang].more]);
}

/** The long text of a code, with its sample and how the finding looks in it. */
export async function explanation(kind: Kind, page: ExplanationPage): Promise<string> {
  const { lang, width, paint } = page;
  const words = WORDS[lang];
  // What is no text, such as a file that cannot be read, has no sample to show.
  const sample = kind.sample.search(MARKS) >= 0 ? kind.sample.replaceAll(MARKS, '').trimEnd() : '';
  const shown = await findingsIn(sample, kind, page);
  return lines([
    `${paint.strong(kind.code)} (${severityWords(kind, lang)})`,
    '',
    ...paragraphs(kind.explain[lang]).flatMap((paragraph) => [...wrap(paragraph, width), '']),
    ...(sample
      ? [paint.strong(`${words.sample}:`), '', ...sample.split('\n').map((line) => `  ${line}`.trimEnd()), '']
      : []),
    ...(shown.length > 0 ? [paint.strong(`${words.looks}:`), '', ...shown] : []),
  ]);
}

async function findingsIn(
  sample: string,
  { code, files }: Kind,
  { lang, width, paint }: ExplanationPage,
): Promise<string[]> {
  const file = { name: WORDS[lang].file, bytes: new TextEncoder().encode(sample) };
  const { workspace: written, findings, sources } = readWorkspace([file]);
  const workspace = written && files ? await beside(files, written) : written;
  const all: readonly Finding[] = workspace ? [...findings, ...conflictsIn(workspace)] : findings;
  return all
    .filter(({ kind }) => kind.code === code)
    .map((finding) => showFinding(finding, sources, lang, paint, width));
}

/** All samples are of the autumn of 2020: it is 30 October, in seconds since 1970. */
const SAMPLE_NOW = 1_604_016_000;

/** Definitions with what stands beside them. */
async function beside(files: Readonly<Record<string, string>>, workspace: Workspace): Promise<Workspace> {
  const { withBusyTimes } = await import('../../exchange/reading/busy-times.ts');
  const read = (name: string) => (files[name] === undefined ? undefined : new TextEncoder().encode(files[name]));
  return withBusyTimes(workspace, read, SAMPLE_NOW);
}

/** The conflicts of a sample, from its first round on. */
function conflictsIn(workspace: Workspace): Finding[] {
  const starts = [...workspace.cycles.values()].flatMap(({ from }) => from ?? []);
  const from = workspace.settings.today ?? Math.min(...starts);
  if (!Number.isFinite(from)) return [];
  const schedule = resolve(workspace, weeksFrom(from, workspace.settings.horizon));
  return proposals(check(schedule), schedule);
}

function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(paragraphs(text)[0]!)?.[0] ?? text;
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line) => `    ${line}`);
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n').trimEnd()}\n`;
}
