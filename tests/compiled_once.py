"""What Flask compiles for every application is compiled once: an address by a process, a template in a run.

A portal has a hundred addresses and templates; most tests found an office with a portal of its own, and
two thirds of their time went into the same compilations. Pages and addresses are what they are anywhere.
"""

from pathlib import Path
from types import MethodType
from typing import Any, Final

from flask import Flask
from flask.templating import Environment
from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

_compile: Final = Rule.compile
_compiled: Final[dict[tuple[Any, ...], Rule]] = {}
OF_A_RULE: Final = ("_parts", "_trace", "_converters")
"""What werkzeug works out of the text of an address, and nobody changes afterwards."""


class CompiledTemplates(BytecodeCache):
    """By the name of a template, as long as its text stays the same; a directory has what others compiled."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}
        self.others: FileSystemBytecodeCache | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.compiled:
            bucket.bytecode_from_string(self.compiled[bucket.key])
        elif self.others is not None:
            self.others.load_bytecode(bucket)
            if bucket.code is not None:
                self.compiled[bucket.key] = bucket.bytecode_to_string()

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled[bucket.key] = bucket.bytecode_to_string()
        if self.others is not None:
            self.others.dump_bytecode(bucket)


TEMPLATES: Final = CompiledTemplates()


class SharingEnvironment(Environment):
    """Jinja as Flask has it, with the templates that were compiled before."""

    def __init__(self, app: Flask, **options: Any) -> None:
        super().__init__(app, **{"bytecode_cache": TEMPLATES} | options)


def compile_rule(rule: Rule) -> None:
    """As an equal rule was compiled before; what writes an address is bound to each of them."""
    assert rule.map is not None
    told = (rule.rule, rule.subdomain, rule.host, rule.merge_slashes, rule.map.host_matching)
    key = (*told, repr(rule.defaults), *rule.map.converters.values())
    if key not in _compiled:
        _compile(rule)
        _compiled[key] = rule
        return
    same = _compiled[key]
    for name in OF_A_RULE:
        setattr(rule, name, getattr(same, name))
    rule.arguments |= same.arguments
    rule._build = MethodType(same._build.__func__, rule)
    rule._build_unknown = MethodType(same._build_unknown.__func__, rule)


def share_in(run: Path) -> None:
    """With the other processes of this run."""
    directory = run / "templates"
    directory.mkdir(exist_ok=True, mode=0o700)
    TEMPLATES.others = FileSystemBytecodeCache(str(directory))


def share() -> None:
    Flask.jinja_environment = SharingEnvironment
    Rule.compile = compile_rule  # type: ignore[method-assign]
