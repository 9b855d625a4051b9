/** A time of day on the wall clock, in minutes after midnight: 0 to 1439. */
export type Clock = number;

/** A length of time, in minutes. */
export type Minutes = number;

export const DAY_MINUTES = 1440;

/** Of a day on the wall clock, or in UTC. */
export const DAY_SECONDS = DAY_MINUTES * 60;

/**
 * Reads a time of day: `14:00`, `14.00`, `9:30`, `14.00 uur`; undefined for anything else.
 * @example parseClock('14.00 uur') // 840
 */
export function parseClock(text: string): Clock | undefined {
  const match = /^(\d{1,2})[:.](\d{2})(?:\s*(?:uur|u))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** @example isoClock(840) // '14:00' */
export function isoClock(clock: Clock): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(clock / 60))}:${pad(clock % 60)}`;
}
