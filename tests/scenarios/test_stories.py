"""The five services on a real broker and both databases, each from the first paper to its end."""

from contextlib import ExitStack

import pytest

from tests.postgres import fresh_database
from tests.scenarios.stories import (
    attribute_permit,
    consultation,
    grant,
    presence_letter,
    semester_report,
)
from tests.scenarios.stories.living import living


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def story(request, tmp_path_factory, module_amqp):
    with ExitStack() as later:
        directory, database = tmp_path_factory.mktemp("kantor") / "data", ""
        if request.param == "postgresql":
            database = later.enter_context(fresh_database(request.getfixturevalue("postgres")))
        yield later.enter_context(living(directory, module_amqp, database))


def test_one_ormas_gets_its_letter_after_a_revision_and_another_lapses_and_is_rejected(story):
    presence_letter.lives(story)


def test_a_report_is_returned_and_accepted_another_is_nil_and_who_is_silent_is_in_arrears(story):
    semester_report.lives(story)


def test_a_permit_is_mended_granted_and_taken_down_another_clashes_and_a_third_lapses(story):
    attribute_permit.lives(story)


def test_a_hibah_is_mended_paid_and_accounted_for_another_is_refused_and_a_third_lapses(story):
    grant.lives(story)


def test_founders_are_advised_and_linked_an_ormas_does_not_come_and_a_secret_is_refused(story):
    consultation.lives(story)
