"""The pack of a year as the portal is asked for it."""

from datetime import date
from typing import Any, Final, NamedTuple

from flask import abort, current_app, request

from services.portal.monev.chapters import Told
from services.portal.monev.figure import Asked
from services.portal.monev.frozen import chapters_of, digest_of, editions
from services.portal.monev.late import Late, whole_pack
from services.portal.monev.paper.on_paper import OnPaper, as_frozen_in, as_it_stands
from services.portal.web.freshness import shown_positions
from services.portal.web.numbers import whole_number
from services.portal.web.today import on_day
from services.portal.web.who import office_only

FIRST_YEAR: Final = 2000


def year_asked(year: str) -> str:
    """A year that has begun. Error: 404."""
    number = whole_number(year) or 0
    return str(number) if FIRST_YEAR <= number <= _today().year else abort(404)


def asked_for(year: str) -> Asked:
    return Asked(year_asked(year), _today(), on_day())


class Read(NamedTuple):
    """The pack of a year as it is now, what is frozen of it, and what came late to the year before."""

    chapters: list[Told]
    digest: str
    positions: dict[str, int]
    editions: list[dict[str, Any]]
    late: Late | None


def read_pack(year: str) -> Read:
    """All of one moment. Error: 404."""
    asked = asked_for(year)
    with current_app.config["VIEWS"].read() as t:
        told, late = whole_pack(t, asked)
        known = editions(t, asked.year)
        return Read(told, digest_of(asked.year, told), shown_positions(t), known, late)


def edition_asked(year: str, number: int) -> tuple[dict[str, Any], list[Told]]:
    """One frozen edition with its chapters. Error: 404."""
    with current_app.config["VIEWS"].read() as t:
        found = next((e for e in editions(t, year) if e["edition"] == number), None) or abort(404)
        return found, chapters_of(t, year, number)


def told_of(year: str) -> OnPaper:
    """The edition of the address (``edisi``), else the figures as they are now. Error: 404."""
    office_only()
    asked, office = asked_for(year), current_app.config["OFFICE"]
    with current_app.config["VIEWS"].read() as t:
        if number := whole_number(request.args.get("edisi", "")):
            return as_frozen_in(t, asked.year, number, office) or abort(404)
        return as_it_stands(t, asked, office)


def years_told() -> list[str]:
    """This year and the four before it, the newest first."""
    return [str(_today().year - back) for back in range(5)]


def _today() -> date:
    today: date = current_app.config["TODAY"]()
    return today
