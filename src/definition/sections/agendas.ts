import type * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { nearest } from '../../language/nearest.ts';
import { POINT_WORDS } from '../../language/typed.ts';
import { usualWords } from '../../language/word-list.ts';
import { agendaChangedTooEarly } from '../kinds/agenda-changed-too-early.ts';
import { unknownWord } from '../kinds/unknown-word.ts';
import { accept, each, entries, type Linker, present, refer, report } from '../linking/linker.ts';
import { isPointCalled } from '../parts/agenda.ts';
import { anybody } from '../parts/who.ts';
import { items, type Linked } from '../section.ts';
import { MEETINGS } from '../shapes/field-help.ts';
import { block, list, oneOrMore, optional, valuesByName } from '../shapes/shapes.ts';
import { day, text, whole } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { AgendaNotes, NamedProduct, StandingPoint } from '../types/agendas.ts';
import type { Forum } from '../types/fora.ts';

/** More papers than any meeting has. */
const MOST_ANNEXES = 999;

const changedShape = block(
  { on: day, what: text },
  {
    on: { nl: 'de dag waarop de agenda is gewijzigd', en: 'the day on which the agenda was changed' },
    what: { nl: 'wat er is gewijzigd', en: 'what was changed' },
  },
);

const agendaShape = block(
  {
    meeting: text,
    adopted: optional(day),
    changed: optional(oneOrMore(changedShape)),
    announcements: optional(oneOrMore(text)),
    texts: optional(valuesByName(text)),
    together: optional(oneOrMore(text)),
    'not-reached': optional(oneOrMore(text)),
    annexes: optional(whole(0, MOST_ANNEXES)),
    copy: optional(oneOrMore(text)),
  },
  {
    meeting: { nl: 'het overleg waar de agenda van is', en: 'the meeting whose agenda it is', examples: MEETINGS },
    adopted: {
      nl: 'de dag waarop de agenda is vastgesteld; tot dan is het een concept',
      en: 'the day on which the agenda was adopted; until then it is a draft',
    },
    changed: { nl: 'wat er na de vaststelling is gewijzigd', en: 'what was changed after it was adopted' },
    announcements: { nl: 'de mededelingen', en: 'the announcements' },
    texts: { nl: 'wat er onder een vast punt staat, per punt', en: 'what is said below a standing point, by point' },
    together: {
      nl: 'de producten die samen worden behandeld',
      en: 'the products that are dealt with as one',
      names: 'deliverable',
    },
    'not-reached': {
      nl: 'de producten waaraan het overleg niet toekwam; de volgende agenda begint daarmee',
      en: 'the products that the meeting did not get to; the next agenda begins with them',
      names: 'deliverable',
    },
    annexes: {
      nl: 'het aantal bijlagen, als ze niet elk bij een product staan',
      en: 'the number of annexes, when not each is named with its product',
    },
    copy: {
      nl: 'wie een afschrift krijgt, naast wie bij het gremium staat',
      en: 'who gets a copy, beside those of the forum',
      names: 'role-or-group',
    },
  },
);

export const agendas = items({
  help: {
    nl: 'wat op de agenda van één overleg staat naast de stukken: mededelingen en kopie aan; en of die is vastgesteld',
    en: 'what stands on the agenda of one meeting beside its items: announcements and copies; and whether it is adopted',
  },
  shape: list(agendaShape),
  linkOne: linkAgenda,
});

function linkAgenda(
  linker: Linker,
  written: z.output<typeof agendaShape>,
  place: SourcePlace,
  { fora }: Linked,
): AgendaNotes | undefined {
  const at = inside(place, 'meeting');
  const meeting = accept(linker, readMeeting(written.meeting, linker.names), at);
  const products = (key: 'together' | 'not-reached') => linkProducts(linker, written[key], inside(place, key));
  const copy = anybody(linker, written.copy, inside(place, 'copy'));
  const [together, notReached] = [products('together'), products('not-reached')];
  const { adopted = null } = written;
  reportTooEarly(linker, adopted, written.changed, inside(place, 'changed'));
  if (!meeting) return undefined;
  return {
    meeting,
    place: at,
    announcements: present(written.announcements),
    texts: linkTexts(linker, written.texts, fora.get(meeting.forum), inside(place, 'texts')),
    adopted,
    changed: present(written.changed),
    annexes: written.annexes ?? null,
    together,
    notReached,
    copy,
  };
}

/** What is changed before an agenda is adopted is part of what is adopted. */
function reportTooEarly(
  linker: Linker,
  adopted: Day | null,
  written: z.output<typeof agendaShape>['changed'],
  place: SourcePlace,
): void {
  for (const { item, at } of each(written, place))
    if (adopted !== null && item.on < adopted)
      report(linker, agendaChangedTooEarly, { adopted, on: item.on }, inside(at, 'on'));
}

function linkProducts(
  linker: Linker,
  written: readonly (string | undefined)[] | undefined,
  place: SourcePlace,
): NamedProduct[] {
  return each(written, place).flatMap(({ item, at }) => {
    const product = refer(linker, 'deliverable', item, at);
    return product === undefined ? [] : [{ product, place: at }];
  });
}

/** Texts by the standing point below which they come; what is no point of the forum is reported. */
function linkTexts(
  linker: Linker,
  written: Record<string, string | undefined> | undefined,
  forum: Forum | undefined,
  place: SourcePlace,
): AgendaNotes['texts'] {
  const points = forum ? [...forum.agenda.begin, ...forum.agenda.end] : [];
  return entries(linker, written, place).flatMap(({ key, item, at }) => {
    if (item === undefined) return [];
    if (forum && !points.some((point) => isPointCalled(point, key))) reportPoint(linker, key, points, keyOf(at));
    return [{ point: key, text: item, place: at }];
  });
}

function reportPoint(linker: Linker, key: string, points: readonly StandingPoint[], place: SourcePlace): void {
  const called = (lang: 'nl' | 'en') =>
    points.map((point) =>
      point.what === 'own'
        ? point.title
        : usualWords(
            POINT_WORDS.filter(({ value }) => value === point.what),
            lang,
          )[0]!,
    );
  const allowed = { nl: called('nl'), en: called('en') };
  report(linker, unknownWord, { text: key, allowed, guess: nearest(key, [...allowed.nl, ...allowed.en]) }, place);
}
