import { isoDay } from '../../calendar/day.ts';
import { firstDay } from '../../definition/texts/first-day.ts';
import { namesOf } from '../../definition/texts/names.ts';
import { readReference } from '../../definition/texts/reference.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { guess, WrongCall } from '../../diagnostic/wrong-call.ts';
import type { WhyStory } from '../../documents/why/story.ts';
import { meetingStory } from '../../documents/why/why-meeting.ts';
import { productStory } from '../../documents/why/why-product.ts';
import { capital } from '../../language/capital.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { productPlans } from '../../schedule/journeys/product-plan.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { scheduleAround } from './schedule-around.ts';

/**
 * How what somebody asks about got its date: a product with its deadlines, or every meeting that a reference fits.
 * @throws WrongCall when there is no such thing
 */
export function storiesOf(text: string, workspace: Workspace, lang: Lang): WhyStory[] {
  const product = productNamed(text, workspace);
  if (product) return [storyOf(product, workspace, lang)];
  const { found, schedule } = meetingsAsked(text, workspace);
  return found.map((meeting) => meetingStory(meeting, schedule, lang));
}

/**
 * What somebody means: the reference, the meetings that it fits, and the schedule around them.
 * @throws WrongCall when there is no such meeting
 */
export function meetingsAsked(
  text: string,
  workspace: Workspace,
): { reference: MeetingReference; found: Meeting[]; schedule: Schedule } {
  const reference = readReference(text, workspace);
  if ('mistake' in reference) throw notUnderstood(text, reference.mistake, workspace);
  const schedule = scheduleAround(reference, workspace);
  const found = meetingsNamed(reference, schedule.all);
  if (found.length === 0) throw noMeeting(text, reference, schedule.all);
  return { reference, found, schedule };
}

/** A product by its id, name or alias, or by the identity of one of its deadlines, which begins with its id. */
function productNamed(text: string, { deliverables }: Workspace): Deliverable | undefined {
  const names = namesOf(deliverables.values());
  const fits = [...names.fits(text), ...names.fits(text.split('/')[0]!)];
  return deliverables.get(fits[0] ?? '');
}

function storyOf(product: Deliverable, workspace: Workspace, lang: Lang): WhyStory {
  const { timing } = product;
  const day =
    timing && timing.by !== 'round' && 'day' in timing.moment ? timing.moment.day : (firstDay(workspace) ?? 0);
  // Journeys are whole, wherever the window lies: it only has to be near.
  const schedule = resolve(workspace, { from: day, until: day });
  const journey = schedule.journeys.find(({ deliverable }) => deliverable === product)!;
  const [plan] = productPlans([journey], schedule, day);
  return productStory(plan!, schedule, lang);
}

type Mistake = Extract<ReturnType<typeof readReference>, { mistake: unknown }>['mistake'];

function notUnderstood(text: string, { kind, args }: Mistake, { deliverables }: Workspace): WrongCall {
  const say = (lang: Lang) => {
    const hint = kind.hint?.[lang](args as never);
    const nearly = guess(text, namesOf(deliverables.values()).words)[lang];
    return kind.say[lang](args as never) + (nearly || (hint === undefined ? '' : `\n${capital(hint)}.`));
  };
  return new WrongCall({ nl: say('nl'), en: say('en') });
}

const NEAR_DAYS = 14;
const SHOWN = 3;

export function noMeeting(text: string, reference: MeetingReference, all: readonly Meeting[]): WrongCall {
  if (reference.by === 'round')
    return new WrongCall({
      nl: `${quoted(text)}: ${reference.forum} komt in die ronde niet bijeen`,
      en: `${quoted(text)}: ${reference.forum} does not meet in that round`,
    });
  const distance = ({ day }: Meeting) => Math.abs(day - reference.day);
  const near = all
    .filter((meeting) => meeting.forum.id === reference.forum && distance(meeting) <= NEAR_DAYS)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, SHOWN)
    .map(({ day }) => isoDay(day))
    .sort();
  return new WrongCall({
    nl: `er is geen overleg ${quoted(text)}${near.length > 0 ? `; wel op ${listing(near, 'nl')}` : ''}`,
    en: `there is no meeting ${quoted(text)}${near.length > 0 ? `; there is on ${listing(near, 'en')}` : ''}`,
  });
}
