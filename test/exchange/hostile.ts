import { day } from '../../src/calendar/day.ts';
import { uid } from '../../src/exchange/published/identity.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { block, cancelled, cycle, forum, item, meeting, moved } from './build.ts';

/** Texts that have broken calendars of others, by what is special about them. */
export const HOSTILE: Record<string, string> = {
  plain: 'beeld en richting',
  commas: 'kort, bondig; en: helder, "tussen aanhalingstekens"',
  backslashes: String.raw`pad C:\nieuw\team \, en \; en \\ en \N aan het eind \ `.trim(),
  'windows line ends': 'eerste regel\r\ntweede regel\rderde\n\nvijfde',
  'other line ends': 'a\u0085b\u2028c\u2029d',
  controls: 'a\u0000b\u0007c\u001bd\u007fe\u009ff\tg',
  emoji: '👩‍👩‍👧‍👦 gezin 🇳🇱 vlag 😷 '.repeat(9).trim(),
  'right to left': 'שלום \u202eevil\u202c مرحبا \u200f',
  'lone surrogates': 'half \ud83d en \ude37 ook',
  'smart quotes': '“Jeugd” – ‘perspectief’ … €\u00a05',
  'long word': 'x'.repeat(400),
  'long text': 'Wij bespreken dit onderwerp nog eens uitvoerig, met alle stukken; daarna volgt besluitvorming. '
    .repeat(60)
    .trim(),
  'many backslashes': '\\'.repeat(301),
  'many semicolons': ';'.repeat(301),
  'many spaces': `a${' '.repeat(301)}b`,
  'like a property': 'x\r\nEND:VEVENT\r\nDTSTART:20200101T000000Z',
  'zero width': 'a\u200bb\u200dc\ufeffd',
};

/** What a reader must find for a text on one line. */
export function expectedLine(text: string): string {
  return expectedText(text).replace(/\s+/g, ' ').trim();
}

/** What a reader must find for a text: one kind of line end, nothing that a calendar or UTF-8 cannot carry. */
export function expectedText(text: string): string {
  return [...text.replace(/\r\n|\r|[\u0085\u2028\u2029]/g, '\n')]
    .map((character) => (/^\p{Surrogate}$/u.test(character) ? '\ufffd' : character))
    .filter((character) => character === '\n' || character === '\t' || !/^\p{Control}$/u.test(character))
    .join('');
}

/** What the meeting of a hostile text is called in calendars. */
export function hostileUid(name: string, kind: 'meeting' | 'deadline' = 'meeting'): string {
  return uid(kind, `${name}/${HOSTILE[name]}`, 'samenleving.example');
}

/** A meeting for each hostile text, in its phase, place, item and reason, on the days around both changes of time. */
export function hostileMeetings(): Meeting[] {
  const a = cycle('A');
  const days = ['2020-10-24', '2020-10-25', '2020-10-26', '2021-03-27', '2021-03-28', '2021-03-29'].map(day);
  return Object.entries(HOSTILE).map(([name, text], index) => {
    const on = days[index % days.length]!;
    return meeting({
      id: `${name}/${text}`,
      forum: forum('MCC', { name: text }),
      day: on,
      start: index % 5 === 0 ? null : (index * 97) % 1440,
      length: 30 + index * 20,
      status: index % 7 === 6 ? 'cancelled' : 'moved',
      location: text,
      blocks: [block(a, index + 1, text)],
      items: [
        item(text, { team: text, treatment: text, minutes: 20, speaker: text, substitute: text, papers: [text] }),
      ],
      history: [
        moved({ day: on - 1, start: 600 }, { reason: text }),
        ...(index % 7 === 6 ? [cancelled({ reason: text })] : []),
      ],
    });
  });
}
