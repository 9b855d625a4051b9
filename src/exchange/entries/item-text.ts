import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { firstSpeaker } from '../../schedule/people/first-speaker.ts';
import type { Item, Meeting } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';

type OfRole = (role: string) => string;

const WORDS: Said<{ speaker: string; otherwise: OfRole; instead: OfRole; behalf: OfRole; papers: string }> = {
  nl: {
    speaker: 'Eerste spreker',
    otherwise: (role) => `bij verhindering ${role}`,
    instead: (role) => `in plaats van ${role}`,
    behalf: (role) => `mede namens ${role}`,
    papers: 'Stukken',
  },
  en: {
    speaker: 'First speaker',
    otherwise: (role) => `or else ${role}`,
    instead: (role) => `in place of ${role}`,
    behalf: (role) => `also on behalf of ${role}`,
    papers: 'Papers',
  },
};

/** @example itemTitle(item) // 'Jeugdpakket (MLT4)' */
export function itemTitle({ title, team }: Pick<Item, 'title' | 'team'>): string {
  return team === null ? title : `${title} (${team})`;
}

/**
 * An item with what its readers have to know, one fact a line.
 * @example // ['Jeugdpakket (MLT4): ter besluitvorming, 20 minuten', 'Eerste spreker: minister VWS', 'Stukken: Nota']
 */
export function itemLines(
  item: Item,
  meeting: Meeting,
  workspace: Workspace,
  { lang, hide }: Pick<CalendarView, 'lang' | 'hide'>,
): string[] {
  const words = WORDS[lang];
  const treatment = item.treatment === null ? null : treatmentWords(item.treatment, lang);
  const how = [treatment, item.minutes === null ? null : quantity(item.minutes, 'minutes', lang)].filter(Boolean);
  const lines = [how.length > 0 ? `${itemTitle(item)}: ${how.join(', ')}` : itemTitle(item)];
  const speaker = hide.has('names') ? '' : speakerText(item, meeting, workspace, lang);
  if (speaker !== '') lines.push(`${words.speaker}: ${speaker}`);
  if (item.papers.length > 0) lines.push(`${words.papers}: ${item.papers.join('; ')}`);
  return lines;
}

/** @example speakerText(item, meeting, workspace, 'nl') // 'minister VWS, bij verhindering staatssecretaris VWS' */
function speakerText(item: Item, meeting: Meeting, workspace: Workspace, lang: Lang): string {
  const { otherwise, instead: inPlace, behalf } = WORDS[lang];
  const speaker = firstSpeaker(item, meeting, workspace);
  if (!speaker) return '';
  const { role, substitute, instead } = speaker;
  const name = (id: string) => roleName(id, workspace);
  if (instead) return `${name(role)}, ${(instead.behalf ? behalf : inPlace)(name(instead.role))}`;
  return substitute === null ? name(role) : `${name(role)}, ${otherwise(name(substitute))}`;
}
