"""What the press may have of the pack: what anybody can look up, and no few that could be reckoned."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from contracts.telling.dates import number_words
from contracts.telling.press_rule import SMALLEST_BESIDE
from services.portal.monev.chapters import Told
from services.portal.monev.figure import FEW, FEWEST, Figure
from services.portal.monev.press_before import hidden_before
from services.portal.register.inside import UNSURE
from services.portal.scoring.spread import HIDDEN, hidden_of

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


def for_press(chapters: Sequence[Told], rule: int) -> list[ForPress]:
    """Chapters of which anything is public; ``rule``: by which few are hidden."""
    told = [ForPress(each.title, _told(each, rule)) for each in chapters]
    return [each for each in told if each.figures]


def _told(chapter: Told, rule: int) -> list[tuple[Figure, str]]:
    groups: dict[str, list[Figure]] = defaultdict(list)
    for each in chapter.figures:
        if each.few:
            groups[chapter.code if chapter.code == "klaster" else each.code.partition("-")[0]].append(each)
    words = {code: said for group in groups.values() for code, said in _words(group, rule).items()}
    return [(each, words.get(each.code, each.words)) for each in chapter.figures if _is_public(each)]


def _is_public(figure: Figure) -> bool:
    return figure.public and not figure.code.startswith(_INSIDE)


def _words(group: Sequence[Figure], rule: int) -> Mapping[str, str]:
    """Of cells that are parts of one whole. Where one is hidden the others are told without the whole."""
    many = {each.code: int(each.value) for each in group if each.value.isdigit()}
    whole = max((int(each.of) for each in group if each.of), default=0)
    unsaid = {each.code for each in group if not _is_public(each)}
    hiding = hidden_before if rule == SMALLEST_BESIDE else _hidden
    hidden = hiding(many, unsaid, whole - sum(many.values()))
    alone = {each.code: f"{number_words(int(each.value))} {each.unit}" for each in group if each.code in many}
    told = {each.code: each.words for each in group}
    return (told | alone if hidden else told) | hidden


def _hidden(many: Mapping[str, int], unsaid: set[str], rest: int) -> dict[str, str]:
    """Each hidden cell with what is said of it. Nothing is said of cells that are not public nor of the rest:
    they come first, so that a large one of them is hidden beside few before a public one is.
    """
    known = {each: n for each, n in many.items() if n and each not in unsaid}
    cells = [(each, many[each]) for each in sorted(unsaid & many.keys()) if many[each]]
    cells = [*cells, *([(_REST, rest)] if rest > 0 else []), *known.items()]
    if all(n >= FEWEST for _, n in cells):
        return {}
    if len(many) == 1 and rest < 0:
        return dict.fromkeys(many, FEW)
    if sum(n for _, n in cells) < len(cells) + FEWEST - 1:
        return dict.fromkeys(many, HIDDEN)
    hidden, few = hidden_of(cells, least=1)
    return {each: few if n < FEWEST else HIDDEN for each, n in cells if each in hidden}
