import { describe, expect, it } from 'vitest';
import { quotedPath } from '../../src/diagnostic/quoted.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

async function refused(args: string[], env: Record<string, string> = {}): Promise<string> {
  const io = fakeIo({ env });
  expect(await main(args, io)).toBe(2);
  expect(io.said.stdout).toBe('');
  expect(io.files).toEqual({});
  return io.said.stderr;
}

describe('a wrong call is told in a line or two, and nothing is run', () => {
  it.each([
    [
      'an unknown command',
      ['agend'],
      'fout: onbekende opdracht "agend"; bedoelt u "agenda"?\nTyp cyclus help voor wat er kan.\n',
    ],
    [
      'an unknown alias',
      ['knelpunt'],
      'fout: onbekende opdracht "knelpunt"; bedoelt u "knelpunten"?\nTyp cyclus help voor wat er kan.\n',
    ],
    ['a command like no other', ['xyzzy'], 'fout: onbekende opdracht "xyzzy"\nTyp cyclus help voor wat er kan.\n'],
    [
      'an unknown option',
      ['check', '--formt', 'json'],
      'fout: onbekende optie "--formt"; bedoelt u "--format"?\nTyp cyclus knelpunten --help voor wat er kan.\n',
    ],
    [
      'an unknown letter',
      ['check', '-x'],
      'fout: onbekende optie "-x"\nTyp cyclus knelpunten --help voor wat er kan.\n',
    ],
    [
      'an option of another command',
      ['schema', '--forum', 'MCC'],
      'fout: schema kent --forum niet; wel: agenda, knelpunten, overzicht, actielijst, planning, spoorboekje, aanwezigheid, wijzigingen, rollende-agenda, teamoverzicht, ledenlijst, mail, exporteer, verstuur, antwoorden\n',
    ],
    [
      'an option before its command',
      ['--forum', 'MCC', 'agenda'],
      'fout: --forum hoort achter een opdracht, zoals: cyclus agenda --forum\n',
    ],
    ['a value that is missing', ['agenda', '--from'], 'fout: achter --van ontbreekt de waarde: --van <dag>\n'],
    [
      'a value that is another option',
      ['agenda', '--from', '--until', '2020-11-03'],
      'fout: achter --van ontbreekt de waarde: --van <dag>\n',
    ],
    [
      'a word of its language that is nearly one',
      ['export', '--profile', 'wijziging'],
      'fout: --profiel kent "wijziging" niet; bedoelt u "wijzigingen"?\n',
    ],
    [
      'a word like no other',
      ['export', '--class', 'xyzzy'],
      'fout: --klasse kent "xyzzy" niet; kies uit openbaar, privé en vertrouwelijk\n',
    ],
    ['a value too many', ['agenda', '--force=1'], 'fout: --force heeft geen waarde nodig\n'],
    [
      'a day that is none',
      ['agenda', '--from', '2020-02-30'],
      'fout: --van: "2020-02-30" is geen dag; schrijf een dag als 2020-11-03, 3 november of dinsdag\n',
    ],
    [
      'a day out of this world',
      ['agenda', '--from', '9999-01-01'],
      'fout: --van: 9999-01-01 ligt buiten de kalender van 1990-01-01 t/m 2100-12-31\n',
    ],
    [
      'a number that is none',
      ['agenda', '--weeks', '1.5'],
      'fout: --weken: "1.5" is geen aantal weken; schrijf een getal van 1 t/m 5792\n',
    ],
    [
      'no weeks at all',
      ['agenda', '--weeks', '0'],
      'fout: --weken: "0" is geen aantal weken; schrijf een getal van 1 t/m 5792\n',
    ],
    [
      'fewer weeks than none',
      ['agenda', '--weeks', '-3'],
      'fout: --weken: "-3" is geen aantal weken; schrijf een getal van 1 t/m 5792\n',
    ],
    ['an unknown format', ['check', '--format', 'jsn'], 'fout: --vorm kent "jsn" niet; bedoelt u "json"?\n'],
    [
      'a format of another command',
      ['agenda', '--format', 'xlsx'],
      'fout: --vorm kent "xlsx" niet; kies uit tekst, markdown, html, docx, pdf en json\n',
    ],
    ['an unknown language', ['agenda', '--lang', 'fr'], 'fout: --taal kent "fr" niet; kies uit nl en en\n'],
    [
      'an option that contradicts itself',
      ['agenda', '--from', '2020-11-02', '--from', '2020-11-03'],
      'fout: --van staat er twee keer: "2020-11-02" en "2020-11-03"\n',
    ],
    [
      'an argument too many',
      ['changes', 'MCC'],
      'fout: wijzigingen weet niet wat "MCC" hier betekent; bedoelt u --gremium MCC?\n',
    ],
    [
      'an argument that is missing',
      ['why'],
      'fout: achter cyclus waarom ontbreekt <overleg of product>; bijvoorbeeld: cyclus waarom MCC 2020-11-10\n',
    ],
    ['an unknown shell', ['completion', 'bsh'], 'fout: aanvulling kent "bsh" niet; bedoelt u "bash"?\n'],
    [
      'help with an unknown command',
      ['help', 'chek'],
      'fout: onbekende opdracht "chek"; bedoelt u "check"?\nTyp cyclus help voor wat er kan.\n',
    ],
  ])('%s', async (_, args, message) => {
    expect(await refused(args)).toBe(message);
  });

  it('in English too', async () => {
    expect(await refused(['agend', '--lang', 'en'])).toBe(
      'error: unknown command "agend"; did you mean "agenda"?\nType cyclus help for what there is.\n',
    );
    expect(await refused(['agenda', '--from', 'x'], { LANG: 'en_GB.UTF-8' })).toBe(
      'error: --from: "x" is not a day; write a day as 2020-11-03, 3 November or Tuesday\n',
    );
  });
});

