"""Two offices' worth of clusters, on either database."""

import pytest

from services.clusters.application import Clusters
from services.registry.application import Registry
from tests.offices import found_office, on_both_databases


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    return found_office(tmp_path / "kantor", on_both_databases(request))


@pytest.fixture
def clusters(office):
    clusters = Clusters(office)
    yield clusters
    clusters.close()


@pytest.fixture
def registry(office):
    registry = Registry(office)
    yield registry
    registry.close()
