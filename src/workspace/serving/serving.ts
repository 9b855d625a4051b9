import { paint } from '../../diagnostic/paint.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { pagePath } from '../../exchange/feeds.ts';
import { inAddress, isLoopback } from '../../exchange/web/host.ts';
import { refuse, respond, type ServedSite } from '../../exchange/web/respond.ts';
import { secondsToWait } from '../../exchange/web/wait.ts';
import { sitePolicy } from '../../formats/html/style.ts';
import { type Breathe, ListenFault, type ListenProblem, type Service } from '../../io/http.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Loaded } from '../definitions.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { type Following, followDefinitions, reportBug, type ServedGeneration } from './follow.ts';
import { type Generation, nextGeneration } from './generation.ts';
import { openShelves, type Shelves } from './shelves.ts';
import { openWaiters } from './waiters.ts';

/** Where the calendars are to be had. */
export interface ServeAddress {
  host: string;
  /** 0 takes one that is free. */
  port: number;
}

/**
 * Serves the calendars and their pages, and follows the definitions, until somebody says to stop.
 * @param seen what the folder of definitions looked like before they were read
 * @param reached called with the address of the page for whoever is at the machine, once it can be reached
 * @throws WrongCall or WriteFault when they cannot be served there, or not be published the first time
 */
export async function serveCalendars(
  following: Following,
  loaded: Loaded,
  seen: string,
  place: ServeAddress,
  reached: (address: string) => Promise<void>,
): Promise<void> {
  try {
    await following.folder.io.serve(serviceOf(following, loaded, seen, place, reached));
  } catch (error) {
    throw error instanceof ListenFault ? unreachable(error.problem, place) : error;
  }
}

function serviceOf(
  following: Following,
  loaded: Loaded,
  seen: string,
  place: ServeAddress,
  reached: (address: string) => Promise<void>,
): Service {
  const { folder, theme } = following;
  const policy = sitePolicy(theme);
  let address = place;
  const alone = isLoopback(place.host);
  let followed: ServedGeneration;
  let shelves: Shelves;
  const sayAddress = addressSayer(folder);
  const waiters = openWaiters();
  const site = (breathe: Breathe): ServedSite => ({
    ...address,
    alone,
    policy,
    find: (path, host) => shelves.find(path, host, breathe),
    refusal: (status) => shelves.refusal(status),
  });
  return {
    ...place,
    async open(host, port) {
      address = { host, port };
      followed = followDefinitions(following, nextGeneration(loaded, following.manner(loaded)), seen, () => {
        shelves.renew();
        sayAddress(address, followed.generation);
        waiters.tell();
      });
      shelves = openShelves(followed, { alone, plain: await paint(false), theme });
      if (!alone) tellReach(folder, followed.generation);
      sayAddress(address, followed.generation);
      folder.tell(STOP[loaded.lang]);
      await reached(addressOf(address, pagePath(loaded.workspace, followed.generation.names[0]!)));
    },
    async answer(request, breathe) {
      try {
        const { news } = waiters;
        const answer = await respond(request, site(breathe));
        const seconds = alone && answer.status === 304 ? secondsToWait(request.headers.prefer) : 0;
        if (seconds === 0) return answer;
        await waiters.wait(news, folder.io.now() + seconds);
        return await respond(request, site(breathe));
      } catch (error) {
        reportBug(following, error, loaded.lang);
        return refuse(500, request, site(breathe));
      }
    },
    async look(breathe) {
      const isBusy = await followed.look(breathe);
      waiters.look(folder.io.now());
      return isBusy;
    },
    async idle(breathe) {
      await shelves.stock(breathe);
    },
  };
}

/** Prints where the page of addresses is, and again when that has changed: nobody could find it otherwise. */
function addressSayer({ io }: WorkspaceFolder): (place: ServeAddress, generation: Generation) => void {
  let said: string | undefined;
  return ({ host, port }, { loaded: { workspace } }) => {
    const path = workspace.settings.calendars.key === null ? '' : pagePath(workspace, 'index');
    const address = addressOf({ host, port }, path);
    if (address !== said) io.stdout.write(`${address}\n`);
    said = address;
  };
}

function addressOf({ host, port }: ServeAddress, path: string): string {
  return `http://${inAddress(host, port)}/${path}`;
}

const STOP: Said = {
  nl: 'Cyclus houdt de agenda’s bij totdat u het stopt, met Ctrl-C.',
  en: 'Cyclus keeps the calendars up to date until you stop it, with Ctrl-C.',
};

function tellReach({ tell }: WorkspaceFolder, { loaded: { workspace, lang } }: Generation): void {
  tell(workspace.settings.calendars.key === null ? OPEN[lang] : KEYED[lang]);
}

const OPEN: Said = {
  nl:
    'Let op: de agenda’s zijn nu ook vanaf andere computers te lezen, door iedereen op het netwerk die het adres raadt.\n' +
    'Met een sleutel in de definities (settings: calendars: key:) zijn de adressen niet te raden.',
  en:
    'Note: other computers can read the calendars now, and so can everybody on the network who guesses an address.\n' +
    'With a key in the definitions (settings: calendars: key:) the addresses cannot be guessed.',
};

const KEYED: Said = {
  nl: 'Let op: de agenda’s zijn nu ook vanaf andere computers te lezen, door iedereen die een adres heeft gekregen.',
  en: 'Note: other computers can read the calendars now, and so can everybody who was given an address.',
};

const UNREACHABLE: Said<Record<ListenProblem, (place: string) => string>> = {
  nl: {
    'in-use': (place) =>
      `${place} is al in gebruik, misschien door cyclus zelf in een ander venster\nKies een andere poort met --poort, of 0 voor een die vrij is.`,
    permission: (place) => `${place} mag hier niet worden gebruikt; kies met --poort een poort vanaf 1024`,
    'not-here': (place) =>
      `${place} is geen adres van deze computer; laat --adres weg, of noem een adres dat er wel van is`,
    unknown: (place) => `${place} is niet te vinden; noem bij --adres een naam of adres van deze computer`,
    unusable: (place) => `${place} kan niet worden gebruikt; kies een ander adres met --adres en --poort`,
  },
  en: {
    'in-use': (place) =>
      `${place} is in use already, maybe by cyclus itself in another window\nChoose another port with --port, or 0 for one that is free.`,
    permission: (place) => `${place} may not be used here; choose a port from 1024 with --port`,
    'not-here': (place) => `${place} is no address of this computer; leave out --host, or name an address of its own`,
    unknown: (place) => `${place} cannot be found; name a name or address of this computer with --host`,
    unusable: (place) => `${place} cannot be used; choose another address with --host and --port`,
  },
};

function unreachable(problem: ListenProblem, { host, port }: ServeAddress): WrongCall {
  const place = quoted(inAddress(host, port));
  const said = (lang: Lang) => UNREACHABLE[lang][problem](place);
  return new WrongCall({ nl: said('nl'), en: said('en') });
}
