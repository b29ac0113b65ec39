"""What the board reports under its signatures, and who signs according to the bylaws."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from contracts.own_ormas import OwnAlone
from contracts.telling.changes import FIELDS, NOTHING, SAID_BY, reading_of
from services.registry.domain.board import SignatureRule
from services.registry.domain.claim_slips import ClaimsTakenBack
from services.registry.domain.report import Reading, Report
from services.registry.events import (
    AddressReported,
    ChangeReported,
    ReportRefused,
    SignatureRuleRecorded,
)
from services.registry.rules.board import SIGNATURES_FOLLOW_THE_BYLAWS
from services.registry.rules.changes import (
    A_CHANGE_SENT_BY_AN_ORMAS_COMES_ON_ITS_DAY,
    A_REPORT_IS_RECORDED_ONCE,
    A_REPORT_TELLS_A_CHANGE,
    AN_ORMAS_REPORTS_ONLY_ITS_OWN_CHANGES,
    CHANGES_AN_ORMAS_SENT_ARE_LOOKED_AT_FIRST,
    MOST_REPORTS_WAITING,
)
from shared.events import Fact
from shared.rules import Rule

CHANGES_TO_REPORT: Final = tuple(FIELDS)
"""A board is not among them: it is filed as a whole, with its decree."""

_BY_ITSELF: Final = OwnAlone(
    AN_ORMAS_REPORTS_ONLY_ITS_OWN_CHANGES, A_CHANGE_SENT_BY_AN_ORMAS_COMES_ON_ITS_DAY
)


class Reporting(ClaimsTakenBack):
    """An organisation that reports: by the board in office, with the signatures its bylaws ask for.

    ``says`` is what the register says today of each thing whose change is reported, ``said_at`` the version
    of the stream since which it does.
    """

    dissolved: bool

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.signature_rule = SignatureRule()
        self.says: dict[str, Reading] = {}
        self.said_at: dict[str, int] = {}
        self.reports: list[Report] = []

    def record_signature_rule(self, *, signatories: Sequence[str], signatures: int, ground: str) -> None:
        """Who signs and how many of them, as the bylaws say."""
        if gone := self.gone:
            self._refuse(gone, ground)
        else:
            said = {"signatories": list(signatories), "signatures": signatures, "ground": ground}
            self.trigger_event(SignatureRuleRecorded, **said)

    def report_change(
        self,
        *,
        change: str,
        after: Mapping[str, Any],
        decided_on: str,
        reported_on: str,
        signed_by: Sequence[str],
        evidence: str,
        ground: str,
        address: str = "",
        own: Collection[str] | None = None,
        today: str = "",
    ) -> None:
        """A change that was decided in the organisation. It changes nothing in the register by itself.

        ``after``: the fields of :data:`FIELDS`; ``address``: the street that goes with them, sealed. ``own``:
        for which entries alone who sends it speaks, on the day itself; None for a colleague. Of one that is
        dissolved only a colleague records anything.
        """
        entries = frozenset[str]() if own is not None and self.dissolved else own
        board = self.board_that_signs(reported_on)
        told, before = reading_of(change, after), self.says.get(change, NOTHING)
        same = next((r for r in self.reports if r.tells_the_same(change, decided_on, ground)), None)
        if rule := _BY_ITSELF.broken(entries, self.id, reported_on, today):
            self._refuse_report(rule, ground)
        elif gone := self.gone:
            self._refuse_report(gone, ground)
        elif isinstance(board, Rule):
            self._refuse_report(board, ground)
        elif not self.signature_rule.is_met_by(signed_by, board.seats):
            self._refuse_report(SIGNATURES_FOLLOW_THE_BYLAWS, ground, **self._who_signs())
        elif same:
            self._refuse_report(A_REPORT_IS_RECORDED_ONCE, ground, report=same.number)
        elif told == before:
            self._refuse_report(A_REPORT_TELLS_A_CHANGE, ground)
        elif own is not None and self._waiting_for(change) >= MOST_REPORTS_WAITING:
            self._refuse_report(CHANGES_AN_ORMAS_SENT_ARE_LOOKED_AT_FIRST, ground, most=MOST_REPORTS_WAITING)
        else:
            said = {"change": change, "before": before, "after": told, "evidence": evidence}
            days = {"decided_on": decided_on, "reported_on": reported_on}
            paper = {**days, "signed_by": list(signed_by), "board": board.number, "ground": ground}
            self._take_report({**said, **paper}, address)

    def _waiting_for(self, change: str) -> int:
        return sum(each.waits and each.change == change for each in self.reports)

    def _take_report(self, said: dict[str, Any], address: str) -> None:
        number = len(self.reports) + 1
        self.trigger_event(ChangeReported, report=number, **said)
        if subject := said["after"]["value"].get("subject_id"):
            told = {"report": number, "subject_id": subject, "ground": said["ground"]}
            self.trigger_event(AddressReported, address=address, **told)

    def _refuse_report(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(ReportRefused, ground=ground, **rule.refusal(**said))

    def _who_signs(self) -> dict[str, object]:
        rule = self.signature_rule
        names = ", ".join(each.replace("_", " ") for each in rule.signatories)
        by = "AD/ART" if rule.of_the_bylaws else "kebijakan kantor, karena AD/ART belum tercatat,"
        return {"by": by, "signatures": rule.signatures, "signatories": names}

    def _hear(self, fact: Fact) -> None:
        """Keep what the register says from this fact on."""
        if change := SAID_BY.get(fact.TOPIC):
            self.says[change] = reading_of(change, vars(fact))
            self.said_at[change] = fact.originator_version

    def when(self, fact: Fact) -> None:
        match fact:
            case SignatureRuleRecorded():
                self.signature_rule = SignatureRule(
                    tuple(fact.signatories), fact.signatures, of_the_bylaws=True
                )
            case ChangeReported():
                if fact.report:
                    self.reports.append(_told_by(fact))
            case ReportRefused():
                pass  # recorded for people: the refusal itself is what we keep
            case _:
                super().when(fact)


def _told_by(fact: ChangeReported) -> Report:
    told = (fact.before, fact.after, fact.decided_on, fact.ground, fact.originator_version)
    return Report(fact.report, fact.change, *told)
