"""The programme of the RPJMD that a hibah serves: one at a time, from the proposal to the closed file."""

import pytest
from marshmallow import ValidationError

from services.requests.events import GrantCancelled, GrantClosed, GrantPointedToTheme, GrantThemeTakenAway
from services.requests.schemas.grants import PointGrantToTheme
from tests.requests.grants import TIED, TO_ACCEPTED, TO_SUBMITTED, grant, pointing, proposed, refused
from tests.scenario import fact

POINTED = fact(GrantPointedToTheme, rpjmd_code="1.2", rpjmd_theme="Ketahanan budaya")


def test_a_hibah_serves_one_programme_and_the_same_again_changes_nothing():
    grant(proposed()).when(pointing()).then(POINTED)
    grant(proposed(), POINTED).when(pointing()).then()
    other = pointing(rpjmd_code="1.3", rpjmd_theme="Ekonomi kelurahan")
    grant(proposed(), POINTED).when(other).then(fact(GrantPointedToTheme, rpjmd_code="1.3"))


def test_a_programme_is_taken_away_and_what_it_was_stays_told():
    none = pointing(rpjmd_code="", rpjmd_theme="")
    taken = fact(GrantThemeTakenAway, rpjmd_code="1.2", rpjmd_theme="Ketahanan budaya")
    grant(*TO_SUBMITTED, POINTED).when(none).then(taken)
    grant(*TO_SUBMITTED).when(none).then()


def test_a_closed_hibah_is_still_pointed_to_a_programme_and_one_that_came_to_nothing_is_not():
    closed = fact(GrantClosed, ended_on="2027-05-20")
    grant(*TO_ACCEPTED, closed).when(pointing()).then(POINTED)
    cancelled = fact(GrantCancelled, ended_on="2027-05-20")
    grant(proposed(), cancelled).when(pointing()).then(refused("a-hibah-goes-step-by-step"))


def test_who_has_ties_to_the_ormas_does_not_choose_its_programme():
    grant(proposed()).when(pointing(by=TIED)).then(refused("nobody-decides-about-the-own-ormas"))


@pytest.mark.parametrize(
    "said", [{"rpjmd_code": "1.2"}, {"rpjmd_theme": "Budaya"}, {"rpjmd_code": "1.x", "rpjmd_theme": "Budaya"}]
)
def test_a_programme_is_said_with_its_code_and_its_name(said):
    with pytest.raises(ValidationError) as wrong:
        PointGrantToTheme().load({"grant": f"grant-{1:032x}"} | said)
    assert wrong.value.messages == {"rpjmd_code": ["Pilih program RPJMD dari daftar kantor."]}
