/** A conflict on so many days comes back with the programme, and so does what ends it one by one. */
export const OFTEN = 3;
