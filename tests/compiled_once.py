"""What Flask compiles for every application is compiled once for all the portals that one process tests.

A portal has a hundred addresses and templates; most tests found an office with a portal of its own, and
two thirds of their time went into the same compilations. Pages and addresses are what they are anywhere.
"""

from collections.abc import Callable
from typing import Any, Final

from flask import Flask
from flask.templating import Environment
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

_compile_builder: Final = Rule._compile_builder
_builders: Final[dict[tuple[Any, ...], Callable[..., tuple[str, str]]]] = {}


class CompiledTemplates(BytecodeCache):
    """By the name of a template, as long as its text stays the same."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.compiled:
            bucket.bytecode_from_string(self.compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled[bucket.key] = bucket.bytecode_to_string()


TEMPLATES: Final = CompiledTemplates()


class SharingEnvironment(Environment):
    """Jinja as Flask has it, with the templates that were compiled before."""

    def __init__(self, app: Flask, **options: Any) -> None:
        super().__init__(app, **{"bytecode_cache": TEMPLATES} | options)


def builder_of(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
    """The function that writes an address; werkzeug binds it to each rule, so equal rules may share it."""
    key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), append_unknown)
    if key not in _builders:
        _builders[key] = _compile_builder(rule, append_unknown)
    return _builders[key]


def share() -> None:
    Flask.jinja_environment = SharingEnvironment
    Rule._compile_builder = builder_of  # type: ignore[method-assign]
