import type { Said } from '../../language/language.ts';
import type { Word } from '../../language/word-list.ts';
import type { Option } from '../option.ts';

/** A kind of thing that can be added to the definitions: one row says all that is special about it. */
export interface Kind {
  /** What it is called, on the line and in sentences. */
  word: Word<string>;
  /** Where such things stand: a section, or a list within one. */
  path: readonly string[];
  /**
   * What stands behind the kind on the line, and where that goes: its name, where the key is empty; a value of it, of which
   * a name is made where things have names; or a value of an item of a list.
   */
  called: Field;
  /** Fields of which what it is called is put together, in the place of a name on the line. */
  parts?: readonly Field[];
  isList?: true;
  /** How the column with a body to which it belongs is called, for what can be a member. */
  memberOf?: readonly string[];
  /** Everything else that can be said of it, in the order in which it is asked and written. */
  fields: readonly Field[];
  /** Keys of which one is enough; without any of them the thing has no meaning where one is needed. */
  oneOf: readonly { keys: readonly string[]; needed: boolean }[];
}

/** Something that is said of a thing. */
export interface Field {
  /** Where it stands in the thing: a key, or a key within that of another behind a full stop. */
  key: string;
  option: Option<Value>;
  /** How it is asked, where what the option says of itself is no question. */
  asks?: Said;
  /** The words to choose from. */
  words?: readonly Word<unknown>[];
  /** Whether it can be a way of its own: fora, with commas between them. */
  isRoute?: true;
  /** How its column is called in the lists that people keep, beside what the key and the option are called. */
  columns?: readonly string[];
  /** Whether it is only taken from the line or a list, and never asked. */
  unasked?: true;
}

/** What an option gives: a text, some of them, or a day. */
export type Value = string | readonly string[] | number | undefined;
