import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Once for all tests: the program as it is built, for those that start it, and what it may be made to meet. */
export function setup(): () => void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-stand-in-'));
  const outfile = join(folder, 'stand-in.cjs');
  buildSync({ entryPoints: ['test/support/stand-in.ts'], bundle: true, platform: 'node', outfile });
  process.env.CYCLUS_PRELOAD = outfile;
  return () => rmSync(folder, { recursive: true });
}
