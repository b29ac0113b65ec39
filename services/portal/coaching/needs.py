"""Who needs which training, and why: each reason is a fact of the register, none of them judges anybody.

A new kind of reason, such as a score, is one more :data:`Source`.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.training_needs import NEEDS, PROPOSED
from services.portal.register.checks import last_verified
from services.portal.register.merged import COUNTED_AS
from services.portal.scoring.improvement_list import suggested_for
from shared.database import Transaction

Source = Callable[[Transaction, date], Iterable[tuple[str, str]]]
"""Whoever has one need today: the stream of the ormas, and a detail in words, which may be empty."""
CONFIDENTIAL: Final = frozenset(("complaint",))
"""Needs that only who handles complaints may see."""
AGREED: Final = "saran dari rencana perbaikan yang disepakati, sampai {}"
_YEARS: Final = 2
"""So long a verified word about an ormas is recent; the office's policy."""
_TO_PUT_IN_ORDER: Final = ("address_not_found", "office_unknown", "moved", "board_missing")


class Answer(NamedTuple):
    """The modules that answer a need. ``mark``: ``proposal`` until the office said so."""

    need: str
    modules: list[str]
    mark: str
    ground: str
    version: int


class Suggested(NamedTuple):
    """An ormas and why: sentences. ``attended``: the last day on which it came to a meeting of the module."""

    ormas: str
    name: str
    village: str
    reasons: list[str]
    attended: str


def answers(t: Transaction) -> list[Answer]:
    """Every need, with what the office said or what we propose."""
    rows = t.all("SELECT need, modules, ground, version FROM training_need")
    said = {
        row[0]: Answer(row[0], row[1].split("\n") if row[1] else [], "office", row[2], row[3]) for row in rows
    }
    return [said.get(need) or Answer(need, list(PROPOSED[need]), "proposal", "", 0) for need in NEEDS]


def suggested(t: Transaction, module: str, today: date, *, confidential: bool) -> list[Suggested]:
    """Whom this module may help: those with more reasons first. ``confidential``: the reader may see all."""
    needs = [each.need for each in answers(t) if module in each.modules]
    seen = [each for each in needs if confidential or each not in CONFIDENTIAL]
    agreed = [(ormas, AGREED.format(date_words(due))) for ormas, due in suggested_for(t, module)]
    why = _reasons(t, seen, today, agreed)
    attended = _attended(t, module)
    there = "withdrawn = 0 AND activity <> 'bubar'"
    rows = t.all(f"SELECT id, name, village FROM register WHERE {there} ORDER BY name_key, id")
    found = [
        Suggested(id, name, village, why[id], attended.get(id, "")) for id, name, village in rows if id in why
    ]
    return sorted(found, key=lambda each: -len(each.reasons))


def _reasons(
    t: Transaction, needs: Collection[str], today: date, agreed: Iterable[tuple[str, str]]
) -> dict[str, list[str]]:
    """By ormas; what was recorded of an entry that was merged counts for the one that stands for it."""
    counted: dict[str, str] = dict(t.all(f"SELECT r.id, {COUNTED_AS} FROM register r"))
    why: dict[str, list[str]] = defaultdict(list)
    for need in needs:
        for ormas, detail in dict(SOURCES[need](t, today)).items():
            sentence = f"{NEEDS[need]} ({detail})" if detail else NEEDS[need]
            if sentence not in why[counted.get(ormas, ormas)]:
                why[counted.get(ormas, ormas)].append(sentence)
    for ormas, sentence in agreed:
        why[counted.get(ormas, ormas)].append(sentence)
    return dict(why)


def _attended(t: Transaction, module: str) -> dict[str, str]:
    sql = (
        f"SELECT {COUNTED_AS}, m.modules, m.day FROM meeting_ormas a JOIN meeting m ON m.id = a.meeting "
        "JOIN register r ON r.id = a.ormas WHERE a.presence = 'present' AND m.state IN ('held', 'closed') "
        "ORDER BY m.day"
    )
    return {ormas: day for ormas, modules, day in t.all(sql) if module in modules.split("\n")}


def _disputed(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    for (ormas,) in t.all("SELECT DISTINCT ormas FROM dispute WHERE closed_on = ''"):
        yield ormas, ""


def _term_over(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    """Boards were known, and none holds office today or will."""
    holds = "(b.ended_on = '' OR b.ended_on > ?) AND (b.ends = '' OR b.ends >= ?)"
    sql = (
        "SELECT b.ormas, MAX(b.ends) FROM board b WHERE b.set_aside = 0 GROUP BY b.ormas "
        f"HAVING MAX(CASE WHEN {holds} THEN 1 ELSE 0 END) = 0"
    )
    for ormas, ends in t.all(sql, (today.isoformat(), today.isoformat())):
        yield ormas, f"sampai {date_words(ends)}" if ends else ""


def _complained_of(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    """Confirmed links alone: what somebody only said is nothing that is known of an ormas."""
    sql = (
        "SELECT DISTINCT l.organisation FROM complaint_link l JOIN complaint c ON c.id = l.complaint "
        "WHERE l.degree = 'terkonfirmasi' AND c.state = 'open'"
    )
    for (ormas,) in t.all(sql):
        yield ormas, ""


def _visited(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    """Of the newest visit, unless something was said of the secretariat since."""
    sql = (
        "SELECT v.ormas, v.visited_on, v.findings FROM visit v WHERE v.visited_on = "
        "(SELECT MAX(w.visited_on) FROM visit w WHERE w.ormas = v.ormas) AND NOT EXISTS "
        "(SELECT 1 FROM checked k WHERE k.ormas = v.ormas AND k.thing = 'secretariat' "
        "AND k.told_on > v.visited_on)"
    )
    for ormas, day, findings in t.all(sql):
        if set(findings.split("\n")).intersection(_TO_PUT_IN_ORDER):
            yield ormas, date_words(day)


def _not_checked(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    """Those of whom nobody verified anything, or not since so many years."""
    since = f"{today.year - _YEARS:04}{today.isoformat()[4:]}"
    sql = f"SELECT r.id, {last_verified(looked_up=True)} FROM register r WHERE r.withdrawn = 0"
    for ormas, day in t.all(sql):
        if day < since:
            yield ormas, f"terakhir {date_words(day)}" if day else "belum pernah"


def _newcomers(t: Transaction, today: date) -> Iterator[tuple[str, str]]:
    sql = (
        "SELECT r.id FROM register r WHERE r.withdrawn = 0 AND NOT EXISTS "
        "(SELECT 1 FROM meeting_ormas a JOIN register e ON e.id = a.ormas "
        "WHERE a.presence = 'present' AND (e.id = r.id OR e.merged_into = r.id))"
    )
    for (ormas,) in t.all(sql):
        yield ormas, ""


SOURCES: Final[Mapping[str, Source]] = {
    "dispute": _disputed,
    "term_over": _term_over,
    "complaint": _complained_of,
    "visit": _visited,
    "not_checked": _not_checked,
    "newcomer": _newcomers,
}
"""One for each need."""


def planned_for(t: Transaction, module: str) -> list[tuple[str, str, str]]:
    """Meetings of this module that are still planned: id, title, day."""
    sql = "SELECT id, title, day, modules FROM meeting WHERE state = 'planned' ORDER BY day, id"
    return [(id, title, day) for id, title, day, modules in t.all(sql) if module in modules.split("\n")]
