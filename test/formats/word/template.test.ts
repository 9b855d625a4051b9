import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Document } from '../../../src/documents/blocks.ts';
import { PLACEHOLDERS, placeholderOf } from '../../../src/formats/word/placeholders.ts';
import { TemplateFault } from '../../../src/formats/word/template-fault.ts';
import { docx } from '../../../src/formats/word/word.ts';
import { runs } from '../../support/runs.ts';
import { LETTER, letterOf } from '../../support/word-document.ts';
import { EMPTY_STYLES, relationsOf, textParagraph, wordTemplate } from '../../support/word-template.ts';
import { readWord } from '../word.ts';

const made = day('2020-11-02');
const inTemplate = (document: Document, template = wordTemplate()) => docx(document, { made, template });

const hostile = '{{inhoud}} {{titel}} {{onbekend}} {bullets-0}';
const bare = wordTemplate({
  body: textParagraph('{{content}}'),
  header: textParagraph('Huisstijl'),
  footer: textParagraph(''),
});
/** As small programs write them, without styles of their own. */
const unstyled = [null, EMPTY_STYLES].map((styles) =>
  wordTemplate({ styles, body: textParagraph('{{inhoud}}') + textParagraph('Dit is het slot.') }),
);
const found = readWord(
  await Promise.all([
    inTemplate(LETTER),
    inTemplate(letterOf(hostile)),
    ...[bare, ...unstyled].map((template) => inTemplate(LETTER, template)),
  ]),
);

describe.skipIf(!found)('a document in a template', () => {
  it('has nothing that Word would refuse', () => {
    expect(found!.map(({ problems }) => problems)).toEqual([[], [], [], [], []]);
  });

  it('is filled in wherever the template asks for it, and keeps the rest', () => {
    const { paragraphs, header, footer } = found![0]!;
    expect(header).toEqual(['Departementaal vertrouwelijk']);
    expect(footer).toEqual(['Programma-DG Samenleving en Covid-19\nTurfmarkt 147\nDen Haag']);
    expect(paragraphs.slice(0, 4)).toEqual([
      ['Title', 'Agenda MCC'],
      ['Normal', 'Dinsdag 3 november 2020, 14.00–16.00 uur'],
      ['Normal', 'Den Haag, maandag 2 november 2020'],
      ['Agenda Cell', 'Betreft'],
    ]);
    expect(paragraphs.slice(-2)).toEqual([
      ['Agenda Small Print', 'Opgemaakt op maandag 2 november 2020.'],
      ['Normal', 'Dit is het slot.'],
    ]);
  });

  it('has the styles of the template by their names, and ours where it has none', () => {
    const styles = new Map(found![0]!.paragraphs.map(([style, text]) => [text, style]));
    expect(styles.get('Agendapunten')).toBe('Heading 1');
    expect(styles.get('1.\tOpening')).toBe('Heading 2');
    expect(styles.get('Eerste spreker\tminister VWS')).toBe('Agenda Fact');
    expect(styles.get('Het advies wordt herkend.')).toBe('Agenda Text');
  });

  it('has all its styles from us where the template has none', () => {
    for (const { paragraphs, header } of found!.slice(3)) {
      const styles = new Map(paragraphs.map(([style, text]) => [text, style]));
      expect(header).toEqual(['Departementaal vertrouwelijk']);
      expect(styles.get('Agendapunten')).toBe('Heading 1');
      expect(styles.get('Eerste spreker\tminister VWS')).toBe('Agenda Fact');
      expect(styles.get('Dit is het slot.')).toBe('Normal');
    }
  });

  it('has its own properties, not those of whoever made the template', () => {
    expect(found![0]!.core).toMatchObject({
      title: 'Agenda MCC',
      creator: 'Programma-DG Samenleving en Covid-19',
      created: '2020-11-02T00:00:00',
    });
  });

  it('fills in nothing that somebody wrote between braces', () => {
    const { paragraphs, header, blanks } = found![1]!;
    expect(header).toEqual([hostile]);
    expect(paragraphs[0]).toEqual(['Title', hostile]);
    expect(paragraphs).toContainEqual(['Heading 2', hostile]);
    expect(new Set(blanks)).toEqual(new Set([`[${hostile}]`]));
  });

  it('puts at the top of the content what has no place of its own', () => {
    const { paragraphs, header } = found![2]!;
    expect(header).toEqual(['Huisstijl']);
    expect(paragraphs.slice(0, 4)).toEqual([
      ['Agenda Marking', 'Departementaal vertrouwelijk'],
      ['Title', 'Agenda MCC'],
      ['Subtitle', 'Dinsdag 3 november 2020, 14.00–16.00 uur'],
      ['Agenda Sender', 'Programma-DG Samenleving en Covid-19'],
    ]);
  });
});

