import type { Said } from '../../language/language.ts';
import { LEVEL_WORDS } from '../../language/typed.ts';
import * as shared from '../options.ts';
import type { Field, Kind } from './kind.ts';
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
    called: { key: 'title', option: options.title, columns: ['product', 'titel', 'title', 'deliverable'] },
    fields: [
      { key: 'team', option: shared.team, asks: TEAM },
      { key: 'route', option: shared.route, asks: ROUTE, isRoute: true, columns: ['weg'] },
      { key: 'round', option: shared.round, columns: ['ronde'] },
      {
        key: 'decided-by',
        option: shared.decidedBy,
        asks: DECISION,
        columns: ['besluit in', 'besluit door', 'beslist', 'besluit'],
      },
      { key: 'from', option: shared.from, asks: FROM, columns: ['vanaf', 'begin', 'start', 'eerste dag'] },
      { key: 'needed-by', option: options.neededBy, columns: ['nodig op', 'nodig', 'uiterlijk', 'deadline'] },
      { key: 'treatment', option: options.treatment, unasked: true, columns: ['behandeling'] },
      { key: 'minutes', option: options.minutes, columns: ['spreektijd', 'minuten', 'duur'] },
      {
        key: 'speaker',
        option: options.speaksFirst,
        unasked: true,
        columns: ['spreker', 'eerste spreker', 'indiener'],
      },
      { key: 'papers', option: options.papersAlong, columns: ['stukken', 'bijlagen'] },
    ],
    oneOf: [
      { keys: ['route'], needed: true },
      { keys: ['round', 'decided-by', 'from'], needed: false },
    ],
  },
  {
    word: { value: 'team', nl: ['team'], en: ['team'] },
    path: ['teams'],
    called: { key: '', option: options.name, columns: ['team', 'teamnaam'] },
    fields: [
      { key: 'topic', option: options.topic, columns: ['onderwerp'] },
      { key: 'sponsor', option: options.sponsor, columns: ['bewindspersoon'] },
      { key: 'departments', option: options.departments, columns: ['departementen', 'ministeries'] },
      { key: 'lead', option: options.leader, columns: ['trekker', 'teamtrekker'] },
      { key: 'secretary', option: options.secretary, columns: ['secretaris'] },
      { key: 'from', option: shared.from, asks: FROM, columns: ['vanaf', 'begin', 'start'] },
      { key: 'until', option: shared.until, unasked: true, columns: ['tot', 't/m', 'tot en met', 'einde', 'end'] },
    ],
    oneOf: [],
  },
  {
    word: { value: 'forum', nl: ['gremium'], en: ['forum'] },
    path: ['fora'],
    called: { key: '', option: options.name, columns: ['gremium', 'forum', 'overleg'] },
    fields: [
      { key: 'name', option: options.fullName, columns: ['naam', 'naam voluit', 'volledige naam'] },
      { key: 'level', option: options.level, asks: LEVEL, words: LEVEL_WORDS, columns: ['soort'] },
      { key: 'chair', option: options.chair, columns: ['voorzitter'] },
      { key: 'deputy', option: options.deputy, unasked: true, columns: ['plaatsvervangend voorzitter'] },
      { key: 'members', option: options.members, columns: ['leden'] },
      { key: 'time', option: options.at, columns: ['tijd', 'aanvang'] },
      { key: 'length', option: shared.length, columns: ['duur'] },
      { key: 'place', option: shared.place, columns: ['plaats', 'locatie', 'location'] },
      { key: 'papers.due', option: options.due, columns: ['termijn', 'aanlevertermijn', 'lead time'] },
      { key: 'papers.at', option: options.dueAt, columns: ['aanlevertijd'] },
      { key: 'from', option: shared.from, unasked: true },
      { key: 'until', option: shared.until, unasked: true },
    ],
    oneOf: [],
  },
  {
    word: { value: 'role', nl: ['functie'], en: ['role'] },
    path: ['roles'],
    memberOf: ['gremium', 'forum', 'overleg', 'lid van', 'member of'],
    called: { key: '', option: options.name, columns: ['functie', 'rol', 'role', 'function', 'lid', 'member'] },
    fields: [
      {
        key: 'department',
        option: options.department,
        columns: ['departement', 'ministerie', 'organisatie', 'ministry', 'organisation'],
      },
      { key: 'person.name', option: options.holder, columns: ['naam', 'persoon', 'name', 'person', 'deelnemer'] },
      {
        key: 'person.email',
        option: options.email,
        columns: ['e-mail', 'e-mailadres', 'mail', 'mailadres', 'email address'],
      },
      { key: 'substitute', option: options.substitute, columns: ['vervanger', 'plaatsvervanger'] },
      { key: 'from', option: shared.from, unasked: true, columns: ['vanaf', 'begin', 'start'] },
      { key: 'until', option: shared.until, unasked: true, columns: ['tot', 't/m', 'tot en met', 'einde', 'end'] },
    ],
    oneOf: [],
  },
  {
    word: { value: 'absence', nl: ['afwezigheid'], en: ['absence'] },
    path: ['absences'],
    called: { key: 'who', option: options.who, columns: ['wie', 'afwezig', 'functie', 'absent'] },
    isList: true,
    fields: [
      { key: 'meeting', option: options.meeting, columns: ['overleg', 'vergadering'] },
      { key: 'from', option: shared.from, asks: FROM, columns: ['vanaf', 'van', 'begin', 'eerste dag', 'start'] },
      {
        key: 'until',
        option: shared.until,
        asks: UNTIL,
        columns: ['tot', 't/m', 'tot en met', 'einde', 'laatste dag', 'end'],
      },
      { key: 'reason', option: shared.reason, asks: REASON, columns: ['reden'] },
      { key: 'substitute', option: options.substitute, columns: ['vervanger'] },
    ],
    oneOf: [
      { keys: ['meeting', 'from'], needed: true },
      { keys: ['meeting', 'until'], needed: true },
    ],
  },
  {
    word: { value: 'recess', nl: ['reces'], en: ['recess'] },
    path: ['calendar', 'periods'],
    called: { key: 'name', option: options.name, columns: ['reces', 'recess', 'vakantie', 'periode', 'period'] },
    isList: true,
    fields: [
      { key: 'kind', option: options.kind, columns: ['soort'] },
      { key: 'from', option: shared.from, asks: FROM, columns: ['vanaf', 'van', 'begin', 'eerste dag', 'start'] },
      {
        key: 'until',
        option: shared.until,
        asks: UNTIL,
        columns: ['tot', 't/m', 'tot en met', 'einde', 'laatste dag', 'end'],
      },
    ],
    oneOf: [
      { keys: ['from'], needed: true },
      { keys: ['until'], needed: true },
    ],
  },
  {
    word: { value: 'topic', nl: ['onderwerp'], en: ['topic'] },
    path: ['topics'],
    called: { key: 'title', option: options.title, columns: ['onderwerp', 'topic', 'thema', 'titel'] },
    fields: [
      { key: 'team', option: shared.team, asks: TEAM },
      { key: 'cycle', option: shared.cycle, asks: CYCLE, columns: ['cyclus', 'spoor'] },
      { key: 'target', option: options.target, columns: ['streefmoment', 'streefronde', 'wanneer', 'moment'] },
      { key: 'status', option: shared.status, unasked: true, columns: ['stand'] },
    ],
    oneOf: [],
  },
];

