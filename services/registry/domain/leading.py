"""By whom an organisation is led: a board replaces another one, or stands against it as a claim."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from contracts.telling.dates import first_day, last_day
from services.registry.domain.board import BOARD_ROLES, Board, Seat
from services.registry.domain.board_order import newest_of
from services.registry.domain.standing import Standing
from services.registry.events import (
    BoardBroughtBack,
    BoardChangeRefused,
    BoardClaimed,
    BoardDecreeRecorded,
    BoardEnded,
    BoardReplaced,
    BoardSetAside,
    ClaimantRecorded,
    LeadershipDisputeOpened,
    OfficerRecorded,
    TermOfOfficeRecorded,
)
from services.registry.rules.board import (
    A_BOARD_FOLLOWS_ITS_PREDECESSOR,
    A_DECREE_IS_RECORDED_ONCE,
    A_DISPUTE_IS_NOT_GUESSED,
    DISPUTED_BOARD_SIGNS_NOTHING,
    EXPIRED_BOARD_SIGNS_NOTHING,
    UNKNOWN_BOARD_SIGNS_NOTHING,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

Officer = Mapping[str, str]


class Led(Standing):
    """``boards`` in the order of their numbers; ``parties``: the boards of the dispute that is open, or none.

    Outside a dispute no two boards hold office on one day.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.boards: list[Board] = []
        self.parties: list[int] = []

    def board_that_signs(self, day: str) -> Board | Rule:
        """The board whose signature counts on this day, or the rule by which there is none."""
        if self.parties:
            return DISPUTED_BOARD_SIGNS_NOTHING
        if not self.boards:
            return UNKNOWN_BOARD_SIGNS_NOTHING
        holding = (board for board in self.boards if board.holds_office_on(day))
        return next(holding, EXPIRED_BOARD_SIGNS_NOTHING)

    def replace_board(
        self,
        *,
        replaces: int,
        decree: str,
        decided_on: str,
        starts: str,
        ends: str,
        officers: Sequence[Officer],
        ground: str,
        rivals: bool = False,
    ) -> None:
        """A whole board with its decree, also of long ago. ``replaces``: the board it names before it, or 0.

        The decree of a board that a sheet told is that board, now as a whole.
        One that shares days with a board which it does not name stands beside it as a claim. Where a day is
        not known, that both say they lead (``rivals``) is said and never guessed. Error: NotFound.
        """
        before = self._board(replaces) if replaces else self._listed_with(decree, decided_on)
        paper = {"decree": decree, "decided_on": decided_on, "starts": starts, "ends": ends}
        if not self._may_be_filed(before, ground, **paper):
            return
        said = paper | {
            "board": len(self.boards) + 1,
            "replaces": before.number if before else 0,
            "size": len(officers),
            "officers": [{key: o[key] for key in _SEAT} for o in officers],
            "ground": ground,
        }
        contests = [b for b in self.boards if b != before and b.overlaps(starts, ends)]
        guessed = [b for b in contests if not b.surely_overlaps(starts, ends)]
        if guessed and not rivals:
            self._refuse(A_DISPUTE_IS_NOT_GUESSED, ground, board=guessed[0].number)
        elif contests:
            self._claim([b.number for b in contests], officers, said)
        else:
            self._take_office(before, officers, said)

    def _may_be_filed(
        self, before: Board | None, ground: str, *, decree: str, decided_on: str, starts: str, ends: str
    ) -> bool:
        same = next((b for b in self.boards if b.has_decree(decree, decided_on)), None)
        if gone := self.gone:
            self._refuse(gone, ground)
        elif same and not same.listed:
            self._refuse(A_DECREE_IS_RECORDED_ONCE, ground, board=same.number)
        elif before and before.number in self.parties:
            self._refuse(DISPUTED_BOARD_SIGNS_NOTHING, ground)
        elif before and not before.listed and starts < before.starts:
            self._refuse(A_BOARD_FOLLOWS_ITS_PREDECESSOR, ground, board=before.number)
        else:
            return True
        return False

    def _refuse(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(BoardChangeRefused, ground=ground, **rule.refusal(**said))

    def _claim(self, contests: list[int], officers: Sequence[Officer], said: dict[str, Any]) -> None:
        was_open = bool(self.parties)
        self.trigger_event(BoardClaimed, contests=contests, **said)
        if not was_open:
            self.trigger_event(LeadershipDisputeOpened, claims=self.parties)
        for officer in officers:
            self.trigger_event(
                ClaimantRecorded, board=said["board"], ground=said["ground"], **_person(officer)
            )

    def _take_office(self, before: Board | None, officers: Sequence[Officer], said: dict[str, Any]) -> None:
        self.trigger_event(BoardReplaced, **said)
        if before and before.overlaps(said["starts"], said["ends"]):
            self._give_way(before, said["starts"], because="paper")
        for officer in officers:
            self.trigger_event(OfficerRecorded, ground=said["ground"], **_person(officer))
        self._tell_the_newest(self.boards[-1], said["ground"])

    def _give_way(self, board: Board, day: str, *, because: str) -> None:
        """It holds office until the day before; with no day left it counts as never having held it."""
        if board.first_day < day:
            self.trigger_event(BoardEnded, board=board.number, ended_on=day)
        else:
            self.trigger_event(BoardSetAside, board=board.number, because=because)

    def _tell_the_newest(self, board: Board, ground: str) -> None:
        """Term and decree of the board that is the present one from its first day on, no earlier one."""
        newest = newest_of(self.boards)
        if newest and newest.starts > board.starts:
            return
        starts, ends = _reading(board.starts), _reading(board.ends)
        text = f"{board.starts} s.d. {board.ends}"
        self.trigger_event(TermOfOfficeRecorded, text=text, starts=starts, ends=ends, ground=ground)
        decree, day = _reading(board.decree), _reading(board.decided_on)
        self.trigger_event(BoardDecreeRecorded, number=decree, issued_on=day, ground=ground)

    def _listed_with(self, decree: str, decided_on: str) -> Board | None:
        return next((b for b in self.boards if b.listed and b.has_decree(decree, decided_on)), None)

    def _board(self, number: int) -> Board:
        if not 0 < number <= len(self.boards):
            raise NotFound(f"Kepengurusan ke-{number} tidak tercatat pada ormas ini.")
        return self.boards[number - 1]

    def when(self, fact: Fact) -> None:
        match fact:
            case BoardReplaced():
                self.boards.append(_recorded(fact))
            case BoardClaimed():
                self.boards.append(replace(_recorded(fact), claims=True))
                self.parties = sorted({*self.parties, *fact.contests, fact.board})
            case BoardEnded():
                by = self._in_office_beside(fact.board, fact.ended_on)
                self._become(fact.board, closed_on=fact.ended_on, displaced_by=by)
            case BoardSetAside():
                self._put_aside(self._board(fact.board), fact.because)
            case BoardBroughtBack():
                self._become(fact.board, set_aside=False, closed_on="", displaced_by=0)
            case OfficerRecorded():
                if fact.role in BOARD_ROLES:
                    self._list()
            case TermOfOfficeRecorded():
                self._list(starts=first_day(fact.starts), ends=last_day(fact.ends))
            case BoardDecreeRecorded():
                self._list(decree=str(fact.number.get("text")), decided_on=first_day(fact.issued_on))
            case ClaimantRecorded() | LeadershipDisputeOpened() | BoardChangeRefused():
                pass  # told already by the claim; the refusal itself is what we keep
            case _:
                super().when(fact)

    def _put_aside(self, board: Board, because: str) -> None:
        slipped = because == "slip"
        gave_way = not (board.claims or slipped)
        by = self._in_office_beside(board.number, board.first_day) if gave_way else 0
        self._become(board.number, set_aside=True, claims=False, displaced_by=by, slipped=slipped)

    def _in_office_beside(self, number: int, day: str) -> int:
        """Who took its place: the other board that is in office on that day; 0 for nobody."""
        return next((b.number for b in self.boards if b.number != number and b.holds_office_on(day)), 0)

    def _become(self, number: int, **changed: Any) -> None:
        self.boards[number - 1] = replace(self.boards[number - 1], **changed)

    def _list(self, **told: str) -> None:
        """What a sheet tells is one board, the first; once a decree was filed here the decree speaks."""
        if not self.boards:
            self.boards.append(Board(1, listed=True))
        if len(self.boards) == 1 and self.boards[0].listed:
            self._become(1, **told)


_SEAT = ("subject_id", "role", "own_title", "division")


def _person(officer: Officer) -> dict[str, str]:
    return {key: officer[key] for key in ("subject_id", "role", "own_title", "name")}


def _recorded(fact: BoardReplaced | BoardClaimed) -> Board:
    seats = tuple(
        Seat(each["role"], each["own_title"], each["division"], each["subject_id"]) for each in fact.officers
    )
    paper = (fact.starts, fact.ends, fact.decree, fact.decided_on)
    return Board(fact.board, *paper, seats, replaces=fact.replaces)


def _reading(text: str) -> dict[str, Any]:
    return {"text": text, "value": text or None}
