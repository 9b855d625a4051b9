import * as z from 'zod/mini';
import { entryOf } from '../../common/entry-of.ts';
import type { Said } from '../../language/language.ts';
import type { HelpOf } from './field-help.ts';
import { day, text } from './values.ts';

/** A block in which only these keys may stand, and none of them must unless it says so; with what each of them says. */
export function block<F extends Record<string, z.ZodMiniType>>(fields: F, fieldHelp: HelpOf<F>) {
  return z.strictObject(fields).register(z.globalRegistry, { fieldHelp });
}

const optionals = new WeakMap<z.ZodMiniType, z.ZodMiniType>();

/** A key that may be left out. Made once for each shape, because making shapes is most of the work of a start. */
export function optional<S extends z.ZodMiniType>(shape: S): z.ZodMiniOptional<S> {
  return entryOf(optionals, shape, z.optional) as z.ZodMiniOptional<S>;
}

const tips = new WeakMap<object, Said>();

/** A shape with what to write, for who wrote something of another shape there. */
export function advised<S extends z.ZodMiniType>(shape: S, tip: Said): S {
  tips.set(shape, tip);
  // A scalar that means something is first of all a text.
  const { def } = shape._zod;
  if ('in' in def) tips.set(def.in as object, tip);
  return shape;
}

/** What to write where this shape belongs, when that has been said. */
export function tipOf(shape: object): Said | undefined {
  return tips.get(shape);
}

/**
 * A list. An item that was not filled in, or was taken out because it is wrong, stays as undefined: the items after it
 * keep their place.
 */
export function list<S extends z.ZodMiniType>(item: S) {
  return z.array(optional(item));
}

/** A value or a list of values, read as a list. */
export function oneOrMore<S extends z.ZodMiniType>(item: S): z.ZodMiniType<(z.output<S> | undefined)[]> {
  const listed = z.transform((value: unknown) => (Array.isArray(value) ? value : [value]));
  return z.pipe(z.union([item, list(item)]) as z.ZodMiniType, listed);
}

/** Things by name. A name with nothing behind it is a thing of which nothing more is said. */
export function named<S extends z.ZodMiniType>(thing: S): z.ZodMiniType<Record<string, z.output<S>>> {
  return z.record(z.string(), z.prefault(thing as z.ZodMiniType<z.output<S>>, {}));
}

/** Values by name. */
export function valuesByName<S extends z.ZodMiniType>(value: S) {
  return z.record(z.string(), optional(value));
}

/** A text, or a block that says more. */
export function textOr<S extends z.ZodMiniType>(more: S) {
  return z.union([text, more]);
}

/** The keys of a period. Both days count. */
export function period() {
  return { from: optional(day), until: optional(day) };
}

/** What they say. */
export const periodHelp = {
  from: { nl: 'de eerste dag waarop dit geldt', en: 'the first day on which this holds' },
  until: { nl: 'de laatste dag waarop dit geldt', en: 'the last day on which this holds' },
} satisfies HelpOf<ReturnType<typeof period>>;

const names = oneOrMore(text);

/** The keys of everything with a name. */
export function namedKeys() {
  return { name: optional(text), aliases: optional(names), ...period() };
}

/** What they say. */
export const namedHelp = {
  name: { nl: 'de naam voluit', en: 'the name in full' },
  aliases: { nl: 'andere namen waaronder het bekend is', en: 'other names by which it goes' },
  ...periodHelp,
} satisfies HelpOf<ReturnType<typeof namedKeys>>;

/** Roles that hold during a period: a name alone, or a name with dates; one or a list. */
export const datedRoles = oneOrMore(
  textOr(
    block({ role: text, ...period() }, { role: { nl: 'de functie', en: 'the role', names: 'role' }, ...periodHelp }),
  ),
);

/** A value for all fora of a step, or one for each. */
export function perForum<S extends z.ZodMiniType>(value: S) {
  return z.union([value, valuesByName(value)]);
}
