import { describe, expect, it } from 'vitest';
import { prefersGzip } from '../../../src/exchange/web/accept-encoding.ts';
import { hostName, inAddress, isLoopback } from '../../../src/exchange/web/host.ts';
import { names } from '../../../src/exchange/web/tags.ts';
import { readRequestTarget } from '../../../src/exchange/web/target.ts';

// The table of comparisons in RFC 9110, 8.8.3.2, and lists as in 13.1.2.
it.each([
  ['"1"', 'strong and weak', true, true],
  ['W/"1"', 'weak only', false, true],
  ['W/"2"', 'neither', false, false],
  ['"2"', 'neither', false, false],
  ['*', 'strong and weak', true, true],
  ['"xyzzy", "1", "c3piozzzz"', 'strong and weak', true, true],
  ['W/"xyzzy",W/"1"', 'weak only', false, true],
  ['"a,\\"1"', 'neither: a comma may stand in a tag', false, false],
  ['"a", , "1"', 'strong and weak: empty places do not count', true, true],
  ['1', 'neither: a tag has quotes', false, false],
  ['', 'neither', false, false],
  ['w/"1"', 'neither: W is a capital', false, false],
  [`${'"a",'.repeat(4000)}"1"`, 'strong and weak, at the end of a long list', true, true],
])('%s names "1": %s %s', (list, _, strong, weak) => {
  expect([names(list, '"1"', false), names(list, '"1"', true)]).toEqual([strong, weak]);
});

// RFC 9110, 12.4.2 and 12.5.3.
it.each([
  [undefined, false],
  ['', false],
  ['gzip', true],
  ['x-gzip', true],
  ['GZIP', true],
  ['deflate, br', false],
  ['gzip;q=0', false],
  ['gzip;q=0.000', false],
  ['*', true],
  ['*;q=0', false],
  ['*;q=1, gzip;q=0', false],
  ['gzip;q=0.5, identity;q=0.4', true],
  ['gzip;q=0.4, identity;q=0.5', false],
  ['identity;q=0, *;q=0.1', true],
  ['compress;q=0.5, gzip;q=1.0', true],
  ['gzip ; q=0.001', true],
  ['gzip;q=2', false],
  ['gzip;q=nu', false],
])('Accept-Encoding %j wants gzip: %s', (header, wanted) => {
  expect(prefersGzip(header)).toBe(wanted);
});

describe('a host', () => {
  it.each([
    ['localhost:8420', 'localhost'],
    ['LOCALHOST', 'localhost'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['[::1]:8420', '[::1]'],
    ['agenda.ministerie.example', 'agenda.ministerie.example'],
  ])('%s is called %s', (header, name) => {
    expect(hostName(header)).toBe(name);
  });

  it.each(['', 'a b', 'a/b', '"><script>', 'a@b', '::1', 'x:port', '-a', `${'a'.repeat(300)}.nl`, 'één.nl'])(
    'is not %j',
    (header) => {
      expect(hostName(header)).toBeUndefined();
    },
  );

  it.each(['127.0.0.1', '127.8.9.10', 'localhost', 'localhost.', 'cyclus.localhost', '::1', '[::1]'])(
    'on this machine alone: %s',
    (name) => {
      expect(isLoopback(name)).toBe(true);
    },
  );

  it.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example', 'notlocalhost', '127.0.0.1.example', '1127.0.0.1'])(
    'for others too: %s',
    (name) => {
      expect(isLoopback(name)).toBe(false);
    },
  );

  it('has brackets in an address when it is one of IPv6', () => {
    expect([inAddress('::1', 80), inAddress('localhost', 80)]).toEqual(['[::1]:80', 'localhost:80']);
  });
});

describe('what is asked for', () => {
  it.each([
    ['/', { path: '', host: undefined }],
    ['/mcc.ics', { path: 'mcc.ics', host: undefined }],
    ['/team/mlt4.ics?t=1#x', { path: 'team/mlt4.ics', host: undefined }],
    ['/m%63c.ics', { path: 'mcc.ics', host: undefined }],
    ['/%C3%A9.ics', { path: 'é.ics', host: undefined }],
    ['http://localhost:8420/mcc.ics', { path: 'mcc.ics', host: 'localhost:8420' }],
    ['http://localhost:8420', { path: '', host: 'localhost:8420' }],
    ['http://localhost?x', { path: '', host: 'localhost' }],
  ])('reads %s', (target, found) => {
    expect(readRequestTarget(target)).toEqual(found);
  });

  it.each([
    ['no path', 'mcc.ics'],
    ['nothing', '*'],
    ['a step up', '/../etc/passwd'],
    ['a step up in disguise', '/team/%2e%2E/mcc.ics'],
    ['a step aside', '/./mcc.ics'],
    ['a slash in disguise', '/team%2fmlt4.ics'],
    ['a slash of Windows', '/team\\mlt4.ics'],
    ['a slash of Windows in disguise', '/..%5c..%5cwin.ini'],
    ['NUL', '/mcc.ics%00.html'],
    ['a line end', '/mcc%0d%0aSet-Cookie:x'],
    ['half an escape', '/%'],
    ['what is no UTF-8', '/%ff'],
    ['a slash in UTF-8 that is too long', '/%c0%af'],
  ])('takes %s for a mistake', (_, target) => {
    expect(readRequestTarget(target)).toBeUndefined();
  });
});
