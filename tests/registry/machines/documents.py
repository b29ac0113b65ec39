"""The catalogue of documents, and documents that were handed in, judged, opened and erased."""

from hashlib import sha256

from hypothesis import strategies as st
from hypothesis.stateful import rule

from contracts.telling.documents import PROPOSED_KINDS
from services.registry.domain import Ormas, Requirements
from tests.commanded import GROUND, NUMBERS, REALLY, SELDOM
from tests.registry.documents import PAPER
from tests.registry.machines.asked import ENDS, Asked
from tests.registry.requiring import kind

CODES = st.sampled_from(["K01", "K02", "K03"])
SIGNERS = st.lists(st.sampled_from(["ketua", "sekretaris"]), unique=True)
CONTENTS = st.sampled_from([b"satu", b"dua", b"tiga"])


class Documents(Asked):
    """Bytes are brought before a document is recorded, as the portal does."""

    def catalogue(self) -> Requirements:
        return self.now(Requirements, Requirements.STREAM)

    @rule(really=REALLY)
    def adopt_document_kinds(self, really):
        """Twice declares nothing more."""
        if really:
            self.ask("adopt_document_kinds", ground=GROUND)
            assert {each["document_kind"] for each in PROPOSED_KINDS} <= set(self.catalogue().kinds)
            assert self.ask("adopt_document_kinds", ground=GROUND) == []

    @rule(code=CODES, signers=SIGNERS, personal=st.booleans())
    def declare_document_kind(self, code, signers, personal):
        known = code in self.catalogue().kinds
        said = kind(code, signers=signers, personal=personal)
        assert bool(self.ask("declare_document_kind", **said)) != known

    @rule(code=CODES, signers=SIGNERS, title=st.sampled_from(["Surat contoh", "Akta contoh"]), late=SELDOM)
    def change_document_kind(self, code, signers, title, late):
        code = self.kind_of(code)
        known = self.catalogue().kinds.get(code)
        seen = known.version - late if known else 1
        self.ask("change_document_kind", **kind(code, signers=signers, title=title), seen=seen)

    @rule(code=CODES, really=REALLY)
    def retire_document_kind(self, code, really):
        if really:
            self.ask("retire_document_kind", document_kind=self.kind_of(code), reason="Tidak perlu lagi")

    @rule(
        which=NUMBERS, code=CODES, content=CONTENTS, expires=ENDS, signed=SIGNERS, unknown=SELDOM, who=NUMBERS
    )
    def file_document(self, which, code, content, expires, signed, unknown, who):
        """Mostly of a kind that is asked for; of the first who is known here, if it speaks of anybody."""
        if not unknown:
            code = self.kind_of(code)
        roles = sorted(self.entry(which).roles)
        self.bring(content)
        said = PAPER | {"document_kind": code, "file": sha256(content).hexdigest(), "expires_on": expires}
        said |= {"signed_by": signed, "speaks_of": roles[:1] if who % 2 else []}
        self.ask("file_document", ormas=self.one(which), **said)

    def kind_of(self, code: str) -> str:
        """This one, or another that the catalogue has; it gets one when it has none."""
        if not self.catalogue().kinds:
            self.ask("declare_document_kind", **kind(code))
        kinds = [each for each in self.catalogue().kinds if each.startswith("K")]
        return code if code in kinds or not kinds else kinds[0]

    def bring(self, content: bytes) -> None:
        path = self.place / "brought"
        path.write_bytes(content)
        self.application.files.keep(path)

    def filed(self, which: int) -> tuple[str, int]:
        """An organisation with documents, if there can be any, and the number of one; seldom of none."""
        if not self.which_are(lambda o: o.documents):
            self.bring(b"satu")
            said = PAPER | {"document_kind": self.kind_of("K01"), "signed_by": ["ketua"]}
            self.ask("file_document", ormas=self.one(which), **said)
        entries = self.which_are(lambda o: o.documents)
        entry = entries[which % len(entries)] if entries else self.entry(which)
        return entry.id, max(1, len(entry.documents) - which // 4 + (which == 6))

    @rule(which=NUMBERS)
    def accept_document(self, which):
        ormas, number = self.filed(which)
        self.ask("accept_document", ormas=ormas, document=number, ground="Sesuai aslinya")

    @rule(which=NUMBERS)
    def return_document(self, which):
        ormas, number = self.filed(which)
        self.ask("return_document", ormas=ormas, document=number, feedback="Fotonya buram")

    @rule(which=NUMBERS, really=REALLY)
    def erase_document(self, which, really):
        """Its bytes go, unless another document is the same file."""
        ormas, number = self.filed(which)
        if really and self.ask("erase_document", ormas=ormas, document=number, reason="Salah kirim"):
            assert self.now(Ormas, ormas).document(number).erased

    @rule(which=NUMBERS)
    def open_document(self, which):
        """Whoever opens one that stands gets its bytes."""
        ormas, number = self.filed(which)
        said = {"ormas": ormas, "document": number, "purpose": "memeriksa isinya"}
        told = self.read("open_document", ormas, **said)
        if told and told["file"]:
            assert self.application.files.has(told["file"])

    @rule(number=NUMBERS)
    def list_readings(self, number):
        """Who looked is in the log from the next time on, and the newest line is the first."""
        asked = {"streams": [], "reader": "", "before": 0, "limit": number + 1}
        for _ in range(2):
            found = self.read("list_readings", "read-log", **asked)["lines"]
        assert found[0]["purpose"] == "membaca log baca"
        assert len(found) <= number + 1

    def stands(self, aggregate, command):
        super().stands(aggregate, command)
        if isinstance(aggregate, Ormas):
            assert [d.number for d in aggregate.documents] == [*range(1, len(aggregate.documents) + 1)]
            shown = [
                d.paper["speaks_of"] for d in aggregate.documents if not d.erased and d.paper["personal"]
            ]
            assert not aggregate.erased & {who for each in shown for who in each}
