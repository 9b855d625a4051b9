import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';

// What stands on the pages is what the program does. A block of `console` holds commands after a dollar sign, each with
// all that it prints, in which a line of three dots stands for what the page leaves out. A block of `yaml` that begins
// with the name of a file of the sample stands in that file; any other is a workspace without errors.

const PAGES = ['README.md', 'docs/handleiding.md', 'docs/json.md'];

interface Command {
  line: string;
  printed: string;
}

function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms');
  return [...readFileSync(page, 'utf8').matchAll(fence)].map(([, text]) => text!);
}

function commandsOn(page: string): Command[] {
  const commands = blocks(page, 'console').flatMap((block) => block.split(/^\$ /m).slice(1));
  return commands.map((text) => {
    const [line, ...printed] = text.split('\n');
    return { line: line!, printed: printed.join('\n').trimEnd() };
  });
}

/** What may stand where the page shows this. */
function pattern(printed: string): RegExp {
  const literal = printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${`\n${literal}\n`.replaceAll(/\n *\\\.\\\.\\\.(?=\n)/g, '(?:\n.*)*?')}$`);
}

/** Lets git keep the sample as it was the day before, when nobody knew yet of the press conference of 3 November. */
function keepEarlier(folder: string): void {
  const changes = join(folder, 'cycles', 'changes.yaml');
  const now = readFileSync(changes, 'utf8');
  const [from, until] = ['  - move: Catshuis 2020-11-02', '  - move: Catshuis 2020-11-16'].map((line) =>
    now.indexOf(line),
  );
  writeFileSync(changes, now.slice(0, from) + now.slice(until));
  const git = (...args: string[]) => {
    const env = { PATH: process.env.PATH, GIT_COMMITTER_DATE: '2020-10-29T17:00:00+0100' };
    const who = ['-c', 'user.name=cyclus', '-c', 'user.email=cyclus@example.org'];
    execFileSync('git', ['-C', folder, ...who, ...args], { env, stdio: 'ignore' });
  };
  git('init', '--quiet');
  git('add', 'cycles');
  git('commit', '--quiet', '--message', 'x');
  writeFileSync(changes, now);
}

describe.each(PAGES)('%s', (page) => {
  let folder: string;

  // The commands of a page follow each other, in a folder that looks like that of the reader.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cyclus-docs-'));
    // What was published of the sample here is no part of it.
    const isSample = (path: string) => !/publi(?:cations|shed)/.test(path);
    cpSync('cycles', join(folder, 'cycles'), { recursive: true, filter: isSample });
    for (const name of ['bin', 'package.json']) symlinkSync(resolve(name), join(folder, name));
    keepEarlier(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const commands = commandsOn(page).filter(({ line }) => /^(cyclus|node bin\/cyclus\.js|npm start)\b/.test(line));

  it.each(commands.map(({ line, printed }) => [line, printed] as const))('$ %s', (line, printed) => {
    const program = `cyclus() { ${process.execPath} ${resolve('bin/cyclus.js')} "$@"; }`;
    const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${program}\n${line}`], {
      cwd: folder,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    if (!pattern(printed).test(`\n${stdout.trimEnd()}\n`)) expect(stdout.trimEnd()).toBe(printed);
  });

  const examples = blocks(page, 'yaml').map((yaml) => [yaml.split('\n')[0]!, yaml] as const);

  it.each(examples)('the YAML that begins with %s', (first, yaml) => {
    const file = /^# (cycles\/\S+\.yaml)$/.exec(first)?.[1];
    if (file) return expect(readFileSync(file, 'utf8')).toContain(yaml.slice(first.length + 1));
    const { findings } = readWorkspace([{ name: 'example.yaml', bytes: new TextEncoder().encode(yaml) }]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ kind, args }) => kind.say.en(args))).toEqual([]);
  });
});
