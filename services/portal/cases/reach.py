"""Which cases somebody sees: all of the office, or only those that were handed over to a superior outside."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.case_words import ONLY_HANDED_OVER
from services.portal.web.who import acting_for, actor_or_refuse
from shared.errors import Forbidden

READING: Final = "requests.note_case_message"
"""Whoever may tell an applicant something may open every case."""
DECIDING: Final = "requests.reject_case"
"""A superior outside the office may this, and open what was handed over."""


def reader() -> str:
    """The role to which what is seen must have been handed over; "" for who sees every case.

    Errors: Forbidden; 401 becomes the page to sign in.
    """
    if acting_for(READING) is not None:
        return ""
    role = actor_or_refuse(DECIDING).role
    if role not in ONLY_HANDED_OVER:
        raise Forbidden
    return role


def reach() -> str | None:
    """The same without a refusal: None for who opens no case at all."""
    if acting_for(READING) is not None:
        return ""
    actor = acting_for(DECIDING)
    return actor.role if actor and actor.role in ONLY_HANDED_OVER else None


def refuse_out_of_reach(case: Mapping[str, Any]) -> None:
    """Error: Forbidden for a case of the office that was not handed over to who looks."""
    role = reader()
    if role and case["handed_to"] != role:
        raise Forbidden
