import { check } from '../../src/conflicts/check.ts';
import { rules } from '../../src/conflicts/rules.ts';
import { definitionKinds } from '../../src/definition/kinds.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { SourceFile } from '../../src/definition/source-file.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import { type Finding, type FindingKind, hintOf } from '../../src/diagnostic/finding.ts';
import { paint } from '../../src/diagnostic/paint.ts';
import { showFinding } from '../../src/diagnostic/show.ts';
import { severityWords } from '../../src/diagnostic/words.ts';
import { proposals } from '../../src/remedies/propose.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { withFiles } from '../support/sample-files.ts';

const plain = await paint(false);

// docs/messages.md: every message as it looks, made from the samples of the kinds and the rules themselves.

const INTRODUCTION = `# Every message

Made from the samples that each message carries; a test fails when this page is not what the program says. To make it
anew: \`npm run docs\`. \`cyclus explain <code>\` tells what a message means and what ways out there are.`;

const FILE = 'cycles/voorbeeld.yaml';

/** What no YAML can show: the file itself is the sample. */
const FILES: Record<string, SourceFile> = {
  'file-unreadable': { name: 'cycles/archief.yaml', problem: 'folder' },
  'file-too-large': { name: 'cycles/archief.yaml', problem: 'too-large' },
  'not-utf-8': { name: FILE, bytes: Buffer.from('fora: { MCC: Ministeriële Commissie }\n', 'latin1') },
};

/** The whole page. */
export function messagesPage(): string {
  return [
    INTRODUCTION,
    '## In the definitions',
    ...definitionKinds.map(message),
    '## In the schedule',
    ...rules.map(message),
    '',
  ].join('\n\n');
}

function message(kind: FindingKind<never>): string {
  const sample = kind.sample.replaceAll(/ *# <- .*$/gm, '').trimEnd();
  const file = FILES[kind.code] ?? { name: FILE, bytes: new TextEncoder().encode(sample) };
  const { workspace, findings, sources } = readWorkspace([file]);
  const all: readonly Finding[] = workspace ? [...findings, ...conflicts(withFiles(workspace, kind.files))] : findings;
  const shown = all.filter(({ kind: { code } }) => code === kind.code);
  if (shown.length === 0) throw new Error(`the sample of ${kind.code} does not show it`);
  return [
    `### ${kind.code}`,
    `\`\`\`yaml\n${sample}\n\`\`\``,
    `\`\`\`text\n${shown.map((finding) => showFinding(finding, sources, 'nl', plain, 120)).join('\n\n')}\n\`\`\``,
    `\`\`\`text\n${shown.map(inEnglish).join('\n')}\n\`\`\``,
  ].join('\n\n');
}

/** Only the sentences: the rest looks the same in either language. */
function inEnglish(finding: Finding): string {
  const hint = hintOf(finding, 'en');
  const said = `${severityWords(finding, 'en')}: ${finding.kind.say.en(finding.args)} [${finding.kind.code}]`;
  return hint === undefined ? said : `${said}\n  hint: ${hint}`;
}

/** What is wrong with a sample, from its first round on. */
function conflicts(workspace: Workspace): Finding[] {
  const { today, horizon } = workspace.settings;
  const from = today ?? Math.min(...[...workspace.cycles.values()].flatMap((cycle) => cycle.from ?? []));
  const schedule = resolve(workspace, { from, until: from + horizon * 7 - 1 });
  return proposals(check(schedule), schedule);
}
