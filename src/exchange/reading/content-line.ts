import type { TextLine } from './text-lines.ts';

/** A property of a component: `DTSTART;TZID=Europe/Amsterdam:20201103T140000`. */
export interface Property {
  /** In capitals. */
  name: string;
  /** By their names in capitals; as they were meant, without quotes. */
  parameters: ReadonlyMap<string, string>;
  /** As it was written. */
  value: string;
  /** Where it stands in the file, from 1. */
  line: number;
}

const HEAD = /^([A-Za-z0-9-]+)(?=[;:])((?:;(?:"[^"]*"|[^":])*)?):/;
/** No name with its parameters is longer, and looking further may take more room than there is. */
const LONGEST_HEAD = 1_000_000;
/** A parameter may hold a colon that nobody put between quotes, as in `TZID=(UTC+01:00) Amsterdam`; a day does not. */
const DAYS_LAST = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(;.*):(?=[\d,TZ/P+-]+\s*$)/i;
const PARAMETER = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)/g;

/**
 * Takes a line apart (RFC 5545, 3.1); undefined when it is no property.
 * @example readLine({ number: 1, text: 'uid:a' }) // { name: 'UID', parameters: new Map(), value: 'a', line: 1 }
 */
export function readLine({ number, text }: TextLine): Property | undefined {
  const head = DAYS_LAST.exec(text) ?? HEAD.exec(text.slice(0, LONGEST_HEAD));
  if (!head) return undefined;
  const [whole, name, parameters] = head;
  return {
    name: name!.toUpperCase(),
    parameters: new Map(
      [...parameters!.matchAll(PARAMETER)].map(([, key, value]) => [key!.toUpperCase(), meant(value!)]),
    ),
    value: text.slice(whole.length),
    line: number,
  };
}

/** A value without its quotes, and with what stands for characters that it may not have (RFC 6868). */
function meant(value: string): string {
  return value.replaceAll('"', '').replace(/\^[n'^]/g, (sign) => (sign === '^n' ? '\n' : sign === "^'" ? '"' : '^'));
}

/**
 * A text as it was meant (RFC 5545, 3.3.11), or from the calendars of the nineties (quoted-printable, RFC 2045, 6.7).
 * @example propertyText({ name: 'SUMMARY', parameters: new Map(), value: 'ACC\\, MCC', line: 1 }) // 'ACC, MCC'
 */
export function propertyText({ parameters, value }: Property): string {
  const isQuoted = parameters.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE';
  return (isQuoted ? unquoted(value) : value).replace(/\\([\\;,nN])/g, (_, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  );
}

function unquoted(value: string): string {
  return value.replace(/(?:=[\dA-F]{2})+/gi, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16));
    return new TextDecoder().decode(bytes);
  });
}
