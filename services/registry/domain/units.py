"""Hierarchy: this organisation is a unit of that one, or of a head that is in no register of ours."""

from collections.abc import Collection
from typing import Final

from services.registry.domain.profile import Profiled
from services.registry.events import UnitPlaced, UnitReleased
from services.registry.rules.profile import A_HIERARCHY_HAS_NO_CIRCLE, A_WITHDRAWN_ENTRY_HEADS_NOBODY
from shared.aggregate import not_overtaken
from shared.errors import NotFound
from shared.events import Fact

UNIT_LEVELS: Final = ("wilayah", "cabang", "anak_cabang", "ranting", "unknown")
"""Of a unit; the centre is a unit of nobody."""
Place = tuple[str, str, str]


class Tiered(Profiled):
    """``place``: stream and name of its head and its own level, or None for an organisation of its own;
    ``placed_at``: at which version that was said.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.place: Place | None = None
        self.placed_at = 0

    @property
    def head(self) -> str:
        """The stream of its head; empty when it has none, or one outside."""
        return self.place[0] if self.place else ""

    def place_unit(
        self,
        *,
        head: str,
        head_name: str,
        level: str,
        ground: str,
        seen: int | None = None,
        above: Collection[str] = (),
        head_withdrawn: bool = False,
    ) -> None:
        """It is a unit of that head. The same again changes nothing.

        ``seen``: up to which version its place was read. ``above``: the head and all heads above it; they
        are looked up outside. Error: Conflict.
        """
        not_overtaken(self.placed_at, seen)
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif head_withdrawn:
            self._refuse_profile(A_WITHDRAWN_ENTRY_HEADS_NOBODY, ground, head_name=head_name)
        elif self.id in above or (not head and head_name.casefold() == self.name.casefold()):
            self._refuse_profile(A_HIERARCHY_HAS_NO_CIRCLE, ground, head_name=head_name)
        elif self.place != (head, head_name, level):
            self.trigger_event(UnitPlaced, head=head, head_name=head_name, level=level, ground=ground)

    def release_unit(self, *, ground: str, seen: int | None = None) -> None:
        """It is a unit of nobody. ``seen``: up to which version its place was read.

        Errors: NotFound, Conflict.
        """
        not_overtaken(self.placed_at, seen)
        if self.place is None:
            raise NotFound("Ormas ini tidak tercatat sebagai unit dari ormas lain.")
        head, head_name, _ = self.place
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        else:
            self.trigger_event(UnitReleased, head=head, head_name=head_name, ground=ground)

    def when(self, fact: Fact) -> None:
        match fact:
            case UnitPlaced():
                self.place = (fact.head, fact.head_name, fact.level)
                self.placed_at = fact.originator_version
            case UnitReleased():
                self.place = None
                self.placed_at = fact.originator_version
            case _:
                super().when(fact)
