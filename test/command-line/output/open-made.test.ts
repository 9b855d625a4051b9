import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/all.ts';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { wordsOf } from '../../support/folders.ts';

const FILES = {
  'cycles/all.yaml': `
settings: { title: Proef, domain: test.example, language: nl }
fora:
  MCC: { time: "14:00" }
  ACC: { time: "10:00" }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      x: { week: 1, day: dinsdag, forum: MCC }
      y: { week: 2, day: vrijdag, forum: ACC }
`,
};

/** What a command opens on a machine where paths stand in /home/devries. */
async function given(line: string, more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo({ files: { ...FILES }, today: '2020-11-01', ...more });
  const code = await main(wordsOf(line), io);
  return { code, opened: io.opened, stderr: io.said.stderr };
}

describe('--open', () => {
  it('is there wherever something is written for people to look at', () => {
    const writing = commands.filter(({ options }) => options.some(({ name }) => /^(?:output|drafts)$/.test(name)));
    expect(writing.length).toBeGreaterThan(20);
    for (const { name, options } of [...writing, commands.find(({ name }) => name === 'serve')!])
      expect(
        options.map((option) => option.name),
        name,
      ).toContain('open');
  });

  it('opens the file that was written, also when it was there already', async () => {
    const files = { ...FILES };
    for (const _ of ['first', 'second'])
      expect(await given('planning --output uit/planning.html --open', { files })).toMatchObject({
        code: 0,
        opened: ['/home/devries/uit/planning.html'],
      });
  });

  it('opens the folder around several files', async () => {
    const { opened } = await given('agenda --format pdf --output uit --open');
    expect(opened).toEqual(['/home/devries/uit']);
    const { opened: tree } = await given('export --profile feed --output feeds --open');
    expect(tree).toEqual(['/home/devries/feeds']);
  });

  it('opens the folder of a publication, and nothing when that was only looked at', async () => {
    expect((await given('publish --open')).opened).toEqual(['/home/devries/publicaties/2020-11-02-A1']);
    const { opened, stderr } = await given('publish --dry-run --open');
    expect({ opened, stderr }).toEqual({
      opened: [],
      stderr: 'Er is niets geschreven om te openen; met --uitvoer komt het in een bestand.\n',
    });
  });

  it('shows what could be a program by its name in its folder', async () => {
    const { opened } = await given('planning --output uit/planning.cmd --open');
    expect(opened).toEqual(['/home/devries/uit']);
  });

  it('opens nothing that was not asked for, and nothing that was not made', async () => {
    expect((await given('planning --output uit/planning.html')).opened).toEqual([]);
    expect((await given('planning --open')).opened).toEqual([]);
    const clash = { 'cycles/changes.yaml': 'changes: [{ cancel: MCC 2020-11-04 }]\n', ...FILES };
    const { code, opened, stderr } = await given('publish --open', { files: clash });
    expect({ code, opened }).toEqual({ code: 1, opened: [] });
    expect(stderr).not.toContain('--output');
    const taken = { ...FILES, 'uit/planning.html': 'van iemand anders' };
    expect(await given('planning --output uit/planning.html --open', { files: taken })).toMatchObject({
      code: 2,
      opened: [],
    });
  });

  it('says in both languages when nothing opens it; the file stands there all the same', async () => {
    const line = 'planning --output uit/planning.html --open';
    expect(await given(line, { opens: false })).toMatchObject({
      code: 0,
      stderr:
        '"uit/planning.html" is geschreven\n"uit/planning.html" kan van hieruit niet worden geopend; open het zelf.\n',
    });
    expect((await given(`${line} --lang en`, { opens: false })).stderr).toMatch(
      /"uit\/planning.html" cannot be opened from here; open it yourself.\n$/,
    );
  });
});

describe('where something was written', () => {
  it('is told as it was given in a pipe', async () => {
    const { stderr } = await given('planning --output uit/planning.html');
    expect(stderr).toBe('"uit/planning.html" is geschreven\n');
  });

  it('is told as the whole path on a screen, for one file and for many', async () => {
    const { stderr } = await given('planning --output uit/planning.html', { columns: 80 });
    expect(stderr).toBe('"/home/devries/uit/planning.html" is geschreven\n');
    const many = await given('export --by forum --output uit/fora --from 2020-11-02 --weeks 2', { columns: 80 });
    expect(many.stderr).toContain('"/home/devries/uit/fora/MCC.ics" is geschreven\n');
    const fora = Array.from({ length: 25 }, (_, index) => `  F${index}: { time: "10:00" }`).join('\n');
    const steps = Array.from({ length: 25 }, (_, index) => `      s${index}: { week: 1, day: ma, forum: F${index} }`);
    const yaml = FILES['cycles/all.yaml'].replace('fora:\n', `fora:\n${fora}\n`).concat(`${steps.join('\n')}\n`);
    const files = { 'cycles/all.yaml': yaml };
    const { stderr: folder } = await given('export --by forum --output uit/fora', { files, columns: 80 });
    expect(folder).toMatch(
      /^27 bestanden zijn geschreven, 0 zijn ongewijzigd\nAlles staat in "\/home\/devries\/uit\/fora"\n/,
    );
    const { stderr: piped } = await given('export --by forum --output uit/fora --force', { files: { ...files } });
    expect(piped).not.toContain('Alles staat in');
  });

  it('can be clicked on where the terminal is known to have that, and nowhere else', async () => {
    const link =
      '\u001B]8;;file:///home/devries/uit/a.html\u001B\\"/home/devries/uit/a.html"\u001B]8;;\u001B\\ is geschreven\n';
    const on = async (env: Record<string, string>, columns?: number) =>
      (await given('planning --output uit/a.html', { env, ...(columns && { columns }) })).stderr;
    for (const env of [
      { WT_SESSION: 'b1f7' },
      { VTE_VERSION: '7006' },
      { TERM_PROGRAM: 'vscode' },
      { TERM: 'xterm-kitty' },
    ] as Record<string, string>[])
      expect(await on(env, 80)).toBe(link);
    for (const env of [{}, { VTE_VERSION: '5000' }, { WT_SESSION: 'b1f7', TERM: 'dumb' }, { TERM: 'xterm' }] as Record<
      string,
      string
    >[])
      expect(await on(env, 80)).toBe('"/home/devries/uit/a.html" is geschreven\n');
    expect(await on({ WT_SESSION: 'b1f7' })).toBe('"uit/a.html" is geschreven\n');
  });
});
