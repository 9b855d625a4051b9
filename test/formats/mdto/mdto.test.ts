import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { type Archived, mdto } from '../../../src/formats/mdto/mdto.ts';
import { has } from '../../support/programs.ts';

// The schema of the Nationaal Archief, https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd, as it stands in
// https://github.com/faina007/mdtoxsd under XML Schema Versions.
const SCHEMA = fileURLToPath(new URL('MDTO-XML1.0.1.xsd', import.meta.url));

const ARCHIVED: Archived = {
  id: '2020-10-30-1',
  made: Date.UTC(2020, 9, 30, 11, 0, 0) / 1000,
  lang: 'nl',
  days: { from: day('2020-11-02'), until: day('2020-11-15') },
  programme: 'Samenleving & Covid-19',
  creator: 'Programma-DG <Samenleving>',
  reason: 'vastgesteld door de voorzitter',
  fora: ['Ministeriële Commissie COVID-19', 'ACC'],
  files: [
    { path: 'overzicht.html', sha256: 'a'.repeat(64), bytes: 1234 },
    { path: 'agendas/2020-11-03 MCC agenda.docx', sha256: 'b'.repeat(64), bytes: 5678 },
  ],
};

/** What xmllint says of a description; nothing when it is one by the schema. */
function faultsOf(xml: string): string {
  const run = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, '-'], { input: xml, encoding: 'utf8' });
  return run.status === 0 ? '' : run.stderr;
}

function valuesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value!);
}

describe.skipIf(!has('xmllint'))('the descriptions of a publication', () => {
  it.each([
    ['whole', ARCHIVED],
    ['of which less is known', { ...ARCHIVED, creator: '', reason: null, fora: [], lang: 'en' }],
    ['with a file of a form that nobody knows', { ...ARCHIVED, files: [{ ...ARCHIVED.files[0]!, path: 'lijst.abc' }] }],
  ] as const)('are ones by the public schema: %s', (_, archived) => {
    for (const { path, xml } of mdto(archived)) expect(faultsOf(xml), path).toBe('');
  });

  it('would not be without what the schema asks for', () => {
    const [object, file] = mdto(ARCHIVED);
    expect(faultsOf(object!.xml.replace(/<waardering>.*<\/waardering>/s, ''))).toContain('waardering');
    expect(faultsOf(file!.xml.replace(/<omvang>.*<\/omvang>/, ''))).toContain('omvang');
  });
});

it('stands beside what it describes', () => {
  expect(mdto(ARCHIVED).map(({ path }) => path)).toEqual([
    '2020-10-30-1.mdto.xml',
    'overzicht.html.bestand.mdto.xml',
    'agendas/2020-11-03 MCC agenda.docx.bestand.mdto.xml',
  ]);
});

it('says of the publication what it is, when it was made, who made it and of which files it consists', () => {
  const { xml } = mdto(ARCHIVED)[0]!;
  expect(valuesOf(xml, 'naam')).toEqual(['Stukken van 2 t/m 15 november 2020, Samenleving &amp; Covid-19']);
  expect(valuesOf(xml, 'omschrijving')).toEqual(['vastgesteld door de voorzitter']);
  expect(valuesOf(xml, 'dekkingInTijdBegindatum')).toEqual(['2020-11-02']);
  expect(valuesOf(xml, 'dekkingInTijdEinddatum')).toEqual(['2020-11-15']);
  expect(valuesOf(xml, 'taal')).toEqual(['nl']);
  expect(valuesOf(xml, 'eventTijd')).toEqual(['2020-10-30T11:00:00Z']);
  expect(xml).toMatch(/<archiefvormer>\s*<verwijzingNaam>Programma-DG &lt;Samenleving&gt;</);
  expect(xml.match(/<betrokkeneActor>\s*<verwijzingNaam>ACC</g)).toHaveLength(1);
  expect(xml.match(/<heeftRepresentatie>/g)).toHaveLength(2);
  expect(valuesOf(xml, 'identificatieKenmerk')).toEqual([
    '2020-10-30-1',
    '2020-10-30-1/overzicht.html',
    '2020-10-30-1/agendas/2020-11-03 MCC agenda.docx',
  ]);
});

it('says of a file how to know it again and what it is part of', () => {
  const { xml } = mdto(ARCHIVED)[2]!;
  expect(valuesOf(xml, 'naam')).toEqual(['2020-11-03 MCC agenda.docx']);
  expect(valuesOf(xml, 'omvang')).toEqual(['5678']);
  expect(valuesOf(xml, 'checksumWaarde')).toEqual(['b'.repeat(64)]);
  // PRONOM: https://www.nationalarchives.gov.uk/PRONOM/fmt/412.
  expect(valuesOf(xml, 'begripCode')).toEqual(['fmt/412']);
  expect(valuesOf(xml, 'identificatieKenmerk')).toEqual([
    '2020-10-30-1/agendas/2020-11-03 MCC agenda.docx',
    '2020-10-30-1',
  ]);
});

it('makes nothing up: what nobody said is a blank, and nothing is said to be open to the public', () => {
  const { xml } = mdto({ ...ARCHIVED, creator: '' })[0]!;
  expect(xml).toMatch(/<archiefvormer>\s*<verwijzingNaam>\[archiefvormer\]</);
  expect(xml).toMatch(/<waardering>\s*<begripLabel>\[waardering\]</);
  expect(xml).toMatch(/<beperkingGebruikType>\s*<begripLabel>openbaarheid niet beoordeeld/);
});
