import { wrap } from './wrap.ts';

/** A stretch of a line in one colour; without paint as it is. */
export interface PaintedSpan {
  text: string;
  paint?: (text: string) => string;
}

/**
 * Coloured text in lines of at most `columns` columns: measured and broken as plain text, painted afterwards, so that
 * no colour code is counted or cut.
 * @param spans parts of one line, without breaks or rows of blanks
 * @example wrapSpans([{ text: 'fout:', paint: red }, { text: ' geen overleg' }], 10) // ['\u001b[31mfout:\u001b[39m geen', 'overleg']
 */
export function wrapSpans(spans: readonly PaintedSpan[], columns: number | undefined): string[] {
  const whole = spans.map(({ text }) => text).join('');
  let from = 0;
  return wrap(whole, columns).map((line) => {
    // A break takes the place of a blank, or stands inside a long word.
    if (from > 0 && whole[from] === ' ') from += 1;
    const until = from + line.length;
    const painted = stretch(spans, from, until);
    from = until;
    return painted;
  });
}

function stretch(spans: readonly PaintedSpan[], from: number, until: number): string {
  let at = 0;
  let painted = '';
  for (const { text, paint } of spans) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, until - at));
    if (part !== '') painted += paint ? paint(part) : part;
    at += text.length;
  }
  return painted;
}
