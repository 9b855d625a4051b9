import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

async function run(files: Record<string, string>, ...words: string[]) {
  const io = fakeIo({ files });
  return { exit: await main(['schema', ...words], io), ...io.said };
}

/** The names that an editor offers for a kind of thing. */
function names(schema: string, what: string): string[] | undefined {
  const { definitions } = JSON.parse(schema);
  return definitions[what]?.defaultSnippets.map(({ label }: { label: string }) => label);
}

it('stands beside the sample as it is now; npm run docs makes it anew', async () => {
  const { stdout } = await run(filesIn(SAMPLE, 'cycles'));
  await expect(stdout).toMatchFileSnapshot('../../cycles/cyclus.schema.json');
});

it('has the names of the definitions, where there are any', async () => {
  const { stdout } = await run({ 'cycles/a.yaml': 'fora: { ACC: {}, MCC: {} }\nteams: { MLT4: {} }' });
  expect(names(stdout, 'forum')).toEqual(['ACC', 'MCC']);
  expect(names(stdout, 'team')).toEqual(['MLT4']);
});

it('does without them where there is no folder, and where there are errors in it, which it says', async () => {
  const none = await run({});
  expect([none.exit, names(none.stdout, 'forum'), none.stderr]).toEqual([0, undefined, '']);
  expect(names(none.stdout, 'code')).toContain('role-double-booked');
  const wrong = await run({ 'cycles/a.yaml': 'fora: { MCC: { chair: niemand } }' });
  expect([wrong.exit, names(wrong.stdout, 'forum')]).toEqual([0, undefined]);
  expect(wrong.stderr).toContain('De namen in uw bestanden komen er niet in');
});

it('does not do without a folder that is asked for', async () => {
  const { exit, stdout } = await run({}, '--cycles', 'nergens');
  expect([exit, stdout]).toEqual([2, '']);
});
