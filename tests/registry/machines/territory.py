"""Villages that regulations changed, and changes that were recorded by mistake."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.registry.domain import VILLAGE_KINDS, Territory
from tests.commanded import GROUND, NUMBERS, SELDOM
from tests.registry.machines.asked import Asked

VILLAGES = st.sampled_from(["Kelurahan Contoh", "Desa Umpama", "contoh", "Teladan"])
NAMES = st.lists(st.sampled_from(["Contoh", "Umpama", "Teladan"]), min_size=1, unique=True)
DISTRICTS = st.sampled_from(["", "Kecamatan Contoh", "Kecamatan Umpama"])
DAYS = st.sampled_from(["2024-01-01", "2025-01-01", "2027-01-01"])


class Territories(Asked):
    """One region of one office."""

    def territory(self) -> Territory:
        return self.now(Territory, Territory.STREAM)

    @rule(
        before=st.lists(st.tuples(VILLAGES, DISTRICTS), min_size=1, max_size=3),
        kind=st.sampled_from(VILLAGE_KINDS),
        village=VILLAGES,
        district=DISTRICTS,
        valid_from=DAYS,
    )
    def change_villages(self, before, kind, village, district, valid_from):
        told = [{"village": name, "district": where} for name, where in before]
        said = {"kind": kind, "village": village, "district": district, "valid_from": valid_from}
        self.ask("change_villages", before=told, **said, legal_basis="Perda contoh 1/2024", ground=GROUND)

    @rule(number=NUMBERS)
    def take_back_village_change(self, number):
        if not self.territory().last:
            said = {"kind": VILLAGE_KINDS[0], "village": "Teladan", "valid_from": "2024-01-01"}
            said |= {"legal_basis": "Perda contoh 1/2024", "ground": GROUND}
            self.ask("change_villages", before=[{"village": "Contoh"}], **said)
        change = number % (self.territory().last + 1) + 1
        self.ask("take_back_village_change", change=change, reason="Salah membaca peraturan")
        assert change not in self.territory().standing

    @rule(
        names=st.lists(st.sampled_from(["Contoh", "Umpama", "Teladan"]), min_size=1, unique=True), far=SELDOM
    )
    def list_villages(self, names, far):
        region = "33.74" if far else "32.71"
        listed = [
            {"code": f"{region}.01.100{at}", "village": name, "district": "Contoh"}
            for at, name in enumerate(names)
        ]
        self.ask("list_villages", villages=listed, source="Daftar contoh", ground=GROUND)
        assert not far or all(each.code.startswith("32.71") for each in self.territory().listed)

    @invariant()
    def no_village_is_changed_twice_on_a_day(self):
        standing = list(self.territory().standing.values())
        for n, one in enumerate(standing):
            for other in standing[n + 1 :]:
                if one.valid_from == other.valid_from:
                    assert not [v for v in one.before for w in other.before if v.may_be(w)]
