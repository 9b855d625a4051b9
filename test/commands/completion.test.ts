import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { globals } from '../../src/commands/options.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

async function script(shell: string): Promise<string> {
  const io = fakeIo();
  expect(await main(['completion', shell], io)).toBe(0);
  return io.said.stdout;
}

describe.each(['bash', 'zsh', 'fish', 'powershell'])('the completion of %s', (shell) => {
  it('knows every command and option', async () => {
    const text = await script(shell);
    for (const { name, alias, options } of commands) {
      expect(text).toContain(name);
      if (alias) expect(text).toContain(alias);
      for (const option of [...options, ...globals]) expect(text).toMatch(new RegExp(`(--|-l )${option.name}\\b`));
    }
  });
});

describe.each(['bash', 'zsh', 'fish'])('the completion of %s', (shell) => {
  // Not every machine has every shell; the one that all changes pass has.
  it.skipIf(spawnSync(shell, ['--version']).error && !process.env.CI)('can be read by the shell', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cyclus-completion-')), shell);
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    writeFileSync(file, await script(shell));
    execFileSync(shell, ['-n', file]);
  });
});

describe('the completion of bash at work', async () => {
  const text = await script('bash');
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-completion-'));
  mkdirSync(join(folder, 'een map/b c'), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is offered for the last word of a line. */
  function offered(...words: string[]): string[] {
    const line = `${text}\nCOMP_WORDS=(cyclus ${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length}\n_cyclus\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['--norc', '-c', line], { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean);
  }

  it.each([
    ['commands', ['ag'], ['agenda']],
    ['Dutch names', ['kne'], ['knelpunten']],
    ['options of a command', ['agenda', '--cu'], ['--current']],
    ['options of a command by its Dutch name', ['knelpunten', '--st'], ['--strict']],
    ['options of every command', ['why', '--la'], ['--lang']],
    ['values', ['export', '--by', ''], ['forum', 'team', 'role', 'department', 'cycle']],
    ['values of this command', ['agenda', '--format', ''], ['text', 'markdown', 'docx', 'json']],
    ['values after an equals sign', ['export', '--by', '=', 't'], ['team']],
    ['values right after an equals sign', ['--lang', '='], ['nl', 'en']],
    ['names with blanks whole', ['--cycles', 'een map/'], ['een map/b c']],
    ['values after other options', ['--lang', 'en', 'check', '--format', 'c'], ['csv']],
    ['arguments', ['completion', 'f'], ['fish']],
    ['nothing where anything may stand', ['agenda', '--from', ''], []],
  ])('offers %s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});
