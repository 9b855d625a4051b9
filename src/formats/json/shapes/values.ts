import * as z from 'zod/mini';

// The shapes of printed JSON. What prints takes types from them and nothing else, so that no run loads zod for it;
// docs/schema and docs/json.md are made of them.

/** What is printed by a shape. */
export type Printed<S extends z.ZodMiniType> = z.output<S>;

/** A shape with a sentence on what it is, where its name does not say that. */
export function described<S extends z.ZodMiniType>(shape: S, sentence: string): S {
  return shape.check(z.describe(sentence));
}

/**
 * A shape that is described once, wherever it stands.
 * @param title with its article
 * @example part('A place', z.strictObject({ file: z.string() }))
 */
export function part<S extends z.ZodMiniType>(title: string, shape: S): S {
  z.globalRegistry.add(shape, { id: title.replace(/^An? /, '').replaceAll(' ', '-'), title });
  return shape;
}

/**
 * All that a command prints.
 * @param title the command, or all that print this
 */
export function document<F extends z.core.$ZodLooseShape>(title: string, description: string, fields: F) {
  return z.strictObject({ version: z.literal(1), ...fields }).register(z.globalRegistry, { title, description });
}

/** A list, also one that may not be written to. */
export function list<S extends z.ZodMiniType>(item: S) {
  return z.array(item) as unknown as z.ZodMiniType<readonly z.output<S>[]>;
}

export const day = part('A day', z.iso.date());
export const month = part('A month', z.string().check(z.regex(/^\d{4}-\d{2}$/)));
export const moment = part('A moment', z.iso.datetime({ offset: true }));

/** What every document about the days of a window says first. */
export const window = {
  timezone: described(z.string(), 'the IANA name of the zone of all moments'),
  from: described(day, 'the first day of the window'),
  until: described(day, 'the last day of the window, which counts too'),
};

export const place = part(
  'A place',
  z.strictObject({
    file: z.string(),
    line: described(z.int(), 'from 1'),
    column: described(z.int(), 'from 1, in UTF-16 units, as editors count'),
  }),
);

export const stretch = part(
  'A stretch',
  z.strictObject({
    ...place.shape,
    endLine: z.int(),
    endColumn: described(z.int(), 'the column after the last sign'),
  }),
);
