/**
 * What to do with a meeting on a day that is not for meeting: keep it silently, keep it and report a warning or an
 * error, leave it out, or move it to the working day before or after.
 */
export type DayPolicy = 'keep' | 'report' | 'forbid' | 'skip' | 'before' | 'after';

/** For each kind or name of a period in the calendar: what to do in it. `shift` is for cycles: they stand still. */
export type RecessPolicy = Map<string, DayPolicy | 'shift'>;
