import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import shown from '../../docs/images/shown.json';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

const FOLDER = 'publicaties/2020-11-02-A2-B2';

it('the pictures of README show what the program makes of the sample; else `npm run pictures` makes them anew', async () => {
  const io = fakeIo({ files: { ...filesIn(SAMPLE, 'cycles') } });
  expect(await main(['publish'], io), io.said.stderr).toBe(0);
  for (const [name, { file, sha256 }] of Object.entries(shown)) {
    const made = io.bytes[`${FOLDER}/${file}`] ?? io.files[`${FOLDER}/${file}`]!;
    expect(createHash('sha256').update(made).digest('hex'), name).toBe(sha256);
    expect(existsSync(`docs/images/${name}.png`)).toBe(true);
    expect(readFileSync('README.md', 'utf8')).toContain(`docs/images/${name}.png`);
  }
});
