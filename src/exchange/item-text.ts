import { roleName } from '../definition/role-name.ts';
import type { Workspace } from '../definition/workspace.ts';
import type { Said } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import { treatmentWords } from '../language/treatment.ts';
import type { Item } from '../schedule/schedule.ts';
import type { Edition } from './edition.ts';

const WORDS: Said<{ speaker: string; otherwise: (role: string) => string; papers: string }> = {
  nl: { speaker: 'Eerste spreker', otherwise: (role) => `bij verhindering ${role}`, papers: 'Stukken' },
  en: { speaker: 'First speaker', otherwise: (role) => `or else ${role}`, papers: 'Papers' },
};

/** @example itemTitle(item) // 'Jeugdpakket (MLT4)' */
export function itemTitle({ title, team }: Pick<Item, 'title' | 'team'>): string {
  return team === null ? title : `${title} (${team})`;
}

/**
 * An item with what its readers have to know, one fact a line.
 * @example // ['Jeugdpakket (MLT4): ter besluitvorming, 20 minuten', 'Eerste spreker: minister VWS', 'Stukken: Nota']
 */
export function itemLines(item: Item, workspace: Workspace, { lang, hide }: Pick<Edition, 'lang' | 'hide'>): string[] {
  const words = WORDS[lang];
  const treatment = item.treatment === null ? null : treatmentWords(item.treatment, lang);
  const how = [treatment, item.minutes === null ? null : quantity(item.minutes, 'minutes', lang)].filter(Boolean);
  const lines = [how.length > 0 ? `${itemTitle(item)}: ${how.join(', ')}` : itemTitle(item)];
  if (item.speaker !== null && !hide.has('names')) {
    const otherwise = item.substitute === null ? '' : `, ${words.otherwise(roleName(item.substitute, workspace))}`;
    lines.push(`${words.speaker}: ${roleName(item.speaker, workspace)}${otherwise}`);
  }
  if (item.papers.length > 0) lines.push(`${words.papers}: ${item.papers.join('; ')}`);
  return lines;
}
