"""Documents on the network, and their files on the disk: a real broker, process and ledger. Invented."""

import time
from contextlib import closing
from hashlib import sha256
from uuid import uuid4

import pytest

from services.registry.application import Registry
from services.registry.domain import Requirements
from services.registry.events import OfficerRecorded
from shared.errors import Forbidden, InputWrong, NotFound
from shared.stored_files import StoredFiles
from shared.tokens import Actor
from tests.offices import ADMIN, cause_in, found_office
from tests.registry.documents import GROUND, PAPER
from tests.registry.requiring import kind
from tests.registry.serving import calling

VERIFIER = Actor(id="verifikator-1", role="verifier")
PURPOSE = "memeriksa dokumen"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return found_office(tmp_path_factory.mktemp("documents") / "data")


@pytest.fixture(scope="module")
def call(office, module_amqp):
    with calling(office, module_amqp) as caller:
        for each in (kind("K01", signers=["ketua"]), kind("K02", personal=True), kind("K03")):
            caller("declare_document_kind", each, actor=ADMIN)
        caller("retire_document_kind", {"document_kind": "K03", "reason": "Tidak perlu"}, actor=ADMIN)
        yield caller


@pytest.fixture
def ormas(call):
    return call.register(f"Forum Rekaan {uuid4().hex[:6]}")


@pytest.fixture
def brought(office, tmp_path):
    """Brings bytes into the office; how a file came to its digest."""

    def bring(content: bytes) -> str:
        (tmp_path / "arrived").write_bytes(content)
        return StoredFiles(office.directory / "documents").keep(tmp_path / "arrived").digest

    return bring


def handed_in(ormas, code="K02", **changed):
    return {"ormas": ormas} | PAPER | {"document_kind": code} | changed


def topics(receipt):
    return [each["topic"].partition(".")[2] for each in receipt["events"]]


def test_a_document_is_filed_returned_filed_again_and_accepted_over_rpc(call, ormas):
    assert topics(call("file_document", handed_in(ormas, "K01"))) == ["DocumentFiled"]
    feedback = {"ormas": ormas, "document": 1, "feedback": "Tanda tangan ketua belum ada"}
    assert topics(call("return_document", feedback, actor=VERIFIER)) == ["DocumentReturned"]
    sure = {"ormas": ormas, "ground": GROUND}
    refusal = call("accept_document", sure | {"document": 1}, actor=VERIFIER)["refused"]
    assert refusal["rule"] == "a-statement-is-accepted-with-its-signatures"
    assert topics(call("file_document", handed_in(ormas, "K01", signed_by=["ketua"]))) == ["DocumentFiled"]
    assert topics(call("accept_document", sure | {"document": 2}, actor=VERIFIER)) == ["DocumentAccepted"]
    refusal = call("file_document", handed_in(ormas, "K03"))["refused"]
    assert refusal["rule"] == "only-asked-kinds-are-filed"


def test_a_kind_that_is_not_in_the_catalogue_is_not_filed(call, ormas):
    with pytest.raises(NotFound, match="Jenis dokumen K99"):
        call("file_document", handed_in(ormas, "K99"))


def test_who_opens_a_document_is_in_the_read_log(call, office, ormas, brought):
    digest = brought(b"berkas rekaan yang dibuka")
    call("file_document", handed_in(ormas, file=digest))
    asked = {"ormas": ormas, "document": 1, "purpose": PURPOSE}
    found = call("open_document", asked, correlation=ormas)
    assert found == {"document_kind": "K02", "file": digest, "media_type": "application/pdf"}
    with closing(Registry(office)) as registry:
        line = registry.reads.lines()[-1]
    assert (line["actor"], line["stream"]) == ("case_officer/loket-1", ormas)
    assert line["purpose"] == f"{PURPOSE}: dokumen ke-1 (K02)"


def test_a_token_for_one_ormas_opens_no_document_of_another_one(call, ormas):
    call("file_document", handed_in(ormas))
    asked = {"ormas": ormas, "document": 1, "purpose": PURPOSE}
    with pytest.raises(Forbidden):
        call("open_document", asked, correlation="ormas-lain")


def test_an_erased_document_has_no_file_any_more(call, office, ormas, brought):
    digest = brought(b"berkas rekaan yang dihapus")
    call("file_document", handed_in(ormas, file=digest))
    gone = {"ormas": ormas, "document": 1, "reason": "Salah kirim"}
    with pytest.raises(Forbidden):
        call("erase_document", gone)
    assert topics(call("erase_document", gone, actor=ADMIN)) == ["DocumentErased"]
    assert not StoredFiles(office.directory / "documents").has(digest)
    asked = {"ormas": ormas, "document": 1, "purpose": PURPOSE}
    assert call("open_document", asked, correlation=ormas)["file"] == ""


