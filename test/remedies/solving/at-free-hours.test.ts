import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { calendarOf, eventOf } from '../../exchange/calendars.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { wordsOf } from '../../support/folders.ts';

// F meets on Easter Monday, from ten to eleven, which is an error.
const DEFINITIONS = `settings: { today: 2021-03-01 }
roles: { a: {} }
fora: { F: { time: "10:00", length: 1 uur, members: [a] } }
cycles: { A: { every: eenmalig, from: 2021-04-05, steps: { f: { week: 1, day: maandag, forum: F } } } }
busy: [{ who: a, file: a.ics }]
`;

/** Busy on some days of April, or in some hours of them: `06 0900-2200`. */
function busyOn(...times: string[]): string {
  const events = times.map((time) => {
    const [day, from = '0800', until = '2200'] = time.split(/[ -]/);
    const at = (name: string, clock: string) => `${name};TZID=Europe/Amsterdam:202104${day}T${clock}00`;
    return eventOf(`UID:${time}`, at('DTSTART', from), at('DTEND', until));
  });
  return calendarOf(...events.flat());
}

async function solved(calendar: string): Promise<{ edits: { edit: string; to?: string }[]; cost: number[] }> {
  const io = fakeIo({ files: { 'cycles/all.yaml': DEFINITIONS } });
  const readFile = (path: string) => (path.endsWith('a.ics') ? new TextEncoder().encode(calendar) : io.readFile(path));
  const exit = await main(wordsOf('solve --warnings --dry-run --format json'), { ...io, readFile });
  expect(exit, io.said.stderr).toBe(0);
  return JSON.parse(io.said.stdout);
}

/** The working days around Easter to which a meeting of that Monday may go. */
const BEFORE = ['01', '02'];

describe('a meeting for which no usual hour nearby is open', () => {
  // Five working days either side, the first of which lie in March.
  const march = (calendar: string) =>
    calendar.replace(
      'END:VCALENDAR',
      [...eventOf('UID:maart', 'DTSTART;VALUE=DATE:20210322', 'DTEND;VALUE=DATE:20210401'), 'END:VCALENDAR'].join(
        '\r\n',
      ),
    );

  it('goes to the only hour that is, and is not cancelled', async () => {
    const full = busyOn(...BEFORE, '06', '07', '08 0800-1500', '08 1600-2200', '09', '12');
    const { edits } = await solved(march(full));
    expect(edits).toMatchObject([{ edit: 'move', to: '2021-04-08 15:00' }]);
  });

  it('stays cancelled when there is none', async () => {
    const { edits } = await solved(march(busyOn(...BEFORE, '06', '07', '08', '09', '12')));
    expect(edits).toMatchObject([{ edit: 'cancel' }]);
  });

  it('goes to another hour of a nearer day than where its usual hour is open', async () => {
    // On Wednesday it could be at ten, two working days away.
    const { edits, cost } = await solved(march(busyOn(...BEFORE, '06 0900-2200')));
    expect(edits).toMatchObject([{ edit: 'move', to: '2021-04-06 08:00' }]);
    expect(cost[4]).toBe(1);
  });
});
