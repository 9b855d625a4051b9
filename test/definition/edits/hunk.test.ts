import { describe, expect, it } from 'vitest';
import { findable, hunkOf } from '../../../src/definition/edits/hunk.ts';

describe('the lines in which two texts differ', () => {
  it('are those from the first to the last', () => {
    expect(hunkOf('a\nb\nc\nd\n', 'a\nx\nc\ny\n')).toEqual({ at: 2, before: 'b\nc\nd\n', after: 'x\nc\ny\n' });
  });

  it('can be lines that come in or go, also where others are the same', () => {
    expect(hunkOf('a\na\n', 'a\na\na\n')).toEqual({ at: 4, before: '', after: 'a\n' });
    expect(hunkOf('a\nb\n', 'b\n')).toEqual({ at: 0, before: 'a\n', after: '' });
    expect(hunkOf('', 'a\n')).toEqual({ at: 0, before: '', after: 'a\n' });
  });

  it('keep a last line without an end apart from one that has it', () => {
    expect(hunkOf('a\nb', 'a\nb\n')).toEqual({ at: 2, before: 'b', after: 'b\n' });
  });

  it('are none in texts that are the same', () => {
    expect(hunkOf('a\n', 'a\n')).toEqual({ at: 2, before: '', after: '' });
  });
});

describe('lines to be found', () => {
  it('stay as they are where they stand there once', () => {
    const hunk = { at: 2, before: 'b\n', after: 'x\n' };
    expect(findable('a\nb\nc\n', hunk)).toEqual(hunk);
  });

  it('get as many lines above them as tell them apart', () => {
    const text = 'p:\n  x: 1\nq:\n  x: 1\n';
    expect(findable(text, { at: 13, before: '  x: 1\n', after: '  x: 2\n' })).toEqual({
      at: 10,
      before: 'q:\n  x: 1\n',
      after: 'q:\n  x: 2\n',
    });
  });

  it('get one above them where they only come in', () => {
    expect(findable('a\nb\n', { at: 4, before: '', after: 'c\n' })).toEqual({ at: 2, before: 'b\n', after: 'b\nc\n' });
    expect(findable('', { at: 0, before: '', after: 'c\n' })).toEqual({ at: 0, before: '', after: 'c\n' });
  });
});
