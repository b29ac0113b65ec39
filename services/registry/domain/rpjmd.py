"""Lists of the programmes of the RPJMD: recorded from a day on, struck where they were a mistake."""

from collections.abc import Sequence
from typing import Final

from services.registry.events import RpjmdListRecorded, RpjmdListRefused, RpjmdListStruck
from services.registry.rules.rpjmd import ONE_RPJMD_LIST_FROM_A_DAY
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact


class Rpjmd(Aggregate):
    """One stream for an office; ``standing``: by number, since when a list holds, how many themes it has."""

    KIND = "rpjmd"
    STREAM: Final = "rpjmd-office"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.recorded = 0
        self.standing: dict[int, tuple[str, int]] = {}

    @property
    def codes(self) -> frozenset[str]:
        """Every theme that can be pointed to, as ``<list>.<theme>``."""
        return frozenset(
            f"{number}.{theme}"
            for number, (_, themes) in self.standing.items()
            for theme in range(1, themes + 1)
        )

    def record(
        self, *, period: str, valid_from: str, legal_basis: str, themes: Sequence[str], ground: str
    ) -> None:
        """A list that holds from that day on; the one before stays as it was recorded."""
        same = [number for number, (day, _) in self.standing.items() if day == valid_from]
        if same:
            self.trigger_event(RpjmdListRefused, **ONE_RPJMD_LIST_FROM_A_DAY.refusal(number=same[0]))
        else:
            self.trigger_event(
                RpjmdListRecorded,
                number=self.recorded + 1,
                period=period,
                valid_from=valid_from,
                legal_basis=legal_basis,
                themes=list(themes),
                ground=ground,
            )

    def strike(self, *, number: int, reason: str) -> None:
        """It was a mistake; twice changes nothing. Error: NotFound."""
        if not 0 < number <= self.recorded:
            raise NotFound(f"Daftar program RPJMD ke-{number} tidak tercatat.")
        if number in self.standing:
            self.trigger_event(RpjmdListStruck, number=number, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case RpjmdListRecorded():
                self.recorded = fact.number
                self.standing[fact.number] = (fact.valid_from, len(fact.themes))
            case RpjmdListStruck():
                del self.standing[fact.number]
            case RpjmdListRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
