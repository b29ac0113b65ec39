"""The look of the pages: govuk-frontend without its typeface and arms, small, kept by a browser."""

import re
from pathlib import Path

import pytest

from services.portal.web.stylesheet import OURS, USED, adapted, digest_of, stylesheet_of
from tests.frontend import frontend

TEMPLATES = Path(OURS).parents[1] / "templates"


def address_in(page: str) -> str:
    [found] = re.findall(r'<link rel="stylesheet" href="([^"]+)">', page)
    return found


def test_every_page_names_its_stylesheet_by_the_content_so_that_a_browser_keeps_it(open_portal):
    visitor = open_portal(frontend=frontend())
    answer = visitor.get(address_in(visitor.get("/").get_data(as_text=True)))
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.get_data(as_text=True) == stylesheet_of(frontend())
    assert "Set-Cookie" not in answer.headers


def test_an_address_of_another_content_leads_nowhere_and_is_not_kept(open_portal):
    answer = open_portal(frontend=frontend()).get(f"/gaya/{digest_of('lain')}.css")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers["Cache-Control"]


def test_without_govuk_frontend_pages_keep_our_own_styles(open_portal):
    visitor = open_portal()
    answer = visitor.get(address_in(visitor.get("/").get_data(as_text=True)))
    assert answer.get_data(as_text=True) == OURS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "damage", [lambda css: css[:-1], lambda css: css[: len(css) // 2], lambda css: b"\xff"]
)
def test_a_damaged_stylesheet_leaves_pages_plain_and_open(open_portal, tmp_path, damage):
    half = tmp_path / "half.css"
    half.write_bytes(damage(b"@media print{.govuk-tag{c:d}}"))
    visitor = open_portal(frontend=half)
    answer = visitor.get(address_in(visitor.get("/").get_data(as_text=True)))
    assert answer.get_data(as_text=True) == OURS.read_text(encoding="utf-8")


def test_the_typeface_the_arms_and_foreign_addresses_are_left_out_and_the_licence_is_said():
    css = stylesheet_of(frontend())
    assert [
        each for each in ("GDS Transport", "@font-face", "url(", "attr(href)", "@import") if each in css
    ] == []
    assert "Crown Copyright" in css
    assert "MIT" in css


def test_the_licence_can_be_read_from_every_page(open_portal):
    visitor = open_portal()
    assert 'href="/static/NOTICE.txt"' in visitor.get("/klaster").get_data(as_text=True)
    with visitor.get("/static/NOTICE.txt") as licence:
        assert "The MIT License (MIT)" in licence.get_data(as_text=True)


def test_every_class_of_govuk_frontend_in_a_template_has_its_styles_and_no_block_is_carried_for_nothing():
    written = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html"))
    named = set(re.findall(r"govuk-[a-z]+(?:-[a-z]+)*", written)) - {"govuk-frontend"}
    assert {each.removeprefix("govuk-") for each in named} <= USED
    css = adapted(frontend().read_text(encoding="utf-8"))
    assert {each for each in named if f".{each}" not in css} <= {"govuk-grid"}
    assert all(f".govuk-{block}" in css for block in USED)


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".govuk-button{color:red}", ".govuk-button{color:red}"),
        (".govuk-button,.govuk-tabs{color:red}", ".govuk-button{color:red}"),
        ("@media print{.govuk-tabs{color:red}}", ""),
        ("@media print{.govuk-tabs{a:b}.govuk-tag{c:d}}", "@media print{.govuk-tag{c:d}}"),
        (".govuk-link:after{content:attr(href)}p{a:b}", "p{a:b}"),
        ('@charset "UTF-8";:root{--a:b}', ":root{--a:b}"),
        (".js-enabled .govuk-button{a:b}", ""),
    ],
)
def test_of_a_stylesheet_only_what_we_use_is_kept(css, kept):
    assert adapted(css) == kept


def test_the_stylesheet_is_small_enough_for_an_old_computer():
    assert len(stylesheet_of(frontend()).encode()) < 100_000
