import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/exchange/writing/fold.ts';

describe('fold', () => {
  it.each([
    ['leaves 75 octets alone', 'x'.repeat(75), ['x'.repeat(75)]],
    ['folds 76 octets', 'x'.repeat(76), ['x'.repeat(75), 'x']],
    ['counts the space of a continuation', 'x'.repeat(75 + 75), ['x'.repeat(75), 'x'.repeat(74), 'x']],
    ['counts octets, not characters', `${'x'.repeat(74)}é`, ['x'.repeat(74), 'é']],
    ['keeps an emoji whole', `${'x'.repeat(73)}😷`, ['x'.repeat(73), '😷']],
    ['keeps an escape whole', `${'x'.repeat(74)}\\n`, ['x'.repeat(74), '\\n']],
    ['keeps an escaped backslash whole', `${'x'.repeat(72)}\\\\\\\\`, [`${'x'.repeat(72)}\\\\`, '\\\\']],
    ['does not fold after a space', `${'x'.repeat(74)} yyyyyyy`, ['x'.repeat(73), 'x yyyyyyy']],
    ['does not fold before a space', `${'x'.repeat(75)} y`, ['x'.repeat(74), 'x y']],
    ['folds between spaces when there is nothing else', ' '.repeat(80), [' '.repeat(75), ' '.repeat(5)]],
  ])('%s', (_, line, parts) => expect(fold(`${line}\r\n`)).toBe(`${parts.join('\r\n ')}\r\n`));

  it('gives back every text when it is unfolded, in lines of at most 75 octets', () => {
    const unit = fc.constantFrom(...'abc é😷\\ ', '\\n', '\\,', '€', '\t');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 400 }), { minLength: 1 }), (given) => {
        const folded = fold(given.map((line) => `${line}\r\n`).join(''));
        const lines = folded.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(lines.every((line) => Buffer.from(line).toString() === line)).toBe(true);
        // A content line itself never begins with a space.
        if (!given.some((line) => line.startsWith(' ')))
          expect(folded.replaceAll('\r\n ', '')).toBe(`${given.join('\r\n')}\r\n`);
      }),
    );
  });
});