const FORUM = {
  key: '',
  option: shared.forum,
  columns: ['gremium', 'overleg', 'vergadering', 'meeting'],
} satisfies Field;
const DAY = { key: '', option: options.dayHeld, columns: ['datum', 'dag', 'date', 'wanneer'] } satisfies Field;
const TIME = {
  key: '',
  option: options.at,
  columns: ['tijd', 'aanvang', 'begin', 'time', 'start', 'van'],
} satisfies Field;

/** A meeting, of which lists are kept; on the line it has a command of its own. */
const MEETING: Kind = {
  word: { value: 'meeting', nl: ['overleg'], en: ['meeting'] },
  path: ['changes'],
  called: { key: 'add', option: options.title },
  parts: [FORUM, DAY, TIME],
  isList: true,
  fields: [
    { key: 'cycle', option: shared.cycle, columns: ['cyclus', 'spoor'] },
    { key: 'phase', option: options.phase, columns: ['fase', 'onderwerp', 'subject'] },
    { key: 'place', option: shared.place, columns: ['plaats', 'locatie', 'zaal', 'location', 'room'] },
    { key: 'length', option: shared.length, columns: ['duur'] },
    { key: 'status', option: shared.status, columns: ['stand'] },
    { key: 'reason', option: shared.reason, columns: ['reden', 'opmerking', 'remark'] },
  ],
  oneOf: [],
};

/** What lists can be of. */
export const LIST_KINDS: readonly Kind[] = [MEETING, ...KINDS];
