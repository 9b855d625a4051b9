import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { personsOf } from '../../../src/schedule/people/persons.ts';
import { workspaceOf } from '../../support/yaml.ts';

const same = (one: string, other: string, on = '2020-11-02') => {
  const person = personsOf(workspaceOf(`roles: { one: ${one}, other: ${other} }`));
  return person('one', day(on)) === person('other', day(on));
};

describe('two roles are one person', () => {
  it.each([
    [
      'with the same address',
      '{ person: { email: a@vws.example } }',
      '{ person: { name: A, email: A@VWS.example } }',
      true,
    ],
    ['with the same name', '{ person: A. Jansen }', '{ person: A. Jansen }', true],
    ['with a name that has that address', '{ person: { name: A, email: a@x.example } }', '{ person: A }', true],
    [
      'but not with another address',
      '{ person: { name: A, email: a@x.example } }',
      '{ person: { name: A, email: b@x.example } }',
      false,
    ],
    ['but not when nobody holds them', '{}', '{}', false],
    ['but not when it is a gap', '{ person: nog in te vullen }', '{ person: nog in te vullen }', false],
    ['only on the days on which both hold them', '{ person: { name: A, until: 2020-10-31 } }', '{ person: A }', false],
  ])('%s', (_, one, other, expected) => expect(same(one, other)).toBe(expected));
});

it.each(['NN', 'N.N.', 'n. n.', 'N N', 'vacature', 'Vacant', 'ntb', 'N.T.B.', 'n.t.b', 'tbd', 'onbekend'])(
  'nobody is called "%s"',
  (name) => expect(same(`{ person: ${name} }`, `{ person: ${name} }`)).toBe(false),
);

it('who is called as nobody is, and more, is somebody', () =>
  expect(same('{ person: N. N. Jansen }', '{ person: N. N. Jansen }')).toBe(true));
