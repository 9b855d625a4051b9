import { linesFor } from '../diagnostic/wrap.ts';
import type { Output } from '../io/streams.ts';
import type { Io } from '../io.ts';
import { LANGUAGES, type Lang } from '../language/language.ts';
import type { Definitions } from '../workspace/definitions.ts';
import type { Command, Context } from './command.ts';
import { lang, quiet } from './options.ts';
import type { ParsedArgs } from './parse.ts';

/** The language of a call, which becomes that of its workspace once that has been read. */
export interface Spoken {
  lang: Lang;
}

/**
 * Everything a command is given.
 * @param spoken what is noted in it all contexts of the call have
 * @param definitions when they have been read already
 * @throws WrongCall when the value of an option is not one
 */
export function contextOf(
  call: ParsedArgs,
  commands: readonly Command[],
  io: Io,
  spoken: Spoken = { lang: languageAsked(call, io) },
  definitions?: Definitions,
): Context {
  const values = new Map([...call.written].map(([option, written]) => [option, option.read(written)]));
  const get: Context['get'] = (option) => (values.has(option) ? (values.get(option) as never) : option.read([]));
  const toOpen: string[] = [];
  return {
    io,
    commands,
    definitions,
    argument: call.words.length > 0 ? call.words.join(' ') : undefined,
    get,
    has: (option) => values.has(option),
    asked: get(lang),
    get lang() {
      return spoken.lang;
    },
    speaks(language) {
      spoken.lang = language;
    },
    tell: (sentence) => {
      if (!get(quiet)) io.stderr.write(linesFor(io.stderr, sentence));
    },
    made: (paths) => void toOpen.push(...paths),
    toOpen,
  };
}

/** The language of a call that may be wrong in any way. */
export function languageAsked(call: ParsedArgs, io: Io): Lang {
  const asked = call.written.get(lang)?.[0];
  return LANGUAGES.find((language) => language === asked) ?? machineLanguage(io.env);
}

/** The variables that name a language, the most telling first (the last three in the order of POSIX, section 8.2). */
const LANGUAGE_VARIABLES = ['CYCLUS_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/** The language of the machine, as far as cyclus speaks it; else Dutch. @example machineLanguage({ LANG: 'en_GB' }) // 'en' */
function machineLanguage(env: Io['env']): Lang {
  for (const name of LANGUAGE_VARIABLES) {
    const found = LANGUAGES.find((language) => new RegExp(`^${language}(?![a-z])`, 'i').test(env[name] ?? ''));
    if (found) return found;
  }
  return 'nl';
}

/**
 * Whether a stream gets colour: what the line says, else FORCE_COLOR, else none when NO_COLOR has a value
 * (https://no-color.org) or the terminal is dumb, else only on a screen.
 */
export function coloured(asked: boolean | undefined, stream: Output, env: Io['env']): boolean {
  if (asked !== undefined) return asked;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && env.TERM !== 'dumb' && stream.isTTY;
}
