import { describe, expect, it } from 'vitest';
import type { Mail } from '../../src/exchange/mail/mail.ts';
import { main } from '../../src/main.ts';
import { answerCalendar, answerMail, answerTo } from '../support/answering-mail.ts';
import { expectDescribed } from '../support/described.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { outlookAnswer } from '../support/outlook-message.ts';

const DEFINITIONS = `
settings: { title: Proef, today: 2020-10-30, calendars: { organizer: s@az.example } }
roles:
  minister: { person: { email: m@vws.example } }
  directeur: { person: { email: d@az.example } }
  adviseur: { person: { email: A@az.example } }
fora:
  MCC: { members: [minister, directeur, adviseur], quorum: 3, time: "14:00", length: 1 uur, place: Den Haag }
cycles: { A: { every: 2 weeks, from: 2020-11-02, rounds: 4, steps: { s: { week: 1, day: dinsdag, forum: MCC } } } }
`;

const ANSWERS = 'cycles/answers.yaml';

/** A programme of which people are invited to two meetings. */
class Programme {
  readonly files: Record<string, string> = { 'cycles/all.yaml': DEFINITIONS };
  readonly bytes: Record<string, Uint8Array> = {};
  modes: Record<string, number> = {};
  mails: Mail[] = [];
  last!: FakeIo;

  async give(line: readonly string[], more: { answer?: string; input?: string } = {}) {
    const io = fakeIo({
      ...{
        files: this.files,
        bytes: this.bytes,
        modes: this.modes,
        env: { CYCLUS_SMTP_HOST: 'mail.example' },
        ...more,
      },
      post: (mail) => {
        this.mails.push(mail);
        return { outcome: 'taken' };
      },
    });
    this.last = io;
    const code = await main([...line], io);
    return { code, ...io.said };
  }

  /** Sends what there is to send. @returns only what went out now */
  async send(): Promise<Mail[]> {
    this.mails = [];
    const { code, stderr } = await this.give(['send', '--weeks', '4', '--yes']);
    expect({ code, stderr: stderr.replace(/.*is bijgewerkt\n/g, '') }).toMatchObject({ code: 0 });
    return this.mails;
  }

  /** Puts mails in the folder of answers. */
  receive(mails: Record<string, string>): void {
    for (const [name, text] of Object.entries(mails)) this.files[`post/${name}`] = text;
  }

  take(...options: string[]) {
    return this.give(['replies', 'post', ...options]);
  }

  get answers(): string[] {
    return [...(this.files[ANSWERS] ?? '').matchAll(/by: (\S+), answer: (\S+),/g)].map(
      ([, by, says]) => `${by} ${says}`,
    );
  }
}

async function invited(): Promise<{ programme: Programme; to: (address: string, day?: string) => Mail }> {
  const programme = new Programme();
  const mails = await programme.send();
  const to = (address: string, day = '3 november') =>
    mails.find((mail) => mail.to === address && mail.text.includes(day))!;
  return { programme, to };
}

