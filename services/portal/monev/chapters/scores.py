"""Scores of the year, as a distribution and never by name; few of them are told to nobody."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from contracts.telling.scoring_words import OF_WHOM
from services.portal.monev.figure import FEW, Asked, Figure, Link
from services.portal.scoring.assessment_list import active, coverage, periods
from services.portal.scoring.closed_periods import spread_of
from services.portal.scoring.movement import Movement, movement_of
from shared.database import Transaction

NOT_ALIKE: Final = "tidak dapat dibandingkan"
NO_BANDS: Final = " (instrumen tanpa kategori)"


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for each in periods(t):
        if each["counts_until"][:4] == asked.year:
            decided, of = coverage(t, each["id"])
            link = Link("periods.show", {"period": each["id"]})
            label = f"{each['title']}: nilai ditetapkan, dari {OF_WHOM}"
            code = f"nilai.{each['id']}.ditetapkan"
            yield Figure(code, label, str(decided), "ormas", str(of), asked.year, link)
            if each["state"] == "closed":
                yield from _spread(each, spread_of(t, each, active(t)), asked.year)
                yield from _movement(each, movement_of(t, each), link)


def _movement(period: Mapping[str, Any], found: Movement | None, link: Link) -> Iterator[Figure]:
    """Against the period before, in the numbers of the page of this one; none of the first."""
    if found is None:
        return
    code, begin = f"nilai.{period['id']}", f"{period['title']} dibanding {found.before}"
    said: dict[str, Any] = {"when": period["counts_until"][:4], "link": link}
    both = str(found.both or "")
    why = FEW if found.alike else NOT_ALIKE
    yield Figure(f"{code}.keduanya", f"{begin}: dinilai pada keduanya", both, "ormas", why=why, **said)
    for way, words in found.ways.items():
        count, _, unit = words.partition(" ")
        value = count if unit == "ormas" else ""
        name = f"{code}.gerak-{way.partition(' ')[0]}"
        yield Figure(name, f"{begin}: {way}", value, "ormas", both if value else "", why=words, **said)


def _spread(period: Mapping[str, Any], told: Mapping[str, Any], year: str) -> Iterator[Figure]:
    """The numbers and the hidden cells of the public page, as they stood when the period was closed."""
    link = Link("spreading.all_", {})
    of_period, title = f"nilai.{period['id']}", period["title"]
    whole = str(told["n"] or "")
    said: dict[str, Any] = {"when": year, "link": link, "public": True}
    yield Figure(
        f"{of_period}.disampaikan",
        f"{title}: nilai disampaikan saat penutupan" + ("" if told["bands"] else NO_BANDS),
        whole,
        "ormas",
        why=FEW,
        **said,
    )
    for code, (band, words) in zip(told["bands"], told["cells"], strict=bool(told["cells"])):
        count, _, unit = words.partition(" ")
        value = count if unit == "ormas" else ""
        label = f"{title}: kategori {band}"
        yield Figure(
            f"{of_period}.kategori-{code}", label, value, "ormas", whole if value else "", why=words, **said
        )
    if told["mean"]:
        yield Figure(f"{of_period}.rata-rata", f"{title}: rata-rata yang dinilai", told["mean"], "", **said)
