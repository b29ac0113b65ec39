"""Whatever is asked of the register, in whatever order, is answered and leaves it in order."""

from functools import partial

import pytest

from services.registry.service import RegistryService
from tests.commanded import commands_of, rules_of
from tests.machines import explore
from tests.registry.machines.whole import SUBJECTS, Whole


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.__name__.lower())
def test_no_sequence_of_commands_breaks_a_subject_of_the_register(office_template, subject):
    explore(partial(subject, office_template), examples=8, steps=25)


def test_no_sequence_of_commands_of_all_subjects_breaks_the_register(office_template):
    explore(partial(Whole, office_template), examples=6, steps=50)


def test_every_command_of_the_register_is_asked_by_a_machine():
    wanted = commands_of(RegistryService)
    assert wanted
    assert wanted - rules_of(*SUBJECTS) == set()
    assert rules_of(*SUBJECTS) - wanted == set()
