import { once } from '../../common/once.ts';
import { type Names, namesOf, together } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { suggestion, WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { dashed } from '../../language/option-names.ts';
import type { Filter } from '../../schedule/select.ts';
import type { Context } from '../command.ts';
import { cycle, forum, person, team } from '../options.ts';

/** What `--forum`, `--cycle`, `--team` and `--person` ask for, as ids. @throws WrongCall for a name that nobody has. */
export function askedFilter(context: Context, workspace: Workspace): Filter {
  const { fora, cycles, teams, departments, roles } = workspace;
  // Few calls name anybody, and there are many roles.
  const people = once(() => together(namesOf(roles.values()), namesOf(departments.values())));
  return {
    fora: context.get(forum).map((text) => named('forum', text, namesOf(fora.values()))),
    cycles: context.get(cycle).map((text) => named('cycle', text, namesOf(cycles.values()))),
    teams: context.get(team).map((text) => named('team', text, namesOf(teams.values()))),
    people: context.get(person).map((text) => named('person', text, people())),
  };
}

/**
 * The id of what somebody calls by its id, name or alias.
 * @param option the name of the option for which it was typed; null for an argument
 * @throws WrongCall when nothing is called that, with the nearest guess or all there is; or when several things are.
 */
export function named(option: string | null, text: string, names: Names): string {
  const [id, ...others] = names.fits(text);
  if (id !== undefined && others.length === 0) return id;
  if (id !== undefined) throw ambiguous(option, text, [id, ...others]);
  const tail = suggestion(text, names.ids, names.words);
  throw new WrongCall({
    nl: `${before(option, 'nl')}${quoted(text)} komt in de definities niet voor${tail.nl}`,
    en: `${before(option, 'en')}${quoted(text)} is not in the definitions${tail.en}`,
  });
}

function ambiguous(option: string | null, text: string, ids: readonly string[]): WrongCall {
  return new WrongCall({
    nl: `${before(option, 'nl')}${quoted(text)} kan meer betekenen: ${listing(ids, 'nl', 'or')}`,
    en: `${before(option, 'en')}${quoted(text)} can mean more than one thing: ${listing(ids, 'en', 'or')}`,
  });
}

function before(option: string | null, lang: Lang): string {
  return option === null ? '' : `${dashed(option, lang)}: `;
}
