"""What the press reads of few cannot be reckoned by who knows the whole and the rule. All is invented."""

import json
from collections import defaultdict
from datetime import date
from hashlib import sha256
from itertools import product

import pytest

from contracts.telling.press_rule import PRESS_RULE, SMALLEST_BESIDE
from services.portal.monev.chapters import Told
from services.portal.monev.figure import FEW, FEWEST, Asked, Figure
from services.portal.monev.paper.on_paper import as_it_stands
from services.portal.monev.press import for_press
from services.portal.scoring.spread import HIDDEN
from services.portal.web.office_day import OfficeDay
from services.scoring.events import MonevChapterFrozen, MonevFrozen
from shared.deployment import Office
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.test_monev_paper import pages
from tests.portal.told.monev import FIGURE, GROUND, POSITIONS

MOST = {2: 30, 3: 22, 4: 16, 5: 13}
"""How many there are at most, by how many cells: every filling of them is tried."""
TOLD = "register.keaktifan-aktif"
UNSAID = "register.keaktifan-tanpa"
"""How the codes of cells begin that a sheet may name, and of those that only the office looks up."""


def printed(said, unsaid, whole, rule=PRESS_RULE):
    """What the sheet says of cells that it may name; ``whole``: "" where their figures do not say it."""
    codes = [f"{TOLD}{n}" for n in range(len(said))] + [f"{UNSAID}{n}" for n in range(len(unsaid))]
    counted = zip(codes, (*said, *unsaid), strict=True)
    parts = [Figure(code, code, str(n), "ormas", whole, public=True, few=True) for code, n in counted]
    sheet = for_press([Told("a", "Contoh", parts)], rule)
    return tuple(words for each in sheet for _, words in each.figures)


@pytest.mark.parametrize("knows", [True, False])
@pytest.mark.parametrize(
    ("said", "unsaid", "rest"),
    [
        *((n, 0, 0) for n in (2, 3, 4, 5)),
        *((n, 0, 1) for n in (1, 2, 3, 4)),
        *((n, 1, 0) for n in (1, 2, 3)),
        *((2, 2, 0), (1, 1, 1), (2, 1, 1), (2, 2, 1)),
    ],
)
def test_each_small_cell_may_be_more_than_one_number_in_all_fillings_that_print_alike(
    said, unsaid, rest, knows
):
    """Also a rest and a cell that is not named; the reader is told the whole in any case."""
    many = said + unsaid + rest
    for whole in range(1, MOST[many] + 1):
        alike = defaultdict(list)
        for most in product(range(whole + 1), repeat=many - 1):
            if sum(most) <= whole:
                filling = (*most, whole - sum(most))
                of = str(whole) if rest or knows else ""
                words = printed(filling[:said], filling[said : said + unsaid], of)
                alike[words].append(filling)
        for words, fillings in alike.items():
            for place, values in enumerate(zip(*fillings, strict=True)):
                few = {n for n in values if 0 < n < FEWEST}
                assert not few or len(set(values)) > 1, (words, place, fillings[0])
                if place < said and words[place] == FEW:
                    assert few == set(values)
                assert not (few and place < said) or words[place] in {FEW, HIDDEN}


def test_a_number_that_is_not_part_of_others_is_few_or_told():
    assert [printed((n,), (), "") for n in (0, 1, 4, 5)] == [("0 ormas",), (FEW,), (FEW,), ("5 ormas",)]


def test_the_rule_of_before_says_of_every_filling_what_it_said():
    """The digests were made by the program that printed the sheets of version 1."""
    said = [printed(f[:2], f[2:3], str(sum(f)), SMALLEST_BESIDE) for f in product(range(11), repeat=4)]
    assert digest_of(said) == "d41c12dbb176ab3694d97c462dc2f24b693a8c55eb16bbc27c709d27369ae319"
    said = [printed(f, (), "", SMALLEST_BESIDE) for f in product(range(11), repeat=3)]
    assert digest_of(said) == "fded88532e6b133a577e8dae5c896eabf01dce5109300bb5bbd6988a74131aaf"


def digest_of(said):
    return sha256(json.dumps(said).encode()).hexdigest()


def test_an_edition_frozen_by_an_old_event_prints_as_before_and_a_new_one_by_the_new_rule(
    office, open_portal
):
    figures = [
        FIGURE | {"code": f"register.keaktifan-{code}", "label": code, "value": value, "of": "40"}
        for code, value in (("aktif", "30"), ("tidak_aktif", "8"), ("bubar", "2"))
    ]
    chapter = {"place": 1, "code": "register", "title": "Register", "figures": figures}
    begun = {"year": "2025", "figures": 3, "chapters": 1, "positions": POSITIONS, "ground": GROUND}
    begun |= {"digest": "a" * 64, "reason": ""}
    office.tell_as_written("monev-2025", MonevFrozen.TOPIC, 1, begun | {"edition": 1})
    office.tell(
        "monev-2025",
        (MonevChapterFrozen, chapter | {"edition": 1}),
        (MonevFrozen, begun | {"edition": 2, "press_rule": PRESS_RULE}),
        (MonevChapterFrozen, chapter | {"edition": 2}),
    )
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    office.catch_up()
    visitor = sign_in(open_portal(), "rekan.satu")
    for edition, rows in (
        (1, "aktif 30 ormas tidak_aktif tidak ditampilkan bubar kurang dari 5"),
        (2, "aktif tidak ditampilkan tidak_aktif 8 ormas bubar kurang dari 5"),
    ):
        assert rows in " ".join(pages(visitor.get(f"/monev/2025/pers.pdf?edisi={edition}").data))
        assert rows in read(visitor, f"/monev/2025/pers?edisi={edition}")


def test_figures_of_today_that_an_edition_holds_hide_what_its_sheet_hides(office):
    """Two sheets of the same figures that hide otherwise would tell the few together."""
    today = date(2026, 11, 22)
    asked, of = Asked("2026", today, OfficeDay(today.isoformat())), Office("1", "32.71", "Badan Contoh")
    office.catch_up()
    with office.views.read() as t:
        now = as_it_stands(t, asked, of)
    begun = {"year": "2026", "edition": 1, "figures": 1, "chapters": 1, "positions": POSITIONS}
    begun |= {"digest": now.digest, "reason": "", "ground": GROUND}
    office.tell_as_written("monev-2026", MonevFrozen.TOPIC, 1, begun)
    office.catch_up()
    with office.views.read() as t:
        same = as_it_stands(t, asked, of)
    assert (now.press_rule, same.press_rule, same.digest) == (PRESS_RULE, SMALLEST_BESIDE, now.digest)
