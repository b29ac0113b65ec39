"""What the machine asks of the table of obligations."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.notifications.application import Notifications
from services.notifications.domain import ObligationTable
from services.notifications.obligations.reading import lines_in
from services.notifications.obligations.shipped import shipped_lines
from services.notifications.service import NotificationsService
from tests.commanded import GROUND, REALLY
from tests.notifications.obligations import CODE, LINE, OTHER, SAID, lines_of_file
from tests.shown import Shown

CODES = st.sampled_from([CODE, "skt-ends", "never-set"])
TITLES = st.sampled_from(["Contoh satu", "Contoh dua"])
MARKS = st.sampled_from(["policy", "policy", "proposal", "law"])
AHEAD = st.sampled_from([-1, 0, 0, 0, 7])


class Obligations(Shown):
    """Two lines that come by files, and what is shipped."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def table(self) -> ObligationTable:
        return self.now(ObligationTable, ObligationTable.STREAM)

    def day(self, ahead: int) -> str:
        return (date.fromisoformat(self.application._today()) + timedelta(days=ahead)).isoformat()

    def from_day(self, ahead: int) -> dict[str, str]:
        return {"effective_from": self.day(ahead), "ground": GROUND}

    @rule(ahead=AHEAD, really=REALLY)
    def adopt_obligations(self, ahead, really):
        if really:
            self.ask("adopt_obligations", **self.from_day(ahead))
            assert ahead < 0 or {each["code"] for each in shipped_lines()} <= set(self.table().lines)

    @rule(ahead=AHEAD, title=TITLES, both=st.booleans())
    def load_obligations(self, ahead, title, both):
        lines = [LINE | {"title": title}, *([OTHER] if both else [])]
        self.ask("load_obligations", lines=lines_of_file(*lines), **self.from_day(ahead))
        assert ahead < 0 or self.table().in_force(self.day(ahead))[CODE]["title"] == title

    @rule(code=CODES, ahead=AHEAD, title=TITLES, mark=MARKS, behind=st.integers(0, 2))
    def set_obligation(self, code, ahead, title, mark, behind):
        """Now and then by somebody who did not see the last change."""
        seen = {"seen": max(self.table().version - behind, 0)}
        day = self.day(ahead)
        before = self.table().in_force(day).get(code) or self.table().written(code)
        said = SAID | {"title": title, "mark": mark, "text": "Untuk {name}: {due}"}
        self.ask("set_obligation", code=code, **said, **self.from_day(ahead), **seen)
        after = self.table().in_force(day).get(code) or self.table().written(code)
        assert before == after or {**before, **said} == after

    @rule(code=CODES, ahead=AHEAD)
    def stop_obligation(self, code, ahead):
        self.ask("stop_obligation", code=code, effective_from=self.day(ahead), reason="Lisan saja.")

    @rule(code=CODES, ahead=AHEAD)
    def take_back_obligation_plan(self, code, ahead):
        self.ask("take_back_obligation_plan", code=code, effective_from=self.day(ahead), reason="Tidak jadi.")
        assert ahead <= 0 or (self.day(ahead), code) not in self.table().plans(self.day(0))

    @invariant()
    def what_holds_was_written_so(self):
        for ahead in (0, 7):
            for code, line in self.table().in_force(self.day(ahead)).items():
                assert line in [told for _, told in self.table().lines[code]]

    @invariant()
    def its_file_can_be_loaded(self):
        written = self.table().not_stopped(self.day(0))
        if written and self.did.total() % 5 == 0:
            text = self.service.obligations_file(payload={})["text"]
            assert lines_in(text) == written
