import * as z from 'zod/mini';
import { meeting } from './schedule.ts';
import { day, described, document, list, moment, window } from './values.ts';

const { id, forum, date, start } = meeting.shape;

const ANSWERS = ['accepted', 'tentative', 'declined'] as const;

export const invitee = z.strictObject({
  address: described(z.string(), 'the mailbox that was invited'),
  roles: described(list(z.string()), 'for which it was; none when that is not known'),
  state: described(
    z.enum([...ANSWERS, 'none', 'unsent']),
    'the answer for this day and hour; `none` without one yet, `unsent` when this day and hour was not sent yet',
  ),
  earlier: described(
    z.nullable(z.strictObject({ answer: z.enum(ANSWERS), date: day, start: z.nullable(moment) })),
    'an answer for another day or hour; null when there is none',
  ),
});

export const mailedAnswer = z.strictObject({
  file: z.string(),
  verdict: described(
    z.enum(['new', 'known', 'overtaken', 'old', 'ahead', 'off', 'stranger', 'unknown']),
    'only what is `new` is taken over; `known` was before, `overtaken` by a later answer; `old` answers another day or hour, `ahead` a version that was not sent; `off` is from who is not invited any more, `stranger` from who never was; `unknown` is about no invitation from this folder',
  ),
  by: described(z.string(), 'the mailbox that answers'),
  mailedBy: described(z.nullable(z.string()), 'the mailbox that mailed it, when that is another one'),
  roles: described(list(z.string()), 'for which it was invited'),
  answer: z.enum(ANSWERS),
  given: moment,
  meeting: described(
    z.nullable(z.strictObject({ forum, title: z.string(), date: day, start: z.nullable(moment) })),
    'as it was to be when it was answered; null when that is not known',
  ),
});

export const replies = document(
  'replies',
  'Who answered the invitations to the meetings of a window, and what mails answer.',
  {
    ...window,
    meetings: described(
      list(z.strictObject({ id, forum, date, start, invitees: list(invitee) })),
      'those to which somebody was invited; with a file or folder as they stood before its answers were taken over',
    ),
    mails: described(
      z.nullable(
        z.strictObject({
          answers: list(mailedAnswer),
          without: described(
            list(
              z.strictObject({
                file: z.string(),
                problem: z.enum(['too-large', 'unreadable', 'no-reply', 'counter', 'no-answer', 'incomplete']),
              }),
            ),
            'the files of which there is no answer to be had, or not all, and why',
          ),
        }),
      ),
      'what the file or folder says; null without one',
    ),
  },
);
