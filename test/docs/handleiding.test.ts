import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

// Sentences of the Dutch manual that cost somebody an evening when they are untrue. Each stands in the manual to the letter,
// and is tried. What stands there as a command with its answer is tried in pages.test.ts.

const PAGE = readFileSync('docs/handleiding.md', 'utf8').replace(/\s+/g, ' ');

/** A sentence of the manual, and what shows that it is true. */
function promise(sentence: string, test: () => Promise<void>): void {
  it(sentence, async () => {
    expect(PAGE).toContain(sentence);
    await test();
  });
}

it('leads to parts that are there', () => {
  const page = readFileSync('docs/handleiding.md', 'utf8');
  // What GitHub makes of a heading: small letters, dashes for blanks, and no other signs.
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-');
  const parts = [...page.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
  const led = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, part]) => part!);
  expect(led.length).toBeGreaterThan(10);
  for (const part of led) expect(parts).toContain(part);
});

/** Two cycles of which one meeting each can be moved, called off or missed. */
const SMALL = `
settings: { title: Proef, language: nl, today: 2020-10-30, horizon: 12 weken }
roles:
  minister VWS: { substitute: staatssecretaris VWS }
  staatssecretaris VWS: {}
  minister BZK: {}
fora:
  ACC: { level: official, time: "10:00", papers: { due: 1 werkdag, at: "12:00" } }
  MCC:
    level: ministerial
    time: "14:00"
    length: 2 uur
    chair: minister BZK
    deputy: minister VWS
    members: [minister BZK, minister VWS]
    papers: { due: 1 werkdag, at: "12:00" }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { raad: { week: 1, day: donderdag, forum: ACC }, besluit: { week: 2, day: dinsdag, forum: MCC } } }
teams: { Jeugd: { sponsor: minister VWS } }
deliverables:
  nota: { title: Nota jeugd, team: Jeugd, route: A, round: A2, treatment: { besluit: besluitvorming }, minutes: 20 min }
`;

const small = (more = '') => fakeIo({ files: { 'cycles/a.yaml': SMALL, 'cycles/more.yaml': more } });

const sample = () => fakeIo({ files: filesIn(SAMPLE, 'cycles') });

/** Gives commands one after the other, and what the last one answered. */
async function given(io: FakeIo, ...lines: string[]) {
  let exit = 0;
  for (const line of lines) {
    io.said.stdout = '';
    io.said.stderr = '';
    exit = await main(wordsOf(line), io);
  }
  return { exit, ...io.said };
}

async function said(io: FakeIo, ...lines: string[]): Promise<string> {
  const { stdout, stderr } = await given(io, ...lines);
  return stdout + stderr;
}

promise('Waar geen werkmap is, noemt `cyclus` alle opdrachten.', async () => {
  const { stdout } = await given(fakeIo({ env: { CYCLUS_LANG: 'nl' } }), '');
  for (const { name, alias = name } of commands) expect(stdout).toMatch(new RegExp(`\\b${alias}\\b`));
});

promise(
  "Van internet haalt alleen `cyclus bezet --vernieuw` iets op: agenda's waarvan u zelf het adres opschreef.",
  async () => {
    const fetched: string[] = [];
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//proef//NL\r\nEND:VCALENDAR\r\n';
    const address = 'https://agenda.example/vws.ics';
    const files = { 'cycles/a.yaml': `${SMALL}busy: [{ who: minister VWS, address: "${address}" }]` };
    const fetch = (from: string) => {
      fetched.push(from);
      return calendar;
    };
    const io = fakeIo({ files, fetch });
    const lines = [
      'agenda',
      'knelpunten',
      'publiceer',
      'verstuur --proef',
      'vrij "MCC 2020-11-10"',
      'bezet',
      'exporteer',
    ];
    await given(io, ...lines);
    expect(fetched).toEqual([]);
    expect((await given(io, 'bezet --vernieuw')).exit).toBe(0);
    expect(fetched).toEqual([address]);
  },
);

promise('Met `--ja` slaat u de vraag over. Met `--proef` kijkt u alleen.', async () => {
  const io = small();
  const before = { ...io.files };
  expect(await said(io, 'verplaats "MCC 2020-11-10" --naar 17:00 --proef')).toContain('Er is niets gewijzigd.');
  expect(io.files).toEqual(before);
  // Nobody is there to be asked.
  expect((await given(io, 'verplaats "MCC 2020-11-10" --naar 17:00')).exit).toBe(2);
  expect((await given(io, 'verplaats "MCC 2020-11-10" --naar 17:00 --ja')).exit).toBe(0);
  expect(io.files['cycles/changes.yaml']).toContain('move: MCC 2020-11-10');
});