describe('the margin column of a paper in a template', () => {
  const paper: Document = {
    ...LETTER,
    margin: [
      { label: 'Inlichtingen bij', lines: ['secretaris MCC', { blank: 'telefoonnummer' }] },
      { label: 'Aantal pagina’s', pages: true },
    ],
  };
  const partsOf = async (template: Uint8Array) => {
    const files = unzipSync(await inTemplate(paper, template));
    const text = (name: string) => new TextDecoder().decode(files[`word/${name}.xml`]);
    return { header: text('header1'), body: text('document') };
  };
  const wordsIn = (xml: string) =>
    [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, words]) => words).join(' ');

  it('stands where the template has a place for it, with the number of pages, and nowhere else', async () => {
    const { header, body } = await partsOf(wordTemplate({ header: textParagraph('{{marge}}') }));
    expect(wordsIn(header)).toMatch(/Inlichtingen bij.*secretaris MCC.*\[telefoonnummer\].*Aantal pagina’s/);
    expect(header).toContain('NUMPAGES');
    expect(header).not.toContain('{{');
    expect(wordsIn(body)).not.toContain('Inlichtingen bij');
  });

  it('comes below the head of the paper where the template has none, without what only a column knows', async () => {
    const { header, body } = await partsOf(bare);
    expect(wordsIn(header)).toBe('Huisstijl');
    expect(wordsIn(body)).toMatch(/Agenda MCC.*Betreft.*Inlichtingen bij.*secretaris MCC/);
    expect(wordsIn(body)).not.toContain('Aantal pagina’s');
  });
});

