import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { spanWords } from '../../src/exchange/mail/mailing-words.ts';
import type { Sending } from '../../src/exchange/mail/sent.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

/** What a command says of one meeting that begins on a day at a time. */
async function told(line: string, files: Record<string, string>, columns?: number): Promise<string> {
  const io = fakeIo({ files: { ...files }, ...(columns === undefined ? {} : { columns }) });
  expect(await main(wordsOf(line), io)).toBeLessThan(2);
  return io.said.stdout;
}

const once = (monday: string, step: string, forum: string, more = '') => ({
  'cycles/a.yaml': `settings: { today: ${monday}, language: nl }
roles: { MP: {} }
fora: { L: { ${forum}, weekend: ja, members: [MP] } }
cycles: { a: { every: eenmalig, from: ${monday}, steps: { l: { week: 1, ${step}, forum: L } } } }
${more}`,
});

/** In the calendar: the instants, to the minute. */
async function inCalendar(files: Record<string, string>): Promise<string[]> {
  const text = await told('export --output -', files);
  return ['DTSTART', 'DTEND'].map((name) => new RegExp(`^${name}:(\\d{8}T\\d{4})00Z\\r$`, 'm').exec(text)?.[1] ?? text);
}

async function inJson(files: Record<string, string>, line: string): Promise<unknown[]> {
  const { meetings } = JSON.parse(await told(line, files));
  return meetings.map(({ start, end }: { start: string; end: string }) => [start, end]);
}

describe('a meeting of five hours in a night in which the clocks change', () => {
  const FORUM = 'time: "23:00", length: 5 uur';
  const NIGHTS = [
    {
      what: 'forward',
      files: once('2021-03-22', 'day: za', FORUM),
      from: '2021-03-27',
      json: ['2021-03-27T23:00:00+01:00', '2021-03-28T05:00:00+02:00'],
      calendar: ['20210327T2200', '20210328T0300'],
      end: '05',
      next: '2021-03-28',
    },
    {
      what: 'back',
      files: once('2021-10-25', 'day: za', FORUM),
      from: '2021-10-30',
      json: ['2021-10-30T23:00:00+02:00', '2021-10-31T03:00:00+01:00'],
      calendar: ['20211030T2100', '20211031T0200'],
      end: '03',
      next: '2021-10-31',
    },
  ];

  it.each(NIGHTS)(
    'ends at the same instant everywhere when they go $what',
    async ({ files, from, json, calendar, end, next }) => {
      const on = `--from ${from} --weeks 1`;
      expect(await inJson(files, `schedule ${on} --format json`)).toEqual([json]);
      expect(await inJson(files, `attendance ${on} --format json`)).toEqual([json]);
      expect(await inCalendar(files)).toEqual(calendar);
      expect(await told(`schedule ${on}`, files, 120)).toMatch(new RegExp(`23\\.00 +zo ${end}\\.00`));
      for (const command of ['schedule', 'attendance', 'attendance --person MP'])
        expect(await told(`${command} ${on} --format csv`, files)).toContain(`23:00;${next} ${end}:00;L`);
      expect(await told(`agenda ${on}`, files)).toContain(`23.00–zo ${end}.00`);
      expect(await told(`overview ${on}`, files)).toContain(`23.00–zo ${end}.00`);
      const hours = `23.00–${Number(end)}.00 uur (volgende dag)`;
      for (const command of ['agenda', 'decisions'])
        expect(await told(`${command} "L ${from}"`, files)).toContain(hours);
      expect(await told(`annotation "L ${from}" --person MP`, files)).toContain(hours);
    },
  );

  it.each(NIGHTS)('is imported as it was exported when they go $what', async ({ files, json, from }) => {
    const io = fakeIo({ files: { 'l.ics': await told('export --output -', files) } });
    expect(await main(['import', 'l.ics'], io)).toBe(0);
    expect(
      await inJson({ 'cycles/a.yaml': io.said.stdout }, `schedule --from ${from} --weeks 1 --format json`),
    ).toEqual([json]);
  });

  it.each(NIGHTS)('is invited for in the mail with that end when they go $what', async ({ from, end }) => {
    const sending = { day: day(from), start: 23 * 60, length: 5 * 60 } as Sending;
    expect(spanWords(sending, 'Europe/Amsterdam', 'nl')).toContain(`, 23.00 tot ${Number(end)}.00 uur (volgende dag)`);
  });

  it('is double-booked with what begins before that end', async () => {
    const other = (monday: string, time: string) =>
      once(
        monday,
        'day: za',
        FORUM,
        `changes: [{ add: N ${monday === '2021-03-22' ? '2021-03-28' : '2021-10-31'} ${time} }]`,
      )['cycles/a.yaml'].replace('fora: {', 'fora: { N: { weekend: ja, members: [MP] },');
    const codes = async (yaml: string) =>
      JSON.parse(await told('check --format json', { 'cycles/a.yaml': yaml })).findings.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes(other('2021-03-22', '04:30'))).toContain('role-double-booked');
    expect(await codes(other('2021-03-22', '05:00'))).not.toContain('role-double-booked');
    expect(await codes(other('2021-10-25', '02:59'))).toContain('role-double-booked');
    expect(await codes(other('2021-10-25', '03:00'))).not.toContain('role-double-booked');
  });

  const findings = async (yaml: string, codes: string[]) =>
    JSON.parse(await told('check --lang en --format json', { 'cycles/a.yaml': yaml }))
      .findings.filter(({ code }: { code: string }) => codes.includes(code))
      .map(({ message }: { message: string }) => message);

  it('is an hour away from the next in a chain when the clock says two', async () => {
    const chain = `settings: { today: 2021-03-22, chain-gap: 90 min }
fora: { ACC: { weekend: ja, length: 1 uur, time: "0:30" }, MCC: { weekend: ja, time: "3:30" } }
cycles: { a: { every: 1 week, from: 2021-03-22, rounds: 2, steps: { beeld: { day: zo, chain: [ACC, MCC], holiday: houden } } } }
`;
    // A week later, when the clocks stay as they are, two hours lie between them.
    expect(await findings(chain, ['chain-without-gap'])).toHaveLength(1);
    expect(await findings(chain.replace('90 min', '1 uur'), ['chain-without-gap'])).toEqual([]);
    expect(await findings(chain.replace('90 min', '3 uur'), ['chain-without-gap'])).toHaveLength(2);
  });

  it('meets the hours at which somebody never can, and those that his calendar holds', async () => {
    const blocked = (time: string) =>
      once('2021-03-22', 'day: za', FORUM, `blocked: [{ who: MP, day: zondag, time: "${time}" }]`)['cycles/a.yaml'];
    expect(await findings(blocked('4:30 - 6:00'), ['role-unavailable'])).toHaveLength(1);
    expect(await findings(blocked('5:00 - 6:00'), ['role-unavailable'])).toEqual([]);
    const busy = async (from: string) => {
      const lines = [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:x',
        `DTSTART:${from}`,
        'DURATION:PT1H',
        'END:VEVENT',
        'END:VCALENDAR',
      ];
      const files = {
        ...once('2021-03-22', 'day: za', FORUM, 'busy: [{ who: MP, file: mp.ics }]'),
        'cycles/mp.ics': lines.join('\r\n'),
      };
      const { findings: found } = JSON.parse(await told('check --format json', files));
      return found.filter(({ code }: { code: string }) => code === 'role-busy').length;
    };
    expect(await busy('20210328T025900Z')).toBe(1);
    expect(await busy('20210328T030000Z')).toBe(0);
  });

  it('ends in the second of two hours when it lasts that long', async () => {
    const files = once('2021-10-25', 'day: za', 'time: "23:00", length: 270 min');
    expect(await inJson(files, 'schedule --format json --from 2021-10-30 --weeks 1')).toEqual([
      ['2021-10-30T23:00:00+02:00', '2021-10-31T02:30:00+01:00'],
    ]);
    expect(await inCalendar(files)).toEqual(['20211030T2100', '20211031T0130']);
  });
});

