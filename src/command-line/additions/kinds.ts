import type { Said } from '../../language/language.ts';
import { LEVEL_WORDS } from '../../language/typed.ts';
import * as shared from '../options.ts';
import type { Kind } from './kind.ts';
import * as options from './options.ts';

const TEAM: Said = { nl: 'het team', en: 'the team' };
const ROUTE: Said = {
  nl: 'de route of cyclus, of de gremia op volgorde met komma’s ertussen',
  en: 'the route or cycle, or the fora in order with commas between them',
};
const DECISION: Said = {
  nl: 'het overleg dat moet besluiten, zoals MCC 2020-12-08',
  en: 'the meeting that must decide, such as MCC 2020-12-08',
};
const FROM: Said = { nl: 'de eerste dag', en: 'the first day' };
const UNTIL: Said = { nl: 'de laatste dag, die meetelt', en: 'the last day, included' };
const CYCLE: Said = { nl: 'de cyclus', en: 'the cycle' };
const REASON: Said = { nl: 'de reden', en: 'the reason' };
const LEVEL: Said = { nl: 'het soort gremium', en: 'the kind of forum' };

/** What can be added to the definitions, each kind with what can be said of it. */
export const KINDS: readonly Kind[] = [
  {
    word: { value: 'product', nl: ['product'], en: ['product', 'deliverable'] },
    path: ['deliverables'],
    called: { key: 'title', option: options.title },
    fields: [
      { key: 'team', option: shared.team, asks: TEAM },
      { key: 'route', option: shared.route, asks: ROUTE, isRoute: true },
      { key: 'round', option: shared.round },
      { key: 'decided-by', option: shared.decidedBy, asks: DECISION },
      { key: 'from', option: shared.from, asks: FROM },
      { key: 'needed-by', option: options.neededBy },
      { key: 'treatment', option: options.treatment, unasked: true },
      { key: 'minutes', option: options.minutes },
      { key: 'speaker', option: options.speaker, unasked: true },
      { key: 'papers', option: options.papers },
    ],
    oneOf: [
      { keys: ['route'], needed: true },
      { keys: ['round', 'decided-by', 'from'], needed: false },
    ],
  },
  {
    word: { value: 'team', nl: ['team'], en: ['team'] },
    path: ['teams'],
    called: { key: '', option: options.name },
    fields: [
      { key: 'topic', option: options.topic },
      { key: 'sponsor', option: options.sponsor },
      { key: 'departments', option: options.departments },
      { key: 'lead', option: options.leader },
      { key: 'secretary', option: options.secretary },
      { key: 'from', option: shared.from, asks: FROM },
      { key: 'until', option: shared.until, unasked: true },
    ],
    oneOf: [],
  },
  {
    word: { value: 'forum', nl: ['gremium'], en: ['forum'] },
    path: ['fora'],
    called: { key: '', option: options.name },
    fields: [
      { key: 'name', option: options.fullName },
      { key: 'level', option: options.level, asks: LEVEL, words: LEVEL_WORDS },
      { key: 'chair', option: options.chair },
      { key: 'deputy', option: options.deputy, unasked: true },
      { key: 'members', option: options.members },
      { key: 'time', option: options.at },
      { key: 'length', option: shared.length },
      { key: 'place', option: shared.place },
      { key: 'papers.due', option: options.due },
      { key: 'papers.at', option: options.dueAt },
      { key: 'from', option: shared.from, unasked: true },
      { key: 'until', option: shared.until, unasked: true },
    ],
    oneOf: [],
  },
  {
    word: { value: 'role', nl: ['functie'], en: ['role'] },
    path: ['roles'],
    called: { key: '', option: options.name },
    fields: [
      { key: 'department', option: options.department },
      { key: 'person.name', option: options.holder },
      { key: 'person.email', option: options.email },
      { key: 'substitute', option: options.substitute },
      { key: 'from', option: shared.from, unasked: true },
      { key: 'until', option: shared.until, unasked: true },
    ],
    oneOf: [],
  },
  {
    word: { value: 'absence', nl: ['afwezigheid'], en: ['absence'] },
    path: ['absences'],
    called: { key: 'who', option: options.who },
    isList: true,
    fields: [
      { key: 'meeting', option: options.meeting },
      { key: 'from', option: shared.from, asks: FROM },
      { key: 'until', option: shared.until, asks: UNTIL },
      { key: 'reason', option: shared.reason, asks: REASON },
      { key: 'substitute', option: options.substitute },
    ],
    oneOf: [
      { keys: ['meeting', 'from'], needed: true },
      { keys: ['meeting', 'until'], needed: true },
    ],
  },
  {
    word: { value: 'recess', nl: ['reces'], en: ['recess'] },
    path: ['calendar', 'periods'],
    called: { key: 'name', option: options.name },
    isList: true,
    fields: [
      { key: 'kind', option: options.kind },
      { key: 'from', option: shared.from, asks: FROM },
      { key: 'until', option: shared.until, asks: UNTIL },
    ],
    oneOf: [
      { keys: ['from'], needed: true },
      { keys: ['until'], needed: true },
    ],
  },
  {
    word: { value: 'topic', nl: ['onderwerp'], en: ['topic'] },
    path: ['topics'],
    called: { key: 'title', option: options.title },
    fields: [
      { key: 'team', option: shared.team, asks: TEAM },
      { key: 'cycle', option: shared.cycle, asks: CYCLE },
      { key: 'target', option: options.target },
      { key: 'status', option: shared.status, unasked: true },
    ],
    oneOf: [],
  },
];
