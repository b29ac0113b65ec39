"""A programme of coaching: what a series of meetings in one year is for."""

from services.clusters.events import ProgrammeOpened
from shared.aggregate import Aggregate
from shared.events import Fact


class Programme(Aggregate):
    """What it is called; meetings name its stream."""

    KIND = "programme"
    title = ""

    def open(self, *, title: str, year: str, purpose: str, modules: list[str], ground: str) -> None:
        self.trigger_event(
            ProgrammeOpened, title=title, year=year, purpose=purpose, modules=modules, ground=ground
        )

    def when(self, fact: Fact) -> None:
        match fact:
            case ProgrammeOpened():
                self.title = fact.title
            case _:
                super().when(fact)
