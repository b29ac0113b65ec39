"""Other names, traits, member counts and channels: as somebody told them, never as lists of people."""

from collections.abc import Sequence
from typing import Final

from services.registry.domain.standing import Standing
from services.registry.events import (
    AccommodationsRecorded,
    ChannelRecorded,
    ChannelStruck,
    MembersTold,
    OtherNameRecorded,
    OtherNameStruck,
    ProfileChangeRefused,
    TraitsRecorded,
)
from services.registry.rules.profile import A_CHANNEL_IS_RECORDED_ONCE, AN_OTHER_NAME_IS_RECORDED_ONCE
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

NAME_KINDS: Final = ("former", "also_called", "abbreviation", "other_spelling")
CHANNELS: Final = ("email", "telephone", "website")


class Profiled(Standing):
    """``other_names`` and ``channels`` that stand, ``traits`` and ``needs`` as told last (None: never)."""

    name: str

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.other_names: list[str] = []
        self.traits: list[str] | None = None
        self.needs: list[str] | None = None
        self.channels: list[tuple[str, str]] = []

    def record_other_name(self, *, name: str, name_kind: str, ground: str) -> None:
        """A name that leads to this organisation, besides the one it has."""
        known = {each.casefold() for each in (self.name, *self.other_names)}
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif name.casefold() in known:
            self._refuse_profile(AN_OTHER_NAME_IS_RECORDED_ONCE, ground)
        else:
            self.trigger_event(OtherNameRecorded, name=name, name_kind=name_kind, ground=ground)

    def strike_other_name(self, *, name: str, ground: str) -> None:
        """It was recorded by mistake. Error: NotFound."""
        if name not in self.other_names:
            raise NotFound("Nama lain ini tidak tercatat pada ormas ini.")
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        else:
            self.trigger_event(OtherNameStruck, name=name, ground=ground)

    def record_traits(self, *, traits: Sequence[str], ground: str) -> None:
        """All its traits at once. The same ones change nothing."""
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif sorted(traits) != self.traits:
            self.trigger_event(TraitsRecorded, traits=sorted(traits), ground=ground)

    def record_accommodations(self, *, needs: Sequence[str], ground: str) -> None:
        """All it needs so that it can come. The same changes nothing."""
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif sorted(needs) != self.needs:
            self.trigger_event(AccommodationsRecorded, needs=sorted(needs), ground=ground)

    def tell_members(
        self,
        *,
        told_on: str,
        members: int | None,
        men: int | None,
        women: int | None,
        youth: int | None,
        ground: str,
    ) -> None:
        """How many there were on a day; an older day is welcome, for the days say which is newest."""
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        else:
            counts = {"members": members, "men": men, "women": women, "youth": youth}
            self.trigger_event(MembersTold, told_on=told_on, ground=ground, **counts)

    def record_channel(self, *, channel: str, address: str, ground: str) -> None:
        """A way to reach the organisation itself."""
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif (channel, address) in self.channels:
            self._refuse_profile(A_CHANNEL_IS_RECORDED_ONCE, ground)
        else:
            self.trigger_event(ChannelRecorded, channel=channel, address=address, ground=ground)

    def strike_channel(self, *, channel: str, address: str, ground: str) -> None:
        """It does not lead there, or no longer. Error: NotFound."""
        if (channel, address) not in self.channels:
            raise NotFound("Saluran ini tidak tercatat pada ormas ini.")
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        else:
            self.trigger_event(ChannelStruck, channel=channel, address=address, ground=ground)

    def _refuse_profile(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(ProfileChangeRefused, ground=ground, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case OtherNameRecorded():
                self.other_names.append(fact.name)
            case OtherNameStruck():
                self.other_names.remove(fact.name)
            case TraitsRecorded():
                self.traits = list(fact.traits)
            case AccommodationsRecorded():
                self.needs = list(fact.needs)
            case ChannelRecorded():
                self.channels.append((fact.channel, fact.address))
            case ChannelStruck():
                self.channels.remove((fact.channel, fact.address))
            case MembersTold() | ProfileChangeRefused():
                pass  # recorded for people and projections; no decision here rests on it
            case _:
                super().when(fact)
