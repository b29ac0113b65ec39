"""What every form sends by itself, and no field of a page may be called."""

import re

from services.portal.web.forms import NUMBER, TOKEN
from tests.deploy.checkout import ROOT

MAIN = "isi"
FIELD = re.compile(r"(?:field|textarea|select|choices|reason)\('(\w+)'|\bname=\"(\w+)\"")


def test_no_field_of_a_page_takes_the_place_of_the_number_or_the_token_of_its_form():
    templates = ROOT / "services" / "portal" / "templates"
    taken = {
        path.name
        for path in templates.glob("*.html")
        for names in FIELD.findall(path.read_text())
        if {NUMBER, TOKEN} & {*names}
    }
    assert taken == {"form_parts.html"}


def test_nothing_on_a_page_is_called_like_its_main_part_to_which_the_keyboard_jumps():
    templates = ROOT / "services" / "portal" / "templates"
    pages = {path.name: path.read_text() for path in templates.glob("*.html")}
    taken = {
        name
        for name, text in pages.items()
        if MAIN in {each for names in FIELD.findall(text) for each in names} or f'id="{MAIN}"' in text
    }
    assert taken == {"layout.html"}
