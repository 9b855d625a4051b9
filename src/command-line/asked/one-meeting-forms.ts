/** The forms of a document about one meeting. */
export const FORMS = ['text', 'markdown', 'docx', 'pdf'] as const;
