"""What of one ormas is read in the office alone: what visitors found, what is suspected or only reported, and
what its own account wrote.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from contracts.roles import ORMAS_ACCOUNT
from contracts.telling.words import ACTIVITIES, KNOWN_BY
from services.portal.register.checks import THINGS, Check
from services.portal.search.find import BEST_FIRST, Search
from services.portal.web.who import of_the_office

Choices = dict[str, list[tuple[str, int]]]

UNSURE: Final = ("dilaporkan_bubar", "tidak_ditemukan")
"""States of activity of which nobody is sure: somebody said so, or somebody looked and did not find it."""
SURE: Final = ("aktif", "tidak_aktif", "bubar")
_SORTED_INSIDE: Final = ("keaktifan", "diperiksa")
"""The day of the newest check would tell of a visit that found nobody."""
_TOPICS: Final = (
    "registry.Visit",
    "registry.FollowUp",
    "registry.Doubt",
    "registry.Duplicate",
    "registry.VerdictTakenBack",
)
_BY_ITSELF: Final = (f"{ORMAS_ACCOUNT}/", "registry.")
_ACTIVITY: Final = "registry.ActivityStatusRecorded"
_CHECKED: Final = "activity"
_WORDS: Final = (KNOWN_BY["field_visit"], *(ACTIVITIES[each].lower() for each in UNSURE))


def is_inside(line: Mapping[str, Any]) -> bool:
    """Whether the office alone reads this line of a history; what a rule refused is told by its own rule.

    Of what an account of an ormas wrote others read what an officer took over of it, told by that officer.
    """
    if line["topic"] == _ACTIVITY:
        return any(word in line["sentence"] for word in _WORDS)
    by, source = _BY_ITSELF
    by_itself = line["actor"].startswith(by) and line["topic"].startswith(source)
    return by_itself or str(line["topic"]).startswith(_TOPICS)


def searched(search: Search) -> Search:
    """Without what the office alone may look for or sort by, for who is not of it."""
    if of_the_office():
        return search
    known = search.keaktifan in SURE
    by = BEST_FIRST if search.urut in _SORTED_INSIDE else search.urut
    return replace(search, keraguan="", periksa="", keaktifan=search.keaktifan if known else "", urut=by)


def shown(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of the register as this reader may read them."""
    return list(rows) if of_the_office() else [outside(row) for row in rows]


def offered(choices: Choices) -> Choices:
    """The states of activity that this reader may look for."""
    if of_the_office():
        return choices
    return {**choices, "keaktifan": [each for each in choices["keaktifan"] if each[0] in SURE]}


def checked(checks: Mapping[str, Check], row: Mapping[str, Any]) -> dict[str, Check]:
    """When each thing was verified, as everybody may know it of this row of the register: an unsure state of
    activity reads as one that nobody told, and what visitors found is left out.
    """
    if row["activity"] in UNSURE:
        return {**checks, _CHECKED: Check(THINGS[_CHECKED])}
    seen = checks[_CHECKED].how == "field_visit"
    return {thing: each for thing, each in checks.items() if not (seen and thing == _CHECKED)}


def outside(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the register as everybody may read it: an unsure state of activity reads as unknown."""
    unknown = {"activity": "", "activity_known_by": "", "activity_observed_on": ""}
    unsaid = unknown if row["activity"] in UNSURE else {}
    return {**row, **{name: unsaid[name] for name in unsaid if name in row}, "doubts": 0}
