import { describe, expect, it } from 'vitest';
import type { Mail, SendOutcome } from '../../src/exchange/mail/mail.ts';
import { readSent } from '../../src/exchange/mail/sent.ts';
import { main } from '../../src/main.ts';
import { readWithDebian, readWithIcalJs } from '../exchange/readers.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

const PEOPLE = `
roles:
  minister VWS: { department: VWS, person: { name: H. de Vries, email: vries@vws.example } }
  minister JenV: { person: { email: jenv@jenv.example } }
  directeur: { department: VWS, person: { email: dir@vws.example } }
  waarnemer: {}
departments: { VWS: ministerie van VWS }
fora:
  MCC: { chair: minister VWS, members: [minister JenV, directeur, waarnemer], time: "14:00", length: 2 uur, place: AZ }
  DOC: { members: [waarnemer], time: "10:00" }
`;
const CYCLES = `
cycles:
  A:
    every: 2 weeks
    from: 2020-10-19
    rounds: 4
    steps: { s: { week: 1, day: dinsdag, forum: MCC, phase: beeld }, t: { week: 1, day: woensdag, forum: DOC } }
`;
const SETTINGS = 'settings: { today: 2020-10-30, calendars: { organizer: s@az.example } }';

/** Definitions with something said otherwise. */
function definitions(changes = '', people = PEOPLE, cycles = CYCLES, settings = SETTINGS): string {
  return [settings, people, cycles, ...(changes === '' ? [] : [`changes:\n${changes}`])].join('\n');
}

/** A workspace that lives on from run to run. */
function workspace(first = definitions()) {
  const files: Record<string, string> = { 'cycles/all.yaml': first };
  return {
    files,
    async run(line: string, machine: Parameters<typeof fakeIo>[0] = {}) {
      const mails: Mail[] = [];
      const post = (mail: Mail): SendOutcome => {
        mails.push(mail);
        return { outcome: 'taken' };
      };
      const io = fakeIo({ files, env: { CYCLUS_SMTP_HOST: 'mail.example' }, post, ...machine });
      const code = await main(wordsOf(line), io);
      return { code, mails, ...io.said };
    },
    write(text: string) {
      files['cycles/all.yaml'] = text;
    },
  };
}

/** A mail in a word each: to whom, what, with which sequence. */
function brief({ to, method, calendar }: Mail): string {
  return `${to} ${method} ${/^SEQUENCE:(.*)\r$/m.exec(calendar)![1]}`;
}

