import { prefersGzip } from './accept-encoding.ts';
import { hostName, inAddress, isLoopback } from './host.ts';
import { httpDate, readHttpDate } from './http-date.ts';
import type { Resource, WebAnswer, WebRequest } from './message.ts';
import { names } from './tags.ts';
import { readRequestTarget } from './target.ts';

/** Why a site has nothing to give: a status of HTTP. */
export type Refusal = 400 | 404 | 405 | 421 | 500;

/** What there is to be had. */
export interface ServedSite {
  /** By which name or address to call it, and at which port. */
  host: string;
  port: number;
  /** Whether nobody but this machine can reach it. */
  alone: boolean;
  /** How all pages may behave. */
  policy: string;
  /**
   * What stands at a path; undefined for nothing.
   * @param host as whoever asks calls this site, with the port
   */
  find(path: string, host: string): Promise<Resource | undefined>;
  /** What to read where there is nothing else. */
  refusal(status: Refusal): Resource;
}

const METHODS = 'GET, HEAD, OPTIONS';

/**
 * Answers a request (RFC 9110): the resource at its path, to whoever has it already that it is still the same, and
 * otherwise why not.
 * @example (await respond({ method: 'GET', target: '/mcc.ics', headers: { host: 'localhost:8420' } }, site)).status // 200
 */
export async function respond(request: WebRequest, site: ServedSite): Promise<WebAnswer> {
  const { method, headers } = request;
  const target = readRequestTarget(method === 'OPTIONS' && request.target === '*' ? '/' : request.target);
  const host = target?.host ?? headers.host ?? inAddress(site.host, site.port);
  const name = hostName(host);
  // Of several hosts nobody knows which one is meant (RFC 9112, 3.2).
  if (!target || name === undefined || headers.host?.includes(',')) return refuse(400, request, site);
  // A page elsewhere could point a name of its own at this machine, and read here with the browser of whoever looks at it.
  if (site.alone && !isLoopback(name)) return refuse(421, request, site);
  if (method === 'OPTIONS')
    return { status: 204, headers: { ...usualHeaders(site), allow: METHODS }, body: null, gzip: false };
  // What was sent along is not read, so nothing can follow it.
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, request, site, { allow: METHODS, connection: 'close' });
  const found = await site.find(target.path, host);
  return found ? conditional(found, request, site) : refuse(404, request, site);
}

/** Says why there is nothing to give. */
export function refuse(
  status: Refusal,
  request: WebRequest,
  site: ServedSite,
  more: Readonly<Record<string, string>> = {},
): WebAnswer {
  return whole(status, site.refusal(status), request, site, more);
}

/** Only as much as is asked for (RFC 9110, 13.2.2). */
function conditional(found: Resource, request: WebRequest, site: ServedSite): WebAnswer {
  const { headers } = request;
  const answer = whole(200, found, request, site);
  const tag = answer.headers.etag!;
  const bare = (status: 304 | 412) => {
    const { 'content-type': _type, 'content-encoding': _encoding, ...kept } = answer.headers;
    return { status, headers: kept, body: null, gzip: false };
  };
  const unmodified = (header: string) => {
    const date = readHttpDate(header);
    return date === undefined || found.modified === null ? undefined : found.modified <= date;
  };
  if (headers['if-match'] !== undefined) {
    if (!names(headers['if-match'], tag, false)) return bare(412);
  } else if (headers['if-unmodified-since'] !== undefined && unmodified(headers['if-unmodified-since']) === false) {
    return bare(412);
  }
  if (headers['if-none-match'] !== undefined) return names(headers['if-none-match'], tag, true) ? bare(304) : answer;
  return headers['if-modified-since'] !== undefined && unmodified(headers['if-modified-since']) ? bare(304) : answer;
}

/** Smaller than this, it only gets larger. */
const WORTH_COMPRESSING = 500;

function whole(
  status: number,
  { type, body, tag, modified, policy }: Resource,
  { headers }: WebRequest,
  site: ServedSite,
  more: Readonly<Record<string, string>> = {},
): WebAnswer {
  const gzip = body.length >= WORTH_COMPRESSING && prefersGzip(headers['accept-encoding']);
  const validators = {
    // Bytes that differ have tags that differ (RFC 9110, 8.8.3.3).
    etag: `"${tag}${gzip ? '-gzip' : ''}"`,
    ...(modified === null ? {} : { 'last-modified': httpDate(modified) }),
  };
  return {
    status,
    headers: {
      ...usualHeaders(site),
      ...(policy !== undefined && { 'content-security-policy': policy }),
      'content-type': type,
      vary: 'Accept-Encoding',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
      ...(status === 200 ? validators : {}),
      ...more,
    },
    body,
    gzip,
  };
}

/** A moved meeting has to be seen at once, and what stands here is not for a cache that others share. */
function usualHeaders({ policy }: ServedSite): Record<string, string> {
  return {
    'cache-control': 'private, no-cache',
    'content-security-policy': policy,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
