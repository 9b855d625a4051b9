import { expect, it } from 'vitest';
import { check } from '../../../src/conflicts/check.ts';
import { main } from '../../../src/main.ts';
import { shorterItem } from '../../../src/remedies/makers/shorter-item.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { scheduleOf } from '../../support/yaml.ts';

const yaml = (first: string) => `settings: { today: 2020-11-02, weights: { edits: { length: 9 } } }
fora: { MCC: { time: "14:00", length: 1 uur } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables:
  jeugd: { route: A, round: A1, minutes: ${first} }
  sport: { route: A, round: A1, minutes: 12 min }
`;

/** The agenda asks for 62 minutes, two more than there are; the YAML after `solve --warnings`, and its report. */
async function solved(first: string) {
  const io = fakeIo({ files: { 'cycles/all.yaml': yaml(first) } });
  const exit = await main(['solve', '--warnings', '--only', 'jeugd,sport', '--yes', '--format', 'json'], io);
  return { exit, yaml: io.files['cycles/all.yaml'], edits: JSON.parse(io.said.stdout).edits };
}

it('takes from the longest item what the agenda has too much, in steps of five minutes', async () => {
  const { exit, edits, yaml: written } = await solved('50 min');
  expect(exit).toBe(0);
  expect(edits).toMatchObject([{ edit: 'minutes', to: '45 min', ends: ['agenda-overfull'] }]);
  expect(written).toBe(yaml('45 min'));
});

it('leaves the time at other steps as it is', async () => {
  const { yaml: written } = await solved('{ besluit: 50 min }');
  expect(written).toBe(yaml('{ besluit: 45 min }'));
});

/** What is tried for an hour that is too short for items of so many minutes, and for one of which the time is not known. */
function tried(lang: 'nl' | 'en', ...minutes: number[]): string[] {
  const items = [...minutes.map((of) => `, minutes: ${of} min`), ''].map(
    (more, at) => `p${at}: { route: A, round: A1${more} }`,
  );
  const schedule = scheduleOf(
    `
fora: { MCC: { time: "14:00", length: 1 uur } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables: { ${items.join(', ')} }
`,
    '2020-11-02',
    '2020-11-15',
  );
  const [known] = check(schedule);
  const finding = { ...known!, who: ['MCC'], when: schedule.all.map((meeting) => meeting.day) };
  return [...shorterItem(finding, schedule)].flatMap(({ candidates }) =>
    [...candidates].map(({ subject, to }) => `${subject[lang]} ${to[lang]}`),
  );
}

it('begins with the longest item, and leaves five minutes of each at least', () => {
  // Ten minutes too many: 70. Of twelve minutes two would be left, of fifteen five.
  expect(tried('nl', 12, 15, 43)).toEqual([
    'geef p2 bij stap besluit nog 30 minuten',
    'geef p1 bij stap besluit nog 5 minuten',
  ]);
  expect(tried('en', 12, 15, 43)[0]).toBe('give p2 at step besluit 30 minutes at most');
});

it('takes nothing when there is room for all', () => {
  expect(tried('nl', 20, 40)).toEqual([]);
  expect(tried('nl', 20, 41)).toEqual([
    'geef p1 bij stap besluit nog 40 minuten',
    'geef p0 bij stap besluit nog 15 minuten',
  ]);
});
