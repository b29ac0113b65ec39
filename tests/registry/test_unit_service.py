"""Heads and units on the network and beside an import: real broker, process, ledger. All is invented."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from services.registry.application import Registry
from services.registry.domain import Ormas
from services.registry.events import LegalBasisRecorded
from services.registry.importing.known import known_ormas
from services.registry.importing.suspicion import Suspicions
from services.registry.sheet.model import Reading, RowReading
from shared.errors import Forbidden, InputWrong
from shared.ledger import Receipt
from shared.tokens import Actor
from tests.offices import cause_in, found_office, registry_of
from tests.registry.boards import GROUND
from tests.registry.serving import calling

ENTRY = {"abbreviation": "", "legal_form": "unknown", "level": "", "kode_wilayah": "32.71", "fingerprint": ""}


@pytest.fixture(scope="module")
def call(tmp_path_factory, module_amqp):
    office = found_office(tmp_path_factory.mktemp("units") / "data")
    with calling(office, module_amqp) as caller:
        yield caller


def placing(ormas, head="", head_name=""):
    return {"ormas": ormas, "head": head, "head_name": head_name, "level": "cabang", "ground": GROUND}


def test_a_circle_is_refused_however_long_it_is(call):
    one, two, three = (call.register(f"Forum {n}") for n in ("Satu", "Dua", "Tiga"))
    assert call("place_unit", placing(two, one))["events"]
    assert call("place_unit", placing(three, two))["events"]
    for head in (one, two, three):
        refusal = call("place_unit", placing(one, head))["refused"]
        assert refusal["rule"] == "a-hierarchy-has-no-circle"
    assert call("release_unit", {"ormas": two, "ground": "Berdiri sendiri"})["events"]
    assert call("place_unit", placing(one, three))["events"]


@pytest.mark.rule("a-hierarchy-has-no-circle")
def test_two_processes_that_place_at_the_same_moment_close_no_circle(tmp_path):
    office = found_office(tmp_path / "data")
    with registry_of(office) as one, registry_of(office) as other:
        for _ in range(8):
            found = [Ormas.register(name="Forum Contoh", **ENTRY, ground="baris 7") for _ in range(2)]
            one.record(*found, cause=cause_in(one, "registry.import_sheet"))
            (a, b), start = [each.id for each in found], Barrier(2)

            def place(registry: Registry, ormas: str, head: str, start: Barrier = start) -> Receipt:
                start.wait()
                return registry.place_unit(cause_in(registry, "registry.place_unit"), **placing(ormas, head))

            with ThreadPoolExecutor(2) as pool:
                receipts = [*pool.map(place, (one, other), (a, b), (b, a))]
            assert [each.refused is None for each in receipts].count(True) == 1


def test_an_entry_that_was_withdrawn_is_refused_as_a_head(call):
    head, unit = call.register(), call.register()
    call("withdraw_ormas", {"ormas": head, "reason": "Tercatat dua kali"})
    assert call("place_unit", placing(unit, head))["refused"]["rule"] == "a-withdrawn-entry-heads-nobody"


def test_a_head_is_in_the_register_or_has_a_name_and_never_both_or_neither(call):
    ormas = call.register()
    for said in (placing(ormas), placing(ormas, call.register(), "Pusat Umpama")):
        with pytest.raises(InputWrong) as complaint:
            call("place_unit", said)
        assert [each.pointer for each in complaint.value.fields] == ["/head"]
    with pytest.raises(InputWrong) as unknown:
        call("place_unit", placing(ormas, f"ormas-{'0' * 32}"))
    assert [each.message for each in unknown.value.fields] == ["Ormas induk ini tidak tercatat di register."]
    assert call("place_unit", placing(ormas, head_name="Pusat Umpama"))["events"]


@pytest.mark.parametrize("role", ["verifier", "agency_head", "field_officer"])
def test_only_who_keeps_the_register_places_units(call, role):
    nowhere = f"ormas-{'0' * 32}"
    for method, said in (
        ("place_unit", placing(nowhere, head_name="Pusat")),
        ("release_unit", {"ormas": nowhere, "ground": GROUND}),
    ):
        with pytest.raises(Forbidden):
            call(method, said, actor=Actor("rekan", role))


def suspected(registry: Registry) -> list[str]:
    """Whom a new row with the number of the centre may be."""
    number = Reading("AHU-7", "AHU-7", "DATA!C9")
    row = RowReading("DATA", 9, "Sanggar Umpama", None, fields={"legal_number": number})
    return [each.name for each in Suspicions(known_ormas(registry), "impor").of(row, "ormas-baru")]


def test_the_number_of_the_centre_makes_no_unit_a_double_of_a_new_row(tmp_path):
    unread = {"text": "", "value": None}
    paper = {"number": {"text": "AHU-7", "value": "AHU-7"}, "issued_on": unread, "valid_until": unread}
    with registry_of(found_office(tmp_path / "data")) as registry:
        names = ("Laskar Rekaan Utara", "Taman Baca Khayal")
        units = [Ormas.register(name=name, ground=GROUND, **ENTRY) for name in names]
        for unit in units:
            unit.note(LegalBasisRecorded, basis="badan_hukum_induk", ground=GROUND, **paper)
        registry.record(*units, cause=cause_in(registry, "registry.import_sheet"))
        assert suspected(registry) == list(names)
        said = {"head_name": "", "level": "cabang", "ground": GROUND}
        below, head = units[0].id, units[1].id
        registry.place_unit(cause_in(registry, "registry.place_unit"), ormas=below, head=head, **said)
        assert suspected(registry) == []
        registry.release_unit(cause_in(registry, "registry.release_unit"), ormas=below, ground=GROUND)
        assert suspected(registry) == list(names)