describe('answers in mails', () => {
  it('are shown, and taken over when that is meant', async () => {
    const { programme, to } = await invited();
    programme.receive({
      'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')),
      'b.ics': answerCalendar(answerTo(to('d@az.example'), 'TENTATIVE')),
    });
    const { uid } = answerTo(to('A@az.example'), '');
    programme.bytes['post/c.msg'] = outlookAnswer({ uid, by: 'a@AZ.example' });
    programme.files['post/c.msg'] = new TextDecoder().decode(programme.bytes['post/c.msg']);
    const { code, stdout } = await programme.take('--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('3 nieuwe antwoorden.');
    expect(stdout).toContain('- Afgewezen: minister <m@vws.example>');
    expect(stdout).toContain('- Voorlopig: directeur <d@az.example>');
    expect(stdout).toContain('- Aangenomen: adviseur <a@az.example>');
    expect(programme.answers).toEqual(['m@vws.example declined', 'd@az.example tentative', 'a@az.example accepted']);
  });

  it('are not taken over by looking, by a no, nor when there is nobody to ask', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    expect(await programme.take('--dry-run')).toMatchObject({ code: 0 });
    expect(await programme.give(['antwoorden', 'post'], { answer: 'n' })).toMatchObject({ code: 0 });
    expect(await programme.take()).toMatchObject({ code: 2, stderr: expect.stringContaining('zet --ja') });
    expect(programme.files[ANSWERS]).toBeUndefined();
    expect(await programme.give(['antwoorden', 'post'], { answer: 'j' })).toMatchObject({ code: 0 });
    expect(programme.answers).toHaveLength(1);
  });

  it('are read from standard input too', async () => {
    const { programme, to } = await invited();
    const input = answerMail(answerTo(to('m@vws.example'), 'ACCEPTED'));
    expect(await programme.give(['replies', '-', '--yes'], { input })).toMatchObject({ code: 0 });
    expect(programme.answers).toEqual(['m@vws.example accepted']);
  });

  it('are known the second time, and nothing is written', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    const before = { ...programme.files };
    const { code, stdout, stderr } = await programme.take('--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('1 al bekend.');
    expect(stderr).toContain('Er is niets nieuws om over te nemen.');
    expect(programme.files).toEqual(before);
  });

  it('count by when they were given, whatever the order in which they are read', async () => {
    const { programme, to } = await invited();
    programme.receive({
      'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED', '20201030T150000Z')),
      'b.eml': answerMail(answerTo(to('m@vws.example'), 'ACCEPTED', '20201030T140000Z')),
    });
    const { stdout } = await programme.take('--yes');
    expect(stdout).toContain('1 nieuw antwoord en 1 niet over te nemen.');
    expect(stdout).toContain('– antwoordde later nog eens');
    expect(programme.answers).toEqual(['m@vws.example declined']);
    programme.receive({ 'c.eml': answerMail(answerTo(to('m@vws.example'), 'ACCEPTED', '20201030T160000Z')) });
    await programme.take('--yes');
    expect(programme.answers).toEqual(['m@vws.example declined', 'm@vws.example accepted']);
    expect((await programme.give(['attendance', '--round', 'A1'])).stdout).not.toContain('Bericht van verhindering');
  });

  it.each([
    ['nobody invited him', { by: 'x@az.example' }, 'is voor dit overleg niet uitgenodigd'],
    ['nobody knows the meeting', { uid: 'meeting-x-0123456789ab@cyclus.example' }, 'is geen uitnodiging uit deze map'],
    [
      'it is about one time of a series',
      { more: ['RECURRENCE-ID:20201103T130000Z'] },
      'is geen uitnodiging uit deze map',
    ],
    ['that version was never sent', { sequence: 7 }, 'antwoord op een versie die niet is verstuurd'],
    ['it is of a day to come', { at: '20991231T000000Z' }, 'van een dag die nog moet komen'],
  ])('are not taken over when %s', async (_, otherwise, why) => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail({ ...answerTo(to('m@vws.example'), 'DECLINED'), ...otherwise }) });
    const { code, stdout } = await programme.take('--yes');
    expect(code).toBe(0);
    expect(stdout).toContain(why);
    expect(programme.files[ANSWERS]).toBeUndefined();
  });

  it('are not taken over from whoever is no longer invited', async () => {
    const { programme, to } = await invited();
    programme.files['cycles/all.yaml'] = DEFINITIONS.replace(
      '[minister, directeur, adviseur], quorum: 3',
      '[directeur, adviseur]',
    );
    await programme.send();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'ACCEPTED')) });
    expect((await programme.take('--yes')).stdout).toContain('is voor dit overleg niet meer uitgenodigd');
    expect(programme.files[ANSWERS]).toBeUndefined();
  });

  it('keep what a mail says and is called away from the disk', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    const before = Object.keys(programme.files);
    const { stdout, stderr } = await programme.take('--yes');
    expect(Object.keys(programme.files).filter((name) => !before.includes(name))).toEqual([ANSWERS]);
    expect(stdout + stderr + programme.files[ANSWERS]).not.toContain('ziek');
  });

  it('stand in a file that only those read who keep the definitions', async () => {
    const { programme, to } = await invited();
    programme.modes['cycles/all.yaml'] = 0o664;
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    expect(programme.modes[ANSWERS]).toBe(0o660);
  });

  it('are kept apart from what a publication leaves for everybody', async () => {
    const { programme, to } = await invited();
    programme.files['cycles/all.yaml'] = DEFINITIONS.replace(', quorum: 3', '');
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    expect(programme.modes[ANSWERS]).toBe(0o640);
    expect(await programme.give(['publish'])).toMatchObject({ code: 0 });
    const telling = Object.entries(programme.files).filter(([, text]) => text.includes('answer: declined'));
    const [itself, ...copies] = telling.map(([name]) => name).sort();
    expect(itself).toBe(ANSWERS);
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) expect(copy).toContain('/vertrouwelijk/');
  });

  it('are taken back as they were taken over, one time after the other', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    const first = programme.files[ANSWERS];
    programme.receive({ 'b.eml': answerMail(answerTo(to('d@az.example'), 'DECLINED')) });
    const later = first!.replace(/noted: .*Z/, 'noted: 2020-10-29T00:00:00Z');
    programme.files[ANSWERS] = later;
    await programme.take('--yes');
    expect(programme.answers).toHaveLength(2);
    expect(await programme.give(['maak-ongedaan', 'antwoorden', '--yes'])).toMatchObject({ code: 0 });
    expect(programme.files[ANSWERS]).toBe(later);
    await programme.give(['undo', 'replies', '--yes']);
    expect(programme.files[ANSWERS]).toBeUndefined();
    expect(await programme.give(['undo', 'replies', '--yes'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('geen antwoorden'),
    });
  });
});

