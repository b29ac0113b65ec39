"""A complaint about a field calls it by the label that it has on a page."""

import ast
from pathlib import Path

PORTAL = Path(__file__).parents[2] / "services/portal"


def labelled() -> list[tuple[str, str, str]]:
    """Every field that a form of a page names with its label: the module, its name, its label."""
    return [
        (path.stem, place.elts[0].value, place.elts[1].value)
        for path in PORTAL.glob("*/*.py")
        for form in ast.walk(ast.parse(path.read_text()))
        if isinstance(form, ast.Call) and getattr(form.func, "id", "") == "OneForm"
        for names in form.args
        if isinstance(names, ast.Dict)
        for place in names.values
        if isinstance(place, ast.Tuple) and all(isinstance(each, ast.Constant) for each in place.elts)
    ]


def test_a_complaint_calls_a_field_by_the_label_that_a_page_gives_it():
    pages = "\n".join(each.read_text() for each in sorted((PORTAL / "templates").glob("*.html")))
    known = labelled()
    assert known
    unknown = [each for each in known if f"('{each[1]}', '{each[2]}'" not in pages]
    assert [each for each in unknown if f"reason('{each[1]}'" not in pages or each[2] != "Dasar"] == []
