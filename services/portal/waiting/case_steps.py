"""Cases whose next step is the office's: into the agenda, checked, declared complete."""

from typing import Any, Final

from flask import url_for

from contracts.telling.case_words import CASE_STATES
from contracts.telling.dates import date_words
from services.portal.cases.case_list import found_wanting, standing_in
from services.portal.cases.handling import TYPED
from services.portal.cases.reach import READING
from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.authors import actor_like, caused
from shared.database import Transaction

_MENDING: Final = "dibuka, masih ada syarat yang belum lengkap"


def to_enter(t: Transaction, desk: Desk) -> Subject | None:
    """Handed in, the oldest first."""
    if not desk.may("requests.enter_case_in_agenda"):
        return None
    lines = [_line(each, _handed_in(each)) for each in standing_in(t, "submitted")]
    whole = url_for("handling.all_", keadaan="submitted")
    return Subject.of("Berkas yang menunggu diagendakan", lines, desk, whole)


def to_check(t: Transaction, desk: Desk) -> Subject | None:
    """Disposed to a role of this colleague: not opened yet, or opened and something is wanting. What was
    handed over waits for its superior instead.
    """
    if not (desk.may("requests.check_case") and desk.may(READING)):
        return None
    wanting = found_wanting(t)
    found = [
        each
        for each in standing_in(t, "disposed", "checking")
        if each["office_role"] in desk.roles
        and not each["handed_to"]
        and (each["state"] == "disposed" or each["id"] in wanting)
    ]
    lines = [
        _line(each, CASE_STATES["disposed"] if each["state"] == "disposed" else _MENDING) for each in found
    ]
    whole = url_for("office_today.all_of", subject="berkas-diperiksa")
    return Subject.of("Berkas yang didisposisi kepada Anda", lines, desk, whole)


def to_complete(t: Transaction, desk: Desk) -> Subject | None:
    """Nothing is wanting any more; who typed it does not say so."""
    if not (desk.may("requests.complete_case") and desk.may(READING)):
        return None
    wanting, own = found_wanting(t), _typed_by(t, desk)
    found = [
        each
        for each in standing_in(t, "checking")
        if each["id"] not in wanting and each["id"] not in own and not each["handed_to"]
    ]
    whole = url_for("office_today.all_of", subject="berkas-dilengkapkan")
    lines = [_line(each, "semua syarat sudah diperiksa") for each in found]
    return Subject.of("Berkas yang menunggu dinyatakan lengkap", lines, desk, whole)


def _typed_by(t: Transaction, desk: Desk) -> set[str]:
    sql = f"SELECT c.id FROM office_case c WHERE c.state = 'checking' AND {caused('c.id', TYPED)}"
    return {case for (case,) in t.all(sql, (*TYPED, actor_like(desk.account)))}


def _handed_in(case: dict[str, Any]) -> str:
    return f"diajukan {date_words(case['submitted_on'])}"


def _line(case: dict[str, Any], note: str) -> Line:
    return Line(f"{case['name']}: {case['title']}", url_for("handling.show", case=case["id"]), note)
