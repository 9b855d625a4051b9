/** The first letter as a capital, as at the start of a heading. @example capital('dinsdag') // 'Dinsdag' */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
