import { expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';

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
