import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { main } from '../../src/main.ts';
import { filesWith, leaked, output, secrets } from '../support/annotated-sample.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

const examples = commands.flatMap(({ name, examples }) => examples.map(({ line }) => [line, name] as const));

describe('the examples in the help, on the sample', () => {
  const [texts] = fc.sample(secrets, 1);
  let published: FakeIo;

  // Publications are named by the day of the first one.
  beforeAll(async () => {
    published = fakeIo({ files: filesWith(texts!) });
    expect(await main(['publish'], published)).toBe(0);
  });

  it.each(examples)('%s', async (line, name) => {
    const isLater = /publications|2020-10-30-1/.test(line);
    const { files, bytes } = isLater ? published : { files: filesWith(texts!), bytes: {} };
    const io = fakeIo({ files: { ...files }, bytes: { ...bytes }, answer: 'ja' });
    const exit = await main(wordsOf(line).slice(1), io);
    expect(io.said.stderr).not.toMatch(/^(fout|error)/m);
    // The real autumn has its conflicts, and `check` says so.
    expect(exit).toBe(line.startsWith('cyclus check') ? 1 : 0);
    const written = Object.keys(io.files).length > Object.keys(files).length;
    expect(io.said.stdout !== '' || written).toBe(true);
    // What stands in an annotation is for one person.
    if (name !== 'annotation') expect(leaked(texts!, output(io, files))).toEqual([]);
  });
});
