"""The step that a hibah waits for, who may take it, and what has to come before it: said before the work."""

from typing import Any, Final, NamedTuple

from contracts.telling.grant_words import JUDGED_AGAIN, SWITCHED
from services.portal.grants.grant_forms import STEPS
from services.portal.web.hands import Hands, hands

_AFTER: Final = {
    "draft": ("ajukan", "diajukan"),
    "returned": ("ajukan", "diajukan lagi"),
    "recommended": ("tapd", "pertimbangan TAPD"),
    "considered": ("apbd", "dicatat dalam APBD"),
    "budgeted": ("sk", "SK kepala daerah"),
    "awarded": ("nphd", "NPHD"),
    "agreement": ("tanda-tangan", "tanda tangan NPHD"),
}
_OF_A_STAGE: Final = {
    "paid": ("lpj", "LPJ tahap"),
    "mending": ("lpj", "LPJ tahap"),
    "reported": ("terima-lpj", "pemeriksaan LPJ tahap"),
}
"""Of one that waits for its check or its payment the page has a sentence of its own."""


class Next(NamedTuple):
    """``step``: the form, "" where none waits; ``command``: its right; ``words``: what it waits for."""

    step: str
    command: str
    words: str


def next_step(grant: dict[str, Any], stage: dict[str, Any]) -> Next:
    """The one that leads on; ``stage``: with which something is to be done."""
    step, words = _AFTER.get(grant["state"]) or _looked_at(grant)
    if grant["state"] == "agreed" and stage["state"] in _OF_A_STAGE:
        step, words = _OF_A_STAGE[stage["state"]]
        words = f"{words} {stage['stage']}"
    return Next(step, STEPS[step].command if step else "", words)


def _looked_at(grant: dict[str, Any]) -> tuple[str, str]:
    if grant["state"] not in ("submitted", "verified"):
        return "", ""
    if not grant["evaluator"]:
        return "pengevaluasi", "perangkat daerah yang mengevaluasi"
    if grant["state"] == "submitted" and not grant["short"]:
        return "tinjau", "tinjauan lapangan"
    return "rekomendasi", "rekomendasi"


def may_take(found: Next, agency: str, known: dict[str, Hands]) -> dict[str, Hands]:
    """``known`` with who may take this step, where it does not have it."""
    if not found.step or found.step in known:
        return known
    return known | {found.step: hands(found.command, "", (), (), agency)}


def stopping(findings: list[dict[str, Any]]) -> list[str]:
    """Criteria that hold the recommendation up: not met and not waived."""
    return [
        each["criterion"] for each in findings if each["blocks"] and not each["met"] and not each["reason"]
    ]


def to_waive(grant: dict[str, Any], findings: list[dict[str, Any]], terms: list[dict[str, Any]]) -> list[str]:
    """Criteria of the office that a waiver would change something about: what is judged once more, when it is
    handed in or decided, as far as it holds up; else what is not met.
    """
    if grant["state"] in ("submitted", "verified"):
        return [code for code in stopping(findings) if code in SWITCHED]
    waived = {each["criterion"] for each in findings if each["reason"]}
    holding = {each["criterion"] for each in findings if each["blocks"]}
    if not findings:
        of_year = [each["blocking"] for each in terms if each["budget_year"] == grant["budget_year"]]
        holding = set(of_year[0] if of_year else SWITCHED)
    asked = JUDGED_AGAIN if grant["state"] == "budgeted" else SWITCHED
    return [code for code in SWITCHED if code in holding and code in asked and code not in waived]
