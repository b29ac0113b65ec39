"""What the machine asks of packs of monev."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import MonevPack
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE
from tests.portal.told.monev import CHAPTERS, FIGURE, POSITIONS
from tests.shown import Shown

WAS = MonevPack.stream_of("2025")


def chapters(value):
    return [CHAPTERS[0] | {"figures": [FIGURE | {"value": value}]}, CHAPTERS[1]]


class Freezing(Shown):
    """One year that has begun and one to come, three numbers."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.held = {}

    @initialize()
    def begun(self):
        self.freeze_monev(year="2025", value="1", reason="", person="staf-1")

    def stands(self, aggregate, command):
        """The digest of an edition is the same for ever."""
        assert self.held.setdefault((aggregate.id, aggregate.editions), aggregate.digest) == aggregate.digest

    @rule(
        year=st.sampled_from(["2025", "2025", "2099"]),
        value=st.sampled_from(["1", "2", "3"]),
        reason=st.sampled_from(["", "Laporan terlambat dicatat."]),
        person=PEOPLE,
    )
    def freeze_monev(self, year, value, reason, person):
        before = self.now(MonevPack, WAS).editions
        told = {"chapters": chapters(value), "positions": POSITIONS, "reason": reason, "ground": GROUND}
        self.ask("freeze_monev", person, year=year, **told)
        assert self.now(MonevPack, WAS).editions - before in (0, 1)