/** The lines of a calendar, unfolded. */
function linesOf(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

const TWO = 'verstuur --yes --weeks 2';

describe('who gets mail', () => {
  it('is everybody with a part in a meeting to come, who has an address', async () => {
    const { run, files } = workspace();
    const { code, mails, stdout } = await run('verstuur --yes --weeks 4');
    expect(code).toBe(0);
    // The meetings of 20 October have passed; those of 3 and 17 November have not.
    expect(mails.map(brief)).toEqual(
      [
        'dir@vws.example',
        'jenv@jenv.example',
        'vries@vws.example',
        'dir@vws.example',
        'jenv@jenv.example',
        'vries@vws.example',
      ].map((to) => `${to} REQUEST 0`),
    );
    expect(stdout).toContain('Zonder e-mailadres, en dus niet uitgenodigd: waarnemer.');
    expect(stdout.match(/waarnemer/g)).toHaveLength(1);
    expect(Object.keys(files).sort()).toEqual(['cycles/all.yaml', 'cycles/published.json', 'cycles/sent.json']);
  });

  it('is only whom something changed for', async () => {
    const { run, write } = workspace();
    await run(TWO);
    write(definitions('', PEOPLE.replace('dir@vws.example', 'nieuw@vws.example')));
    const { mails, stdout } = await run(TWO);
    expect(mails.map(brief)).toEqual(['dir@vws.example CANCEL 1', 'nieuw@vws.example REQUEST 0']);
    expect(stdout).toContain('- Annulering: directeur <dir@vws.example> – wordt niet meer bij dit overleg verwacht');
    const [cancel] = mails as [Mail, Mail];
    expect(cancel.subject).toBe('Geannuleerd: MCC: beeld, dinsdag 3 november 2020, 14.00 uur');
    expect(cancel.text).toContain('U wordt niet meer bij dit overleg verwacht. Het overleg zelf gaat door.');
    // RFC 5546, 3.2.5: no STATUS for who alone is taken off, and nothing that he need not know any more.
    expect(linesOf(cancel.calendar).filter((line) => /^(STATUS|DESCRIPTION)/.test(line))).toEqual([]);
  });

  it('is nobody of a meeting that was only written down in another way', async () => {
    const { run, write } = workspace();
    await run(TWO);
    write(`# Anders opgeschreven\n${definitions('', PEOPLE, CYCLES.replace('dinsdag', 'Tuesday'))}`);
    expect((await run(TWO)).mails).toEqual([]);
    expect((await run(`${TWO} --lang en`)).mails).toEqual([]);
  });

  it('is who comes instead of somebody who sent his apologies', async () => {
    const { run, write } = workspace();
    await run(TWO);
    write(`${definitions()}\nabsences:\n  - { who: minister JenV, meeting: MCC 2020-11-03, substitute: waarnemer }`);
    const { mails, stdout } = await run(TWO);
    expect(mails.map(brief)).toEqual(['jenv@jenv.example CANCEL 1']);
    expect(stdout).toContain('Zonder e-mailadres, en dus niet uitgenodigd: waarnemer.');
  });

  it('is told what changed, and gets a higher number each time, also after a cancellation', async () => {
    const { run, write } = workspace();
    await run(TWO);
    const moved = '  - { move: MCC 2020-11-03, to: 2020-11-04 15:30, place: Utrecht, reason: debat }\n';
    write(definitions(moved));
    const first = await run(TWO);
    expect(first.mails.map(brief).at(-1)).toBe('vries@vws.example REQUEST 1');
    const [mail] = first.mails as [Mail];
    expect(mail.subject).toBe('Gewijzigd: MCC: beeld, woensdag 4 november 2020, 15.30 uur');
    expect(mail.text).toContain(
      'Gewijzigd sinds het vorige bericht:\n' +
        '- Tijd: van dinsdag 3 november 2020, 14.00 uur naar woensdag 4 november 2020, 15.30 uur\n' +
        '- Plaats: van AZ naar Utrecht\n',
    );
    write(definitions(`${moved}  - { cancel: MCC 2020-11-04, reason: ziekte }\n`));
    const second = await run(TWO);
    expect(second.mails.map(brief).at(-1)).toBe('vries@vws.example CANCEL 2');
    expect(second.mails[0]!.text).toContain('Dit overleg gaat niet door.');
    expect(linesOf(second.mails[0]!.calendar)).toContain('STATUS:CANCELLED');
    write(definitions(moved));
    const third = await run(TWO);
    expect(third.mails.map(brief).at(-1)).toBe('vries@vws.example REQUEST 3');
    expect(third.mails[0]!.subject).toBe('Uitnodiging: MCC: beeld, woensdag 4 november 2020, 15.30 uur');
    expect(third.mails[0]!.text).toContain('Dit overleg was voor u afgezegd; u bent er toch voor uitgenodigd.');
    expect(new Set([mail, second.mails[0]!, third.mails[0]!].map(({ id }) => id)).size).toBe(3);
  });

  it('follows a meeting out of the window, and hears of one that vanished', async () => {
    const { run, write } = workspace();
    await run('verstuur --yes --weeks 4');
    write(definitions('  - { move: MCC 2020-11-17, to: 2021-01-12 }\n'));
    const moved = await run('verstuur --yes --weeks 4');
    expect(moved.mails.map(brief).at(-1)).toBe('vries@vws.example REQUEST 1');
    expect(moved.mails[0]!.subject).toContain('dinsdag 12 januari 2021');
    // It stands outside the window now, and so do the others.
    expect((await run(TWO)).mails).toEqual([]);
    write(definitions('', PEOPLE, CYCLES.replace('rounds: 4', 'rounds: 1')));
    const { mails } = await run('verstuur --yes --weeks 12');
    expect(mails.map(brief)).toEqual([
      ...['dir@vws.example', 'jenv@jenv.example', 'vries@vws.example'].map((to) => `${to} CANCEL 1`),
      ...['dir@vws.example', 'jenv@jenv.example', 'vries@vws.example'].map((to) => `${to} CANCEL 2`),
    ]);
    expect(mails[0]!.text).toContain('Dit overleg staat niet meer in de planning.');
    expect((await run('verstuur --yes --weeks 12')).mails).toEqual([]);
  });

  it('leaves alone what lies before today, and what the filter does not ask for', async () => {
    const { run, write } = workspace();
    await run('verstuur --yes --weeks 4');
    write(definitions('', PEOPLE.replace('[minister JenV, directeur, waarnemer]', '[minister JenV, waarnemer]')));
    expect((await run('verstuur --yes --weeks 4 --person "minister JenV"')).mails).toEqual([]);
    expect((await run('verstuur --yes --weeks 4 --forum DOC')).mails).toEqual([]);
    expect((await run('verstuur --yes --until 2020-11-22 --today 2020-11-18')).mails).toEqual([]);
    const { mails } = await run('verstuur --yes --until 2020-11-22 --person VWS --today 2020-11-04');
    expect(mails.map(brief)).toEqual(['dir@vws.example CANCEL 1']);
    expect(mails[0]!.subject).toContain('17 november');
  });

  it('survives the loss of published.json', async () => {
    const { run, files } = workspace();
    await run(TWO);
    delete files['cycles/published.json'];
    expect((await run(TWO)).mails).toEqual([]);
  });
});

describe('what a person decides', () => {
  it('sends nothing unless it is meant', async () => {
    const { run, files } = workspace();
    const dry = await run('send --dry-run', { env: {} });
    expect(dry).toMatchObject({ code: 0, mails: [], stderr: 'Er is niets verstuurd.\n' });
    expect(await run('verstuur', { answer: 'nee', env: { CYCLUS_SMTP_HOST: 'x' } })).toMatchObject({
      code: 0,
      mails: [],
    });
    expect((await run('verstuur')).stderr).toBe(
      'fout: er is niets verstuurd; zet --ja achter de opdracht om dit te versturen\n',
    );
    expect(Object.keys(files)).toEqual(['cycles/all.yaml']);
    expect((await run('verstuur --weeks 2', { answer: 'ja' })).code).toBe(0);
    expect(files['cycles/sent.json']).toContain('vries@vws.example');
  });

  it('sends the earliest meetings first, up to the limit, and the rest next time', async () => {
    const { run } = workspace();
    const { mails, stdout } = await run('verstuur --yes --weeks 4 --limit 4');
    expect(mails).toHaveLength(4);
    expect(mails.filter(({ subject }) => subject.includes('3 november'))).toHaveLength(3);
    expect(stdout).toContain('Nog 2 berichten gaan de volgende keer mee');
    const rest = await run('verstuur --yes --weeks 4 --limit 4');
    expect(rest.mails).toHaveLength(2);
    expect(rest.stdout).not.toContain('volgende keer');
  });

  it('names people nowhere where names are left out', async () => {
    const { run } = workspace();
    const { mails } = await run(`${TWO} --hide namen`);
    for (const mail of mails) {
      expect(`${mail.text}${mail.calendar}`).not.toMatch(/minister|directeur|Vries/);
      expect(linesOf(mail.calendar).filter((line) => line.startsWith('ATTENDEE'))).toEqual([
        expect.stringMatching(/^ATTENDEE;ROLE=[A-Z-]+;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:/),
      ]);
    }
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no server', {}, /via welke mailserver er wordt verstuurd is niet bekend/],
    ['a port', { CYCLUS_SMTP_HOST: 'x', CYCLUS_SMTP_PORT: '99999' }, /CYCLUS_SMTP_PORT: "99999" is geen poort/],
    [
      'no TLS elsewhere',
      { CYCLUS_SMTP_HOST: 'mail.example', CYCLUS_SMTP_TLS: 'off' },
      /alleen bij een mailserver op deze/,
    ],
    [
      'no TLS near by name',
      { CYCLUS_SMTP_HOST: 'localhost.example', CYCLUS_SMTP_TLS: 'off' },
      /en "localhost.example" is/,
    ],
    ['a word for TLS', { CYCLUS_SMTP_HOST: 'x', CYCLUS_SMTP_TLS: 'nee' }, /CYCLUS_SMTP_TLS kent "nee" niet/],
    ['half a login', { CYCLUS_SMTP_HOST: 'x', CYCLUS_SMTP_PASSWORD: 'geheim' }, /CYCLUS_SMTP_USER niet/],
  ])('hears what is wrong with the environment: %s', async (_, env, said) => {
    const { run, files } = workspace();
    const { code, stderr } = await run(TWO, { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('geheim');
    expect(Object.keys(files)).toEqual(['cycles/all.yaml']);
  });

  it('hears that the settings do not say who invites, and where the memory was damaged', async () => {
    const nobody = workspace(definitions('', PEOPLE, CYCLES, 'settings: { today: 2020-10-30 }'));
    for (const line of [TWO, 'exporteer --profile uitnodigingen --output x']) {
      const { code, stderr } = await nobody.run(line);
      expect(code).toBe(2);
      expect(stderr).toContain('calendars: { organizer: secretariaat@voorbeeld.example }');
    }
    const { run, files } = workspace();
    await run(TWO);
    files['cycles/sent.json'] = files['cycles/sent.json']!.replace('"sequence":0', '"sequence":-1');
    const { code, stderr, mails } = await run(TWO);
    expect({ code, mails }).toEqual({ code: 2, mails: [] });
    expect(stderr).toContain('in "cycles/sent.json" staat op regel 4 iets wat cyclus er niet heeft geschreven');
  });

  it('gets a draft again as the same file when the run before broke off', async () => {
    const { run, files } = workspace();
    await run(`${TWO} --drafts d`);
    const drafts = Object.entries(files).filter(([name]) => name.startsWith('d/'));
    expect(drafts).toHaveLength(3);
    // As it stood before the files were written.
    files['cycles/sent.json'] = files['cycles/sent.json']!.replaceAll('"sent":{', '"sending":{');
    const { code, stderr } = await run(`${TWO} --drafts d`);
    expect(code).toBe(0);
    expect(stderr.match(/is ongewijzigd/g)).toHaveLength(3);
    expect(Object.entries(files).filter(([name]) => name.startsWith('d/'))).toEqual(drafts);
    const list = readSent(files['cycles/sent.json']!);
    expect('line' in list ? list.line : [...list.values()].every(({ pending }) => pending === null)).toBe(true);
  });
});

describe('what people wrote', () => {
  const NASTY = 'Beeld\\r\\nBcc: boef@example.org\\r\\n\\r\\n\\u0000<b>;,\\"\\\\\\u2028 ^n \\u202E één 🙂';

  it('cannot become a header, a line or a person of its own', async () => {
    const people = PEOPLE.replaceAll('minister VWS', '\'minister <b>;: "x" ^n één 🙂\'').replace(
      'waarnemer: {}',
      'waarnemer: { person: { email: "a\\u0001b@x.example" } }',
    );
    const cycles = CYCLES.replace('phase: beeld', `phase: "${NASTY}"`);
    const { run } = workspace(definitions('', people, cycles));
    const { code, mails, stdout, stderr } = await run(TWO);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(mails.map(({ to }) => to)).toEqual(['dir@vws.example', 'jenv@jenv.example', 'vries@vws.example']);
    // The terminal gets nothing that could steer it.
    expect(stdout).not.toMatch(/(?!\n)\p{Control}|[\u2028\u202e]/u);
    for (const mail of mails) {
      expect(mail.subject).not.toMatch(/[\p{Control}\u2028]/u);
      expect(mail.subject.length).toBeLessThanOrEqual(200);
      expect(mail.text).not.toMatch(/(?!\n)\p{Control}/u);
      const lines = linesOf(mail.calendar);
      expect(
        lines.filter((line) => /^(ATTENDEE|ORGANIZER|UID|METHOD|Bcc)/.test(line)).map((line) => line.split(/[;:]/)[0]),
      ).toEqual(['METHOD', 'UID', 'ORGANIZER', 'ATTENDEE']);
      const [event] = readWithIcalJs(mail.calendar);
      const found = readWithDebian(mail.calendar);
      for (const other of Object.values(found ?? {})) expect(other).toEqual([event]);
    }
  });
});

describe('invitations as files', () => {
  const EXPORT = 'exporteer --profile uitnodigingen --weeks 4 --output uit';

  it('are one for each meeting, with everybody who can be reached', async () => {
    const { run, files } = workspace(definitions('  - { cancel: MCC 2020-11-17 }\n'));
    const { code, stderr } = await run(EXPORT);
    expect(code).toBe(0);
    const made = Object.keys(files).filter((name) => name.startsWith('uit/'));
    expect(made).toEqual(['uit/2020-11-03-1400-MCC.ics', 'uit/2020-11-17-1400-MCC.ics']);
    expect(stderr).toContain(
      'Niemand met een e-mailadres, en dus geen uitnodiging: DOC wo 4 nov 10.00 uur en DOC wo 18 nov 10.00 uur.',
    );
    expect(stderr).toContain('Zonder e-mailadres, en dus niet uitgenodigd: waarnemer.');
    const [first, second] = made.map((name) => files[name]!) as [string, string];
    expect(linesOf(first).filter((line) => /^(METHOD|ORGANIZER|ATTENDEE|X-WR|STATUS)/.test(line))).toEqual([
      'METHOD:REQUEST',
      'ORGANIZER:mailto:s@az.example',
      'ATTENDEE;ROLE=CHAIR;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="minister VWS":mailto:vries@vws.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="minister JenV":mailto:jenv@jenv.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="directeur":mailto:dir@vws.example',
      'STATUS:CONFIRMED',
    ]);
    expect(linesOf(second)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
    expect(readWithIcalJs(first)).toHaveLength(1);
  });

  it('cancel what vanished since, under the name that it had', async () => {
    const { run, write, files } = workspace();
    await run(EXPORT);
    const before = files['uit/2020-11-17-1400-MCC.ics']!;
    write(definitions('', PEOPLE, CYCLES.replace('rounds: 4', 'rounds: 2')));
    expect((await run(EXPORT)).code).toBe(0);
    const after = files['uit/2020-11-17-1400-MCC.ics']!;
    expect(linesOf(after)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1']));
    expect(readWithIcalJs(after)[0]!.uid).toBe(readWithIcalJs(before)[0]!.uid);
    expect(linesOf(after).filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(3);
  });

  it('never have a lower number than what was sent by mail', async () => {
    const { run, write, files } = workspace();
    await run(TWO);
    for (const place of ['Utrecht', 'Delft']) {
      write(definitions(`  - { move: MCC 2020-11-03, to: 2020-11-03 14:00, place: ${place} }\n`));
      await run(TWO);
    }
    const sent = readSent(files['cycles/sent.json']!);
    const numbers = 'line' in sent ? [] : [...sent.values()].map(({ last }) => last!.sequence);
    expect(numbers).toEqual([2, 2, 2]);
    delete files['cycles/published.json'];
    await run(EXPORT);
    expect(linesOf(files['uit/2020-11-03-1400-MCC.ics']!)).toContain('SEQUENCE:2');
  });

  it('need a folder', async () => {
    const { run, files } = workspace();
    for (const where of ['-', 'een.ics']) {
      const { code, stderr } = await run(`exporteer --profile uitnodigingen --output ${where}`);
      expect(code).toBe(2);
      expect(stderr).toContain('noem met --uitvoer een map');
    }
    expect(Object.keys(files)).toEqual(['cycles/all.yaml']);
  });
});
