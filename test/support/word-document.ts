import type { Document } from '../../src/documents/blocks.ts';

/** A document with everything in it that a secretary sends: the top of a letter, points, a table, a list. */
export const LETTER: Document = {
  lang: 'nl',
  title: 'Agenda MCC',
  subtitles: ['Dinsdag 3 november 2020, 14.00–16.00 uur'],
  marking: 'Departementaal vertrouwelijk',
  sender: ['Programma-DG Samenleving en Covid-19', 'Turfmarkt 147', 'Den Haag'],
  blocks: [
    {
      kind: 'fields',
      rows: [
        { label: 'Betreft', lines: ['Vergadering van de MCC'] },
        { label: 'Plaats', lines: [{ blank: 'plaats' }] },
        { label: 'Afwezig', lines: [] },
        { label: 'Aanwezig', lines: ['minister VWS', 'minister BZK'] },
      ],
    },
    { kind: 'heading', text: 'Agendapunten', aside: null },
    {
      kind: 'point',
      number: '1.',
      title: 'Opening',
      details: ['14.00 uur'],
      facts: [],
      body: [],
    },
    {
      kind: 'point',
      number: '2.',
      title: 'Jeugdpakket',
      details: ['Ter besluitvorming, 14.05 uur.', { blank: 'aantal minuten' }],
      facts: [
        { label: 'Eerste spreker', value: 'minister VWS' },
        { label: 'Bijlage', value: { blank: 'bijlage' } },
      ],
      body: [
        { text: 'Het advies wordt herkend.' },
        { bullet: 'door de gemeenten' },
        { label: 'Bespreekpunt 1)', question: 'Bent u hiermee akkoord?' },
      ],
    },
    { kind: 'heading', text: 'Hamerstukken', sub: true, aside: null },
    { kind: 'point', number: '3.', title: 'Sluiting', details: [], facts: [], body: [] },
    { kind: 'heading', text: 'Eerste sprekers', aside: 'onder voorbehoud' },
    {
      kind: 'table',
      columns: [{ title: 'Onderwerp' }, { title: 'Leeg' }, { title: 'Eerste spreker' }],
      rows: [
        ['Wonen', '', 'minister BZK'],
        ['Zorg', '', { blank: 'spreker' }],
      ],
      empty: 'Er zijn geen sprekers.',
    },
    {
      kind: 'card',
      time: '10.00–12.00',
      title: 'ACC',
      tone: 'off',
      remarks: ['Afgelast: reces'],
      facts: [{ label: 'Plaats', value: 'Den Haag' }],
      items: [
        {
          number: '5)',
          label: null,
          tone: 'plain',
          text: 'Nota',
          after: '– ter informatie',
          facts: [{ label: 'Team', value: 'MLT4' }],
        },
      ],
    },
    {
      kind: 'list',
      entries: [{ label: 'fout', tone: 'error', text: 'overleg op feestdag', after: '[code]', facts: [] }],
    },
    { kind: 'excerpt', lines: ['fora:', '  MCC:'] },
    {
      kind: 'chart',
      caption: '2021',
      heads: { plan: 'Plan', team: 'Team', line: 'Lijn', topic: 'Onderwerp', months: 'Maanden' },
      months: [
        { letter: 'J', exact: '2021-01' },
        { letter: 'F', exact: '2021-02' },
      ],
      rows: [
        { plan: 'P', team: 'T', line: 'A', topic: 'Sport', months: 'februari', marks: ['none', 'bar'], filled: true },
      ],
    },
  ],
  footer: 'Opgemaakt op maandag 2 november 2020.',
};

/** A letter with one text in every spot of it where a text can be. */
export function letterOf(text: string): Document {
  const blank = { blank: text };
  const facts = [text, blank].map((value) => ({ label: text, value }));
  return {
    lang: 'nl',
    title: text,
    subtitles: [text],
    marking: text,
    sender: [text],
    blocks: [
      { kind: 'fields', rows: [{ label: text, lines: [text, blank] }] },
      { kind: 'heading', text, sub: true, aside: null },
      {
        kind: 'point',
        number: '1.',
        title: text,
        details: [text, blank],
        facts,
        body: [
          { text },
          { text: blank },
          { bullet: text },
          { label: text, question: blank },
          { label: text, text: blank },
        ],
      },
      { kind: 'paragraph', text: blank },
      { kind: 'table', columns: [{ title: text }], rows: [[blank]], empty: '' },
      { kind: 'excerpt', lines: [text] },
    ],
    footer: text,
  };
}
