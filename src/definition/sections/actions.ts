import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { vagueDate } from '../kinds/vague-date.ts';
import { accept, type Linker, refer, report } from '../linking/linker.ts';
import { somebody } from '../parts/who.ts';
import { items } from '../section.ts';
import { MEETINGS } from '../shapes/field-help.ts';
import { block, list, optional } from '../shapes/shapes.ts';
import { day, moment, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Action } from '../types/agendas.ts';

const actionShape = block(
  {
    forum: text,
    what: text,
    who: optional(text),
    since: optional(text),
    due: optional(moment),
    done: optional(day),
  },
  {
    forum: { nl: 'het gremium dat erom vroeg', en: 'the forum that asked for it', names: 'forum' },
    what: { nl: 'wat er moet gebeuren', en: 'what is to be done' },
    who: {
      nl: 'wie het doet: een functie, departement, team of iemand anders',
      en: 'who does it: a role, department, team or anybody else',
    },
    since: { nl: 'het overleg waarin erom werd gevraagd', en: 'the meeting that asked for it', examples: MEETINGS },
    due: {
      nl: 'de dag waarop het klaar moet zijn, of iets vagers',
      en: 'the day on which it is due, or something vaguer',
    },
    done: {
      nl: 'de dag waarop het klaar was; laat weg zolang het openstaat',
      en: 'the day on which it was done; leave it out while it is open',
    },
  },
);

export const actions = items({
  help: { nl: 'actielijst: wat een gremium van iemand vroeg', en: 'action list: what a forum asked of somebody' },
  shape: list(actionShape),
  linkOne: linkAction,
});

function linkAction(linker: Linker, written: z.output<typeof actionShape>, place: SourcePlace): Action | undefined {
  const forum = refer(linker, 'forum', written.forum, inside(place, 'forum'));
  const at = inside(place, 'since');
  const since = written.since === undefined ? null : accept(linker, readMeeting(written.since, linker.names), at);
  if (written.due && 'vague' in written.due)
    report(linker, vagueDate, { text: written.due.vague }, inside(place, 'due'));
  if (forum === undefined) return undefined;
  return {
    forum,
    what: written.what,
    owner: written.who === undefined ? '' : somebody(linker, written.who, inside(place, 'who')),
    since: since ?? null,
    due: written.due ?? null,
    done: written.done ?? null,
    place,
  };
}
