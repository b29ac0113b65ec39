"""The page of who read personal data: what, when, for which purpose. Looking at it is in the log, too."""

import csv
import io
import re
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from contracts.readings import MOST
from contracts.telling.dates import moment_words
from services.portal.readings.reading_log import PAGES, SERVICES, WHAT, Wanted, below, lines
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import file_of, spreadsheet
from services.portal.sheets.sheet_csv import quiet
from services.portal.web.who import accounts, actor_or_refuse, who_words
from shared.errors import Unavailable

READING: Final = "registry.list_readings"
ASKING: Final = {
    "registry": READING,
    "clusters": "clusters.list_readings",
    "requests": "requests.list_readings",
}
PER_PAGE: Final = 50
HEADINGS: Final = ("Dibaca", "Oleh", "Yang dibaca", "Ormas", "Keperluan")
_SAID: Final = ("what", "name", "purpose")
_WIDTHS: Final = (26, 40, 26, 44, 60)
_ORMAS: Final = re.compile(r"ormas-[0-9a-f]{32}")
_ACCOUNT: Final = re.compile(r"[0-9a-f-]{1,40}")
_BEFORE: Final = re.compile(r"(\d{1,12})\.(\d{1,12})\.(\d{1,12})")
blueprint = Blueprint("reading", __name__, url_prefix="/log-baca")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    wanted, away = _wanted(), False
    try:
        found = _lines(wanted, PER_PAGE + 1)
    except Unavailable:
        found, away = [], True
    shown, more = found[:PER_PAGE], len(found) > PER_PAGE
    readers = sorted((who_words(f"tenant_admin/{each}").partition(" (")[0], each) for each in _readers())
    with current_app.config["VIEWS"].read() as t:
        name = t.one("SELECT name FROM register WHERE id = ?", (wanted.ormas,)) if wanted.ormas else None
    return render_template(
        "readings.html",
        lines=shown,
        away=away,
        wanted=wanted,
        name=name[0] if name else "",
        readers=[(each, words) for words, each in readers],
        older=".".join(map(str, below(wanted, shown))) if more else "",
        first=not any(wanted.before),
    )


@blueprint.get("/log-baca.<kind>")
def download(kind: str) -> ResponseReturnValue:
    """What is narrowed to, not one page of it; never more than the newest lines of one answer."""
    if kind not in ("xlsx", "csv"):
        abort(404)
    found = _lines(_wanted(), MOST)
    zone = current_app.config["ZONE"]
    rows = [
        (moment_words(each["read_at"], zone), who_words(each["actor"]), *(each[name] for name in _SAID))
        for each in found
    ]
    if kind == "csv":
        kept = io.StringIO()
        csv.writer(kept).writerows([HEADINGS, *(map(quiet, row) for row in rows)])
        return file_of(kept.getvalue().encode("utf-8-sig"), "text/csv", "log-baca.csv")
    about = (f"Log baca, {current_app.config['OFFICE'].name}", f"Paling banyak {MOST} baris terbaru")
    return spreadsheet(plain_sheet("LOG BACA", HEADINGS, _WIDTHS, rows, about), "log-baca.xlsx")


def _lines(wanted: Wanted, limit: int) -> list[dict[str, Any]]:
    """With what each line says, for people. Errors: Forbidden; Problem where a service is away."""
    actors = {service: actor_or_refuse(ASKING[service]) for service in SERVICES}
    with current_app.config["VIEWS"].read() as t:
        found = lines(t, actors, wanted, limit)
        return [each | _words(t, each["stream"]) for each in found]


def _words(t: Any, stream: str) -> dict[str, str]:
    kind = stream.partition("-")[0]
    endpoint, argument = PAGES.get(kind, ("", ""))
    name = t.one("SELECT name FROM register WHERE id = ?", (stream,)) if kind == "ormas" else None
    named: dict[str, Any] = {argument: stream}
    return {
        "what": WHAT.get(kind, "Catatan lain"),
        "name": name[0] if name else "",
        "address": url_for(endpoint, **named) if endpoint else "",
    }


def _wanted() -> Wanted:
    """Of the address; what is no ormas, account or place in the log asks for nothing."""
    ormas, reader = request.args.get("ormas", ""), request.args.get("oleh", "")
    said = _ORMAS.search(ormas)
    before = _BEFORE.fullmatch(request.args.get("sampai", ""))
    return Wanted(
        said[0] if said else "",
        reader if _ACCOUNT.fullmatch(reader) else "",
        tuple(map(int, before.groups())) if before else Wanted().before,
    )


def _readers() -> list[str]:
    """Everybody who ever had an account of the office."""
    return list(accounts().roster().accounts)
