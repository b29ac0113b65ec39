"""The shipped table, and what is owed by it of what was told."""

from functools import cache

from services.notifications.domain import Matter, Obligation, Office, owed, topics_of
from services.notifications.obligations.shipped import shipped_lines
from services.notifications.schemas.obligation import obligation_of
from tests.notifications.heard import Told


@cache
def shipped() -> dict[str, Obligation]:
    """Every line, by its code."""
    return {line["code"]: obligation_of(line) for line in shipped_lines()}


def owed_by(code: str, told: Told, day: str = "2026-06-01") -> list[Matter]:
    """The matters of one line."""
    office = Office.of(day, told.in_order())
    return list(owed(shipped()[code], told.of(*topics_of(shipped()[code])), office))
