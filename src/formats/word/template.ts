import { type IPatch, PageNumber, type ParagraphChild, PatchType, patchDocument, TextRun } from 'docx';
import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import { type Document, withMargin } from '../../documents/blocks.ts';
import { pack } from '../zip.ts';
import { NUMBERINGS } from './blocks.ts';
import { bodyOf, markingOf, topOf } from './body.ts';
import { dressOf } from './dress.ts';
import { openTemplate, toFill } from './opened.ts';
import {
  bundle,
  CONTENT_TYPES,
  DOCUMENT,
  PACKAGE,
  type Parts,
  partText,
  RELATIONS,
  unpack,
  withoutGuards,
  withPart,
} from './package.ts';
import { textWidth } from './page.ts';
import type { Placeholder } from './placeholders.ts';
import { coreXml } from './properties.ts';
import { stylesIn, withStyles } from './styles-part.ts';
import { templateFault } from './template-fault.ts';
import { deskOf, run, sign, type WordContext, wordRun } from './text.ts';

/**
 * A document in a template: what stands between double braces is filled in, wherever it stands, and all else stays as it
 * is. What has no place of its own there comes at the top of the content, so that nothing is lost.
 * @throws TemplateFault
 */
export async function inTemplate(document: Document, template: Uint8Array, made: Day): Promise<Uint8Array> {
  const { parts, written } = await openTemplate(template);
  const { style, size, styles } = dressOf(stylesIn(parts));
  const desk = deskOf(style, textWidth(partText(parts, DOCUMENT)), size);
  const fillings = fillingsOf(document, new Set(written.values()), made, desk);
  const patches = contentLast(written).map(([name, placeholder]) => [name, fillings[placeholder]]);
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: bundle(toFill(parts)),
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    numbering: { config: NUMBERINGS },
    // There are properties then, for `finished` to fill.
    properties: { title: '' },
  });
  const whole = withStyles({ ...parts, ...withoutGuards(unpack(filled)) }, styles);
  return pack(finished(whole, document, made));
}

/** What is filled in is searched again for each name that comes after it, and the content is the longest by far. */
function contentLast(written: ReadonlyMap<string, Placeholder>): [name: string, placeholder: Placeholder][] {
  return [...written].sort(([, one], [, other]) => Number(one === 'content') - Number(other === 'content'));
}

function fillingsOf(
  document: Document,
  placed: ReadonlySet<Placeholder>,
  made: Day,
  desk: WordContext,
): Record<Placeholder, IPatch> {
  const { title, subtitles, sender = [], marking, lang } = document;
  const unmarked = placed.has('marking') ? [] : markingOf(document, desk);
  const body = placed.has('margin') ? document : { ...document, sender: [], blocks: withMargin(document) };
  const unplaced = topOf(
    {
      title: placed.has('title') ? null : title,
      subtitles: placed.has('subtitle') ? [] : subtitles,
      sender: placed.has('sender') ? [] : sender,
    },
    desk,
  );
  return {
    title: lines([title], desk),
    subtitle: lines(subtitles, desk),
    sender: lines(sender, desk),
    margin: marginLines(document, desk),
    marking: lines(marking === undefined ? [] : [marking], desk),
    date: lines([longDay(made, lang)], desk),
    content: { type: PatchType.DOCUMENT, children: [...unmarked, ...unplaced, ...bodyOf(body, desk)] },
  };
}

/** What stands in the margin, one below the other, with an empty line between them. */
function marginLines({ margin = [] }: Document, desk: WordContext): IPatch {
  const children = margin.flatMap((entry, index): ParagraphChild[] => [
    ...(index === 0 ? [] : [sign('break'), sign('break')]),
    run(entry.label, desk, 'Strong'),
    ...('pages' in entry
      ? [sign('break'), new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
      : entry.lines.flatMap((words) => [sign('break'), wordRun(words, desk)])),
  ]);
  return { type: PatchType.PARAGRAPH, children };
}

function lines(texts: readonly string[], desk: WordContext): IPatch {
  const children = texts.flatMap((text, index): ParagraphChild[] => [
    ...(index === 0 ? [] : [sign('break')]),
    run(text, desk),
  ]);
  return { type: PatchType.PARAGRAPH, children };
}

/**
 * The parts as those of a document, with its own properties, and without the number by chance that its lists may have.
 * @throws TemplateFault
 */
function finished(parts: Parts, document: Document, made: Day): Parts {
  const core = partText(parts, PACKAGE).match(/<Relationship [^>]*core-properties"[^>]*>/)?.[0];
  const path = core?.match(/Target="\/?([^"]*)"/)?.[1];
  if (path === undefined) throw templateFault('unreadable');
  const changes: [name: string, change: (text: string) => string][] = [
    [path, () => coreXml(document, made)],
    [CONTENT_TYPES, (text) => text.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')],
    [
      RELATIONS,
      (text) =>
        text.replace(/<Relationship [^>]*relationships\/numbering"[^>]*>/, (xml) =>
          xml.replace(/Id="[^"]*"/, 'Id="rIdLists"'),
        ),
    ],
  ];
  return changes.reduce((all, [name, change]) => withPart(all, name, change), parts);
}
