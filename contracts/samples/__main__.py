"""``python -m contracts.samples``: add what is missing; ``--check``: only say what is wrong (exit code 1)."""

import sys

from contracts.samples.check import problems, untold
from contracts.samples.store import add_missing


def main(arguments: list[str]) -> int:
    """Stored samples are never written again. Read a new one before you commit it: it stays as it is.

    Nothing is stored while an event cannot be told.
    """
    if "--check" not in arguments and not untold():
        for name in add_missing():
            print(f"contracts/events/{name}")
    found = problems()
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
