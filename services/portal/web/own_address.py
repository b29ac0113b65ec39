"""The address under which the office reaches this portal, for paper that leads back to it."""

from typing import Final
from urllib.parse import urlsplit

from flask import current_app, request

_HERE_ALONE: Final = ("localhost", "127.0.0.1", "::1")


def own_address(path: str) -> str:
    """Whole, as a telephone can open it: the name that was asked for; where that is a name that only this
    computer knows, the first one that the office told us.
    """
    asked = urlsplit(request.host_url)
    names: tuple[str, ...] = current_app.config["HOSTS"]
    if asked.hostname not in _HERE_ALONE or not names:
        return f"{asked.scheme}://{asked.netloc}{path}"
    port = f":{asked.port}" if asked.port else ""
    return f"{asked.scheme}://{names[0]}{port}{path}"


def leads_nowhere_else() -> bool:
    """Whether that address is one of this computer alone."""
    return urlsplit(own_address("/")).hostname in _HERE_ALONE
