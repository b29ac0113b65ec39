"""Whatever is handed in, judged and erased, in whatever order: the newest counts, the erased is gone."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from services.registry.domain import Ormas
from services.registry.events import (
    DocumentAccepted,
    DocumentErased,
    DocumentFiled,
    DocumentReturned,
    OfficerRecorded,
)
from shared.errors import NotFound
from shared.events import Refusal
from tests.machines import Machine, explore
from tests.registry.documents import OTHER_FILE, PAPER, paper
from tests.registry.profiling import SELDOM

ENTRY = {"name": "Perkumpulan Contoh", "abbreviation": "", "level": "", "kode_wilayah": "32.71"}
KINDS = st.sampled_from(["K01", "K02"])
FILES = st.sampled_from([PAPER["file"], OTHER_FILE])
PERSONS = st.sampled_from(["s-1", "s-2"])
SIGNERS = st.lists(st.sampled_from(["ketua", "sekretaris"]), unique=True)
NUMBERS = st.integers(0, 6)


class Filing(Machine):
    """One organisation with two people; every refusal stands alone."""

    def __init__(self) -> None:
        super().__init__()
        self.ormas = Ormas("ormas-1")
        self.facts = []
        self.ormas.enter(**ENTRY, legal_form="perkumpulan", fingerprint="", ground="Surat contoh")
        for subject, role in (("s-1", "ketua"), ("s-2", "sekretaris")):
            said = {"subject_id": subject, "role": role, "own_title": "", "ground": "Surat contoh"}
            self.ormas.note(OfficerRecorded, **said)
        self.facts += self.ormas.collect_events()

    def ask(self, what, **said):
        """Ask for it, and count what came of it."""
        try:
            what(self.ormas, **said)
        except NotFound:
            self.did[f"{what.__name__} of nothing"] += 1
        happened = self.ormas.collect_events()
        refused = any(isinstance(each, Refusal) for each in happened)
        assert not refused or len(happened) == 1
        self.did[f"{what.__name__}{' refused' if refused else ''}"] += 1
        self.facts += happened
        return happened

    def number(self, which: int, seldom: bool) -> int:
        """Mostly the newest document; seldom one that may not be there."""
        return which if seldom else len(self.ormas.documents)

    def files(self, *kinds) -> list[int]:
        return [each.document for each in self.facts if isinstance(each, kinds)]

    @rule(
        kind=KINDS, file=FILES, personal=st.booleans(), who=st.sets(PERSONS), signed=SIGNERS, retired=SELDOM
    )
    def file(self, kind, file, personal, who, signed, retired):
        said = paper(document_kind=kind, file=file, personal=personal, retired=retired)
        self.ask(Ormas.file_document, **said | {"speaks_of": sorted(who), "signed_by": signed})

    @precondition(lambda self: self.ormas.documents)
    @rule(which=NUMBERS, seldom=SELDOM, signers=SIGNERS)
    def accept(self, which, seldom, signers):
        number = self.number(which, seldom)
        happened = self.ask(Ormas.accept_document, document=number, signers=signers, ground="Sesuai aslinya")
        if any(isinstance(each, DocumentAccepted) for each in happened):
            assert set(signers) <= set(self.ormas.document(number).paper["signed_by"])

    @precondition(lambda self: self.ormas.documents)
    @rule(which=NUMBERS, seldom=SELDOM, feedback=st.sampled_from(["Fotonya buram", "Belum ditandatangani"]))
    def give_back(self, which, seldom, feedback):
        self.ask(Ormas.return_document, document=self.number(which, seldom), feedback=feedback)

    @precondition(lambda self: self.ormas.documents)
    @rule(which=NUMBERS, seldom=SELDOM, really=st.booleans())
    def erase(self, which, seldom, really):
        if really:
            self.ask(Ormas.erase_document, document=self.number(which, seldom), reason="Salah kirim")

    @rule(who=PERSONS, really=SELDOM)
    def erase_a_person(self, who, really):
        if really:
            self.ask(Ormas.erase, subject_id=who, reason="Permintaan")

    @rule(really=SELDOM, at_all=SELDOM)
    def withdraw(self, really, at_all):
        """Very seldom, as little happens to an entry after it."""
        if really and at_all:
            self.ask(Ormas.withdraw, reason="Salah impor")

    @invariant()
    def documents_are_numbered_and_none_is_forgotten(self):
        told = self.files(DocumentFiled)
        assert told == [each.number for each in self.ormas.documents] == list(range(1, len(told) + 1))

    @invariant()
    def two_papers_that_follow_each_other_are_not_the_same(self):
        for each in self.ormas.documents:
            older = [d for d in self.ormas.documents[: each.number - 1] if d.kind == each.kind]
            assert not older or older[-1].paper != each.paper or older[-1].erased

    @invariant()
    def only_the_newest_of_a_kind_was_judged_and_never_what_is_gone(self):
        filed: dict[int, str] = {}
        gone: set[int] = set()
        for fact in self.facts:
            match fact:
                case DocumentFiled():
                    filed[fact.document] = fact.document_kind
                case DocumentErased():
                    assert fact.document not in gone
                    gone.add(fact.document)
                case DocumentAccepted() | DocumentReturned():
                    newest = max(n for n, kind in filed.items() if kind == filed[fact.document])
                    assert fact.document == newest
                    assert fact.document not in gone

    @invariant()
    def nothing_shows_a_person_whose_data_is_erased(self):
        assert not [d for d in self.ormas.documents for who in self.ormas.erased if who in _named(d)]

    @invariant()
    def a_replay_leads_to_the_same_state(self):
        assert vars(Ormas.replay(None, self.facts)) == vars(self.ormas)


def _named(document) -> list[str]:
    """Who can be seen in a file that is still there."""
    return [] if document.erased or not document.paper["personal"] else document.paper["speaks_of"]


def test_no_sequence_of_commands_breaks_the_documents_of_an_organisation():
    explore(Filing, examples=60, steps=30)
