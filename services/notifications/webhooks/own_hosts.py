"""Machines of the office's own network that may be sent to, as the operator listed them."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from services.notifications.webhooks.target import Target
from shared.errors import FieldProblem, InputWrong

OWN_HOSTS: Final = "webhook-hosts.txt"
PLAIN: Final = (
    "Alamat dimulai dengan https://. Tanpa https hanya ke program di komputer ini yang didaftarkan pengelola "
    f"sistem dalam {OWN_HOSTS}."
)


def own_hosts(directory: Path) -> Collection[str]:
    """``host:port`` by line; only the operator can write there."""
    try:
        lines = (directory / OWN_HOSTS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def refuse_plain(directory: Path, written: str) -> None:
    """What goes over the network unsealed is said at once and not at the first test. Error: InputWrong."""
    target = Target.of(written)
    if target.scheme == "http" and not target.listed_in(own_hosts(directory)):
        raise InputWrong(fields=(FieldProblem("/webhook_address", PLAIN),))
