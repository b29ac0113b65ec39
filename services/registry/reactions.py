"""What the register learns when the requests hand over, replace, revoke or record a letter of presence."""

from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.facts import state_of
from services.registry.domain import Ormas
from shared.ledger import LedgerRow
from shared.reaction import Desk, Handler

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
    """A letter that is on paper only says the same. What was recorded of it before was put right by this."""
    said = state_of(row)
    ormas = desk.load(Ormas, said["organisation"])
    letter, number, day = f"{row.stream}.{row.version}", said["letter_number"], said["letter_on"]
    if letter in ormas.presence:
        return
    for each in [each for each in ormas.presence if each.startswith(f"{row.stream}.")]:
        end = {"ended_on": day, "presence_end": "superseded", "source": row.topic}
        ormas.end_presence_report(letter=each, **end)
    told = {"valid_from": day, "valid_until": said["valid_until"], "source": row.topic}
    ormas.report_presence(letter=letter, letter_number=number, title=ON_PAPER, reported_on=day, **told)


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
    "requests.LetterSuperseded": on_letter_superseded,
    "requests.LetterRevoked": on_letter_revoked,
    "requests.ReportDutyRecorded": on_report_duty_recorded,
}
