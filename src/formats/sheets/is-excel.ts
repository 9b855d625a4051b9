/** With what a zip file begins, and a file of Excel from before 2007 or with a password. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether this is a file of Excel, whatever it is called. */
export function isExcel(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP) || isOldExcel(bytes);
}

/** Whether it is one that only Excel itself can open. */
export function isOldExcel(bytes: Uint8Array): boolean {
  return beginsWith(bytes, COMPOUND);
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
