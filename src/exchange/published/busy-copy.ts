import type { BusyRecord } from '../../definition/types/availability.ts';
import { busyRecordText, readBusyRecord } from './busy-record.ts';
import { blockOf, secondsOf, stamp } from './stored-lines.ts';

/** What is kept of a calendar that is published elsewhere. */
export interface BusyCopy {
  /** In seconds since 1970. */
  fetched: number;
  record: BusyRecord;
}

/** A copy as a file: when it was fetched, and when somebody is busy. */
export function copyText({ fetched, record }: BusyCopy): string {
  return `${JSON.stringify({ fetched: stamp(fetched), ...JSON.parse(busyRecordText(record)) }, null, 1)}\n`;
}

/** Reads what `copyText` wrote; undefined for anything else. */
export function readCopy(bytes: Uint8Array): BusyCopy | undefined {
  try {
    const text = new TextDecoder().decode(bytes);
    const record = readBusyRecord(text);
    const { fetched } = blockOf(JSON.parse(text)) as Record<string, unknown>;
    return typeof record === 'string' ? undefined : { fetched: secondsOf(fetched), record };
  } catch {
    return undefined;
  }
}
