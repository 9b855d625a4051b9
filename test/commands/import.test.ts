import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import { main } from '../../src/main.ts';
import { isHeld } from '../../src/schedule/meetings/is-held.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

const EVENTS = [
  [
    'UID:mcc',
    'SUMMARY:MCC: besluit',
    'DTSTART:20210105T130000Z',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5',
  ],
  ['UID:vrij', 'SUMMARY:Vrij', 'DTSTART;VALUE=DATE:20210301'],
];

const AGENDA = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...EVENTS.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
  'END:VCALENDAR',
  '',
].join('\r\n');

async function run(io: FakeIo, ...args: string[]): Promise<number> {
  return main(['import', ...args], io);
}

describe('import that takes long', () => {
  const ENDLESS = AGENDA.replace('RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5', 'RRULE:FREQ=DAILY');

  async function told(secondsForEachLook: number): Promise<string> {
    const io = fakeIo({ files: { 'agenda.ics': ENDLESS } });
    let now = io.now();
    await main(['import', 'agenda.ics', '--lang', 'en'], { ...io, now: () => (now += secondsForEachLook) });
    return io.said.stderr;
  }

  it('says what it is doing after two seconds, each work once', async () => {
    expect((await told(0.1)).split('\n').filter((line) => line.endsWith('...'))).toEqual([
      'Much in this calendar repeats; writing that out ...',
      'Looking for what comes round in cycles ...',
      'Reading back whether the definitions say what stands in the calendar ...',
    ]);
  });

  it('says nothing of quick work', async () => {
    expect(await told(0)).not.toContain('...');
  });
});

describe('import', () => {
  it('prints definitions that check finds no fault in, and tells what was left out', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA } });
    expect(await run(io, 'agenda.ics')).toBe(0);
    expect(io.said.stdout).toContain('besluit: { week: 1, day: dinsdag, forum: MCC, phase: besluit }');
    expect(io.said.stderr).toBe(
      [
        'Overgenomen uit de agenda: dinsdag 5 januari t/m dinsdag 2 maart 2021.',
        'Herkend: 1 gremium, 1 cyclus met 5 overleggen, 0 uitzonderingen en 0 losse overleggen.',
        'Niet overgenomen: 1 afspraak.',
        '- hele dagen, zonder tijd: 1 (Vrij)',
        '',
      ].join('\n'),
    );
    const checked = fakeIo({ input: io.said.stdout });
    expect(await main(['check', '--cycles', '-', '--from', '2021-01-01', '--format', 'json'], checked)).toBe(0);
    expect(Object.keys(io.files)).toEqual(['agenda.ics']);
  });

  it('reads standard input, speaks English and says nothing when asked to be quiet', async () => {
    const io = fakeIo({ input: AGENDA });
    expect(await run(io, '-', '--lang', 'en', '--quiet')).toBe(0);
    expect(io.said.stdout).toContain('besluit: { week: 1, day: Tuesday, forum: MCC, phase: besluit }');
    expect(io.said.stdout).toContain('language: en');
    expect(io.said.stderr).toBe('');
  });

  it('makes a folder of definitions, also for its Dutch name', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA } });
    expect(await main(['importeer', 'agenda.ics', '--output', 'programma/'], io)).toBe(0);
    const names = ['changes', 'cycles', 'fora', 'settings'].map((name) => `programma/${name}.yaml`);
    expect(Object.keys(io.files).sort()).toEqual(['agenda.ics', ...names]);
    expect(io.said.stdout).toBe('');
    expect(io.said.stderr).toContain('cyclus knelpunten --map programma');
    const schedule = fakeIo({ files: io.files });
    await main(['schedule', '--cycles', 'programma', '--from', '2021-01-01', '--until', '2021-12-31'], schedule);
    expect(schedule.said.stdout.split('\n').filter(Boolean)).toHaveLength(5);
  });

  it('overwrites nothing without --force, and all of it with', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA, 'programma/changes.yaml': 'changes: []\n' } });
    expect(await run(io, 'agenda.ics', '--output', 'programma')).toBe(2);
    expect(io.files['programma/changes.yaml']).toBe('changes: []\n');
    expect(io.said.stderr).toBe('fout: "programma" is al in gebruik; noem met --uitvoer een nieuwe map\n');
    expect(await run(io, 'agenda.ics', '--output', 'programma', '--force')).toBe(0);
    expect(io.files['programma/changes.yaml']).toContain('De agenda is zoals de cycli zeggen.');
  });

  it('goes on with what was begun by somebody who was cut short', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA } });
    await run(io, 'agenda.ics', '--output', 'programma');
    const files = { 'agenda.ics': AGENDA, 'programma/fora.yaml': io.files['programma/fora.yaml']! };
    const begun = fakeIo({ files });
    expect(await run(begun, 'agenda.ics', '--output', 'programma')).toBe(0);
    expect(begun.files).toEqual(io.files);
    begun.files['programma/fora.yaml'] += '# eigen';
    expect(await run(begun, 'agenda.ics', '--output', 'programma')).toBe(2);
  });

  it('takes over only the days that were asked for', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA } });
    expect(await run(io, 'agenda.ics', '--from', '2021-02-01', '--until', '2021-02-28')).toBe(0);
    expect(io.said.stderr).toContain('Overgenomen uit de agenda: dinsdag 2 t/m dinsdag 16 februari 2021.');
  });

  it.each([
    [['weg.ics'], 'fout: "weg.ics" is er niet, of is geen bestand dat te lezen is\n'],
    [['brief.ics'], 'fout: "brief.ics" is geen kalenderbestand; bewaar de agenda in Outlook als iCalendar (.ics)\n'],
    [
      ['agenda.ics', '--from', '2021-03-01', '--until', '2021-02-01'],
      'fout: --tot ligt voor --van; noem een latere laatste dag\n',
    ],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA, 'brief.ics': '<html>Geachte</html>' } });
    expect(await run(io, ...args)).toBe(2);
    expect(io.said).toEqual({ stdout: '', stderr: sentence });
  });

  it('leaves out what is private in a calendar, untold, but for what cyclus itself wrote there', async () => {
    const privately = AGENDA.replace('SUMMARY:Vrij', 'CLASS:PRIVATE\r\nSUMMARY:Oncoloog\r\nLOCATION:Oncopoli');
    const io = fakeIo({ files: { 'agenda.ics': privately } });
    expect(await run(io, 'agenda.ics', '--output', 'programma')).toBe(0);
    expect(io.said.stderr).toContain('Niet overgenomen: 1 afspraak.\n- privé: 1\n');
    expect(JSON.stringify([io.said, { ...io.files, 'agenda.ics': '' }])).not.toMatch(/onco/i);
    const own = privately
      .replace('UID:vrij', 'UID:meeting-mcc-0123456789ab@proef.example')
      .replace(';VALUE=DATE:20210301', ':20210301T090000Z');
    const again = fakeIo({ files: { 'agenda.ics': own } });
    expect(await run(again, 'agenda.ics', '--output', 'programma')).toBe(0);
    expect(again.files['programma/fora.yaml']).toContain('Oncoloog');
  });

  it('writes for whoever may read the calendar, and for its owner to go on with', async () => {
    const io = fakeIo({ files: { 'agenda.ics': AGENDA }, modes: { 'agenda.ics': 0o440 } });
    await run(io, 'agenda.ics', '--output', 'programma');
    expect(io.modes['programma/fora.yaml']).toBe(0o640);
  });

  it('writes nothing for a calendar without meetings', async () => {
    const io = fakeIo({ files: { 'leeg.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' } });
    expect(await run(io, 'leeg.ics', '--output', 'programma')).toBe(2);
    expect(io.said.stderr).toBe('fout: in deze agenda staat niets om over te nemen; er is niets geschreven\n');
    expect(Object.keys(io.files)).toEqual(['leeg.ics']);
    const whole = fakeIo({
      files: { 'vrij.ics': AGENDA.replace(/BEGIN:VEVENT\r\nUID:mcc[\s\S]*?END:VEVENT\r\n/, '') },
    });
    expect(await run(whole, 'vrij.ics', '--lang', 'en')).toBe(2);
    expect(whole.said.stderr).toBe(
      [
        'error: there is nothing in this calendar to take over; nothing was written',
        'Not taken over: 1 appointment.',
        '- whole days, without a time: 1 (Vrij)',
        '',
      ].join('\n'),
    );
  });
});

