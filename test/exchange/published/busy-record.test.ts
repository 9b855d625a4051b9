import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/calendar/day.ts';
import type { BusyCalendar } from '../../../src/definition/types/availability.ts';
import { busyRecordText, readBusyRecord, toldOf } from '../../../src/exchange/published/busy-record.ts';
import { withBusyRecords, withBusyTimes } from '../../../src/exchange/reading/busy-times.ts';
import { workspaceOf } from '../../support/yaml.ts';

const YAML = `roles: { MP: {}, MVWS: {} }
fora: { MCC: {} }
busy:
  - { who: MP, file: mp.ics }
  - { who: MVWS, file: mp.ics, show: titels }
`;

const FIRST = day('2020-12-29');

/** A calendar of hours after midnight (UTC) of the first day. */
function icsOf(events: readonly { from: number; hours: number; secret: boolean }[]): string {
  const at = (hours: number) => new Date(Date.UTC(2020, 11, 29, hours)).toISOString().replace(/[-:]|\.000/g, '');
  const lines = events.flatMap(({ from, hours, secret }, index) => [
    ...['BEGIN:VEVENT', `UID:${index}`, `DTSTART:${at(from)}`, `DTEND:${at(from + hours)}`],
    ...(secret ? ['CLASS:PRIVATE', 'SUMMARY:geheim'] : [`SUMMARY:open ${index}`]),
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** What each calendar tells of some days. A time without a title says nothing beside the same one with a title, and only the order of titles shows. */
function answers(calendars: readonly BusyCalendar[], days: readonly Day[]) {
  return calendars.map(({ contents }) =>
    typeof contents === 'string'
      ? []
      : days.map((one) => {
          const times = contents.on(one).map(({ start, end, title }) => [start, end, title] as const);
          const titled = new Set(times.flatMap(([start, end, title]) => (title ? [`${start} ${end}`] : [])));
          const said = times.filter(([start, end, title]) => title || !titled.has(`${start} ${end}`));
          const titles = said.flatMap(([, , title]) => title || []);
          return { times: [...new Set(said.map((time) => time.join(' ')))].sort(), titles };
        }),
  );
}

describe('what is kept of a calendar', () => {
  it('tells the same of it again, whatever was asked of it, and holds nothing else', () => {
    const event = fc.record({
      from: fc.integer({ min: 0, max: 5 * 24 }),
      hours: fc.integer({ min: 1, max: 60 }),
      secret: fc.boolean(),
    });
    const asked = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), asked, (events, distances) => {
        const definitions = workspaceOf(YAML);
        const days = distances.map((distance) => FIRST + distance);
        const { busy } = withBusyTimes(definitions, () => new TextEncoder().encode(icsOf(events)), 0);
        const told = answers(busy, days);
        const text = busyRecordText(toldOf(busy)!);
        expect(answers(withBusyRecords(definitions, () => readBusyRecord(text)).busy, days)).toEqual(told);
        const known = new Set(told.flat().flatMap(({ times }) => times.map((time) => time.split(' ', 2).join(' '))));
        const kept: [string, string, string?][] = JSON.parse(text).times;
        expect(
          new Set(kept.map(([start, end]) => `${Date.parse(start) / 60_000} ${Date.parse(end) / 60_000}`)),
        ).toEqual(known);
        expect(kept.every(([, , title]) => title === undefined || title.startsWith('open'))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['too-large', 'not-a-calendar'] as const)('is why nothing could be read: %s', (problem) => {
    expect(readBusyRecord(busyRecordText(problem))).toBe(problem);
  });

  it.each([
    '{}',
    '{"version":2,"times":[],"problems":[]}',
    '{"version":1,"times":[["x","y"]],"problems":[]}',
    '{"version":1,"times":[],"problems":[{"nl":"a"}]}',
    '{"version":1,"problem":"lost"}',
  ])('is nothing else: %s', (text) => expect(() => readBusyRecord(text)).toThrow());

  it('is nothing when there is no such file', () => {
    expect(toldOf(workspaceOf(YAML).busy)).toBe(undefined);
  });
});
