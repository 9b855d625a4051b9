import { describe, expect, it } from 'vitest';
import { width } from '../../src/diagnostic/width.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function ask(line: string, machine: Parameters<typeof fakeIo>[0] = {}): Promise<string> {
  const io = fakeIo({ files: { ...sample }, env: { NO_COLOR: '1' }, ...machine });
  expect(await main(wordsOf(line), io), io.said.stderr).toBe(0);
  return io.said.stdout;
}

const json = async (line: string) => JSON.parse(await ask(`${line} --format json`));

const OVERVIEWS = ['topics', 'months', 'teams', 'members'];

describe.each(OVERVIEWS)('%s', (name) => {
  it.each([80, 120])('fits %i columns, in both languages', async (columns) => {
    for (const lang of ['nl', 'en'])
      for (const day of ['2020-10-30', '2021-02-01']) {
        const page = await ask(`${name} --lang ${lang} --today ${day}`, { columns });
        for (const line of page.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns);
      }
  });

  it('says in a sentence that nothing fits', async () => {
    const nobody = name === 'months' ? '--team LT1' : '--team MLT1 --person "voorzitter OMT"';
    expect(await ask(`${name} ${nobody}`)).toMatch(/\nEr zijn geen [a-z ]+ die hieraan voldoen\.\n/);
    expect(await ask(`${name} ${nobody} --lang en`)).toMatch(/\nThere are no [a-z ]+ that fit this\.\n/);
  });

  it('has the same bytes twice in every form', async () => {
    for (const format of ['text', 'markdown', 'csv', 'json'])
      expect(await ask(`${name} --format ${format}`)).toBe(await ask(`${name} --format ${format}`));
  });

  it('is one list for a spreadsheet: one heading, and as many fields in each record', async () => {
    const records = (await ask(`${name} --format csv`)).trimEnd().split('\r\n');
    const fields = (record: string) => record.replaceAll(/"[^"]*"/g, '').split(';').length;
    expect(new Set(records.map(fields)).size).toBe(1);
    expect(new Set(records).has('')).toBe(false);
    expect(records.filter((record) => record.replace('\uFEFF', '') === records[0]!.replace('\uFEFF', ''))).toHaveLength(
      1,
    );
  });

  it('lets no text that people wrote out of its cage', async () => {
    const files = {
      'cycles/a.yaml': `
departments: { "D\\e[31m|": {} }
roles: { "r\\u202E": { department: "D\\e[31m|", person: { name: "=1+1 *x*\\n# y" } } }
fora: { "F|x": { members: ["r\\u202E"] } }
teams: { "T\\t": { topic: "[x](http://y)", sponsor: "r\\u202E", departments: ["D\\e[31m|"] } }
topics: { t: { title: "=cmd\\e[2J", by: "<b>", team: "T\\t", status: { value: voorstel, reason: "a\\nb|c" } } }
month-plans: { m: { title: "# m\\e[0m", team: "T\\t", lines: { "|\\u200B": { title: "\\u2028*t*", from: 2020-01 } } } }
`,
    };
    const colour = String.fromCharCode(27);
    for (const format of ['text', 'markdown', 'csv']) {
      const out = await ask(`${name} --format ${format}`, { files: { ...files } });
      for (const bad of [colour, '\u202E', '\u200B', '\u2028']) expect(out).not.toContain(bad);
      if (format === 'csv') expect(out).not.toMatch(/(^|;)[=+@-]/m);
      if (format === 'markdown') expect(out).not.toMatch(/(?<!\\)\[x|(?<!\\)<b|^# [ym]|\| a$/m);
    }
  });
});

describe('the rolling agenda of the sample', () => {
  it('has on 30 October what was proposed and scheduled in the week before', async () => {
    const { date, topics } = await json('topics');
    expect(date).toBe('2020-10-30');
    const proposed = topics.filter(({ status }: { status: string }) => status === 'proposed');
    expect(proposed.map(({ id, since }: { id: string; since: string }) => [id, since])).toEqual([
      ['gedragsinzichten', '2020-10-23'],
      ['flankerend-beleid', '2020-10-23'],
      ['arbeidsmigranten', '2020-10-23'],
    ]);
  });

  it('keeps in sight in January what was taken off, with the day and the reason', async () => {
    const page = await ask('topics --from 2021-01-11', { columns: 100 });
    const off = page.split('\n').indexOf('Afgevoerd');
    expect(page.split('\n').slice(off, off + 12)).toEqual([
      'Afgevoerd',
      '─────────',
      'Onderwerp                           Cyclus  Vanaf          Team  Sponsor',
      '──────────────────────────────────  ──────  ─────────────  ────  ─────────────',
      'Nieuwe wetenschappelijke inzichten  B       do 7 jan 2021  LT3   minister OCW',
      '    Reden: staat niet op de lijst vanaf januari 2021',
      '    Ingebracht door: DGSC-19',
      'Vakanties en wintersport            B       do 7 jan 2021  MLT2  minister IenW',
      '    Reden: staat niet op de lijst vanaf januari 2021',
      '    Ingebracht door: DGSC-19',
      'Continuïteit sectoren               B       do 7 jan 2021  MLT5  minister SZW',
      '    Reden: staat niet op de lijst vanaf januari 2021',
    ]);
  });

  it('says where a topic’s product is, and its round with dates', async () => {
    const { topics } = await json('topics --team MLT4');
    expect(topics).toHaveLength(1);
    // The Catshuis of Monday 16 November was moved to the Sunday before.
    expect(topics[0]).toMatchObject({
      target: { cycle: 'B', round: 3, from: '2020-11-16', until: '2020-12-01' },
      sponsor: 'minister VWS',
      products: [{ deliverable: 'jeugdpakket', next: { forum: 'Catshuis', date: '2020-11-15' }, finished: false }],
    });
  });

  it('says beside a topic what does not fit', async () => {
    const files = { 'cycles/t.yaml': 'topics: { jeugd: { title: Jeugd, target: 2020-10 } }' };
    expect(await ask('topics', { files: { ...files }, columns: 100 })).toContain(
      'Let op: Jeugd was bedoeld voor donderdag 1 oktober 2020 en later, maar is nog een voorstel',
    );
    const { topics } = JSON.parse(await ask('topics --format json', { files: { ...files } }));
    expect(topics[0].findings.map(({ code }: { code: string }) => code)).toEqual(['topic-past-target']);
  });

  it('shows what is vague as vague, and a round that there is not as that', async () => {
    const files = {
      'cycles/t.yaml': `
fora: { ACC: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, rounds: 2, steps: { a: { week: 1, day: dinsdag, forum: ACC } } } }
topics: { een: { target: voor de zomer }, twee: { target: B3 } }`,
    };
    const page = await ask('topics --lang nl', { files: { ...files }, columns: 100 });
    expect(page).toContain('voor de zomer (nog geen datum)');
    expect(page).toContain('B3 (die ronde is er niet)');
  });
});

describe('the month plan of the sample', () => {
  it('has a bar until March, an open one from April, and says what is not yet filled in', async () => {
    const page = await ask('months --team MLT4', { columns: 80 });
    const lines = page.split('\n');
    const start = lines.findIndex((line) => line.endsWith('J F M A M J J A S O N D'));
    const column = lines[start]!.indexOf('J F M');
    expect(lines[start - 1]!.slice(column)).toBe('2021');
    // January to March.
    expect(lines[start + 1]!.slice(column)).toBe('█'.repeat(5));
    // Three months of nothing, then nine months up to and including December, and on.
    expect(lines[start + 2]!.slice(column)).toBe(`${' '.repeat(6)}${'█'.repeat(16)}►`);
    expect(lines.find((line) => line.startsWith('C '))!.slice(column)).toBe('nog niet ingevuld');
  });

  it('goes across New Year with a chart for each year', async () => {
    const page = await ask('months --team MLT3 --from 2021-07-01 --until 2022-06-30', { columns: 80 });
    expect(page).toMatch(/ 2021\nLijn .* J A S O N D\n/);
    expect(page).toMatch(/ 2022\nLijn .* J F M A M J\n/);
    expect(page).toMatch(/implementatie .* {2}◄█{10}\n/);
    expect(page).toMatch(/lessen .* {2}█{10}►\n/);
  });

  it('has the months by number for programs, and open ends as null', async () => {
    const { plans } = await json('months --team MLT3 --from 2021-11-01 --until 2022-02-28');
    expect(plans[0].from).toBe('2021-11');
    expect(plans[0].until).toBe('2022-02');
    expect(plans[0].lines.map(({ bars, months }: { bars: object; months: object }) => [bars, months])).toEqual([
      [[{ from: '2021-02', until: '2021-03' }], []],
      [[{ from: '2021-04', until: '2021-12' }], ['2021-11', '2021-12']],
      [[{ from: '2022-01', until: null }], ['2022-01', '2022-02']],
    ]);
  });

  it('is left out where none of its months is in the period', async () => {
    expect(await ask('months --team MLT3 --until 2020-12-31')).toContain('Er zijn geen maandplannen');
  });
});

describe('the overview of teams of the sample', () => {
  it('has all eight, each with its sponsor', async () => {
    const { teams } = await json('teams');
    expect(teams.map(({ id, sponsors }: { id: string; sponsors: string[] }) => `${id} ${sponsors}`)).toEqual([
      'LT1 minister BZK',
      'LT2 minister FIN',
      'LT3 minister OCW',
      'MLT1 minister JenV',
      'MLT2 minister IenW',
      'MLT3 minister VWS',
      'MLT4 minister VWS',
      'MLT5 minister SZW',
    ]);
  });

  it('knows that BZK is in all of them, and RIVM in one', async () => {
    expect((await json('teams --person BZK')).teams).toHaveLength(8);
    expect((await json('teams --person RIVM')).teams.map(({ id }: { id: string }) => id)).toEqual(['LT2']);
  });

  it('has the sponsor of the day that is asked', async () => {
    const sponsor = async (when: string) => (await json(`teams --team MLT4 ${when}`)).teams[0].sponsors;
    expect(await sponsor('--today 2020-12-31')).toEqual(['minister VWS']);
    expect(await sponsor('--from 2021-01-01')).toEqual(['staatssecretaris VWS']);
  });

  it('says when a team begins, stops, has stopped or is still to begin', async () => {
    const files = {
      'cycles/t.yaml': `teams: { een: { from: 2020-11-02, until: 2020-12-31 }, twee: { until: 2020-10-01 }, drie: { from: 2022-01-03 } }`,
    };
    const page = await ask('teams', { files: { ...files }, columns: 100 });
    expect(page).toContain('Looptijd: begint op ma 2 nov 2020, stopt op do 31 dec 2020');
    expect(page).toContain('Niet in deze periode: twee (gestopt op do 1 okt 2020) en drie (begint op ma 3 jan 2022).');
  });
});

describe('the members of the sample', () => {
  it('says in which of the teams BZK is', async () => {
    const { members } = await json('members --person BZK');
    const teams = members.map(({ team }: { team: string | null }) => team).filter(Boolean);
    expect(new Set(teams)).toEqual(new Set(['LT1', 'LT2', 'LT3', 'MLT1', 'MLT2', 'MLT3', 'MLT4', 'MLT5']));
  });

  it('has a name and an address where they are known, on that day', async () => {
    const files = {
      'cycles/m.yaml': `
roles:
  minister VWS:
    person:
      - { name: A. Jansen, email: a@vws.example, until: 2020-12-31 }
      - { name: B. de Vries, from: 2021-01-01 }
fora: { MCC: { members: [minister VWS] } }`,
    };
    const person = async (day: string) =>
      JSON.parse(await ask(`members --format json --today ${day}`, { files: { ...files } })).members[0].person;
    expect(await person('2020-12-31')).toEqual({ name: 'A. Jansen', email: 'a@vws.example' });
    expect(await person('2021-01-01')).toEqual({ name: 'B. de Vries', email: null });
  });

  it('lists a forum with who is in the chair first, and in what capacity the others come', async () => {
    const page = await ask('members --forum MCC', { columns: 100 });
    expect(page).toMatch(
      /MCC – Ministeriële Commissie COVID-19\n─+\nFunctie +Als +Departement\n[─ ]+\nminister-president +voorzitter +AZ\n(?:.* +plaatsvervangend voorzitter .*\n(?: {4}.*\n)*)+minister VWS +lid +VWS\n/,
    );
    expect(page).toMatch(/\nminister BZK +genodigde +BZK\n/);
    expect(page).toMatch(/\nvoorzitter OMT +adviserend lid +RIVM\n/);
  });
});
