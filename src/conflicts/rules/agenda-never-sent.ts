import { inside } from '../../definition/texts/found.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { hasPaper } from '../../schedule/meetings/has-paper.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
}

/** What is written for agendas of a forum that sends none round. */
export const agendaNeverSent: ConflictRule<Args> = {
  code: 'agenda-never-sent',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ forum }) => `voor ${forum} wordt geen agenda gemaakt waarop dit kan staan`,
    en: ({ forum }) => `no agenda is made for ${forum} that this could stand on`,
  },
  hint: {
    nl: () => 'zet bij het gremium "documents: agenda", of haal dit weg',
    en: () => 'write "documents: agenda" with the forum, or take this out',
  },
  explain: {
    nl: `Voor een openbaar gremium (level: public), zoals een debat of een persconferentie, en voor een extern gremium, dat een eigen
secretariaat heeft, maakt cyclus geen agenda, tenzij "documents" dat zegt. Mededelingen, en wie een kopie krijgt ("copy"), staan
alleen op agenda's. Wat hier is geschreven, komt dus nergens terecht.`,
    en: `For a public forum (level: public), such as a debate or a press conference, and for an external one, which has a secretariat of its
own, cyclus makes no agenda unless "documents" says so. Announcements, and who gets a copy, stand on agendas alone. So what is
written here ends up nowhere.`,
  },
  sample: `fora: { debat: { level: public } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { s: { week: 2, day: woensdag, forum: debat } } }
agendas:
  - meeting: debat 2020-10-28 # <- agenda-never-sent
    announcements: [stukken volgen]
`,
  *find(schedule) {
    for (const { forum, place } of writtenFor(schedule))
      yield { args: { forum }, places: [place], days: [], who: [forum] };
  },
};

function* writtenFor({ workspace: { fora, agendas } }: Schedule): Generator<{ forum: string; place: SourcePlace }> {
  for (const forum of fora.values())
    if (forum.copy.length > 0 && !hasPaper({ forum }, 'agenda'))
      yield { forum: forum.id, place: inside(forum.place, 'copy') };
  for (const { meeting, place } of agendas) {
    const forum = fora.get(meeting.forum);
    if (forum && !hasPaper({ forum }, 'agenda')) yield { forum: forum.id, place };
  }
}
