import { Readable } from 'node:stream';
import MimeNode from 'nodemailer/lib/mime-node';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter } from '../exchange/mail/letter.ts';
import type { Mail, SendOutcome } from '../exchange/mail/mail.ts';

/** Where mail is handed over to be delivered. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte on, or after STARTTLS; `none` only for a server on this machine. */
  tls: 'implicit' | 'starttls' | 'none';
  /** Null when the server asks for no name. */
  login: { user: string; password: string } | null;
}

/** A connection over which mail is handed over, message by message. */
export interface MailConnection {
  /** Never throws: what became of a message is always known as far as it can be. */
  send(mail: Mail): Promise<SendOutcome>;
  close(): void;
}

/** Why mail cannot be handed over at all. */
export type MailProblem = 'unreachable' | 'tls' | 'certificate' | 'login' | 'protocol';

/** Thrown when there is no connection to a mail server. */
export class MailFault extends Error {
  readonly problem: MailProblem;

  constructor(problem: MailProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Opens a connection to a mail server (RFC 5321; STARTTLS of RFC 3207): over TLS with a certificate that is verified,
 * unless the server is on this machine and TLS is switched off.
 * @throws MailFault
 */
export async function openMailConnection(server: MailServer): Promise<MailConnection> {
  let connection: SMTPConnection | undefined = await connect(server);

  async function once(mail: Mail): Promise<SendOutcome> {
    try {
      connection ??= await connect(server);
    } catch {
      return { outcome: 'lost' };
    }
    const outcome = withoutSecret(await hand(mail, connection), server);
    const isReady = outcome.outcome === 'taken' || (outcome.outcome === 'refused' && (await startAnew(connection)));
    if (!isReady) {
      connection.close();
      connection = undefined;
    }
    return outcome;
  }

  return {
    async send(mail) {
      const wasOpen = connection !== undefined;
      const outcome = await once(mail);
      return wasOpen && connection === undefined && isTired(outcome) ? once(mail) : outcome;
    },
    close() {
      connection?.quit();
    },
  };
}

/** Whether a server only had enough of a connection: many close one that is idle, or that brought many messages. */
function isTired(outcome: SendOutcome): boolean {
  return outcome.outcome === 'lost' || (outcome.outcome === 'refused' && outcome.said.startsWith('421'));
}

function connect({ host, port, tls, login }: MailServer): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    ...{ host, port, secure: tls === 'implicit', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    logger: false,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      connection.close();
      reject(new MailFault(problemOf(error as SmtpError)));
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!login) return resolve(connection);
      connection.login({ user: login.user, pass: login.password }, (refused) =>
        refused ? fail(refused) : resolve(connection),
      );
    });
  });
}

/** What nodemailer tells of what went wrong. */
interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  /** The number with which the server answered. */
  responseCode?: number;
  response?: string;
}

function problemOf({ code = '', originalCode = '', command = '', message }: SmtpError): MailProblem {
  if (code === 'EAUTH') return 'login';
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|ISSUER/.test(originalCode) || /certificate/i.test(message))
    return 'certificate';
  if (code === 'ETLS' || command === 'STARTTLS' || /STARTTLS|SSL|TLS/.test(message)) return 'tls';
  return code === 'EPROTOCOL' ? 'protocol' : 'unreachable';
}

/** What a server says is shown, and some say back what they were told. */
function withoutSecret(outcome: SendOutcome, { login }: MailServer): SendOutcome {
  if (outcome.outcome !== 'refused' || !login) return outcome;
  return { ...outcome, said: outcome.said.replaceAll(login.password, '***') };
}

/** Hands one message over, and finds out what became of it. */
async function hand(mail: Mail, connection: SMTPConnection): Promise<SendOutcome> {
  const bytes = await mimeText(mail, false);
  let begun = false;
  // Nothing of it is read before the server has said that it is ready for it.
  const message = Readable.from(
    (function* () {
      begun = true;
      yield bytes;
    })(),
  );
  return new Promise((resolve) => {
    connection.send({ from: mail.from, to: [mail.to], size: bytes.length }, message, (error) =>
      resolve(error ? failed(error as SmtpError, begun) : { outcome: 'taken' }),
    );
  });
}

