/** What may be the address of a published calendar: by its end, or by the key that it stands behind. */
const SECRETS = [
  /((?:https?|webcals?):\/\/)((?:\[[\da-f:.]*\])?[^\s"',{}[\]]*\.ics[^\s"',{}[\]]*)/giu,
  /(\baddress["']?\s*:\s*["']?(?:https?|webcals?):\/\/)((?:\[[\da-f:.]*\])?[^\s"',{}[\]]+)/giu,
];

/**
 * A text in which nobody reads the address of a published calendar but for its host, as long as it was: whoever knows
 * the address can read the calendar.
 * @example masked('https://outlook.example/geheim.ics') // 'https://outlook.example/··········'
 */
export function masked(text: string): string {
  if (!text.includes('://')) return text;
  return SECRETS.reduce(
    (left, secret) => left.replace(secret, (_, scheme: string, rest: string) => scheme + hostAlone(rest)),
    text,
  );
}

function hostAlone(rest: string): string {
  const [, login = '', host = '', path = ''] = /^([^/]*@)?([^/]*\/?)(.*)$/s.exec(rest) ?? [];
  return dots(login) + host + dots(path);
}

function dots({ length }: string): string {
  return '·'.repeat(length);
}
