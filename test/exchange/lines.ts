/** The content lines of a calendar: unfolded, without line ends. */
export function contentLines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** The content lines of each component of a kind, between its BEGIN and END. */
export function components(text: string, kind: string): string[][] {
  const found: string[][] = [];
  for (const line of contentLines(text)) {
    if (line === `BEGIN:${kind}`) found.push([]);
    else if (line === `END:${kind}`) found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((_, index) => index % 2 === 0);
}

/** The values of a property, with its parameters: `;VALUE=DATE:20201110`, or `:MCC` without any. */
export function values(lines: readonly string[], property: string): string[] {
  return lines.filter((line) => /^[^:;]+/.exec(line)?.[0] === property).map((line) => line.slice(property.length));
}

/** The one value of a property, without its parameters. */
export function value(lines: readonly string[], property: string): string | undefined {
  return values(lines, property)[0]?.replace(/^[^:]*:/, '');
}
