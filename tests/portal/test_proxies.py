"""Who asks, behind a proxy: the proxies of the office are believed, nobody else is."""

from http.client import HTTPConnection

import pytest

from services.portal.web.proxies import TrustedProxies
from tests.browser.serving import served


def who_asks(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    told = [environ["REMOTE_ADDR"], environ["wsgi.url_scheme"], environ.get("HTTP_X_FORWARDED_FOR", "")]
    return [" ".join(told).strip().encode()]


def asked(address, **headers):
    connection = HTTPConnection(address.removeprefix("http://"), timeout=10)
    connection.request("GET", "/", headers={name.replace("_", "-"): said for name, said in headers.items()})
    answer = connection.getresponse().read().decode()
    connection.close()
    return answer


FORGED = {"X_Forwarded_For": "10.1.2.3", "X_Forwarded_Proto": "https"}


@pytest.mark.parametrize("proxies", [(), ("10.0.0.9/32",)], ids=["no-proxy", "another-proxy"])
def test_who_is_no_proxy_of_the_office_is_counted_by_the_own_address_whatever_it_says(proxies):
    with served(TrustedProxies(who_asks, proxies)) as office:
        assert asked(office, **FORGED) == "127.0.0.1 http"


def test_behind_a_proxy_of_the_office_each_asker_is_counted_alone():
    with served(TrustedProxies(who_asks, ["127.0.0.0/8"])) as office:
        assert asked(office, **FORGED).split()[:2] == ["10.1.2.3", "http"]
        invented = asked(office, X_Forwarded_For="10.9.9.9, 10.1.2.4")
        assert invented.split()[0] == "10.1.2.4", "only what the proxy itself added counts"
        assert asked(office) == "127.0.0.1 http"
