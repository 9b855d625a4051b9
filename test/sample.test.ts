import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../src/definition/read.ts';
import { main } from '../src/main.ts';
import { fakeIo } from './support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from './support/folders.ts';

// The sample says what the programme wrote down. What is expected here was copied from its documents, word for word.

const sample = filesIn(SAMPLE, 'cycles');
/** The plan as it was drawn, before anything happened. */
const { 'cycles/changes.yaml': changes, 'cycles/people.yaml': people, ...others } = sample;
const drawn = { ...others, 'cycles/people.yaml': people!.replace(/^absences:[\s\S]*?(?=^\S)/m, '') };

async function json(line: string, files = sample) {
  const io = fakeIo({ files: { ...files } });
  expect(await main(wordsOf(`${line} --format json`), io), io.said.stderr).toBe(0);
  return JSON.parse(io.said.stdout);
}

interface Meeting {
  forum: string;
  date: string;
  steps: { cycle: string; round: number; phase: string | null }[];
  items: { deliverable: string }[];
}

const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const weekday = (date: string) => WEEKDAYS[new Date(date).getUTCDay()]!;

/** The steps of a cycle in a window, as the table of the programme has them: day, forum, phase. */
async function steps(cycle: string, from: string, until: string) {
  const { meetings }: { meetings: Meeting[] } = await json(`schedule --from ${from} --until ${until}`, drawn);
  return meetings.flatMap(({ forum, date, steps }) =>
    steps
      .filter((step) => step.cycle === cycle)
      .map(({ round, phase }) => ({ round, date, row: [weekday(date), forum, phase] })),
  );
}

describe('the two-weekly cycles', () => {
  it('are the table of the programme', async () => {
    const a = await steps('A', '2020-11-02', '2020-11-15');
    expect(a.map(({ row }) => row)).toEqual([
      ['ma', 'BWO', 'Beeld/OMT'],
      ['ma', 'Catshuis', null],
      ['ma', 'VB', null],
      ['di', 'ACC', 'beeld en richting'],
      ['di', 'MCC', 'beeld en richting'],
      ['wo', 'BWO', 'status'],
      ['do', 'ACC', 'concept besluit'],
      ['vr', 'MCC', 'concept besluit'],
      ['ma', 'BWO', 'persco en debat'],
      ['ma', 'VB', null],
      ['di', 'MCC', null],
      ['di', 'Persconferentie', null],
      ['wo', 'debat', null],
    ]);
    const b = (await steps('B', '2020-11-02', '2020-11-17')).filter(({ round }) => round === 2);
    expect(b.map(({ row }) => row)).toEqual([
      ['ma', 'Catshuis', 'adviesbehoefte uit A'],
      ['do', 'ACC', 'richting'],
      ['di', 'MCC', 'richting'],
      ['do', 'ACC', 'concept-uitkomsten advies'],
      ['di', 'MCC', 'uitkomsten advies'],
    ]);
    // "2 weken later".
    expect(b.at(-1)!.date).toBe('2020-11-17');
  });

  it('have 216 steps in twelve rounds', async () => {
    const twelve = await Promise.all(['A', 'B'].map((cycle) => steps(cycle, '2020-10-19', '2021-04-06')));
    expect(twelve.flat().filter(({ round }) => round <= 12)).toHaveLength(216);
  });

  it('bring what was asked in the Catshuis of 19 October to the MCC of 3 November', async () => {
    const { plans } = await json('plan --route B --from 2020-10-19');
    const days = plans[0].steps.map(({ forum, date }: { forum: string; date: string }) => `${forum} ${date}`);
    expect([days[0], days.at(-1)]).toEqual(['Catshuis 2020-10-19', 'MCC 2020-11-03']);
  });
});

