"""Who looks at this page, and what they may do: asked anew for every page, of the ledger and accounts.db."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NoReturn

from flask import abort, current_app, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from contracts.policy import role_for
from contracts.roles import HOLDER, INSPECTOR, ORMAS_ACCOUNT, PARTNER, ROLES, STAFF
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
    ormas: Mapping[str, str] = field(default_factory=dict)
    """For which entries alone an account of an ormas acts, with the names of that day."""

    @property
    def is_of_an_ormas(self) -> bool:
        """Whether it is nobody of the office and of no agency."""
        return ORMAS_ACCOUNT in self.roles


def accounts() -> Accounts:
    """The accounts of this office."""
    found: Accounts = current_app.config["ACCOUNTS"]
    return found


def holder() -> SignedIn | None:
    """Whoever this session belongs to, also of an ormas: for the own account alone."""
    if KEY not in session:
        return None
    if "holder" not in g:
        g.holder = _look_up(str(session[KEY]))
    found: SignedIn | None = g.holder
    return found


def stand_in(account: str) -> SignedIn | None:
    """From here to the end of this request whoever has this account looks, for the office to write to that
    person what a page shows; nobody for a closed account, and for one of an ormas.
    """
    session[KEY], g.holder = "", _standing(account)
    return signed_in()


def signed_in() -> SignedIn | None:
    """The colleague of this session; None for the public, a closed account, a session that was ended, and for
    an account of an ormas: every page shows it what the public sees, but those that open for it alone.
    """
    found = holder()
    return None if found and found.is_of_an_ormas else found


def of_an_ormas() -> SignedIn | None:
    """The account of an ormas of this session; None for everybody else."""
    found = holder()
    return found if found and found.is_of_an_ormas else None


def open_for_ormas(entries: Iterable[str]) -> None:
    """From here to the end of this request, on a page that is the own one of an account of an ormas, it acts
    for these entries: without this word no command of it leaves a page.
    """
    g.entrusted = tuple(entries)


def somebody() -> SignedIn | None:
    """Who may send the forms of this page: a colleague, on its own pages an account of an ormas."""
    return of_an_ormas() if "entrusted" in g else signed_in()


def may(command: str) -> bool:
    """Whether a form for this command is worth showing."""
    return acting_for(command) is not None


def of_the_office() -> bool:
    """Whether this reader works in the office itself, or inspects it."""
    who = signed_in()
    return who is not None and not who.roles.isdisjoint((*STAFF, INSPECTOR))


def inspects() -> bool:
    """Whether this reader has to see what the office does, and may do nothing in it."""
    who = signed_in()
    return who is not None and INSPECTOR in who.roles


def reads_refusals() -> bool:
    """Who was refused what by a rule is told to nobody outside the office."""
    return of_the_office()


def office_only() -> None:
    """A page for who works in the office or inspects it. Errors: Forbidden; 401: to sign in."""
    if signed_in() is None:
        abort(401)
    if not of_the_office():
        raise Forbidden


def acting_for(command: str) -> Actor | None:
    """The colleague in the role that may do this; None for everybody else."""
    who = somebody()
    role = role_for(command, (*who.roles, HOLDER)) if who else None
    if not who or not role:
        return None
    bound = {PARTNER: tuple(who.agencies), ORMAS_ACCOUNT: g.get("entrusted", ())}
    return Actor(who.account, role, bound.get(role, ()))


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
    if somebody() is None:
        abort(401)
    actor = acting_for(command)
    if actor is None:
        refuse(command)
    return actor


def holder_or_refuse() -> tuple[SignedIn, Actor]:
    """Whoever signed in, for the own account only. 401 becomes the page to sign in."""
    who = holder()
    if who is None:
        abort(401)
    return who, Actor(who.account, HOLDER)


def refuse(command: str) -> NoReturn:
    """Nobody with these roles does this; the page of the error says what it is and whose it is."""
    g.missing = command
    raise Forbidden


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
    g.pop("holder", None)


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
    return ROLES.get(role, role)


def _names() -> Mapping[str, str]:
    if "names" not in g:
        g.names = accounts().store.names()
    names: Mapping[str, str] = g.names
    return names


def _look_up(key: str) -> SignedIn | None:
    account = accounts().store.sessions.account_of(key)
    return _standing(account) if account else None


def _standing(account: str) -> SignedIn | None:
    """None for one that is closed, or that nobody has."""
    standing, person = accounts().standing(account), accounts().store.person(account)
    if not (standing and standing.is_open and person):
        return None
    bound = (dict(standing.agencies), dict(standing.ormas))
    return SignedIn(account, person.login, person.name, frozenset(standing.roles), *bound)
