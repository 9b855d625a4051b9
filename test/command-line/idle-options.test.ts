import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/command-line/command.ts';
import { commands } from '../../src/commands/all.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const MEETING = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20201109T100000Z\r\nSUMMARY:MCC\r\nEND:VEVENT';
const FILES = {
  ...filesIn(SAMPLE, 'cycles'),
  'huis.css': ':root { --utrecht-document-color: #123456; }',
  'antwoorden/een.eml': 'Subject: Re: MCC\r\n\r\nDank.\r\n',
  'agenda.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${MEETING}\r\nEND:VCALENDAR\r\n`,
};

async function run(line: string) {
  const io = fakeIo({ files: { ...FILES } });
  const exit = await main(wordsOf(line), io);
  return { exit, written: io.written, ...io.said };
}

/** The options that mean something on each line of their command, whatever else stands there. */
const ALONE = new Set([
  ...[
    'from',
    'until',
    'weeks',
    'round',
    'forum',
    'cycle',
    'team',
    'person',
    'format',
    'output',
    'to',
    'reason',
    'place',
  ],
  ...['length', 'status', 'decided', 'parts', 'show', 'strict', 'exit-zero', 'check', 'repair', 'decided-by', 'route'],
  ...[
    'lead',
    'original',
    'refresh',
    'warnings',
    'keep',
    'only',
    'not-before',
    'allow',
    'alternatives',
    'time',
    'drafts',
  ],
  ...[
    'profile',
    'by',
    'deadlines',
    'hide',
    'class',
    'restore',
    'host',
    'port',
    'limit',
    'for',
    'phase',
    'stop',
    'about',
  ],
  ...['accepted-by', 'list-of'],
  // What these are about may not be there: nothing to replace, to ask or to open, of which the last is told.
  ...['force', 'yes', 'open', 'dry-run'],
]);

/** The others, each with the lines on which it would do nothing. */
const TOGETHER: Record<string, readonly string[]> = {
  template: ['agenda --format html', 'agenda "MCC 2020-11-03" --output a.pdf', 'actions --format csv'],
  theme: [
    'agenda --output dag.docx',
    'agenda "MCC 2020-11-03" --format text',
    'check --output k.pdf',
    'overview --format csv',
  ],
  bom: ['overview --format markdown', 'teams --format json', 'publications --format text'],
  current: [
    ...['agenda "MCC 2020-11-03"', 'agenda --from 2020-11-09', 'overview --round B3', 'replies --weeks 4'],
    ...['mail agenda "MCC 2020-11-03"', 'mail reminder', 'mail change --since 2020-10-20'],
  ],
  per: ['schedule --format csv', 'changes --since 2020-10-20 --format json', 'mail agenda'],
  since: ['mail papers', 'mail agenda', 'mail reminder'],
  confidential: ['check --format html', 'check --format json', 'check --output k.pdf', 'check --format csv'],
  mdto: ['publications', 'publications --check'],
};

/** Options that mean something alone, on lines that leave nothing for them to do. */
const IN_VAIN: readonly (readonly [option: string, line: string])[] = [
  ...[
    '--from 2020-11-09',
    '--until 2020-11-09',
    '--weeks 2',
    '--round B3',
    '--forum MCC',
    '--cycle B',
    '--team MLT4',
  ].flatMap((option) => [
    [option, 'agenda "MCC 2020-11-03"'] as const,
    [option, 'mail agenda "MCC 2020-11-03"'] as const,
    [option, 'replies antwoorden'] as const,
  ]),
  ['--format markdown', 'mail papers --drafts concepten'],
  ['--output mails.txt', 'mail papers --drafts concepten'],
  ['--format json', 'replies --drafts concepten'],
  ['--yes', 'replies'],
  ['--dry-run', 'replies --drafts concepten'],
  ['--dry-run', 'import agenda.ics --output nieuw'],
  ['--yes', 'import agenda.ics --output nieuw'],
  ['--format json', 'import agenda.ics'],
];

const VALUES: Record<string, string> = { template: 'huis.docx', theme: 'huis.css', per: 'team', since: '2020-10-20' };

const written = (option: string) => `--${option} ${VALUES[option] ?? ''}`.trim();

describe('an option that would do nothing', () => {
  it('is known to be one of those that only work with others, for each command', () => {
    const isKnown = (name: string) => ALONE.has(name) || name in TOGETHER;
    // What belongs to which thing `new` says itself.
    const others = commands.filter(({ name }) => name !== 'new').flatMap(({ options }) => options);
    expect(others.map(({ name }) => name).filter((name) => !isKnown(name))).toEqual([]);
  });

  const together = Object.entries(TOGETHER).flatMap(([option, lines]) =>
    lines.map((line) => [written(option), line] as const),
  );
  it.each([...together, ...IN_VAIN])('is refused: %s on %s', async (option, line) => {
    const { exit, stderr, written: files } = await run(`${line} ${option} --lang en`);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^error: /);
    expect((await run(line)).exit).not.toBe(2);
    expect(files).toEqual([]);
  });

  it('is named, with what to do', async () => {
    expect((await run('agenda --sjabloon huis.docx --vorm html')).stderr).toBe(
      'fout: --sjabloon is alleen voor --vorm docx; kies die vorm of laat --sjabloon weg\n',
    );
    expect((await run('mail stukken --sinds 2020-10-20')).stderr).toBe(
      'fout: --sinds doet bij deze mail niets; cyclus help mail zegt waar het voor is\n',
    );
  });
});

describe('an option for one format', () => {
  const formats = (command: Command) => command.options.find(({ name }) => name === 'format')?.choices?.en ?? [];
  const bound = commands.flatMap((command) =>
    command.options.flatMap(({ name, form }) => (form && formats(command).length > 0 ? [{ command, name, form }] : [])),
  );

  it('belongs to commands that have that format', () => {
    expect(new Set(bound.map(({ name }) => name))).toEqual(new Set(['template', 'theme', 'bom']));
    expect(bound.filter(({ command, form }) => !formats(command).includes(form))).toEqual([]);
  });

  it.each([
    ['agenda "MCC 2020-11-03" --theme huis.css', '<!doctype html>'],
    ['overview --theme huis.css', '<!doctype html>'],
    ['check --theme huis.css --exit-zero', '<!doctype html>'],
    ...[
      'overview',
      'schedule',
      'teams',
      'members',
      'topics',
      'months',
      'attendance',
      'actions',
      'plan',
      'publications',
    ].map((line) => [`${line} --bom`, '\uFEFF']),
    ['schedule --no-bom', 'datum;'],
  ])('asks for that format: %s', async (line, start) => {
    const { exit, stdout } = await run(line);
    expect(exit).toBe(0);
    expect(stdout.toLowerCase().slice(0, start!.length)).toBe(start);
  });

  it('asks for Word, which is no text for a screen, with a template alone', async () => {
    const io = fakeIo({ files: { ...FILES }, columns: 80 });
    expect(await main(wordsOf('agenda "MCC 2020-11-03" --template er-niet.docx'), io)).toBe(2);
    expect(io.said.stderr).toContain('er-niet.docx');
  });
});
