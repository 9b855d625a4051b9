import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { remembered } from '../common/remembered.ts';
import type { WebAnswer, WebRequest } from '../exchange/web/message.ts';
import { codeOf } from './attempt.ts';

/** Why nothing can be served at an address. */
export type ListenProblem = 'in-use' | 'permission' | 'not-here' | 'unknown' | 'unusable';

/** Thrown when a port or address is not to be had. */
export class ListenFault extends Error {
  readonly problem: ListenProblem;

  constructor(problem: ListenProblem) {
    super(problem);
    this.problem = problem;
  }
}

const LISTEN_PROBLEMS: Record<string, ListenProblem> = {
  EADDRINUSE: 'in-use',
  EACCES: 'permission',
  EPERM: 'permission',
  EADDRNOTAVAIL: 'not-here',
  EAFNOSUPPORT: 'not-here',
  ENOTFOUND: 'unknown',
  EAI_AGAIN: 'unknown',
};

/** Lets what waits go first: between the parts of work that takes long. */
export type Breathe = () => Promise<void>;

/** What is served for as long as nobody stops it. */
export interface Service {
  host: string;
  /** 0 takes one that is free. */
  port: number;
  /**
   * Once it can be reached, before anything is answered. What this throws ends it all.
   * @param host the name or address to call it by
   */
  open(host: string, port: number): Promise<void>;
  /** Never throws. */
  answer(request: WebRequest, breathe: Breathe): Promise<WebAnswer>;
  /**
   * Looks round for what is new, over and over, with a pause of some tenths of a second between. Never throws.
   * @returns whether there was anything to do, so that more of it may come soon
   */
  look(breathe: Breathe): Promise<boolean>;
  /** Does what nobody waits for, when there was nothing new. Never throws. */
  idle(breathe: Breathe): Promise<void>;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** Between two looks; on a slow drive, where a look itself takes long, more of the time is for whoever asks. */
const PAUSE = { least: 100, most: 500, timesTheLook: 4 };

/** Whoever is still being answered gets this long when it stops. */
const GRACE_MILLISECONDS = 400;

const LIMITS = {
  // A request is small: whoever takes longer than this to write one keeps a place from others.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};

/** Nothing moves on a connection for so long: its reader has gone to sleep. */
const IDLE_MILLISECONDS = 30_000;

const MOST_CONNECTIONS = 2_000;

/**
 * Serves over HTTP until the machine or the person at it says to stop; the port is free again after that.
 * @throws ListenFault when it cannot be reached at that address, or whatever `open` throws
 */
export async function serve(service: Service): Promise<void> {
  let opened: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const server = createServer(LIMITS, async (request, response) => {
    await ready;
    await reply(service, breathe, request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = IDLE_MILLISECONDS;
  const { host, port } = await listening(server, service);
  const stopped = untilStopped(server);
  // Work that has been stopped never gets its next breath, and nothing waits for it any more.
  const breathe = () => new Promise<void>((resolve) => stopped.asked || setImmediate(resolve));
  try {
    await service.open(host, port);
  } catch (error) {
    stopped.stop();
    await stopped.done;
    throw error;
  }
  opened();
  keepLooking(service, stopped, breathe);
  await stopped.done;
}

async function listening(server: Server, { host, port }: Service): Promise<{ host: string; port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ListenFault(LISTEN_PROBLEMS[codeOf(error)] ?? 'unusable')));
    server.listen({ host, port, backlog: MOST_CONNECTIONS }, resolve);
  });
  // Once it listens, what goes wrong is with one connection, such as too many open files.
  server.on('error', () => {});
  const everywhere = host === '0.0.0.0' || host === '::';
  return { host: everywhere ? hostname() : host, port: (server.address() as AddressInfo).port };
}

interface Stopped {
  /** Settles once the port is free. */
  done: Promise<void>;
  stop(): void;
  readonly asked: boolean;
}

/** A first signal lets go whoever is being answered; a second one does not wait for that. */
function untilStopped(server: Server): Stopped {
  let asked = false;
  let settle: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stop = () => {
    if (asked) return server.closeAllConnections();
    asked = true;
    const last = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(last);
      settle();
    });
    server.closeIdleConnections();
  };
  // For good: until the program has ended, another signal would break it off.
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  return {
    done,
    stop,
    get asked() {
      return asked;
    },
  };
}

function keepLooking(service: Service, stopped: Stopped, breathe: Breathe): void {
  const look = async () => {
    if (stopped.asked) return;
    const begin = performance.now();
    const isBusy = await service.look(breathe);
    const pause = isBusy ? PAUSE.least : (performance.now() - begin) * PAUSE.timesTheLook;
    if (!isBusy) await service.idle(breathe);
    setTimeout(look, Math.min(PAUSE.most, Math.max(PAUSE.least, pause))).unref();
  };
  setTimeout(look, PAUSE.least).unref();
}

async function reply(
  service: Service,
  breathe: Breathe,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Somebody who leaves halfway is no problem.
  request.on('error', () => {});
  response.on('error', () => {});
  const { method = '', url = '', headers, headersDistinct } = request;
  // Node would keep the first of several hosts, and whoever stands before us may have looked at the last.
  const host = headersDistinct.host?.join(', ');
  const asked = { method, target: url, headers: { ...headers, host } as WebRequest['headers'] };
  const answer = await service.answer(asked, breathe);
  const body = answer.body && (answer.gzip ? await compressed(answer.body) : answer.body);
  if (response.destroyed) return;
  response.writeHead(answer.status, { ...answer.headers, ...(body && { 'content-length': body.length }) });
  response.end(method === 'HEAD' || !body ? undefined : body);
}

const compress = promisify(gzip);

/** Each body is compressed once, for as long as it is to be had. */
const compressed = remembered((body: Uint8Array) => compress(body), new WeakMap<Uint8Array, Promise<Uint8Array>>());
