import { hash } from 'node:crypto';
import { remembered } from '../../common/remembered.ts';
import { ascii } from '../text/ascii.ts';

const HASH = 20;
const DOMAIN = 100;

/**
 * The identity of a calendar entry (UID, RFC 5545 3.8.4.7 and RFC 7986 5.3). It is made of the identity of the meeting
 * or deadline alone, so it survives another day, time, place, phase or title. Nothing of it can be read: what a calendar
 * leaves out, such as products and steps, is in no name either (RFC 7986 5.3 asks for the same).
 *
 * It begins with its kind, so it never begins with 040000008200E00074C5B7101A82E008, which Outlook takes for an
 * identity of its own (MS-OXCICAL 2.1.3.1.1.20.26).
 *
 * @param id any text
 * @param domain any text; what is not fit for a domain name is left out
 * @returns ASCII without spaces, at most 130 octets
 * @example uid('meeting', 'B-3/uitkomst/MCC', 'samenleving.example')
 * // 'meeting-' + 20 hexadecimal digits + '@samenleving.example'
 */
export function uid(kind: 'meeting' | 'deadline', id: string, domain: string): string {
  return `${kind}-${hash('sha256', id.normalize('NFC')).slice(0, HASH)}@${host(domain)}`;
}

/**
 * Whether a calendar entry is one that cyclus made for the same definitions. Where two would be alike, a number stands
 * before it.
 * @param uid any text
 * @param domain as it was given to `uid`
 * @example isOwnUid('meeting-mcc-0123456789ab@samenleving.example', 'samenleving.example') // true
 */
export function isOwnUid(uid: string, domain: string): boolean {
  return /^(\d+-)?(meeting|deadline)-/.test(uid) && uid.endsWith(`@${host(domain)}`);
}

/**
 * Whether a calendar entry is one that cyclus made, for whatever definitions. Version 0.1 also wrote what it was made of.
 * @param uid any text
 * @example isMadeHere('meeting-mcc-0123456789ab@samenleving.example') // true
 */
export function isMadeHere(uid: string): boolean {
  return /^(\d+-)?(meeting|deadline)-(.*-)?[\da-f]{12,}@/.test(uid);
}

/** All entries of a workspace ask for its own. */
const host = remembered((domain: string) => ascii(domain).toLowerCase().slice(0, DOMAIN) || 'cyclus');
