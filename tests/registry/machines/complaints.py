"""Complaints from what came in to its result, and who complained."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from services.registry.domain import (
    CLASSIFICATIONS,
    COMPLAINT_CHANNELS,
    COMPLAINT_MATTERS,
    COMPLAINT_OUTCOMES,
    DEGREES,
    Complaint,
)
from services.registry.domain.ormas import Ormas
from tests.commanded import NUMBERS, REALLY, SELDOM
from tests.registry.complaints import END, LINK, REASON, SAID, STEP, TOLD
from tests.registry.machines.asked import NOBODY, Asked

MOSTLY_OPEN = st.sampled_from([*CLASSIFICATIONS, "biasa", "terbatas", "biasa"])


class Complaints(Asked):
    """``complaints``: the streams of all that were received; ``forgotten``: those whose reporter is gone."""

    def __init__(self, template):
        super().__init__(template)
        self.complaints: list[str] = []
        self.forgotten: set[str] = set()

    def this(self, which: int) -> dict[str, str]:
        """One of them; the first is received when somebody wants one."""
        if not self.complaints:
            self.complaints += dict.fromkeys(self.ask("receive_complaint", **SAID))
        return {"complaint": self.complaints[which % len(self.complaints)]}

    def complaint(self, which: int) -> Complaint:
        return self.now(Complaint, self.this(which)["complaint"])

    @rule(
        by=st.sampled_from(COMPLAINT_CHANNELS),
        about=st.sampled_from(COMPLAINT_MATTERS),
        how=MOSTLY_OPEN,
        anonymous=SELDOM,
    )
    def receive_complaint(self, by, about, how, anonymous):
        """Of what is secret nothing is kept."""
        said = SAID | {"received_by": by, "complaint_about": about, "classification": how}
        said |= {"reporter": "", "contact": ""} if anonymous else {}
        received = self.ask("receive_complaint", **said)
        assert bool(received) == (how != "rahasia")
        self.complaints += list(dict.fromkeys(received))

    @rule(which=NUMBERS)
    def acknowledge_complaint(self, which):
        told = self.complaint(which).acknowledged
        assert not (self.ask("acknowledge_complaint", **self.this(which), **TOLD) and told)

    @rule(which=NUMBERS, one=NUMBERS, degree=st.sampled_from(DEGREES), nobody=SELDOM)
    def link_complaint(self, which, one, degree, nobody):
        whom = {"organisation": NOBODY if nobody else self.one(one)}
        self.ask("link_complaint", **self.this(which), **whom, **LINK | {"degree": degree})

    @rule(which=NUMBERS, one=NUMBERS)
    def unlink_complaint(self, which, one):
        """Mostly one that is linked."""
        if one and not self.complaint(which).links:
            self.ask("link_complaint", **self.this(which), organisation=self.one(one), **LINK)
        linked = sorted(self.complaint(which).links) or [self.one(one)]
        whom = {"organisation": linked[one % len(linked)]}
        unlinked = self.ask("unlink_complaint", **self.this(which), **whom, **REASON)
        assert not unlinked or whom["organisation"] not in self.complaint(which).links

    @rule(which=NUMBERS)
    def take_complaint_step(self, which):
        open_one = self.complaint(which).state == "open"
        assert bool(self.ask("take_complaint_step", **self.this(which), **STEP)) == open_one

    @rule(which=NUMBERS, outcome=st.sampled_from(COMPLAINT_OUTCOMES), really=REALLY)
    def close_complaint(self, which, outcome, really):
        if really:
            self.ask("close_complaint", **self.this(which), **END | {"complaint_outcome": outcome})
            assert self.complaint(which).state == "closed"

    @rule(which=NUMBERS)
    def reopen_complaint(self, which):
        if which % 2:
            self.ask("close_complaint", **self.this(which), **END)
        self.ask("reopen_complaint", **self.this(which), **REASON)
        assert self.complaint(which).state == "open"

    @rule(which=NUMBERS)
    def read_complaint(self, which):
        """What was said can always be read; who said it until that is erased."""
        this = self.this(which)["complaint"]
        told = self.read("read_complaint", this, complaint=this, purpose="menangani pengaduan")
        fields = {name for each in told for name in each["fields"] if not name.startswith("sealed_")}
        named = {"reporter", "contact"} if self.complaint(which).reporter else set()
        assert fields == {"description"} | (named if this not in self.forgotten else set())
        limited = self.complaint(which).classification == "terbatas"
        sealed = [name for each in told for name in each["fields"] if name.startswith("sealed_")]
        assert limited or not sealed

    @rule(which=NUMBERS, really=REALLY)
    def erase_reporter(self, which, really):
        if really and self.ask("erase_reporter", **self.this(which), **REASON):
            self.forgotten.add(self.this(which)["complaint"])

    @rule(which=NUMBERS)
    def erase_complaint_words(self, which):
        """Never before their time is over, and of these it is not."""
        assert not self.ask("erase_complaint_words", **self.this(which), **REASON, ground="Permohonan 1/2026")
        assert not self.complaint(which).words_erased

    def stands(self, aggregate, command):
        """No complaint touches an organisation."""
        super().stands(aggregate, command)
        complaining = (
            *(rule for rule in dir(Complaints) if rule.endswith("_complaint")),
            "erase_reporter",
            "erase_complaint_words",
        )
        assert not (isinstance(aggregate, Ormas) and command in complaining)
