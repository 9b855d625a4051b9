import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { calendarOf, eventOf } from '../exchange/calendars.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';

const DEFINITIONS = `settings: { domain: samenleving.example, today: 2020-10-19, horizon: 4 weken }
roles: { minister VWS: {}, minister JenV: {}, minister BZK: {} }
groups: { justitie: [minister JenV, minister BZK] }
fora: { MCC: { time: "14:00", length: 2 uur, members: [minister VWS, minister JenV] } }
cycles:
  B: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
`;

const VWS = 'busy: [{ who: minister VWS, file: vws.ics }]\n';

/** A machine with these definitions and calendars; the meetings are on 20 October and 3 November at two. */
function machine(busy: string, calendars: Record<string, string> = {}): FakeIo {
  const files = Object.fromEntries(Object.entries(calendars).map(([name, text]) => [`cycles/${name}`, text]));
  const io = fakeIo({ files: { 'cycles/a.yaml': DEFINITIONS + busy } });
  // The calendars stand in the folder, but are no definitions.
  return {
    ...io,
    readFile: (path) => (files[path] === undefined ? io.readFile(path) : new TextEncoder().encode(files[path])),
  };
}

interface Found {
  code: string;
  message: string;
  when: string[];
  hint?: string;
}

/** What `check` says, as other programs read it. */
async function found(io: FakeIo): Promise<Found[]> {
  await main(['check', '--format', 'json', '--lang', 'nl'], io);
  expect(io.said.stderr).toBe('');
  const { findings } = JSON.parse(io.said.stdout) as { findings: Found[] };
  // The definitions above say more than some need.
  return findings.filter(({ code }) => code !== 'definition-unused');
}

async function clashes(busy: string, calendars: Record<string, string>): Promise<string[]> {
  const findings = await found(machine(busy, calendars));
  return findings.map(({ code, message, when }) => `${code} ${message}: ${when.join(' ')}`);
}

const visit = (...lines: string[]) =>
  calendarOf(...eventOf('UID:bezoek@vws.example', 'SUMMARY:Werkbezoek', 'LOCATION:Almere', ...lines));

const DURING = ['DTSTART;TZID=Europe/Amsterdam:20201020T150000', 'DURATION:PT2H'];

