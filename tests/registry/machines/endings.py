"""What others decided: sanctions, the end of an organisation, and that one came back."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import (
    CLAIMED_BY,
    DISSOLVED_BY,
    RETURNED_BY,
    SANCTION_ENDINGS,
    SANCTION_ISSUERS,
    SANCTION_KINDS,
    Ormas,
)
from services.registry.domain.ending import ABSENT
from services.registry.domain.sanctions import ENDINGS, MISTAKE
from tests.commanded import GROUND, NUMBERS, REALLY, SELDOM
from tests.registry.machines.asked import PAST, Asked

REASON = "Suratnya tentang ormas lain"


class Endings(Asked):
    """The office records these papers and decides none of them."""

    @rule(
        which=NUMBERS,
        kind=st.sampled_from(SANCTION_KINDS),
        issuer=st.sampled_from(SANCTION_ISSUERS),
        number=st.integers(1, 3),
        day=PAST,
    )
    def record_sanction(self, which, kind, issuer, number, day):
        self.impose(self.one(which), kind, issuer, number, day)

    def impose(
        self,
        ormas: str,
        kind: str,
        issuer: str = SANCTION_ISSUERS[0],
        number: int = 9,
        day: str = "2024-01-01",
    ) -> None:
        said = {"kind": kind, "issuer": issuer, "letter": f"{number}/2026", "decided_on": day}
        said |= {"legal_basis": "menurut surat", "ground": GROUND}
        self.ask("record_sanction", ormas=ormas, **said)

    @rule(which=NUMBERS, number=NUMBERS, ended_by=st.sampled_from(SANCTION_ENDINGS), day=PAST)
    def end_sanction(self, which, number, ended_by, day):
        """Mostly of one that was recorded."""
        if not self.which_are(lambda o: o.sanctions):
            self.impose(self.one(which), SANCTION_KINDS[number % len(SANCTION_KINDS)])
        under = self.which_are(lambda o: o.sanctions)
        entry = under[which % len(under)] if under else self.entry(which)
        sanction = number % (len(entry.sanctions) + 1) + 1
        said = {"sanction": sanction, "ended_by": ended_by, "ended_on": day, "ground": GROUND}
        self.ask("end_sanction", ormas=entry.id, **said)

    @rule(which=st.integers(0, 2), by=st.sampled_from(sorted(DISSOLVED_BY)), day=PAST, really=REALLY)
    def record_dissolution(self, which, by, day, really):
        if really:
            self.dissolve(self.one(which), by, day)

    def dissolve(self, ormas: str, by: str, day: str) -> None:
        paper = {"ending_issuer": "Musyawarah contoh", "letter": "1/2026", "decided_on": day}
        self.ask("record_dissolution", ormas=ormas, dissolved_by=by, **paper, ground=GROUND)

    @rule(which=NUMBERS, really=REALLY)
    def strike_dissolution(self, which, really):
        """Mostly of one that was recorded as dissolved."""
        if not self.which_are(lambda o: o.dissolved) and not really:
            self.dissolve(self.one(which), sorted(DISSOLVED_BY)[0], "2024-01-01")
        ended = [each.id for each in self.which_are(lambda o: o.dissolved)]
        one = ended[which % len(ended)] if ended and not really else self.one(which)
        struck = self.ask("strike_dissolution", ormas=one, reason=REASON)
        assert not struck or not self.now(Ormas, one).dissolved

    @rule(which=NUMBERS, by=st.sampled_from(sorted(RETURNED_BY)), day=PAST)
    def record_return(self, which, by, day):
        """Mostly of one that was not there."""
        if which % 3 == 1:
            self.dissolve(self.one(which), sorted(DISSOLVED_BY)[0], "2020-01-01")
        elif which % 3 == 2:
            status = {"status": "tidak_ditemukan", "known_by": "agency", "observed_on": "2020-01-01"}
            self.ask("correct_activity_status", ormas=self.one(which), **status, ground=GROUND)
        away = self.which_are(lambda o: o.activity.status in (*ABSENT, "bubar"))
        entry = away[which % len(away)] if away else self.entry(which)
        paper = {"ending_issuer": "Pengadilan contoh", "letter": "2/2026", "decided_on": day}
        back = self.ask("record_return", ormas=entry.id, returned_by=by, **paper, ground=GROUND)
        assert not (back and entry.dissolved) or by == "court_ruling"

    @rule(which=NUMBERS, away=NUMBERS, by=st.sampled_from(CLAIMED_BY), day=PAST)
    def claim_succession(self, which, away, by, day):
        """Mostly of one that was recorded as dissolved."""
        if which and not self.which_are(lambda o: o.dissolved):
            self.dissolve(self.one(away), sorted(DISSOLVED_BY)[0], "2020-01-01")
        ended = [each.id for each in self.which_are(lambda o: o.dissolved)] if which else []
        other = ended[away % len(ended)] if ended else self.one(away)
        said = {"claimed_by": by, "letter": "5/2026", "claimed_on": day, "ground": GROUND}
        claimed = self.ask("claim_succession", ormas=self.one(which), predecessor=other, **said)
        assert not claimed or self.now(Ormas, other).dissolved

    @rule(which=NUMBERS, really=SELDOM)
    def strike_succession(self, which, really):
        """Mostly one that was claimed."""
        following = [each.id for each in self.which_are(lambda o: o.follows[0])]
        one = following[which % len(following)] if following and not really else self.one(which)
        self.ask("strike_succession", ormas=one, reason=REASON)

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, Ormas):
            assert aggregate.dissolved == (aggregate.activity.status == "bubar")
            standing = [s for s in aggregate.sanctions if s.ended_by != MISTAKE]
            assert len({(s.issuer, s.letter, s.decided_on) for s in standing}) == len(standing)
            assert all(s.ended_by in ("", *ENDINGS[s.kind]) for s in aggregate.sanctions)
