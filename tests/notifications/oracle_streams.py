"""Lines that one stream answers by itself: what begins, what moves and what ends a matter."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tests.notifications import oracle_more, oracle_office
from tests.notifications.oracle_seen import Owed, Seen, last, once_more


class StreamLine(NamedTuple):
    """``of_the_ormas``: an ormas is told of it; ``not_of``: legal forms that do not owe it."""

    reading: Callable[[Sequence[Seen]], list[Owed]]
    of_the_ormas: bool = True
    not_of: tuple[str, ...] = ()


def _is_day(text: object) -> bool:
    return isinstance(text, str) and len(text) == 10


def _skt(told: Sequence[Seen]) -> list[Owed]:
    bases = [each.state for each in told if each.topic == "registry.LegalBasisRecorded"]
    if not bases or bases[-1]["basis"] not in ("skt", "skt_lama"):
        return []
    due = str((bases[-1]["valid_until"] or {}).get("value"))
    period = once_more(due, _back_with(told, due))
    return [Owed(told[0].stream, period, told[0].stream, due)] if _is_day(due) else []


def _back_with(told: Sequence[Seen], due: str) -> str:
    """Where an SKT of this very day was told again after another basis had taken its place."""
    last_day, over, place = "", False, ""
    for each in (e for e in told if e.topic == "registry.LegalBasisRecorded"):
        if each.state["basis"] in ("skt", "skt_lama"):
            day = str((each.state["valid_until"] or {}).get("value"))
            place = each.place if over and day == last_day == due else place
            last_day, over = day, False
        else:
            over = True
    return place


def _presence(told: Sequence[Seen]) -> list[Owed]:
    ended = {each.state["letter"] for each in told if each.topic == "registry.PresenceReportEnded"}
    letters = [each.state for each in told if each.topic == "registry.PresenceReported"]
    return [
        Owed(told[0].stream, f"{s['letter']}:{s['valid_until']}", told[0].stream, s["valid_until"])
        for s in letters
        if s["letter"] not in ended and _is_day(s["valid_until"])
    ]


def _boards(told: Sequence[Seen]) -> list[Owed]:
    """Each board by itself: its last paper, and whether the last word on it ended it."""
    boards = [each for each in told if "board" in each.state]
    papers = ("registry.BoardReplaced", "registry.BoardClaimed", "registry.BoardPaperCorrected")
    filed = [each.state["board"] for each in boards if each.topic in papers[:2]]
    ends = {number: _last_paper(boards, papers, number) for number in filed}
    first = min((told.index(each) for each in boards if each.topic in papers[:2]), default=len(told))
    listed = [each.state["ends"] for each in told[:first] if each.topic == "registry.TermOfOfficeRecorded"]
    if listed and 1 not in ends:
        ends[1] = listed[-1].get("value", "")
    stops = ("BoardEnded", "BoardSetAside", "BoardTakenBack", "ClaimTakenBack", "BoardBroughtBack")
    found = []
    for number, due in ends.items():
        words = [e.topic.partition(".")[2] for e in boards if e.state["board"] == number]
        words = [word for word in words if word in stops]
        stands = not words or words[-1] == "BoardBroughtBack"
        if _is_day(due):
            period = once_more(f"{number}:{due}", _brought_back(boards, papers, stops[:4], number))
            found.append(Owed(told[0].stream, period, told[0].stream, due, stands))
    return found


def _brought_back(boards: Sequence[Seen], papers: tuple[str, ...], stops: Sequence[str], number: int) -> str:
    """Where it was brought back last since its day was told."""
    day = place = ""
    over = False
    for each in (e for e in boards if e.state["board"] == number):
        if each.topic in papers:
            place = place if each.state["ends"] == day else ""
            day = each.state["ends"]
        elif each.topic.partition(".")[2] in stops:
            over = True
        else:
            place, over = each.place if over else place, False
    return place


def _last_paper(boards: Sequence[Seen], papers: tuple[str, ...], number: int) -> str:
    own = [each for each in boards if each.state["board"] == number]
    return last(own, *papers, field="ends")


def _confirmed(told: Sequence[Seen]) -> list[Owed]:
    day = last(told, "registry.EntryConfirmed", field="confirmed_on")
    if not day:
        return []
    due = (date.fromisoformat(day) + timedelta(days=365)).isoformat()
    return [Owed(told[0].stream, day, told[0].stream, due)]


def _numbered(begins: str, ends: str, number: str, due: str) -> Callable[[Sequence[Seen]], list[Owed]]:
    """Things of an entry that are numbered, each with its day."""

    def reading(told: Sequence[Seen]) -> list[Owed]:
        over = {each.state[number] for each in told if each.topic == ends}
        stream = told[0].stream
        return [
            Owed(stream, f"{s[number]}:{s[due]}", stream, s[due], s[number] not in over)
            for s in (each.state for each in told if each.topic == begins)
            if _is_day(s[due])
        ]

    return reading


def _promise(told: Sequence[Seen]) -> list[Owed]:
    first = [each.state for each in told if each.topic == "clusters.AudienceReceived"]
    if not first or not first[0]["promise"] or not _is_day(first[0]["due"]):
        return []
    steps = [e for e in told if e.topic.startswith("clusters.Promise")]
    is_open, again = _last_opened(steps, "clusters.PromiseReopened")
    due = first[0]["due"]
    return [Owed(told[0].stream, once_more(due, again), first[0]["organisation"], due, is_open)]


def _last_opened(steps: Sequence[Seen], reopened: str) -> tuple[bool, str]:
    """Of steps that end it or open it again: whether it is open, and where it was opened after an end."""
    is_open, again = True, ""
    for each in steps:
        again = each.place if each.topic == reopened and not is_open else again
        is_open = each.topic == reopened
    return is_open, again


def _permit(due: str) -> Callable[[Sequence[Seen]], list[Owed]]:
    over = ("PermitRemovalConfirmed", "PermitRemovalPhotographed", "PermitRevoked", "PermitStruck")

    def reading(told: Sequence[Seen]) -> list[Owed]:
        granted = [each for each in told if each.topic == "requests.PermitGranted"]
        if not granted:
            return []
        asked = ("requests.PermitAsked", "requests.PermitRevised")
        day = granted[-1].state[due] if due == "removal_due" else last(told, *asked, field=due)
        ended = any(each.topic.partition(".")[2] in over for each in told[told.index(granted[-1]) :])
        whose = last(told, asked[0], field="organisation")
        return [Owed(told[0].stream, day, whose, day, not ended)] if _is_day(day) else []

    return reading


def _invited(told: Sequence[Seen]) -> list[Owed]:
    """Each ormas by itself; when all is cancelled nobody is waited for."""
    asked: dict[str, Owed] = {}
    again: dict[tuple[str, str], str] = {}
    for each in told:
        said, what = each.state, each.topic.partition(".")[2]
        if what == "OrmasAskedToTakePart" and _is_day(said["answer_by"]):
            whose, day = said["organisation"], said["answer_by"]
            before = asked.get(whose)
            if before and not before.open and before.due == day:
                again[whose, day] = each.place
            period = once_more(f"{whose}:{day}", again.get((whose, day), ""))
            asked[whose] = Owed(each.stream, period, whose, day)
        elif what in ("InvolvementAnswered", "OrmasTakenFromActivity", "AskedOrmasStruck"):
            if owed := asked.get(said["organisation"]):
                asked[owed.ormas] = owed._replace(open=False)
        elif what == "InvolvementCancelled":
            asked = {whose: owed._replace(open=False) for whose, owed in asked.items()}
    return [*asked.values()]


def _improvements(told: Sequence[Seen]) -> list[Owed]:
    found = []
    for each in told:
        if each.topic == "scoring.ImprovementAgreed":
            item = each.state["item"]
            steps = [e for e in told if e.state.get("item") == item and e is not each]
            is_open, again = _last_opened(steps, "scoring.ImprovementReopened")
            said = (each.state["organisation"], each.state["due"])
            found.append(Owed(each.stream, once_more(str(item), again), *said, is_open))
    return found


_OF_THE_ORMAS = oracle_more.OF_THE_ORMAS | oracle_office.OF_THE_ORMAS
_OF_THE_OFFICE = oracle_more.OF_THE_OFFICE | oracle_office.OF_THE_OFFICE
OF_THE_ORMAS = StreamLine(lambda told: [])
STREAM_LINES = {
    "skt-ends": StreamLine(_skt, not_of=("lembaga_lain",)),
    "presence-letter-ends": StreamLine(_presence),
    "board-term-ends": StreamLine(_boards),
    "data-to-confirm": StreamLine(_confirmed),
    "sanction-answer": StreamLine(
        _numbered("registry.SanctionRecorded", "registry.SanctionEnded", "sanction", "answer_by")
    ),
    "visit-follow-up": StreamLine(
        _numbered("registry.FollowUpAsked", "registry.FollowUpClosed", "follow_up", "due_on"),
        of_the_ormas=False,
    ),
    "promise-to-guests": StreamLine(_promise, of_the_ormas=False),
    "permit-ends": StreamLine(_permit("until_day")),
    "permit-removal": StreamLine(_permit("removal_due")),
    "invitation-to-answer": StreamLine(_invited),
    "improvement-item": StreamLine(_improvements),
    **{code: StreamLine(reading) for code, reading in _OF_THE_ORMAS.items()},
    **{code: StreamLine(reading, of_the_ormas=False) for code, reading in _OF_THE_OFFICE.items()},
}
