"""Machines of the office's own network that may be sent to, as the operator listed them."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

OWN_HOSTS: Final = "webhook-hosts.txt"


def own_hosts(directory: Path) -> Collection[str]:
    """``host:port`` by line; only the operator can write there."""
    try:
        lines = (directory / OWN_HOSTS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))
