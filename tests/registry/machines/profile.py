"""Other names, traits, counts, channels and programmes."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.meeting_words import ACCOMMODATIONS
from contracts.telling.traits import TRAITS, as_recorded
from services.registry.domain import NAME_KINDS, Ormas, Traits
from tests.commanded import GROUND, NUMBERS, SELDOM
from tests.registry.machines.asked import DAYS, ENDS, PAST, Asked

NAMES = st.sampled_from(["Paguyuban Umpama", "Laskar Contoh"])
CHANNELS = st.sampled_from(
    [
        ("email", "surat@forum-ibu.example"),
        ("telephone", "0251-8000000"),
        ("website", "https://forum-ibu.example"),
    ]
)


class Profile(Asked):
    """What an organisation says of itself."""

    @rule(which=NUMBERS, name=NAMES, kind=st.sampled_from(NAME_KINDS))
    def record_other_name(self, which, name, kind):
        self.record_other_name_of(which, name, kind)

    def record_other_name_of(self, which: int, name: str, kind: str = NAME_KINDS[0]) -> None:
        self.ask("record_other_name", ormas=self.one(which), name=name, name_kind=kind, ground=GROUND)

    @rule(which=NUMBERS, name=NAMES)
    def strike_other_name(self, which, name):
        if not self.entry(which).other_names:
            self.record_other_name_of(which, name)
        struck = self.ask("strike_other_name", ormas=self.one(which), name=name, ground=GROUND)
        assert not struck or name not in self.entry(which).other_names

    @rule(which=NUMBERS, codes=st.sets(st.sampled_from([*sorted(TRAITS), "Literasi", "Seni"])), late=SELDOM)
    def record_traits(self, which, codes, late):
        seen = {"expected_version": self.entry(which).version - late}
        offered = {*map(as_recorded, self.now(Traits, Traits.STREAM).offered)}
        told = sorted(codes & (offered | set(self.entry(which).traits or ())))
        self.ask("record_traits", ormas=self.one(which), traits=told, **seen, ground=GROUND)

    @rule(which=NUMBERS, codes=st.sets(st.sampled_from(sorted(ACCOMMODATIONS))), late=SELDOM)
    def record_accommodations(self, which, codes, late):
        seen = {"expected_version": self.entry(which).version - late}
        said = {"needs": sorted(codes), "ground": GROUND}
        self.ask("record_accommodations", ormas=self.one(which), **said, **seen)

    @rule(day=DAYS, themes=st.sets(st.sampled_from(["Kota bersih", "Keluarga mandiri"]), min_size=1))
    def record_rpjmd_list(self, day, themes):
        said = {"period": "2025–2029", "legal_basis": "Perda Contoh 5/2025", "ground": GROUND}
        self.ask("record_rpjmd_list", valid_from=day, themes=sorted(themes), **said)

    @rule(number=st.integers(1, 3))
    def strike_rpjmd_list(self, number):
        self.ask("strike_rpjmd_list", number=number, reason="Salah lampiran.")

    @rule(which=NUMBERS, day=PAST, members=st.integers(0, 9))
    def tell_members(self, which, day, members):
        counts = {"members": members, "men": members // 2, "women": members - members // 2}
        self.ask("tell_members", ormas=self.one(which), told_on=day, **counts, ground=GROUND)

    @rule(which=NUMBERS, channel=CHANNELS)
    def record_channel(self, which, channel):
        said = {"channel": channel[0], "address": channel[1], "ground": GROUND}
        self.ask("record_channel", ormas=self.one(which), **said)

    @rule(which=NUMBERS, channel=CHANNELS)
    def strike_channel(self, which, channel):
        said = {"channel": channel[0], "address": channel[1], "ground": GROUND}
        if not self.entry(which).channels:
            self.ask("record_channel", ormas=self.one(which), **said)
        struck = self.ask("strike_channel", ormas=self.one(which), **said)
        assert not struck or channel not in self.entry(which).channels

    def plan(self, starts: str, ends: str) -> dict[str, str]:
        said = {"title": f"Program {starts}", "goal": "Sungai bersih", "target_group": "Warga"}
        said |= {"benefit": "Air jernih", "measure": "Uji air", "starts": starts}
        return said | {"ends": ends if ends >= starts else "", "ground": GROUND}

    def programme_of(self, which: int, programme: int) -> int:
        """The number of one, which is begun if there is none; seldom of none."""
        if not self.entry(which).programmes:
            self.ask("begin_programme", ormas=self.one(which), **self.plan("2024-01-01", ""))
        return programme % (len(self.entry(which).programmes) + 1) + 1

    @rule(which=NUMBERS, starts=DAYS, ends=ENDS)
    def begin_programme(self, which, starts, ends):
        self.ask("begin_programme", ormas=self.one(which), **self.plan(starts, ends))

    @rule(which=NUMBERS, programme=NUMBERS, starts=DAYS, ends=ENDS)
    def revise_programme(self, which, programme, starts, ends):
        number = self.programme_of(which, programme)
        self.ask("revise_programme", ormas=self.one(which), programme=number, **self.plan(starts, ends))

    @rule(which=NUMBERS, programme=NUMBERS, day=PAST)
    def end_programme(self, which, programme, day):
        number = self.programme_of(which, programme)
        said = {"programme": number, "ended_on": day, "result": "Air lebih jernih", "ground": GROUND}
        self.ask("end_programme", ormas=self.one(which), **said)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, Ormas):
            assert aggregate.name not in aggregate.other_names or command != "record_other_name"
