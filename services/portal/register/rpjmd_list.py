"""What the read models say of the RPJMD: its lists, and how many programmes point to each theme."""

from typing import Any, Final

from services.portal.web.rows import dicts
from shared.database import Transaction

_LIST: Final = ("number", "period", "valid_from", "legal_basis", "ground", "struck")
_GOING: Final = (
    "FROM programme p JOIN register r ON r.id = p.ormas WHERE p.ended_on = '' AND r.withdrawn = 0 "
)
_GRANTS: Final = "FROM office_grant g WHERE g.state NOT IN ('rejected', 'cancelled', 'lapsed') "
_MEETINGS: Final = (
    "SELECT s.rpjmd_code, COUNT(*) FROM served_theme s JOIN meeting m ON m.id = s.stream "
    "WHERE m.state <> 'cancelled' GROUP BY s.rpjmd_code"
)


def lists_of(t: Transaction, day: str) -> list[dict[str, Any]]:
    """Every list with its themes: the one that holds on that day first, what was struck last."""
    sql = f"SELECT {', '.join(_LIST)} FROM rpjmd_list ORDER BY valid_from DESC, number DESC"
    found = dicts(t, _LIST, sql)
    begun = [each["number"] for each in found if not each["struck"] and each["valid_from"] <= day]
    counts: dict[str, int] = dict(t.all(f"SELECT p.rpjmd_code, COUNT(*) {_GOING}GROUP BY p.rpjmd_code"))
    meetings: dict[str, int] = dict(t.all(_MEETINGS))
    grants: dict[str, int] = dict(t.all(f"SELECT g.rpjmd_code, COUNT(*) {_GRANTS}GROUP BY g.rpjmd_code"))
    for each in found:
        each["holds"] = each["number"] in begun[:1]
        each["themes"] = [
            {
                "code": code,
                "title": title,
                "programmes": counts.get(code, 0),
                "meetings": meetings.get(code, 0),
                "grants": grants.get(code, 0),
            }
            for code, title in t.all(
                "SELECT code, title FROM rpjmd_theme WHERE list = ? ORDER BY place", (each["number"],)
            )
        ]
    return sorted(found, key=lambda each: (bool(each["struck"]), not each["holds"]))


def pointing_nowhere(t: Transaction) -> dict[str, int]:
    """Of the programmes that go on: how many only have a theme that was typed, how many none at all."""
    typed, none = t.all(
        f"SELECT COALESCE(SUM(CASE WHEN p.rpjmd_theme <> '' THEN 1 ELSE 0 END), 0), "
        f"COALESCE(SUM(CASE WHEN p.rpjmd_theme = '' THEN 1 ELSE 0 END), 0) {_GOING}AND p.rpjmd_code = ''"
    )[0]
    return {"typed": int(typed), "none": int(none)}


def to_choose(t: Transaction, day: str, now: str = "") -> list[tuple[str, str]]:
    """The themes of the list that holds on that day, and the one that is pointed to now."""
    held = next((each for each in lists_of(t, day) if each["holds"]), None)
    themes = [(each["code"], each["title"]) for each in held["themes"]] if held else []
    if now and now not in dict(themes):
        themes.append((now, f"{title_of(t, now)} (daftar lain)"))
    return themes


def title_of(t: Transaction, code: str) -> str:
    """What a code is called, also of a list that holds no more."""
    row = t.one("SELECT title FROM rpjmd_theme WHERE code = ?", (code,))
    return str(row[0]) if row else code


def programmes_for(t: Transaction, code: str) -> list[dict[str, Any]]:
    """The programmes that go on and point to a theme, by the name of their ormas."""
    names = ("ormas", "name", "title")
    sql = (
        f"SELECT p.ormas, r.name, p.title {_GOING}AND p.rpjmd_code = ? ORDER BY r.name_key, r.id, p.programme"
    )
    return dicts(t, names, sql, code)


def grants_for(t: Transaction, code: str) -> list[dict[str, Any]]:
    """Proposals for hibah that serve a theme and were not given up, the newest budget year first."""
    names = ("id", "name", "title", "budget_year", "state")
    sql = f"SELECT {', '.join(names)} {_GRANTS}AND g.rpjmd_code = ? ORDER BY g.budget_year DESC, g.id"
    return dicts(t, names, sql, code)
