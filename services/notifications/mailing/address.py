"""One e-mail address that a server can be given, or none."""

import re
from typing import Final

LONGEST: Final = 254
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN: Final = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


def usable(typed: str) -> str:
    """As a server is given it; "" for several, for one with a line break, for what no server takes surely,
    and for what would be read as an encoded word in a header.

    A domain with other letters is written as DNS has it; a local part with other letters needs SMTPUTF8,
    which few servers have.
    """
    local, at, domain = typed.strip(" ").rpartition("@")
    try:
        written = domain.encode("idna").decode().lower() if domain.isprintable() else ""
    except UnicodeError:
        return ""
    address = f"{local}{at}{written}"
    fits = "=?" not in local and len(address) <= LONGEST and len(local) <= 64
    return address if fits and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(written) else ""
