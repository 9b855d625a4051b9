const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DAY = String.raw`\p{L}+dag (?:\d+) (?:\p{L}+) (?:\d{4})`;

const MOVED = new RegExp(`^verplaats (.+?) van (${DAY}) naar (${DAY})`, 'u');
const AT_HOUR = new RegExp(String.raw`^laat (.+?) op (${DAY}) om (\d+)\.(\d\d) uur`, 'u');
const LONGER = new RegExp(`^geef (.+?) op (${DAY}) ([^(;]+)`, 'u');

/**
 * What somebody types to follow a hint as it stands, as words after `cyclus`: the first of what it names; undefined for
 * what is written by hand.
 * @example typedHint('verplaats MCC van 14.00 uur van vrijdag 1 januari 2021 naar maandag 4 januari 2021')
 *   // ['move', 'MCC 2021-01-01 14:00', '--to', '2021-01-04']
 */
export function typedHint(sentence: string): string[] | undefined {
  const moved = MOVED.exec(sentence);
  if (moved) return ['move', meetingName(moved[1]!, moved[2]!), '--to', isoOf(moved[3]!)];
  const hour = AT_HOUR.exec(sentence);
  if (hour) return ['move', meetingName(hour[1]!, hour[2]!), '--to', `${hour[3]}:${hour[4]}`];
  const longer = LONGER.exec(sentence);
  return longer ? ['move', meetingName(longer[1]!, longer[2]!), '--length', longer[3]!] : undefined;
}

/** By its round where it is called by one, else by its day, with the hour where one is said. */
function meetingName(called: string, day: string): string {
  const hour = /^(.+) van (\d+)\.(\d\d) uur$/.exec(called);
  if (hour) return `${hour[1]} ${isoOf(day)} ${hour[2]}:${hour[3]}`;
  return /^\S+$/.test(called) ? `${called} ${isoOf(day)}` : called;
}

function isoOf(day: string): string {
  const [, date, month, year] = day.split(' ') as [string, string, string, string];
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