promise('Bij verplaatsen blijft het hetzelfde overleg, met dezelfde agendapunten.', async () => {
  const moved = await said(small('changes: [{ move: MCC 2020-11-10, to: 2020-11-12 }]'), 'agenda MCC 2020-11-12');
  expect(moved).toContain('Nota jeugd');
  expect(await said(small(), 'agenda MCC 2020-11-10')).toContain('Nota jeugd');
});

promise('De deadline voor de stukken schuift mee.', async () => {
  const deadline = (more?: string) => said(small(more), 'spoorboekje nota --vorm csv');
  expect(await deadline()).toContain('2020-11-09 12:00');
  expect(await deadline('changes: [{ move: MCC 2020-11-10, to: 2020-11-12 }]')).toContain('2020-11-11 12:00');
});

promise('Zonder tijd blijft de tijd zoals die was.', async () => {
  const shown = await said(small('changes: [{ move: MCC 2020-11-10, to: 2020-11-12 }]'), 'planning --weken 3');
  expect(shown).toContain('2020-11-12\t14:00\t16:00\tMCC');
});

/** When the papers of a meeting on a day are due, by a rule. */
async function due(day: string, rule: string, more = ''): Promise<string | undefined> {
  const yaml = `
settings: { today: 2020-12-01, language: nl, horizon: 52 weken }
fora: { MCC: { time: "14:00", holiday: houden, papers: { due: ${rule}, at: "12:00" } } }
cycles: { X: { every: ad hoc, from: 2020-12-01 } }
changes: [{ add: MCC ${day}, cycle: X }]
deliverables: { nota: { title: Nota, route: [MCC], from: ${day} } }
${more}`;
  const shown = await said(fakeIo({ files: { 'cycles/a.yaml': yaml } }), 'spoorboekje nota --vorm csv');
  return /;(\d{4}-\d\d-\d\d \d\d:\d\d);/.exec(shown)?.[1];
}

promise(
  'de MCC is op dinsdag 6 april 2021. Maandag 5 april is Tweede Paasdag en vrijdag 2 april is Goede Vrijdag. De stukken moeten er daarom op donderdag 1 april om 12.00 uur zijn.',
  async () => expect(await due('2021-04-06', '1 werkdag')).toBe('2021-04-01 12:00'),
);

promise(
  'Feestdagen tellen niet mee: Nieuwjaarsdag, Goede Vrijdag, Tweede Paasdag, Koningsdag, Bevrijdingsdag, Hemelvaartsdag, Tweede Pinksterdag en beide Kerstdagen.',
  async () => {
    // The calendar of 2021: each day after a holiday, and the last working day before it. Ascension Day is a Thursday of
    // which the Friday is equated; Christmas Day of 2021 falls on a Saturday, so that of 2020 is asked, on a Friday.
    const lastBefore = {
      '2021-01-04': '2020-12-31',
      '2021-04-28': '2021-04-26',
      '2021-05-06': '2021-05-04',
      '2021-05-25': '2021-05-21',
      '2020-12-28': '2020-12-24',
    };
    for (const [day, before] of Object.entries(lastBefore))
      expect(await due(day, '1 werkdag'), day).toBe(`${before} 12:00`);
  },
);

promise(
  'Gelijkgestelde dagen, zoals de vrijdag na Hemelvaart in de meeste jaren, tellen ook niet mee.',
  // Ascension Day is 13 May 2021, a Thursday; the Friday is equated, and Monday 17 May comes after Wednesday 12 May.
  async () => expect(await due('2021-05-17', '1 werkdag')).toBe('2021-05-12 12:00'),
);

promise('Een reces of een schoolvakantie verandert niets aan de telling; dat zijn gewone werkdagen.', async () => {
  const recess = 'calendar: { periods: [{ name: Reces, kind: Kamerreces, from: 2021-02-12, until: 2021-02-22 }] }';
  expect(await due('2021-02-18', '2 werkdagen', recess)).toBe('2021-02-16 12:00');
});

promise('Valt de deadline dan in een weekend of op een feestdag, dan wordt het de werkdag ervoor.', async () => {
  // A week before Saturday 13 February is Saturday the 6th; before Monday 12 April, Easter Monday, and Good Friday before that.
  expect(await due('2021-02-13', '1 week')).toBe('2021-02-05 12:00');
  expect(await due('2021-04-12', '7 dagen')).toBe('2021-04-01 12:00');
});

