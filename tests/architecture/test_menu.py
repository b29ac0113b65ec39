"""Every page of the portal belongs to one section of the menu."""

from collections import Counter

from services.portal.navigation import SECTIONS
from services.portal.parts import PARTS

WITHOUT_A_SECTION = {"web"}


def folder_of(part: object) -> str:
    return part.__name__.split(".")[2]


def test_the_folder_of_every_page_belongs_to_exactly_one_section():
    claimed = Counter(folder for section in SECTIONS for folder in section.folders)
    assert set(map(folder_of, PARTS)) - WITHOUT_A_SECTION <= set(claimed)
    assert set(claimed.values()) == {1}


def test_every_page_of_the_menu_is_a_page_of_its_section():
    folders = {part.blueprint.name: folder_of(part) for part in PARTS}
    for section in SECTIONS:
        assert {folders[link.endpoint.partition(".")[0]] for link in section.links} <= set(section.folders)
