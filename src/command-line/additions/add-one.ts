import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type DocumentBlock, heading } from '../../documents/blocks.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import { planDocument } from '../../documents/lists/plan.ts';
import { capital } from '../../language/capital.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { dashed } from '../../language/option-names.ts';
import { productPlans } from '../../schedule/journeys/product-plan.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { additionsEdit } from '../../workspace/editing/addition.ts';
import type { DefinitionEdit } from '../../workspace/editing/carry-out.ts';
import { valueUnderstood } from '../asked/understood.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { edit, loadFolder } from '../edit.ts';
import type { Field, Kind, Value } from './kind.ts';
import { KINDS } from './kinds.ts';
import { withMissing } from './missing.ts';
import { additionOf, idsOf, type Values } from './written.ts';

/**
 * Adds one thing to the definitions, of what the line says and a person at the terminal adds to that.
 * @param called what stands behind the kind on the line; may be empty
 * @throws WrongCall or WriteFault; nothing has been written then
 */
export async function addOne(context: Context, kind: Kind, called: string): Promise<ExitCode> {
  refuseOthers(context, kind);
  const loaded = await loadFolder(context);
  if (!loaded) return exit.wrong;
  const values = await withMissing(context, loaded, kind, await valuesOn(context, loaded, kind, called));
  return edit(context, (now) => planOf(now, kind, values), kind.path[0] === 'deliverables' ? planBlocks : undefined);
}

/** @throws WrongCall for what is said of other kinds of things alone */
function refuseOthers(context: Context, kind: Kind): void {
  const own = kind.fields.map(({ option }) => option);
  const others = KINDS.flatMap(({ fields }) => fields.map(({ option }) => option)).filter((one) => !own.includes(one));
  const strange = others.find((option) => isSaid(context.get(option)));
  if (!strange) return;
  const names = (lang: Lang) => own.map(({ name }) => dashed(name, lang));
  throw new WrongCall({
    nl: `bij ${kind.word.nl[0]} hoort geen ${dashed(strange.name, 'nl')}; wel ${listing(names('nl'), 'nl')}`,
    en: `--${strange.name} does not go with ${kind.word.en[0]}; these do: ${listing(names('en'), 'en')}`,
  });
}

function isSaid(value: Value): value is NonNullable<Value> {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** What the line says. */
async function valuesOn(context: Context, loaded: Loaded, kind: Kind, called: string): Promise<Values> {
  const values = new Map<Field, NonNullable<Value>>();
  if (called !== '') {
    const { option } = kind.called;
    const understood = await valueUnderstood(option, called, '', { context, ...loaded });
    values.set(kind.called, option.read([understood])!);
  }
  for (const field of kind.fields) {
    const value = context.get(field.option);
    if (isSaid(value)) values.set(field, value);
  }
  return values;
}

function planOf(loaded: Loaded, kind: Kind, values: Values): DefinitionEdit {
  const { word, path } = kind;
  const addition = additionOf(kind, values, loaded.workspace);
  const called = [values.get(kind.called)!].flat().join(', ');
  const { key = called } = addition.things[0];
  if (kind.called.key === '' && idsOf(kind, loaded.workspace).has(key)) throw there(kind, key);
  const name = key === called ? called : `${called} (${key})`;
  const optionOf: DefinitionEdit['optionOf'] = (place) => {
    const keys = place.path.slice(path.length + 1).join('.');
    return kind.fields.find((field) => field.key === keys || keys.startsWith(`${field.key}.`))?.option.name;
  };
  const title = { nl: `${capital(word.nl[0])} toevoegen: ${name}`, en: `New ${word.en[0]}: ${name}` };
  return additionsEdit(loaded, [addition], title, optionOf);
}

function there({ word }: Kind, name: string): WrongCall {
  return new WrongCall({
    nl: `er is al een ${word.nl[0]} ${quoted(name)}; kies een andere naam`,
    en: `there is a ${word.en[0]} ${quoted(name)} already; choose another name`,
  });
}

/** The plan of each product that comes in, as it would be. */
async function planBlocks({ difference }: Effect, loaded: Loaded): Promise<readonly DocumentBlock[]> {
  const { today, workspace } = loaded;
  const schedule = resolve(difference.after.workspace, { from: today, until: today });
  const journeys = schedule.journeys.filter(({ deliverable }) => !workspace.deliverables.has(deliverable.id));
  return productPlans(journeys, schedule, today).flatMap((plan) => {
    const whatIf = { original: false, leads: new Map(), timing: null };
    const { title, timezone } = workspace.settings;
    const { title: called, blocks } = planDocument({ plans: [plan], whatIf, title, timezone }, loaded);
    return [heading(called), ...blocks];
  });
}
