"""Accounts: invited by name, opened with a password and a one-time code.

Passwords are kept as argon2id with the library's own parameters (RFC 9106, low-memory profile);
codes are TOTP (RFC 6238: SHA-1, 6 digits, 30 seconds), each good once. An invitation is a link of
256 random bits, good once and for two days; only its digest is kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

import pyotp
import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection

from bot.console.access import TEAM, Role
from bot.console.tables import accounts, sessions
from bot.db import insert_new
from bot.paging import workers

INVITED = timedelta(days=2)
SHORTEST = 10  # characters of a password; NIST SP 800-63B asks for 8 beside a second factor
LONGEST = 200
STEP = 30  # seconds a one-time code stands for
ISSUER = "Fanal"

hasher = PasswordHasher()
_hashing = threading.BoundedSemaphore(2)  # 64 MiB each: a crowd at the door waits in line
# Verified when nobody has the name given, so that the answer takes as long.
NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43


class BadAccount(ValueError):
    """An account cannot be made or opened as asked; the message says what to give instead."""


class DoubleAccount(BadAccount):
    """Somebody is called nearly so: `there` is how their account is written."""

    def __init__(self, there: str) -> None:
        super().__init__(f"{there} has an account already: write the name that way")
        self.there = there


@dataclass(frozen=True)
class Account:
    """Somebody who may sign in. `ready`: the invitation was accepted."""

    id: int
    name: str
    role: Role
    worker_id: int | None
    active: bool
    ready: bool
    toured: bool


def invite(conn: Connection, name: str, role: str | None, now: datetime) -> str:
    """The token of a new invitation for this name: a new account, or one that starts over. Without
    a role it keeps the one it had; a new one answers people.

    Starting over (a lost telephone, a lost password) closes the sessions and the old ways in.
    Whoever answers people becomes a worker too, if the team has none of that name; reaching them
    by telephone is added apart. Raises BadAccount.
    """
    name = " ".join(name.split())
    if not name or len(name) > 80:
        raise BadAccount("an account needs a name, of 80 letters at most")
    known = by_name(conn, name)
    if known is not None and known.name != name:
        raise DoubleAccount(known.name)
    role = role or (known.role if known is not None else Role.WORKER).value
    if role not in {one.value for one in Role}:
        takes = ", ".join(one.value for one in Role)
        raise BadAccount(f"role is {role!r}; it takes one of {takes}")
    worker_id = _worker(conn, name, Role(role), now)
    insert_new(
        conn, accounts, name=name, role=role, worker_id=worker_id, active=True, toured=False,
        created_at=now,
    )  # fmt: skip
    token = secrets.token_urlsafe(32)
    anew = {
        "role": role, "worker_id": worker_id, "active": True, "password": None, "totp_step": None,
        "totp": pyotp.random_base32(), "invitation": _digest(token), "invited_until": now + INVITED,
    }  # fmt: skip
    conn.execute(sa.update(accounts).where(accounts.c.name == name).values(**anew))
    account = by_name(conn, name)
    assert account is not None  # just made, or there before
    _close_sessions(conn, account.id)
    return token


def invited(conn: Connection, token: str, now: datetime) -> Account | None:
    """Whose invitation this token is; None when it is nobody's, used, or too old."""
    query = sa.select(accounts).where(
        accounts.c.invitation == _digest(token), accounts.c.invited_until > now, accounts.c.active
    )
    row = conn.execute(query).first()
    return None if row is None else _account(row)


def otp_link(conn: Connection, account: Account) -> tuple[str, str]:
    """(the otpauth link for a QR code, the secret to type instead), before the first sign-in."""
    query = sa.select(accounts.c.totp).where(accounts.c.id == account.id)
    secret: str = conn.execute(query).scalar_one()
    return pyotp.TOTP(secret).provisioning_uri(name=account.name, issuer_name=ISSUER), secret


def prepared(password: str, name: str) -> str:
    """What is kept of a password. Slow on purpose: outside of any transaction. Raises BadAccount."""
    check_password(password, name)
    with _hashing:
        return hasher.hash(password)


def accept(conn: Connection, account: Account, kept: str, code: str, now: datetime) -> None:
    """Open the account with a `prepared` password, once the code shows that the telephone has the
    secret. Raises BadAccount, and changes nothing, when it does not.
    """
    step = _step_of(conn, account, code, now)
    if step is None:
        raise BadAccount("Ce code n'est pas le bon. Attends le suivant et recopie-le.")
    ready = {"password": kept, "totp_step": step, "invitation": None}
    conn.execute(sa.update(accounts).where(accounts.c.id == account.id).values(**ready))


