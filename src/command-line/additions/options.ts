import type { Said } from '../../language/language.ts';
import { type Listed, list, type Option, type Saying } from '../option.ts';
import { dayOption, textOption } from '../options.ts';

// What is said of something new, and of nothing else.

const WHO: Said = { nl: 'functie', en: 'role' };
const TEXT: Said = { nl: 'tekst', en: 'text' };
const NAME: Said = { nl: 'naam', en: 'name' };

function text(name: string, value: Said, what: Said, more: { completes?: Listed; says?: Saying } = {}) {
  return { ...textOption(name, value, what), ...more };
}

function names(name: string, value: Said, what: Said, completes?: Listed): Option<readonly string[]> {
  return list({ name, value, what, ...(completes && { completes }) });
}

// Behind the kind: never typed as an option.

export const title = text('title', TEXT, { nl: 'de titel', en: 'the title' });
export const name = text('name', NAME, { nl: 'de naam', en: 'the name' });
export const who = names('who', WHO, { nl: 'wie afwezig is', en: 'who is absent' }, 'roles');

export const dayHeld = dayOption('day', 'day', { nl: 'de dag', en: 'the day' });
export const phase = text('phase', TEXT, { nl: 'waar het over gaat', en: 'what it is about' });

export const neededBy = text(
  'needed-by',
  { nl: 'dag', en: 'day' },
  { nl: 'de dag waarop het er moet zijn', en: 'the day by which it is needed' },
  { says: 'decision' },
);

export const treatment = text(
  'treatment',
  { nl: 'behandeling', en: 'treatment' },
  {
    nl: 'wat een overleg ermee doet, zoals besluitvorming of bespreking',
    en: 'what a meeting does with it, such as decision or discussion',
  },
);

export const minutes = text(
  'minutes',
  { nl: 'duur', en: 'length' },
  {
    nl: 'de spreektijd, zoals 20 min',
    en: 'the time for it on the agenda, such as 20 min',
  },
);

export const speaksFirst = text(
  'speaker',
  WHO,
  { nl: 'de eerste spreker', en: 'the first speaker' },
  { completes: 'roles' },
);

export const papersAlong = names(
  'papers',
  { nl: 'stukken', en: 'papers' },
  {
    nl: 'de stukken erbij, met komma’s ertussen',
    en: 'the papers that go with it, with commas between them',
  },
);

export const topic = text('topic', TEXT, { nl: 'waar het team over gaat', en: 'what the team is about' });

export const sponsor = text(
  'sponsor',
  WHO,
  { nl: 'de bewindspersoon die het onderwerp inbrengt', en: 'the member of government who brings the topic in' },
  { completes: 'roles' },
);

export const departments = names(
  'departments',
  { nl: 'departementen', en: 'departments' },
  { nl: 'wie meedoen, met komma’s ertussen', en: 'who take part, with commas between them' },
  'departments',
);

export const leader = text('leader', WHO, { nl: 'de teamtrekker', en: 'who leads the team' }, { completes: 'roles' });

export const secretary = text(
  'secretary',
  WHO,
  { nl: 'de secretaris van het team', en: 'the secretary of the team' },
  { completes: 'roles' },
);

export const fullName = text('full-name', NAME, { nl: 'de naam voluit', en: 'the name in full' });

export const level = text(
  'level',
  { nl: 'soort', en: 'kind' },
  {
    nl: 'het soort gremium: ambtelijk, ministerieel, extern of openbaar',
    en: 'the kind of forum: official, ministerial, external or public',
  },
);

export const chair = text('chair', WHO, { nl: 'de voorzitter', en: 'the chair' }, { completes: 'roles' });

export const deputy = text(
  'deputy',
  WHO,
  { nl: 'de plaatsvervangend voorzitter', en: 'the deputy chair' },
  {
    completes: 'roles',
  },
);

export const members = names(
  'members',
  { nl: 'functies', en: 'roles' },
  {
    nl: 'de leden, functies of groepen, met komma’s ertussen',
    en: 'the members, roles or groups, with commas between them',
  },
  'roles',
);

export const at = text(
  'at',
  { nl: 'tijd', en: 'time' },
  {
    nl: 'hoe laat het begint, zoals 14:00',
    en: 'at what time it begins, such as 14:00',
  },
);

export const due = text(
  'due',
  { nl: 'termijn', en: 'lead' },
  {
    nl: 'hoe lang tevoren de stukken er zijn, zoals 2 werkdagen',
    en: 'how long before it the papers are in, such as 2 working days',
  },
);

export const dueAt = text(
  'due-at',
  { nl: 'tijd', en: 'time' },
  {
    nl: 'hoe laat de stukken er die dag uiterlijk zijn, zoals 12:00',
    en: 'at what time that day the papers are in at the latest, such as 12:00',
  },
);

export const department = text(
  'department',
  { nl: 'departement', en: 'department' },
  { nl: 'het departement van de functie', en: 'the department of the role' },
  { completes: 'departments' },
);

export const holder = text('holder', NAME, { nl: 'wie de functie heeft', en: 'who has the role' });

export const email = text('email', { nl: 'adres', en: 'address' }, { nl: 'het e-mailadres', en: 'the email address' });

export const substitute = text(
  'substitute',
  WHO,
  { nl: 'wie ervoor in de plaats komt', en: 'who comes instead' },
  { completes: 'roles' },
);

export const meeting = text(
  'meeting',
  { nl: 'overleg', en: 'meeting' },
  {
    nl: 'het overleg waar het om gaat, zoals MCC 2020-11-10',
    en: 'the meeting that it is about, such as MCC 2020-11-10',
  },
  { says: 'meeting' },
);

export const kind = text(
  'kind',
  { nl: 'soort', en: 'kind' },
  {
    nl: 'het soort periode, zoals Kamerreces; gremia noemen die bij hun gedragslijn',
    en: 'the kind of period, such as recess of parliament; fora name it in their policies',
  },
);

export const target = text(
  'target',
  { nl: 'moment', en: 'moment' },
  {
    nl: 'waarvoor het is bedoeld: een ronde, maand of dag, zoals B3 of 2021-03',
    en: 'what it is meant for: a round, month or day, such as B3 or 2021-03',
  },
);
