import type { Document } from '../../documents/blocks.ts';
import type { CalendarProfile } from '../../language/typed.ts';
import type { Loaded } from '../definitions.ts';
import type { CalendarRequest } from './request.ts';

/** Writes calendars of some kind. @returns what there is to say about them. @throws WrongCall or WriteFault */
type WriteCalendars = (
  loaded: Loaded,
  request: CalendarRequest,
) => Promise<Document | undefined> | Document | undefined;

/** The kinds of calendars, each loaded when it is asked for. */
export const profiles: Record<CalendarProfile, () => Promise<WriteCalendars>> = {
  file: async () => (await import('./files.ts')).exportFiles,
  changes: async () => (await import('./changes.ts')).exportChanges,
  feed: async () => (await import('./feeds.ts')).exportFeeds,
  invitations: async () => (await import('./invitations.ts')).exportInvitations,
};
