import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { calendarOf, eventOf } from '../exchange/calendars.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { drawsAll } from '../support/runs.ts';

const sample = filesIn(SAMPLE, 'cycles');

// The MCC of Tuesday 3 November, 14.00 to 16.00, in the Trêveszaal; papers for it follow from the ACC of Monday. The week of 2 November only.
const DEFINITIONS = `settings: { domain: samenleving.example, today: 2020-10-30, horizon: 4 weken }
roles: { minister VWS: {}, minister JenV: {}, griffier: {} }
fora:
  MCC: { time: "14:00", length: 2 uur, place: Trêveszaal, members: [minister VWS, minister JenV] }
  Raad: { time: "11:00", length: 2 uur, place: Statenzaal, members: [minister VWS] }
  Kring: { time: "16:30", length: 2 uur, place: Trêveszaal, members: [griffier] }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 1
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC }
      raad: { week: 1, day: dinsdag, forum: Raad }
      kring: { week: 1, day: dinsdag, forum: Kring }
    route: [besluit]
`;
const THAT_TUESDAY = '--from 2020-11-03 --until 2020-11-03';

interface Hour {
  to: string;
  missed: { role: string; why: string; forum: string | null }[];
  warnings: { code: string }[];
}

async function run(line: string, files: Record<string, string>, machine = {}) {
  const io = fakeIo({ files: { ...files }, ...machine });
  // A calendar stands in the folder, but is no definition.
  const code = await main(wordsOf(line), {
    ...io,
    readFile: (path) => (files[path] === undefined ? io.readFile(path) : new TextEncoder().encode(files[path])),
  });
  return { ...io.said, code, io };
}

async function hours(line: string, files: Record<string, string>): Promise<Hour[]> {
  const { stdout, code } = await run(`${line} --format json`, files);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { hours: Hour[] }).hours;
}

const own = (more = '') => ({ 'cycles/a.yaml': DEFINITIONS + more });
const spots = (found: readonly Hour[]) => found.map(({ to }) => to);

