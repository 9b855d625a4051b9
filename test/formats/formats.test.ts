import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { commands } from '../../src/commands/all.ts';
import { paint } from '../../src/diagnostic/paint.ts';
import { type Format, formats } from '../../src/formats/formats.ts';
import { LETTER } from '../support/word-document.ts';

const NAMES = Object.keys(formats) as Format[];

it.each(NAMES)('%s can be asked of a command', (name) => {
  const offered = commands.flatMap(({ options }) =>
    options.filter((option) => option.name === 'format').flatMap(({ choices }) => choices?.en ?? []),
  );
  expect(offered).toContain(name);
});

it.each(NAMES)('%s renders a document, the same each time', async (name) => {
  const look = { paint: await paint(false), width: 80, bom: true, style: undefined, theme: undefined };
  const [once, again] = [
    await formats[name](LETTER, look, day('2020-11-02')),
    await formats[name](LETTER, look, day('2020-11-02')),
  ];
  expect(once.length).toBeGreaterThan(0);
  expect(again).toEqual(once);
});
