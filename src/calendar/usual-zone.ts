/** Where cyclus is mostly used: what holds as long as no definitions or files say otherwise. */
export const USUAL_ZONE = 'Europe/Amsterdam';
