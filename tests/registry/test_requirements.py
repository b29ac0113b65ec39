"""The office's catalogue of documents: a proposal that it adopts, kinds of its own. All of it invented."""

import pytest

from contracts.telling.activity_fields import SHIPPED_FIELDS
from contracts.telling.documents import ASKED_OF, DEMANDS, PROPOSED_KINDS
from contracts.telling.words import BOARD_ROLES, LEGAL_FORMS, MARKS
from services.registry.domain import Requirements
from services.registry.events import (
    DocumentKindChanged,
    DocumentKindDeclared,
    DocumentKindRefused,
    DocumentKindRetired,
)
from shared.errors import Conflict, Forbidden, InputWrong, NotFound
from shared.tokens import Actor
from tests.offices import ADMIN, found_office
from tests.registry.requiring import GROUND, RETIRED, declared, kind
from tests.registry.serving import calling
from tests.scenario import Scenario, fact

COMMANDS = (
    "adopt_document_kinds",
    "declare_document_kind",
    "change_document_kind",
    "retire_document_kind",
)


def catalogue(*told):
    return Scenario(Requirements).given(*told)


def test_the_proposal_has_31_kinds_each_with_what_it_rests_on():
    assert [each["document_kind"] for each in PROPOSED_KINDS] == [f"D{n:02}" for n in range(1, 32)]
    for each in PROPOSED_KINDS:
        assert each["mark"] in ("found", "proposal")
        assert each["source"]
        assert each["demand"] in DEMANDS
        assert each["asked_of"] in ASKED_OF
        assert set(each["activity_fields"]) <= set(SHIPPED_FIELDS)
        assert set(each["legal_forms"]) <= set(LEGAL_FORMS)


def test_statements_are_signed_by_chair_and_secretary_and_a_branch_is_not_asked_for_deeds():
    proposed = {each["document_kind"]: each for each in PROPOSED_KINDS}
    statements = {code for code, each in proposed.items() if each["demand"] == "statement"}
    assert statements == {"D15", "D16", "D17", "D18", "D19", "D20"}
    assert all(proposed[code]["signers"] == ["ketua", "sekretaris"] for code in statements)
    assert {code for code, each in proposed.items() if each["asked_of"] == "heads"} == {"D03", "D04", "D10"}
    assert {code for code, each in proposed.items() if each["personal"]} == {"D06", "D07", "D08"}


def test_the_proposal_is_adopted_once_and_what_the_office_changed_stays():
    mine = declared("D01", title="Surat pengantar contoh")
    story = catalogue(mine).when(Requirements.adopt, proposed=PROPOSED_KINDS, ground=GROUND)
    assert [each.document_kind for each in story.happened] == [f"D{n:02}" for n in range(2, 32)]
    assert story.aggregate.kinds["D01"].title == "Surat pengantar contoh"
    story.when(Requirements.adopt, proposed=PROPOSED_KINDS, ground=GROUND).then()


@pytest.mark.rule("a-document-code-is-used-once")
@pytest.mark.parametrize("before", [(declared(),), (declared(), RETIRED)])
def test_a_code_never_means_a_second_thing(before):
    catalogue(*before).when(Requirements.declare, **kind(title="Lain")).then(
        fact(DocumentKindRefused, rule="a-document-code-is-used-once")
    )


def test_a_kind_is_changed_as_a_whole_and_the_same_said_otherwise_changes_nothing():
    before = declared(signers=["ketua", "sekretaris"])
    same = kind(signers=["sekretaris", "ketua", "ketua"])
    catalogue(before).when(Requirements.change, seen=1, **same).then()
    catalogue(before).when(Requirements.change, seen=1, **kind(expires=True)).then(
        fact(DocumentKindChanged, document_kind="K01", expires=True, signers=[])
    )


def test_whoever_was_overtaken_while_changing_a_kind_changes_nothing():
    story = catalogue(declared()).when(Requirements.change, seen=1, **kind(title="Satu"))
    with pytest.raises(Conflict):
        story.when(Requirements.change, seen=1, **kind(title="Dua"))


@pytest.mark.rule("a-retired-kind-is-not-changed")
def test_what_is_not_asked_any_more_is_not_changed():
    catalogue(declared(), RETIRED).when(Requirements.change, seen=2, **kind(title="Lain")).then(
        fact(DocumentKindRefused, rule="a-retired-kind-is-not-changed")
    )


def test_a_kind_is_retired_once():
    gone = {"document_kind": "K01", "reason": "Tidak perlu"}
    catalogue(declared()).when(Requirements.retire, **gone).then(fact(DocumentKindRetired, **gone))
    catalogue(declared(), RETIRED).when(Requirements.retire, **gone).then()


@pytest.mark.parametrize(
    "ask",
    [
        lambda one: one.change(seen=1, **kind("K09")),
        lambda one: one.retire(document_kind="K09", reason="Keliru"),
    ],
)
def test_a_kind_that_nobody_declared_is_not_there(ask):
    with pytest.raises(NotFound, match="Jenis dokumen K09 tidak ada"):
        catalogue(declared()).when(ask)


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("requirements") / "data")
    with calling(office, module_amqp) as caller:
        yield lambda method, payload, **given: caller(method, payload, **{"actor": ADMIN} | given)


def topics(receipt):
    return [each["topic"].partition(".")[2] for each in receipt["events"]]


def test_a_catalogue_over_rpc(call):
    first = call("adopt_document_kinds", {"ground": GROUND})
    assert topics(first) == ["DocumentKindDeclared"] * 31
    assert call("adopt_document_kinds", {"ground": GROUND})["events"] == []
    new = call("declare_document_kind", kind())
    assert topics(new) == [DocumentKindDeclared.__name__]
    seen = new["events"][0]["version"]
    changed = call("change_document_kind", kind(title="Surat lain", seen=seen))
    assert topics(changed) == ["DocumentKindChanged"]
    assert call("declare_document_kind", kind())["refused"]["rule"] == "a-document-code-is-used-once"
    retired = call("retire_document_kind", {"document_kind": "K01", "reason": "Tidak perlu"})
    assert topics(retired) == ["DocumentKindRetired"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"document_kind": "k1"}, "/document_kind"),
        ({"title": "?"}, "/title"),
        ({"demand": "wajib"}, "/demand"),
        ({"demand": "statement"}, "/signers"),
        ({"signers": ["pengacara"]}, "/signers/0"),
        ({"legal_forms": ["partai"]}, "/legal_forms/0"),
        ({"asked_of": "siapa"}, "/asked_of"),
        ({"mark": "hukum"}, "/mark"),
        ({"source": "?"}, "/source"),
        ({"ground": "ya"}, "/ground"),
        ({"expires": "mungkin"}, "/expires"),
        ({"holds_months": 121}, "/holds_months"),
        ({"holds_months": "setahun"}, "/holds_months"),
    ],
)
def test_what_is_no_kind_of_document_is_complained_about_at_its_field(call, changed, field):
    with pytest.raises(InputWrong) as complaint:
        call("declare_document_kind", kind("K77") | changed)
    assert [each.pointer for each in complaint.value.fields] == [field]


@pytest.mark.parametrize("command", COMMANDS)
def test_only_who_manages_the_office_changes_the_catalogue(call, command):
    with pytest.raises(Forbidden):
        call(command, {}, actor=Actor(id="loket-1", role="registry_clerk"))


def test_every_role_of_a_statement_is_one_that_a_board_has():
    assert {role for each in PROPOSED_KINDS for role in each["signers"]} <= set(BOARD_ROLES)
    assert {each["mark"] for each in PROPOSED_KINDS} <= set(MARKS)
