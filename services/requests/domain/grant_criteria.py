"""What is looked at when a proposal for hibah is handed in: one named criterion after the other."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from contracts.telling.grant_words import BY_LAW
from services.requests.rules.grant_criteria import (
    HIBAH_AFTER_YEARS_OF_REPORTING,
    HIBAH_FOR_BODIES_SEATED_HERE,
    HIBAH_FOR_BODIES_WITH_A_LEGAL_FORM,
    HIBAH_IS_NOT_PAID_TWICE,
    HIBAH_NOT_DURING_A_DISPUTE,
    HIBAH_NOT_TWO_YEARS_RUNNING,
    HIBAH_TO_AN_ACCOUNT_IN_ITS_OWN_NAME,
    HIBAH_WITHOUT_A_LATE_LPJ,
    HIBAH_WITHOUT_REPORTS_OWED,
)
from shared.rules import Rule

LEGAL_BASES: Final = ("ahu", "skt", "badan_hukum_induk", "staatsblad_1870_64", "undang_undang_sendiri")
_LEAP_DAY: Final = (2, 29)


class Before(NamedTuple):
    """Of other budget years: ``received``, the year before or after if it did; ``late``, whose report is.
    ``disputed``: whether the register knows of an open dispute; ``legal_basis``: as it has it now, None where
    it does not know the ormas.
    """

    received: str = ""
    late: str = ""
    excepted: bool = False
    disputed: bool = False
    legal_basis: str | None = None


class Asked(NamedTuple):
    """What the criteria look at, on the day of the proposal."""

    facts: Mapping[str, Any]
    terms: Mapping[str, Any]
    before: Before
    day: str


class Criterion(NamedTuple):
    """``met`` says whether it is; the rule says what is read when it is not."""

    code: str
    rule: Rule
    met: Callable[[Asked], bool]


def _legal_basis(asked: Asked) -> str:
    """A draft may be weeks old when it is handed in, a proposal months when it is decided."""
    now = asked.before.legal_basis
    return str(asked.facts["legal_basis"] if now is None else now)


def _long_enough(asked: Asked) -> bool:
    since, years = asked.facts["reported_since"], asked.terms["minimum_years"]
    return not years or bool(since and _years_after(since, years) <= asked.day)


def _years_after(day: str, years: int) -> str:
    """The same day some years on; of 29 February the first of March."""
    began = date.fromisoformat(day)
    if (began.month, began.day) == _LEAP_DAY:
        began = began.replace(day=28)
        return began.replace(year=began.year + years, month=3, day=1).isoformat()
    return began.replace(year=began.year + years).isoformat()


ALL: Final = (
    Criterion(
        "legal-form",
        HIBAH_FOR_BODIES_WITH_A_LEGAL_FORM,
        lambda asked: _legal_basis(asked) in LEGAL_BASES,
    ),
    Criterion("registered", HIBAH_AFTER_YEARS_OF_REPORTING, _long_enough),
    Criterion("seat", HIBAH_FOR_BODIES_SEATED_HERE, lambda asked: asked.facts["seated_here"]),
    Criterion(
        "two-years",
        HIBAH_NOT_TWO_YEARS_RUNNING,
        lambda asked: not asked.before.received or asked.before.excepted,
    ),
    Criterion("account", HIBAH_TO_AN_ACCOUNT_IN_ITS_OWN_NAME, lambda asked: asked.facts["own_account"]),
    Criterion(
        "dispute",
        HIBAH_NOT_DURING_A_DISPUTE,
        lambda asked: not asked.facts["in_dispute"] and not asked.before.disputed,
    ),
    Criterion("reports", HIBAH_WITHOUT_REPORTS_OWED, lambda asked: not asked.facts["reports_owed"]),
    Criterion("late-lpj", HIBAH_WITHOUT_A_LATE_LPJ, lambda asked: not asked.before.late),
    Criterion("overlap", HIBAH_IS_NOT_PAID_TWICE, lambda asked: asked.facts["not_paid_twice"]),
)


def wanted(finding: Mapping[str, Any], terms: Mapping[str, Any]) -> bool:
    """Terms of no years of reporting ask for none: nothing was met there."""
    return finding["criterion"] != "registered" or bool(terms["minimum_years"] > 0)


def findings_of(asked: Asked, waived: frozenset[str]) -> list[dict[str, Any]]:
    """What each criterion came to: ``criterion``, ``met``, ``blocks``, ``waived``."""
    return [
        {
            "criterion": each.code,
            "met": each.met(asked),
            "blocks": each.code in BY_LAW or each.code in asked.terms["blocking"],
            "waived": each.code in waived,
        }
        for each in ALL
    ]


def stopped_by(findings: list[dict[str, Any]]) -> Criterion | None:
    """The first criterion that stops the proposal."""
    stops = {each["criterion"] for each in findings if each["blocks"] and not each["met"]}
    stops -= {each["criterion"] for each in findings if each["waived"]}
    return next((each for each in ALL if each.code in stops), None)
