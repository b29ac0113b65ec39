"""What goes on paper of a pack: an edition as it was frozen, or the figures of today."""

from collections.abc import Sequence
from typing import NamedTuple

from contracts.telling.dates import date_words, day_in, zone_of
from contracts.telling.press_rule import PRESS_RULE
from services.portal.monev.chapters import Told
from services.portal.monev.figure import Asked
from services.portal.monev.frozen import Line, beside, chapters_of, digest_of, editions
from services.portal.monev.late import whole_pack
from shared.database import Transaction
from shared.deployment import Office


class OnPaper(NamedTuple):
    """``dated``: the day of the file; of an edition the one on which it was frozen, so that the file is the
    same whenever it is made. ``source``: which figures these are. ``changed``: of an edition with one before
    it, what is another figure than there. ``press_rule``: by which its press sheet hides few.
    """

    office: str
    year: str
    edition: int
    dated: str
    source: str
    digest: str
    chapters: Sequence[Told]
    changed: Sequence[Line] = ()
    press_rule: int = PRESS_RULE

    @property
    def named(self) -> str:
        """“Monev 2026, edisi 1”."""
        return f"Monev {self.year}, {f'edisi {self.edition}' if self.edition else 'angka sementara'}"

    @property
    def told_with_digest(self) -> str:
        return f"{self.source}; sidik {self.digest}"

    @property
    def file(self) -> str:
        """How its files begin: “monev-2026-edisi-1”."""
        return f"monev-{self.year}" + (f"-edisi-{self.edition}" if self.edition else "")


def as_it_stands(t: Transaction, asked: Asked, office: Office) -> OnPaper:
    """Today's figures; where an edition holds the same ones its press sheet hides the same of them, for two
    sheets that hide otherwise would tell the few together.
    """
    told, day = whole_pack(t, asked).chapters, asked.today.isoformat()
    digest = digest_of(asked.year, told)
    same = next((each for each in editions(t, asked.year) if each["digest"] == digest), None)
    frozen = f"sama dengan edisi {same['edition']} yang dibekukan" if same else "belum dibekukan"
    rule = same["press_rule"] if same else PRESS_RULE
    source = f"Angka sementara per {date_words(day)}, {frozen}"
    return OnPaper(office.name, asked.year, 0, day, source, digest, told, press_rule=rule)


def as_frozen_in(t: Transaction, year: str, edition: int, office: Office) -> OnPaper | None:
    """None where there is no such edition."""
    found = next((each for each in editions(t, year) if each["edition"] == edition), None)
    if found is None:
        return None
    day = day_in(found["frozen_at"], zone_of(office.time_zone))
    told, before = chapters_of(t, year, edition), chapters_of(t, year, edition - 1)
    lines = [line for _, _, each in beside(before, told) for line in each if line.differs]
    source = f"Edisi {edition}, dibekukan {date_words(day)}"
    said = (source, found["digest"], told, lines, found["press_rule"])
    return OnPaper(office.name, year, edition, day, *said)
