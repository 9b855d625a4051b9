import { afterEach, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { calendar, forum, meeting, schedule } from '../build.ts';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

// On 14 March 2021 New York skips the hour from 2.00 on; there and in Kiritimati it is another day for much of this one.
it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'writes times of the zone of the workspace on a machine in %s',
  (machine) => {
    process.env.TZ = machine;
    const night = meeting({ forum: forum('MCC'), day: day('2021-03-14'), start: 150, length: 60 });
    const written = calendar(schedule([night]))!.split('\r\n');
    expect(written).toContain('DTSTART;TZID=Europe/Amsterdam:20210314T023000');
    expect(written).toContain('DTEND;TZID=Europe/Amsterdam:20210314T033000');
    const wholeDay = calendar(schedule([meeting({ day: day('2021-03-14'), start: null })]))!.split('\r\n');
    expect(wholeDay).toContain('DTSTART;VALUE=DATE:20210314');
    expect(wholeDay).toContain('DTEND;VALUE=DATE:20210315');
  },
);
