import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { hasKhal, khalCalendar } from '../support/khal.ts';

// A year of the sample as a subscriber sees it in a calendar program: forty edits, each published, and what then stands in
// khal, which a feed reaches through vdirsyncer.

type Files = Record<string, string>;

const YEAR = '--from 2020-10-19 --until 2021-10-18';

async function run(line: string, files: Files): Promise<{ code: number; stdout: string }> {
  const io = fakeIo({ files });
  const code = await main(wordsOf(line), io);
  return { code, stdout: io.said.stdout };
}

interface Known {
  forum: string;
  date: string;
  start: string | null;
  end: string | null;
  status: string;
}

async function held(files: Files): Promise<Known[]> {
  const { code, stdout } = await run(`schedule ${YEAR} --format json`, files);
  expect(code).toBe(0);
  const { meetings } = JSON.parse(stdout) as { meetings: Known[] };
  return meetings.filter(({ status, date }) => status !== 'cancelled' && date >= '2020-10-19' && date <= '2021-10-18');
}

/** In the words of khal. */
function line({ forum, date, start, end }: Known): string {
  const moment = (written: string) => written.slice(0, 16).replace('T', ' ');
  return start === null ? `${forum} ${date} - ${date}` : `${forum} ${moment(start)} - ${moment(end!)}`;
}

/** Numbers that look like chance, and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return (state >> 8) % below;
  };
}

function name({ forum, date, start }: Known): string {
  return start === null ? `${forum} ${date}` : `${forum} ${date} ${start.slice(11, 16)}`;
}

/** Edits a workspace in a way that a secretary does. */
async function edit(files: Files, known: readonly Known[], roll: (below: number) => number): Promise<void> {
  const one = known[roll(known.length)]!;
  const to = isoDay(day(one.date) + roll(9) - 4);
  const swap = (file: string, from: RegExp, text: string) => {
    files[`cycles/${file}`] = files[`cycles/${file}`]!.replace(from, text);
  };
  const lines = [
    `move "${name(one)}" --to "${to} ${9 + roll(9)}:30" --yes --reason "reden ${roll(99)}"`,
    `move "${name(one)}" --to ${to} --yes`,
    `cancel "${name(one)}" --yes --reason sneeuw`,
    `add "MCC ${to} 20:${10 + roll(40)}" --yes --reason extra`,
    `add "Catshuis ${to} 08:${10 + roll(40)}" --cycle A --yes`,
    'undo --yes',
  ];
  const choice = roll(lines.length + 4);
  if (choice < lines.length) await run(lines[choice]!, files);
  else if (choice === lines.length) swap('fora.yaml', /(ACC:[\s\S]*?time: )"[^"]*"/, `$1"${9 + roll(3)}:15"`);
  else if (choice === lines.length + 1) swap('a.yaml', /phase: status\w*/, `phase: status${roll(9)}`);
  else if (choice === lines.length + 2) swap('a.yaml', /^( +)status\w*:/m, `$1status${roll(9)}:`);
  else swap('b.yaml', /(richting-mcc: .*day: )\w+/, `$1${['dinsdag', 'woensdag', 'vrijdag'][roll(3)]}`);
}

describe.runIf(hasKhal())('a year of the sample in khal', { timeout: 240_000 }, () => {
  it('is the schedule, after forty edits that were each published as a feed', async () => {
    const files = filesIn(SAMPLE, 'cycles');
    const roll = numbers(20201019);
    const calendar = khalCalendar('Europe/Amsterdam');
    try {
      const before = await held(files);
      let known = before;
      for (let count = 0; count < 40; count++) {
        await edit(files, known, roll);
        known = await held(files);
        const { code } = await run(`export --profile feed --output feed.ics ${YEAR}`, files);
        expect(code).toBe(0);
        if (count % 13 !== 0) continue;
        fs.writeFileSync(calendar.feed, files['feed.ics']!);
        calendar.sync();
        expect(calendar.list('2020-10-19', 365)).toEqual(known.map(line).sort());
      }
      const changed = new Set(known.map(line));
      // The edits did something.
      expect(before.map(line).filter((one) => !changed.has(one)).length).toBeGreaterThan(15);
    } finally {
      calendar.remove();
    }
  });
});
