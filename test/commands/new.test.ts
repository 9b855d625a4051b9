import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isoDay } from '../../src/calendar/day.ts';
import { nameMade } from '../../src/command-line/additions/written.ts';
import { main } from '../../src/main.ts';
import { EDITS, firstWorld, worldFiles } from '../support/edited-world.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = () => filesIn(SAMPLE, 'cycles');

/** A machine with the sample, on which somebody gives these answers, or nobody is there to ask. */
function withSample(answers?: string[]): FakeIo & { questions: string[] } {
  const questions: string[] = [];
  const io = fakeIo({ files: sample() });
  const ask = async (question: string) => {
    questions.push(question);
    return answers === undefined ? undefined : (answers.shift() ?? '');
  };
  return Object.assign(io, { ask, questions });
}

async function run(io: FakeIo, line: string): Promise<number> {
  return main(wordsOf(line), io);
}

/** What stands in one of the files. */
function read(io: FakeIo, file: string) {
  return parse(io.files[`cycles/${file}.yaml`]!, { schema: 'failsafe' });
}

/** Each kind of thing, on which file it lands in, and what is then read there. */
const THINGS: readonly [line: string, file: string, at: string[], read: unknown][] = [
  [
    'product "Steunpakket sport: 2e fase" --team mlt4 --route productroute --decided-by "MCC 2020-12-08" --needed-by 2020-12-15 --minutes "20 min" --papers "Nota, Brief"',
    'deliverables',
    ['deliverables', 'steunpakket-sport-2e-fase'],
    {
      title: 'Steunpakket sport: 2e fase',
      team: 'MLT4',
      route: 'productroute',
      'decided-by': 'MCC 2020-12-08',
      'needed-by': '2020-12-15',
      minutes: '20 min',
      papers: ['Nota', 'Brief'],
    },
  ],
  [
    'deliverable Sport --route acc,MCC --from 2020-11-09',
    'deliverables',
    ['deliverables', 'sport'],
    { title: 'Sport', route: ['ACC', 'MCC'], from: '2020-11-09' },
  ],
  [
    'team MLT6 --topic Sport --sponsor mvws --departments VWS,OCW --leader "teamtrekker MLT5" --from "16 november 2020"',
    'teams',
    ['teams', 'MLT6'],
    {
      topic: 'Sport',
      sponsor: 'minister VWS',
      departments: ['VWS', 'OCW'],
      lead: 'teamtrekker MLT5',
      from: '2020-11-16',
    },
  ],
  [
    'gremium Sportberaad --level official --members "kernkabinet,DG Volksgezondheid" --at 14:00 --length "2 uur" --due "2 werkdagen" --due-at 12:00',
    'fora',
    ['fora', 'Sportberaad'],
    {
      level: 'official',
      members: ['kernkabinet', 'DG Volksgezondheid'],
      time: '14:00',
      length: '2 uur',
      papers: { due: '2 werkdagen', at: '12:00' },
    },
  ],
  [
    'functie "secretaris DOC" --department nctv --email doc@nctv.example',
    'people',
    ['roles', 'secretaris DOC'],
    { department: 'NCTV', person: { email: 'doc@nctv.example' } },
  ],
  [
    'afwezigheid "stas vws" --meeting "MCC 2020-11-10" --reason ziekte',
    'people',
    ['absences', '4'],
    { who: 'staatssecretaris VWS', meeting: 'MCC 2020-11-10', reason: 'ziekte' },
  ],
  [
    'reces "Meireces 2021" --kind Kamerreces --from 2021-04-30 --until 2021-05-10',
    'calendar',
    ['calendar', 'periods', '15'],
    { name: 'Meireces 2021', kind: 'Kamerreces', from: '2021-04-30', until: '2021-05-10' },
  ],
  [
    'topic Sport --team MLT4 --target B3 --status geagendeerd',
    'topics',
    ['topics', 'sport'],
    { title: 'Sport', team: 'MLT4', target: 'B3', status: 'geagendeerd' },
  ],
];

/** Whether a text is another one with one piece taken out. */
function isWithin(text: string, whole: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === whole[start]) start++;
  return whole.endsWith(text.slice(start));
}

