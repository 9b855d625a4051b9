import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// Whoever leaves products and steps out of a calendar does so for those who may not know of them.

const YAML = `settings: { today: 2027-05-31 }
teams: { T: {} }
fora: { MCC: { time: "14:00", papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A:
    every: 2 weken
    from: 2027-06-07
    rounds: 2
    steps: { besluit-geheim: { day: dinsdag, forum: MCC, phase: geheim besluit } }
deliverables:
  sluiting-geheim: { team: T, title: Geheime sluiting, route: A, round: A1 }
`;

it.each(['', '--by team', '--by forum'])(
  'what is hidden stands nowhere in a calendar, names of entries included: %s',
  async (by) => {
    const io = fakeIo({ files: { 'cycles/a.yaml': YAML } });
    const to = by === '' ? 'alles.ics' : 'alles';
    const line = `export --deadlines timed --hide items,phases ${by} --output ${to}`;
    expect(await main(wordsOf(line), io)).toBe(0);
    const calendars = Object.entries(io.files).filter(([name]) => name.endsWith('.ics'));
    expect(calendars.length).toBeGreaterThan(0);
    for (const [name, text] of calendars) {
      expect(text, name).toMatch(/^UID:meeting-/m);
      expect(name + String(text).replace(/\r\n /g, '')).not.toMatch(/geheim/i);
    }
  },
);
