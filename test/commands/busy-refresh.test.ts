import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FetchFault } from '../../src/exchange/reading/fetch-fault.ts';
import { main } from '../../src/main.ts';
import { calendarOf, eventOf } from '../exchange/calendars.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

const ADDRESS = 'https://outlook.office365.com/owa/calendar/3f1c@vws.example/geheim/calendar.ics';
const COPY = `cycles/busy/${createHash('sha256').update(ADDRESS).digest('hex').slice(0, 16)}.json`;

const definitions = (
  busy = `{ who: minister VWS, address: "${ADDRESS}" }`,
) => `settings: { domain: samenleving.example, horizon: 4 weken }
roles: { minister VWS: {}, minister JenV: {} }
fora: { MCC: { time: "14:00", length: 2 uur, members: [minister VWS, minister JenV] } }
cycles:
  B: { every: 2 weken, from: 2020-10-19, until: 2020-11-15, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
busy:
  - ${busy}
`;

const CALENDAR = calendarOf(
  ...eventOf(
    'UID:bezoek@vws.example',
    'SUMMARY:Werkbezoek',
    'LOCATION:Almere',
    'DTSTART;TZID=Europe/Amsterdam:20201103T150000',
    'DURATION:PT2H',
  ),
);

type Machine = Parameters<typeof fakeIo>[0];

async function run(line: string, files: Record<string, string>, machine: Machine = {}) {
  const io: FakeIo = fakeIo({ files, ...machine });
  const code = await main(wordsOf(line), io);
  // Whoever knows the address can read the calendar.
  const { stdout, stderr } = io.said;
  expect(`${stdout}${stderr}`).not.toContain('geheim');
  return { io, code, stdout, stderr };
}

interface Checked {
  findings: { code: string; message: string; when: string[] }[];
}

async function found(files: Record<string, string>, machine: Machine = {}): Promise<string[]> {
  const { stdout } = await run('check --format json --lang nl', files, machine);
  const { findings } = JSON.parse(stdout) as Checked;
  return findings
    .filter(({ code }) => code.includes('busy'))
    .map(({ code, message, when }) => [code, message, ...when].join(' '));
}

/** The folder after a refresh. */
async function refreshed(files: Record<string, string>, machine: Machine = {}) {
  return run('busy --refresh', files, { fetch: () => CALENDAR, ...machine });
}

