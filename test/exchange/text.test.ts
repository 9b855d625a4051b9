import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import type { Role } from '../../src/definition/types/people.ts';
import { deadlineEntry } from '../../src/exchange/entries/deadline-entry.ts';
import { meetingEntry } from '../../src/exchange/entries/meeting-entry.ts';
import { plainText, shortText } from '../../src/exchange/text/plain-text.ts';
import type { Event } from '../../src/schedule/schedule.ts';
import { block, cancelled, cycle, deadline, forum, item, meeting, moved, register, view, workspace } from './build.ts';

const a = cycle('A', { name: 'Acute aanpak' });
const b = cycle('B');
const mcc = forum('MCC', {
  name: 'Ministeriële Commissie COVID-19',
  chair: [
    { value: 'mp', valid: ALWAYS, place: { file: '', path: [] } },
    {
      value: 'minister JenV',
      valid: { from: day('2021-01-01'), until: day('2021-12-31') },
      place: { file: '', path: [] },
    },
  ],
});
const roles = workspace();
roles.roles.set('mp', { id: 'mp', name: 'minister-president' } as Role);

const jeugd = item('Jeugdpakket', {
  ...{ team: 'MLT4', treatment: 'besluitvorming', minutes: 20, speaker: 'staatssecretaris VWS' },
  ...{ substitute: 'minister VWS', papers: ['Nota jeugdpakket', 'Bestedingsplan'] },
});

describe('a meeting', () => {
  const full = meeting({
    forum: mcc,
    blocks: [block(a, 2, 'beeld en richting'), block(b, 1, 'uitkomsten advies')],
    items: [jeugd, item('Rondvraag')],
  });

  it('is called after its forum and what it does there', () => {
    expect(meetingEntry(full, roles, view(), register()).summary).toBe('MCC: beeld en richting / uitkomsten advies');
    expect(meetingEntry(meeting({ phase: 'ingelast' }), roles, view(), register()).summary).toBe('MCC: ingelast');
    expect(meetingEntry(meeting(), roles, view(), register()).summary).toBe('MCC');
  });

  it('names a phase that two cycles share once', () => {
    const shared = meeting({ blocks: [block(a, 1, 'status'), block(b, 1, 'status'), block(b, 2, null)] });
    expect(meetingEntry(shared, roles, view(), register()).summary).toBe('MCC: status');
  });

  it('tells in Dutch what there is to know', () => {
    expect(meetingEntry(full, roles, view(), register()).description).toBe(
      [
        'Ministeriële Commissie COVID-19',
        'Voorzitter: minister-president',
        '',
        'Ronde 2 van A (Acute aanpak): beeld en richting',
        'Ronde 1 van B: uitkomsten advies',
        '',
        'Agendapunten:',
        '- Jeugdpakket (MLT4): ter besluitvorming, 20 minuten',
        '  Eerste spreker: staatssecretaris VWS, bij verhindering minister VWS',
        '  Stukken: Nota jeugdpakket; Bestedingsplan',
        '- Rondvraag',
      ].join('\n'),
    );
  });

  it('tells it in English', () => {
    expect(meetingEntry({ ...full, day: day('2021-02-02') }, roles, view({ lang: 'en' }), register()).description).toBe(
      [
        'Ministeriële Commissie COVID-19',
        'Chair: minister-president and minister JenV',
        '',
        'Round 2 of A (Acute aanpak): beeld en richting',
        'Round 1 of B: uitkomsten advies',
        '',
        'Items:',
        '- Jeugdpakket (MLT4): for decision, 20 minutes',
        '  First speaker: staatssecretaris VWS, or else minister VWS',
        '  Papers: Nota jeugdpakket; Bestedingsplan',
        '- Rondvraag',
      ].join('\n'),
    );
  });

  it('says that its time is not yet known', () => {
    const entry = meetingEntry(meeting({ start: null }), roles, view(), register());
    expect(entry.summary).toBe('MCC (tijd nog niet bekend)');
    expect(entry.description).toBe('De begintijd is nog niet bekend.');
    expect(meetingEntry(meeting({ start: null }), roles, view({ lang: 'en' }), register()).summary).toBe(
      'MCC (time not yet known)',
    );
  });
});

