"""Whatever is asked of the clusters, in whatever order, is answered and leaves them in order."""

from functools import partial

import pytest

from services.clusters.service import ClustersService
from tests.clusters.machines.whole import SUBJECTS, Whole
from tests.commanded import commands_of, rules_of
from tests.machines import explore


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.__name__.lower())
def test_no_sequence_of_commands_breaks_a_subject_of_the_clusters(office_template, subject):
    explore(partial(subject, office_template), examples=8, steps=25)


def test_no_sequence_of_commands_of_all_subjects_breaks_the_clusters(office_template):
    explore(partial(Whole, office_template), examples=6, steps=40)


def test_every_command_of_the_clusters_is_asked_by_a_machine():
    wanted, asked = commands_of(ClustersService), rules_of(*SUBJECTS)
    assert wanted
    assert wanted - asked == set()
    assert asked - wanted == set()
