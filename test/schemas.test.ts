import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { commands } from '../src/commands/all.ts';
import { main } from '../src/main.ts';
import { expectDescribed, schemas } from './support/described.ts';
import { fakeIo } from './support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from './support/folders.ts';

// What commands print as JSON is what the schemas in docs/schema say, no more and no less, as somebody else reads them.

const SCENARIOS = fileURLToPath(new URL('scenarios', import.meta.url));
const sample = filesIn(SAMPLE, 'cycles');

async function printed(line: string, files: Record<string, string>): Promise<unknown> {
  const { 'cycles/changes.yaml': _, ...before } = files;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const past = Object.entries(before).filter(([name]) => name.startsWith('cycles/'));
  const io = fakeIo({
    files: { ...files },
    past: { commit: 'c'.repeat(40), committed: 0, files: past.map(([name, text]) => ({ name, bytes: bytes(text) })) },
  });
  for (const each of line.split(' && ')) {
    io.said.stdout = '';
    await main(wordsOf(each), io);
  }
  return JSON.parse(io.said.stdout);
}

const NAMES = new Map(
  commands.flatMap(({ name, alias }) => [name, ...(alias ? [alias] : [])].map((word) => [word, name])),
);

describe('the schemas describe what a scenario prints as JSON', () => {
  const scenarios = readdirSync(SCENARIOS).flatMap((folder) => {
    const text = (file: string) => readFileSync(`${SCENARIOS}/${folder}/${file}`, 'utf8');
    const [, word, ...rest] = text('command').trim().split(' ');
    const name = NAMES.get(word!)!;
    const line = [word, ...rest].join(' ').replace(/ --(?:format|output) \S+/g, '');
    // A call that goes wrong says so on standard error, but a check has something to say of definitions that are wrong.
    // The agenda of one meeting is a paper, and no data.
    const isPaper = name === 'agenda' && rest.length > 0 && !rest[0]!.startsWith('--');
    const isPrinted = !isPaper && schemas.has(name) && (text('exit').trim() !== '2' || name === 'check');
    return isPrinted ? [[folder, name, line] as const] : [];
  });

  it.each(scenarios)('%s', async (folder, name, line) => {
    const own = filesIn(`${SCENARIOS}/${folder}/cycles`, 'cycles');
    const files = {
      ...(Object.keys(own).length > 0 ? own : sample),
      ...filesIn(`${SCENARIOS}/${folder}/before`, 'before'),
    };
    expectDescribed(name, await printed(`${line} --format json`, files));
  });
});

describe('the schemas describe what is printed of the sample', () => {
  const LONG = '--from 2020-10-19 --until 2021-04-11';
  const lines = [
    `schedule ${LONG}`,
    'agenda',
    `check ${LONG}`,
    'plan',
    'plan jeugdpakket --decided-by "MCC 2020-12-08"',
    'plan --route B --from 2020-10-19 --original',
    'plan --lead "ACC=3 werkdagen"',
    `changes --since 2020-10-19 ${LONG}`,
    `changes --since HEAD ${LONG}`,
    `publish && changes --since 2020-10-30-1 ${LONG}`,
    'move MCC 2020-11-10 --to 2020-11-11 --dry-run',
    'cancel MCC 2020-11-10 --dry-run',
    'add MCC 2020-11-12 16:00 --dry-run',
    'restart A --from 2021-01-18 --stop 2021-01-10 --dry-run',
    'accept role-double-booked --reason x --dry-run',
    'undo --dry-run',
    `attendance ${LONG}`,
    `attendance ${LONG} --person JenV`,
    'free MCC 2020-11-10',
    // The ministers are at the MCC on Tuesday afternoon: somebody is missed.
    'free VB 2021-02-08 --from 2021-02-08 --until 2021-02-08',
    'replies',
    'send --drafts concepten --yes && replies',
    'actions --today 2020-11-10',
    'topics --today 2021-01-11',
    'months --from 2021-01-01',
    'teams',
    'teams --from 2021-01-11',
    'members',
    'why MCC 2020-11-10',
    'why jeugdpakket',
  ];

  it.each(lines)('%s', async (line) => {
    const [name] = line.split(' && ').at(-1)!.split(' ');
    expectDescribed(name!, await printed(`${line} --format json`, sample));
  });
});