describe('what happened to a meeting', () => {
  const notes = (history: ReturnType<typeof meeting>['history'], lang: 'nl' | 'en' = 'nl', more = {}) =>
    meetingEntry(meeting({ history, ...more }), roles, view({ lang }), register()).description;
  const from = { day: day('2020-11-12'), start: 600 };

  it('moved', () => {
    expect(notes([moved(from, { reason: 'verhindering', decided: day('2020-11-05') })])).toBe(
      'Verplaatst van donderdag 12 november 2020, 10.00 uur (besloten op donderdag 5 november 2020). Reden: verhindering',
    );
    expect(notes([moved({ ...from, start: null })], 'en')).toBe(
      'Moved from Thursday 12 November 2020, time not yet known',
    );
  });

  it('moved twice', () => {
    expect(notes([moved(from), moved({ day: day('2020-11-13'), start: 600 })])).toBe(
      'Verplaatst van donderdag 12 november 2020, 10.00 uur\nVerplaatst van vrijdag 13 november 2020, 10.00 uur',
    );
  });

  it('went to another place at the same time', () => {
    expect(notes([moved({ day: day('2020-11-10'), start: 840 }, { reason: 'digitaal' })])).toBe(
      'Gewijzigd. Reden: digitaal',
    );
  });

  it('cancelled, or only a part of it', () => {
    expect(notes([cancelled({ reason: 'sneeuw' })], 'nl', { status: 'cancelled' })).toBe('Geannuleerd. Reden: sneeuw');
    expect(notes([cancelled()], 'en', { status: 'cancelled' })).toBe('Cancelled');
    expect(notes([{ ...cancelled(), without: 'A' } as Event])).toBe('Gedeeltelijk vervallen');
  });

  it('moved away from a public holiday', () => {
    const name = { nl: 'tweede paasdag', en: 'Easter Monday' };
    const event = {
      what: 'holiday',
      policy: 'after',
      from: day('2021-04-05'),
      to: day('2021-04-06'),
      name,
      place: null,
    } as const;
    expect(notes([event])).toBe('Verplaatst van maandag 5 april 2021 vanwege tweede paasdag');
    expect(notes([event], 'en')).toBe('Moved from Monday 5 April 2021 because of Easter Monday');
    expect(notes([{ ...event, name: 'Kerstreces' }])).toContain('vanwege Kerstreces');
  });
});

describe('a deadline', () => {
  const due = deadline(meeting({ items: [jeugd] }));

  it('names its exact moment', () => {
    expect(deadlineEntry(due, 'all-day', roles, view(), register())).toMatchObject({
      summary: 'Aanleverdeadline MCC (12.00 uur): Jeugdpakket (MLT4)',
      when: { days: { from: day('2020-11-09'), until: day('2020-11-09') } },
      busy: false,
    });
    expect(deadlineEntry(due, 'all-day', roles, view({ lang: 'en' }), register()).summary).toBe(
      'Papers due for MCC (12:00): Jeugdpakket (MLT4)',
    );
  });

  it('takes the half hour before it when it is timed, and says so', () => {
    const { when, description } = deadlineEntry(due, 'timed', roles, view(), register());
    expect(when).toEqual({ span: { moment: day('2020-11-09') * 1440 + 720, before: 30, after: 0 } });
    expect(description).toBe(
      [
        'Stukken aanleveren uiterlijk maandag 9 november 2020, 12.00 uur',
        'Voor MCC, dinsdag 10 november 2020, 14.00 uur',
        '',
        'Jeugdpakket (MLT4): ter besluitvorming, 20 minuten',
        'Eerste spreker: staatssecretaris VWS, bij verhindering minister VWS',
        'Stukken: Nota jeugdpakket; Bestedingsplan',
        '',
        'Deze afspraak beslaat de laatste 30 minuten voor de deadline.',
      ].join('\n'),
    );
  });

  it('is cancelled with its meeting', () => {
    const off = deadline(meeting({ status: 'cancelled', history: [cancelled()] }));
    expect(deadlineEntry(off, 'timed', roles, view(), register())).toMatchObject({
      ...{ cancelled: true, summary: 'GEANNULEERD: Aanleverdeadline MCC (12.00 uur): Jeugdpakket' },
      revision: { sequence: 1 },
    });
  });
});

describe('text', () => {
  it.each([
    ['a\r\nb\rc\u0085d\u2028e', 'a\nb\nc\nd\ne'],
    ['a\u0000b\u001bc\u007fd\te', 'abcd\te'],
    ['half \ud83d', 'half \ufffd'],
    ['heel 😷', 'heel 😷'],
  ])('%j becomes %j', (text, expected) => expect(plainText(text)).toBe(expected));

  it.each([
    [' a \r\n b\u00a0\t c ', 99, 'a b c'],
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abcd😷g', 6, 'abcd…'],
  ])('%j on a line of %i becomes %j', (text, room, expected) => expect(shortText(text, room)).toBe(expected));
});
