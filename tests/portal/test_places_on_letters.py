"""What a letter says of its ormas begins with the register, also where that only derives it."""

from flask import render_template_string

from services.portal.letters.known_places import Asked, asked_of
from tests.portal.told.ormas import registered, secretariat, stream

BODIES = ["Berkedudukan di {kelurahan}, {kecamatan}."]


def test_a_district_that_only_the_name_of_the_village_tells_begins_the_form_and_is_marked(
    office, open_portal
):
    office.tell(stream(1), registered("Forum Contoh"), secretariat("Ciumpama"))
    office.tell(stream(2), registered("Sanggar Contoh"), secretariat("Ciumpama", district="Umpama Timur"))
    office.tell(stream(3), registered("Balai Contoh"), secretariat("Tegal Rekaan"))
    office.catch_up()
    with open_portal().application.test_request_context():
        derived, recorded, unknown = (asked_of(BODIES, stream(n))[-1] for n in (1, 2, 3))
        page = '{% from "letter_parts.html" import places with context %}{{ places(asked, {}, []) }}'
        shown = [render_template_string(page, asked=[each]) for each in (derived, recorded, unknown)]
    assert derived == Asked("district", "Kecamatan", "Umpama Timur", is_derived=True)
    assert recorded == Asked("district", "Kecamatan", "Umpama Timur")
    assert unknown == Asked("district", "Kecamatan", "")
    assert ["Diturunkan dari nama kelurahan/desanya" in each for each in shown] == [True, False, False]
    assert ["Belum ada di register; isi di sini." in each for each in shown] == [False, False, True]
