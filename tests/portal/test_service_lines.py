"""A configuration as an administrator writes it: whatever is accepted is shown as lines that say the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from contracts.telling.letters import says_something
from contracts.telling.service_words import BASIS_KINDS, FIELD_TYPES, LEVELS_ASKED
from contracts.telling.words import BASES, LEGAL_FORMS
from services.portal.cases import lines
from services.portal.cases.asked_of import AXES, asked_words
from services.requests.proposed_services import PROPOSED
from services.requests.schemas.services import ChecklistItem, ConfigureService, FormField
from tests.requests.services import CONFIGURATION, DEED, LAW

SIGNS = st.characters(codec="utf-8") | st.sampled_from('";:,-" 15ab')


def text_of(longest):
    tidied = st.text(SIGNS, min_size=2, max_size=longest).map(lambda text: " ".join(text.split()))
    return tidied.filter(says_something)


def some(codes):
    return st.lists(st.sampled_from(sorted(filter(None, codes))), unique=True, max_size=3)


KEYS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,39}", fullmatch=True) | st.sampled_from(["d02", "d03", "d02-2"])
ITEMS = st.fixed_dictionaries(
    {
        "item": KEYS,
        "title": text_of(40),
        "document_kind": st.sampled_from(["", "D02", "D03", "Z99"]),
        "basis": st.sampled_from(sorted(BASIS_KINDS)),
        "basis_text": text_of(40),
        "legal_forms": some(LEGAL_FORMS),
        "levels": some(LEVELS_ASKED),
        "legal_bases": some(BASES),
        "required": st.booleans(),
    }
)
CHOICES = st.lists(text_of(12), min_size=2, max_size=4)
FIELDS = st.fixed_dictionaries(
    {
        "field": KEYS,
        "label": text_of(30),
        "type": st.sampled_from(sorted(FIELD_TYPES)),
        "required": st.booleans(),
    }
).flatmap(
    lambda said: (CHOICES if said["type"] == "choice" else st.just([])).map(
        lambda choices: said | {"choices": choices}
    )
)


def in_order(item):
    return item | {axis: sorted(item[axis]) for axis in AXES}


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEMS, unique_by=lambda each: each["item"], max_size=3))
def test_every_checklist_that_is_accepted_is_read_back_from_its_lines(checklist):
    ChecklistItem(many=True).load(checklist)
    items, wrong = lines.read_items(lines.lines_of_items(checklist))
    assert wrong == []
    assert list(map(in_order, items)) == list(map(in_order, checklist))


@settings(max_examples=60, deadline=None)
@given(st.lists(FIELDS, unique_by=lambda each: each["field"], max_size=3))
def test_every_form_that_is_accepted_is_read_back_from_its_lines(form):
    FormField(many=True).load(form)
    assert lines.read_fields(lines.lines_of_fields(form)) == (form, [])


@pytest.mark.parametrize("service", sorted(PROPOSED))
def test_what_is_proposed_keeps_its_keys(service):
    told = PROPOSED[service]
    items, _ = lines.read_items(lines.lines_of_items(told["checklist"]))
    form, _ = lines.read_fields(lines.lines_of_fields(told["form"]))
    assert [each["item"] for each in items] == [each["item"] for each in told["checklist"]]
    assert [each["field"] for each in form] == [each["field"] for each in told["form"]]


def test_an_unknown_legal_form_is_not_an_unknown_legal_basis():
    unknown = LAW | {"legal_forms": ["unknown"]}
    assert asked_words(unknown) == "bentuk belum diketahui"
    assert lines.read_items(lines.lines_of_items([unknown]))[0] == [unknown]
    rest = "SKT; aturan; Ps 7; wajib"
    _, [wrong] = lines.read_items(f"D02; {rest}; belum diketahui")
    assert wrong.startswith("Baris 1 tidak terbaca")
    [item], _ = lines.read_items(f"D02; {rest}; bentuk yayasan, belum diketahui, induk, dasar belum ada")
    asked = {axis: item[axis] for axis in AXES}
    assert asked == {"legal_forms": ["yayasan", "unknown"], "levels": ["induk"], "legal_bases": ["none"]}


def test_a_comma_between_digits_or_within_quotation_marks_parts_no_choice():
    [field], _ = lines.read_fields('Nilai; pilihan: Rp1,5 juta, Rp2 juta, "Lain, sebutkan"; wajib')
    assert field["choices"] == ["Rp1,5 juta", "Rp2 juta", "Lain, sebutkan"]
    _, [wrong] = lines.read_fields('Nilai; "teks; wajib')
    assert wrong.startswith("Baris 1 tidak terbaca")


def test_one_document_is_asked_of_some_and_again_of_others_but_not_twice_of_the_same():
    of_some = "D02; SK; aturan; Ps 7; wajib; perkumpulan"
    items, _ = lines.read_items(f"{of_some}\nD02; SK; kebijakan kantor; Daftar; wajib; yayasan\n")
    assert [(each["item"], each["document_kind"]) for each in items] == [("d02", "D02"), ("d02-2", "D02")]
    said = CONFIGURATION | {"service": "presence_letter"}
    assert ConfigureService().load(said | {"checklist": items})
    twice, _ = lines.read_items(f"{of_some}\n{of_some}")
    with pytest.raises(ValidationError, match="dua kali"):
        ConfigureService().load(said | {"checklist": twice})


def test_a_text_of_several_lines_is_refused_where_it_becomes_one_line():
    with pytest.raises(ValidationError, match="satu baris"):
        ChecklistItem().load(DEED | {"title": "Akta\npendirian"})
