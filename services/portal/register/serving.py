"""Meetings and activities that serve a programme of the RPJMD: which, and the form that says it."""

from typing import Any, Final

from flask import current_app

from services.portal.register.rpjmd_list import to_choose
from services.portal.web.one_form import OneForm
from services.portal.web.rows import dicts
from services.portal.web.writing import Told
from shared.database import Transaction

POINTING: Final = OneForm("clusters.point_to_theme", {"rpjmd_code": ("program_rpjmd", "Program RPJMD")})


def theme_of(t: Transaction, stream: str) -> tuple[str, str]:
    """The programme that it serves: its code and its name, both "" without one."""
    row = t.one("SELECT rpjmd_code, rpjmd_theme FROM served_theme WHERE stream = ?", (stream,))
    return (str(row[0]), str(row[1])) if row else ("", "")


def themes_for(t: Transaction, stream: str) -> list[tuple[str, str]]:
    """The programmes of the list that holds today, and the one that is served now."""
    return to_choose(t, current_app.config["TODAY"]().isoformat(), theme_of(t, stream)[0])


def pointed(stream: str) -> tuple[dict[str, Any], Told]:
    """What was chosen for it, and what is wrong with that."""
    code = POINTING.typed()["rpjmd_code"]
    with current_app.config["VIEWS"].read() as t:
        known = dict(themes_for(t, stream))
    said = {"stream": stream, "rpjmd_code": code, "rpjmd_theme": known.get(code, "")}
    wrong = (
        [("program_rpjmd", "Pilih program RPJMD dari daftar kantor.")] if code and code not in known else []
    )
    return said, wrong


def meetings_for(t: Transaction, code: str) -> list[dict[str, Any]]:
    """Meetings that serve it and were not called off, the newest first."""
    sql = (
        "SELECT m.id, m.title, m.day FROM served_theme s JOIN meeting m ON m.id = s.stream "
        "WHERE s.rpjmd_code = ? AND m.state <> 'cancelled' ORDER BY m.day DESC, m.id"
    )
    return dicts(t, ("id", "title", "day"), sql, code)


def activities_for(t: Transaction, code: str) -> list[dict[str, Any]]:
    """Activities for public order that serve it and stand, the newest first."""
    sql = (
        "SELECT a.id, a.title, a.day FROM served_theme s JOIN order_activity a ON a.id = s.stream "
        "WHERE s.rpjmd_code = ? AND a.struck_why = '' ORDER BY a.day DESC, a.id"
    )
    return dicts(t, ("id", "title", "day"), sql, code)


def served_in(t: Transaction, year: str) -> list[tuple[str, str]]:
    """The programmes that meetings of a year serve: code and name."""
    sql = (
        "SELECT DISTINCT s.rpjmd_code, s.rpjmd_theme FROM served_theme s JOIN meeting m ON m.id = s.stream "
        "WHERE s.rpjmd_code <> '' AND SUBSTR(m.day, 1, 4) = ? ORDER BY 1"
    )
    return [(str(code), str(theme)) for code, theme in t.all(sql, (year,))]
