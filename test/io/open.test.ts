import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWithSystem } from '../../src/io/open.ts';
import { standIn } from '../support/stand-in.ts';

/** What a shell would carry out, take apart or fill in. */
const NAME = '-x $(touch gekaapt) `touch gekaapt`; touch gekaapt & %PATH% "a" \'b\'.html';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclus-open-'));
  execFileSync('mkfifo', [join(folder, 'given')]);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a program in the folder that tells what it was given, an argument a line. */
function program(name: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'given')}'\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Waits for what such a program was given. */
const given = () => readFile(join(folder, 'given'), 'utf8');

describe('opening something with the program of the system', () => {
  it.each(['linux', 'darwin'])('hands it over as one word, without a shell, on %s', async (platform) => {
    program(platform === 'linux' ? 'xdg-open' : 'open');
    vi.stubEnv('PATH', folder);
    const standing = standIn({ platform });
    try {
      const opened = openWithSystem(join(folder, NAME));
      expect(await given()).toBe(`${join(folder, NAME)}\n`);
      expect(await opened).toBe(true);
    } finally {
      standing.end();
    }
    expect(readdirSync(folder)).not.toContain('gekaapt');
    expect(existsSync('gekaapt')).toBe(false);
  });

  it('hands it to the Explorer of Windows itself, in quotes, from wherever one stands', async () => {
    // On this machine a backslash is part of a name.
    program('Windows\\explorer.exe');
    vi.stubEnv('SystemRoot', join(folder, 'Windows'));
    const standing = standIn({ platform: 'win32' });
    try {
      const opened = openWithSystem('C:\\OneDrive - Ministerie\\100% klaar, & meer.html');
      expect(await given()).toBe('"C:\\OneDrive - Ministerie\\100% klaar, & meer.html"\n');
      expect(await opened).toBe(true);
    } finally {
      standing.end();
    }
  });

  it('says so when there is no such program, or it does not start; what stands in the current folder is none', async () => {
    vi.stubEnv('PATH', `.:${join(folder, 'none')}`);
    expect(await openWithSystem('/a.html')).toBe(false);
    writeFileSync(join(folder, 'xdg-open'), 'no program');
    vi.stubEnv('PATH', folder);
    expect(await openWithSystem('/a.html')).toBe(false);
  });
});
