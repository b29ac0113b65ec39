"""Whose address counts behind a proxy: what it says of the asker is believed of our own proxies alone."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Final

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_SAID_BY_PROXIES: Final = (
    "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PREFIX", "HTTP_FORWARDED",
)  # fmt: skip


class TrustedProxies:
    """``proxies``: addresses or networks. Of anybody else what a proxy would say is thrown away."""

    def __init__(self, app: "WSGIApplication", proxies: Sequence[str]) -> None:
        self._app = app
        self._behind = ProxyFix(app, x_for=1, x_proto=0)
        self._proxies = [ip_network(each) for each in proxies]

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        if self._is_proxy(environ.get("REMOTE_ADDR", "")):
            return self._behind(environ, start)
        for name in _SAID_BY_PROXIES:
            environ.pop(name, None)
        return self._app(environ, start)

    def _is_proxy(self, address: str) -> bool:
        try:
            return any(ip_address(address) in each for each in self._proxies)
        except ValueError:  # a socket without an address
            return False