describe('the teams', () => {
  it('are the table of the programme, in its own spelling', async () => {
    const { teams } = await json('teams');
    const row = ({ id, topic, sponsors, departments }: Record<string, string | string[]>) => [
      id,
      topic,
      (sponsors as string[]).join(),
      (departments as string[]).join(', '),
    ];
    expect(teams.map(row)).toEqual([
      [
        'LT1',
        'Nederland na de crisis',
        'minister BZK',
        'AZ, BZK, BZ, LNV, EZK, I&W, J&V, DEF, OCW, SZW, VWS, FIN, Planbureaus',
      ],
      [
        'LT2',
        'Voorbereid de crisis door',
        'minister FIN',
        'AZ, BZK, BZ, LNV, EZK, I&W, J&V, DEF, OCW, SZW, VWS, FIN, Planbureaus, RIVM',
      ],
      ['LT3', 'Nieuwe wetenschappelijke inzichten', 'minister OCW', 'FIN, AZ, BZK, BZ, I&W, EZK, Planbureaus'],
      ['MLT1', 'Kerst/jaarwisseling', 'minister JenV', 'EZK, BZK, I&W, OCW, VWS'],
      ['MLT2', '(Wintersport) vakanties', 'minister IenW', 'EZK, BZK, J&V, BZ, DEF'],
      ['MLT3', 'Perspectief voor kwetsbare groepen', 'minister VWS', 'SZW, VWS, OCW, BZK, SCP'],
      ['MLT4', 'Perspectief jeugd', 'minister VWS', 'BZK, VWS, OCW, J&V, SCP'],
      ['MLT5', 'Continuïteit sectoren', 'minister SZW', 'FIN, VWS, OCW, EZK, BZK, SZW, I&W'],
    ]);
  });

  it('have from January on whoever took part in that of the young', async () => {
    const { teams } = await json('teams --team MLT4 --from 2021-01-11');
    const asked = ['VNG', 'Amsterdam', 'NJi', 'NJR', 'SCP', 'VWS', 'BZK', 'J&V', 'OCW', 'SZW'];
    expect([...teams[0].departments].sort()).toEqual(asked.sort());
  });
});

describe('the documents of the programme', () => {
  it('have the three other tasks in the MCC of the week after 23 October', async () => {
    const { meetings }: { meetings: Meeting[] } = await json(
      'schedule --forum MCC --from 2020-10-19 --until 2020-11-03',
    );
    const mcc = (date: string) =>
      meetings.find((meeting) => meeting.date === date)!.items.map((item) => item.deliverable);
    expect(mcc('2020-10-23')).toEqual(['programma']);
    expect(mcc('2020-10-27')).toEqual(['opdrachten-overige-teams']);
    expect(mcc('2020-11-03')).toHaveLength(4);
  });

  it('have from January on these tasks, all of them of line B', async () => {
    const { topics } = await json('topics --from 2021-01-07');
    const closed = ['proposed', 'removed', 'done'];
    const tasks = topics.filter(({ status }: { status: string }) => !closed.includes(status));
    expect(tasks.map(({ title, cycle }: { title: string; cycle: string }) => `${title} ${cycle}`).sort()).toEqual(
      [
        'NL na de crisis B',
        'Voorbereid de crisis door B',
        'Gedrag en compliance B',
        'Evenementen B',
        'Thuiswerken en mobiliteit B',
        'Kwetsbare groepen B',
        'Jeugd en jongvolwassenen B',
        'Flankerend beleid B',
      ].sort(),
    );
  });

  it('give a month to the plans that they have', async () => {
    const { plans } = await json('months --from 2021-01-01');
    const bars = Object.fromEntries(
      plans.flatMap(({ lines }: { lines: { title: string; bars: { from: string; until: string | null }[] }[] }) =>
        lines.map(({ title, bars }) => [title, bars.map(({ from, until }) => `${from}..${until ?? ''}`).join()]),
      ),
    );
    expect(bars).toMatchObject({
      'Vinger aan de pols implementatie': '2021-01..2021-03',
      'Vervolg faciliteren ontmoetingen en vergroten weerbaarheid': '2021-04..',
      "Nieuwe (deel)thema's (bv. Verdieping op wonen)": '',
      Focus: '2021-02..2021-06',
      'Uitwerking op hoofdlijnen en besluitvorming': '2021-02..2021-03',
      'Implementatie lokaal, monitoren en bijsturen': '2021-04..2021-12',
      'Implementatie lessen voor langere termijn': '2022-01..',
    });
  });
});