/** An answer is certain; silence is so only as long as nothing of the message was on its way (RFC 1047). */
function failed({ code, responseCode, response = '' }: SmtpError, begun: boolean): SendOutcome {
  if (responseCode !== undefined && responseCode >= 400)
    return { outcome: 'refused', permanent: responseCode >= 500, said: response };
  if (code === 'EENVELOPE' || (code === 'EMESSAGE' && !begun)) return { outcome: 'refused', permanent: true, said: '' };
  return { outcome: begun ? 'uncertain' : 'lost' };
}

/** Whether the connection will do for another message after one that was refused. */
function startAnew(connection: SMTPConnection): Promise<boolean> {
  return new Promise((resolve) => {
    // Some hang up instead of answering, and then no answer ever comes.
    const gone = () => resolve(false);
    connection.once('end', gone);
    connection.reset((error) => {
      connection.off('end', gone);
      resolve(!error);
    });
  });
}

/**
 * A message as it is sent or kept (RFC 5322; MIME of RFC 2045 and 2046; iMIP of RFC 6047, 2.4): the same calendar as
 * text and as data, of which a mail program shows the best it can. Everything that people wrote is in base64, so nothing
 * in it can be taken for a header.
 * @param draft whether it is for a mail program to send: without a sender, which is filled in then, and the same on any day
 */
export function mimeText(mail: Mail, draft: boolean): Promise<Buffer> {
  const { id, from, to, subject, text, method, calendar } = mail;
  const root = new MimeNode('multipart/alternative', { baseBoundary: boundaryOf(id) });
  root.setHeader([
    ...(draft ? [UNSENT] : [{ key: 'From', value: from }]),
    ...[
      { key: 'To', value: to },
      { key: 'Subject', value: subject },
      { key: 'Message-ID', value: id },
    ],
    ...(draft ? [dateOf(mail)] : []),
  ]);
  add(root, TEXT, lines(text));
  add(root, `text/calendar; charset=utf-8; method=${method}`, Buffer.from(calendar, 'utf8'));
  return root.build();
}

/** A message without a calendar as a draft, its text also as HTML, and with what goes with it; the same on any day. */
export function letterText(letter: Letter): Promise<Buffer> {
  const { id, to, copy, subject, text, html, attachments } = letter;
  const baseBoundary = boundaryOf(id);
  const root = new MimeNode(attachments.length > 0 ? 'multipart/mixed' : ALTERNATIVE, { baseBoundary });
  root.setHeader([
    UNSENT,
    ...(to.length > 0 ? [{ key: 'To', value: to.join(', ') }] : []),
    ...(copy.length > 0 ? [{ key: 'Cc', value: copy.join(', ') }] : []),
    ...[{ key: 'Subject', value: subject }, { key: 'Message-ID', value: id }, dateOf(letter)],
  ]);
  const body = attachments.length > 0 ? root.createChild(ALTERNATIVE) : root;
  add(body, TEXT, lines(text));
  add(body, 'text/html; charset=utf-8', lines(html));
  for (const { name, data } of attachments) fill(root.createChild(WORD, { filename: name }), data);
  return root.build();
}

const ALTERNATIVE = 'multipart/alternative';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXT = 'text/plain; charset=utf-8';

/** By this Outlook opens a message as one to send. */
const UNSENT = { key: 'X-Unsent', value: '1' };

function dateOf({ stamp }: { stamp: number }): { key: string; value: string } {
  return { key: 'Date', value: new Date(stamp * 1000).toUTCString().replace('GMT', '+0000') };
}

function boundaryOf(id: string): string {
  return id.replace(/[^0-9A-Za-z]/g, '').slice(0, 32);
}

function lines(text: string): Buffer {
  return Buffer.from(text.replace(/\n/g, '\r\n'), 'utf8');
}

function add(root: MimeNode, type: string, content: Uint8Array): void {
  fill(root.createChild(type), content);
}

function fill(node: MimeNode, content: Uint8Array): void {
  node.setHeader('Content-Transfer-Encoding', 'base64').setContent(Buffer.from(content));
}
