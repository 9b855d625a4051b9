import { quoted } from '../../diagnostic/quoted.ts';
import { wrapped } from '../../diagnostic/wrap.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { dashed } from '../../language/option-names.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { faultAt } from '../../workspace/editing/addition.ts';
import { misread } from '../../workspace/named/refer.ts';
import { listAskedOf } from '../asked/is-to-understand.ts';
import { meaningsToChoose } from '../asked/said-name.ts';
import { chosenOf, type Meaning, withNumbers } from '../asked/the-one.ts';
import { valueUnderstood } from '../asked/understood.ts';
import type { Context } from '../command.ts';
import { yes } from '../options.ts';
import type { Field, Kind, Value } from './kind.ts';
import { additionOf, type Values } from './written.ts';

/** A thing that is being described. */
interface Begun {
  context: Context;
  loaded: Loaded;
  kind: Kind;
  values: Map<Field, NonNullable<Value>>;
  /** Whether nothing is asked that can be left out: who said all that it takes, or wants no questions, is done. */
  onlyNeeded: boolean;
}

/**
 * What is said of a thing, with what a person at the terminal adds to it; an empty answer leaves out what may be left out.
 * @throws WrongCall with what is missing, when nobody is there to be asked or does not say it
 */
export async function withMissing(context: Context, loaded: Loaded, kind: Kind, values: Values): Promise<Values> {
  const isWhole = values.size > 1 && missingFrom(kind, values).length === 0;
  const begun = { context, loaded, kind, values: new Map(values), onlyNeeded: isWhole || context.get(yes) };
  for (const field of [kind.called, ...kind.fields]) {
    if (!isToAsk(begun, field)) continue;
    const value = await answered(begun, field);
    if (value === NOBODY) break;
    if (value !== undefined) begun.values.set(field, value);
    // A closed terminal answers nothing too, so it is not asked again.
    else if (isNeeded(kind, field)) throw incomplete(kind, [[field]]);
  }
  const missing = missingFrom(kind, begun.values);
  if (missing.length > 0) throw incomplete(kind, missing);
  return begun.values;
}

const NOBODY = Symbol('nobody is there to be asked');

/** Fields of which one is needed. */
function needs({ called, fields, oneOf }: Kind): Field[][] {
  const needed = oneOf.filter((one) => one.needed);
  return [[called], ...needed.map(({ keys }) => fields.filter(({ key }) => keys.includes(key)))];
}

function missingFrom(kind: Kind, values: Values): Field[][] {
  return needs(kind).filter((fields) => !fields.some((field) => values.has(field)));
}

/** What comes to the same as what was said is not asked. */
function isToAsk({ onlyNeeded, kind, values }: Begun, field: Field): boolean {
  if (values.has(field) || field.unasked) return false;
  if (onlyNeeded && !needs(kind).some((fields) => fields.includes(field))) return false;
  const said = new Set([...values.keys()].map(({ key }) => key));
  const groups = kind.oneOf.filter(({ keys }) => keys.includes(field.key));
  return groups.length === 0 || groups.some(({ keys }) => !keys.some((key) => said.has(key)));
}

/** Asks until the answer is one, or there is none. */
async function answered(begun: Begun, field: Field): Promise<NonNullable<Value> | undefined | typeof NOBODY> {
  const { context, loaded } = begun;
  const choices = choicesFor(field, loaded);
  for (;;) {
    const answer = await context.io.ask(questionOf(begun, field, choices));
    if (answer === undefined) return NOBODY;
    if (answer.trim() === '') return undefined;
    try {
      return await meant(begun, field, chosenOf(choices, answer)?.text ?? answer);
    } catch (error) {
      if (!(error instanceof WrongCall)) throw error;
      context.io.stderr.write(`${wrapped(error.said[loaded.lang], context.io.stderr.columns)}\n`);
    }
  }
}

/** The value of an answer. @throws WrongCall when it is none, or is wrong in this place */
async function meant({ context, loaded, kind, values }: Begun, field: Field, text: string) {
  const { lang, today, workspace } = loaded;
  const begin = [...values].flatMap(([{ key }, value]) =>
    key === 'from' && typeof value === 'number' ? value : [],
  )[0];
  const understood = await valueUnderstood(field.option, text, '', { context, lang, today, workspace, begin });
  const value = field.option.read([understood])!;
  const fault = faultAt(
    loaded,
    additionOf(kind, new Map([...values, [field, value]]), workspace),
    field.key.split('.'),
  );
  if (fault) throw misread(null, fault);
  return value;
}

function choicesFor({ option, words }: Field, { workspace, lang }: Loaded): Meaning[] {
  const list = listAskedOf(option);
  if (list) return meaningsToChoose(list, workspace);
  return (words ?? []).map((word) => ({ text: word[lang][0], shown: null }));
}

function questionOf({ loaded: { lang }, kind }: Begun, field: Field, choices: readonly Meaning[]): string {
  const { option, asks = option.what } = field;
  const question = `${capital(asks[lang])}${isNeeded(kind, field) ? '' : ` ${MAY_BE_EMPTY[lang]}`}`;
  return choices.length === 0 ? `${question}: ` : `${withNumbers(`${question}:`, choices, lang)}\n${CHOOSE[lang]} `;
}

/** Whether there is nothing without it, and no other field will do. */
function isNeeded(kind: Kind, field: Field): boolean {
  return needs(kind).some((fields) => fields.length === 1 && fields.includes(field));
}

const MAY_BE_EMPTY: Said = { nl: '(Enter slaat over)', en: '(Enter skips this)' };

const CHOOSE: Said = { nl: 'Nummer of naam:', en: 'Number or name:' };

function incomplete({ word, called }: Kind, missing: readonly (readonly Field[])[]): WrongCall {
  const say = (lang: Lang) => {
    const names = missing.map((fields) => {
      const options = fields.map((field) =>
        field === called ? quoted(field.option.what[lang]) : dashed(field.option.name, lang),
      );
      return listing([...new Set(options)], lang, 'or');
    });
    return listing([...new Set(names)], lang);
  };
  return new WrongCall({
    nl: `${word.nl[0]}: hierbij hoort ook ${say('nl')}`,
    en: `${word.en[0]}: this takes ${say('en')} as well`,
  });
}
