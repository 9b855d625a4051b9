import { expect, it } from 'vitest';
import { secondsToWait } from '../../../src/exchange/web/wait.ts';

// RFC 7240, 4.3; the usual preferences beside it are those of its examples.
it.each([
  [undefined, 0],
  ['', 0],
  ['wait=10', 10],
  ['respond-async, wait=5', 5],
  ['handling=lenient, Wait=7, respond-async', 7],
  ['wait=999', 20],
  ['await=10', 0],
  ['wait=-1', 0],
  ['wait=1e9', 0],
  ['wait=99999999999', 0],
])('%s', (header, seconds) => {
  expect(secondsToWait(header)).toBe(seconds);
});