def by_password(conn: Connection, name: str, password: str) -> Account | None:
    """The open account of this name, if this is its password. Reads only, and takes its time: a
    name nobody has takes as long."""
    account = by_name(conn, name)
    known = account if account is not None and account.active and account.ready else None
    return known if _password_is(conn, known, password) else None


def use_code(conn: Connection, account: Account, code: str, now: datetime) -> bool:
    """Whether this one-time code is good; then it is used up."""
    step = _step_of(conn, account, code, now)
    if step is None:
        return False
    used = accounts.c.totp_step
    fresh = conn.execute(
        sa.update(accounts)
        .where(accounts.c.id == account.id, sa.or_(used.is_(None), used < step))
        .values(totp_step=step)
    )
    return fresh.rowcount == 1


def password_is(conn: Connection, account: Account, password: str) -> bool:
    """Whether this is the account's password: to unlock, to change it."""
    return _password_is(conn, account, password)


def change_password(conn: Connection, account: Account, kept: str) -> None:
    """The account has this `prepared` password from now on."""
    conn.execute(sa.update(accounts).where(accounts.c.id == account.id).values(password=kept))


def check_password(password: str, name: str) -> None:
    """Raises BadAccount for one that is too short, too long, or the name itself."""
    if len(password) < SHORTEST:
        raise BadAccount(f"Le mot de passe a besoin d'au moins {SHORTEST} caractères.")
    if len(password) > LONGEST:
        raise BadAccount(f"Le mot de passe a {LONGEST} caractères au plus.")
    if password.casefold() in (name.casefold(), "fanalfanal") or len(set(password)) < 4:
        raise BadAccount("Ce mot de passe se devine. Quelques mots sans lien font mieux.")


def deactivate(conn: Connection, name: str) -> bool:
    """Close an account and its sessions; False when nobody has that name."""
    account = by_name(conn, name)
    if account is None:
        return False
    shut = {"active": False, "password": None, "totp": None, "invitation": None}
    conn.execute(sa.update(accounts).where(accounts.c.id == account.id).values(**shut))
    _close_sessions(conn, account.id)
    return True


def saw_tour(conn: Connection, account: Account) -> None:
    conn.execute(sa.update(accounts).where(accounts.c.id == account.id).values(toured=True))


def get(conn: Connection, account_id: int) -> Account:
    return _account(conn.execute(sa.select(accounts).where(accounts.c.id == account_id)).one())


def by_name(conn: Connection, name: str) -> Account | None:
    """The account of this name, open or not; capitals and accents do not matter."""
    return workers.nearest(name, {account.name: account for account in everyone(conn)})


def everyone(conn: Connection) -> list[Account]:
    return [_account(row) for row in conn.execute(sa.select(accounts).order_by(accounts.c.name))]


def _worker(conn: Connection, name: str, role: Role, now: datetime) -> int | None:
    if role not in TEAM:
        return None
    # Never a coordinator by an account alone: that would make them the last rung of every page. Nor
    # by having been one before they left: who comes back comes back as a worker.
    worker = workers.by_name(conn, name)
    if worker is None or not worker.active:
        worker = workers.add(conn, worker.name if worker else name, "worker", {}, now)
    return worker.id


def _password_is(conn: Connection, account: Account | None, password: str) -> bool:
    kept = NOBODY
    if account is not None:
        query = sa.select(accounts.c.password).where(accounts.c.id == account.id)
        kept = conn.execute(query).scalar_one() or NOBODY
    try:
        with _hashing:
            return hasher.verify(kept, password[:LONGEST]) and account is not None
    except (VerificationError, InvalidHashError):
        return False


def _step_of(conn: Connection, account: Account, code: str, now: datetime) -> int | None:
    """Which half-minute this code is of: the present one or its neighbours; None when of none."""
    query = sa.select(accounts.c.totp).where(accounts.c.id == account.id)
    secret = conn.execute(query).scalar_one()
    digits = "".join(code.split())
    present = int(now.timestamp()) // STEP
    for step in (present, present - 1, present + 1):
        if secret and hmac.compare_digest(pyotp.TOTP(secret).generate_otp(step), digits):
            return step
    return None


def _close_sessions(conn: Connection, account_id: int) -> None:
    conn.execute(sa.delete(sessions).where(sessions.c.account_id == account_id))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _account(row: sa.Row[tuple[object, ...]]) -> Account:
    return Account(
        row.id, row.name, Role(row.role), row.worker_id, bool(row.active),
        row.password is not None, bool(row.toured),
    )  # fmt: skip
