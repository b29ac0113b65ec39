"""Addresses and forms that no page of ours can have made."""

import pytest

from shared.database import PostgresDatabase
from tests.portal.on_pages import read
from tests.portal.told.ormas import registered, stream


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_address_that_cannot_be_is_not_found_on_either_database(office, open_portal, kind, request):
    views = office.views
    if kind == "postgresql":
        views = PostgresDatabase(request.getfixturevalue("postgres_url"), "portal_views")
    office.tell(stream(1), registered("Forum Contoh"))
    visitor, ormas = open_portal(views=views), f"/ormas/{stream(1)}"
    for path in (
        "/klaster/%00",
        "/klaster/%00/bidang",
        "/ormas/%00/sanksi",
        f"{ormas}/laporan-perubahan/%00",
        f"{ormas}/laporan-perubahan/{'9' * 30}",
        f"{ormas}/laporan-perubahan/{'9' * 5000}",
    ):
        assert "Halaman tidak ditemukan" in read(visitor, path, 404)
    assert visitor.post("/masuk", data={"login": "\0"}).status_code == 400
    for asked in ("/?q=Con%00toh", "/?kelurahan=%00", "/klaster?tanggal=%00"):
        assert visitor.get(asked).status_code == 200
    if views is not office.views:
        views.close()
