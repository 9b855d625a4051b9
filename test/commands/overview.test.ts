import { describe, expect, it } from 'vitest';
import { width } from '../../src/diagnostic/width.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function run(line: string, machine: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo({ files: { ...sample }, env: { NO_COLOR: '1' }, ...machine });
  const exit = await main(wordsOf(line), io);
  return { exit, io, ...io.said };
}

async function ask(line: string, machine: Parameters<typeof fakeIo>[0] = {}): Promise<string> {
  const { exit, stdout, stderr } = await run(line, machine);
  expect(exit, stderr).toBe(0);
  return stdout;
}

describe('overview', () => {
  it('gives the coming fortnight when nobody asks for more', async () => {
    const page = await ask('overview --format html');
    expect(page).toContain('<h1>Overleggen van 2 t/m 15 november 2020</h1>');
    expect(page).not.toContain('<section class="part');
    expect(await ask('overzicht --format html')).toBe(page);
  });

  it('takes its parts by their names in either language, and gives them in an order of its own', async () => {
    const page = await ask('overview --parts belasting,rondes --format html');
    expect([...page.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id)).toEqual(['rounds', 'load']);
    expect(await ask('overview --parts load --parts rounds --format html')).toBe(page);
    expect(await ask('overview --parts alles --format html')).toBe(await ask('overview --parts all --format html'));
  });

  it('shows half a year of rounds from the coming fortnight on, or the days that are asked for', async () => {
    expect(await ask('overview --parts rounds')).toContain('Planner van 2 november 2020 t/m 2 mei 2021\n');
    expect(await ask('overview --parts rounds --round A7')).toContain('Planner van 11 t/m 24 januari 2021\n');
  });

  it('becomes a page in a file that is called one', async () => {
    const { io, stderr } = await run('overview --output week.html');
    expect(stderr).toBe('"week.html" is geschreven\n');
    expect(String(io.files['week.html'])).toMatch(/^<!doctype html>/);
    const { io: other } = await run('overview --output week.txt');
    expect(String(other.files['week.txt'])).toMatch(/^Overleggen van/);
  });

  it('says which parts there are when it does not know one', async () => {
    const { exit, stderr } = await run('overview --parts rondjes');
    expect(exit).toBe(2);
    expect(stderr).toContain('--delen kent "rondjes" niet; bedoelt u "rondes"?');
  });

  it.each([60, 80, 120])('fits %i columns, in both languages', async (columns) => {
    for (const lang of ['nl', 'en']) {
      const page = await ask(`overview --parts all --lang ${lang}`, { columns });
      for (const line of page.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('has the same bytes twice in every form', async () => {
    for (const format of ['text', 'html', 'markdown', 'csv'])
      expect(await ask(`overview --parts all --format ${format}`)).toBe(
        await ask(`overview --parts all --format ${format}`),
      );
  });

  it('is a table with exact days for a spreadsheet', async () => {
    const [head, first] = (await ask('overview --parts rounds --format csv --cycle B')).split('\r\n');
    expect(head).toBe('\uFEFFCyclus;Van;Tot en met;Ronde');
    expect(first).toBe('A – Acute aanpak;2020-11-02;2020-11-15;A2');
  });

  it('stays whole with 200 items on one meeting, and with a title of 10,000 letters', async () => {
    const titles = Array.from(
      { length: 200 },
      (_, index) =>
        `  p${index}: { title: "${index === 7 ? 'z'.repeat(10_000) : `Nota ${index}`}", route: A, round: A1 }`,
    );
    const files = {
      'cycles/a.yaml': [
        'fora: { MCC: { time: "14:00" } }',
        'cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { mcc: { week: 1, day: dinsdag, forum: MCC } } } }',
        'deliverables:',
        ...titles,
      ].join('\n'),
    };
    const page = await ask('overview --parts all --today 2020-11-01 --format html', { files });
    const [, grid] = /<div class="drawn grid.*?>(.*?)<ul class="legend"/s.exec(page)!;
    expect(grid!.match(/<i class="dot">/g)).toHaveLength(200);
    expect(grid).toContain('z'.repeat(10_000));
    // What has one stop has no way to draw.
    expect(page).not.toContain('<svg');
  });

  it('has month plans with months and topics by name, and no keys of the definitions', async () => {
    const page = await ask('overview --parts months --format html');
    expect(page).toContain('<th scope="col" abbr="2021-03">mrt</th>');
    expect(page).toContain('<th scope="row">A Vinger aan de pols implementatie</th>');
    expect(page).toContain('<th scope="row">Uitwerking op hoofdlijnen en besluitvorming</th>');
  });

  it('shows what concerns somebody', async () => {
    const page = await ask('overview --parts fortnight,load --person "minister VWS"', { columns: 120 });
    expect(page).not.toContain('DOC');
    expect(page).toContain('minister van VWS');
    expect(page).not.toContain('minister JenV');
  });
});
