import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { documentName, documentNames, plainName } from '../../src/documents/document-names.ts';
import { forumOf } from '../support/handmade.ts';

const at = (forum: string, on = '2020-11-03') => ({ forum: forumOf(forum), day: day(on) });

describe('the name of a document', () => {
  it.each([
    ['MCC', 'agenda', '2020-11-03 MCC agenda'],
    [
      'Werkgroep Kwetsbare groepen',
      'annotatie minister VWS',
      '2020-11-03 Werkgroep Kwetsbare groepen annotatie minister VWS',
    ],
    ['ACC/MCC: "één"?', 'agenda', '2020-11-03 ACC-MCC- -één- agenda'],
    ['../../etc', 'agenda', '2020-11-03 ..-..-etc agenda'],
    ['MCC\u202e\u0007', 'agenda', '2020-11-03 MCC agenda'],
    ['\\\\', '...', '2020-11-03 - -'],
  ])('of %j and %j', (forum, what, name) => {
    expect(documentName(at(forum), what)).toBe(name);
  });

  it('is one that every system takes, whatever a forum is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary' }), (forum, what) => {
        const name = documentName(at(forum), what);
        expect(name).toMatch(/^2020-11-03 [^<>:"/\\|?*\p{C}]+[^<>:"/\\|?*\p{C}. ]$/u);
        expect([...name].length).toBeLessThanOrEqual(10 + 2 * 61);
      }),
    );
  });

  it('is no device of Windows, also by itself', () => {
    for (const device of ['CON', 'aux', 'Nul', 'COM1', 'lpt9', 'LPT³', 'aux.docx'])
      expect(plainName(device)).toBe(device.replace(/^\w+[³]?/u, '$&_'));
    expect(['console', 'com', 'COM10', 'minister VWS'].map(plainName)).toEqual([
      'console',
      'com',
      'COM10',
      'minister VWS',
    ]);
  });

  it('sorts by day', () => {
    const names = [at('MCC', '2020-11-10'), at('ACC', '2020-11-12'), at('VB', '2020-11-09')].map((one) =>
      documentName(one, 'agenda'),
    );
    expect([...names].sort()).toEqual([names[2], names[0], names[1]]);
  });
});

describe('the names of documents in one folder', () => {
  it('are all different, also where capitals do not count', () => {
    expect(documentNames([at('MCC'), at('mcc'), at('MCC'), at('ACC')], 'agenda')).toEqual([
      '2020-11-03 MCC agenda',
      '2020-11-03 mcc agenda 2',
      '2020-11-03 MCC agenda 3',
      '2020-11-03 ACC agenda',
    ]);
  });

  it('are all different whatever the fora are called', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a agenda', 'a:', 'a?'), { maxLength: 8 }), (fora) => {
        const names = documentNames(
          fora.map((forum) => at(forum)),
          'agenda',
        );
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(fora.length);
      }),
    );
  });
});
