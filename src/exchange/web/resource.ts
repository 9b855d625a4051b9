import { hash } from 'node:crypto';
import type { Resource } from './message.ts';

const DIGITS = 24;

/** Text as something that can be fetched. @param type its media type */
export function resource(type: string, text: string, modified: number | null = null): Resource {
  return { type, body: new TextEncoder().encode(text), tag: hash('sha256', text).slice(0, DIGITS), modified };
}

/** A page as something that can be fetched. @param policy how it may behave, when that is a matter of its own */
export function pageResource(html: string, policy?: string): Resource {
  return { ...resource('text/html; charset=utf-8', html), ...(policy !== undefined && { policy }) };
}
