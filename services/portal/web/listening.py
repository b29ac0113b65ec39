"""Which bodies the web server takes in: forms everywhere, few files at once where a page takes one."""

from copy import copy
from typing import Any, Final
from weakref import WeakSet

from waitress.channel import HTTPChannel  # type: ignore[import-untyped]
from waitress.parser import HTTPRequestParser  # type: ignore[import-untyped]
from waitress.utilities import Error  # type: ignore[import-untyped]

from services.portal.web.receiving import place_of

AT_ONCE: Final = 8
"""Files that may be on their way together: with the largest body of a page this bounds the disk they take."""


class Busy(Error):  # type: ignore[misc]
    """As many files as we take at once are on their way."""

    code = 503
    reason = "Service Unavailable"


class Arriving(HTTPRequestParser):  # type: ignore[misc]
    """A request; as soon as its head says where it goes it is known how much of it is taken in."""

    adj: Any

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        place = place_of(self.path)
        if place is None or self.body_rcv is None:
            return
        self.adj = copy(self.adj)
        self.adj.max_request_body_size = place.largest_body
        if len(_files) >= AT_ONCE:
            self.error = Busy("Sedang banyak berkas diterima. Kirim lagi sebentar lagi.")
            self.completed = True
        else:
            _files.add(self)


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection of a visitor."""

    parser_class = Arriving


_files: "WeakSet[Any]" = WeakSet()
