"""What may be asked about the profile of an organisation, in whatever order: for the register's machine."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.meeting_words import ACCOMMODATIONS
from contracts.telling.traits import TRAITS
from services.registry.domain import NAME_KINDS, UNIT_LEVELS, Ormas
from tests.machines import Machine
from tests.portal.told.profile import plan

SELDOM = st.integers(0, 9).map(lambda drawn: drawn == 7)
DAYS = st.sampled_from([f"20{y}-{m}-01" for y in range(20, 29) for m in ("01", "06")])


class Profiling(Machine):
    """Names, traits, counts, channels, heads and programmes of the organisation that is asked."""

    ormas: Ormas

    def ask(self, what, *arguments, **said):
        """Ask the organisation, and look at the answer."""
        raise NotImplementedError

    @rule(name=st.sampled_from(["Paguyuban Umpama", "Laskar Rekaan"]), kind=st.sampled_from(NAME_KINDS))
    def be_called_otherwise(self, name, kind):
        strike = name in self.ormas.other_names and kind == NAME_KINDS[0]
        said = {"name": name, "ground": "Akta contoh"}
        self.ask(Ormas.strike_other_name, **said) if strike else self.ask(
            Ormas.record_other_name, name_kind=kind, **said
        )

    @rule(codes=st.sets(st.sampled_from(sorted(TRAITS))), address=st.sampled_from(["a@contoh.example", "b"]))
    def tell_a_profile(self, codes, address):
        self.ask(Ormas.record_traits, traits=sorted(codes), ground="ART contoh")
        needs = sorted(ACCOMMODATIONS)[: len(codes)]
        self.ask(Ormas.record_accommodations, needs=needs, ground="Surat contoh")
        counts = {"members": len(codes), "men": None, "women": None, "youth": None}
        self.ask(Ormas.tell_members, told_on="2026-01-01", ground="Surat contoh", **counts)
        strike = ("email", address) in self.ormas.channels
        ask = Ormas.strike_channel if strike else Ormas.record_channel
        self.ask(ask, channel="email", address=address, ground="Surat contoh")

    @rule(head=st.sampled_from(["", "ormas-2", "ormas-3"]), level=st.sampled_from(UNIT_LEVELS), under=SELDOM)
    def be_a_unit(self, head, level, under):
        """Seldom of itself, through others."""
        said = {"head": head, "head_name": "Pusat Umpama", "level": level, "ground": "SK contoh"}
        above = [head, "ormas-1"] if under else [head]
        self.ask(Ormas.place_unit, above=above, head_withdrawn=head == "ormas-3", **said)
        assert self.ormas.head != self.ormas.id

    @rule(which=st.integers(0, 3), what=st.sampled_from(["begin", "revise", "end"]), day=DAYS)
    def plan_and_do(self, which, what, day):
        said = {**plan(title=f"Program {which}", starts=day), "ground": "Rencana contoh"}
        if what == "begin":
            self.ask(Ormas.begin_programme, **said)
        elif what == "revise":
            self.ask(Ormas.revise_programme, programme=which, **said)
        else:
            ended = {"ended_on": day, "result": "Selesai", "ground": "Laporan contoh"}
            self.ask(Ormas.end_programme, programme=which, **ended)

    @rule()
    def stand_alone(self):
        self.ask(Ormas.release_unit, ground="Akta contoh")