promise('dan stopt cyclus en schrijft niets: los ze op, of accepteer ze met een reden.', async () => {
  const io = small(
    'absences: [{ who: minister BZK, meeting: MCC 2020-11-10 }, { who: minister VWS, meeting: MCC 2020-11-10 }]',
  );
  const before = Object.keys(io.files);
  const { exit, stderr } = await given(io, 'publiceer');
  expect([exit, Object.keys(io.files), Object.keys(io.bytes)]).toEqual([1, before, []]);
  expect(stderr).toMatch(/fout: .*\[chair-missing\]/);
});

promise('Is de voorzitter er niet, dan zit de plaatsvervangend voorzitter voor;', async () => {
  const shown = await said(
    small('absences: [{ who: minister BZK, meeting: MCC 2020-11-10 }]'),
    'aanwezigheid --van 2020-11-10 --tot 2020-11-10',
  );
  expect(shown).toMatch(/Voorzitter +minister VWS/);
});

promise('Een andere vervanger noemt u met `substitute`; `substitute: niemand` zegt dat er niemand komt.', async () => {
  const replaced = (substitute: string) =>
    said(
      small(`absences: [{ who: minister VWS, meeting: MCC 2020-11-10${substitute} }]`),
      'aanwezigheid --van 2020-11-10 --tot 2020-11-10',
    );
  expect(await replaced('')).toMatch(/minister VWS, .*staatssecretaris VWS/);
  expect(await replaced(', substitute: minister BZK')).not.toContain('staatssecretaris VWS');
  expect(await replaced(', substitute: niemand')).toMatch(/minister VWS, niet vervangen/);
});

promise('dan is dat bij een besluit een fout: zonder de sponsor kan er niet worden besloten', async () => {
  const missed = (treatment: string) => {
    const io = small('absences: [{ who: minister VWS, meeting: MCC 2020-11-10, substitute: niemand }]');
    io.files['cycles/a.yaml'] = SMALL.replace('besluitvorming', treatment);
    return said(io, 'knelpunten --alleen fouten');
  };
  expect(await missed('besluitvorming')).toContain('[decision-without-sponsor]');
  expect(await missed('bespreking')).not.toContain('[decision-without-sponsor]');
});

promise('Ook een overleg zonder voorzitter of quorum is een fout.', async () => {
  const away = 'absences: [{ who: minister BZK, meeting: MCC 2020-11-10, substitute: niemand }]';
  const io = small(away);
  io.files['cycles/a.yaml'] = SMALL.replace('deputy: minister VWS', 'quorum: 2');
  const shown = await said(io, 'knelpunten --alleen fouten');
  expect(shown).toContain('[chair-missing]');
  expect(shown).toContain('[quorum-missing]');
});

promise("De reden staat er niet bij, en ook niet bij de knelpunten en op de pagina's die rondgaan.", async () => {
  const io = small('absences: [{ who: minister VWS, meeting: MCC 2020-11-10, reason: bruiloft, substitute: niemand }]');
  for (const line of ['agenda MCC 2020-11-10', 'knelpunten', 'knelpunten --vorm html', 'overzicht'])
    expect(await said(io, line), line).not.toContain('bruiloft');
});

promise('Zodra van een punt niet bekend is hoe lang het duurt, staat er daarna geen tijd meer.', async () => {
  const more = (minutes: string) => `
deliverables:
  eerst: { title: Eerst, route: [MCC], from: 2020-11-10${minutes} }
  later: { title: Later, route: [MCC], from: 2020-11-10, minutes: 10 min }
`;
  const without = SMALL.replace(/deliverables:[\s\S]*$/, '');
  const agendaWith = (minutes: string) =>
    said(fakeIo({ files: { 'cycles/a.yaml': without, 'cycles/b.yaml': more(minutes) } }), 'agenda MCC 2020-11-10');
  expect(await agendaWith(', minutes: 20 min')).toMatch(/Later\n.*14\.20 uur/);
  expect(await agendaWith('')).not.toMatch(/Later\n.*14\.\d\d uur/);
});

promise('Het volgende overleg van dat gremium begint er dan mee.', async () => {
  const io = small('agendas: [{ meeting: MCC 2020-11-10, not-reached: [nota] }]');
  expect(await said(io, 'agenda MCC 2020-11-24')).toContain('Nota jeugd');
  expect(await said(small(), 'agenda MCC 2020-11-24')).not.toContain('Nota jeugd');
});

promise('vanaf die dag heet het stuk *Agenda*, met die datum in de kantlijn,', async () => {
  const heading = (on: string) =>
    said(small(`agendas: [{ meeting: MCC 2020-11-10, adopted: ${on} }]`), 'agenda MCC 2020-11-10');
  expect(await heading('2020-10-31')).toMatch(/^Conceptagenda\n/);
  expect(await heading('2020-10-30')).toMatch(/^Agenda\n/);
});

