"""A mail server on this machine, from Debian's python3-aiosmtpd. Prints its port; keeps each message that it takes.

Usage: mail_server.py FOLDER [WHAT=VALUE ...], of which FOLDER gets a file for each message, in order. What it can do:
refuse=ADDRESS (550), defer=ADDRESS (451), refuse=* (everybody), delay=SECONDS (before it answers to a message),
most=NUMBER (421 after so many messages over one connection), reset=drop (closes the connection when asked to start
anew), drop=NUMBER (closes the connection at that message and keeps nothing), keep=NUMBER (the same, and keeps it),
hold=NUMBER and gate=FILE (writes that file when it has that message, and answers when somebody took it away),
cert=FILE and key=FILE (STARTTLS, without which it takes nothing), user=NAME and password=TEXT (AUTH).
"""

import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder = pathlib.Path(sys.argv[1])
how = {}
for word in sys.argv[2:]:
    name, value = word.split("=", 1)
    how.setdefault(name, []).append(value)


def one(name, usual=None):
    return how.get(name, [usual])[0]


class Handler:
    seen = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        session.brought = getattr(session, "brought", 0) + 1
        if session.brought > int(one("most", "999")):
            return "421 4.7.0 too many messages over this connection"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in how.get("refuse", []) or "*" in how.get("refuse", []):
            return "550 5.1.1 no such mailbox"
        if address in how.get("defer", []):
            return "451 4.2.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_RSET(self, server, session, envelope):
        if one("reset") == "drop":
            server.transport.abort()
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Handler.seen += 1
        number = str(Handler.seen)
        if number in how.get("drop", []):
            server.transport.abort()
            return "451 gone"
        await asyncio.sleep(float(one("delay", "0")))
        await asyncio.to_thread(self.keep, envelope, session)
        if number == one("hold"):
            await self.wait(pathlib.Path(one("gate")))
        if number in how.get("keep", []):
            server.transport.abort()
            return "451 gone"
        return "250 OK"

    async def wait(self, gate):
        gate.touch()
        while gate.exists():
            await asyncio.sleep(0.02)

    def keep(self, envelope, session):
        head = "X-Envelope-From: %s\r\nX-Envelope-To: %s\r\nX-Tls: %s\r\n" % (
            envelope.mail_from,
            ", ".join(envelope.rcpt_tos),
            "yes" if session.ssl else "no",
        )
        name = "%04d.eml" % (len(list(folder.glob("*.eml"))) + 1)
        (folder / name).write_bytes(head.encode() + envelope.original_content)


def authenticate(server, session, envelope, mechanism, data):
    if isinstance(data, LoginPassword):
        if data.login.decode() == one("user") and data.password.decode() == one("password"):
            return AuthResult(success=True)
    return AuthResult(success=False, handled=False)


def smtp():
    more = {}
    if "cert" in how:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(one("cert"), one("key"))
        more.update(tls_context=context, require_starttls=True)
    if "user" in how:
        more.update(authenticator=authenticate, auth_required=True)
    return SMTP(Handler(), hostname="localhost", **more)


async def main():
    server = await asyncio.get_running_loop().create_server(smtp, "127.0.0.1", int(one("port", "0")))
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
