"""Whether somebody sees everything of a kind, or only what was handed over to a superior outside."""

from typing import Final, NamedTuple

from flask import current_app

from contracts.telling.case_words import ONLY_HANDED_OVER
from contracts.telling.dates import day_in
from services.portal.web.who import accounts, acting_for, actor_or_refuse, inspects, refuse
from shared.database import Transaction
from shared.errors import Forbidden

NOT_HANDED: Final = "NOT EXISTS (SELECT 1 FROM handed_over h WHERE h.stream = {})"
"""In a query: what the office itself decides; its place is the column of the matter."""
_HANDED: Final = "EXISTS (SELECT 1 FROM handed_over h WHERE h.stream = {} AND h.office_role = ?)"


class Handed(NamedTuple):
    """To which role a matter went and on which day; ``held``: whether somebody has this role."""

    role: str
    day: str
    held: bool


def reach(*commands: str) -> str | None:
    """The role to which what is seen must have been handed over, of whoever may one of these; "" for who sees
    all of it, None for who sees none.
    """
    actors = [actor for command in commands if (actor := acting_for(command))]
    if any(actor.role not in ONLY_HANDED_OVER for actor in actors):
        return ""
    return actors[0].role if actors else None


def reader(*commands: str) -> str:
    """The same; who inspects the office sees all. Errors: Forbidden; 401 becomes the page to sign in."""
    role = "" if inspects() else reach(*commands)
    if role is None:
        actor_or_refuse(commands[0])
        raise Forbidden
    return role


def reads_all(*commands: str) -> None:
    """A page of the office about all of a kind. Errors: Forbidden; 401 becomes the page to sign in."""
    if reader(*commands):
        refuse(commands[0])


def may_any(command: str) -> bool:
    """Whether a colleague may do this to whatever of the office, and not to what was handed over alone."""
    return reach(command) == ""


def within(role: str, column: str) -> tuple[str, tuple[str, ...]]:
    """What an SQL query asks for so that only what this role sees is found, and its values."""
    return (_HANDED.format(column), (role,)) if role else ("1 = 1", ())


def handed_over(t: Transaction, stream: str) -> Handed | None:
    """None for what the office itself decides."""
    row = t.one("SELECT office_role, recorded_at FROM handed_over WHERE stream = ?", (stream,))
    return Handed(row[0], day_in(row[1], current_app.config["ZONE"]), is_held(row[0])) if row else None


def is_held(role: str) -> bool:
    """Whether an open account has this role: without one nobody decides what goes to it."""
    return any(each.is_open and role in each.roles for each in accounts().roster().accounts.values())


def refuse_out_of_reach(t: Transaction, role: str, stream: str) -> None:
    """Error: Forbidden for what was not handed over to who looks."""
    handed = handed_over(t, stream) if role else None
    if role and (handed is None or handed.role != role):
        raise Forbidden
