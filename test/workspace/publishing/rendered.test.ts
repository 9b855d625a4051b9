import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { main } from '../../../src/main.ts';
import { renderedIn } from '../../../src/workspace/publishing/rendered.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { cacheFolder, filesIn, SAMPLE } from '../../support/folders.ts';

const DAY = day('2020-11-02');
const STYLE = { path: 'huis.docx', bytes: Uint8Array.of(1) };

interface Paper {
  path: string;
  says: string;
  dated: typeof DAY;
  style: typeof STYLE | undefined;
}

const PAPER: Paper = { path: 'a.docx', says: 'MCC', dated: DAY, style: undefined };

/** A folder in which a paper was published, and a way to publish it again that tells whether it was rendered. */
async function published() {
  const io = fakeIo({ cache: cacheFolder() });
  const publish = async ({ path, says, dated, style }: Paper) => {
    const rendered = await renderedIn(io, 'uit', { style, theme: undefined });
    let isRendered = false;
    const data = await rendered.render(
      path,
      {
        says,
        render: () => {
          isRendered = true;
          return `${says}!`;
        },
      },
      dated,
    );
    await rendered.keep();
    io.files[`uit/${path}`] = Buffer.from(data).toString();
    return { isRendered, data: Buffer.from(data).toString() };
  };
  expect(await publish(PAPER)).toEqual({ isRendered: true, data: 'MCC!' });
  return { io, publish };
}

describe('a paper that was rendered before', () => {
  it('is taken from its place, however often', async () => {
    const { publish } = await published();
    expect(await publish(PAPER)).toEqual({ isRendered: false, data: 'MCC!' });
    expect(await publish(PAPER)).toEqual({ isRendered: false, data: 'MCC!' });
  });

  it.each<[string, Partial<Paper>]>([
    ['it says something else', { says: 'ACC' }],
    ['it bears another day', { dated: DAY + 1 }],
    ['it has another house style', { style: STYLE }],
    ['it belongs elsewhere', { path: 'b.docx' }],
  ])('is rendered when %s', async (_, other) => {
    const { publish } = await published();
    expect((await publish({ ...PAPER, ...other })).isRendered).toBe(true);
  });

  it('is rendered when somebody edited it, or threw it away', async () => {
    const { io, publish } = await published();
    io.files['uit/a.docx'] = 'MCC?';
    expect(await publish(PAPER)).toEqual({ isRendered: true, data: 'MCC!' });
    delete io.files['uit/a.docx'];
    expect(await publish(PAPER)).toEqual({ isRendered: true, data: 'MCC!' });
  });
});

it('publishes the same with what was rendered before as without, when a meeting changed and somebody edited a paper', async () => {
  const twice = async (machine: Parameters<typeof fakeIo>[0]) => {
    const io = fakeIo({ files: filesIn(SAMPLE, 'cycles'), ...machine });
    expect(await main(['publish', '--output', 'uit'], io)).toBe(0);
    const [paper] = Object.keys(io.files).filter((path) => path.endsWith('ACC agenda.docx'));
    io.files[paper!] = 'van mij';
    delete io.bytes[paper!];
    io.files['cycles/later.yaml'] = 'changes: [{ cancel: MCC 2020-11-03, reason: Kamerdebat }]\n';
    expect(await main(['publish', '--output', 'uit'], io)).toBe(0);
    const { files, bytes, said } = io;
    return { files, bytes, said };
  };
  const without = await twice({});
  expect(without.said.stdout).toContain('MCC agenda');
  expect(await twice({ cache: cacheFolder() })).toStrictEqual(without);
});
