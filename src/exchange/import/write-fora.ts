import type { Lang } from '../../language/language.ts';
import { type DraftForum, USUAL_LENGTH } from './draft.ts';
import { flowMapping, lengthText, timeText, WIDTH, yamlText } from './yaml-text.ts';

const WORDS = { nl: { yes: 'ja', skip: 'overslaan' }, en: { yes: 'yes', skip: 'skip' } };

/** Longer names stand by themselves, so that the others stay in line. */
const ALIGNED = 24;

/** The section with the fora, each with what is usual for it. */
export function foraLines(fora: readonly DraftForum[], lang: Lang): string[] {
  const names = fora.map(({ name }) => `${yamlText(name)}:`);
  const width = Math.max(0, ...names.map(({ length }) => length).filter((length) => length <= ALIGNED));
  return [
    'fora:',
    ...fora.flatMap((forum, index) => {
      const pairs = usual(forum, lang);
      const line = `  ${names[index]!.padEnd(width)} ${flowMapping(pairs)}`;
      return line.length <= WIDTH ? [line] : [`  ${names[index]}`, ...pairs.map((pair) => `    ${pair}`)];
    }),
  ];
}

function usual({ time, length, place, weekend, skips }: DraftForum, lang: Lang): string[] {
  return [
    ...(time === null ? [] : [`time: ${timeText(time)}`]),
    ...(length === USUAL_LENGTH ? [] : [`length: ${lengthText(length, lang)}`]),
    ...(place === '' ? [] : [`place: ${yamlText(place)}`]),
    ...(weekend ? [`weekend: ${WORDS[lang].yes}`] : []),
    ...(skips ? [`holiday: ${WORDS[lang].skip}`] : []),
  ];
}
