// Times cyclus against a bare `node -e 0` on the same machine in the same run, and prints the ratios beside the bars.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cyclus = join(root, 'bin/cyclus.js');
const sample = join(root, 'cycles');
const folder = mkdtempSync(join(tmpdir(), 'cyclus-bench-'));
const runs = Number(process.env.RUNS ?? 15);

/** Runs a whole process; its time in milliseconds and its peak memory in MiB. */
function run(args, program = process.execPath) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stderr}`);
  return { time, memory: Number(/PEAK (\d+)/.exec(stderr.toString())?.[1]) / 1024 };
}

const some = (count) => Array.from({ length: count }, (_, index) => index);

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/**
 * The median of the ratios of pairs that ran one after the other, so that a slow moment weighs on both.
 * @param other what it is held against: bare Node when not said
 */
function ratio(args, count = runs, other = () => run(['-e', '0'])) {
  run(args);
  return median(
    Array.from({ length: count }, () => {
      const { time } = other();
      return run(args).time / time;
    }),
  );
}

const STEPS = {
  A:
    '1 ma BWO, 1 ma VB, 1 ma Catshuis, 1 di ACC, 1 di MCC, 1 wo BWO, 1 do ACC, 1 vr MCC, ' +
    '2 ma BWO, 2 ma VB, 2 di MCC, 2 di persco, 2 wo debat',
  B: '1 ma Catshuis, 1 do ACC, 2 di MCC, 2 do ACC, 2 di MCC',
};
const FORA = ['BWO', 'VB', 'Catshuis', 'ACC', 'MCC', 'persco', 'debat'];
const ROUNDS = 261;

/**
 * Cycles A and B for ten years, each step a meeting of its own: 261 fortnights of 18.
 * @param more what there is to a forum of this index beside when and how long it meets
 */
function tenYears(more = () => '') {
  return lines(
    'fora:',
    FORA.map((forum, index) => `  ${forum}: { time: "${9 + index}:00", length: 45 min${more(index)} }`),
    'cycles:',
    ...Object.entries(STEPS).map(([name, steps]) => cycle(name, '2 weken', '2020-10-19', ROUNDS, steps)),
  );
}

/** The same with people and deadlines, of which something can be said. */
function peopled() {
  const more = (index) => `, members: [minister ${index % 3}], papers: { due: 1 werkdag, at: "12:00" }`;
  return lines('roles: { minister 0: {}, minister 1: {}, minister 2: {} }', tenYears(more));
}

/** The 18 meetings of the first fortnight: the day, the hour and the forum. */
function firstFortnight() {
  return Object.values(STEPS).flatMap((steps) =>
    steps.split(', ').map((step) => {
      const [week, day, forum] = step.split(' ');
      const days = (week - 1) * 7 + ['ma', 'di', 'wo', 'do', 'vr'].indexOf(day);
      return { day: Date.UTC(2020, 9, 19 + days), hour: `${9 + FORA.indexOf(forum)}`.padStart(2, '0'), forum };
    }),
  );
}

const isoDay = (time) => new Date(time).toISOString().slice(0, 10);
const FORTNIGHT = 14 * 86_400_000;

/** What makes the same calendar of the same two cycles, as far as it is installed. */
function others(bare) {
  const dated = firstFortnight().flatMap((one) =>
    some(ROUNDS).map((round) => ({ ...one, day: one.day + round * FORTNIGHT })),
  );
  const reminders = file(
    'ten.rem',
    firstFortnight().map(({ day, hour, forum }) => {
      const last = isoDay(day + (ROUNDS - 1) * FORTNIGHT);
      return `REM ${isoDay(day)} *14 UNTIL ${last} AT ${hour}:00 DURATION 0:45 MSG ${forum}`;
    }),
  );
  const events = file('ten-events.yaml', [
    'name: ten years\ntimezone: Europe/Amsterdam\nevents:',
    ...dated.map(
      ({ day, hour, forum }) =>
        `  - { summary: ${forum}, begin: ${isoDay(day)} ${hour}:00:00, duration: { minutes: 45 } }`,
    ),
  ]);
  const beside = (name) => join(root, 'test/bench', name);
  const remind = `set -o pipefail; remind -s121 -b1 '${reminders}' 2020-10-19 | awk -f '${beside('remind.awk')}'`;
  return [
    {
      name: 'python3-icalendar',
      program: '/usr/bin/python3',
      args: [beside('straight.py'), join(bare, 'all.yaml')],
      bar: 1,
    },
    { name: 'remind and a converter', program: 'bash', args: ['-c', remind] },
    { name: 'yaml2ics', program: 'yaml2ics', args: [events] },
  ].filter(({ program, args }) => makesAll(program, args));
}

/** Whether a program is there, and makes a calendar of all meetings. */
function makesAll(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  return status === 0 && stdout.split('BEGIN:VEVENT').length - 1 === ROUNDS * 18;
}

function file(name, all) {
  writeFileSync(join(folder, name), `${all.join('\n')}\n`);
  return join(folder, name);
}

/** So many meetings, spread over forty fora that meet on every weekday, some of them at the same time. */
function many(meetings) {
  const numbers = some(40);
  const steps = numbers.flatMap((index) => ['ma', 'di', 'wo', 'do', 'vr'].map((day) => `1 ${day} F${index}`));
  return lines(
    'settings: { today: 1990-01-01 }',
    'roles:',
    numbers.map((index) => `  r${index}: {}`),
    'fora:',
    numbers.map(
      (index) =>
        `  F${index}: { time: "${8 + (index % 10)}:00", length: 50 min, members: [r${index}, r${(index * 7) % 40}] }`,
    ),
    'cycles:',
    cycle('C', '1 week', '1990-01-01', meetings / steps.length, steps.join(', ')),
  );
}

/** Five years of 50 fora with 40 roles each, 13,000 meetings, and 2,000 products of 60 teams on their way through them. */
function large() {
  const roles = 400;
  const members = (forum) => new Set(some(40).map((seat) => `r${(forum * 8 + seat * (1 + (forum % 3))) % roles}`));
  const steps = (cycle) =>
    [1, 2].flatMap((week) =>
      some(5).map((step) => `${week} ${['ma', 'di', 'wo', 'do', 'vr'][(step + cycle) % 5]} F${cycle * 5 + step}`),
    );
  return lines(
    'settings: { today: 2021-01-04 }',
    'departments:',
    some(12).map((index) => `  D${index}: {}`),
    'roles:',
    some(roles).map((index) => `  r${index}: { department: D${index % 12} }`),
    'fora:',
    some(50).map(
      (forum) =>
        `  F${forum}: { level: ${forum % 2 ? 'official' : 'ministerial'}, time: "${8 + (forum % 10)}:00", length: 50 min, ` +
        `chair: r${forum * 8}, members: [${[...members(forum)].join(', ')}], papers: { due: ${1 + (forum % 3)} werkdagen, at: "12:00" } }`,
    ),
    'teams:',
    some(60).map(
      (team) =>
        `  T${team}: { sponsor: r${team}, departments: [D${team % 12}, D${(team + 5) % 12}], lead: r${100 + team}, secretary: r${200 + team} }`,
    ),
    'cycles:',
    some(10).map((index) => cycle(`C${index}`, '2 weken', '2021-01-04', 130, steps(index).join(', '))),
    'deliverables:',
    some(2000).map(
      (index) =>
        `  p${index}: { team: T${index % 60}, route: C${index % 10}, round: ${1 + (index % 125)}, treatment: besluitvorming, minutes: 10 min }`,
    ),
  );
}

/** A cycle with steps written as week, day and forum. */
function cycle(name, every, from, rounds, steps) {
  return lines(
    `  ${name}:\n    every: ${every}\n    from: ${from}\n    rounds: ${rounds}\n    steps:`,
    steps.split(', ').map((step, index) => {
      const [week, day, forum] = step.split(' ');
      return `      s${index}: { week: ${week}, day: ${day}, forum: ${forum}, shared: nee }`;
    }),
  );
}

function lines(...parts) {
  return parts.flat().join('\n');
}

function workspace(name, yaml) {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'all.yaml'), yaml);
  return join(folder, name);
}

/** A fortnight published where nothing was published before, and again without a change. */
function publish(count) {
  const cycles = join(folder, `published ${count}`);
  cpSync(sample, cycles, { recursive: true, filter: (path) => !/publi(?:cations|shed\.json)/.test(path) });
  const call = [cyclus, 'publish', '--cycles', cycles, '--output', join(folder, `publications ${count}`)];
  return { first: run(call).time, again: run(call).time };
}

/** @param bar undefined for what is only told */
function row(what, value, bar, unit = 'x') {
  const good = bar === undefined || value <= bar;
  if (!good) process.exitCode = 1;
  const beside = bar === undefined ? '' : `  (bar ${bar} ${unit})`;
  console.log(`${good ? 'ok  ' : 'SLOW'} ${what.padEnd(56)} ${value.toFixed(2).padStart(8)} ${unit}${beside}`);
}

/** How much memory a call takes at its peak, in MiB. */
function peak(args) {
  return run(['--require', join(root, 'test/bench/peak.cjs'), ...args]).memory;
}

try {
  row('cyclus --version / node -e 0', ratio([cyclus, '--version']), 1.2);
  row('cyclus --help / node -e 0', ratio([cyclus, '--help']), 1.2);
  row('cyclus agenda on the sample / node -e 0', ratio([cyclus, 'agenda', '--cycles', sample]), 1.8);
  row('cyclus check on the sample / node -e 0', ratio([cyclus, 'check', '--cycles', sample]), 4);
  const move = [cyclus, 'move', 'MCC 2020-11-03', '--to', '2020-11-05', '--reason', 'x', '--dry-run'];
  row('cyclus move --dry-run on the sample / node -e 0', ratio([...move, '--cycles', sample]), 3.5);
  const offered = [cyclus, 'completion', 'meetings,products', '--cycles', sample];
  run(offered);
  row('what the Tab key offers on the sample', median(some(runs).map(() => run(offered).time)), 150, 'ms');
  const window = ['--from', '2020-10-19', '--until', '2030-12-31'];
  const calendar = (cycles) => [cyclus, 'export', '--cycles', cycles, ...window, '--output', '-'];
  const ten = workspace('ten', peopled());
  row('ten years, 4,698 meetings, to .ics / node -e 0', ratio(calendar(ten), 7), 8);
  const bare = workspace('bare', tenYears());
  for (const { name, program, args, bar } of others(bare))
    row(
      `the same, bare / ${name}`,
      ratio(calendar(bare), 7, () => run(args, program)),
      bar,
    );
  row('ten years checked / node -e 0', ratio([cyclus, 'check', '--cycles', ten, ...window], 7), 9);
  const whole = ['--from', '1990-01-01', '--until', '2100-12-31'];
  const hundred = workspace('one', many(100_000));
  const one = [cyclus, 'check', '--cycles', hundred, ...whole];
  const two = [cyclus, 'check', '--cycles', workspace('two', many(200_000)), ...whole];
  row('100,000 meetings checked, peak memory', peak(one), 512, 'MiB');
  row(
    '100,000 meetings to .ics, peak memory',
    peak([cyclus, 'export', '--cycles', hundred, ...whole, '--output', '-']),
    300,
    'MiB',
  );
  const years = ['--from', '2021-01-04', '--until', '2025-12-31'];
  const five = [cyclus, 'check', '--cycles', workspace('large', large()), ...years];
  row('50 fora, 2,000 products, five years checked', median(some(3).map(() => run(five).time)) / 1000, 3, 's');
  row('the same, peak memory', peak(five), 512, 'MiB');
  const published = some(3).map(publish);
  row('a fortnight published', median(published.map(({ first }) => first)) / 1000, 3, 's');
  row(
    'the same again without a change / the first time',
    median(published.map(({ first, again }) => again / first)),
    0.5,
  );
  const year = [
    'overview',
    '--cycles',
    sample,
    '--parts',
    'all',
    '--from',
    '2020-10-19',
    '--weeks',
    '52',
    '--format',
    'html',
  ];
  row('a year of overview', median(some(3).map(() => run([cyclus, ...year]).time)) / 1000, 2, 's');
  const twice = Array.from({ length: 3 }, () => run(two).time / run(one).time);
  row('200,000 meetings checked / 100,000', median(twice), 2.3);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
