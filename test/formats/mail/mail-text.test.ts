import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { mailDocument } from '../../../src/documents/covering-mails/covering-mail.ts';
import { dueWords, inSentence } from '../../../src/documents/covering-mails/sentence-words.ts';
import { mailText } from '../../../src/formats/mail/mail-text.ts';
import { markdown } from '../../../src/formats/markdown.ts';
import { HOSTILE } from '../../exchange/hostile.ts';
import { agendas, changes, definitions, hostileMail, papers, papersIn } from '../../support/covering-mails.ts';
import { runs } from '../../support/runs.ts';

const MOVED = '\nchanges: [{ move: MCC 2020-11-10, to: 2020-11-11 16:00, reason: Kamerdebat }]';

describe('papers wanted', () => {
  it('are asked of a team, each by its moment', () => {
    expect(mailText(papers(definitions())[0]!)).toBe(`Aan: piet@mlt4.example
Onderwerp: Stukken MLT4: graag uiterlijk woensdag 4 november, 18.00 uur

Geachte collega’s,

Graag ontvangen wij de onderstaande stukken.

Uiterlijk woensdag 4 november, 18.00 uur, voor het overleg van ACC op donderdag 5 november, 10.00 uur:

- Jeugdpakket
  Stukken: Nota; Bestedingsplan

Uiterlijk maandag 9 november, 12.00 uur, voor het overleg van de MCC op dinsdag 10 november, 14.00 uur:

- Jeugdpakket – ter besluitvorming
  Stukken: Nota; Bestedingsplan

U kunt de stukken sturen naar secretariaat@az.example (ACC) en griffier@az.example (MCC).

Lukt het niet op tijd? Laat het ons dan zo snel mogelijk weten.

Daarna komt ACC weer bijeen op donderdag 19 november, 10.00 uur, en de MCC weer bijeen op dinsdag 24 november, 14.00 uur.

Met vriendelijke groet,

Programma-DG
`);
  });

  it('of no team are asked by forum, of whom nobody knows who makes them', () => {
    const [, acc, mcc] = papers(definitions());
    expect(acc).toMatchObject({ about: 'ACC', to: [], unreachable: [] });
    expect(mailText(acc!)).toMatch(/^Aan: \[e-mailadressen\]\nOnderwerp: Stukken ACC: graag/);
    expect(mailText(mcc!)).toContain(
      'Graag ontvangen wij de stukken voor het overleg van de MCC op dinsdag 10 november, 14.00 uur, uiterlijk maandag 9 november, 12.00 uur:\n\n- Lijst\n  Stukken: [titels van de stukken]\n',
    );
  });

  it('go by forum to all its teams, and say whose a product is', () => {
    const [acc, mcc, ...others] = papers(definitions(), 'papers', 'forum');
    expect([acc!.about, mcc!.about, others.length]).toEqual(['ACC', 'MCC', 0]);
    expect(mailText(acc!)).toMatch(/- Jeugdpakket\n {2}Stukken: Nota; Bestedingsplan\n {2}Team: MLT4\n- Lijst\n/);
  });

  it('are recalled', () => {
    const text = mailText(papers(definitions(), 'reminder')[0]!);
    expect(text).toContain('Onderwerp: Herinnering: stukken MLT4 uiterlijk woensdag 4 november, 18.00 uur\n');
    expect(text).toContain('\nHebt u de stukken al gestuurd? Dan kunt u dit bericht als niet verzonden beschouwen.\n');
  });

  it('are asked in English', () => {
    expect(mailText(papers(definitions(), 'papers', 'team', 'en')[2]!)).toBe(`To: [e-mail addresses]
Subject: Papers MCC: by Monday 9 November, 12:00

Dear colleagues,

Please send us the papers for the meeting of the MCC on Tuesday 10 November, 14:00, by Monday 9 November, 12:00:

- Lijst
  Papers: [titles of the papers]

You can send the papers to griffier@az.example.

Can you not make it in time? Please let us know as soon as possible.

After that the MCC meets on Tuesday 24 November, 14:00.

Kind regards,

Programma-DG
`);
  });
});

it('asks for every paper in sight once, whatever the window, and first for what is due first', () => {
  const from = day('2020-10-19');
  const windows = fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('team', 'forum'),
  );
  fc.assert(
    fc.property(windows, ([start, length, per]) => {
      const { mails, deadlines } = papersIn(definitions(), { from: from + start, until: from + start + length }, per);
      const asked = mails.flatMap((mail) => mailText(mail).match(/^- .*/gm) ?? []);
      expect(asked).toHaveLength(deadlines.length);
      for (const { day: due, at } of deadlines)
        expect(
          mails.some((mail) => mailText(mail).includes(`iterlijk ${dueWords({ day: due, at }, from, 'nl')}`)),
        ).toBe(true);
      const firsts = mails.map((mail) => mail.day * 1440 + mail.start!);
      expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
      if (deadlines.length > 0)
        expect(firsts[0]).toBe(Math.min(...deadlines.map(({ day: due, at }) => due * 1440 + at)));
    }),
    { numRuns: runs(40) },
  );
});

