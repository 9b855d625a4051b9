import { quoted } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { MailServer } from '../io/mail.ts';
import type { Io } from '../io.ts';

/** Where a client hands mail over (RFC 6409), and where it does so over TLS from the start (RFC 8314). */
const USUAL_PORT = 587;
const IMPLICIT_TLS_PORT = 465;

/**
 * The mail server as the environment names it: nowhere else, so that no password ends up in a file.
 * @throws WrongCall
 */
export function mailServerIn(env: Io['env']): MailServer {
  const host = env.CYCLUS_SMTP_HOST?.trim() ?? '';
  if (host === '') throw NO_SERVER;
  const port = portIn(env.CYCLUS_SMTP_PORT);
  const implicit = port === IMPLICIT_TLS_PORT ? 'implicit' : 'starttls';
  return { host, port, tls: isOff(env.CYCLUS_SMTP_TLS, host) ? 'none' : implicit, login: loginIn(env) };
}

function portIn(text = ''): number {
  if (text.trim() === '') return USUAL_PORT;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new WrongCall({
    nl: `CYCLUS_SMTP_PORT: ${quoted(text)} is geen poort; schrijf een getal van 1 t/m 65535`,
    en: `CYCLUS_SMTP_PORT: ${quoted(text)} is not a port; write a number from 1 to 65535`,
  });
}

/** Without TLS everybody on the way could read along, so only where there is no way. */
function isOff(text = '', host: string): boolean {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'on') return false;
  if (word !== 'off')
    throw new WrongCall({
      nl: `CYCLUS_SMTP_TLS kent ${quoted(text)} niet; kies uit on en off`,
      en: `CYCLUS_SMTP_TLS does not know ${quoted(text)}; choose from on and off`,
    });
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)) return true;
  throw new WrongCall({
    nl: `CYCLUS_SMTP_TLS=off mag alleen bij een mailserver op deze computer zelf, en ${quoted(host)} is een andere`,
    en: `CYCLUS_SMTP_TLS=off is only for a mail server on this machine itself, and ${quoted(host)} is another`,
  });
}

function loginIn({ CYCLUS_SMTP_USER: user = '', CYCLUS_SMTP_PASSWORD: password = '' }: Io['env']): MailServer['login'] {
  if (user === '' && password === '') return null;
  if (user !== '' && password !== '') return { user, password };
  const [missing, given] = user === '' ? ['USER', 'PASSWORD'] : ['PASSWORD', 'USER'];
  throw new WrongCall({
    nl: `CYCLUS_SMTP_${given} staat in de omgeving en CYCLUS_SMTP_${missing} niet; zet ze er allebei in, of geen van beide`,
    en: `CYCLUS_SMTP_${given} is in the environment and CYCLUS_SMTP_${missing} is not; set both, or neither`,
  });
}

const NO_SERVER = new WrongCall({
  nl:
    'via welke mailserver er wordt verstuurd is niet bekend\n' +
    'Zet CYCLUS_SMTP_HOST in de omgeving, en wat de server verder vraagt: CYCLUS_SMTP_PORT, CYCLUS_SMTP_USER en ' +
    'CYCLUS_SMTP_PASSWORD. Of schrijf concepten om zelf te versturen met --concepten <map>, of kijk alleen met --proef.',
  en:
    'it is not known through which mail server to send\n' +
    'Set CYCLUS_SMTP_HOST in the environment, and what else the server asks for: CYCLUS_SMTP_PORT, CYCLUS_SMTP_USER and ' +
    'CYCLUS_SMTP_PASSWORD. Or write drafts to send yourself with --drafts <folder>, or only look with --dry-run.',
});
