"""How boards follow each other: who gives way to whom when the days of one are put right."""

from collections.abc import Sequence
from dataclasses import replace

from services.registry.domain.board import Board


def in_order(boards: Sequence[Board], right: Board) -> list[Board]:
    """All boards as they are with this one: whoever gave way to it, or has to, does so on its first day, and
    it gives way to whoever follows it. A claim, or what never held office, moves nobody.
    """
    others = [board for board in boards if board.number != right.number]
    right = _followed(right, others)
    moved = [_led_by(right, board, others) for board in others]
    return sorted([right, *moved], key=lambda board: board.number)


def crossing(before: Sequence[Board], after: Sequence[Board], right: int) -> Board | None:
    """Another board that would share days with one that was moved: what a slip does not bring about."""
    moved = [board for old, board in zip(before, after, strict=True) if _days(old) != _days(board)]
    for one in sorted(moved, key=lambda board: board.number != right):
        for other in after:
            if other.number != one.number and one.shares_days_with(other):
                return other if other.number != right else one
    return None


def newest_of(boards: Sequence[Board]) -> Board | None:
    """The board in office with the latest first day."""
    in_office = [board for board in boards if not (board.set_aside or board.claims)]
    return max(in_office, key=lambda board: board.starts, default=None)


def _days(board: Board) -> tuple[str, str, str, bool, bool]:
    return board.starts, board.ends, board.closed_on, board.set_aside, board.claims


def _followed(right: Board, others: Sequence[Board]) -> Board:
    """What was set aside by the paper of another one comes back where it has days of its own again."""
    if right.claims or (right.set_aside and not right.displaced_by):
        return right
    if after := next((each for each in others if each.number == right.displaced_by), None):
        return right.gives_way(after.first_day)
    following = (each for each in others if each.replaces == right.number and _holds(each))
    for each in following:
        if right.first_day < each.first_day and right.overlaps(each.first_day, each.ends):
            right = replace(right, closed_on=each.first_day)
    return right


def _led_by(right: Board, board: Board, others: Sequence[Board]) -> Board:
    """A board as it is beside the one that was put right, and beside those that name it before them."""
    if right.claims or right.set_aside or board.claims:
        return board
    named = board.number == right.replaces and _holds(board) and board.overlaps(right.first_day, right.ends)
    if not named and board.displaced_by != right.number:
        return board
    moved = board.gives_way(right.first_day)
    for each in others:
        if (
            each.replaces == board.number
            and _holds(each)
            and moved.first_day < each.first_day
            and moved.overlaps(each.first_day, each.ends)
        ):
            moved = replace(moved, closed_on=each.first_day)
    return moved


def _holds(board: Board) -> bool:
    return not (board.set_aside or board.claims)
