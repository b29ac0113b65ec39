"""Who looks at this page, and what they may do: asked anew for every page, of the ledger and accounts.db."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from flask import abort, current_app, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.policy import role_for
from contracts.roles import HOLDER, OFFICE_ROLES, PARTNER, STAFF
from contracts.telling.words import actor_words
from services.portal.application import Accounts
from shared.errors import Forbidden
from shared.tokens import Actor

KEY: Final = "key"
"""Names the session in accounts.db; the cookie says nothing else about a person."""
OPENS_DOCUMENTS: Final = "registry.open_document"
LOOKED_UP: Final = "registry.LegalCheck"
"""How every topic begins that only who may open documents reads."""
REFUSED: Final = "Refused"
"""How every topic ends of what a rule refused."""


@dataclass(frozen=True)
class SignedIn:
    """A colleague with an open account."""

    account: str
    login: str
    name: str
    roles: frozenset[str]
    agencies: Mapping[str, str] = field(default_factory=dict)
    """For which agencies alone this colleague acts as Admin OPD, by code with the name."""


def accounts() -> Accounts:
    """The accounts of this office."""
    found: Accounts = current_app.config["ACCOUNTS"]
    return found


def signed_in() -> SignedIn | None:
    """The colleague of this session; None for the public, a closed account, a session that was ended."""
    if KEY not in session:
        return None
    if "signed_in" not in g:
        g.signed_in = _look_up(str(session[KEY]))
    found: SignedIn | None = g.signed_in
    return found


def may(command: str) -> bool:
    """Whether a form for this command is worth showing."""
    return acting_for(command) is not None


def of_the_office() -> bool:
    """Whether this reader works in the office itself."""
    who = signed_in()
    return who is not None and not who.roles.isdisjoint(STAFF)


def reads_refusals() -> bool:
    """Who was refused what by a rule is told to nobody outside the office."""
    return of_the_office()


def office_only() -> None:
    """A page for who works in the office. Errors: Forbidden; 401 becomes the page to sign in."""
    if signed_in() is None:
        abort(401)
    if not of_the_office():
        raise Forbidden


def acting_for(command: str) -> Actor | None:
    """The colleague in the role that may do this; None for everybody else."""
    who = signed_in()
    role = role_for(command, (*who.roles, HOLDER)) if who else None
    if not who or not role:
        return None
    return Actor(who.account, role, tuple(who.agencies) if role == PARTNER else ())


def acts_for_some_alone(command: str) -> bool:
    """Whether this reader does it, if at all, for the own agencies alone."""
    actor = acting_for(command)
    return actor is not None and actor.role == PARTNER


def may_for(command: str, agency: str) -> bool:
    """Whether a form for this command about an agency (its code or its name) is worth showing."""
    who = signed_in()
    if who is None or not acts_for_some_alone(command):
        return may(command)
    return agency in who.agencies or agency in who.agencies.values()


def actor_or_refuse(command: str) -> Actor:
    """The colleague in the role that may do this. Errors: Forbidden; 401 becomes the page to sign in."""
    if signed_in() is None:
        abort(401)
    actor = acting_for(command)
    if actor is None:
        raise Forbidden
    return actor


def begin_session(account: str, digest: str) -> bool:
    """Whoever was here before is gone; the form tokens, too. False, and nothing happens, when ``digest`` is
    no longer that of the account's password.
    """
    key = secrets.token_urlsafe(32)
    if not accounts().store.sessions.begin(account, key, request.remote_addr or "", digest):
        return False
    end_session()
    session.permanent = True
    session[KEY] = key
    return True


def end_session() -> None:
    """Nobody is here any more, not even with a copy of the cookie."""
    if KEY in session:
        accounts().store.sessions.end(str(session[KEY]))
    session.clear()
    g.pop("signed_in", None)


def here() -> str | None:
    """This page, for who comes back to it after signing in; None where nobody wants to go back to."""
    if request.method != "GET" or request.blueprint in (None, "signing_in", "links") or request.path == "/":
        return None
    return request.full_path.rstrip("?")


def to_sign_in() -> ResponseReturnValue:
    """The way to sign in and back to where one wanted to go."""
    return redirect(url_for("signing_in.masuk", ke=here()), 303)


def who_words(actor: str) -> str:
    """Colleagues see the name, the public the role: “Petugas Contoh (petugas kantor)”, “petugas kantor”."""
    role, _, account = actor.partition("/")
    names = _names()
    if account not in names:
        return actor_words(actor)
    words = actor_words(role)
    return f"{names[account]} ({words})" if signed_in() else words


def role_words(role: str) -> str:
    """A role as the office calls it; one from a newer program as it is."""
    return OFFICE_ROLES.get(role, role)


def _names() -> Mapping[str, str]:
    if "names" not in g:
        g.names = accounts().store.names()
    names: Mapping[str, str] = g.names
    return names


def _look_up(key: str) -> SignedIn | None:
    account = accounts().store.sessions.account_of(key)
    standing = accounts().standing(account) if account else None
    person = accounts().store.person(account) if account else None
    if not (account and standing and standing.is_open and person):
        return None
    return SignedIn(account, person.login, person.name, frozenset(standing.roles), dict(standing.agencies))
