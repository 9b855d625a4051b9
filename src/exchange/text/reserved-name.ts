/** Names that Windows keeps for devices, whatever comes after a dot (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/** Signs that mean something else to Windows, or nothing that can be seen. */
const SIGN = /[<>:"/\\|?*\p{Cc}]/u;

/**
 * Whether Windows refuses this as the name of a file or folder, or takes it for another one.
 * @example isReserved('aux.ics') // true
 * @example isReserved('MCC.ics') // false
 */
export function isReserved(name: string): boolean {
  return DEVICE.test(name) || SIGN.test(name) || /[ .]$/.test(name);
}

/** A name that is no device any more. @example withoutDevice('CON.ics') // 'CON_.ics' */
export function withoutDevice(name: string): string {
  return name.replace(DEVICE, '$1_');
}
