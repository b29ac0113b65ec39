"""Templates name only what they have: a macro that was not imported fails on the day its branch is taken."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

TEMPLATES = sorted((Path(__file__).parents[2] / "services/portal/templates").glob("*.html"))
PARSED = {path.name: Environment().parse(path.read_text()) for path in TEMPLATES}
MACROS = {macro.name for each in PARSED.values() for macro in each.find_all(nodes.Macro)}


def named_in(template: nodes.Template) -> set[str]:
    """What a template imports or says itself."""
    imported = {
        name if isinstance(name, str) else name[1]
        for each in template.find_all(nodes.FromImport)
        for name in each.names
    }
    stored = {name.name for name in template.find_all(nodes.Name) if name.ctx in ("store", "param")}
    return imported | stored | {macro.name for macro in template.find_all(nodes.Macro)}


@pytest.mark.parametrize("name", PARSED)
def test_every_macro_that_a_template_calls_is_imported_by_it(name):
    called = {
        call.node.name for call in PARSED[name].find_all(nodes.Call) if isinstance(call.node, nodes.Name)
    }
    assert called & MACROS <= named_in(PARSED[name])
