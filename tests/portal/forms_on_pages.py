"""Which pages have the form of a command: read from the code of the views, so that none has to be listed."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import CodeType, FunctionType
from typing import Any

from flask import Flask, render_template

from contracts.policy import POLICY


def named(function: FunctionType) -> Iterator[Any]:
    """What the code of a function speaks of: its texts, and the values behind its names."""
    codes, scope = [function.__code__], function.__globals__
    yield from (cell.cell_contents for cell in function.__closure__ or ())
    while codes:
        code = codes.pop()
        codes += [each for each in code.co_consts if isinstance(each, CodeType)]
        yield from (each for each in code.co_consts if isinstance(each, str))
        yield from (scope[name] for name in code.co_names if name in scope)


def reached(view: Any) -> set[FunctionType]:
    """A view and whatever it calls of its own module."""
    found: set[FunctionType] = set()
    todo = [view]
    while todo:
        one = todo.pop()
        if isinstance(one, FunctionType) and one.__module__ == view.__module__ and one not in found:
            found.add(one)
            todo += named(one)
    return found


def commands_in(value: Any) -> Iterator[str]:
    """Commands of the policy, also of forms and of tables of forms."""
    if isinstance(value, str) and value in POLICY:
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from commands_in(each)
    elif is_dataclass(type(value)):
        for each in fields(value):
            yield from commands_in(getattr(value, each.name))


def commands_of(view: Any) -> set[str]:
    return {command for each in reached(view) for value in named(each) for command in commands_in(value)}


def pages_of(view: Any, views: Any) -> set[FunctionType]:
    """The functions that make its page: the same one shows the empty form and the one that came back."""
    made = {each for each in reached(view) if any(value is render_template for value in named(each))}
    return made - set(views)


def places_of_commands(app: Flask) -> dict[str, set[str]]:
    """For each command the endpoints whose page has its form: those that make the page to which the form
    comes back; else those of its module; else, where nothing is sent, those that open what is asked for.
    """
    rules = [(rule, app.view_functions[rule.endpoint]) for rule in app.url_map.iter_rules()]
    shown = {rule.endpoint: view for rule, view in rules if "GET" in (rule.methods or ())}
    sent = {rule.endpoint: view for rule, view in rules if "POST" in (rule.methods or ())}
    views, found = app.view_functions.values(), dict[str, set[str]]()
    for view in sent.values():
        beside = {name: get for name, get in shown.items() if get.__module__ == view.__module__}
        there = {name for name, get in beside.items() if pages_of(get, views) & pages_of(view, views)}
        for command in commands_of(view):
            found.setdefault(command, set()).update(there or beside)
    for name, view in shown.items():
        for command in commands_of(view) - found.keys():
            found.setdefault(command, set()).add(name)
    return found
