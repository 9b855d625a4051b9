import { describe, expect, it } from 'vitest';
import { daysSaid, isDaySaid } from '../../src/calendar/said-days.ts';
import { withoutTime } from '../../src/command-line/asked/said-day.ts';
import type { Option } from '../../src/command-line/option.ts';
import { commands } from '../../src/commands/all.ts';
import * as shapes from '../../src/definition/shapes/values.ts';
import { namesOf } from '../../src/definition/texts/names.ts';
import { readReference, readRound, readWhen } from '../../src/definition/texts/reference.ts';
import { WrongCall } from '../../src/diagnostic/wrong-call.ts';
import { nearest } from '../../src/language/nearest.ts';
import { writtenDates } from '../../src/language/written-dates.ts';
import { measured } from '../support/processor.ts';
import { chosen } from '../support/runs.ts';
import { workspaceOf } from '../support/yaml.ts';

// Values that were made to keep a reader busy: long rows of what it may take in more than one way. Twice as long may take
// twice the time, not four times, so each is read in a moment.

/** From short to long, so that a reader that is very slow is seen before it hangs. */
const LENGTHS = [500, 4000, 30_000];
/** In milliseconds of the processor: some hundred times what it takes to go through such a text once. */
const MOMENT = 250;

const PIECES = [
  ' ',
  '\t',
  '\n',
  '\u00A0',
  '1',
  '1 ',
  'a',
  '-',
  '.',
  ':',
  ',',
  '=',
  '1:',
  '1,',
  'A1 ',
  'x@',
  'a.',
  '\u0301',
];
const AROUND: readonly [before: string, after: string][] = [
  ['', ''],
  ['14', '!'],
  ['1 ', '1x'],
  ['MCC', ' 2020-11-0'],
  ['2020-11-03 ', ' x'],
  ['https://a', '<'],
];

interface Hostile {
  before: string;
  piece: string;
  after: string;
}

const HOSTILE: Hostile[] = PIECES.flatMap((piece) => AROUND.map(([before, after]) => ({ before, piece, after })));

/** Whether a text of one of the lengths takes long to read. */
async function isSlow(read: (text: string) => unknown, { before, piece, after }: Hostile): Promise<boolean> {
  for (const length of LENGTHS) {
    const text = before + piece.repeat(length / piece.length) + after;
    if ((await measured(() => read(text))).took > MOMENT) return true;
  }
  return false;
}

/** The texts that a reader is slow on. */
async function slowOn(read: (text: string) => unknown): Promise<Hostile[]> {
  const found: Hostile[] = [];
  for (const hostile of chosen(HOSTILE)) if (await isSlow(read, hostile)) found.push(hostile);
  return found;
}

/** What an option makes of a text, or refuses. */
function reads(option: Option): (text: string) => unknown {
  return (text) => {
    try {
      return option.read([text]);
    } catch (error) {
      if (error instanceof WrongCall) return error;
      throw error;
    }
  };
}

const workspace = workspaceOf(
  'fora: { MCC: { name: ministeriele commissie } }\ncycles: { A: { every: 2 weken, from: 2020-10-19 } }\n',
);
const names = { forum: namesOf(workspace.fora.values()), cycle: namesOf(workspace.cycles.values()) };

describe('a long text that was made to be difficult is read in a moment', () => {
  const values = Object.entries(shapes).filter(([, shape]) => typeof shape !== 'function');
  it.each(values)('as a value: %s', async (_, shape) => {
    const { safeParse } = shape as { safeParse(text: string): unknown };
    expect(await slowOn(safeParse)).toEqual([]);
  });

  const options = new Map(commands.flatMap((command) => command.options).map((option) => [option.name, option]));
  it.each([...options])('as an option: --%s', async (_, option) => {
    expect(await slowOn(reads(option))).toEqual([]);
  });

  it.each<[string, (text: string) => unknown]>([
    ['a meeting', (text) => readReference(text, workspace)],
    ['a round', (text) => readRound(text, workspace)],
    ['a day or a meeting', (text) => readWhen(text, names)],
    ['a name that is looked for', (text) => nearest(text, ['ministeriele commissie'])],
    ['a sentence with dates in it', writtenDates],
    ['a day that is said', (text) => daysSaid(text, { today: 18_565, lang: 'en', week: 'first' })],
    ['what could be a day', isDaySaid],
    ['a moment that is said', withoutTime],
  ])('as %s', async (_, read) => {
    expect(await slowOn(read)).toEqual([]);
  });
});
