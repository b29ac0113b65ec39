"""Lines that say what begins a thing, what moves its day and what ends it: one walk along each stream."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from tests.notifications.oracle_seen import Owed, Seen, once_more

Reading = Callable[[Sequence[Seen]], list[Owed]]
_CASE_OVER = ("CaseAnswered", "CaseRejected", "CaseWithdrawn", "CaseLapsed", "CaseFinished", "CaseStruck")
_DOCUMENT_OVER = ("DocumentReturned", "DocumentErased", "DocumentWaived")
_PROMISE_OVER = ("ConsultationPromiseFulfilled", "ConsultationPromiseLifted")


class _Walk:
    """``which``: the field that tells one thing of a stream from the next; ``over``: the days of those that
    have ended, by what they are.
    """

    def __init__(self, period: tuple[str, ...], which: str, days: int) -> None:
        self.period, self.which, self.days = period, which, days
        self.found: dict[str, Owed] = {}
        self.over: set[str] = set()
        self.again: dict[tuple[str, str], str] = {}

    def begin(self, each: Seen, day: str) -> None:
        which = self._which(each)
        before = self.found.pop(which, None)
        if len(day) != 10:
            return
        period = ":".join(str(each.state[name]) for name in self.period)
        if before and before.period == period and which in self.over:
            self.again[which, period] = each.place
        self.over.discard(which)
        due = (date.fromisoformat(day) + timedelta(days=self.days)).isoformat()
        self.found[which] = Owed(each.stream, period, "", due)

    def end(self, each: Seen) -> None:
        """Of the one that it names, or of all where it names none."""
        names_one = not self.which or self.which in each.state
        self.over |= set(self.found) & {self._which(each)} if names_one else set(self.found)

    def open_again(self, each: Seen) -> None:
        which = self._which(each)
        if which in self.found:
            self.over.discard(which)
            self.again[which, self.found[which].period] = each.place

    def owed(self, whose: str) -> Iterator[Owed]:
        for which, each in self.found.items():
            period = once_more(each.period, self.again.get((which, each.period), ""))
            yield each._replace(period=period, ormas=whose, open=which not in self.over)

    def _which(self, each: Seen) -> str:
        return str(each.state[self.which]) if self.which else ""


def walked(
    begins: str,
    ends: Sequence[str],
    day: str,
    *,
    which: str = "",
    period: tuple[str, ...] = (),
    days: int = 0,
    whose: Callable[[Sequence[Seen]], str] = lambda told: "",
) -> Reading:
    def reading(told: Sequence[Seen]) -> list[Owed]:
        walk = _Walk(period or (day,), which, days)
        for each in told:
            what = each.topic.partition(".")[2]
            if what == begins:
                walk.begin(each, str(each.state[day]))
            elif what in ends and not (what == "ChangeReported" and each.state["change"] != "bylaws"):
                walk.end(each)
        return [*walk.owed(whose(told))]

    return reading


def consultation_promises(told: Sequence[Seen]) -> list[Owed]:
    """What a later step says never was is left out; where that was an end, it is open again there."""
    undone = {each.state["undone"]: each for each in told if "undone" in each.state}
    walk = _Walk(("promise_number", "due"), "promise_number", 0)
    for version, each in enumerate(told, start=1):
        what = each.topic.partition(".")[2]
        if version in undone:
            continue
        if what == "ConsultationPromised":
            walk.begin(each, each.state["due"])
        elif what in _PROMISE_OVER:
            walk.end(each)
        elif what == "ConsultationPromiseReopened":
            walk.open_again(each)
    return [*walk.owed("")]


def _of_the_case(told: Sequence[Seen]) -> str:
    return next((e.state["organisation"] for e in told if e.topic == "requests.CaseDrafted"), "")


def _itself(told: Sequence[Seen]) -> str:
    return told[0].stream


OF_THE_ORMAS = {
    "bylaws-after-rename": walked(
        "OrmasRenamed", ("BylawsRecorded", "ChangeReported"), "decided_on", days=60, whose=_itself
    ),
    "document-expires": walked(
        "DocumentFiled",
        _DOCUMENT_OVER,
        "expires_on",
        which="document_kind",
        period=("document_kind", "expires_on"),
        whose=_itself,
    ),
    "case-to-mend": walked(
        "CaseReturned", _CASE_OVER, "answer_by", period=("asked_on", "answer_by"), whose=_of_the_case
    ),
}
OF_THE_OFFICE = {
    "visiting-round": walked("RoundOpened", ("RoundClosed",), "until_day"),
    "planned-supervision": walked(
        "SupervisionPlanned", ("SupervisionCarriedOut", "SupervisionDropped"), "due_on"
    ),
    "finding-follow-up": walked(
        "FindingTasked",
        ("FindingClosed", "FindingStruck"),
        "due_on",
        which="finding_number",
        period=("finding_number", "due_on"),
    ),
    "coordination-task": walked(
        "CoordinationTasked",
        ("CoordinationSettled", "CoordinationStruck"),
        "due_on",
        which="follow_up_number",
        period=("follow_up_number", "due_on"),
    ),
    "consultation-promise": consultation_promises,
}
