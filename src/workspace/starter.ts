import { type Day, isoDay } from '../calendar/day.ts';
import { SCHEMA_FILE, SCHEMA_LINE, schemaText } from '../definition/schema.ts';
import type { Lang, Said } from '../language/language.ts';

/**
 * The files of a new workspace, with comments in the language of the reader, and what an editor helps with beside them.
 * @param monday the first day of the first round
 */
export function starter(lang: Lang, monday: Day): { name: string; text: string }[] {
  const files = FILES.map(({ name, text }) => ({ name, text: withSchemaLine(name, dated(text[lang], monday)) }));
  return [...files, { name: SCHEMA_FILE, text: schemaText() }];
}

function withSchemaLine(name: string, text: string): string {
  return name.endsWith('.yaml') ? `${SCHEMA_LINE}\n${text}` : text;
}

/** Days are written as their distance from the first Monday: `{+10}`. */
function dated(text: string, monday: Day): string {
  return text.replace(/\{\+(\d+)\}/g, (_, days) => isoDay(monday + Number(days)));
}

const FILES: readonly { name: string; text: Said }[] = [
  {
    name: '.gitattributes',
    text: {
      nl: `# Wat twee mensen elk onderaan toevoegen, voegt git samen: beide regels blijven.
changes.yaml  merge=union
accepted.yaml merge=union
`,
      en: `# What two people each add at the end, git merges: both lines stay.
changes.yaml  merge=union
accepted.yaml merge=union
`,
    },
  },
  {
    name: 'cycles.yaml',
    text: {
      nl: `# Wat zich steeds herhaalt: een cyclus van stappen, elk op een dag bij een gremium.
settings:
  title: Mijn programma
  language: nl

cycles:
  A:
    name: Tweewekelijkse cyclus
    every: 2 weken
    from: {+0}            # de maandag van week 1 van ronde 1
    steps:
      beeld:   { week: 1, day: dinsdag,   forum: Werkgroep,  phase: beeld en richting }
      advies:  { week: 1, day: donderdag, forum: Werkgroep,  phase: concept-advies }
      besluit: { week: 2, day: donderdag, forum: Stuurgroep, phase: besluit }
`,
      en: `# What comes round again and again: a cycle of steps, each on a day at a forum.
settings:
  title: My programme
  language: en

cycles:
  A:
    name: Two-weekly cycle
    every: 2 weeks
    from: {+0}            # the Monday of week 1 of round 1
    steps:
      picture:  { week: 1, day: Tuesday,  forum: Working group,  phase: picture and direction }
      advice:   { week: 1, day: Thursday, forum: Working group,  phase: draft advice }
      decision: { week: 2, day: Thursday, forum: Steering group, phase: decision }
`,
    },
  },
  {
    name: 'fora.yaml',
    text: {
      nl: `# Wie er bijeenkomen, wanneer en waar, en hoe lang tevoren de stukken er moeten zijn.
roles:
  voorzitter: { person: { name: nog in te vullen } }

fora:
  Werkgroep:
    level: official
    time: "10:00"
    length: 1u30
    holiday: werkdag erna      # valt het op een feestdag, dan de eerste werkdag erna
  Stuurgroep:
    level: ministerial
    chair: voorzitter
    time: "14:00"
    length: 1 uur
    place: vergaderzaal 1
    papers: { due: 2 werkdagen, at: "12:00" }
    holiday: werkdag ervoor
`,
      en: `# Who meets, when and where, and how long before it the papers must be in.
roles:
  chair: { person: { name: to be filled in } }

fora:
  Working group:
    level: official
    time: "10:00"
    length: 90 min
    holiday: after             # on a public holiday: the first working day after it
  Steering group:
    level: ministerial
    chair: chair
    time: "14:00"
    length: 1 hour
    place: meeting room 1
    papers: { due: 2 working days, at: "12:00" }
    holiday: before
`,
    },
  },
  {
    name: 'deliverables.yaml',
    text: {
      nl: `# Wie wat oplevert, en in welke ronde het de stappen van de cyclus doorloopt.
teams:
  Team 1: { topic: Het eerste onderwerp }

deliverables:
  eerste-advies:
    team: Team 1
    title: Het eerste advies
    route: A
    round: A1
    treatment: { besluit: besluitvorming }
`,
      en: `# Who delivers what, and in which round it travels the steps of the cycle.
teams:
  Team 1: { topic: The first topic }

deliverables:
  first-advice:
    team: Team 1
    title: The first advice
    route: A
    round: A1
    treatment: { decision: decision }
`,
    },
  },
  {
    name: 'changes.yaml',
    text: {
      nl: `# Wat onderweg verandert. Haal het # weg en vul in; een overleg heet naar zijn gremium en zijn dag.
# changes:
#   - move: Stuurgroep {+10}
#     to: {+9} 11:00
#     reason: voorzitter verhinderd
#   - cancel: Werkgroep {+15}
#     reason: geen stukken
#   - add: Stuurgroep {+22} 09:00
#     cycle: A
#     reason: spoed
`,
      en: `# What changes along the way. Remove the # and fill in; a meeting is named by its forum and its day.
# changes:
#   - move: Steering group {+10}
#     to: {+9} 11:00
#     reason: the chair cannot come
#   - cancel: Working group {+15}
#     reason: no papers
#   - add: Steering group {+22} 09:00
#     cycle: A
#     reason: urgent
`,
    },
  },
];
