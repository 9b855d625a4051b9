/** What a request is for. */
export interface RequestTarget {
  /** Without the slash before it; empty for the site itself. */
  path: string;
  /** Of a request that names a whole address: goes before its header. */
  host: string | undefined;
}

const WHOLE = /^https?:\/\/([^/?#]*)/i;

/**
 * Reads what a request is for (RFC 9112, 3.2), without its query; undefined for what no honest program asks: signs that
 * are no letters, steps up to another folder, and separators in disguise.
 * @example readTarget('/team/mlt4.ics?x=1') // { path: 'team/mlt4.ics', host: undefined }
 * @example readTarget('/%2e%2e/etc/passwd') // undefined
 */
export function readRequestTarget(target: string): RequestTarget | undefined {
  const host = WHOLE.exec(target);
  const rest = (host ? target.slice(host[0].length) : target).replace(/[?#].*$/s, '') || '/';
  if (!rest.startsWith('/')) return undefined;
  const segments = rest.slice(1).split('/').map(decoded);
  if (segments.some((segment) => segment === undefined || isTreacherous(segment))) return undefined;
  return { path: segments.join('/'), host: host?.[1] };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function isTreacherous(segment: string): boolean {
  return segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment);
}
