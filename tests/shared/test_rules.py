"""What a refusal records of the rule that refused."""

import pytest

from shared.rules import Rule

RULE = Rule("once-a-day", "tata tertib sistem", "Satu kali sehari.", "Hari {day} sudah terpakai.")


def test_a_refusal_records_the_identifier_and_a_message_without_holes():
    assert RULE.refusal(day="Senin") == {"rule": "once-a-day", "message": "Hari Senin sudah terpakai."}


def test_a_message_that_would_have_a_hole_is_never_recorded():
    with pytest.raises(KeyError):
        RULE.refusal()
