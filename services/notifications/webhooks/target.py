"""An address that a person typed, and whether it may be connected to."""

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

LONGEST: Final = 500
PORTS: Final = {"https": 443, "http": 80}
_PRINTED: Final = re.compile(r"[!-~]+\Z")
_HOST: Final = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?\Z|[0-9a-f:.]+\Z", re.IGNORECASE)
_CARRIES_IPV4: Final = tuple(
    ipaddress.ip_network(each)
    for each in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)
"""IPv6 addresses behind which a gateway finds an IPv4 address: none that a server on the internet needs."""
_NOT_A_SERVER: Final = tuple(
    ipaddress.ip_network(each)
    for each in (
        "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24",
        "100::/64", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip
"""Set aside by IANA for protocols, examples, relays and sites; Python calls some of them global, others only
in a later version.
"""
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotAllowed(Exception):
    """This address is not sent to; the reason is for the person who typed it."""


@dataclass(frozen=True)
class Target:
    """``path`` with what follows it; ``written``: as a person typed it."""

    scheme: str
    host: str
    port: int
    path: str
    written: str

    @classmethod
    def of(cls, written: str) -> "Target":
        """Error: NotAllowed for what is no plain address of a web server."""
        if len(written) > LONGEST or not _PRINTED.match(written):
            raise NotAllowed("Tulis alamat tanpa spasi, paling banyak 500 huruf.")
        try:
            parts = urlsplit(written)
            scheme, host, port = parts.scheme, (parts.hostname or "").rstrip("."), parts.port
        except ValueError:
            raise NotAllowed("Alamat ini tidak dapat dibaca.") from None
        if scheme not in PORTS:
            raise NotAllowed("Alamat dimulai dengan https://.")
        if "@" in parts.netloc or parts.fragment:
            raise NotAllowed("Tulis alamat tanpa nama pengguna, kata sandi, dan tanda #.")
        if not _HOST.match(host) or port == 0:
            raise NotAllowed("Nama server dalam alamat ini tidak dapat dibaca.")
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return cls(scheme, host, port or PORTS[scheme], path, written)

    @property
    def authority(self) -> str:
        """The host as a header names it, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def listed_in(self, own: Collection[str]) -> bool:
        """Whether the operator listed this very host and port as a machine of the office's own network."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}" in own


def check(target: Target, addresses: Collection[str], own: Collection[str]) -> None:
    """Whether these addresses of its host may be connected to; ``own``: ``host:port`` listed by the operator.

    One bad address among good ones is enough to refuse: else the second attempt would find it.
    Error: NotAllowed.
    """
    found = [_plain(each) for each in addresses]
    if target.listed_in(own):
        if target.scheme == "http" and not all(each.is_loopback for each in found):
            raise NotAllowed("Tanpa https hanya ke komputer ini sendiri.")
        return
    if target.scheme == "http":
        raise NotAllowed("Alamat dimulai dengan https://.")
    if not found or not all(_is_public(each) for each in found):
        raise NotAllowed(
            "Alamat ini menunjuk ke jaringan dalam. Pengelola sistem dapat mendaftarkan servernya dahulu."
        )


def _plain(address: str) -> Address:
    """An IPv4 address that is written as an IPv6 one counts as what it is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    return (isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped) or found


def _is_public(address: Address) -> bool:
    if any(address in each for each in (*_CARRIES_IPV4, *_NOT_A_SERVER)):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved
