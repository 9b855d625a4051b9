import { expect, it } from 'vitest';
import { mostCommon } from '../../src/common/most-common.ts';

it('finds what occurs most', () => expect(mostCommon([60, 90, 45, 90])).toBe(90));
it('takes the first of what occurs as often', () => expect(mostCommon(['b', 'a', 'a', 'b', 'c'])).toBe('b'));
it('finds nothing in nothing', () => expect(mostCommon([])).toBeUndefined());
