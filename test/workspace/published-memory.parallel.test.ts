import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, readLedger } from '../../src/exchange/published/ledger.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { atChange, atEachChange } from '../support/changes.ts';
import { started } from '../support/started.ts';

// Several people who publish from one folder at once, each a process of his own, and people who are cut short.

const TODAY = '--today 2021-01-04';
const FEEDS = `export --profile feed --output feeds ${TODAY}`;

const YAML = `
settings: { domain: test.example, horizon: 12 weken }
fora: { MCC: { time: "14:00" }, ACC: { time: "10:00" } }
cycles:
  A:
    every: 2 weken
    from: 2021-01-04
    rounds: 5
    steps: { x: { week: 1, day: dinsdag, chain: [ACC, MCC], phase: beeld } }
`;

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-publish-'));
  fs.mkdirSync(join(folder, 'cycles'));
  fs.writeFileSync(join(folder, 'cycles/all.yaml'), YAML);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const start = (line: string) => started(line, folder);

/** Gives a command until nobody is in the way, as people are told to. */
async function insist(line: string): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { code, stdout, stderr } = await start(line).ended;
    if (code === 0) return stdout;
    expect({ line, stderr }).toEqual({
      line,
      stderr: expect.stringMatching(/door iemand anders|iemand anders schrijft/),
    });
  }
  throw new Error(`never alone: ${line}`);
}

function ledger(): Ledger {
  const read = readLedger(fs.readFileSync(join(folder, 'cycles/published.json'), 'utf8'));
  expect(read).toBeInstanceOf(Map);
  return read as Ledger;
}

function highest(): Map<string, number> {
  return new Map(
    [...ledger()].map(([uid, { versions }]) => [uid, Math.max(...Object.values(versions).map((one) => one.sequence))]),
  );
}

/** Looks at what stands there all the time: files are whole, and no number ever goes back. */
function watch(): { stop(): number } {
  let seen = new Map<string, number>();
  let looks = 0;
  const look = () => {
    if (fs.existsSync(join(folder, 'cycles/published.json'))) {
      const now = highest();
      for (const [uid, sequence] of seen) expect(now.get(uid)).toBeGreaterThanOrEqual(sequence);
      seen = now;
      looks++;
    }
    for (const file of calendars()) expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  };
  const watching = atEachChange([folder, join(folder, 'cycles')], look);
  return {
    stop() {
      watching.stop();
      look();
      return looks;
    },
  };
}

function calendars(): string[] {
  const feeds = join(folder, 'feeds');
  if (!fs.existsSync(feeds)) return [];
  const names = fs.readdirSync(feeds).filter((name) => name.endsWith('.ics') && !name.startsWith('.'));
  return names.map((name) => fs.readFileSync(join(feeds, name), 'utf8'));
}

/** What stands in the feed of everything, beside what is in the schedule. */
async function compare(): Promise<{ feed: string[]; schedule: string[] }> {
  const json = await insist(`schedule --from 2021-01-04 --weeks 12 --format json ${TODAY}`);
  const meetings = JSON.parse(json).meetings as { forum: string; start: string; status: string }[];
  const held = meetings.filter(({ status }) => status !== 'cancelled');
  const feed = readWithIcalJs(fs.readFileSync(join(folder, 'feeds/all.ics'), 'utf8'));
  return {
    feed: feed
      .filter(({ status }) => status === 'CONFIRMED')
      .map(({ categories, start: begins }) => `${begins} ${categories[0]}`)
      .sort(),
    schedule: held
      .map(({ forum, start: begins }) => `${new Date(begins).toISOString().replace('.000', '')} ${forum}`)
      .sort(),
  };
}

describe('several who publish at once', () => {
  it('wait for each other: nothing is lost, half there or numbered lower', async () => {
    const watching = watch();
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const on = `2021-02-${10 + index}`;
        if (index % 2 === 0) await insist(`add "MCC ${on} 16:00" --reason "nummer ${index}" --yes ${TODAY}`);
        if (index < 6) await insist(FEEDS);
        else if (index < 8) await insist(`export --forum MCC --output mcc-${index}.ics ${TODAY} --force`);
        else await insist(`export --profile changes --output changes-${index}.ics ${TODAY} --force`);
      }),
    );
    await insist(FEEDS);
    expect(watching.stop()).toBeGreaterThan(10);
    const { feed, schedule } = await compare();
    // Five rounds at two fora, and five that were added.
    expect(feed).toHaveLength(15);
    expect(feed).toEqual(schedule);
    expect(ledger().size).toBe(15);
    // Nobody changed a meeting, and nobody published what was older after what was newer.
    expect(new Set(highest().values())).toEqual(new Set([0, 1]));
    expect(fs.readdirSync(join(folder, 'cycles')).sort()).toEqual(['all.yaml', 'changes.yaml', 'published.json']);
  });

  it('can be cut short at any moment, and then publish what is right', async () => {
    await insist(FEEDS);
    const before = highest();
    for (let round = 0; round < 8; round++) {
      fs.writeFileSync(join(folder, 'cycles/all.yaml'), YAML.replace('"14:00"', `"14:${10 + round}"`));
      const cut = start(FEEDS);
      // At the first thing that it writes, the second, and so on.
      const watching = atChange(1 + round, [join(folder, 'cycles'), join(folder, 'feeds')], cut.kill);
      await cut.ended;
      watching.stop();
      for (const [uid, sequence] of before) expect(highest().get(uid)).toBeGreaterThanOrEqual(sequence);
    }
    await insist(FEEDS);
    const { feed, schedule } = await compare();
    expect(feed).toEqual(schedule);
    expect(calendars().every((text) => text.endsWith('END:VCALENDAR\r\n'))).toBe(true);
    const mcc = [...highest()].filter(([uid]) => uid.includes('mcc'));
    for (const [, sequence] of mcc) expect(sequence).toBeGreaterThan(0);
    expect(await insist(FEEDS)).toBe('');
  });
});
