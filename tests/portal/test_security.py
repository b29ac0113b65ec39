"""Signing in, cookies, headers, host names, hostile text."""

from base64 import b64encode
from inspect import unwrap

import pytest

from services.portal.web.access import SECRET_FILE, session_secret
from services.portal.web.security import SENT
from tests.portal.colleagues import open_account, sign_out, try_to_sign_in
from tests.portal.told.ormas import registered, stream

FORGED = b64encode(b'{"actor":"registry_clerk/petugas"}').decode().rstrip("=")
PATHS = (
    "/",
    "/klaster",
    "/wilayah",
    "/unduh",
    "/tinjau",
    "/impor",
    "/sehat",
    "/masuk",
    "/tidak-ada",
    "/static/portal.css",
)


def test_the_secret_is_for_the_owner_of_the_file_alone(tmp_path):
    secret = session_secret(tmp_path)
    assert (tmp_path / SECRET_FILE).stat().st_mode & 0o777 == 0o600
    assert session_secret(tmp_path) == secret


def test_reading_sets_no_cookie(open_portal):
    visitor = open_portal()
    for path in sorted({*PATHS} - {"/masuk"}):
        with visitor.get(path) as answer:
            assert "Set-Cookie" not in answer.headers


def test_the_cookie_is_for_our_pages_alone_and_gone_after_signing_out(office, open_portal):
    open_account(office.accounts)
    visitor = open_portal()
    answer = try_to_sign_in(visitor)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert visitor.get("/").headers["Cache-Control"] == "no-store"
    sign_out(visitor)
    assert "Anda masuk sebagai" not in visitor.get("/").get_data(as_text=True)


def test_whatever_gives_out_bytes_that_somebody_sent_gives_them_out_in_a_sandbox(open_portal):
    views = open_portal().application.view_functions
    ways = {"send_file", "given_out"}
    giving = {name for name, view in views.items() if ways.intersection(unwrap(view).__code__.co_names)}
    assert giving == set(SENT)


@pytest.mark.parametrize(
    ("proxies", "said", "secure"),
    [
        (("127.0.0.0/8",), "https", True),
        (("127.0.0.0/8",), "http, HTTPS", True),
        (("127.0.0.0/8",), "https, http", False),
        (("127.0.0.0/8",), None, False),
        ((), "https", False),
    ],
)
def test_a_cookie_of_https_goes_back_over_https_alone(office, open_portal, proxies, said, secure):
    """Whether it was https a proxy of the office says; anybody else could lock himself out by a word."""
    open_account(office.accounts)
    visitor = open_portal(proxies=proxies)
    if said:
        visitor.environ_base["HTTP_X_FORWARDED_PROTO"] = said
    cookie = visitor.get("/masuk").headers["Set-Cookie"]
    assert ("Secure" in cookie.split("; ")) == secure


def test_a_cookie_that_somebody_wrote_himself_is_nobody(open_portal):
    visitor = open_portal()
    visitor.set_cookie("satu_ormas", f"{FORGED}.aaaaaa.{'b' * 27}")
    assert "Anda masuk sebagai" not in visitor.get("/").get_data(as_text=True)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_scripts_frames_and_guessing(open_portal, path):
    with open_portal().get(path) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "10.0.0.1", "[::2]"]
)
def test_a_name_that_is_not_ours_gets_no_page(office, open_portal, host):
    office.tell(stream(1), registered("Forum Contoh"))
    answer = open_portal().get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "Forum Contoh" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "[::1]", "ormas.kota.example"]
)
def test_our_own_names_are_answered(open_portal, host):
    assert open_portal(hosts=("ormas.kota.example",)).get("/", headers={"Host": host}).status_code == 200


def test_a_hostile_name_is_only_a_name_on_every_page(office, open_portal):
    hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}"
    office.tell(stream(1), registered(hostile, hostile[:40]))
    visitor = open_portal()
    for path in (
        "/",
        f"/ormas/{stream(1)}",
        "/?q=script",
        f"/?q={hostile}",
        f"/?impor={hostile}",
        f"/?kelurahan={hostile}",
    ):
        page = visitor.get(path).get_data(as_text=True)
        assert "<script" not in page
        assert "<img" not in page
        assert "alert(1)" in page
        assert "{{7*7}}" in page


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_changed_through_a_page(open_portal, method):
    assert getattr(open_portal(), method)("/").status_code == 405
