"""An office on either database that imported a list while a pump moved its events."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from deploy.cli.importing import import_file
from deploy.cli.office import seed
from deploy.standing import Standing, standing_of
from shared.deployment import Deployment
from tests.offices import found_office
from tests.postgres import fresh_database
from tests.standing.office import pump
from tests.vhost import fresh_vhost
from tests.waiting import until


@dataclass
class Imported:
    """``looks``: how the office stood at moments of the import."""

    deployment: Deployment
    amqp: str
    looks: list[Standing] = field(default_factory=list)

    def caught_up(self) -> Standing:
        return until(lambda: (now := standing_of(self.deployment)).caught_up() and now, within=60)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def imported(request, tmp_path_factory):
    directory = tmp_path_factory.mktemp("standing") / "data"
    broker = request.getfixturevalue("broker")
    with fresh_vhost(broker) as amqp:
        if request.param == "sqlite":
            yield _import(found_office(directory), amqp)
        else:
            with fresh_database(request.getfixturevalue("postgres")) as url:
                yield _import(found_office(directory, url), amqp)


@pytest.fixture(scope="module")
def moving(imported):
    """The same office, its events moved by a pump until the last test of the module."""
    with pump(imported.deployment, imported.amqp):
        imported.caught_up()
        yield imported


def _list(directory: Path) -> Path:
    sheet = directory / "daftar.csv"
    rows = [f"Forum Uji {number};Sosial;Jalan Contoh {number}" for number in range(80)]
    sheet.write_text("\n".join(["NAMA ORMAS;BIDANG;ALAMAT", *rows]))
    return sheet


def _import(deployment: Deployment, amqp: str) -> Imported:
    office = Imported(deployment, amqp)
    seed(deployment)
    with pump(deployment, amqp):
        sheet = _list(deployment.directory.parent)
        importing = threading.Thread(target=import_file, args=(deployment, sheet, {}))
        importing.start()
        until(lambda: office.looks.append(standing_of(deployment)) or not importing.is_alive(), every=0.02)
        importing.join()
        office.looks.append(office.caught_up())
    return office
