/** The forms of a document about one meeting. */
export const FORMS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
