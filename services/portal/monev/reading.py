"""The pack of a year as the portal is asked for it."""

from datetime import date
from typing import Final

from flask import abort, current_app

from services.portal.monev.chapters import Told, pack
from services.portal.monev.figure import Asked
from services.portal.web.numbers import whole_number
from services.portal.web.today import on_day

FIRST_YEAR: Final = 2000


def year_asked(year: str) -> str:
    """A year that has begun. Error: 404."""
    number = whole_number(year) or 0
    return str(number) if FIRST_YEAR <= number <= _today().year else abort(404)


def asked_for(year: str) -> Asked:
    return Asked(year_asked(year), _today(), on_day())


def read_pack(year: str) -> list[Told]:
    """As it is now."""
    with current_app.config["VIEWS"].read() as t:
        return pack(t, asked_for(year))


def years_told() -> list[str]:
    """This year and the four before it, the newest first."""
    return [str(_today().year - back) for back in range(5)]


def _today() -> date:
    today: date = current_app.config["TODAY"]()
    return today
