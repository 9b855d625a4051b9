import { day } from '../../src/calendar/day.ts';
import type { Period } from '../../src/calendar/period.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import { paragraph } from '../../src/documents/blocks.ts';
import { agendaMail } from '../../src/documents/covering-mails/agenda-mail.ts';
import { changeMails } from '../../src/documents/covering-mails/change-mails.ts';
import type { CoveringMail } from '../../src/documents/covering-mails/covering-mail.ts';
import { type MailPart, type PapersKind, papersMails } from '../../src/documents/covering-mails/papers-mails.ts';
import { deadlinesInSight } from '../../src/documents/deadlines.ts';
import type { Lang } from '../../src/language/language.ts';
import { differenceOf } from '../../src/schedule/changes/difference.ts';
import { isHeld } from '../../src/schedule/meetings/is-held.ts';
import { neutral } from '../../src/schedule/neutral.ts';
import { resolve } from '../../src/schedule/resolve.ts';

/** Everything that a covering mail can say, with texts to fill in. */
export function definitions(texts: Partial<Record<keyof typeof PLAIN, string>> = {}, more = ''): string {
  const written = Object.fromEntries(
    Object.entries({ ...PLAIN, ...texts }).map(([key, text]) => [key, JSON.stringify(text)]),
  ) as typeof PLAIN;
  return `
settings:
  title: Proef
  sender: [${written.sender}]
  calendars: { organizer: secretariaat@az.example }
departments: { AZ: {} }
roles:
  minister VWS: { person: { email: h.devries@vws.example } }
  minister JenV: {}
  trekker: { person: [{ email: jan@mlt4.example, until: 2020-11-01 }, { email: piet@mlt4.example, from: 2020-11-02 }] }
  griffier: { person: { email: griffier@az.example } }
fora:
  MCC:
    name: ${written.forum}
    chair: minister VWS
    members: [minister JenV]
    contact: griffier
    copy: [griffier, AZ]
    time: "14:00"
    place: ${written.place}
    papers: { due: 1 werkdag, at: "12:00" }
  ACC: { time: "10:00", papers: { due: 1 werkdag, at: "18:00" } }
cycles:
  A:
    every: 2 weeks
    from: 2020-10-19
    steps:
      ambtelijk: { week: 1, day: donderdag, forum: ACC }
      ministerieel: { week: 2, day: dinsdag, forum: MCC }
teams:
  MLT4: { lead: trekker }
deliverables:
  jeugd:
    title: ${written.title}
    team: MLT4
    route: A
    round: A2
    papers: [${written.paper}, Bestedingsplan]
    treatment: { ministerieel: besluitvorming }
  lijst: { title: Lijst, route: A, round: A2 }
${more}`;
}

const PLAIN = {
  sender: 'Programma-DG',
  forum: 'Ministeriële Commissie',
  place: 'Trêveszaal',
  title: 'Jeugdpakket',
  paper: 'Nota',
};

const WINDOW = { from: day('2020-11-02'), until: day('2020-11-15') };
const NOBODY = { fora: [], cycles: [], teams: [], people: [] };

const scheduleOf = (text: string, window: Period = WINDOW) => {
  const { workspace, findings } = readWorkspace([{ name: 'cycles/a.yaml', bytes: new TextEncoder().encode(text) }]);
  if (!workspace) throw new Error(findings.map(({ kind }) => kind.code).join());
  return resolve(workspace, window);
};

const editionOf = (lang: Lang) => ({ lang, today: day('2020-10-30'), fixed: false });

/** A mail with one text in every spot where people write. */
export function hostileMail(text: string): CoveringMail {
  const facts = [{ label: text, value: text }];
  return {
    ...{ lang: 'nl', about: text, day: day('2020-11-03'), start: 840 },
    ...{ to: ['jan@mlt4.example'], copy: ['griffier@az.example'], unreachable: [text] },
    subject: text,
    blocks: [
      paragraph(text),
      paragraph({ blank: text }),
      { kind: 'list', entries: [{ label: null, tone: 'plain', text, after: text, facts }] },
    ],
    closing: [text, '', { blank: text }],
  };
}

export function papers(text: string, kind: PapersKind = 'papers', per: MailPart = 'team', lang: Lang = 'nl') {
  const schedule = scheduleOf(text);
  return papersMails(kind, deadlinesInSight(schedule, NOBODY), per, neutral(schedule), editionOf(lang));
}

/** The mails of a window, with the deadlines that they are about. */
export function papersIn(text: string, window: Period, per: MailPart) {
  const schedule = scheduleOf(text, window);
  const deadlines = deadlinesInSight(schedule, NOBODY);
  return { deadlines, mails: papersMails('papers', deadlines, per, neutral(schedule), editionOf('nl')) };
}

export function agendas(text: string, lang: Lang = 'nl'): CoveringMail[] {
  const schedule = scheduleOf(text);
  return schedule.meetings.filter(isHeld).map((meeting) => agendaMail(meeting, neutral(schedule), editionOf(lang)));
}

export function changes(before: string, after: string, per: MailPart = 'forum', lang: Lang = 'nl'): CoveringMail[] {
  const difference = differenceOf(scheduleOf(before), scheduleOf(after));
  return changeMails(difference, day('2020-10-28'), per, editionOf(lang));
}
