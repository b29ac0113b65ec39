"""Whichever ormas it is, it is among the first five, and both databases answer alike."""

from itertools import islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.portal.search.find import Search, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.search.typing_errors import slips as forgiven
from services.portal.search.vocabulary import Vocabulary
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from shared.database import PostgresDatabase
from tests.portal.office import catch_up
from tests.portal.told.ormas import legal_basis, registered, stream
from tests.searching import SHARED_FIXTURE

FORMS = ("Yayasan", "Perkumpulan", "Forum", "Jajasan", "Lembaga")
FIRST = ("Melati", "Melasi", "Mekar", "Melatih", "Poetra", "Putri")
SECOND = ("Djaja", "Sejahtera", "Sedjahtera Abadi", "Bersatu & Maju", "Kramat")
REGISTER = [
    {
        "name": f"{form} {first} {second} Contoh {n}",
        "abbreviation": f"{form[0]}.{first[0]}.{second[0]}.{n}",
        "number": f"AHU-{n:07}.AH.01.07.TAHUN {2015 + n % 8}",
    }
    for n, (second, first, form) in enumerate(islice(product(SECOND, FIRST, FORMS), 150), 1)
]
NOW = OfficeDay("2026-11-22")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
some = settings(max_examples=60, deadline=None, suppress_health_check=SHARED_FIXTURE)
ormas = st.integers(0, len(REGISTER) - 1)


@pytest.fixture
def both(office, postgres_url):
    """The same register on both databases; the ids of the first five answers, which are the same."""
    for n, one in enumerate(REGISTER, 1):
        office.tell(
            stream(n), registered(one["name"], one["abbreviation"]), legal_basis("ahu", one["number"])
        )
    office.catch_up()
    other = PostgresDatabase(postgres_url, "portal_views")
    catch_up(office.projector(other))
    databases = [(each, NameIndex()) for each in (office.views, other)]

    def first_five(q: str) -> list[str]:
        answers = []
        for views, names in databases:
            with views.read() as t:
                found = find_ormas(t, Search(q=q), names, NOW)
            answers.append((found.total, [(row["id"], row["former"], row["misspelt"]) for row in found.rows]))
        assert answers[0] == answers[1]
        return [each for each, _, _ in answers[0][1][:5]]

    yield first_five
    other.close()


@st.composite
def slips(draw, name: str) -> str:
    """The name with one slip in a word of four letters or more."""
    places = [at for at in range(len(name)) if any(at in range(*word) for word in long_words(name))]
    at = draw(st.sampled_from(places))
    letter = draw(st.sampled_from(LETTERS))
    kinds = [name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]]
    if at + 1 in places:
        kinds.append(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return draw(st.sampled_from(kinds))


def long_words(name: str) -> list[tuple[int, int]]:
    """Where words of four letters or more begin and end."""
    found, at = [], 0
    for word in name.split(" "):
        if len(word) >= 4 and word.isalpha():
            found.append((at, at + len(word)))
        at += len(word) + 1
    return found


@some
@given(which=ormas, data=st.data())
def test_any_ormas_is_among_the_first_five_by_its_name_with_a_slip(both, which, data):
    typed = data.draw(slips(REGISTER[which]["name"]))
    assert stream(which + 1) in both(typed)


@some
@given(which=ormas, cased=st.sampled_from([str.upper, str.lower, str]))
def test_any_ormas_is_first_by_its_abbreviation_its_number_and_its_name(both, which, cased):
    one = REGISTER[which]
    for asked in (one["abbreviation"], one["abbreviation"].replace(".", ""), one["number"], one["name"]):
        assert both(cased(asked))[0] == stream(which + 1)


@some
@given(typed=st.one_of(st.text(max_size=200), st.text("ameltjdy &%.01", max_size=20)))
def test_whatever_is_typed_both_databases_answer_alike(both, typed):
    both(typed)


@some
@given(
    typed=st.text("abc", max_size=12), known=st.sets(st.text("abc1", min_size=1, max_size=11), max_size=20)
)
def test_words_that_may_be_meant_are_those_of_the_plain_definition(typed, known):
    vocabulary = Vocabulary()
    for word in known:
        vocabulary.add(word, word)
    meant = {word for word in known if distance(typed, word) <= forgiven(word) and forgiven(word)}
    assert vocabulary.similar(typed) == meant


def distance(one: str, other: str) -> int:
    """Letters added, left out, changed, neighbours swapped: the textbook's table."""
    table = [[max(a, b) for b in range(len(other) + 1)] for a in range(len(one) + 1)]
    for a, b in product(range(1, len(one) + 1), range(1, len(other) + 1)):
        changed = table[a - 1][b - 1] + (one[a - 1] != other[b - 1])
        table[a][b] = min(table[a - 1][b] + 1, table[a][b - 1] + 1, changed)
        if a > 1 and b > 1 and (one[a - 1], one[a - 2]) == (other[b - 2], other[b - 1]):
            table[a][b] = min(table[a][b], table[a - 2][b - 2] + 1)
    return table[-1][-1]


CHANGES = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(["rename", "number", "withdraw", "look"])), max_size=12
)


@settings(max_examples=20, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(changes=CHANGES, data=st.data())
def test_names_kept_in_step_find_what_names_read_anew_find(office, changes, data):
    kept = NameIndex()
    for which, kind in changes:
        word = data.draw(st.sampled_from(FIRST))
        new = {"old": "", "name": f"Forum {word}", "abbreviation": word[:2], "reason": "Rapat."}
        said = {
            "rename": (r.NameCorrected, new),
            "number": legal_basis("skt", f"220/{which}/{word}"),
            "withdraw": (r.RegistrationWithdrawn, {"reason": "Rekaan."}),
        }
        if kind in said:
            office.tell(stream(which), registered(f"Sanggar {word}"), said[kind])
        office.catch_up()
        with office.views.read() as t:
            for q in (word, "forum", "220"):
                search = Search(q=q)
                assert find_ormas(t, search, kept, NOW) == find_ormas(t, search, NameIndex(), NOW)