describe('a declined invitation', () => {
  it('is an apology: on the agenda, in attendance, for the quorum, and in what check says', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    const { stdout } = await programme.take('--yes');
    expect(stdout).toContain('MCC haalt het quorum niet: 2 van de 3 leden, minstens 3 nodig, zonder minister');
    expect((await programme.give(['check'])).stdout + (await programme.give(['check'])).stderr).toContain(
      'quorum-missing',
    );
    const attendance = (await programme.give(['attendance', '--round', 'A1'])).stdout;
    expect(attendance).toMatch(/Bericht van verhindering\s+minister, niet vervangen/);
    const agenda = (await programme.give(['agenda', 'MCC 2020-11-03', '--format', 'markdown'])).stdout;
    expect(agenda).toContain('**Afwezig:** minister, niet vervangen');
    // The next meeting has everybody.
    expect((await programme.give(['attendance', '--round', 'A2'])).stdout).not.toContain('Bericht van verhindering');
  });

  it('of somebody who is needed, where nobody comes instead and no quorum is at stake, is a warning', async () => {
    const { programme, to } = await invited();
    programme.files['cycles/all.yaml'] = DEFINITIONS.replace(', quorum: 3', '');
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    const { stdout, stderr } = await programme.give(['check']);
    expect(stdout + stderr).toContain('minister is niet beschikbaar voor MCC');
    programme.files['cycles/all.yaml'] = programme.files['cycles/all.yaml']!.replace(
      'minister: { person: { email: m@vws.example } }',
      'minister: { substitute: vervanger, person: { email: m@vws.example } }\n  vervanger: {}',
    );
    const replaced = await programme.give(['check']);
    expect(replaced.stdout + replaced.stderr).not.toContain('niet beschikbaar');
  });

  it('leaves him invited: nothing is called off for him, and he is told of another hour', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    expect(await programme.send()).toEqual([]);
    programme.files['cycles/changes.yaml'] = 'changes: [{ move: MCC 2020-11-03, to: 2020-11-05 }]';
    const told = (await programme.send()).map(({ to, method }) => `${to} ${method}`);
    expect(told).toContain('m@vws.example REQUEST');
  });

  it('is out of date when the meeting moves, and so is an answer to the earlier invitation', async () => {
    const { programme, to } = await invited();
    const declined = answerTo(to('m@vws.example'), 'DECLINED');
    programme.receive({ 'a.eml': answerMail(declined) });
    await programme.take('--yes');
    programme.files['cycles/changes.yaml'] = 'changes: [{ move: MCC 2020-11-03, to: 2020-11-05 }]';
    expect((await programme.give(['attendance', '--round', 'A1'])).stdout).not.toContain('Bericht van verhindering');
    expect((await programme.give(['replies'])).stdout).toContain(
      'Wijziging nog niet verstuurd: minister <m@vws.example>',
    );
    await programme.send();
    const { stdout } = await programme.give(['replies']);
    expect(stdout).toContain(
      'Nog geen antwoord: minister <m@vws.example> – eerder afgewezen, voor dinsdag 3 november 2020, 14.00 uur',
    );
    programme.receive({ 'late.eml': answerMail({ ...declined, by: 'd@az.example' }) });
    expect((await programme.take('--yes')).stdout).toContain(
      'antwoord op een uitnodiging voor een ander tijdstip dan de laatste',
    );
    expect(programme.answers).toHaveLength(1);
  });

  it('goes on to count when only the place changes, also when it comes in late', async () => {
    const { programme, to } = await invited();
    programme.files['cycles/changes.yaml'] = 'changes: [{ move: MCC 2020-11-03, to: "14:00", place: Utrecht }]';
    await programme.send();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    expect((await programme.give(['replies'])).stdout).toContain('Afgewezen: minister <m@vws.example>');
    expect((await programme.give(['attendance', '--round', 'A1'])).stdout).toContain('Bericht van verhindering');
  });

  it('is that of the one who declined, and not of who has the role after him', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'DECLINED')) });
    await programme.take('--yes');
    programme.files['cycles/all.yaml'] = DEFINITIONS.replace('m@vws.example', 'opvolger@vws.example');
    expect((await programme.give(['attendance', '--round', 'A1'])).stdout).not.toContain('Bericht van verhindering');
  });
});

