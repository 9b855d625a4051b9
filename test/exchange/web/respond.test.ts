import { describe, expect, it } from 'vitest';
import type { Resource, WebAnswer } from '../../../src/exchange/web/message.ts';
import { pageResource, resource } from '../../../src/exchange/web/resource.ts';
import { respond, type ServedSite } from '../../../src/exchange/web/respond.ts';

const MODIFIED = 784_111_777;
const DATE = 'Sun, 06 Nov 1994 08:49:37 GMT';
const LATER = 'Sun, 06 Nov 1994 08:49:38 GMT';
const EARLIER = 'Sun, 06 Nov 1994 08:49:36 GMT';

const calendar = resource('text/calendar; charset=utf-8', 'x'.repeat(1000), MODIFIED);
const small = pageResource('<p>één</p>');

function site(parts: Partial<ServedSite> = {}): ServedSite {
  const found: Record<string, Resource> = { 'mcc.ics': calendar, '': small };
  return {
    ...{ host: '127.0.0.1', port: 8420, alone: true, policy: "default-src 'none'" },
    find: async (path) => found[path],
    refusal: (status) => pageResource(`${status}`),
    ...parts,
  };
}

function ask(target: string, headers: Record<string, string> = {}, method = 'GET', parts?: Partial<ServedSite>) {
  return respond({ method, target, headers: { host: 'localhost:8420', ...headers } }, site(parts));
}

const textOf = ({ body }: WebAnswer) => body && new TextDecoder().decode(body);

describe('an answer', () => {
  it('is what stands there, with all that a reader has to know', async () => {
    const answer = await ask('/mcc.ics');
    expect(answer).toMatchObject({ status: 200, gzip: false, body: calendar.body });
    expect(answer.headers).toEqual({
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'",
      'content-type': 'text/calendar; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${calendar.tag}"`,
      'last-modified': DATE,
      'referrer-policy': 'no-referrer',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is compressed for who asks, under a tag of its own', async () => {
    const answer = await ask('/mcc.ics', { 'accept-encoding': 'gzip' });
    expect(answer.gzip).toBe(true);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', etag: `"${calendar.tag}-gzip"` });
  });

  it('is not compressed when that gains nothing', async () => {
    const answer = await ask('/', { 'accept-encoding': 'gzip' });
    expect(answer.gzip).toBe(false);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    [404, 'GET', '/nowhere.ics', {}],
    [400, 'GET', '/%', {}],
    [400, 'GET', '/', { host: '"><script>' }],
    [400, 'GET', '/mcc.ics', { host: 'localhost:8420, localhost:8420' }],
    [400, 'GET', 'http://localhost/mcc.ics', { host: 'localhost, kwaad.example' }],
    [405, 'POST', '/mcc.ics', {}],
    [405, 'DELETE', '/nowhere.ics', {}],
    [405, 'TRACE', '/', {}],
    [421, 'GET', '/mcc.ics', { host: 'kwaad.example' }],
    [421, 'GET', 'http://kwaad.example/mcc.ics', {}],
  ])('is a page with status %i for %s %s', async (status, method, target, headers) => {
    const answer = await ask(target, headers, method);
    expect([answer.status, textOf(answer)]).toEqual([status, `${status}`]);
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : undefined);
  });

  it('says what can be asked', async () => {
    for (const target of ['*', '/mcc.ics'])
      expect(await ask(target, {}, 'OPTIONS')).toMatchObject({
        status: 204,
        body: null,
        headers: { allow: 'GET, HEAD, OPTIONS' },
      });
  });

  it('goes out under any name where others can reach the site', async () => {
    const names: string[] = [];
    const open: Partial<ServedSite> = {
      alone: false,
      async find(_, host) {
        names.push(host);
        return calendar;
      },
    };
    expect((await ask('/mcc.ics', { host: 'agenda.example:8420' }, 'GET', open)).status).toBe(200);
    expect((await respond({ method: 'GET', target: '/', headers: {} }, site(open))).status).toBe(200);
    expect(names).toEqual(['agenda.example:8420', '127.0.0.1:8420']);
  });
});

describe('a condition (RFC 9110, 13)', () => {
  const tag = `"${calendar.tag}"`;

  it.each([
    ['the same tag', { 'if-none-match': tag }, 304],
    ['the same tag, weakly', { 'if-none-match': `W/${tag}` }, 304],
    ['one of several tags', { 'if-none-match': `"a", ${tag}` }, 304],
    ['any tag', { 'if-none-match': '*' }, 304],
    ['another tag', { 'if-none-match': '"a"' }, 200],
    ['the tag of the compressed one', { 'if-none-match': `"${calendar.tag}-gzip"` }, 200],
    ['the moment of the change', { 'if-modified-since': DATE }, 304],
    ['a later moment', { 'if-modified-since': LATER }, 304],
    ['an earlier moment', { 'if-modified-since': EARLIER }, 200],
    ['no moment at all', { 'if-modified-since': 'gisteren' }, 200],
    ['another tag and the same moment: the tag goes first', { 'if-none-match': '"a"', 'if-modified-since': DATE }, 200],
    ['the same tag and an earlier moment', { 'if-none-match': tag, 'if-modified-since': EARLIER }, 304],
    ['that it is this one', { 'if-match': tag }, 200],
    ['that it is this one, weakly', { 'if-match': `W/${tag}` }, 412],
    ['that it is another one', { 'if-match': '"a"' }, 412],
    ['that it did not change since', { 'if-unmodified-since': DATE }, 200],
    ['that it did not change since an earlier moment', { 'if-unmodified-since': EARLIER }, 412],
    ['that it is this one, which goes first', { 'if-match': tag, 'if-unmodified-since': EARLIER }, 200],
    ['that it is this one, and otherwise not', { 'if-match': tag, 'if-none-match': tag }, 304],
  ])('on %s', async (_, headers, status) => {
    for (const method of ['GET', 'HEAD']) expect((await ask('/mcc.ics', headers, method)).status).toBe(status);
  });

  it('that holds gives what a cache has to know, and nothing else', async () => {
    const { headers, body } = await ask('/mcc.ics', { 'if-none-match': '*' });
    expect(body).toBeNull();
    expect(headers).toMatchObject({ etag: tag, 'last-modified': DATE, vary: 'Accept-Encoding' });
    expect(Object.keys(headers)).not.toContain('content-type');
  });

  it('does not count for what is not there', async () => {
    expect((await ask('/nowhere', { 'if-none-match': '*' })).status).toBe(404);
  });

  it('on a moment does not count for what has none', async () => {
    expect((await ask('/', { 'if-modified-since': LATER })).status).toBe(200);
  });
});