promise('Heeft cyclus iets nieuws, dan komt dat ernaast te staan, als `... (nieuw).docx`;', async () => {
  const io = small();
  await given(io, 'publiceer');
  const agenda = Object.keys(io.bytes).find((path) => path.endsWith('2020-11-10 MCC agenda.docx'))!;
  io.bytes[agenda] = new TextEncoder().encode('aangevuld');
  io.files['cycles/more.yaml'] = 'agendas: [{ meeting: MCC 2020-11-10, announcements: Iets nieuws. }]';
  expect((await given(io, 'publiceer')).exit).toBe(0);
  expect(new TextDecoder().decode(io.bytes[agenda])).toBe('aangevuld');
  expect(Object.keys(io.bytes)).toContain(agenda.replace('.docx', ' (nieuw).docx'));
});

promise('Met `geen` achter een grens vervalt die.', async () => {
  const late = `deliverables: { extra: { route: [ACC, MCC], team: Jeugd, from: 2020-11-05 } }`;
  const close = async (limit: string) =>
    said(
      small(`${late}\nsettings: { limits: { working-days-between-steps: ${limit} } }`),
      'knelpunten --van 2020-11-02 --tot 2020-11-15',
    );
  expect(await close('4')).toContain('[steps-too-close]');
  expect(await close('geen')).not.toContain('[steps-too-close]');
});

promise(
  'Een regel van een annotatie laat cyclus weg, en wat erin staat ook: zo kunt u de lijst doorsturen.',
  async () => {
    const io = small('annotations:\n  - { for: minister VWS, meeting: MCC 2020-11-11, purpose: GEHEIM }\n');
    expect(await said(io, 'knelpunten')).not.toContain('GEHEIM');
    expect(await said(io, 'knelpunten --vertrouwelijk')).toContain('GEHEIM');
  },
);

promise('Overleggen die zijn geweest, doen niet mee.', async () => {
  const io = sample();
  expect(await said(io, 'verstuur --proef --van 2020-10-19 --tot 2020-10-29')).toContain('Er is niets te versturen');
});

promise("Zolang er zo'n fout in de bestanden staat, schrijft ook `cyclus nieuw` er niets bij.", async () => {
  const io = small('teams: { Sport: { sponsor: minister OCW } }');
  const before = { ...io.files };
  const { exit, stderr } = await given(io, 'nieuw functie "minister OCW" --ja');
  expect([exit, io.files]).toEqual([2, before]);
  expect(stderr).toMatch(/cycles\/more\.yaml:1:\d+: fout: .*minister OCW/);
});

promise('zolang dat bestand daarna niet is gewijzigd.', async () => {
  const io = small();
  const before = { ...io.files };
  await given(io, 'nieuw team Sport --ja');
  const added = Object.keys(io.files).find((path) => io.files[path] !== before[path])!;
  const whole = io.files[added]!;
  io.files[added] = `${whole}# nagekeken\n`;
  await given(io, 'maak-ongedaan --ja');
  expect(io.files[added]).toBe(`${whole}# nagekeken\n`);
  io.files[added] = whole;
  expect((await given(io, 'maak-ongedaan --ja')).exit).toBe(0);
  expect(io.files[added]).toBe(before[added]);
});

promise('Zonder `--sinds` vergelijkt u met de laatste publicatie:', async () => {
  const io = small();
  await given(io, 'publiceer');
  io.files['cycles/more.yaml'] = 'changes: [{ move: MCC 2020-11-10, to: 2020-11-11 }]';
  await given(io, 'publiceer');
  io.files['cycles/more.yaml'] = 'changes: [{ move: MCC 2020-11-10, to: 2020-11-12 }]';
  const { stdout } = await given(io, 'wijzigingen');
  expect(stdout).toContain('Vergeleken met publicatie 2020-10-30-2 van ');
  expect(stdout).toContain('van woensdag 11 november 2020, 14.00 uur, is verplaatst naar donderdag 12 november 2020');
});

promise('en anders de laatste publicatie van die dag of ervoor.', async () => {
  const io = Object.assign(small(), { readPast: async () => 'no-repository' as const });
  await given(io, 'publiceer');
  io.files['cycles/more.yaml'] = 'changes: [{ move: MCC 2020-11-10, to: 2020-11-12 }]';
  expect(await said(io, 'wijzigingen --sinds 2020-10-30')).toContain('publicatie 2020-10-30-1');
  expect((await given(io, 'wijzigingen --sinds 2020-10-29')).exit).toBe(2);
});
