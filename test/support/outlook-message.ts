import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

// An answer as Outlook saves it, put together by what Microsoft says of it: MS-OXMSG for the file, MS-OXOCAL and MS-OXPROPS
// for its properties. What puts the streams into a file (MS-CFB) is not ours.

export interface OutlookAnswer {
  /** Its class (MS-OXOCAL, 2.2.7.1). */
  kind?: string;
  /** The identity of an invitation of another program, as it stands in that of Outlook; or that of Outlook itself. */
  uid?: string;
  globalObjectId?: Uint8Array;
  /** The address of whoever answers, and of who sent it for him. */
  by?: string;
  sender?: string;
  sequence?: number;
  /** When he answered. */
  at?: string;
  /** Whether he proposes another time. */
  counter?: boolean;
  /** The day of one time of a series: year, month, day. */
  occurrence?: readonly [number, number, number];
}

const [UNICODE, BINARY, INTEGER, BOOLEAN, TIME] = [0x1f, 0x102, 0x3, 0xb, 0x40];
const SETS = ['6ED8DA90-450B-101B-98DA-00AA003F1305', '00062002-0000-0000-C000-000000000046'];

/** @example outlookAnswer({ uid: 'a@b', by: 'a@b.example', kind: 'IPM.Schedule.Meeting.Resp.Neg' }) */
export function outlookAnswer({
  kind = 'IPM.Schedule.Meeting.Resp.Pos',
  uid = 'meeting@az.example',
  occurrence = [0, 0, 0],
  globalObjectId = foreignIdentity(uid, occurrence),
  by = 'a@az.example',
  sender = by,
  sequence = 0,
  at = '2020-10-30T12:00:00Z',
  counter = false,
}: OutlookAnswer = {}): Uint8Array {
  const texts: [number, string][] = [
    [0x001a, kind],
    [0x0037, 'Geaccepteerd: MCC'],
    [0x5d01, sender],
    [0x5d02, by],
    [0x1000, 'Ik ben die dag ziek.'],
  ];
  const streams = [
    ...texts.map(([tag, text]) => stream(tag, UNICODE, Buffer.from(text, 'utf16le'))),
    stream(0x8000, BINARY, globalObjectId),
  ];
  const inline = [
    property(0x8001, TIME, time(at)),
    property(0x8002, INTEGER, number(sequence)),
    property(0x8003, BOOLEAN, number(Number(counter))),
  ];
  const named: [number, number][] = [
    [0, 0x3],
    [0, 0x1],
    [1, 0x8201],
    [1, 0x8257],
  ];
  return file(streams, inline, named);
}

/** MS-OXCICAL, 2.1.3.1.1.20.26. */
function foreignIdentity(uid: string, [year, month, day]: readonly [number, number, number]): Uint8Array {
  const data = Buffer.concat([Buffer.from('vCal-Uid\u0001\0\0\0', 'latin1'), Buffer.from(`${uid}\0`, 'latin1')]);
  return Buffer.concat([
    Buffer.from('040000008200E00074C5B7101A82E008', 'hex'),
    Buffer.from([year >> 8, year & 0xff, month, day]),
    Buffer.alloc(16),
    number(data.length).subarray(0, 4),
    data,
  ]);
}

interface Stream {
  name: string;
  data: Uint8Array;
}

function stream(tag: number, type: number, data: Uint8Array): Stream {
  return { name: `__substg1.0_${hex(tag)}${hex(type)}`, data };
}

function hex(part: number): string {
  return part.toString(16).toUpperCase().padStart(4, '0');
}

function property(tag: number, type: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(tag * 0x10000 + type);
  head.writeUInt32LE(6, 4);
  return Buffer.concat([head, value]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Tenths of microseconds since 1601. */
function time(at: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n);
  return bytes;
}

function file(streams: readonly Stream[], inline: readonly Buffer[], named: readonly [number, number][]): Uint8Array {
  const head = Buffer.alloc(32);
  const names = named.map(([set, lid], index) => {
    const entry = Buffer.alloc(8);
    entry.writeUInt32LE(lid);
    entry.writeUInt16LE((set + 3) << 1, 4);
    entry.writeUInt16LE(index, 6);
    return entry;
  });
  const inNames = [
    stream(0x0002, BINARY, Buffer.concat(SETS.map(guid))),
    stream(0x0003, BINARY, Buffer.concat(names)),
    stream(0x0004, BINARY, Buffer.alloc(4)),
  ];
  const direct = [...streams, { name: '__properties_version1.0', data: Buffer.concat([head, ...inline]) }];
  const [ROOT, FOLDER, DOCUMENT] = [5, 1, 2];
  const documents = [...inNames, ...direct].map(
    ({ name, data }): Entry => ({
      name,
      type: DOCUMENT,
      length: data.length,
      binaryProvider: () => Uint8Array.from(data),
    }),
  );
  const from = 2 + inNames.length;
  return burn([
    { name: 'Root Entry', type: ROOT, length: 0, children: [1, ...direct.map((_, index) => from + index)] },
    { name: '__nameid_version1.0', type: FOLDER, length: 0, children: inNames.map((_, index) => 2 + index) },
    ...documents,
  ]);
}

/** The first three parts stand with their last byte first. */
function guid(text: string): Buffer {
  const parts = text.split('-');
  const turned = parts.slice(0, 3).map((part) => Buffer.from(part, 'hex').reverse());
  return Buffer.concat([...turned, Buffer.from(parts.slice(3).join(''), 'hex')]);
}
