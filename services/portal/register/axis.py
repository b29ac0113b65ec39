"""One axis of an ormas as a page shows it, and how the end of a paper or a term reads."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from contracts.telling.dates import date_words

SOON: Final = timedelta(days=90)


class Axis(NamedTuple):
    """One axis. ``tone`` is ``good``, ``look`` or ``plain``: a colour, never a judgement of legality.

    ``fix``: by which correction it is put right (``correction_forms.KINDS``), empty when by none.
    """

    title: str
    value: str
    tone: str = "plain"
    note: str = ""
    fix: str = ""


def until(title: str, ends: date, today: date, over: str) -> Axis:
    """In force, ending soon, or ``over``."""
    words = date_words(ends.isoformat())
    if ends < today:
        return Axis(title, over, "look", f"Berakhir {words}.")
    if ends - today <= SOON:
        return Axis(title, "Akan habis", "look", f"Sampai {words}.")
    return Axis(title, "Berlaku", "good", f"Sampai {words}.")
