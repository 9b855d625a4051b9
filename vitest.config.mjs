import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** What takes longest begins first, so that no worker is left with it in the end. */
const LONGEST = [
  ...['docs/pages', 'commands/khal', 'overview', 'commands/publish.parallel', 'commands/send', 'definition/hostile'],
  ...['workspace/published-memory.parallel', 'commands/examples', 'commands/published.property'],
  ...['commands/publish.whole'],
].map((name) => resolve(`test/${name}.test.ts`));

for (const path of LONGEST)
  if (!existsSync(path)) throw new Error(`${path} is named in vitest.config.mjs, and is not there`);

class LongestFirst extends BaseSequencer {
  async sort(files) {
    const others = await super.sort(files.filter(({ moduleId }) => !LONGEST.includes(moduleId)));
    return [...LONGEST.flatMap((path) => files.filter(({ moduleId }) => moduleId === path)), ...others];
  }
}

/**
 * What V8 optimises at its usual pace is mostly done with by then: waiting with that saves a fifth of the processor. Only
 * the V8 of Node 20 knows the word.
 */
const OPTIMISE_LATER = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=2000000'] : [];

export default defineConfig({
  // As in the bundle: `build.mjs`.
  resolve: { alias: { pdfkit: resolve('node_modules/pdfkit/js/pdfkit.browser.mjs') } },
  test: {
    globalSetup: ['test/support/build.ts', 'test/support/programs.ts'],
    setupFiles: 'test/support/seed.ts',
    // The style sheets of pages are part of what is tested; vitest would leave them empty.
    css: true,
    // The files that one worker takes share their modules, of which loading would cost more than most tests.
    isolate: false,
    execArgv: OPTIMISE_LATER,
    // Also the last processor, which vitest leaves alone unless it is told not to.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Ends what hangs. How long a test takes on a busy machine judges nothing.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
