"""Signing in, cookies, headers, host names, hostile text."""

import threading
from base64 import b64encode

import pytest

from services.portal.access import CODE_FILE, SECRET_FILE, new_code, redeem, session_secret
from tests.portal.told import registered, stream

FORGED = b64encode(b'{"actor":"registry_clerk/petugas"}').decode().rstrip("=")
PATHS = ("/", "/klaster", "/tinjau", "/impor", "/sehat", "/masuk", "/tidak-ada", "/static/portal.css")


def test_a_code_opens_the_door_once(office, open_portal):
    visitor = open_portal()
    code = new_code(office.deployment.directory)
    assert visitor.get(f"/masuk?kode={code}").status_code == 303
    assert "Anda masuk sebagai petugas" in visitor.get("/").get_data(as_text=True)
    again = open_portal()
    refused = again.get(f"/masuk?kode={code}")
    assert refused.status_code == 403
    assert "./ormas masuk" in refused.get_data(as_text=True)
    assert "Anda masuk sebagai petugas" not in again.get("/").get_data(as_text=True)


def test_a_new_code_voids_the_one_before(tmp_path):
    first, second = new_code(tmp_path), new_code(tmp_path)
    assert not redeem(tmp_path, first)
    assert redeem(tmp_path, second)


@pytest.mark.parametrize("wrong", ["", " ", "wrong", "\x00", "ü" * 50, "x" * 100_000])
def test_a_wrong_code_opens_nothing_and_uses_nothing_up(tmp_path, wrong):
    code = new_code(tmp_path)
    assert not redeem(tmp_path, wrong)
    assert redeem(tmp_path, code)


def test_no_code_opens_anything_before_one_was_made(tmp_path):
    assert not redeem(tmp_path, "")
    assert not redeem(tmp_path, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")


def test_of_many_who_come_with_one_code_at_once_one_gets_in(tmp_path):
    code = new_code(tmp_path)
    let_in: list[bool] = []
    visitors = [threading.Thread(target=lambda: let_in.append(redeem(tmp_path, code))) for _ in range(12)]
    for each in visitors:
        each.start()
    for each in visitors:
        each.join()
    assert let_in.count(True) == 1


def test_code_and_secret_are_for_the_owner_of_the_files_alone_and_the_code_is_not_in_them(tmp_path):
    code = new_code(tmp_path)
    session_secret(tmp_path)
    for name in (CODE_FILE, SECRET_FILE):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert code.encode() not in (tmp_path / CODE_FILE).read_bytes()
    assert session_secret(tmp_path) == session_secret(tmp_path)


def test_a_link_preview_does_not_use_the_code_up(office, open_portal):
    visitor = open_portal()
    code = new_code(office.deployment.directory)
    visitor.head(f"/masuk?kode={code}")
    assert visitor.get(f"/masuk?kode={code}").status_code == 303


def test_reading_sets_no_cookie(open_portal):
    visitor = open_portal()
    for path in PATHS:
        with visitor.get(path) as answer:
            assert "Set-Cookie" not in answer.headers


def test_the_cookie_is_for_our_pages_alone_and_gone_after_signing_out(office, open_portal):
    visitor = open_portal()
    answer = visitor.get(f"/masuk?kode={new_code(office.deployment.directory)}")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert visitor.get("/").headers["Cache-Control"] == "no-store"
    visitor.get("/keluar")
    assert "Anda masuk sebagai petugas" not in visitor.get("/").get_data(as_text=True)


def test_a_cookie_that_somebody_wrote_himself_is_nobody(open_portal):
    visitor = open_portal()
    visitor.set_cookie("satu_ormas", f"{FORGED}.aaaaaa.{'b' * 27}")
    assert "Anda masuk sebagai petugas" not in visitor.get("/").get_data(as_text=True)


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
