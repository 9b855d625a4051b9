import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// Where people read that a meeting is not yet sure to go on.

/** The MCC of 3 November is not yet sure, that of the 17th is. */
const SURE = `
settings: { title: Programma, today: 2020-10-30, domain: az.example, calendars: { organizer: s@az.example } }
roles: { lid: { person: { email: lid@az.example } } }
fora: { MCC: { time: "14:00", members: [lid] } }
cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { besluit: { week: 1, day: di, forum: MCC } } } }
`;
const UNSURE = `${SURE}changes: [{ move: MCC 2020-11-03, status: onder voorbehoud, reason: zaal nog niet vrij }]\n`;

function machine(yaml = UNSURE) {
  return fakeIo({ files: { 'cycles/a.yaml': yaml, 'toen/a.yaml': SURE }, answer: 'ja' });
}

async function said(line: string, yaml = UNSURE): Promise<string> {
  const io = machine(yaml);
  expect(await main(wordsOf(line).slice(1), io)).toBe(0);
  return io.said.stdout;
}

describe('a meeting that is not yet sure', () => {
  it.each([
    ['cyclus agenda', 'Onder voorbehoud: zaal nog niet vrij'],
    ['cyclus agenda MCC 2020-11-03', 'dinsdag 3 november 2020, 14.00–15.00 uur (onder voorbehoud)'],
    ['cyclus agenda --lang en', 'Tentative: zaal nog niet vrij'],
    ['cyclus schedule', 'Onder voorbehoud: zaal nog niet vrij'],
    ['cyclus schedule --format csv', 'Onder voorbehoud: zaal nog niet vrij'],
    ['cyclus overview', 'Onder voorbehoud: zaal nog niet vrij'],
    ['cyclus overview --format html', 'Onder voorbehoud: zaal nog niet vrij'],
    ['cyclus why MCC 2020-11-03', 'MCC op dinsdag 3 november 2020, 14.00 uur (onder voorbehoud)'],
    ['cyclus why MCC 2020-11-03', 'Nu onder voorbehoud: zaal nog niet vrij'],
    ['cyclus export --output -', 'STATUS:TENTATIVE'],
    ['cyclus export --output -', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'],
    ['cyclus export --output -', 'DESCRIPTION:Onder voorbehoud.\\nNu onder voorbehoud. Reden: zaal nog niet vrij'],
    ['cyclus changes --since toen', 'Status  onder voorbehoud (was definitief)'],
  ])('%s says so: %s', async (line, words) => {
    expect((await said(line)).replaceAll('\r\n ', '').replace(/<[^>]+>/g, '')).toContain(words);
    // The others are sure, and say nothing.
    expect((await said(line.replace('--since toen', '--since cycles'), SURE)).replaceAll('\r\n ', '')).not.toMatch(
      /onder voorbehoud|tentative/i,
    );
  });

  it('takes its time all the same', async () => {
    expect((await said('cyclus export --output -')).match(/TRANSP:\w+/g)).not.toContain('TRANSP:TRANSPARENT');
  });

  it('has a field of its own in JSON, beside its status', async () => {
    const { meetings } = JSON.parse(await said('cyclus schedule --format json --weeks 6'));
    expect(meetings.map(({ date, status, tentative }: never) => ({ date, status, tentative }))).toEqual([
      { date: '2020-11-03', status: 'planned', tentative: true },
      { date: '2020-11-17', status: 'planned', tentative: undefined },
      { date: '2020-12-01', status: 'planned', tentative: undefined },
    ]);
  });
});

describe('a command', () => {
  it('makes a meeting uncertain, and then sure', async () => {
    const io = machine(SURE);
    const run = async (line: string) => expect(await main(wordsOf(line).slice(1), io)).toBe(0);
    await run('cyclus move "MCC 2020-11-17" --status "onder voorbehoud" --yes');
    expect(io.files['cycles/changes.yaml']).toContain('  - { move: MCC 2020-11-17, status: onder voorbehoud }\n');
    await run('cyclus move "MCC 2020-11-17" --status definitief --yes');
    await run('cyclus add "MCC 2020-11-10" --status tentative --yes');
    io.said.stdout = '';
    await run('cyclus schedule --format json');
    const { meetings } = JSON.parse(io.said.stdout);
    expect(meetings.filter(({ tentative }: never) => tentative).map(({ date }: never) => date)).toEqual(['2020-11-10']);
  });

  it('changes nothing when it is so already', async () => {
    const io = machine();
    expect(await main(wordsOf('move "MCC 2020-11-03" --status tentative --yes'), io)).toBe(2);
    expect(io.said.stderr).toContain('dit verandert niets: het is al zo');
  });

  it('says which statuses there are', async () => {
    const io = machine();
    expect(await main(wordsOf('move "MCC 2020-11-03" --status misschien --yes'), io)).toBe(2);
    expect(io.said.stderr).toContain('--status: ');
    expect(io.said.stderr).toContain('"misschien"');
    expect(io.said.stderr).toContain('Kies uit onder voorbehoud en definitief.');
  });
});

describe('what was sent before', () => {
  it('goes out again when it has become sure, and only that', async () => {
    const io = machine();
    const send = async () => {
      expect(await main(wordsOf('send --drafts concepten --weeks 4 --yes --force'), io)).toBe(0);
      const mails = io.written.filter((path) => path.endsWith('.eml'));
      io.written.length = 0;
      return mails.length;
    };
    expect(await send()).toBe(2);
    expect(await send()).toBe(0);
    io.files['cycles/a.yaml'] = SURE;
    expect(await send()).toBe(1);
  });
});
