import { describe, expect, it } from 'vitest';
import { rules } from '../../src/conflicts/rules.ts';
import { definitionKinds } from '../../src/definition/kinds.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

const kinds = [...definitionKinds, ...rules];

async function said(...args: string[]): Promise<string> {
  const io = fakeIo();
  expect(await main(args, io)).toBe(0);
  expect(io.said.stderr).toBe('');
  return io.said.stdout;
}

/** What cannot be shown by a piece of YAML. */
const WITHOUT_SAMPLE = kinds.filter(({ sample }) => !sample.includes('# <- ')).map(({ code }) => code);

describe('explain', () => {
  it.each(kinds.flatMap(({ code }) => LANGUAGES.map((lang) => [code, lang] as const)))(
    '%s in %s',
    async (code, lang) => {
      const text = await said('explain', code, '--lang', lang);
      expect(text).toMatch(new RegExp(`^${code} \\(\\w+\\)\\n\\n\\S`));
      expect(text).not.toContain('# <-');
      expect(text.split('\n').filter((line) => line.length > 80 && !/^ *(\d+ )?[|^ ]/.test(line))).toEqual([]);
      if (!WITHOUT_SAMPLE.includes(code)) expect(text).toContain(`[${code}]`);
    },
  );

  it('lists every code, in order', async () => {
    const codes = (await said('uitleg')).match(/^[a-z][a-z0-9-]+(?= \()/gm);
    expect(codes).toEqual(kinds.map(({ code }) => code).sort());
  });

  it('takes a code as it is printed, in brackets', async () => {
    const { code } = rules[0]!;
    expect(await said('explain', `[${code}]`)).toBe(await said('explain', code));
  });

  it('guesses a code that is nearly right', async () => {
    const io = fakeIo();
    expect(await main(['explain', 'chain-out-of-ordr'], io)).toBe(2);
    expect(io.said.stderr).toContain('bedoelt u "chain-out-of-order"?');
  });
});
