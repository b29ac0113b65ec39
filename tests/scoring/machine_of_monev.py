"""What the machine asks of packs of monev."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from services.scoring.application import Scoring
from services.scoring.domain import Expose, MonevPack
from services.scoring.service import ScoringService
from tests.commanded import GROUND, PEOPLE
from tests.portal.told.monev import CHAPTERS, FIGURE, POSITIONS
from tests.portal.told.ormas import stream
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


class Exposing(Shown):
    """One exposé on a day that has come or has not, two ormas, directions by number."""

    SERVICE, APPLICATION, WIRED = ScoringService, Scoring, "scoring"

    def __init__(self, template):
        super().__init__(template)
        self.expose, self.most = "", 0

    @initialize(day=st.sampled_from(["2026-01-02", "2026-01-02", "2099-12-18"]))
    def begun(self, day):
        self.plan_expose(day)

    def stands(self, aggregate, command):
        """Directions are numbered without gaps and none goes away."""
        if aggregate.id == self.expose:
            assert sorted(aggregate.open) == list(range(1, len(aggregate.open) + 1))
            assert len(aggregate.open) >= self.most
            self.most = len(aggregate.open)

    @rule(day=st.sampled_from(["2026-01-02"]))
    def plan_expose(self, day):
        [planned] = self.ask("plan_expose", year="2026", day=day, place="Ruang rapat", ground=GROUND)
        self.expose = self.expose or planned

    @rule(number=st.sampled_from([1, 2]), person=PEOPLE)
    def name_presenter(self, number, person):
        said = {"expose": self.expose, "organisation": stream(number), "ground": GROUND}
        self.ask("name_presenter", person, **said)

    @rule(number=st.sampled_from([1, 2]))
    def drop_presenter(self, number):
        said = {"organisation": stream(number), "reason": "Pengurusnya berhalangan."}
        self.ask("drop_presenter", expose=self.expose, **said)

    @rule()
    def give_direction(self):
        said = {"forkopimda": "police", "text": "Latih ormas mengenali hoaks.", "due": "2027-03-31"}
        self.ask("give_direction", expose=self.expose, **said)

    @rule(direction=st.integers(1, 3))
    def finish_direction(self, direction):
        said = {"direction": direction, "result": "Pelatihan sudah dilaksanakan."}
        self.ask("finish_direction", expose=self.expose, **said)

    @rule(direction=st.integers(1, 3))
    def reopen_direction(self, direction):
        said = {"direction": direction, "reason": "Keliru dicatat selesai."}
        before = self.now(Expose, self.expose).open.get(direction)
        self.ask("reopen_direction", expose=self.expose, **said)
        assert before is not False or self.now(Expose, self.expose).open[direction]
