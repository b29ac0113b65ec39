"""What was known of each ormas, and until when: what is asked about a day is answered alike for ever."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from services.portal.web.office_day import NOT_YET
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]


class AsKnown(Projection):
    """A row for each thing that was said: known from ``recorded_at`` until the next word about the same.

    ``about``: name, form, basis, village, district, activity, or ``sanction-<n>``, which ends by its end.
    What was told of the members on a day is about ``members-<day>``; a count of a list, ``members``, ends all
    of that. ``youth-<day>``: how many of how many members are young, :data:`UNTOLD` where not both were told
    of that day; ``board-youth-<day>``: of how many on which board. ``board-term-<n>``: first and last day
    of a board as its decree says; ``board-gone-<n>``: it ended or does not count; ``dispute``: one is open.
    ``needs``: the accommodations it needs, :data:`NOTHING` where it said that it needs none.
    """

    name = "as_known"
    revision = "8"
    sources = ("registry",)
    tables = """
    CREATE TABLE IF NOT EXISTS as_known (
      ormas TEXT NOT NULL, about TEXT NOT NULL, version BIGINT NOT NULL, recorded_at TEXT NOT NULL,
      until TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (ormas, about, version)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        said = [(row, about, value) for row in rows for about, value in _said(row)]
        t.run_many(
            "INSERT INTO as_known VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (row.stream, about, row.version, row.recorded_at, NOT_YET, value)
                for row, about, value in said
                if value
            ],
        )
        t.run_many(
            "UPDATE as_known SET until = ? WHERE ormas = ? AND about LIKE ? AND version < ? AND until = ?",
            [
                (row.recorded_at, row.stream, _ENDS.get(about, about), row.version, NOT_YET)
                for row, about, _ in said
            ],
        )


def _said(row: LedgerRow) -> list[tuple[str, str]]:
    """What it is about and what is known from then on; an empty value only ends what was known."""
    if row.topic not in _TOPICS:
        return []
    s = state_of(row)
    match row.topic:
        case "registry.OrmasRegistered":
            return [("name", s["name"]), ("form", s["legal_form"])]
        case "registry.LegalFormRecorded":
            return [("form", s["legal_form"])]
        case "registry.NameCorrected" | "registry.OrmasRenamed":
            return [("name", s["name"])]
        case "registry.LegalBasisRecorded":
            return [("basis", s["basis"])]
        case "registry.SecretariatRecorded":
            return [("village", s["village"]), ("district", s["district"])]
        case "registry.ActivityStatusRecorded":
            return [("activity", s["status"])]
        case "registry.MemberCountRecorded":
            return [("members", _count(s["members"]))]
        case "registry.MembersTold":
            return _members(s)
        case "registry.BoardYouthTold":
            return [(f"board-youth-{s['told_on']}", f"{s['youth']}/{s['size']}/{s['board']}")]
        case "registry.BoardYouthStruck":
            return [(f"board-youth-{s['told_on']}", "")]
        case "registry.BoardReplaced" | "registry.BoardClaimed" | "registry.BoardPaperCorrected":
            return [(f"board-term-{s['board']}", f"{s['starts']}/{s['ends']}")]
        case "registry.BoardEnded" | "registry.BoardSetAside":
            return [(f"board-gone-{s['board']}", GONE)]
        case "registry.BoardBroughtBack":
            return [(f"board-gone-{s['board']}", "")]
        case "registry.LeadershipDisputeOpened" | "registry.DisputeEndingTakenBack":
            return [("dispute", OPEN)]
        case "registry.LeadershipDisputeClosed" | "registry.LeadershipDisputeTakenBack":
            return [("dispute", "")]
        case "registry.AccommodationsRecorded":
            return [("needs", ",".join(s["needs"]) or NOTHING)]
        case "registry.SanctionRecorded":
            return [(f"sanction-{s['sanction']}", s["kind"])]
        case _:
            return [(f"sanction-{s['sanction']}", "")]


def _members(s: State) -> list[tuple[str, str]]:
    """A telling without young members is one, too: what was told of an older day does not come back."""
    members, youth, day = s["members"], s["youth"], s["told_on"]
    share = f"{youth}/{members}" if members and youth is not None else UNTOLD
    counted = [] if members is None else [(f"members-{day}", str(members))]
    return [*counted, (f"youth-{day}", share)]


def _count(reading: State) -> str:
    value = reading.get("value")
    return str(value["count"]) if isinstance(value, dict) and "count" in value else ""


NOTHING: Final = "none"
UNTOLD: Final = "untold"
GONE: Final = "gone"
OPEN: Final = "open"
_ENDS: Final[Mapping[str, str]] = {"members": "members%"}
"""What is about more than itself, as a pattern."""
_TOPICS: Final = frozenset(
    (
        "registry.OrmasRegistered",
        "registry.NameCorrected",
        "registry.OrmasRenamed",
        "registry.LegalBasisRecorded",
        "registry.LegalFormRecorded",
        "registry.SecretariatRecorded",
        "registry.ActivityStatusRecorded",
        "registry.MemberCountRecorded",
        "registry.MembersTold",
        "registry.BoardYouthTold",
        "registry.BoardYouthStruck",
        "registry.BoardReplaced",
        "registry.BoardClaimed",
        "registry.BoardPaperCorrected",
        "registry.BoardEnded",
        "registry.BoardSetAside",
        "registry.BoardBroughtBack",
        "registry.LeadershipDisputeOpened",
        "registry.DisputeEndingTakenBack",
        "registry.LeadershipDisputeClosed",
        "registry.LeadershipDisputeTakenBack",
        "registry.AccommodationsRecorded",
        "registry.SanctionRecorded",
        "registry.SanctionEnded",
    )
)
