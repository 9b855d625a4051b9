/** A table as somebody keeps it. */
export interface ListSheet {
  /** Empty where the file is the table. */
  name: string;
  rows: readonly Row[];
}

export interface Row {
  /** Where it stands, from 1. */
  number: number;
  /** Texts; a day as ISO 8601, a time as 14:00, empty where nothing is. */
  cells: readonly string[];
}

/** Why there is nothing to read. */
export type UnreadableSheets = 'too-large' | 'damaged' | 'old-excel';
