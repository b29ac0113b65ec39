"""What the office does without, and what it saw when it looked up a legal basis."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.documents import rests_on_a_regulation
from services.registry.domain import Ormas
from services.registry.domain.legal_checks import CHECK_RESULTS
from tests.commanded import GROUND, NUMBERS
from tests.registry.machines.asked import ENDS
from tests.registry.machines.documents import CODES, Documents
from tests.registry.test_legal_checks import looked_up


class Waivers(Documents):
    """Beside documents: a check shows one of them, a waiver is of a kind that is asked."""

    @rule(which=NUMBERS, code=CODES, until=ENDS)
    def waive_document(self, which, code, until):
        """Never what rests on a regulation."""
        code, ormas = self.kind_of(code), self.one(which)
        if self.ask("waive_document", ormas=ormas, document_kind=code, until=until, ground=GROUND):
            known = self.catalogue().kinds.get(code)
            standing = self.now(Ormas, ormas).waivers.get(code)
            assert standing is None or (known and not rests_on_a_regulation(known.asked["source"]))

    @rule(which=NUMBERS, code=CODES)
    def revoke_document_waiver(self, which, code):
        entries = self.which_are(lambda o: o.waivers)
        entry = entries[which % len(entries)] if entries else self.entry(which)
        code = next(iter(entry.waivers), code)
        self.ask("revoke_document_waiver", ormas=entry.id, document_kind=code, reason="Sudah ada")

    @rule(which=NUMBERS, result=st.sampled_from(CHECK_RESULTS), shows=st.booleans())
    def record_legal_check(self, which, result, shows):
        ormas, number = self.filed(which) if shows else (self.one(which), 0)
        said = looked_up(check_result=result, document=number, seen_there="Tertulis lain")
        self.ask("record_legal_check", ormas=ormas, **said)

    @rule(which=NUMBERS)
    def strike_legal_check(self, which):
        entries = self.which_are(lambda o: o.legal_checks)
        entry = entries[which % len(entries)] if entries else self.entry(which)
        number = max(1, len(entry.legal_checks) - which // 4)
        self.ask("strike_legal_check", ormas=entry.id, legal_check=number, reason="Nomor lain")
