import { oneLine } from '../../diagnostic/visible.ts';

/**
 * Text that HTML shows as it is, on one line.
 * @example escaped('a < b') // 'a &lt; b'
 */
export function escaped(text: string): string {
  return markup(oneLine(text));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text in which nothing can be markup. */
export function markup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
