const CODING = /^([\w!#$%&'*+.^`|~-]+)(?:[\t ]*;[\t ]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * Whether somebody would rather have it compressed by gzip (RFC 9110, 12.5.3).
 * @param header `Accept-Encoding`; without it nobody asked for that
 * @example prefersGzip('br;q=1.0, gzip;q=0.8, *;q=0.1') // true
 * @example prefersGzip('gzip;q=0') // false
 */
export function prefersGzip(header: string | undefined): boolean {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').split(',')) {
    const [, coding, weight] = CODING.exec(part.trim()) ?? [];
    if (coding !== undefined) weights.set(coding.toLowerCase(), weight === undefined ? 1 : Number(weight));
  }
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0;
  return gzip > 0 && gzip >= (weights.get('identity') ?? 0);
}