describe('a whole day in a calendar', () => {
  const days = async (monday: string, length: string) => {
    const text = await told('export --output -', once(monday, 'day: zo', `time: "0:00", length: ${length}`));
    return /^DTEND;VALUE=DATE:(\d+)/m.exec(text)?.[1];
  };

  it('lasts until midnight on the clock, however many hours that takes', async () => {
    expect(await days('2021-03-15', '24 uur')).toBe('20210322');
    expect(await days('2021-03-15', '48 uur')).toBe('20210323');
    // On the Sunday on which the clock goes forward, 24 hours end at 1.00.
    expect(await days('2021-03-22', '24 uur')).toBeUndefined();
    expect(await days('2021-03-22', '23 uur')).toBe('20210329');
    expect(await days('2021-10-25', '25 uur')).toBe('20211101');
  });
});

describe('a meeting that ends on another day', () => {
  const files = once('2025-01-06', 'day: di', 'time: "14:00", length: 30 uur');

  it('says so wherever it says when it ends', async () => {
    expect(await told('schedule', files, 120)).toMatch(/di 7 jan 2025 +14\.00 +wo 20\.00/);
    expect(await told('schedule --format csv', files)).toContain('2025-01-07;14:00;2025-01-08 20:00;');
    expect(await told('agenda', files)).toContain('14.00–wo 20.00');
    expect(await told('overview', files)).toContain('14.00–wo 20.00');
    expect((await told('overview --format html', files)).replace(/<[^>]+>/g, '')).toContain('14.00–wo 20.00');
    expect(await told('attendance', files)).toContain('14.00–wo 20.00');
    expect(await told('attendance --person MP', files, 120)).toMatch(/14\.00 +wo 20\.00/);
    expect(await told('agenda "L 2025-01-07"', files)).toContain('14.00–20.00 uur (volgende dag)');
  });

  it('does so on the day on which it was to be, and in a workbook', async () => {
    const moved = once(
      '2025-01-06',
      'day: di',
      'time: "14:00", length: 30 uur',
      'changes: [{ move: L 2025-01-07, to: 2025-01-09 }]',
    );
    const page = await told('overview', moved);
    expect(page).toContain('14.00–wo 20.00');
    expect(page).toContain('14.00–vr 20.00');
    const io = fakeIo({ files: { ...files } });
    expect(await main(['schedule', '--format', 'xlsx', '--output', 'p.xlsx'], io)).toBe(0);
    expect(Object.keys(unzipSync(io.bytes['p.xlsx']!))).toContain('xl/workbook.xml');
  });

  it('keeps people away from a meeting two days later too', async () => {
    const yaml = `settings: { today: 2025-01-06 }
roles: { MP: { substitute: stas }, stas: {} }
fora: { Heidag: { time: "14:00", length: 54 uur, members: [stas] }, N: { time: "19:00", members: [MP] } }
cycles: { a: { every: eenmalig, from: 2025-01-06, steps: { h: { day: di, forum: Heidag }, n: { day: do, forum: N } } } }
absences: [{ who: MP, from: 2025-01-09, until: 2025-01-09 }]
`;
    const who = async (text: string) =>
      (await told('attendance --from 2025-01-09 --until 2025-01-09 --format csv', { 'cycles/a.yaml': text })).split(
        '\n',
      )[1];
    expect(await who(yaml)).toContain('niet vervangen');
    expect(await who(yaml.replace('54 uur', '52 uur'))).toContain('stas');
  });
});
