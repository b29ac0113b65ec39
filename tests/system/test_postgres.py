"""The same office on PostgreSQL: ledgers and views in its schemas, the same pages, the same proof."""

from tests.system.office_process import OfficeProcess


def test_an_office_on_postgresql_imports_shows_and_verifies(tmp_path, postgres_url):
    office = OfficeProcess(tmp_path / "data", "--demo", "--database", postgres_url).start()
    try:
        assert "211" in office.page("/")
        code, found = office.ormas("audit", "verify")
        assert (code, found["ok"]) == (0, True)
        assert [ledger["positions"] > 100 for ledger in found["ledgers"]] == [True, True]
        assert office.ormas("doctor")[0] == 0
        assert sorted(f.name for f in office.directory.glob("*.db")) == [
            "clusters.reads.db",
            "keys.db",
            "registry.reads.db",
        ]
    finally:
        office.stop()