describe('hostile values', () => {
  it('cannot colour or clear the screen', async () => {
    expect(await refused(['\u001b[2Jagenda\u0007'])).not.toMatch(/[^\P{Cc}\n]/u);
    expect(await refused(['agenda', '--from', '\u202e2020'])).toContain('<U+202E>');
  });

  it('are cut when they are long', async () => {
    for (const line of (await refused(['x'.repeat(100_000)])).split('\n')) expect(line.length).toBeLessThan(120);
  });

  it.each(['__proto__', 'constructor', 'toString', '', ' ', '-', '--', '-'.repeat(50), '日本', "it's", '%s', '$(rm)'])(
    '%j is a wrong call wherever it stands, and never a bug',
    async (text) => {
      for (const args of [
        [text, 'x'],
        ['agenda', text, 'x'],
        ['agenda', '--format', text],
        [`--${text}x`],
        ['agenda', `--${text}=1`],
      ]) {
        const io = fakeIo();
        expect(await main(args, io), args.join(' ')).toBe(2);
        expect(io.said.stderr).not.toMatch(/\bat .*:\d+/);
      }
    },
  );
});

describe('the path of a file in a sentence', () => {
  const office = 'C:\\Users\\devries\\OneDrive - Ministerie\\Documenten\\Cyclus programma';

  it.each([
    ['publicaties/2020-11-02-A2-B2/planning.xlsx', '"publicaties/2020-11-02-A2-B2/planning.xlsx"'],
    [
      `${office}\\publicaties\\2020-11-02-A2-B2\\planning.xlsx`,
      '"C:\\Users\\devries\\...ogramma\\publicaties\\2020-11-02-A2-B2\\planning.xlsx"',
    ],
    [`/home/${'x'.repeat(90)}/`, `"/home/${'x'.repeat(90)}/"`],
    [`${'x'.repeat(30)}/${'y'.repeat(80)}.ics`, `"${'x'.repeat(17)}...${'y'.repeat(80)}.ics"`],
    ['y'.repeat(100), `"${'y'.repeat(100)}"`],
    ['een\nander', '"een ander"'],
  ])('loses its middle when it is long, and never its name: %s', (path, shown) => {
    expect(quotedPath(path)).toBe(shown);
  });
});
