"""A program of an office, imported once: every request gets a process of it that goes its own way.

Run as ``python -m tests.forking deploy.serve``. A request is one line on standard input, and so is its
answer on standard output: the program's first line and number, or how it ended. At the end of the input
everything ends.
"""

# Taken before the program replaces what can wait by what lets others run meanwhile.
import gc
import json
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from os import (
    O_RDWR,
    WNOHANG,
    _exit,
    close,
    devnull,
    dup2,
    environ,
    fork,
    getpid,
    open,
    pipe,
    read,
    umask,
    waitpid,
    waitstatus_to_exitcode,
    write,
)
from time import monotonic, sleep
from typing import Any

Main = Callable[[list[str]], None]


def main(module: str) -> None:
    program: Main = import_module(module).main
    gc.freeze()
    while line := _line(0):
        wanted = json.loads(line)
        answer = _ended(**wanted) if "pid" in wanted else _started(program, **wanted)
        write(1, (json.dumps(answer) + "\n").encode())


def _line(handle: int) -> bytes:
    """The next one, or nothing; nobody sends two of them at once."""
    line = b""
    while not line.endswith(b"\n") and (more := read(handle, 65_536)):
        line += more
    return line


def _started(program: Main, settings: dict[str, Any], mask: int, env: dict[str, str], **given: Any) -> Any:
    """As under a supervisor: told on its standard input what it needs, watched until its first line."""
    told, tell = pipe()
    said, say = pipe()
    write(tell, (json.dumps(settings | {"parent": getpid()}) + "\n").encode())
    close(tell)
    pid = fork()
    if not pid:
        _become(program, told, say, mask, env, given["names"])
    close(told)
    close(say)
    answer = {"pid": pid, "said": _line(said).decode().strip()}
    close(said)
    return answer


def _become(program: Main, told: int, say: int, mask: int, env: dict[str, str], names: list[str]) -> None:
    code = 1
    try:
        dup2(told, 0)
        dup2(say, 1)
        dup2(open(devnull, O_RDWR), 2)
        umask(mask)
        environ.clear()
        environ.update(env)
        program(names)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        _exit(code)


def _ended(pid: int, within: float) -> int | None:
    """The exit code; None when it still runs."""
    deadline = monotonic() + within
    while True:
        done, status = waitpid(pid, WNOHANG)
        if done:
            return waitstatus_to_exitcode(status)
        if monotonic() > deadline:
            return None
        sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1])