describe('a free hour', () => {
  it('is one at which those needed and the room are free, the nearest first', async () => {
    // Until 13.00 VWS is in the Raad; from 16.30 the room is taken, so 14.30 is the last that ends in time.
    expect(spots(await hours(`free MCC ${THAT_TUESDAY}`, own()))).toEqual([
      '2020-11-03 13:30',
      '2020-11-03 14:30',
      '2020-11-03 13:00',
    ]);
  });

  it('minds what stands in the calendars of those needed', async () => {
    const busy = 'busy: [{ who: minister JenV, file: jenv.ics }]\n';
    const calendar = calendarOf(
      ...eventOf('UID:a@b.example', 'DTSTART;TZID=Europe/Amsterdam:20201103T160000', 'DURATION:PT1H'),
    );
    // 14.30 would go on into it.
    expect(spots(await hours(`free MCC ${THAT_TUESDAY}`, { ...own(busy), 'cycles/jenv.ics': calendar }))).toEqual([
      '2020-11-03 13:30',
      '2020-11-03 13:00',
      '2020-11-03 18:30',
    ]);
  });

  it('tells who would be missed, and why, when no hour suits all', async () => {
    const away = `absences: [{ who: minister JenV, from: 2020-11-03, until: 2020-11-03, reason: Brussel }]
blocked: [{ who: minister VWS, day: dinsdag, time: "8:00 - 18:00", reason: onderraden }]\n`;
    const [first] = await hours(`free MCC ${THAT_TUESDAY}`, own(away));
    // After 18.00 the griffier has the room until 18.30.
    expect(first).toMatchObject({
      to: '2020-11-03 18:30',
      missed: [{ role: 'minister JenV', why: 'absent', forum: null }],
    });
    const { stdout } = await run(`free MCC ${THAT_TUESDAY}`, own(away));
    expect(stdout).toContain('Geen enkel uur schikt iedereen die nodig is. Op deze uren ontbreken de minsten.');
    expect(stdout).toContain('minister JenV (afwezig)');
    expect(stdout).not.toContain('Brussel');
  });

  it('misses nobody who is replaced', async () => {
    const away =
      'absences: [{ who: minister JenV, from: 2020-11-03, until: 2020-11-03, reason: Brussel, substitute: griffier }]\n';
    const [first] = await hours(`free MCC ${THAT_TUESDAY}`, own(away));
    expect(first).toMatchObject({ to: '2020-11-03 13:30', missed: [] });
  });

  it('is on a working day from today on, in the week of the meeting and the next', async () => {
    const found = await hours('free MCC', own());
    const days = new Set(found.map(({ to }) => to.slice(0, 10)));
    expect([...days].every((day) => day >= '2020-11-02' && day <= '2020-11-13')).toBe(true);
    const [late] = await hours('free MCC --today 2020-11-03 --from 2020-11-02 --until 2020-11-08', own());
    expect(late!.to.startsWith('2020-11-03')).toBe(true);
    expect(await hours('free MCC --from 2020-11-07 --until 2020-11-08', own())).toEqual([]);
    expect(await hours('free MCC --from 2020-10-26 --until 2020-10-29', own())).toEqual([]);
  });

  it('says how to take the first, and that there is none', async () => {
    const { stdout } = await run(`free MCC ${THAT_TUESDAY} --lang en`, own());
    expect(stdout).toContain('To take the first: cyclus move "MCC 2020-11-03 14:00" --to "2020-11-03 13:30"');
    const none = await run('vrij MCC --from 2020-11-07 --until 2020-11-08', own());
    expect(none.stdout).toContain('Er is geen uur waarop');
  });

  it('is asked for one meeting, that goes on', async () => {
    const off = own('changes: [{ cancel: MCC 2020-11-03, reason: reces }]\n');
    expect(await run('free "MCC 2020-11-03"', off)).toMatchObject({
      code: 2,
      stderr: 'fout: dat overleg gaat niet door; een nieuw overleg komt er met cyclus las-in\n',
    });
    expect((await run('free "MCC 2020-11-04"', own())).code).toBe(2);
  });
});

describe('the hours offered in the sample', () => {
  const others = drawsAll ? ['ACC 2020-11-03', 'DOC 2020-11-10', 'MCC 2020-11-24'] : [];
  it.each(['MCC 2020-11-10', ...others])('%s: each can be carried out, and brings no error', async (meeting) => {
    const found = await hours(`free "${meeting}"`, sample);
    for (const { to, warnings } of found) {
      const { code, stdout } = await run(`move "${meeting}" --to "${to}" --dry-run --format json`, sample);
      expect({ to, code }).toEqual({ to, code: 0 });
      const { appeared } = JSON.parse(stdout) as { appeared: { severity: string; code: string }[] };
      const codes = (severity: string) => appeared.filter((one) => one.severity === severity).map((one) => one.code);
      expect({ to, errors: codes('error'), warnings: codes('warning').sort() }).toEqual({
        to,
        errors: [],
        warnings: warnings.map((one) => one.code).sort(),
      });
    }
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('move without a day', () => {
  it('offers the free hours on a screen, and goes to the one that is chosen', async () => {
    const { io, code, stderr } = await run('move "MCC 2020-11-03" --dry-run', own(), { answer: '2', columns: 120 });
    expect(code).toBe(0);
    expect(stderr).toContain(' 2. 2020-11-03 14:30  dinsdag 3 november 2020, 14.30 uur');
    expect(io.said.stdout).toContain('14.30');
  });

  it('gives the same list in a pipe, with 2', async () => {
    const { code, stderr, stdout } = await run('move "MCC 2020-11-03" --yes', own());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('"MCC 2020-11-03" kan naar een van deze uren:\n   1. 2020-11-03 13:30');
  });

  it('goes nowhere by itself, also when there is one hour only', async () => {
    const { code, io } = await run('move "MCC 2020-11-03" --yes', own(), { answer: '' });
    expect(code).toBe(2);
    expect(io.files).toEqual(own());
  });
});