describe.each(THINGS)('new %s', (line, file, at, said) => {
  it('comes behind its kin, says what was asked, and leaves all else as it was', async () => {
    const io = withSample();
    const before = sample();
    expect(await run(io, `new ${line} --yes`)).toBe(0);
    const path = `cycles/${file}.yaml`;
    expect(at.reduce((value, key) => value[key], read(io, file))).toEqual(said);
    expect(isWithin(before[path]!, io.files[path]!)).toBe(true);
    const { 'cycles/solved.json': _, ...after } = io.files;
    expect({ ...after, [path]: '' }).toEqual({ ...before, [path]: '' });
  });

  it('is shown and not written with --dry-run, and where nobody says yes', async () => {
    const io = withSample();
    expect(await run(io, `nieuw ${line} --dry-run`)).toBe(0);
    expect(io.said.stdout).toContain(`Erbij in cycles/${file}.yaml`);
    expect(await run(io, `nieuw ${line}`)).toBe(2);
    expect(io.files).toEqual(sample());
  });

  it.each([
    ['as it is', (text: string) => text],
    ['of Windows, marked and without an end', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n').trimEnd()}`],
  ])('goes with one undo, with every byte of a file %s', async (_, as) => {
    const files = Object.fromEntries(Object.entries(sample()).map(([path, text]) => [path, as(text)]));
    const io = fakeIo({ files: { ...files } });
    expect(await run(io, `new ${line} --yes`)).toBe(0);
    expect(io.files).not.toEqual(files);
    expect(await run(io, 'undo --yes')).toBe(0);
    expect(io.files).toEqual(files);
  });
});

describe('a new product', () => {
  it('is followed at once by its plan, with the deadline of each step', async () => {
    const io = withSample();
    await run(io, 'new product Sport --route productroute --decided-by "MCC 2020-12-08" --dry-run');
    const [, plan = ''] = io.said.stdout.split('Spoorboekje van Sport');
    // By hand: MCC on Tuesday 8 December, papers due at noon a working day before it; at least two working days after the ACC.
    expect(plan).toMatch(/2020-12-08\t14:00\tMCC\tmcc\tter besluitvorming\t2020-12-07 12:00/);
    expect(plan).toMatch(/2020-12-03\t10:00\tACC\tacc\tter advisering\t2020-12-02 12:00/);
  });

  it('has a name of its own where another has the one its title makes', async () => {
    const io = withSample();
    await run(io, 'new product Jeugdpakket --route MCC --from 2020-11-09 --yes');
    expect(Object.keys(read(io, 'deliverables').deliverables).at(-1)).toBe('jeugdpakket-2');
    expect(io.said.stdout).toContain('Product toevoegen: Jeugdpakket (jeugdpakket-2)');
  });

  it('has a name of small letters, digits and dashes, no longer than people type', () => {
    const free = () => false;
    expect(nameMade('Évaluatie & vervolg, 2e deel!', free)).toBe('evaluatie-vervolg-2e-deel');
    expect(nameMade('!?', free)).toBe('nieuw');
    expect(nameMade(`kort ${'lang'.repeat(12)}`, free)).toBe('kort');
    expect(nameMade('A', (name) => ['a', 'a-2'].includes(name))).toBe('a-3');
  });

  it('comes in a file of its own where there is none', async () => {
    const io = fakeIo({ files: { 'cycles/fora.yaml': 'fora: { MCC: {} }\n' } });
    expect(await run(io, 'new product Sport --route MCC --yes')).toBe(0);
    expect(io.files['cycles/deliverables.yaml']).toBe('deliverables:\n  sport:\n    title: Sport\n    route: [MCC]\n');
    expect(await run(io, 'undo --yes')).toBe(0);
    expect(io.files).toEqual({ 'cycles/fora.yaml': 'fora: { MCC: {} }\n' });
  });
});

describe('what is missing or wrong', () => {
  it.each([
    ['product Sport', 'product: hierbij hoort ook --route'],
    ['product', 'product: hierbij hoort ook "de titel" en --route'],
    ['absence "minister BZK"', 'afwezigheid: hierbij hoort ook --overleg of --van en --overleg of --tot'],
    ['recess Meireces --from 2021-04-30', 'reces: hierbij hoort ook --tot'],
    ['team MLT5', 'er is al een team "MLT5"; kies een andere naam'],
    ['team MLT6 --sponsor "minister VSW"', '--sponsor: er is geen functie of groep "minister VSW"'],
    ['forum Beraad --level hoog', '--niveau: onbekend woord "hoog"'],
    ['team MLT6 --route B', 'bij team hoort geen --route; wel --onderwerp,'],
    [
      'product Sport --route MCC --from 2020-10-26',
      '"Sport" zou op de agenda komen van een overleg dat is geweest: MCC van dinsdag 27 oktober 2020; laat het later beginnen',
    ],
    ['recess Mei --from 2021-05-10 --until 2021-04-30', '--tot: '],
    ['produkt Sport', 'nieuw kent "produkt" niet; bedoelt u "product"?'],
  ])('new %s is refused in one sentence, with exit code 2', async (line, sentence) => {
    const io = withSample();
    expect(await run(io, `new ${line} --yes`)).toBe(2);
    expect(io.said.stderr).toContain(`fout: ${sentence}`);
    expect(io.files).toEqual(sample());
  });
});

describe('at a terminal', () => {
  it('asks for what is missing, with the choices there are, and tells at once what is wrong', async () => {
    const io = withSample([
      'ministr',
      'minister VWS',
      'MCC',
      '',
      '',
      'ooit',
      '16 november',
      '2020-11-13',
      '2020-11-20',
      '',
      '',
      'j',
    ]);
    expect(await run(io, 'new absence')).toBe(0);
    expect(io.said.stderr).toContain('er is geen functie of groep "ministr"');
    expect(io.said.stderr).toContain('"ooit" is geen dag');
    expect(io.questions.filter((question) => question.startsWith('De laatste dag'))).toHaveLength(2);
    expect(read(io, 'people').absences.at(-1)).toEqual({
      who: 'minister VWS',
      from: '2020-11-16',
      until: '2020-11-20',
    });
  });

  it('lists what can be chosen, with a number for each', async () => {
    const io = withSample(['Sport', '7', 'productroute', '', 'MCC 2020-12-08', '', '', '', 'j']);
    expect(await run(io, 'nieuw product')).toBe(0);
    expect(io.questions[1]).toContain('  7. MLT4');
    expect(io.questions[1]).toMatch(/\nNummer of naam: $/);
    expect(read(io, 'deliverables').deliverables.sport).toEqual({
      title: 'Sport',
      team: 'MLT4',
      route: 'productroute',
      'decided-by': 'MCC 2020-12-08',
    });
  });

  it('asks with --yes for no more than it cannot do without', async () => {
    const io = withSample(['2021-05-10']);
    expect(await run(io, 'new recess Meireces --from 2021-04-30 --yes')).toBe(0);
    expect(io.questions).toEqual(['De laatste dag, die meetelt: ']);
  });

  it('asks no further once what it cannot do without was left out', async () => {
    const io = withSample(['Sport', '', '', 'Waar was het ook weer']);
    expect(await run(io, 'nieuw product')).toBe(2);
    expect(io.said.stderr).toContain('product: hierbij hoort ook --route');
    expect(io.questions).toHaveLength(3);
    expect(io.files).toEqual(sample());
  });

  it('writes nothing when somebody closes the terminal', async () => {
    const io = withSample([]);
    expect(await run(io, 'new recess Meireces')).toBe(2);
    expect(io.files).toEqual(sample());
  });
});

describe('on any workspace', () => {
  const edits = fc.array(
    fc.tuple(fc.constantFrom(...Object.values(EDITS)), fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99))),
    {
      maxLength: 6,
    },
  );
  const line = fc.constantFrom(
    'product "Nieuw plan" --route F2 --team T1 --from 2021-01-11',
    'team T9 --topic Nieuw',
    'forum F9 --at 9:00',
    'role r9 --email r9@test.example',
    'absence r1 --from 2021-01-11 --until 2021-01-15',
    'recess Krokus --from 2021-02-15 --until 2021-02-19',
    'topic "Nieuw plan" --team T2',
  );

  it('comes in with nothing else changed, and goes with every byte', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, line, async (made, said) => {
        const world = firstWorld();
        for (const [edit, dice] of made) edit(world, dice, []);
        const files = worldFiles(world);
        const io = fakeIo({ files: { ...files }, today: isoDay(world.today) });
        fc.pre((await main(wordsOf('schedule --quiet'), io)) === 0);
        expect(await run(io, `new ${said} --yes`), io.said.stderr).toBe(0);
        expect(isWithin(files['cycles/all.yaml']!, io.files['cycles/all.yaml']!)).toBe(true);
        expect(await run(io, 'undo --yes')).toBe(0);
        expect(io.files).toEqual(files);
      }),
      { numRuns: 25 },
    );
  });
});

describe('undo', () => {
  it('takes back what was last, an addition or a change, one by one', async () => {
    const io = withSample();
    const seen = [sample()];
    for (const line of [
      'new team MLT6 --topic Sport --yes',
      'new product Sport --team MLT6 --route MCC --from 2020-11-09 --yes',
      'move "MCC 2020-11-10" --to 15:00 --yes',
      'new topic Sport --yes',
    ]) {
      expect(await run(io, line)).toBe(0);
      seen.push(structuredClone(io.files));
    }
    while (seen.length > 1) {
      seen.pop();
      expect(await run(io, 'undo --yes')).toBe(0);
      expect(io.files).toEqual(seen.at(-1));
    }
  });
});