describe('how far the answers are in', () => {
  it('is shown for each meeting of the round, with who has not answered', async () => {
    const { programme, to } = await invited();
    programme.receive({
      'a.eml': answerMail(answerTo(to('m@vws.example'), 'ACCEPTED')),
      'b.eml': answerMail(answerTo(to('d@az.example'), 'TENTATIVE')),
    });
    await programme.take('--yes');
    const { code, stdout } = await programme.give(['antwoorden']);
    expect(code).toBe(0);
    expect(stdout).toContain('MCC, dinsdag 3 november 2020, 14.00 uur');
    expect(stdout).toContain('1 voorlopig, 1 aangenomen en 1 nog geen antwoord.');
    expect(stdout).toContain('- Nog geen antwoord: adviseur <A@az.example>');
    expect(stdout).not.toContain('17 november');
    expect((await programme.give(['replies', '--round', 'A2', '--lang', 'en'])).stdout).toContain(
      '3 without an answer yet.',
    );
  });

  it('is one document for other programs, with what mails say where these are read', async () => {
    const { programme, to } = await invited();
    const asked = to('m@vws.example');
    programme.receive({
      'a.eml': answerMail(answerTo(asked, 'DECLINED')),
      'b.eml': answerMail({ ...answerTo(asked, 'ACCEPTED'), by: 'x@az.example' }, 'y@az.example'),
      'c.txt': 'geen antwoord',
    });
    const json = async (...line: string[]) => {
      const { code, stdout, stderr } = await programme.give(['replies', ...line, '--format', 'json']);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expectDescribed('replies', JSON.parse(stdout));
      return JSON.parse(stdout);
    };
    const meeting = { forum: 'MCC', date: '2020-11-03', start: '2020-11-03T14:00:00+01:00' };
    const given = '2020-10-30T13:00:00+01:00';
    const { mails, meetings } = await json('post', '--yes');
    expect(mails).toMatchObject({
      answers: [
        { file: 'a.eml', verdict: 'new', by: 'm@vws.example', mailedBy: null, answer: 'declined', given, meeting },
        { file: 'b.eml', verdict: 'stranger', by: 'x@az.example', mailedBy: 'y@az.example', roles: [] },
      ],
      without: [{ file: 'c.txt', problem: 'no-reply' }],
    });
    const stateOf = (found: { invitees: { address: string; state: string }[] }[]) =>
      found[0]!.invitees.map(({ address, state }) => `${address} ${state}`).sort();
    const others = ['A@az.example none', 'd@az.example none'];
    expect(stateOf(meetings)).toEqual([...others, 'm@vws.example none']);
    const after = await json();
    expect(after.mails).toBeNull();
    expect(stateOf(after.meetings)).toEqual([...others, 'm@vws.example declined']);
  });

  it('says so when nobody was invited', async () => {
    const programme = new Programme();
    expect((await programme.give(['replies'])).stdout).toContain(
      'Voor geen overleg in deze dagen zijn uitnodigingen verstuurd.',
    );
  });

  it('makes a reminder for each who has not answered, with nobody else in it', async () => {
    const { programme, to } = await invited();
    programme.receive({ 'a.eml': answerMail(answerTo(to('m@vws.example'), 'ACCEPTED')) });
    await programme.take('--yes');
    expect(await programme.give(['replies', '--weeks', '4', '--drafts', 'herinneringen'])).toMatchObject({ code: 0 });
    const drafts = Object.entries(programme.files).filter(([name]) => name.startsWith('herinneringen/'));
    const addresses = drafts.map(([, text]) => /^To: (.*)\r$/m.exec(text)![1]);
    // The minister has answered for the first meeting, and not for the second.
    expect(addresses.sort()).toEqual(['A@az.example', 'd@az.example', 'm@vws.example']);
    const minister = decoded(drafts.find(([, text]) => text.includes('To: m@vws.example'))![1]);
    expect(minister).toContain('MCC, dinsdag 17 november 2020, 14.00 uur');
    expect(minister).not.toContain('3 november');
    expect(minister).not.toContain('d@az.example');
    expect(minister).toContain('Uw antwoord gaat naar s@az.example.');
    const adviser = decoded(drafts.find(([, text]) => text.includes('To: A@az.example'))![1]);
    expect(adviser).toContain('3 november');
    expect(await programme.give(['replies', 'post', '--drafts', 'x'])).toMatchObject({ code: 2 });
  });
});

/** The text part of a draft. */
function decoded(eml: string): string {
  return Buffer.from(eml.split('base64\r\n\r\n')[1]!.split('\r\n--')[0]!, 'base64').toString();
}
