import type { Day } from '../../calendar/day.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Document } from '../../documents/blocks.ts';
import type { DocumentContext } from '../../documents/document-context.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import { type PublishedFile, sha256 } from '../../exchange/published/publication.ts';
import type { Theme } from '../../formats/html/theme.ts';
import type { HouseStyle } from '../../formats/word/house-style.ts';
import type { Io } from '../../io.ts';
import type { Difference } from '../../schedule/changes/difference.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../definitions.ts';

/** What the papers of a window are made of. */
export interface PublishSource {
  /** Of the publication that it is for. */
  id: string;
  loaded: Loaded;
  /** All of the window. */
  whole: Schedule;
  /** Everything that is wrong, with what can be done about it. */
  findings: readonly Finding[];
  /** How the window differs from what was published before; null when nothing was. */
  difference: { since: PublicationRecord; difference: Difference } | null;
  look: PublicationLook;
  /** Spells a draft out. */
  letterText: Io['letterText'];
}

/** What the papers look like: the house style of the Word files and the theme of the pages; undefined for the usual ones. */
export interface PublicationLook {
  style: HouseStyle | undefined;
  theme: Theme | undefined;
}

/** Something that goes out: one file, that can be drawn up on any day. */
export interface FileToPublish {
  /** Where it belongs, below the folder of the publication. */
  path: string;
  /** The files of definitions of which it says something that is not for everybody. */
  madeOf?: readonly string[];
  drawUp(context: DocumentContext): FileDraft;
}

/** A paper of one day, before it is rendered as a file. */
export interface FileDraft {
  /** All that it says, the day included. */
  says: string;
  render(): Promise<string | Uint8Array> | string | Uint8Array;
}

/** Makes a file of a paper that bears a day. @param path where it belongs */
export type Render = (path: string, draft: FileDraft, dated: Day) => Promise<string | Uint8Array>;

/** A paper as it is to be written. */
export interface MadeFile extends Omit<PublishedFile, 'written'>, Pick<FileToPublish, 'madeOf'> {
  data: string | Uint8Array;
}

/** A document as a file of some format. */
export function documentFile(
  path: string,
  build: (context: DocumentContext) => Document,
  render: (document: Document, context: DocumentContext) => ReturnType<FileDraft['render']>,
): FileToPublish {
  return {
    path,
    drawUp(context) {
      const document = build(context);
      return { says: JSON.stringify(document), render: () => render(document, context) };
    },
  };
}

/**
 * Makes a paper. One that says what it said before, but for the day on it, keeps that day: a paper that did not change is
 * the same file.
 * @param before the same paper as it was published before
 * @param render makes a file of it
 */
export async function makeFile(
  paper: FileToPublish,
  context: DocumentContext,
  before: readonly PublishedFile[],
  render: Render,
): Promise<MadeFile> {
  for (const { dated, content } of before) {
    const again = paper.drawUp({ ...context, today: dated });
    if (sha256(again.says) === content) return made(paper, again, dated, render);
  }
  return made(paper, paper.drawUp(context), context.today, render);
}

/** Makes a paper as it was on a day. */
export async function remakeFile(paper: FileToPublish, context: DocumentContext): Promise<MadeFile> {
  return made(paper, paper.drawUp(context), context.today, async (_, draft) => draft.render());
}

async function made({ path, madeOf }: FileToPublish, draft: FileDraft, dated: Day, render: Render): Promise<MadeFile> {
  const data = await render(path, draft, dated);
  return { path, data, sha256: sha256(data), dated, content: sha256(draft.says), ...(madeOf && { madeOf }) };
}
