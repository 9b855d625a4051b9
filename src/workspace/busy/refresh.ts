import { dayOf, partsOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { momentAt } from '../../calendar/zone.ts';
import { grouped } from '../../common/grouped.ts';
import { COPIES } from '../../definition/texts/copy-name.ts';
import type { BusyCalendar } from '../../definition/types/availability.ts';
import type { BusyFetched } from '../../documents/lists/busy-calendars.ts';
import { copyText } from '../../exchange/published/busy-copy.ts';
import { busyRecordOf } from '../../exchange/reading/busy-times.ts';
import { FetchFault } from '../../exchange/reading/fetch-fault.ts';
import { readCalendar } from '../../exchange/reading/read-calendar.ts';
import type { FileToWrite } from '../../io/stage.ts';
import type { Loaded } from '../definitions.ts';
import { gitIgnore } from '../publishing/git-ignore.ts';
import { inFolder } from '../write-files.ts';

/**
 * Fetches the calendars that stand under an address, and keeps of each when somebody is busy, for nobody else to read. One that
 * cannot be had leaves the copy of before.
 * @throws WriteFault
 */
export async function refreshBusy(loaded: Loaded): Promise<BusyFetched[]> {
  const { workspace } = loaded;
  const published = workspace.busy.filter(({ address }) => address !== null);
  const results: BusyFetched[] = [];
  for (const calendars of grouped(published, ({ address }) => address).values())
    results.push(await refreshed(calendars as [BusyCalendar, ...BusyCalendar[]], loaded));
  return results;
}

async function refreshed(calendars: readonly [BusyCalendar, ...BusyCalendar[]], loaded: Loaded): Promise<BusyFetched> {
  const { folder, workspace } = loaded;
  const [calendar] = calendars;
  const roles = [...new Set(calendars.flatMap((one) => one.roles))];
  try {
    const file = readCalendar(await folder.io.fetchCalendar(calendar.address!));
    if (typeof file === 'string') return { calendar, roles, problem: file };
    const fetched = folder.io.now();
    const showsTitles = calendars.some((one) => one.showsTitles);
    const { timezone } = workspace.settings;
    const record = busyRecordOf(file, { showsTitles }, workspace.settings, keptDays(fetched, timezone));
    write(copyText({ fetched, record }), calendar, loaded);
    return { calendar, roles, problem: null };
  } catch (error) {
    if (error instanceof FetchFault) return { calendar, roles, problem: error.problem };
    throw error;
  }
}

/** What a schedule asks for: this year and the one before, as publications are looked back on, and two years ahead. */
function keptDays(now: number, zone: string): Period {
  const { year } = partsOf(momentAt(Math.floor(now / 60), zone).day);
  return { from: dayOf(year - 1, 1, 1)!, until: dayOf(year + 2, 12, 31)! };
}

const OWNER_ALONE = 0o600;

function write(data: string, { file }: BusyCalendar, { folder: { io, path }, files }: Loaded): void {
  const group = io.accessOf(inFolder(path, files[0]!.name.split('/').at(-1)!))?.group ?? 0;
  const copy: FileToWrite = { path: inFolder(path, file), data, replace: true, access: { mode: OWNER_ALONE, group } };
  io.writeFiles([...gitIgnore(io, inFolder(path, COPIES)), copy]);
}
