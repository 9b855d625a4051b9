import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { orUndefined } from './attempt.ts';

/** Where is kept between runs what can be made again. */
export interface CacheFolder {
  path: string;
  /** A sum of the program, of the Node that runs it and of its zone database, of which what is kept is never handed to others. */
  program: number;
}

/** What something was made of: all of it, in order. */
export type MadeOf = readonly (string | Uint8Array)[];

/** So many are kept; when another one comes, the oldest goes. */
const MOST_KEPT = 16;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = IV_BYTES + TAG_BYTES;

/** What an earlier run of the same program kept; undefined when there is nothing, or any doubt about it. */
export function recall({ path, program }: CacheFolder, madeOf: MadeOf): unknown {
  const key = keyOf(program, madeOf);
  return orUndefined(() => {
    const bytes = readFileSync(join(path, nameOf(key)));
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, HEAD_BYTES));
    // Throws when any bit is another one than was written.
    return deserialize(Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]));
  });
}

/** Keeps a plain value for later runs; what cannot be kept is made again. */
export function keep({ path, program }: CacheFolder, madeOf: MadeOf, value: unknown): void {
  const key = keyOf(program, madeOf);
  const iv = randomBytes(IV_BYTES);
  const file = join(path, nameOf(key));
  const draft = `${file}.${process.pid}`;
  orUndefined(() => {
    const cipher = createCipheriv(CIPHER, key, iv);
    const body = [cipher.update(serialize(value)), cipher.final()];
    mkdirSync(path, { recursive: true, mode: 0o700 });
    // Whoever reads meanwhile sees a whole file or none.
    writeFileSync(draft, Buffer.concat([iv, cipher.getAuthTag(), ...body]), { mode: 0o600 });
    renameSync(draft, file);
    removeOldest(path);
  });
  orUndefined(() => rmSync(draft, { force: true }));
}

/**
 * The key with which something is closed is the sum of what it was made of, so that it can be read by nobody but those who
 * have all of that (convergent encryption: Douceur et al., "Reclaiming Space from Duplicate Files", 2002).
 */
function keyOf(program: number, madeOf: MadeOf): Buffer {
  const sum = createHash('sha256').update(`${program}`);
  for (const part of madeOf) sum.update(`\n${typeof part} ${Buffer.byteLength(part)}\n`).update(part);
  return sum.digest();
}

function nameOf(key: Buffer): string {
  return `${createHash('sha256').update('name').update(key).digest('hex')}.kept`;
}

function removeOldest(path: string): void {
  const kept = readdirSync(path)
    .filter((name) => /^[0-9a-f]{64}\.kept/.test(name))
    .map((name) => ({ file: join(path, name), written: statSync(join(path, name)).mtimeMs }));
  for (const { file } of kept.sort((one, other) => other.written - one.written).slice(MOST_KEPT)) rmSync(file);
}
