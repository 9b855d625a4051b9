/** A concept of a list, as MDTO refers to it. */
export interface Concept {
  label: string;
  code?: string;
  list: string;
}

/** A concept of a list in which it has no code. */
export function termOf(label: string, list: string): Concept {
  return { label, list };
}

export const SHA_256: Concept = termOf('SHA-256', 'Begrippenlijst ChecksumAlgoritme MDTO');

/** What is true of all that nobody has judged yet. */
export const NOT_JUDGED: Concept = {
  label: 'openbaarheid niet beoordeeld (Archiefwet 1995)',
  code: 'Openbaarheid/AW1995/NietBeoordeeld/1.0',
  list: 'Begrippenlijst Openbaarheid Archiefwet 1995',
};

/** By the ending of their names: https://www.nationalarchives.gov.uk/PRONOM. */
export const FILE_FORMATS: Readonly<Record<string, Concept>> = {
  docx: pronom('Microsoft Word for Windows (2007 onwards)', 'fmt/412'),
  xlsx: pronom('Microsoft Excel for Windows (2007 onwards)', 'fmt/214'),
  html: pronom('Hypertext Markup Language (5)', 'fmt/471'),
  ics: pronom('Internet Calendar and Scheduling format', 'fmt/388'),
  eml: pronom('Internet Message Format', 'fmt/278'),
};

function pronom(label: string, code: string): Concept {
  return { label, code, list: 'PRONOM-register' };
}
