"""Lines that say what begins a thing, what moves its day and what ends it: one walk along each stream."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from tests.notifications.oracle_seen import Owed, Seen, once_more

Reading = Callable[[Sequence[Seen]], list[Owed]]
_CASE_OVER = ("CaseAnswered", "CaseRejected", "CaseWithdrawn", "CaseLapsed", "CaseFinished", "CaseStruck")
_DOCUMENT_OVER = ("DocumentReturned", "DocumentErased", "DocumentWaived")
_PROMISE_OVER = ("ConsultationPromiseFulfilled", "ConsultationPromiseLifted")


class _Walk:
    """``which``: the fields that tell one thing of a stream from the next; ``over``: those that have ended,
    by what they are.
    """

    def __init__(self, period: tuple[str, ...], which: tuple[str, ...], days: int) -> None:
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
        self.over |= self._meant(each)

    def move(self, each: Seen, day: str) -> None:
        """What is over stays over."""
        which = self._which(each)
        if before := self.found.get(which):
            period = ":".join(str(each.state[name]) for name in self.period)
            self.found[which] = before._replace(period=period, due=day)

    def never_ended(self, end: Seen, place: str) -> None:
        """That end never was: whatever is open is open again from here on."""
        for which in self._meant(end) - self.over:
            self.again[which, self.found[which].period] = place

    def is_over(self, each: Seen) -> bool:
        return self._which(each) in self.over

    def open_again(self, each: Seen) -> None:
        which = self._which(each)
        if which in self.found:
            self.over.discard(which)
            self.again[which, self.found[which].period] = each.place

    def owed(self, whose: str) -> Iterator[Owed]:
        for which, each in self.found.items():
            period = once_more(each.period, self.again.get((which, each.period), ""))
            yield each._replace(period=period, ormas=whose, open=which not in self.over)

    def _meant(self, each: Seen) -> set[str]:
        names_one = all(name in each.state for name in self.which)
        return set(self.found) & {self._which(each)} if names_one else set(self.found)

    def _which(self, each: Seen) -> str:
        return " ".join(str(each.state[name]) for name in self.which)


def walked(
    begins: Sequence[str],
    ends: Sequence[str],
    day: str | Callable[[Sequence[Seen]], str],
    *,
    which: tuple[str, ...] = (),
    period: tuple[str, ...] = (),
    days: int = 0,
    moves: Sequence[str] = (),
    reopens: Sequence[str] = (),
    undoing: bool = False,
    whose: Callable[[Sequence[Seen]], str] = lambda told: "",
) -> Reading:
    """``day``: a field of what begins it, or told by everything up to there. ``undoing``: a step may say
    which one of the stream never was.
    """

    def due(each: Seen, told: Sequence[Seen]) -> str:
        return str(each.state[day]) if isinstance(day, str) else day(told[: told.index(each)])

    def reading(told: Sequence[Seen]) -> list[Owed]:
        undone = {e.state["undone"] for e in told if undoing and "undone" in e.state}
        walk = _Walk(period or (str(day),), which, days)
        for version, each in enumerate(told, start=1):
            what = each.topic.partition(".")[2]
            if version in undone:
                continue
            if what in begins:
                walk.begin(each, due(each, told))
            elif what in moves:
                walk.move(each, due(each, told))
            elif what in reopens and walk.is_over(each):
                walk.open_again(each)
            elif what in ends and not (what == "ChangeReported" and each.state["change"] != "bylaws"):
                walk.end(each)
            elif undoing and "undone" in each.state:
                never = told[each.state["undone"] - 1]
                if never.topic.partition(".")[2] in ends:
                    walk.never_ended(never, each.place)
        return [*walk.owed(whose(told))]

    return reading


def consultation_promises(told: Sequence[Seen]) -> list[Owed]:
    """What a later step says never was is left out; where that was an end, it is open again there."""
    undone = {each.state["undone"]: each for each in told if "undone" in each.state}
    walk = _Walk(("promise_number", "due"), ("promise_number",), 0)
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
        ("OrmasRenamed",), ("BylawsRecorded", "ChangeReported"), "decided_on", days=60, whose=_itself
    ),
    "document-expires": walked(
        ("DocumentFiled",),
        _DOCUMENT_OVER,
        "expires_on",
        which=("document_kind",),
        period=("document_kind", "expires_on"),
        whose=_itself,
    ),
    "case-to-mend": walked(
        ("CaseReturned",), _CASE_OVER, "answer_by", period=("asked_on", "answer_by"), whose=_of_the_case
    ),
}
OF_THE_OFFICE = {
    "visiting-round": walked(("RoundOpened",), ("RoundClosed",), "until_day"),
    "planned-supervision": walked(
        ("SupervisionPlanned",), ("SupervisionCarriedOut", "SupervisionDropped"), "due_on"
    ),
    "finding-follow-up": walked(
        ("FindingTasked",),
        ("FindingClosed", "FindingStruck"),
        "due_on",
        which=("finding_number",),
        period=("finding_number", "due_on"),
    ),
    "coordination-task": walked(
        ("CoordinationTasked",),
        ("CoordinationSettled", "CoordinationStruck"),
        "due_on",
        which=("follow_up_number",),
        period=("follow_up_number", "due_on"),
    ),
    "consultation-promise": consultation_promises,
}
