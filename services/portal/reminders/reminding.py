"""“Pengingat”: everything that anybody was reminded of, and what became of it."""

from datetime import date, timedelta
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from contracts.roles import OFFICE_ROLES
from contracts.telling.dates import as_date, date_words
from contracts.telling.words import MESSAGE_CHANNELS, REMINDER_STATES
from services.portal.reminders.recipients import recipients_of, sees_all
from services.portal.reminders.reminder_list import (
    SORTS,
    Wanted,
    how_many,
    last_day,
    lines_known,
    reminders,
)
from services.portal.reminders.sentences import recipient_words
from services.portal.sheets.cells import plain_sheet
from services.portal.sheets.downloading import file_of, spreadsheet
from services.portal.sheets.sheet_csv import plain_csv
from services.portal.web.numbers import whole_number
from services.portal.web.who import office_only, signed_in

PER_PAGE: Final = 50
HEADINGS: Final = (
    "Hari pengingat", "Pengingat", "Ormas", "Kepada", "Jatuh tempo", "Keadaan", "Lewat", "Bunyi",
)  # fmt: skip
_WIDTHS: Final = (16, 34, 40, 26, 16, 18, 34, 90)
WHO: Final = {"ormas:": "ormas", "role:": "peran di kantor", "account:": "petugas tertentu"}
SORT_WORDS: Final = {"terbaru": "Terbaru", "tenggat": "Jatuh tempo terdekat", "ormas": "Nama ormas"}
blueprint = Blueprint("reminding", __name__, url_prefix="/pengingat")


@blueprint.get("")
def all_() -> ResponseReturnValue:
    office_only()
    wanted, today = _wanted(), current_app.config["TODAY"]()
    with current_app.config["VIEWS"].read() as t:
        many = how_many(t, wanted)
        pages = max(1, -(-many // PER_PAGE))
        page = max(1, min(whole_number(request.args.get("hal", "")) or 1, pages))
        found = reminders(t, wanted, PER_PAGE, PER_PAGE * (page - 1))
        lines, day = lines_known(t), last_day(t)
    return render_template(
        "reminders.html",
        reminders=found,
        many=many,
        page=page,
        pages=pages,
        wanted=wanted,
        lines=lines,
        states=REMINDER_STATES,
        recipients=WHO,
        sorts=SORT_WORDS,
        day=day,
        late=_is_late(day, today),
        asked={name: value for name, value in request.args.items() if value and name != "hal"},
    )


@blueprint.get("/pengingat.<ending>")
def download(ending: str) -> ResponseReturnValue:
    """All of the list, not one page of it. 404 for a kind of file that there is none of."""
    office_only()
    if ending not in ("csv", "xlsx"):
        abort(404)
    wanted = _wanted()
    with current_app.config["VIEWS"].read() as t:
        rows = [_row(each) for each in reminders(t, wanted, max(1, how_many(t, wanted)))]
    today = current_app.config["TODAY"]().isoformat()
    if ending == "csv":
        return file_of(plain_csv(HEADINGS, rows), "text/csv", f"pengingat-{today}.csv")
    about = (f"Pengingat, {current_app.config['OFFICE'].name}", f"Per {date_words(today)}")
    return spreadsheet(plain_sheet("PENGINGAT", HEADINGS, _WIDTHS, rows, about), f"pengingat-{today}.xlsx")


def _row(each: dict[str, Any]) -> tuple[str, ...]:
    return (
        date_words(each["day"]),
        each["title"],
        each["name"],
        recipient_words(each["recipient"]),
        date_words(each["due"]),
        REMINDER_STATES[each["state"]],
        ", ".join(MESSAGE_CHANNELS.get(way["message_channel"], "") for way in each["ways"]),
        each["text"],
    )


def _wanted() -> Wanted:
    """Of the address; what is no code or no day asks for nothing. Errors: Forbidden; 401."""
    who = signed_in() or abort(401)
    said = {name: " ".join(value.split())[:200] for name, value in request.args.items()}
    day, state, sort = said.get("hari", ""), said.get("keadaan", ""), said.get("urut", "")
    recipient = said.get("kepada", "")
    known = recipient in WHO or recipient.removeprefix("role:") in OFFICE_ROLES
    return Wanted(
        mine=recipients_of(who),
        whole=sees_all(who),
        obligation=said.get("ketentuan", ""),
        name=said.get("ormas", ""),
        recipient=recipient if known else "",
        state=state if state in REMINDER_STATES else "",
        day=day if as_date(day) else "",
        sort=sort if sort in SORTS else "terbaru",
    )


def _is_late(day: dict[str, Any] | None, today: date) -> bool:
    """Whether no day came since yesterday, or the last one is not complete."""
    yesterday = (today - timedelta(days=1)).isoformat()
    return day is not None and (day["day"] < yesterday or not day["finished_at"])
