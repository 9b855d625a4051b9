import { createHash } from 'node:crypto';

/** Beside the definitions: copies of calendars that are published elsewhere. Git leaves it alone. */
export const COPIES = 'busy';

/**
 * Where the copy of the calendar at an address stands, from the folder of the definitions on. Nobody finds the address by it.
 * @example copyName('https://outlook.example/geheim/calendar.ics') // 'busy/0f3c...json'
 */
export function copyName(address: string): string {
  return `${COPIES}/${createHash('sha256').update(address).digest('hex').slice(0, 16)}.json`;
}
