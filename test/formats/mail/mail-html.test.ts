import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/documents/blocks.ts';
import type { CoveringMail } from '../../../src/documents/covering-mails/covering-mail.ts';
import { mailHtml } from '../../../src/formats/mail/mail-html.ts';

const list: CoveringMail['blocks'][number] = {
  kind: 'list',
  entries: [{ label: null, tone: 'plain', text: 'Nota', after: '', facts: [] }],
};

function html(...blocks: CoveringMail['blocks']): string {
  return mailHtml({
    ...{
      kind: 'papers',
      about: 'MLT1',
      lang: 'nl',
      subject: 'Stukken',
      to: ['a@b.example'],
      copy: [],
      unreachable: [],
    },
    ...{ blocks, closing: ['Met vriendelijke groet,', '', 'Het secretariaat'] },
  } as unknown as CoveringMail);
}

describe('a mail in HTML', () => {
  it('has what leads to a list right over it, and a line between paragraphs', () => {
    const made = html(paragraph('Graag ontvangen wij:'), list, paragraph('Lukt het niet?'));
    expect(made).toContain('<p style="margin:0">Graag ontvangen wij:</p>\n<ul style="margin:0 0 11pt">');
    expect(made).toContain('<p style="margin:0 0 11pt">Lukt het niet?</p>');
  });

  it('breaks no line between a number and what it counts', () => {
    expect(html(paragraph('Op dinsdag 3 november 2020, 14.00 uur bij MCC B3 voor bijlage 2.'))).toContain(
      'Op dinsdag 3\u00a0november 2020, 14.00\u00a0uur bij MCC B3 voor bijlage 2.',
    );
  });

  it('has no styles but those in its elements, which Outlook knows', () => {
    const made = html(paragraph('Beste collega,'), list);
    expect(made).not.toMatch(/<style|<link|class=|<div|flex|grid|float|max-width|calc\(/);
  });
});
