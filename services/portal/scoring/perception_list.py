"""What the portal knows of surveys of the public."""

from typing import Any, Final

from services.portal.projection.perception_surveys import OPENED
from services.portal.scoring import assessment_list as lists
from services.portal.scoring.editions import content_of, editions, indicators_of
from services.portal.web.rows import dicts
from shared.database import Transaction

_SHOWN: Final = (
    "id", "state", *OPENED, "tally", "tally_counts", "typist", "tallied", "compared", "outcome", "counts",
)  # fmt: skip


def surveys(t: Transaction, survey: str = "") -> list[dict[str, Any]]:
    """Of all or one, the newest first, each with its slips, how many of them answered, and its ormas."""
    sql = (
        f"SELECT {', '.join(f's.{name}' for name in _SHOWN)}, "
        "(SELECT COUNT(*) FROM perception_code c WHERE c.survey = s.id), "
        "(SELECT COUNT(*) FROM perception_code c WHERE c.survey = s.id AND c.used = 1), "
        "COALESCE(r.name, s.organisation) "
        "FROM perception_survey s LEFT JOIN register r ON r.id = s.organisation "
        "WHERE (? = '' OR s.id = ?) ORDER BY s.position DESC"
    )
    return dicts(t, (*_SHOWN, "slips", "used", "name"), sql, survey, survey)


def surveys_for(t: Transaction, period: str, organisation: str) -> list[dict[str, Any]]:
    """Which answer an indicator of this ormas: its own, unless it came to too few answers and that of the
    whole region did not.
    """
    about = (organisation, "")
    there = [each for each in surveys(t) if each["period"] == period and each["organisation"] in about]
    there.sort(key=lambda each: (not _answers_it(each), each["organisation"] == ""))
    found: dict[str, dict[str, Any]] = {}
    for each in there:
        found.setdefault(each["indicator"], each)
    return [*found.values()]


def _answers_it(survey: dict[str, Any]) -> bool:
    """Of one that came to too few answers no counts are told."""
    return bool(survey["state"] == "open" or survey["counts"] != "[]")


def slip(t: Transaction, digest: str) -> dict[str, Any] | None:
    """The survey of a code, and whether the code was used (``answered``)."""
    found = t.one("SELECT survey, used FROM perception_code WHERE digest = ?", (digest,))
    if found is None:
        return None
    survey, used = found
    return surveys(t, str(survey))[0] | {"answered": bool(used)}


def asked_of_the_public(t: Transaction) -> list[tuple[str, str]]:
    """``period/indicator`` of every open period, with what they are called."""
    found = []
    for period in lists.periods(t):
        if period["state"] == "open":
            for each in indicators_of(_content(t, period)):
                if each["type"] == "survey_mean" and "public" in each.get("assessors", ()):
                    found.append((f"{period['id']}/{each['code']}", f"{period['title']}: {each['question']}"))
    return found


def invited(t: Transaction) -> list[tuple[str, str]]:
    """Ormas of open periods, by name."""
    sql = (
        "SELECT DISTINCT a.organisation, COALESCE(r.name, a.organisation) FROM assessment a "
        "JOIN assessment_period p ON p.id = a.period LEFT JOIN register r ON r.id = a.organisation "
        "WHERE p.state = 'open' ORDER BY 2, 1"
    )
    return [(str(ormas), str(name)) for ormas, name in t.all(sql, ())]


def _content(t: Transaction, period: dict[str, Any]) -> dict[str, Any]:
    """Empty while this portal knows nothing of the instrument."""
    known = editions(t, period["instrument"], inside=True)
    edition = next((each for each in known if each["edition"] == period["edition"]), None)
    return content_of(t, edition) if edition else {"dimensions": []}
