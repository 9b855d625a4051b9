import { inside } from '../../definition/texts/found.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { hasAgenda } from '../../schedule/meetings/has-agenda.ts';
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
    nl: ({ forum }) => `${forum} is openbaar, dus er gaat geen agenda rond waarop dit staat`,
    en: ({ forum }) => `${forum} is public, so no agenda goes round that has this on it`,
  },
  hint: {
    nl: () => 'geef het gremium een ander niveau ("level"), of haal dit weg',
    en: () => 'give the forum another level, or take this out',
  },
  explain: {
    nl: `Voor een openbaar gremium (level: public), zoals een debat of een persconferentie, maakt cyclus geen agenda. Mededelingen, en wie
een kopie krijgt ("copy"), staan alleen op agenda's. Wat hier is geschreven, komt dus nergens terecht.`,
    en: `For a public forum (level: public), such as a debate or a press conference, cyclus makes no agenda. Announcements, and who gets a
copy, stand on agendas alone. So what is written here ends up nowhere.`,
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
    if (forum.copy.length > 0 && !hasAgenda({ forum })) yield { forum: forum.id, place: inside(forum.place, 'copy') };
  for (const { meeting, place } of agendas) {
    const forum = fora.get(meeting.forum);
    if (forum && !hasAgenda({ forum })) yield { forum: forum.id, place };
  }
}
