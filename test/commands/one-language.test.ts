import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

const programme = (language: string) => `
settings: { title: Proef, domain: test.example${language}, today: 2020-11-01 }
roles: { minister VWS: {}, minister JenV: {} }
teams: { MLT4: { sponsor: minister VWS } }
fora:
  MCC: { time: "14:00", chair: minister VWS, papers: { due: 1 werkdag, at: "12:00" } }
  ACC: { time: "10:00" }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      x: { week: 1, day: dinsdag, forum: MCC, phase: beeld }
      y: { week: 2, day: vrijdag, forum: ACC }
deliverables: { pakket: { title: Pakket, team: MLT4, route: [{ forum: MCC, cycle: A }] } }
topics: { vaccins: { title: Vaccins } }
`;

/** Lines of every command that reads the definitions: that say something, refuse something, and fail at something. */
const LINES = [
  ...[
    '',
    'agenda',
    'agenda --open',
    'agenda MCQ',
    'agenda "MCC 2020-11-99"',
    'agenda --forum XX',
    'agenda --from morgen',
  ],
  ...[
    'agenda "MCC 2020-11-03"',
    'agenda "MCC dinsdag"',
    'agenda --format docx',
    'agenda --round Q9',
    'agenda --until 2019-01-01',
  ],
  ...['check', 'check --format csv', 'overview', 'overview --theme weg.css', 'schedule --per team', 'plan', 'plan zz'],
  ...[
    'move "MCC 2020-11-03" --to 2020-11-05 --dry-run',
    'move "MCC 2020-11-03" --to 2020-11-05',
    'move "MCC 2020-11-03"',
  ],
  ...[
    'cancel "MCC 2020-11-03" --yes',
    'cancel zz',
    'add "MCC 2020-11-24 10:00" --yes',
    'restart A --from 2020-11-30 --dry-run',
  ],
  ...['undo', 'undo "MCC 2020-11-03"', 'accept zz --reason x', 'accept rounds-in-flight', 'solve --dry-run'],
  ...[
    'publish',
    'publish --open',
    'publish --template weg.docx',
    'publications',
    'publications x',
    'publications --check',
  ],
  ...['replies', 'replies weg', 'mail papers', 'mail agenda zz', 'mail change', 'mail papers --since 2020-10-20'],
  ...[
    'mail reminder --drafts uit',
    'export',
    'export --output uit',
    'send',
    'send --drafts uit',
    'busy',
    'busy --refresh',
  ],
  ...[
    'new product',
    'new team X --yes',
    'new product Iets --dry-run',
    'why zz',
    'why "MCC 2020-11-03"',
    'changes',
    'changes --since zz',
  ],
  ...[
    'free "MCC 2020-11-03"',
    'free zz',
    'topics',
    'months',
    'teams',
    'members',
    'attendance',
    'actions',
    'annotation "MCC 2020-11-03"',
  ],
  ...['annotation "MCC 2020-11-03" --person VWS', 'decisions "MCC 2020-11-03" --output uit/b.docx'],
];

async function run(line: string, language: string, machine: string, more = '') {
  const files = { 'cycles/all.yaml': programme(language) };
  const io = fakeIo({ files, env: { LANG: machine } });
  const exit = await main(wordsOf(`${line} ${more}`), io);
  return { exit, ...io.said, files: io.files };
}

describe('a call', () => {
  it.each(LINES)('speaks the language of its workspace alone, on whatever machine: cyclus %s', async (line) => {
    const [there, here] = [
      await run(line, ', language: nl', 'en_GB.UTF-8'),
      await run(line, ', language: nl', 'nl_NL.UTF-8'),
    ];
    expect(there).toEqual(here);
  });

  it.each(LINES)('speaks the language of the machine alone where the workspace names none: cyclus %s', async (line) => {
    const [machine, asked] = [await run(line, '', 'en_GB.UTF-8'), await run(line, '', 'nl_NL.UTF-8', '--lang en')];
    expect({ ...machine, files: {} }).toEqual({ ...asked, files: {} });
  });

  it('speaks that of the machine of what is wrong with the line itself, before anything is read', async () => {
    const { stdout, stderr } = await run('agenda --zz', ', language: nl', 'en_GB.UTF-8');
    expect([stdout, stderr.slice(0, 7)]).toEqual(['', 'error: ']);
  });

  it('speaks the language that is asked for, whatever the workspace says', async () => {
    expect((await run('agenda MCQ', ', language: nl', 'nl_NL.UTF-8', '--lang en')).stderr).toMatch(/^error: /);
  });
});
