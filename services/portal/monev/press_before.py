"""How the press sheet hid few before; editions of then print the same for ever. Nothing new goes by it."""

from collections.abc import Mapping, Sequence

from services.portal.monev.figure import FEW, FEWEST
from services.portal.scoring.spread import HIDDEN

_REST = ""


def hidden_before(many: Mapping[str, int], unsaid: set[str], rest: int) -> dict[str, str]:
    """Each hidden cell with what is said of it; ``rest``: whoever is in none of the cells."""
    cells = dict(many) | ({_REST: rest} if 0 < rest < FEWEST else {})
    hidden = _hidden(cells, unsaid | {_REST})
    few = FEW if len(cells) == 1 or not _is_known([cells[each] for each in hidden]) else HIDDEN
    return {each: few if cells[each] < FEWEST else HIDDEN for each in hidden}


def _hidden(cells: Mapping[str, int], unsaid: set[str]) -> set[str]:
    """Few, not public, and as many others, the smallest first, as it took."""
    hidden = {each for each, n in cells.items() if 0 < n < FEWEST or (n and each in unsaid)}
    others = sorted((n, each) for each, n in cells.items() if n >= FEWEST and each not in hidden)
    few = any(cells[each] < FEWEST for each in hidden)
    while few and others and _is_known([cells[each] for each in hidden]):
        hidden.add(others.pop(0)[1])
    return hidden


def _is_known(hidden: Sequence[int]) -> bool:
    """Whether their sum tells one of them: there is but one, they are few together, or each is the least or
    the most that few can be.
    """
    return len(hidden) < 2 or sum(hidden) < FEWEST or set(hidden) in ({1}, {FEWEST - 1})
