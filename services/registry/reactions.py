"""What the register learns when the requests hand over, replace, revoke or record a letter of presence."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from contracts.telling.facts import state_of
from services.registry.domain import Ormas
from shared.ledger import LedgerRow
from shared.reaction import Desk, Handler, PassedBy

OF_PRESENCE: Final = "presence_letter"
"""The service whose letters say that an organisation reported."""

ON_PAPER: Final = "Surat keterangan melapor (kertas)"
"""How a letter from before the program is called, of which only number and days were recorded."""


_TELL_OF_A_LETTER: Final = ("requests.LetterDrafted", "requests.LetterNumbered")
_LOOKED_UP: Final = ("service", "organisation", "title", "letter_number", "valid_from", "valid_until")


def on_letter_issued(row: LedgerRow, desk: Desk) -> None:
    """Whoever got the letter has reported, for its term."""
    said = _whole(row, desk)
    if ormas := _ormas_of(said, desk):
        told = {name: said[name] for name in ("letter_number", "title", "valid_from", "valid_until")}
        ormas.report_presence(letter=row.stream, reported_on=said["issued_on"], source=row.topic, **told)


def on_letter_number_corrected(row: LedgerRow, desk: Desk) -> None:
    """It is the same letter by another number."""
    said = state_of(row)
    if ormas := _ormas_of(said, desk):
        told = {"letter_number": said["letter_number"], "source": row.topic}
        ormas.correct_presence_number(letter=row.stream, **told)


def on_letter_superseded(row: LedgerRow, desk: Desk) -> None:
    """Another letter says it from now on; that one is heard by itself."""
    said = _whole(row, desk)
    if ormas := _ormas_of(said, desk):
        on = {"ended_on": said["superseded_on"], "presence_end": "superseded"}
        ormas.end_presence_report(letter=row.stream, source=row.topic, **on)


def on_letter_revoked(row: LedgerRow, desk: Desk) -> None:
    """The office took it back: the organisation is as one that did not report."""
    said = _whole(row, desk)
    if ormas := _ormas_of(said, desk):
        on = {
            "ended_on": said["revoked_on"],
            "presence_end": "revoked",
            "letter_number": said["letter_number"],
        }
        ormas.end_presence_report(letter=row.stream, source=row.topic, **on)


def on_report_duty_recorded(row: LedgerRow, desk: Desk) -> None:
    """A letter that is on paper only says the same. The one that was recorded of it before ends by this."""
    said = state_of(row)
    ormas = desk.load(Ormas, said["organisation"])
    letter, number, day = f"{row.stream}.{row.version}", said["letter_number"], said["letter_on"]
    if letter in ormas.presence:
        return
    told = {"valid_from": day, "valid_until": _until(row, said), "source": row.topic}
    ormas.report_presence(letter=letter, letter_number=number, title=ON_PAPER, reported_on=day, **told)
    papers = _on_paper(ormas, row)
    for older, newer in pairwise(sorted(papers)):
        before, after = (ormas.presence[papers[each]] for each in (older, newer))
        if not before.ended:
            end = "slip" if before.number == after.number else "superseded"
            on = {"ended_on": after.since, "presence_end": end, "source": row.topic}
            ormas.end_presence_report(letter=papers[older], **on)


def _until(row: LedgerRow, said: Mapping[str, Any]) -> str:
    """Version 1 did not ask when the letter ends; as version 2 it reads like one without an end."""
    return "unknown" if row.schema_version == 1 else str(said["valid_until"])


def on_report_duty_struck(row: LedgerRow, desk: Desk) -> None:
    """Whatever was recorded of a letter on paper until then was a mistake, also what had ended."""
    said = state_of(row)
    ormas = desk.load(Ormas, said["organisation"])
    for version, letter in _on_paper(ormas, row).items():
        if version < row.version:
            on = {"ended_on": said["struck_on"], "presence_end": "slip", "source": row.topic}
            ormas.end_presence_report(letter=letter, **on)


def _on_paper(ormas: Ormas, row: LedgerRow) -> dict[int, str]:
    """The letters that were heard from the stream of this event, by the version of their record."""
    found = [each.rpartition(".") for each in ormas.presence]
    return {int(version): f"{of}.{version}" for of, _, version in found if of == row.stream}


def _whole(row: LedgerRow, desk: Desk) -> dict[str, Any]:
    """What the event says; version 1 left it to the reader to look up of what letter it speaks."""
    said = state_of(row)
    if said["service"]:
        return said
    told: dict[str, Any] = {}
    for each in desk.earlier(row):
        if each.topic in _TELL_OF_A_LETTER:
            told |= {name: text for name, text in state_of(each).items() if name in _LOOKED_UP}
    return said | told


def _ormas_of(said: Mapping[str, Any], desk: Desk) -> Ormas | None:
    """None for letters of other services, and where nothing says whose it is.

    In its own stream, also while another entry stands for it: a merge moves nothing. Error: NotFound.
    """
    if said["service"] != OF_PRESENCE or not said["organisation"]:
        return None
    return desk.load(Ormas, said["organisation"])


REACTIONS: Final[Mapping[str, Handler]] = {
    "requests.LetterIssued": on_letter_issued,
    "requests.LetterNumberCorrected": on_letter_number_corrected,
    "requests.LetterSuperseded": on_letter_superseded,
    "requests.LetterRevoked": on_letter_revoked,
    "requests.ReportDutyRecorded": on_report_duty_recorded,
    "requests.ReportDutyStruck": on_report_duty_struck,
}
ON_PAPER_LETTERS: Final = PassedBy(
    "letters-on-paper", ("requests.ReportDutyRecorded", "requests.ReportDutyStruck")
)
"""The register listens to these since later than to the others: older records are heard once, too."""
