"""The one stylesheet of the pages: what we use of govuk-frontend, in our type and colours, then our own."""

import hashlib
import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, current_app
from flask.typing import ResponseReturnValue

OURS: Final = Path(__file__).parents[1] / "static" / "portal.css"
USED: Final = frozenset(
    {
        "back-link", "body", "body-l", "body-lead", "body-m", "body-s", "button", "button-group",
        "checkboxes", "details", "error-message", "error-summary", "fieldset", "file-upload", "footer",
        "form-group", "heading-l", "heading-m", "heading-s", "hint", "input", "inset-text", "label",
        "link", "list", "main-wrapper", "notification-banner", "pagination", "radios", "select",
        "service-navigation", "skip-link", "summary-list", "table", "tag", "template", "textarea",
        "visually-hidden", "warning-text", "width-container",
    }
)  # fmt: skip
"""Blocks of govuk-frontend that our templates name; the rest of it never reaches a browser."""
NOTICE: Final = (
    "/*! govuk-frontend, Copyright (C) 2017 Crown Copyright (Government Digital Service), MIT license:"
    " see NOTICE.txt */\n"
)
_THEIR_TYPE: Final = "GDS Transport,arial,sans-serif"
_OUR_TYPE: Final = 'system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif'
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK: Final = re.compile(r"\.govuk-(\\!|[a-z]+(?:-[a-z]+)*)")
_WITH_SCRIPTS: Final = (".js-enabled", ".govuk-frontend-supported")
_log = logging.getLogger(__name__)
blueprint = Blueprint("stylesheet", __name__)


@blueprint.get("/gaya/<digest>.css")
def stylesheet(digest: str) -> ResponseReturnValue:
    """Under the address of its content, so that it may be kept for ever."""
    content = stylesheet_of(current_app.config["FRONTEND"])
    if digest != digest_of(content):
        abort(404)
    return Response(content, mimetype="text/css")


@lru_cache(maxsize=4)
def stylesheet_of(frontend: Path | None) -> str:
    """With govuk-frontend's compiled stylesheet, or ours alone where that is not there or damaged."""
    ours = OURS.read_text(encoding="utf-8")
    if frontend is None:
        return ours
    try:
        theirs = adapted(frontend.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        _log.warning("Pages stay without the layout of %s, which cannot be read: %s", frontend, problem)
        return ours
    return f"{NOTICE}{theirs}\n{ours}"


def digest_of(content: str) -> str:
    """What tells one stylesheet from another in its address."""
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def adapted(css: str) -> str:
    """Without their typeface, what we do not use, what needs scripts, and addresses printed after links.
    Error: ValueError, for a part of a stylesheet.
    """
    return "".join(_kept(_COMMENT.sub("", css))).replace(_THEIR_TYPE, _OUR_TYPE)


def _kept(css: str) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(("@media", "@supports")) and "\\0" not in head:
            if inner := "".join(_kept(body)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@") or "attr(href)" in body or "url(" in body:
            continue
        elif used := ",".join(each for each in head.split(",") if _is_used(each)):
            yield f"{used}{{{body}}}"


def _is_used(selector: str) -> bool:
    return USED.issuperset(_BLOCK.findall(selector)) and not any(each in selector for each in _WITH_SCRIPTS)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule's head and what stands in its braces; statements without braces are left out."""
    at = 0
    while (opening := css.find("{", at)) >= 0:
        depth, end = 1, opening + 1
        while depth:
            if end == len(css):
                raise ValueError("a rule has no end")
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        yield css[at:opening].rpartition(";")[2].strip(), css[opening + 1 : end - 1]
        at = end
