"""Scores of the year, as a distribution and never by name; few of them are told to nobody."""

from collections.abc import Iterator, Mapping
from typing import Any

from services.portal.monev.figure import FEW, Asked, Figure, Link
from services.portal.scoring.assessment_list import active, coverage, periods
from services.portal.scoring.closed_periods import spread_of
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for each in periods(t):
        if each["counts_until"][:4] == asked.year:
            decided, of = coverage(t, each["id"])
            link = Link("periods.show", {"period": each["id"]})
            label = f"{each['title']}: nilai ditetapkan"
            code = f"nilai.{each['id']}.ditetapkan"
            yield Figure(code, label, str(decided), "ormas", str(of), asked.year, link)
            if each["state"] == "closed":
                yield from _spread(each, spread_of(t, each, active(t)), asked.year)


def _spread(period: Mapping[str, Any], told: Mapping[str, Any], year: str) -> Iterator[Figure]:
    """The numbers and the hidden cells of the public page, as they stood when the period was closed."""
    link = Link("spreading.all_", {})
    of_period, title = f"nilai.{period['id']}", period["title"]
    whole = str(told["n"] or "")
    said: dict[str, Any] = {"when": year, "link": link, "public": True}
    yield Figure(
        f"{of_period}.disampaikan",
        f"{title}: nilai disampaikan saat penutupan",
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
