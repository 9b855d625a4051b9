import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/html/html.ts';
import { tokensOf } from '../../../src/formats/html/theme.ts';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { pages } from '../../support/pages.ts';

const theme = (css: string) => tokensOf({ path: 'thema.css', bytes: new TextEncoder().encode(css) });
const LINK = '--basis-color-action-1-color-default';

/** A page in a theme, from the first tag to the end of its style. */
function sheet(css: string): string {
  const [, style] = /<style>(.*?)<\/style>/s.exec(html(pages('nl')[0]!, [], theme(css)))!;
  return style!;
}

describe('a theme', () => {
  it('is read from any class, without its comments and other rules', () => {
    const { light, dark } = theme(`/* { --a: 1 } */ @font-face { font-family: X }
      .org-theme { --a-b: #fff ; --c: "Fira; Sans", Arial;
        --d: var(--a-b) }`);
    expect([...light]).toEqual([
      ['--a-b', '#fff'],
      ['--c', '"Fira; Sans", Arial'],
      ['--d', 'var(--a-b)'],
    ]);
    expect(dark.size).toBe(0);
  });

  it('holds by night what stands under a name or query that says dark', () => {
    const { light, dark } = theme(`.org{--a:1} .org--color-scheme-dark{--a:2}
      @media (prefers-color-scheme: dark){ :root{--b:3} }`);
    expect([[...light], [...dark]]).toEqual([
      [['--a', '1']],
      [
        ['--a', '2'],
        ['--b', '3'],
      ],
    ]);
  });

  it('takes the place of the neutral tokens that a page uses, with what they are made of, and brings nothing else', () => {
    const style = sheet(`.org{${LINK}:var(--org-blue);--org-blue:#123456;--org-unused:#654321}`);
    expect(style).toContain(`${LINK}:var(--org-blue)`);
    expect(style).toContain('--org-blue:#123456');
    expect(style).not.toContain('--org-unused');
    expect(style.lastIndexOf(`${LINK}:`)).toBeGreaterThan(style.indexOf(`${LINK}:#00508a`));
  });

  it('without tokens for the night leaves a page light', () => {
    expect(sheet(`.org{${LINK}:#123456}`)).not.toContain('prefers-color-scheme:dark');
    expect(sheet(`.org{${LINK}:#123456} .org-dark{${LINK}:#abcdef}`)).toContain('prefers-color-scheme:dark');
  });

  it.each(['</style><script>x</script>', 'url(https://example.org/x.png)', 'red}*{display:none', 'image-set("x")'])(
    'takes nothing that could do more than a token: %s',
    (value) => {
      const style = sheet(`.org{--basis-color-default-bg-subtle:#eee;${LINK}:${value}}`);
      expect(style).not.toMatch(/script|example\.org|image-set/);
      expect(style).not.toContain('*{display:none');
    },
  );

  it('is asked for with a file, which has to have tokens in it', async () => {
    const fora = 'fora: { MCC: { time: "14:00" } }\n';
    const run = async (css: string | undefined) => {
      const files = { 'cycles/a.yaml': fora, ...(css === undefined ? {} : { 'thema.css': css }) };
      const io = fakeIo({ files });
      const exit = await main(['overview', '--format', 'html', '--theme', 'thema.css'], io);
      return { exit, ...io.said };
    };
    expect((await run(`.org{${LINK}:#123456}`)).stdout).toContain(`${LINK}:#123456`);
    expect(await run('p{color:red}')).toMatchObject({ exit: 2, stdout: '' });
    expect((await run('p{color:red}')).stderr).toContain('er staan geen design tokens in');
    expect((await run(undefined)).stderr).toContain('dat bestand is er niet of is niet te lezen');
  });
});
