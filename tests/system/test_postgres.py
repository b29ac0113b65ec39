"""The same office on PostgreSQL: roles apart, the same pages, the same proof, and a server that restarts."""

import json
import urllib.error

import psycopg
import pytest

from tests.system.officers import (
    Officer,
    answered,
    at_work,
    check,
    repeated,
    until_more_are_answered,
)
from tests.waiting import until


def test_an_office_on_postgresql_imports_shows_and_verifies(postgres_office):
    office = postgres_office
    assert "Yayasan Ibu Mandiri" in office.page("/?q=ibu+mandiri")
    assert (
        office.rows("portal.views", "SELECT COUNT(*) FROM register WHERE name NOT LIKE 'Forum %ji%'")[0][0]
        > 200
    )
    code, found = office.ormas("audit", "verify")
    assert (code, found["ok"]) == (0, True)
    assert all(ledger["positions"] > 100 for ledger in found["ledgers"][:2])
    code, report = office.ormas("import", "deploy/demo/register-kota-bogor.xlsx")
    assert (code, report["already_there"], report["imported"]) == (0, 211, 0)
    code, doctor = office.ormas("doctor")
    assert (code, doctor) == (0, {"ok": True, "complaints": []})
    kept = {f.name for f in office.directory.glob("*.db")}
    assert not {name for name in kept if name.endswith((".ledger.db", ".views.db"))}


def test_an_office_works_in_a_role_that_owns_no_ledger(postgres_office):
    url = json.loads((postgres_office.directory / "office.json").read_text())["database_url"]
    with psycopg.connect(url, autocommit=True) as session:
        owned = "SELECT DISTINCT schemaname FROM pg_tables WHERE tableowner = current_user ORDER BY 1"
        assert all(name.endswith("_views") for (name,) in session.execute(owned))
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute("DELETE FROM registry_ledger.ledger")


def test_a_restart_of_the_server_loses_and_doubles_nothing_and_nobody_has_to_help(
    postgres_office, own_postgres
):
    office, port = postgres_office, psycopg.conninfo.conninfo_to_dict(own_postgres.url())["port"]
    officers = [Officer(office, 100 + number, "Forum Bangkit") for number in range(3)]
    before = office.run_file()["processes"]
    with at_work(officers):
        for _ in range(2):
            until_more_are_answered(officers)
            own_postgres.stop()
            tried = repeated(officers)
            until(lambda t=tried: repeated(officers) > t + 3, within=120)
            with pytest.raises(urllib.error.HTTPError) as away:
                office.page("/")
            assert away.value.code == 503
            away.value.close()
            own_postgres.start(int(port))
            until_more_are_answered(officers)
    check(officers)
    assert "Forum Bangkit" in office.page("/?q=bangkit")
    assert office.run_file()["processes"] == before
    print(f"2 restarts, {answered(officers)} commands, {repeated(officers)} repeats")
