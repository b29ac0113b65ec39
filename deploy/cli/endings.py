"""How a command ends: 0 done, 1 the input is wrong, 2 integrity failure, 3 something it needs is down."""

import json
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from typer.exceptions import TyperException

from deploy.broker import BrokerFailed, BrokerUnreachable
from deploy.child import ChildFailed
from deploy.cli.indonesian import misuse_words, system_words
from deploy.programs import ProgramMissing
from deploy.supervisor import AlreadyRunning, PortTaken
from services.registry.wilayah import UnknownRegion
from shared.database import DatabaseUnusable
from shared.deployment import NoDeployment
from shared.errors import InputWrong, Problem
from shared.workbook.table import SheetRefused

errors = Console(stderr=True, soft_wrap=True)


class Exit(IntEnum):
    """The codes scripts can rely on."""

    DONE = 0
    INPUT_WRONG = 1
    INTEGRITY = 2
    DOWN = 3


_INPUT = (SheetRefused, UnknownRegion, InputWrong, NoDeployment, PortTaken, AlreadyRunning)
_DOWN = (BrokerFailed, BrokerUnreachable, ChildFailed, ProgramMissing, DatabaseUnusable)


def run(app: Callable[..., Any], arguments: list[str]) -> int:
    """The exit code. With ``--json`` a failure is an object on standard output as well."""
    try:
        ended = app(arguments, prog_name="./ormas", standalone_mode=False)
        return ended if isinstance(ended, int) else Exit.DONE
    except TyperException as wrong:
        return _misused(wrong, arguments)
    except typer.Abort:
        return _say("Dibatalkan.", Exit.INPUT_WRONG, arguments)
    except KeyboardInterrupt:
        return _say("Dihentikan.", Exit.INPUT_WRONG, arguments)
    except _INPUT as wrong:
        return _say(_sentence(wrong), Exit.INPUT_WRONG, arguments)
    except (*_DOWN, Problem) as down:
        return _say(_sentence(down), Exit.DOWN, arguments)
    except OSError as failed:
        return _say(system_words(failed), Exit.DOWN, arguments)
    except Exception as unexpected:
        if os.environ.get("ORMAS_TRACE"):
            raise
        said = f"Kesalahan tak terduga ({type(unexpected).__name__}). Ulangi dengan ORMAS_TRACE=1 di depan"
        return _say(
            f"{said} perintah untuk rinciannya, dan sampaikan kepada pengelola.", Exit.DOWN, arguments
        )


def _misused(wrong: TyperException, arguments: list[str]) -> int:
    """A command that was typed wrong; without any command, its help."""
    said = str(getattr(wrong, "message", "") or wrong)
    if said.startswith("Usage:"):
        print(said)
        return Exit.DONE
    return _say(misuse_words(wrong), Exit.INPUT_WRONG, arguments)


def _sentence(problem: BaseException) -> str:
    fields = "".join(f"\n  {f.pointer}: {f.message}" for f in getattr(problem, "fields", ()))
    return f"{problem}{fields}"


def _say(sentence: str, code: Exit, arguments: list[str]) -> int:
    if "--json" in arguments:
        json.dump({"error": {"message": sentence, "exit_code": int(code)}}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
    errors.print(f"[bold red]Gagal:[/] {escape(sentence)}")
    return int(code)
