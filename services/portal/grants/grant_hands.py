"""Whose step with a hibah is the next: who had a hand in it, and who may have acted as the ormas."""

from itertools import takewhile
from typing import Any, Final

from flask import current_app

from services.portal.grants.grant_forms import STEPS
from services.portal.register.record import history_of
from services.portal.web.hands import GAVE_THE_WAY_IN, Hands, by_itself, gave_the_way_in, hands
from services.portal.web.writing import Told

_SENT: Final = {
    "rekomendasi": "requests.GrantProposed",
    "kesampingkan": "requests.GrantProposed",
    "terima-lpj": "requests.GrantReported",
}
"""What an account of an ormas may have sent, by the step that another hand takes with it."""


def kept_from(grant: str, step: str) -> Told:
    """What keeps this reader from it, beside what the service itself looks up."""
    if step not in _SENT:
        return []
    with current_app.config["VIEWS"].read() as t:
        sent = [each["actor"] for each in history_of(t, grant) if each["topic"] == _SENT[step]]
    return [("", GAVE_THE_WAY_IN)] if gave_the_way_in(sent[:1] if step == "terima-lpj" else sent) else []


def hands_of(history: list[dict[str, Any]], agency: str) -> dict[str, Hands]:
    """Of the steps that want another person."""
    did = {
        "rekomendasi": ("ikut mengetik usulannya atau meninjau", ("GrantProposed", "GrantFieldVerified")),
        "kesampingkan": ("ikut mengetik usulannya", ("GrantProposed",)),
        "sk": ("mencatat rekomendasinya", ("GrantRecommended",)),
    }
    told = {
        step: hands(STEPS[step].command, words, history, [f"requests.{name}" for name in topics], agency)
        for step, (words, topics) in did.items()
    }
    paying = takewhile(lambda line: line["topic"] != "requests.GrantDisbursed", history)
    verified = ["requests.GrantDisbursementVerified"]
    told |= {
        "periksa-tahap": hands(STEPS["periksa-tahap"].command, "", (), ()),
        "bayar": hands(STEPS["bayar"].command, "memeriksa pencairan ini", list(paying), verified),
    }
    return told | {"terima-lpj": _accepting(history)}


def _accepting(history: list[dict[str, Any]]) -> Hands:
    """Not by who recorded the report; of one that the ormas itself sent not by who paid, nor by who may have
    acted as the ormas.
    """
    topics, did = ["requests.GrantReported"], "mencatat LPJ ini"
    if by_itself(history, topics[0]):
        topics += ["requests.GrantDisbursed"]
        did = "mencatat pencairan ini, atau membukakan akun ormas yang mengirim LPJ-nya"
    newest = [next((line for line in history if line["topic"] == topic), None) for topic in topics]
    return hands(STEPS["terima-lpj"].command, did, [line for line in newest if line], topics)
