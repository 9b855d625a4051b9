import type { Sources } from '../../diagnostic/sources.ts';
import type { Lang } from '../../language/language.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { type DocumentBlock, paragraph } from '../blocks.ts';
import { storyDocument } from '../why/story.ts';
import { meetingStory } from '../why/why-meeting.ts';
import type { CommandLines } from './command-lines.ts';

/** What is for those alone who work with the definitions: where something is written, and what to type. */
export interface OwnWork {
  sources: Sources;
  commands: CommandLines;
}

/**
 * How a meeting got its date, with file and line. Who is absent, and why, stays out: whoever else uses this computer can
 * open the page too.
 */
export function whyBlocks(meeting: Meeting, schedule: Schedule, sources: Sources, lang: Lang): DocumentBlock[] {
  const story = meetingStory(meeting, schedule, lang);
  const chapters = story.chapters.filter(({ absent }) => !absent);
  return storyDocument({ ...story, chapters }, sources, lang).blocks.map((block) =>
    block.kind === 'heading' ? paragraph(block.text) : block,
  );
}
