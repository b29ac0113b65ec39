"""What a rule of a letter or a hibah forbids is told at the field where it was typed."""

import pytest

from contracts.own_rules import our_rules
from services.portal.grants import blamed as of_grants
from services.portal.grants.grant_forms import PROPOSING, REVISING
from services.portal.grants.grant_forms import STEPS as GRANT_STEPS
from services.portal.letters import blamed as of_letters
from services.portal.letters.case_lettering import DRAFTING as CASE_LETTER
from services.portal.letters.letter_forms import DRAFTING, STEPS

FORMS = {
    form.command: form
    for form in (DRAFTING, CASE_LETTER, *STEPS.values(), PROPOSING, REVISING, *GRANT_STEPS.values())
}
BLAMED = {**of_letters.BLAMED, **of_grants.BLAMED}


@pytest.mark.parametrize("command", sorted(BLAMED))
def test_a_rule_is_blamed_on_a_field_of_the_form_that_it_refuses(command):
    form = FORMS[command]
    assert form.rules == BLAMED[command]
    assert set(form.rules.values()) <= set(form.ids.values())
    assert set(form.rules) <= {rule.id for rule in our_rules()["requests"]}
