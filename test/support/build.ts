import { execFileSync } from 'node:child_process';

/** Once for all tests: the program as it is built, for those that start it. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
}
