"""The same machine with an operator who has parked events tried again, or does without them."""

import json
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from shared.database import DatabaseBusy
from shared.ledger import LedgerRow
from shared.projection import Projector, Rebuild
from shared.projection.decisions import decided_position
from shared.projection.rebuild import DecidedMeanwhile
from tests.machines import explore
from tests.shared.desk import DECISIONS, REASON
from tests.shared.projection.cash import SOURCES, Cash, Receipts, folded, shown
from tests.shared.projection.test_machine import ProjectorMachine, catch_up, events, sizes

READER = "reader"


class DecidingMachine(ProjectorMachine):
    """What was discarded has never been; what waited behind it is applied; everything else is as before."""

    def __init__(self, place: str, directory: Path) -> None:
        super().__init__(place, directory)
        self.told.rows[DECISIONS.source] = []

    def new(self) -> Projector:
        self.told.rows.setdefault(DECISIONS.source, [])
        return Projector(self.views, self.told, [Cash(), Receipts()], decisions=(READER, DECISIONS))

    def rebuild(self) -> Rebuild:
        return Rebuild(self.views, self.told, Cash(), self.directory, decisions=(READER, DECISIONS))

    @initialize(told=st.lists(events, min_size=4, max_size=12))
    def something_is_parked(self, told: list[tuple[str, str, object]]) -> None:
        """One poison at least, and something that waits behind it."""
        for source, stream, amount in [("shop", "a", "poison"), *told, ("shop", "a", 1)]:
            self.told.tell(source, stream, amount, "Paid" if amount else "SomethingElse")
        catch_up(self.projectors[0])

    @rule(which=st.integers(0, 20), again=st.booleans())
    def the_operator_decides(self, which: int, again: bool) -> None:
        """About anything that is parked: the poison itself, or what waits behind it."""
        with self.views.read() as t:
            parked = t.all("SELECT source, position FROM parked WHERE projection = 'cash' ORDER BY 1, 2")
        if parked:
            source, position = parked[which % len(parked)]
            topic = DECISIONS.retried if again else DECISIONS.discarded
            self.decide(topic, {"work": f"{READER}.cash", "source": source, "position": position})
            self.did["retries" if again else "discards"] += 1

    @rule(size=sizes)
    def it_is_built_again(self, size: int) -> None:
        """It does without what was decided, also where the live one has not heard of it."""
        self.told.size = size
        pending = decided_position(self.views, "cash") < len(self.told.rows[DECISIONS.source])
        with suppress(DatabaseBusy, DecidedMeanwhile):
            done = self.rebuild().run()
            assert pending or done.equal is not False
            self.did["rebuilds"] += 1

    @invariant()
    def each_source_shows_exactly_what_was_applied(self) -> None:
        for source in SOURCES:
            position = self.projectors[0].position("cash", source)
            assert position >= self.reached[source]
            self.reached[source] = position
            if not self.is_outdated():
                rows = self.told.rows[source][:position]
                assert shown(self.views, source) == folded(rows, self.without(source))

    def decide(self, topic: str, said: dict[str, object]) -> None:
        rows = self.told.rows[DECISIONS.source]
        state = json.dumps(said | {"reason": REASON})
        place = (len(rows) + 1, f"parked-{said['position']}", 1, topic, 2)
        rows.append(LedgerRow(*place, "2026-01-01T00:00:00.000000Z", "", "", "", state, b"", b""))

    def without(self, source: str) -> set[int]:
        """What the read model itself says it does without."""
        with self.views.read() as t:
            sql = "SELECT position FROM discarded WHERE projection = 'cash' AND source = ?"
            return {position for (position,) in t.all(sql, (source,))}

    def is_outdated(self) -> bool:
        return any(each.name == "cash" for each in self.projectors[0].outdated())

    def teardown(self) -> None:
        """In the end: exactly the events without those that somebody decided to do without."""
        try:
            catch_up(self.new())
            if self.is_outdated():  # more may be parked in the new one: the operator accepts that
                self.rebuild().run(accept=lambda rebuilt: None)
                catch_up(self.new())
            for source in SOURCES:
                rows = self.told.rows[source]
                assert shown(self.views, source) == folded(rows, self.decided_against(source))
        finally:
            self.views.remove()

    def decided_against(self, source: str) -> set[int]:
        """From the decisions alone."""
        decisions = DECISIONS.of(self.told.rows[DECISIONS.source], f"{READER}.cash")
        return {each.position for each in decisions if each.discards and each.source == source}


def test_whatever_an_operator_decides_the_read_model_shows_the_rest_exactly(place, tmp_path):
    explore(lambda: DecidingMachine(place(), tmp_path), examples=10, steps=25)
