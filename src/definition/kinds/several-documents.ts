import type { FindingKind } from '../../diagnostic/finding.ts';

/** A file with more than one YAML document. */
export const severalDocuments: FindingKind<Record<never, never>> = {
  code: 'several-documents',
  severity: 'error',
  say: {
    nl: () => 'hier begint een tweede document; een bestand bevat er één',
    en: () => 'a second document begins here; a file holds one',
  },
  hint: {
    nl: () => 'haal de regel met --- of ... weg, of maak er twee bestanden van',
    en: () => 'take out the line with --- or ..., or make it two files',
  },
  explain: {
    nl: `Een regel met drie streepjes begint in YAML een nieuw document. cyclus leest één document per bestand, zodat duidelijk is
wat bij elkaar hoort. Verdeel de inhoud over twee bestanden, of haal de regel weg; drie streepjes bovenaan mogen blijven.`,
    en: `In YAML a line of three dashes begins a new document. cyclus reads one document a file, so that it is clear what belongs
together. Spread the contents over two files, or take the line out; three dashes at the top may stay.`,
  },
  sample: `fora: { MCC: {} }
--- # <- several-documents
fora: { ACC: {} }
`,
};
