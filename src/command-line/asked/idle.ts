import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Said } from '../../language/language.ts';
import { dashed } from '../../language/option-names.ts';
import type { Context } from '../command.ts';
import type { Option } from '../option.ts';

/**
 * Nobody asks for something in vain: an option that would do nothing on this line is a mistake.
 * @param options those that do nothing here
 * @param why what to do instead, behind the name of the option
 * @throws WrongCall that names the first of them
 * @example refuseIdle(context, [since], { nl: 'is voor mail wijziging', en: 'is for mail change' })
 */
export function refuseIdle(context: Pick<Context, 'has'>, options: readonly Option[], why: Said): void {
  const idle = options.find((option) => context.has(option));
  if (idle === undefined) return;
  throw new WrongCall({ nl: `${dashed(idle.name, 'nl')} ${why.nl}`, en: `--${idle.name} ${why.en}` });
}

/** Why a form or file says nothing beside `--drafts`. */
export const BESIDE_DRAFTS: Said = {
  nl: 'gaat niet samen met --concepten: een concept is een .eml-bestand in die map',
  en: 'does not go with --drafts: a draft is an .eml file in that folder',
};
