import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { contextOf } from '../../../src/command-line/context.ts';
import type { Option } from '../../../src/command-line/option.ts';
import { template } from '../../../src/command-line/options.ts';
import { render } from '../../../src/command-line/output/render.ts';
import { WrongCall } from '../../../src/diagnostic/wrong-call.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { LETTER } from '../../support/word-document.ts';
import { textParagraph, wordTemplate } from '../../support/word-template.ts';

/** A document spelled with what was written for `--template`. */
function spelled(format: 'markdown' | 'docx', path?: string) {
  const io = fakeIo();
  const head = textParagraph('Huisstijl');
  io.writeFiles([
    { path: 'huisstijl.docx', data: wordTemplate({ body: head + textParagraph('{{inhoud}}') }), replace: false },
    { path: 'leeg.docx', data: wordTemplate({ body: head }), replace: false },
  ]);
  const written = new Map<Option, string[]>(path === undefined ? [] : [[template, [path]]]);
  const context = contextOf({ command: undefined, words: [], written, mistakes: [] }, [], io);
  return render(context, LETTER, format, day('2020-11-02'));
}

async function documentXml(bytes: Promise<string | Uint8Array>): Promise<string> {
  return new TextDecoder().decode(unzipSync((await bytes) as Uint8Array)['word/document.xml']);
}

describe('a document as a file', () => {
  it('is text, or a Word file when that is asked for', async () => {
    expect(await spelled('markdown')).toContain('# Agenda MCC\n');
    expect(await documentXml(spelled('docx'))).toContain('Agenda MCC');
  });

  it('stands in the template that is named', async () => {
    expect(await documentXml(spelled('docx', 'huisstijl.docx'))).toMatch(/Huisstijl.*Agenda MCC/s);
  });

  it.each([
    ['kwijt.docx', '--sjabloon "kwijt.docx": dat bestand is er niet of is niet te lezen'],
    ['leeg.docx', '--sjabloon "leeg.docx": {{inhoud}} ontbreekt; zet dat in een eigen alinea waar de tekst moet komen'],
  ])('is refused in a template that cannot be used: %s', async (path, sentence) => {
    const error = await spelled('docx', path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(WrongCall);
    expect((error as WrongCall).said.nl).toBe(sentence);
  });
});
