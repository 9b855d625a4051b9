import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tortured } from '../support/runs.ts';
import { started } from '../support/started.ts';

// Somebody who ends the program, or a machine that stops, at every single change that a command makes on the disk: before
// it, after it, and with half of a file written. Then the same command is given again, and that is all that is needed.

const YAML = `
settings: { title: Proef, domain: test.example, language: nl, today: 2020-11-01, calendars: { organizer: bureau@test.example } }
teams: { MLT4: { secretary: secretaris, departments: [VWS] } }
departments: { VWS: {} }
roles: { secretaris: { person: { name: S. Jansen, email: s@test.example } } }
fora:
  ACC: { time: "10:00", members: [secretaris], papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { time: "10:30", members: [secretaris] }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { x: { week: 2, day: vrijdag, forum: [ACC, MCC] } } } }
deliverables: { pakket: { team: MLT4, route: [{ forum: ACC, cycle: A }], decided-by: ACC 2020-11-13 } }
`;
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:MT',
  'DTSTART:20210105T090000Z',
  'DURATION:PT1H',
];

const ACCEPT = 'accept role-double-booked --about MCC --reason bekend --yes';
const MOVE = 'move "ACC 2020-11-13" --to 2020-11-12 --reason ziek --yes';

interface Death {
  line: string;
  /** What was done before. */
  first: readonly string[];
  /** How many of its deaths are tried by `npm test`. */
  share: number;
}

const COMMANDS: Death[] = [
  { line: 'publish', first: [ACCEPT, 'publish', MOVE], share: 3 },
  { line: 'export --output alles.ics --force', first: ['export --output alles.ics', MOVE], share: 1 },
  { line: 'export --profile changes --output nieuw.ics --force', first: [], share: 1 },
  { line: 'export --profile feed --output feeds', first: ['export --profile feed --output feeds', MOVE], share: 2 },
  { line: 'export --profile invitations --output uit', first: [], share: 1 },
  { line: 'send --drafts concepten --yes', first: ['send --drafts concepten --yes', MOVE], share: 2 },
  { line: MOVE, first: [], share: 1 },
  { line: 'cancel "MCC 2020-11-13" --reason ziek --yes', first: [MOVE], share: 1 },
  { line: ACCEPT, first: [], share: 1 },
  { line: 'undo --yes', first: [MOVE, 'cancel "MCC 2020-11-13" --reason ziek --yes'], share: 1 },
  { line: 'import agenda.ics --output programma', first: [], share: 1 },
];

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-death-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Every file below, with what stands in it. */
function filesBelow(): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(join(folder, name), 'latin1')]));
}

/** Without the moment at which it was made, and without what somebody who was ended left for the next who writes. */
function visible(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => !/(^|\/)\.cyclus\./.test(name))
      .map(([name, text]) => [name, text.replace(/"made": "[^"]+"/, '')]),
  );
}

function put(files: Readonly<Record<string, string>>): void {
  fs.rmSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(join(folder, name, '..'), { recursive: true });
    fs.writeFileSync(join(folder, name), text, 'latin1');
  }
}

describe('a command that is ended at any change of the disk is done when it is given again', () => {
  it.each(COMMANDS)('$line', async ({ line, first, share }) => {
    put({
      'cycles/all.yaml': YAML,
      'agenda.ics': [...CALENDAR, 'RRULE:FREQ=WEEKLY;COUNT=9', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
    });
    for (const before of first) expect((await started(before, folder).ended).stderr).not.toContain('fout');
    const begin = filesBelow();
    const { stderr } = await started(line, folder, { counts: true }).ended;
    const changes = Number(/changes of the disk: (\d+)/.exec(stderr)?.[1]);
    const whole = visible(filesBelow());
    const deaths = Array.from({ length: changes }, (_, index) => index + 1).flatMap((dieAt) => [
      { dieAt, half: false },
      { dieAt, half: true },
    ]);
    expect(changes).toBeGreaterThan(5);
    for (const death of tortured(deaths, share)) {
      put(begin);
      expect((await started(line, folder, death).ended).code).toBe(null);
      // Whoever sees that the last change is back does not take back the one before.
      if (line.startsWith('undo') && isDeepStrictEqual(visible(filesBelow()), whole)) continue;
      const { code, stderr } = await started(line, folder).ended;
      const files = visible(filesBelow());
      expect({ death, code, stderr, files }).toEqual({ death, code, stderr, files: whole });
    }
  });
});
