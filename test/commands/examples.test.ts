import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const AGENDA = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:MT', 'DTSTART:20210105T090000Z', 'DURATION:PT1H', 'END:VEVENT'];

const files = {
  ...filesIn(SAMPLE, 'cycles'),
  'agenda.ics': ['BEGIN:VCALENDAR', 'VERSION:2.0', ...AGENDA, 'END:VCALENDAR', ''].join('\r\n'),
};
const examples = commands.flatMap((command) => command.examples.map(({ line }) => line));

describe('the examples in the help, on the sample', () => {
  it.each(examples)('%s', async (line) => {
    const io = fakeIo({ files: { ...files }, answer: 'ja' });
    // Publications are named by the day of the first one.
    if (/publications|2020-10-30-1/.test(line)) await main(['publish'], io);
    const before = Object.keys(io.files).length;
    const exit = await main(wordsOf(line).slice(1), io);
    expect(io.said.stderr).not.toMatch(/^(fout|error)/m);
    // The real autumn has its conflicts, and `check` says so.
    expect(exit).toBe(line.startsWith('cyclus check') ? 1 : 0);
    const written = Object.keys(io.files).length > before;
    expect(io.said.stdout !== '' || written).toBe(true);
  });
});
