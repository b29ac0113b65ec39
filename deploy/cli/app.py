"""Every command of ``./ormas`` and where it is; its module is loaded when the command is asked for.

All of them together take three times as long to load as one does, on an old computer seconds.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

import typer

PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "up": ("running", "up"),
    "status": ("status", "status"),
    "down": ("running", "down"),
    "doctor": ("doctor", "doctor"),
    "import": ("importing", "import_sheet"),
    "villages": ("villages", "villages"),
    "leftovers": ("leftovers", "leftovers"),
    "exceptions": ("exceptions", "list_exceptions"),
    "review": ("review", "review"),
    "monev": ("monev", "monev"),
    "due": ("due", "due"),
    "rebuild": ("rebuild", "rebuild"),
    "masuk": ("running", "sign_in_link"),
    "sign": ("signing", "sign_pdf"),
    "bench": ("parts", "bench"),
    "test": ("parts", "test"),
    "audit": ("audit", "app"),
    "parked": ("parked", "app"),
    "bus": ("bus", "app"),
    "privacy": ("privacy", "app"),
}
"""The module beside this one and what in it carries the command out, in the order of the help."""


_PASSED_ON: Final = {"allow_extra_args": True, "ignore_unknown_options": True}


def app(arguments: list[str], **how: Any) -> Any:
    """Run what was typed: with the one command that was named, or, to help, with all of them."""
    named = arguments[0] if arguments and arguments[0] in PLACES else None
    return _commands([named] if named else list(PLACES))(arguments, **how)


def _commands(names: list[str]) -> typer.Typer:
    made = typer.Typer(
        name="ormas",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"max_content_width": 110},
    )
    made.callback()(_ormas)
    for name in names:
        module, member = PLACES[name]
        found = getattr(import_module(f"deploy.cli.{module}"), member)
        if isinstance(found, typer.Typer):
            made.add_typer(found, name=name)
        else:
            made.command(name, context_settings=_PASSED_ON if module == "parts" else None)(found)
    return made


def _ormas() -> None:
    """Satu Ormas: register dan layanan organisasi kemasyarakatan."""