describe('the mail with an agenda', () => {
  it('says when and where, what goes with it, where to send apologies and what comes next', () => {
    expect(mailText(agendas(definitions())[1]!)).toBe(`Aan: h.devries@vws.example; [e-mailadres van minister JenV]
Kopie aan: griffier@az.example
Onderwerp: Agenda MCC, dinsdag 10 november 2020, 14.00 uur

Geachte leden,

Hierbij ontvangt u de agenda voor de MCC van dinsdag 10 november 2020, 14.00 uur.

Plaats: Trêveszaal.

Meegezonden:

- Agenda
- Bijlage 1: Nota (agendapunt 5)
- Bijlage 2: Bestedingsplan (agendapunt 5)

Bent u verhinderd? Meld dat dan via griffier@az.example en geef door wie u vervangt.

De MCC komt daarna weer bijeen op dinsdag 24 november 2020, 14.00 uur.

Met vriendelijke groet,

Programma-DG
`);
  });

  it('leaves to be filled in what the definitions do not say', () => {
    const bare = 'fora: { MCC: {} }\nchanges: [{ add: MCC 2020-11-03 }]';
    const text = mailText(agendas(bare)[0]!);
    for (const blank of ['e-mailadressen', 'tijd', 'plaats', 'e-mailadres van het secretariaat', 'datum en tijd'])
      expect(text).toContain(`[${blank}]`);
    expect(text.endsWith('Met vriendelijke groet,\n\n[naam van de afzender]\n')).toBe(true);
  });

  it('numbers papers as the agenda does, with what is adopted without debate last', () => {
    const early = { treatment: 'hamerstuk', papers: ['Eerst'] };
    const more = `  hamer: { title: Hamer, route: A, round: A2, treatment: ${early.treatment}, papers: [${early.papers}] }
  bespreek: { title: Bespreek, route: A, round: A2, papers: [Bespreeknota] }
`;
    const lines = mailText(agendas(definitions({}, more))[1]!).match(/Bijlage \d: .*/g);
    expect(lines).toEqual([
      'Bijlage 1: Nota (agendapunt 5)',
      'Bijlage 2: Bestedingsplan (agendapunt 5)',
      'Bijlage 3: Bespreeknota (agendapunt 7)',
      'Bijlage 4: Eerst (agendapunt 8)',
    ]);
  });

  it('holds nothing of what one person alone is told', () => {
    const secret = `
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-10
    purpose: GEHEIM doel
    items: { jeugd: { advice: GEHEIM advies, decision: GEHEIM besluit, sticking-point: GEHEIM knelpunt } }
`;
    const told = definitions({}, secret);
    const mails = [...agendas(told), ...papers(told), ...papers(told, 'reminder', 'forum')];
    const without = [
      ...agendas(definitions()),
      ...papers(definitions()),
      ...papers(definitions(), 'reminder', 'forum'),
    ];
    expect(mails.map((mail) => mailText(mail))).toEqual(without.map((mail) => mailText(mail)));
    expect(changes(definitions(), told)).toEqual([]);
  });
});

describe('a note of a change', () => {
  it('names the old and the new date, with the reason', () => {
    const [note, ...others] = changes(definitions(), definitions({}, MOVED));
    expect(others).toEqual([]);
    expect(mailText(note!)).toBe(`Aan: h.devries@vws.example; [e-mailadres van minister JenV]
Onderwerp: Wijziging in de planning: MCC

Geachte leden,

De planning van de MCC is gewijzigd sinds woensdag 28 oktober. Het gaat om het volgende.

Overleggen:
- MCC van dinsdag 10 november 2020, 14.00 uur, is verplaatst naar woensdag 11 november 2020, 16.00 uur: Kamerdebat.

Aanleverdeadlines:
- Aanleverdeadline voor Jeugdpakket (MLT4) bij MCC van woensdag 11 november 2020: nu uiterlijk dinsdag 10 november 2020, 12.00 uur, was maandag 9 november 2020, 12.00 uur.
- Aanleverdeadline voor Lijst bij MCC van woensdag 11 november 2020: nu uiterlijk dinsdag 10 november 2020, 12.00 uur, was maandag 9 november 2020, 12.00 uur.

Wilt u uw agenda hierop aanpassen? Wat hierboven niet staat, blijft zoals het was.

Met vriendelijke groet,

Programma-DG
`);
  });

  it('goes to a team for its own papers only', () => {
    const [note, ...others] = changes(definitions(), definitions({}, MOVED), 'team');
    expect(others).toEqual([]);
    expect(note).toMatchObject({ about: 'MLT4', to: ['jan@mlt4.example'] });
    expect(mailText(note!)).not.toContain('Lijst');
  });

  it('is not sent when nothing changed', () => {
    expect(changes(definitions(), definitions())).toEqual([]);
  });
});

it.each([
  ['MCC', 'Ministeriële Commissie COVID-19', 'de MCC'],
  ['DOC', 'Directeurenoverleg COVID-19', 'het DOC'],
  ['VB', 'Veiligheidsberaad', 'het VB'],
  ['Werkgroep Kwetsbare groepen', 'Werkgroep Kwetsbare groepen', 'de Werkgroep Kwetsbare groepen'],
  ['Ministerraad', 'Ministerraad', 'de Ministerraad'],
  ['ACC', 'ACC', 'ACC'],
  ['Ruimte', 'Commissie Ruimte', 'de commissie Ruimte'],
  ['Bestuur', 'Commissie Bestuur', 'de commissie Bestuur'],
  ['raad', 'Gemeenteraad', 'de raad'],
])('%s has its article as far as its name tells', (id, name, said) => {
  expect(inSentence({ id, name }, 'nl')).toBe(said);
});

it('shows what nobody can see, and keeps every line in its place', () => {
  const seen = (text: string) => {
    const mail = hostileMail(text);
    for (const form of [mailText(mail), mailText(mail, 80), markdown(mailDocument(mail))])
      expect(form).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    const head = mailText(mail).split('\n');
    expect(head[0]).toMatch(/^Aan: /);
    expect(head[1]).toMatch(/^Kopie aan: /);
    expect(head[2]).toMatch(/^Onderwerp: /);
    expect(head[3]).toBe('');
  };
  for (const text of [...Object.values(HOSTILE), `x${'🧨'.repeat(10_000)}`]) seen(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), seen));
});