describe('a template', () => {
  it('gives a document, of the same bytes each time', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await inTemplate(LETTER))
        .digest('hex');
    expect(await hash()).toBe(await hash());
    const types = new TextDecoder().decode(unzipSync(await inTemplate(LETTER))['[Content_Types].xml']);
    expect(types).toContain('wordprocessingml.document.main+xml');
    expect(types).not.toContain('template.main');
  });

  const fault = async (template: Uint8Array) => {
    const error = await inTemplate(LETTER, template).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TemplateFault);
    return (error as TemplateFault).said;
  };

  it.each([
    ['no zip file', strToU8('Dit is een tekst.')],
    ['a damaged file', wordTemplate().slice(0, 900)],
    ['another zip file', zipSync({ 'tekst.txt': strToU8('Dit is een tekst.') })],
    ['a file of the strict form', wordTemplate({ namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' })],
    ['a file with broken XML', wordTemplate({ body: '<w:p><w:r></w:p>' })],
  ])('is refused when it is %s', async (_, bytes) => {
    expect((await fault(bytes)).nl).toMatch(/^dit is geen Word-bestand \(\.docx\), of het is beschadigd/);
  });

  it('is refused or filled in when it is damaged in any way, and never makes the program fall', async () => {
    const whole = wordTemplate();
    const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, cut }) => {
        const bytes = whole.slice(0, cut ? at : undefined);
        if (!cut) bytes[at] = byte;
        const outcome = await inTemplate(LETTER, bytes).catch((error) => error);
        expect(outcome instanceof TemplateFault || outcome instanceof Uint8Array).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it('is refused when what says where its properties are is damaged', async () => {
    const bytes = wordTemplate();
    bytes[436] = 105;
    expect((await fault(bytes)).nl).toMatch(/beschadigd/);
  });

  const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  it.each([
    [
      'a template elsewhere',
      'settings',
      `Type="${KIND}/attachedTemplate" Target="https://kwaad.example/x.dotx" TargetMode="External"`,
    ],
    [
      'one on a share',
      'settings',
      `TargetMode='External' Target='file://server/x.dotx' Type='${KIND}/attachedTemplate'`,
    ],
    [
      'a picture elsewhere',
      'header1',
      `Type="${KIND}/image" Target="http://kwaad.example/x.png?a>b" TargetMode = "External"`,
    ],
    ['a link to a share', 'footer1', `Type="${KIND}/hyperlink" Target="file:///\\\\server\\x" TargetMode="External"`],
    ['a mode in disguise', 'footer1', `Type="${KIND}/image" Target="//server/x.png" TargetMode="Exter&#110;al"`],
  ])('is refused with %s, which Word would fetch', async (_, part, relation) => {
    expect((await fault(wordTemplate({ more: relationsOf(part, relation) }))).nl).toMatch(
      /^het verwijst naar iets buiten/,
    );
  });

  it('may hold links for people', async () => {
    const link = `Type="${KIND}/hyperlink" Target="https://www.samenleving.example" TargetMode="External"`;
    expect((await inTemplate(LETTER, wordTemplate({ more: relationsOf('footer1', link) }))).length).toBeGreaterThan(0);
  });

  it('is refused when nobody can see what it refers to', async () => {
    const wide = Buffer.from('\ufeff<Relationships/>', 'utf16le');
    const said = await fault(wordTemplate({ more: { 'word/_rels/footer1.xml.rels': wide } }));
    expect(said.nl).toMatch(/^dit is geen Word-bestand/);
  });

  it('is refused with macros', async () => {
    const said = await fault(wordTemplate({ type: 'template.macroEnabled' }));
    expect(said.nl).toBe('er staan macro’s in; sla het in Word op als .docx, zonder macro’s');
  });

  it.each([
    ['missing', textParagraph('{{titel}}'), /^\{\{inhoud\}\} ontbreekt/],
    ['in a sentence', textParagraph('Tekst: {{inhoud}}'), /^\{\{inhoud\}\} moet er één keer staan/],
    ['there twice', textParagraph('{{inhoud}}').repeat(2), /één keer/],
    ['there in two languages', textParagraph('{{inhoud}}') + textParagraph('{{content}}'), /één keer/],
    ['beside a section break', `<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{inhoud}}</w:t></w:r></w:p>`, /sectie-einde/],
  ])('is refused when its content is %s', async (_, body, expected) => {
    expect((await fault(wordTemplate({ body }))).nl).toMatch(expected);
  });

  it('is refused when its content is in the header', async () => {
    const said = await fault(wordTemplate({ body: textParagraph(''), header: textParagraph('{{inhoud}}') }));
    expect(said.nl).toMatch(/niet in een kop- of voettekst/);
  });

  it('is refused with a name that means nothing, fit to be printed', async () => {
    const said = await fault(wordTemplate({ header: textParagraph('{{kenmerk}} {{tite\u202El}}') }));
    expect(said.nl).toBe(
      '{{kenmerk}}, {{tite<U+202E>l}} is hier onbekend; wat wordt ingevuld is {{titel}}, {{ondertitel}}, {{afzender}}, {{marge}}, {{rubricering}}, {{datum}} en {{inhoud}}',
    );
  });
});

it('knows a place to fill in by both its names, however they are written', () => {
  expect([placeholderOf('Titel'), placeholderOf('TITLE'), placeholderOf('titels')]).toEqual([
    'title',
    'title',
    undefined,
  ]);
});

it('is told about in full in the manual', () => {
  const manual = readFileSync('docs/handleiding.md', 'utf8');
  const written = [...manual.matchAll(/^\| `\{\{(\w+)\}\}` \| `\{\{(\w+)\}\}` \|/gm)].map(([, nl, en]) => ({ nl, en }));
  expect(written).toEqual(Object.values(PLACEHOLDERS));
});
