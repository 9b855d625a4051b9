import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** What takes longest begins first, so that no worker is left with it in the end. */
const LONGEST = [
  ...['docs/pages', 'commands/khal', 'overview', 'commands/publish.parallel', 'commands/edit', 'definition/hostile'],
  ...['commands/send', 'commands/memory.parallel', 'commands/examples', 'commands/published.property', 'main'],
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  async sort(files) {
    const isLong = ({ moduleId }) => LONGEST.some((name) => moduleId.endsWith(name));
    const place = ({ moduleId }) => LONGEST.findIndex((name) => moduleId.endsWith(name));
    const [long, others] = [files.filter(isLong), files.filter((file) => !isLong(file))];
    return [...long.sort((one, other) => place(one) - place(other)), ...(await super.sort(others))];
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts', 'test/support/programs.ts'],
    setupFiles: 'test/support/seed.ts',
    // The files that one worker takes share their modules, of which loading would cost more than most tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Ends what hangs. How long a test takes on a busy machine judges nothing.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