def test_erasing_a_person_leaves_no_scan_of_the_person(office, call, ormas, brought):
    scan, deed = brought(b"pindaian rekaan"), brought(b"akta rekaan")
    with closing(Registry(office)) as registry:
        found = registry.load_ormas(ormas)
        person = {"subject_id": "s-1", "role": "ketua", "own_title": "", "name": "Rekaan", "phones": ""}
        found.note(OfficerRecorded, ground=GROUND, **person)
        registry.record(found, cause=cause_in(registry, "registry.import_sheet"))
    call("file_document", handed_in(ormas, file=scan, speaks_of=["s-1"]))
    call("file_document", handed_in(ormas, "K01", file=deed))
    erased = call("erase_person", {"ormas": ormas, "subject_id": "s-1", "reason": "Diminta"}, actor=ADMIN)
    assert topics(erased) == ["PersonalDataErased", "DocumentErased"]
    files = StoredFiles(office.directory / "documents")
    assert (files.has(scan), files.has(deed)) == (False, True)


def test_a_file_that_two_documents_share_stays_for_the_one_that_was_not_erased(office, call, brought):
    digest = brought(b"akta bersama rekaan")
    first, second = call.register("Forum Rekaan Satu"), call.register("Forum Rekaan Dua")
    for each in (first, second):
        call("file_document", handed_in(each, file=digest))
    files = StoredFiles(office.directory / "documents")
    gone = {"document": 1, "reason": "Salah kirim"}
    call("erase_document", gone | {"ormas": first}, actor=ADMIN)
    assert files.has(digest)
    call("erase_document", gone | {"ormas": second}, actor=ADMIN)
    assert not files.has(digest)


def test_what_a_crash_left_behind_goes_at_the_next_start_and_nothing_else_does(tmp_path):
    office = found_office(tmp_path / "data")
    files = StoredFiles(office.directory / "documents")
    digests = {}
    for name in ("kept", "erased", "never filed"):
        (tmp_path / "arrived").write_bytes(name.encode())
        digests[name] = files.keep(tmp_path / "arrived").digest
    with closing(Registry(office)) as registry:
        catalogue = Requirements(Requirements.STREAM)
        catalogue.declare(**kind("K02", personal=True))
        registry.record(catalogue, cause=cause_in(registry, "test"))
        ormas = (
            registry.register_ormas(
                cause_in(registry, "test"), name="A", abbreviation="", legal_form="unknown", ground=GROUND
            )
            .events[0]
            .stream
        )
        for name in ("kept", "erased"):
            said = handed_in(ormas, file=digests[name])
            registry.file_document(cause_in(registry, "test"), **said)
        found = registry.load_ormas(ormas)
        found.erase_document(document=2, reason="Diminta")
        registry.record(found, cause=cause_in(registry, "test"))
        registry.finish_erasures()
        assert [files.has(each) for each in digests.values()] == [True, False, True]
        assert registry.sweep_files(now=time.time() + 2 * 24 * 3600) == [digests["never filed"]]
    assert [files.has(each) for each in digests.values()] == [True, False, False]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"document_kind": "1"}, "/document_kind"),
        ({"file": "../../etc/passwd"}, "/file"),
        ({"file": sha256(b"x").hexdigest().upper()}, "/file"),
        ({"size": 0}, "/size"),
        ({"size": 10**9}, "/size"),
        ({"media_type": "text/html"}, "/media_type"),
        ({"checked": "mungkin"}, "/checked"),
        ({"expires_on": "besok"}, "/expires_on"),
        ({"signed_by": ["pengacara"]}, "/signed_by/0"),
        ({"speaks_of": ["Budi Contoh"]}, "/speaks_of/0"),
        ({"ground": "ya"}, "/ground"),
    ],
)
def test_what_is_no_document_is_complained_about_at_its_field(call, ormas, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("file_document", handed_in(ormas) | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]


@pytest.mark.parametrize(
    "command", ["file_document", "accept_document", "return_document", "erase_document", "open_document"]
)
def test_who_has_nothing_to_do_with_documents_is_let_to_none(call, command):
    with pytest.raises(Forbidden):
        call(command, {}, actor=Actor(id="opd-1", role="agency_partner"))