describe('busy calendars', () => {
  it('are one finding for all dates of one cause, without title or place', async () => {
    expect(await clashes(VWS, { 'vws.ics': visit(...DURING, 'RRULE:FREQ=WEEKLY') })).toEqual([
      'role-busy minister VWS heeft tijdens MCC iets anders in de agenda: 2020-10-20 2020-11-03',
    ]);
  });

  it('tell what it is only where that may be told, and never what is private', async () => {
    const shown = 'busy: [{ who: minister VWS, file: vws.ics, show: titels }]\n';
    expect(await clashes(shown, { 'vws.ics': visit(...DURING) })).toEqual([
      'role-busy minister VWS heeft tijdens MCC iets anders in de agenda: Werkbezoek (Almere): 2020-10-20',
    ]);
    expect(await clashes(shown, { 'vws.ics': visit(...DURING, 'CLASS:PRIVATE') })).toEqual([
      'role-busy minister VWS heeft tijdens MCC iets anders in de agenda: 2020-10-20',
    ]);
  });

  it.each([
    ['that ends when the meeting begins', ['DTSTART;TZID=Europe/Amsterdam:20201020T120000', 'DURATION:PT2H'], 0],
    ['that begins a minute before it ends', ['DTSTART;TZID=Europe/Amsterdam:20201020T155900', 'DURATION:PT2H'], 1],
    ['that lasts all day', ['DTSTART;VALUE=DATE:20201020'], 1],
    ['that lasts days', ['DTSTART;VALUE=DATE:20201018', 'DTEND;VALUE=DATE:20201022'], 1],
    ['that lasted until the day before', ['DTSTART;VALUE=DATE:20201018', 'DTEND;VALUE=DATE:20201020'], 0],
    ['that is free', [...DURING, 'TRANSP:TRANSPARENT'], 0],
    ['that is cancelled', [...DURING, 'STATUS:CANCELLED'], 0],
    ['that takes no time', ['DTSTART;TZID=Europe/Amsterdam:20201020T140000'], 0],
  ])('an appointment %s', async (_, lines, count) => {
    expect(await clashes(VWS, { 'vws.ics': visit(...lines) })).toHaveLength(count);
  });

  it('do not count our own meetings, as export writes them', async () => {
    const io = machine(VWS);
    await main(['export', '--output', 'mcc.ics', '--lang', 'nl'], io);
    const own = io.files['mcc.ics']!;
    expect(own).toContain('SUMMARY:MCC');
    expect(await clashes(VWS, { 'vws.ics': own })).toEqual([]);
    expect(await clashes(VWS, { 'vws.ics': own.replaceAll('@samenleving.example', '@elders.example') })).toHaveLength(
      1,
    );
  });

  it('do not count cancelled meetings', async () => {
    const cancelled = `${VWS}changes: [{ cancel: MCC 2020-10-20 }]\n`;
    expect(await clashes(cancelled, { 'vws.ics': visit(...DURING) })).toEqual([]);
  });

  it('hold for groups, and for those only who have to be there', async () => {
    const group = 'busy: [{ who: justitie, file: jenv.ics }]\n';
    expect(await clashes(group, { 'jenv.ics': visit(...DURING) })).toEqual([
      'role-busy minister JenV heeft tijdens MCC iets anders in de agenda: 2020-10-20',
    ]);
    const other = 'busy: [{ who: minister BZK, file: bzk.ics }]\n';
    expect(await clashes(other, { 'bzk.ics': visit(...DURING) })).toEqual([]);
  });

  it('only meet a meeting at an unknown time with whole days', async () => {
    const timeless = (...lines: string[]) => {
      const io = machine(VWS, { 'vws.ics': visit(...lines) });
      io.files['cycles/a.yaml'] = io.files['cycles/a.yaml']!.replace('time: "14:00"', 'time: onbekend');
      return found(io);
    };
    expect(await timeless('DTSTART;VALUE=DATE:20201020')).toMatchObject([{ code: 'role-busy', when: ['2020-10-20'] }]);
    expect(await timeless(...DURING)).toEqual([]);
  });

  it('keep proposals out of the times that are taken', async () => {
    const calendar = calendarOf(
      ...eventOf('UID:a', 'DTSTART;TZID=Europe/Amsterdam:20201020T150000', 'DURATION:PT1H'),
      ...eventOf('UID:b', 'DTSTART;TZID=Europe/Amsterdam:20201020T163000', 'DURATION:PT5H'),
    );
    const [finding] = await found(machine(VWS, { 'vws.ics': calendar }));
    // Between the two is no room for two hours, so it must end at three at the latest.
    expect(finding?.hint).toBe('laat MCC op dinsdag 20 oktober 2020 om 13.00 uur of om 12.30 uur beginnen');
  });

  it('are looked at again when a change is tried', async () => {
    const io = machine(VWS, { 'vws.ics': visit(...DURING) });
    expect(await main(['move', 'MCC 2020-10-20', '--to', '12:00', '--dry-run', '--lang', 'nl'], io)).toBe(0);
    expect(io.said.stdout).toContain('role-busy');
    expect(io.said.stdout).toMatch(/opgelost/i);
  });
});

describe('a busy calendar that cannot be read', () => {
  it.each([
    ['is not there', {}, 'bij de definities staat geen leesbaar bestand vws.ics'],
    ['is no calendar', { 'vws.ics': 'Beste collega' }, 'vws.ics is geen agenda'],
    [
      'is broken in part',
      { 'vws.ics': calendarOf(...eventOf('UID:a'), ...eventOf('UID:b')) },
      'van vws.ics is niet alles te lezen: een afspraak zonder leesbaar begin telt niet mee (regel 4 en 7)',
    ],
  ])('%s', async (_, calendars, message) => {
    expect(await clashes(VWS, calendars)).toEqual([`busy-calendar-unread ${message}: `]);
  });

  it('keeps what can be read', async () => {
    const calendar = visit(...DURING).replace('END:VCALENDAR', `${eventOf('UID:b').join('\r\n')}\r\nEND:VCALENDAR`);
    expect((await found(machine(VWS, { 'vws.ics': calendar }))).map(({ code }) => code)).toEqual([
      'role-busy',
      'busy-calendar-unread',
    ]);
  });

  it.each(['../vws.ics', 'map/vws.ics', 'C:vws.ics', '.ics', 'vws.yaml', '/etc/passwd.ics'])(
    'may not stand elsewhere: %s',
    async (file) => {
      const [finding] = await found(machine(`busy: [{ who: minister VWS, file: '${file}' }]\n`));
      expect(finding?.code).toBe('wrong-value');
    },
  );
});
