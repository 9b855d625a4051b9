import { describe, expect, it } from 'vitest';
import { isZone } from '../../../src/calendar/zone.ts';
import { WINDOWS_ZONES } from '../../../src/exchange/reading/windows-zones.ts';
import { describedZone, ianaZone } from '../../../src/exchange/reading/zone-names.ts';

describe('the names of zones', () => {
  it('of Windows are all those of a zone that is known', () => {
    expect(Object.keys(WINDOWS_ZONES).length).toBeGreaterThan(130);
    expect(Object.values(WINDOWS_ZONES).filter((zone) => !isZone(zone))).toEqual([]);
  });

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['UTC', 'Etc/UTC'],
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['/Europe/Stockholm', 'Europe/Stockholm'],
    ['/softwarestudio.org/Olson_20011030_5/America/New_York', 'America/New_York'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['tzone://Microsoft/Custom', undefined],
    ['Nowhere/Middle', undefined],
    ['+01:00', undefined],
    ['', undefined],
  ])('%s is %s', (name, zone) => {
    expect(ianaZone(name)).toBe(zone);
  });

  it.each([
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(GMT+01.00) Amsterdam / Berlin / Bern', 'Europe/Amsterdam'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['Kuala Lumpur, Singapore', 'Asia/Kuala_Lumpur'],
    // That is not what the clock of Amsterdam says.
    ['(UTC+07:00) Amsterdam', undefined],
    ['Customized Time Zone', undefined],
  ])('%s may well be %s', (described, zone) => {
    expect(describedZone(described)).toBe(zone);
  });
});
