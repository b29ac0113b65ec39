"""What the press may have of the pack: what anybody can look up, and no few that could be reckoned."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from contracts.telling.dates import number_words
from services.portal.monev.chapters import Told
from services.portal.monev.figure import FEW, FEWEST, Figure
from services.portal.register.inside import UNSURE

HIDDEN: Final = "tidak ditampilkan"
WHAT_IS_TOLD: Final = (
    "Hanya angka yang dapat dilihat siapa pun di portal kantor ini. Jumlah yang kurang dari lima tidak "
    "disebut, juga bila dapat dihitung dari jumlah yang lain. Tidak memuat penilaian atas sebuah ormas."
)
_REST: Final = ""
"""Whoever is in none of the cells of a group, where these are parts of a whole."""
_INSIDE: Final = (
    "kesegaran.",
    "register.keaktifan-tanpa",
    *(f"register.keaktifan-{each}" for each in UNSURE),
)
"""How the codes of figures begin that only the office looks up; older frozen packs call them public."""


class ForPress(NamedTuple):
    """A chapter: its title, and each figure with its words."""

    title: str
    figures: list[tuple[Figure, str]]


def for_press(chapters: Sequence[Told]) -> list[ForPress]:
    """Chapters of which anything is public."""
    told = [ForPress(each.title, _told(each)) for each in chapters]
    return [each for each in told if each.figures]


def _told(chapter: Told) -> list[tuple[Figure, str]]:
    groups: dict[str, list[Figure]] = defaultdict(list)
    for each in chapter.figures:
        if each.few:
            groups[chapter.code if chapter.code == "klaster" else each.code.partition("-")[0]].append(each)
    words = {code: said for group in groups.values() for code, said in _words(group).items()}
    return [(each, words.get(each.code, each.words)) for each in chapter.figures if _is_public(each)]


def _is_public(figure: Figure) -> bool:
    return figure.public and not figure.code.startswith(_INSIDE)


def _words(group: Sequence[Figure]) -> Mapping[str, str]:
    """Of cells that are parts of one whole. Where one is hidden the others are told without the whole."""
    many = {each.code: int(each.value) for each in group if each.value.isdigit()}
    rest = max((int(each.of) for each in group if each.of), default=0) - sum(many.values())
    unsaid = {each.code for each in group if not _is_public(each)}
    cells = many | ({_REST: rest} if 0 < rest < FEWEST else {})
    hidden = _hidden(cells, unsaid | {_REST})
    few = FEW if len(cells) == 1 or not _is_known([cells[each] for each in hidden]) else HIDDEN
    said = {each: few if many[each] < FEWEST else HIDDEN for each in hidden if each in many}
    alone = {each.code: f"{number_words(int(each.value))} {each.unit}" for each in group if each.code in many}
    whole = {each.code: each.words for each in group}
    return (whole | alone if hidden else whole) | said


def _hidden(cells: Mapping[str, int], unsaid: set[str]) -> set[str]:
    """Few, not public, and as many others as it takes that none of the few can be reckoned."""
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
