import { readReference } from '../definition/reference.ts';
import type { MeetingReference, Workspace } from '../definition/workspace.ts';
import type { Story } from '../documents/story.ts';
import { meetingStory } from '../documents/why-meeting.ts';
import { productStory } from '../documents/why-product.ts';
import type { Lang } from '../language/language.ts';
import { wholeRound } from '../schedule/fortnight.ts';
import { roundNumbered } from '../schedule/reach.ts';
import { resolve } from '../schedule/resolve.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';

export function storiesOf(text: string, workspace: Workspace, lang: Lang): Story[] {
  return [];
}
