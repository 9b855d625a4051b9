import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFault, type FetchProblem } from '../exchange/reading/fetch-fault.ts';
import { codeOf } from './attempt.ts';
import { isPublicAddress } from './public-address.ts';

/** How far a calendar is followed, and from whom. */
export interface Bounds {
  /** All addresses of a host. */
  resolve(host: string): Promise<readonly { address: string; family: number }[]>;
  /** Whether an address may be spoken to. */
  isAllowed(address: string): boolean;
  /** Who vouches for servers; undefined for those whom Node trusts. */
  authorities: string | undefined;
  milliseconds: number;
  /** Of what comes over the wire, and of what it unpacks to. */
  bytes: number;
}

const USUAL: Bounds = {
  resolve: (host) => lookup(host, { all: true }),
  isAllowed: isPublicAddress,
  authorities: undefined,
  milliseconds: 20_000,
  bytes: 20 * 1024 * 1024,
};

const MOST_REDIRECTS = 5;

/**
 * Gets what stands at an https address: from a server on the internet with a certificate that is verified, in a limited time
 * and of a limited size. The address that was approved is the one that is spoken to, whatever the name means a moment later; a
 * redirect is looked at in the same way.
 * @throws FetchFault
 */
export async function fetchCalendar(address: string, bounds: Bounds = USUAL): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(bounds.milliseconds);
  try {
    let at = new URL(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const found = await ask(at, bounds, signal);
      if (!(found instanceof URL)) return found;
      at = found;
    }
    throw new FetchFault('redirects');
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    throw new FetchFault(signal.aborted ? 'slow' : problemOf(error));
  }
}

/** What stands at one address, or where it says that it is. */
async function ask(at: URL, bounds: Bounds, signal: AbortSignal): Promise<Uint8Array | URL> {
  const addresses = await approved(at, bounds, signal);
  const response = await answered(at, addresses, bounds, signal);
  try {
    const { statusCode = 0, headers } = response;
    if ([301, 302, 303, 307, 308].includes(statusCode)) {
      if (!headers.location || !URL.canParse(headers.location, at.href)) throw new FetchFault('broken');
      return new URL(headers.location, at);
    }
    if (statusCode === 404 || statusCode === 410) throw new FetchFault('gone');
    if (statusCode !== 200) throw new FetchFault('refused');
    if (Number(headers['content-length']) > bounds.bytes) throw new FetchFault('too-large');
    return await unpacked(response, bounds, signal);
  } finally {
    response.destroy();
  }
}

type Addresses = readonly { address: string; family: number }[];

/** The addresses of a host, all of which must be allowed: of several, whoever connects takes one. */
async function approved(
  { protocol, hostname, username, password }: URL,
  bounds: Bounds,
  signal: AbortSignal,
): Promise<Addresses> {
  if (protocol !== 'https:' || username !== '' || password !== '') throw new FetchFault('address');
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await inTime(bounds.resolve(host), signal);
  if (addresses.length === 0) throw new FetchFault('unknown-host');
  if (!addresses.every(({ address }) => bounds.isAllowed(address))) throw new FetchFault('inside');
  return addresses;
}

/** A look-up of a name cannot be broken off, but need not be waited for. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new FetchFault('slow')), { once: true });
    work.then(resolve, reject);
  });
}

function answered(at: URL, addresses: Addresses, bounds: Bounds, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first!.address, first!.family);
  };
  return new Promise((resolve, reject) => {
    const asked = request(at, {
      lookup: pinned,
      agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
      ca: bounds.authorities,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      signal,
      headers: { accept: 'text/calendar, */*;q=0.1', 'accept-encoding': 'gzip', 'user-agent': 'cyclus' },
    });
    asked.once('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}

const UNPACKERS: Record<string, () => Readable & NodeJS.WritableStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** All that comes, as it is when it is unpacked. */
async function unpacked(response: IncomingMessage, { bytes }: Bounds, signal: AbortSignal): Promise<Uint8Array> {
  const packing = response.headers['content-encoding'] ?? 'identity';
  const unpacker = UNPACKERS[packing]?.();
  if (!unpacker && packing !== 'identity') throw new FetchFault('broken');
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      unpacker?.destroy();
      reject(signal.aborted ? new FetchFault('slow') : error);
    };
    let come = 0;
    response.on('data', (part: Buffer) => {
      come += part.length;
      if (come > bytes) fail(new FetchFault('too-large'));
    });
    response.on('error', fail);
    const parts: Buffer[] = [];
    let size = 0;
    const source = unpacker ? response.pipe(unpacker) : response;
    source.on('data', (part: Buffer) => {
      size += part.length;
      if (size > bytes) return fail(new FetchFault('too-large'));
      parts.push(part);
    });
    source.on('error', fail);
    source.on('end', () => (response.complete ? resolve(Buffer.concat(parts)) : fail(new FetchFault('broken'))));
  });
}

const CERTIFICATES =
  /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;

function problemOf(error: unknown): FetchProblem {
  const code = codeOf(error);
  if (code === 'ERR_INVALID_URL') return 'address';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'unknown-host';
  if (CERTIFICATES.test(code)) return 'certificate';
  if (/^(?:Z_|ERR__ERROR|ERR_BROTLI|HPE_|ECONNRESET)/.test(code) || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return 'broken';
  return 'unreachable';
}