describe('the sample, exported for a year and imported', () => {
  const files = filesIn(SAMPLE, 'cycles');
  const window = { from: day('2020-10-19'), until: day('2021-10-17') };

  const held = (definitions: Record<string, string>) => {
    const encoder = new TextEncoder();
    const { workspace } = readWorkspace(
      Object.entries(definitions).map(([name, text]) => ({ name, bytes: encoder.encode(text) })),
    );
    return resolve(workspace!, window)
      .meetings.filter((meeting) => isHeld(meeting) && meeting.day >= window.from && meeting.day <= window.until)
      .map(({ day, start, length, forum, location }) => [day, start, length, forum.id, location].join(' '))
      .sort();
  };

  it('has the same meetings, and the same cycle of two weeks', async () => {
    const exported = fakeIo({ files: { ...files } });
    await main(['export', '--from', '2020-10-19', '--until', '2021-10-17', '--output', 'jaar.ics'], exported);
    const io = fakeIo({ files: { 'jaar.ics': exported.files['jaar.ics']! } });
    expect(await run(io, 'jaar.ics', '--output', 'nieuw')).toBe(0);
    const { 'jaar.ics': _, ...made } = io.files;
    expect(held(made)).toEqual(held(files));
    const cycles = made['nieuw/cycles.yaml']!;
    expect(cycles).toMatch(/A:\n +every: 2 weken\n +from: 2020-10-19\n/);
    // Of the many changes that autumn these stay what they were.
    const changes = made['nieuw/changes.yaml']!;
    expect(changes).toContain('  - move: Catshuis 2020-11-02\n    to: 2020-11-01\n');
    expect(changes).toContain('  - move: MCC 2021-01-12\n    to: 2021-01-11 11:00\n');
    expect(changes).toMatch(/ {2}- cancel: Persconferentie 2021-03-16 {2}# stond als afgezegd/);
    // The directors do not meet on King's Day.
    expect(changes).not.toContain('DOC');
    expect(made['nieuw/fora.yaml']).toMatch(/DOC: .*holiday: overslaan/);
  });
});
