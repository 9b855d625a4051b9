import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const SUMS = 'SHA256SUMS';

/** Writes down the sums of all files of a folder, for `sha256sum -c`. */
export function writeSums(folder) {
  const files = readdirSync(folder).filter((file) => file !== SUMS);
  const lines = files.sort().map((file) => `${sha256(readFileSync(`${folder}/${file}`))}  ${file}\n`);
  writeFileSync(`${folder}/${SUMS}`, lines.join(''));
}

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