describe('what changes in the week of 2 November', () => {
  /** What is on the agendas of a forum after a change, by day. */
  async function itemsAfter(change: string, forum: string): Promise<Record<string, string[]>> {
    const files = { ...sample, 'cycles/zz.yaml': `changes: [{ ${change} }]\n` };
    const { meetings } = await json(`schedule --forum "${forum}" --from 2020-11-02 --until 2020-11-10`, files);
    const held: Meeting[] = meetings.filter(({ status }: { status: string }) => status !== 'cancelled');
    return Object.fromEntries(
      held
        .filter(({ items }) => items.length > 0)
        .map(({ date, items }) => [date, items.map((item) => item.deliverable).sort()]),
    );
  }

  const A = ['epidemiologisch-beeld', 'richting-maatregelen', 'vergaderschema'];
  const all = [...A, 'gedragsinzichten'].sort();

  it.each(['2020-11-04', '2020-11-09 20:00'])('takes the MCC to %s with all that is on it', async (to) => {
    const after = await itemsAfter(`move: MCC 2020-11-03, to: ${to}`, 'MCC');
    expect(after[to.slice(0, 10)]).toEqual(all);
    expect(after['2020-11-03']).toBeUndefined();
  });

  it('takes what was on a cancelled MCC to the first of its own cycle', async () => {
    const after = await itemsAfter('cancel: MCC 2020-11-03', 'MCC');
    expect(after['2020-11-06']).toEqual(A);
    expect(after['2020-11-10']).toContain('gedragsinzichten');
  });

  it.each([
    ['ACC', '2020-11-05', '2020-11-06', 'conceptbesluit'],
    ['Werkgroep Kwetsbare groepen', '2020-11-05', '2020-11-09', 'sheets-kwetsbare-groepen'],
  ])('takes the %s of %s to %s with all that is on it', async (forum, from, to, item) => {
    const before = await itemsAfter('cancel: VB 2020-11-09', forum);
    expect(before[from]).toContain(item);
    expect((await itemsAfter(`move: ${forum} ${from}, to: ${to}`, forum))[to]).toEqual(before[from]);
  });

  it('lets the MCC have nothing of the OMT before the BAO has been', async () => {
    const after = await itemsAfter('move: BAO 2020-11-02, to: 2020-11-04', 'MCC');
    expect(after['2020-11-03']).not.toContain('epidemiologisch-beeld');
    // The BAO of Wednesday leaves the papers of Friday a day.
    expect(after['2020-11-06']).toEqual(['epidemiologisch-beeld']);
  });
});

describe('the fora', () => {
  const { workspace } = readWorkspace(
    Object.entries(sample).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
  const members = (forum: string) => workspace!.fora.get(forum)!.members.map(({ role }) => role);

  it('have whom the documents name', () => {
    expect(members('4-SG-overleg')).toEqual(['SG BZK', 'SG JenV', 'SG LNV', 'SG FIN']);
    expect(members('SG-beraad')).toEqual(['SG SZW', 'SG OCW', 'SG BZK', 'SG JenV', 'SG VWS', 'directeur VNG']);
    expect(members('Regietafel sociaal domein plus')).toEqual([
      'minister BZK',
      'staatssecretaris VWS',
      'minister OCW',
      'staatssecretaris SZW',
      'minister voor Rechtsbescherming',
      'minister JenV',
      'staatssecretaris FIN',
      'directeur VNG',
      ...['Leeuwarden', 'Oude IJsselstreek'].map((town) => `burgemeester ${town}`),
      ...['Helmond', 'Utrecht', 'Amsterdam'].map((town) => `wethouder ${town}`),
      'burgemeester Zaanstad',
      ...['Dordrecht', 'Rotterdam', 'Den Haag'].map((town) => `wethouder ${town}`),
      ...['Groningen', 'Amsterdam', 'Breda'].map((town) => `burgemeester ${town}`),
      'wetenschapper VJI',
      'wetenschapper EUR',
      'vertegenwoordiger ZonMw',
      'vertegenwoordiger NJR',
    ]);
  });

  it('are on the routes of which the documents speak', () => {
    const route = (id: string) =>
      workspace!.routes
        .get(id)!
        .steps.map((step) => (step.kind === 'forum' ? step.forum : step.kind === 'round' ? step.cycle : 'written'));
    expect(Object.fromEntries([...workspace!.routes.keys()].map((id) => [id, route(id)]))).toEqual({
      vaststelling: ['Catshuis', 'MCC'],
      productroute: ['DOC', 'ACC', 'MCC'],
      'lt-product': ['MCC'],
      overdracht: ['B', 'ACC', 'MCC', 'Persconferentie', 'debat'],
      'vraag-uit-a': ['MCC', 'B'],
      doorbraak: ['Ministerraad'],
      escalatie: ['SG-beraad', 'Regietafel sociaal domein plus'],
      brief: ['written', 'Regietafel sociaal domein plus', 'written'],
    });
  });
});