describe('the calendar at an address', () => {
  const files = () => ({ 'cycles/a.yaml': definitions() });

  it('is told as long as it was never fetched, and nothing but --refresh fetches it', async () => {
    const fetch = () => {
      throw new Error('nobody asked for this');
    };
    expect(await found(files(), { fetch })).toEqual([
      'busy-calendar-unread outlook.office365.com is nog niet opgehaald',
    ]);
    for (const line of [
      'busy',
      'schedule',
      'free MCC',
      'agenda',
      'publish --dry-run',
      'why "MCC 2020-11-03"',
      'attendance',
    ])
      await run(line, files(), { fetch });
  });

  it('counts once it was fetched, and only when somebody is busy is kept, for its owner alone and not for git', async () => {
    const asked: string[] = [];
    const { io, code, stdout } = await refreshed(files(), {
      fetch(address) {
        asked.push(address);
        return CALENDAR;
      },
    });
    expect({ code, asked }).toEqual({ code: 0, asked: [ADDRESS] });
    expect(stdout).toContain('minister VWS\toutlook.office365.com\topgehaald');
    expect(Object.keys(io.files).sort()).toEqual(['cycles/a.yaml', 'cycles/busy/.gitignore', COPY]);
    expect(io.files['cycles/busy/.gitignore']!.split('\n')).toContain('*');
    expect(io.modes[COPY]! & 0o777).toBe(0o600);
    // 15.00 to 17.00 in winter.
    expect(JSON.parse(io.files[COPY]!)).toEqual({
      fetched: '2020-10-30T00:00:00Z',
      version: 1,
      times: [['2020-11-03T14:00:00Z', '2020-11-03T16:00:00Z']],
      problems: [],
    });
    expect(await found(io.files)).toEqual([
      'role-busy minister VWS heeft tijdens MCC iets anders in de agenda 2020-11-03',
    ]);
  });

  it('tells what it is only where that may be told', async () => {
    const titled = { 'cycles/a.yaml': definitions(`{ who: minister VWS, address: "${ADDRESS}", show: titels }`) };
    const { io } = await refreshed(titled);
    expect(await found(io.files)).toEqual([
      'role-busy minister VWS heeft tijdens MCC iets anders in de agenda: Werkbezoek (Almere) 2020-11-03',
    ]);
  });

  it('is old after a week', async () => {
    const { io } = await refreshed(files());
    const old =
      'busy-calendar-old de agenda op outlook.office365.com is het laatst opgehaald op vrijdag 30 oktober 2020';
    expect(await found(io.files, { today: '2020-11-06' })).not.toContain(old);
    expect(await found(io.files, { today: '2020-11-07' })).toContain(old);
    expect((await run('bezet --lang en', io.files, { today: '2020-11-07' })).stdout).toContain(
      'copy of Friday 30 October 2020',
    );
  });

  it('stays as it was when it cannot be had, and says why', async () => {
    const { io } = await refreshed(files());
    const before = { ...io.files };
    const { code, stdout } = await run('busy --refresh --lang nl', io.files, {
      fetch() {
        throw new FetchFault('certificate');
      },
    });
    expect(code).toBe(2);
    expect(stdout).toContain('niet opgehaald: het certificaat van de server klopt niet');
    expect(io.files).toEqual(before);
    expect((await run('busy --refresh', io.files, { fetch: () => '<html>log in</html>' })).stdout).toContain(
      'niet opgehaald: op dit adres staat geen agenda',
    );
    expect(io.files).toEqual(before);
  });

  it('is fetched once for all whose it is', async () => {
    let times = 0;
    const both = {
      'cycles/a.yaml': definitions(
        `{ who: minister VWS, address: "${ADDRESS}" }\n  - { who: minister JenV, address: "${ADDRESS}" }`,
      ),
    };
    const { stdout } = await refreshed(both, {
      fetch() {
        times++;
        return CALENDAR;
      },
    });
    expect(times).toBe(1);
    expect(stdout).toContain('minister VWS en minister JenV');
  });

  it('says that there is none to fetch', async () => {
    const saved = { 'cycles/a.yaml': definitions('{ who: minister VWS, file: vws.ics }') };
    const { code, stdout } = await run('busy --refresh', saved);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('er is niets opgehaald') });
  });
});

describe('the address of a calendar', () => {
  it.each([
    ['http://agenda.example/geheim/calendar.ics', '"…" is geen https-adres'],
    ['https://x:geheim@agenda.example/calendar.ics', '"…" is geen https-adres'],
  ])('is over https, without a password: %s', async (address, said) => {
    const { code, stdout } = await run('check --lang nl', {
      'cycles/a.yaml': definitions(`{ who: minister VWS, address: "${address}" }`),
    });
    expect(code).toBe(2);
    expect(stdout).toContain(said);
  });

  it('goes in the place of a file', async () => {
    const neither = await run('check --lang nl', { 'cycles/a.yaml': definitions('{ who: minister VWS }') });
    expect(neither.stdout).toContain('hier ontbreekt "file" of "address"');
    const both = await run('check --lang nl', {
      'cycles/a.yaml': definitions(`{ who: minister VWS, file: a.ics, address: "${ADDRESS}" }`),
    });
    expect(both.stdout).toContain('"file" en "address" gaan niet samen');
  });

  it.each([
    ['at another key', `{ who: minister VWS, file: "${ADDRESS}" }`],
    ['in a line that is broken', `{ who: minister VWS, address: "${ADDRESS}", show: [ }`],
    ['with a slip', `{ who: minister VWS, adres: "${ADDRESS}" }`],
    ['with somebody unknown', `{ who: minister VSW, address: "${ADDRESS}" }`],
  ])('is not shown either when it stands %s', async (_, busy) => {
    const { code, stdout } = await run('check --lang nl', { 'cycles/a.yaml': definitions(busy) });
    expect(code).toBe(2);
    expect(stdout).toContain('outlook.office365.com/');
    expect((await run('check --lang nl --confidential', { 'cycles/a.yaml': definitions(busy) })).code).toBe(2);
  });

  it('is in no record that everybody may read', async () => {
    const { io, code } = await run('publish', { 'cycles/a.yaml': definitions() });
    expect(code).toBe(0);
    const leaked = Object.entries(io.files).filter(
      ([path, text]) => path !== 'cycles/a.yaml' && text.includes('geheim'),
    );
    expect(leaked.map(([path]) => path.split('/').slice(0, 3).join('/'))).toEqual([
      'cycles/publications/vertrouwelijk',
    ]);
  });
});
