import { expect, it } from 'vitest';
import { roomsIn } from '../../../src/schedule/rounds/rooms.ts';
import { workspaceOf } from '../../support/yaml.ts';

const workspace = workspaceOf(`travel: { Den Haag: { aliases: ["'s-Gravenhage"] }, Utrecht: {} }`);

it.each([
  ['Raadzaal', 'raadzaal'],
  ['stadhuis Utrecht, zaal 2', 'stadhuis utrecht, zaal 2'],
  ['', undefined],
  ['digitaal, via Webex', undefined],
  ['UTRECHT', undefined],
  ["'s-Gravenhage", undefined],
])('the room of "%s" is %s', (location, room) => expect(roomsIn(workspace)({ location })).toBe(room));
