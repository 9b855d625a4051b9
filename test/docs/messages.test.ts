import { expect, it } from 'vitest';
import { messagesPage } from './messages.ts';

it('shows every message as it is now; npm run docs makes the page anew', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});
