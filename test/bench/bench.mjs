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
function run(args, preload = []) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...preload, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return { time, memory: Number(/PEAK (\d+)/.exec(stderr.toString())?.[1]) / 1024 };
}

const some = (count) => Array.from({ length: count }, (_, index) => index);

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** The median of the ratios of pairs that ran one after the other, so that a slow moment weighs on both. */
function ratio(args, count = runs) {
  run(args);
  return median(
    Array.from({ length: count }, () => {
      const bare = run(['-e', '0']).time;
      return run(args).time / bare;
    }),
  );
}

/** Cycles A and B for ten years, each step a meeting of its own: 261 fortnights of 18. */
function tenYears() {
  const a =
    '1 ma BWO, 1 ma VB, 1 ma Catshuis, 1 di ACC, 1 di MCC, 1 wo BWO, 1 do ACC, 1 vr MCC, ' +
    '2 ma BWO, 2 ma VB, 2 di MCC, 2 di persco, 2 wo debat';
  const b = '1 ma Catshuis, 1 do ACC, 2 di MCC, 2 do ACC, 2 di MCC';
  const fora = ['BWO', 'VB', 'Catshuis', 'ACC', 'MCC', 'persco', 'debat'];
  return lines(
    'roles: { minister 0: {}, minister 1: {}, minister 2: {} }',
    'fora:',
    fora.map(
      (forum, index) =>
        `  ${forum}: { time: "${9 + index}:00", length: 45 min, members: [minister ${index % 3}], papers: { due: 1 werkdag, at: "12:00" } }`,
    ),
    'cycles:',
    cycle('A', '2 weken', '2020-10-19', 261, a),
    cycle('B', '2 weken', '2020-10-19', 261, b),
  );
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

/** A fortnight published where nothing was published before. */
function publish(count) {
  const cycles = join(folder, `published ${count}`);
  cpSync(sample, cycles, { recursive: true, filter: (path) => !/publi(?:cations|shed\.json)/.test(path) });
  return run([cyclus, 'publish', '--cycles', cycles, '--output', join(folder, `publications ${count}`)]).time;
}

function row(what, value, bar, unit = 'x') {
  const good = value <= bar;
  if (!good) process.exitCode = 1;
  console.log(
    `${good ? 'ok  ' : 'SLOW'} ${what.padEnd(48)} ${value.toFixed(2).padStart(8)} ${unit}  (bar ${bar} ${unit})`,
  );
}

try {
  const ten = workspace('ten', tenYears());
  const window = ['--from', '2020-10-19', '--until', '2030-12-31'];
  const ics = ['export', '--cycles', ten, ...window, '--output', '-'];
  row('cyclus --version / node -e 0', ratio([cyclus, '--version']), 1.3);
  row('cyclus --help / node -e 0', ratio([cyclus, '--help']), 1.3);
  row('cyclus agenda on the sample / node -e 0', ratio([cyclus, 'agenda', '--cycles', sample]), 2);
  row('ten years, 4,698 meetings, to .ics / node -e 0', ratio([cyclus, ...ics], 7), 8);
  row('ten years checked / node -e 0', ratio([cyclus, 'check', '--cycles', ten, ...window], 7), 10);
  const whole = ['--from', '1990-01-01', '--until', '2100-12-31'];
  const one = [cyclus, 'check', '--cycles', workspace('one', many(100_000)), ...whole];
  const two = [cyclus, 'check', '--cycles', workspace('two', many(200_000)), ...whole];
  const peak = ['--require', join(root, 'test/bench/peak.cjs')];
  row('100,000 meetings checked, peak memory', run(one, peak).memory, 512, 'MiB');
  const years = ['--from', '2021-01-04', '--until', '2025-12-31'];
  const five = [cyclus, 'check', '--cycles', workspace('large', large()), ...years];
  row('50 fora, 2,000 products, five years checked', median(some(3).map(() => run(five).time)) / 1000, 3, 's');
  row('the same, peak memory', run(five, peak).memory, 512, 'MiB');
  row('a fortnight published', median(some(3).map(publish)) / 1000, 3, 's');
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
