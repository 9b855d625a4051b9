import type { Named, Workspace } from '../definition/workspace.ts';
import type { Filter } from '../schedule/select.ts';
import type { Context } from './command.ts';
import { cycle, forum, person, team } from './options.ts';
import { quoted, suggestion, WrongCall } from './wrong-call.ts';

/** What `--forum`, `--cycle`, `--team` and `--person` ask for, as ids. @throws WrongCall for a name that nobody has. */
export function askedFilter(context: Context, workspace: Workspace): Filter {
  const people = new Map<string, Named>([...workspace.departments, ...workspace.roles]);
  return {
    fora: context.get(forum).map((text) => named('--forum', text, workspace.fora)),
    cycles: context.get(cycle).map((text) => named('--cycle', text, workspace.cycles)),
    teams: context.get(team).map((text) => named('--team', text, workspace.teams)),
    people: context.get(person).map((text) => named('--person', text, people)),
  };
}

/** Whether anything in particular is asked for. */
export function isEmpty({ fora, cycles, teams, people }: Filter): boolean {
  return fora.length + cycles.length + teams.length + people.length === 0;
}

/**
 * The id of what somebody calls by its id, name or alias; capitals make no difference.
 * @throws WrongCall with the nearest guess, else with all there is.
 */
export function named(option: string, text: string, things: ReadonlyMap<string, Named>): string {
  if (things.has(text)) return text;
  const wanted = folded(text);
  const found = [...things.values()].find((thing) => callings(thing).some((calling) => folded(calling) === wanted));
  if (found) return found.id;
  const near = suggestion(text, [...things.values()].flatMap(callings));
  const tail = near.nl ? near : suggestion(text, [...things.keys()]);
  throw new WrongCall({
    nl: `${option}: ${quoted(text)} komt in de definities niet voor${tail.nl}`,
    en: `${option}: ${quoted(text)} is not in the definitions${tail.en}`,
  });
}

function callings({ id, name, aliases }: Named): string[] {
  return [id, name, ...aliases];
}

function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
