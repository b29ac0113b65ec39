"""On PostgreSQL the owner prepares an office, and the services log in as a role that can only append."""

import json
import secrets
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from psycopg import errors, sql

from deploy.cli.doctor import examine
from deploy.cli.office import open_or_found, seed
from deploy.postgres import Owner, found_on_postgres, own_database, owner_told
from deploy.postgres.address import as_role, role_of
from deploy.postgres.roles import REACHING
from deploy.postgres.server import refuse_old
from deploy.supervisor import AlreadyRunning, Supervisor
from services.audit.ledgers import SERVICES
from services.audit.verification import verify_office
from shared.database import DatabaseUnusable, NotPermitted
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.ledger.schema import NotPrepared
from tests.offices import cause_in, found_office, registry_of


def make_role(superuser_url: str, options: str = "", name: str = "") -> str:
    """The address of a new role in the same database."""
    url = as_role(superuser_url, name or f"peran_{secrets.token_hex(6)}")
    with psycopg.connect(superuser_url, autocommit=True) as admin:
        statement = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} " + options)
        admin.execute(statement.format(sql.Identifier(role_of(url)), url.split(":")[2].split("@")[0]))
    return url


def make_owner(superuser_url: str, options: str = "") -> str:
    """An owner of the database who is no superuser."""
    url = make_role(superuser_url, options)
    with psycopg.connect(superuser_url, autocommit=True) as admin:
        name = sql.Identifier(admin.info.dbname)
        admin.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(name, sql.Identifier(role_of(url))))
    return url


def register(deployment: Deployment, name: str) -> None:
    with registry_of(deployment) as registry:
        payload = {"name": name, "abbreviation": "", "legal_form": "unknown", "ground": "uji coba"}
        registry.register_ormas(cause_in(registry, "registry.register_ormas", payload), **payload)


def run_in_views(deployment: Deployment, *statements: str) -> None:
    with closing(deployment.views("portal")) as views, views.write() as t:
        for statement in statements:
            t.run(statement)


def schemas(url: str) -> set[str]:
    with psycopg.connect(url) as session:
        found = session.execute("SELECT nspname FROM pg_namespace WHERE nspname ~ '_(ledger|views)$'")
        return {name for (name,) in found}


@pytest.fixture(params=["superuser", "ordinary owner"])
def owner(request: pytest.FixtureRequest, postgres_url: str) -> Owner:
    return Owner(postgres_url if request.param == "superuser" else make_owner(postgres_url, "CREATEROLE"))


def test_an_office_is_founded_with_a_role_of_its_own(tmp_path: Path, owner: Owner):
    deployment = open_or_found(tmp_path / "kantor", "32.71", owner)
    assert deployment == Deployment.open(tmp_path / "kantor")
    assert role_of(deployment.database_url).startswith("ormas_")
    assert deployment.database_owner == role_of(owner.url)
    register(deployment, "Forum Uji")
    assert verify_office(deployment, lambda *_: None).ok
    assert not [c for c in examine(deployment) if "Peran" in c.seen]


def test_an_office_without_a_ledger_of_a_newer_program_is_told_who_prepares_it(
    tmp_path: Path, postgres_url: str
):
    owner, directory = Owner(postgres_url), tmp_path / "kantor"
    deployment = open_or_found(directory, "32.71", owner)
    (directory / "ledgers.json").unlink()
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute("DROP SCHEMA requests_ledger CASCADE")
    with pytest.raises(InputWrong, match=r"kantor: requests\..*--database URL-PEMILIK"):
        open_or_found(directory, "")
    seed(open_or_found(directory, "", owner))
    assert open_or_found(directory, "") == deployment


def test_the_owners_secret_is_in_no_file_and_the_services_in_one_that_only_we_read(
    tmp_path: Path, owner: Owner
):
    open_or_found(tmp_path / "kantor", "32.71", owner)
    secret = owner.url.split(":")[2].split("@")[0].encode()
    files = [path for path in (tmp_path / "kantor").rglob("*") if path.is_file()]
    assert not [path for path in files if secret in path.read_bytes()]
    assert (tmp_path / "kantor" / "office.json").stat().st_mode & 0o777 == 0o600
    assert secret.decode() not in repr(owner)


def test_the_services_password_is_random_and_the_server_keeps_only_its_verifier(
    tmp_path: Path, postgres_url: str
):
    urls = [open_or_found(tmp_path / "kantor", "32.71", Owner(postgres_url)).database_url]
    with psycopg.connect(postgres_url) as admin:
        query = "SELECT rolpassword, rolsuper, rolcreaterole, rolcreatedb FROM pg_authid WHERE rolname = %s"
        password, *mighty = admin.execute(query, (role_of(urls[0]),)).fetchone()
    assert password.startswith("SCRAM-SHA-256$")
    assert mighty == [False, False, False]
    assert as_role(postgres_url, "x") != as_role(postgres_url, "x")


REFUSED = [
    "ALTER TABLE {0} DISABLE TRIGGER ALL",
    "ALTER TABLE {0} ADD COLUMN lain TEXT",
    "ALTER TABLE {0} OWNER TO CURRENT_USER",
    "DROP TABLE {0}",
    "TRUNCATE {0}",
    "DELETE FROM {0}",
    "CREATE TRIGGER lain BEFORE INSERT ON {0} FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "CREATE RULE lain AS ON DELETE TO {0} DO INSTEAD NOTHING",
    "LOCK TABLE {0} IN ACCESS EXCLUSIVE MODE",
]
ALONE = [
    "UPDATE ledger SET actor = 'lain'",
    "UPDATE commands SET receipt = ''",
    "UPDATE ledger_identity SET incarnation = 2",
    "INSERT INTO ledger_identity VALUES ('lain', 'registry', 1, 1)",
    "DROP SCHEMA registry_ledger CASCADE",
    "DROP FUNCTION ledger_next() CASCADE",
    "CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "CREATE TABLE registry_ledger.lain (id INTEGER)",
    "SET session_replication_role = replica",
]


def test_the_services_role_cannot_lift_a_guard_nor_change_a_row(tmp_path: Path, owner: Owner):
    deployment = open_or_found(tmp_path / "kantor", "32.71", owner)
    register(deployment, "Forum Uji")
    each = [s.format(table) for s in REFUSED for table in ("ledger", "commands", "ledger_identity")]
    with psycopg.connect(deployment.database_url, autocommit=True) as session:
        session.execute("SET search_path TO registry_ledger")
        before = session.execute("SELECT * FROM ledger").fetchall()
        session.execute("GRANT ALL ON ledger, commands, ledger_identity TO CURRENT_USER")  # only warns
        for statement in [*each, *ALONE]:
            with pytest.raises(errors.InsufficientPrivilege), session.transaction():
                session.execute(statement)
        assert session.execute("SELECT * FROM ledger").fetchall() == before


def test_the_services_role_keeps_its_positions_and_its_own_schemas(tmp_path: Path, owner: Owner):
    deployment = open_or_found(tmp_path / "kantor", "32.71", owner)
    with psycopg.connect(deployment.database_url, autocommit=True) as session:
        session.execute("SET search_path TO clusters_ledger")
        session.execute("INSERT INTO tracking VALUES ('uji', 1)")
        session.execute("UPDATE tracking SET notification_id = 2 WHERE application_name = 'uji'")
        session.execute("DELETE FROM tracking WHERE application_name = 'uji'")
        session.execute("CREATE SCHEMA coba; CREATE TABLE coba.isi (id INTEGER); DROP SCHEMA coba CASCADE")
    run_in_views(deployment, "CREATE TABLE isi (id INTEGER)", "DROP TABLE isi")


@pytest.mark.parametrize("decoy", ["TEMPORARY TABLE ledger", "TABLE umpan.ledger"])
def test_no_table_of_the_same_name_leads_a_guard_astray(tmp_path: Path, postgres_url: str, decoy: str):
    deployment = open_or_found(tmp_path / "kantor", "32.71", Owner(postgres_url))
    register(deployment, "Forum Uji")
    rest = "topic, schema_version, recorded_at, actor, correlation, causation, state, sealed, hash"
    with psycopg.connect(deployment.database_url, autocommit=True) as session:
        session.execute("CREATE SCHEMA umpan")
        session.execute(f"CREATE {decoy} AS SELECT 98::bigint AS position")
        session.execute("SET search_path TO umpan, registry_ledger")
        with pytest.raises(errors.IntegrityConstraintViolation):
            session.execute(
                f"INSERT INTO registry_ledger.ledger SELECT 99, stream, 99, {rest}"
                " FROM registry_ledger.ledger WHERE position = 1"
            )


def test_an_owner_who_may_not_make_roles_is_told_and_nothing_is_made(tmp_path: Path, postgres_url: str):
    owner = Owner(make_owner(postgres_url))
    with pytest.raises(NotPermitted, match="--database-service"):
        open_or_found(tmp_path / "kantor", "32.71", owner)
    assert not (tmp_path / "kantor" / "office.json").exists()
    assert schemas(postgres_url) == set()


def test_the_role_that_the_operator_names_is_used(tmp_path: Path, postgres_url: str):
    owner = Owner(make_owner(postgres_url), make_role(postgres_url))
    deployment = open_or_found(tmp_path / "kantor", "32.71", owner)
    assert deployment.database_url == owner.service_url
    register(deployment, "Forum Uji")


def test_a_named_role_that_could_lift_the_guards_is_refused(tmp_path: Path, postgres_url: str):
    owner_url = make_owner(postgres_url)
    mighty = [make_role(postgres_url, option) for option in ("SUPERUSER", "CREATEROLE")]
    member = make_role(postgres_url, f"IN ROLE {role_of(owner_url)}")
    for service_url in (*mighty, member, owner_url):
        with pytest.raises(InputWrong, match="terlalu berkuasa"):
            open_or_found(tmp_path / "kantor", "32.71", Owner(owner_url, service_url))
    with pytest.raises(InputWrong, match="belum ada"):
        open_or_found(tmp_path / "kantor", "32.71", Owner(owner_url, as_role(owner_url, "tidak_ada")))
    assert not (tmp_path / "kantor" / "office.json").exists()


@pytest.mark.parametrize(
    ("made_mighty", "why"),
    [
        ("ALTER DATABASE {database} OWNER TO {role}", "ia pemilik basis data ini"),
        ("ALTER ROLE {role} CREATEDB", "ia boleh membuat basis data"),
        ("ALTER ROLE {role} BYPASSRLS", "ia melewati kebijakan baris"),
        ("ALTER ROLE {role} REPLICATION", "ia boleh menyalin server"),
        *(
            (f"GRANT {reaching} TO {{role}}", f"ia anggota {reaching}, yang menjangkau berkas")
            for reaching in REACHING
        ),
        ("ALTER ROLE {top} SUPERUSER", "ia anggota puncak_.*, yang superuser"),
        ("ALTER ROLE {top} CREATEROLE", "ia anggota puncak_.*, yang boleh membuat peran"),
        ("ALTER ROLE {top} CREATEDB", "ia anggota puncak_.*, yang boleh membuat basis data"),
        ("ALTER ROLE {top} BYPASSRLS", "ia anggota puncak_.*, yang melewati kebijakan baris"),
        ("GRANT pg_write_all_data TO {top}", "ia anggota pg_write_all_data"),
        ("ALTER DATABASE {database} OWNER TO {top}", "ia anggota puncak_.*, yang pemilik basis data"),
    ],
)
def test_a_named_role_is_refused_for_whatever_it_could_become(
    tmp_path: Path, postgres_url: str, made_mighty: str, why: str
):
    top = role_of(make_role(postgres_url, name=f"puncak_{secrets.token_hex(6)}"))
    middle = role_of(make_role(postgres_url, f"IN ROLE {top}"))
    service_url = make_role(postgres_url, f"NOINHERIT IN ROLE {middle}")
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        words = {"database": admin.info.dbname, "role": role_of(service_url), "top": top}
        admin.execute(made_mighty.format(**words))
    with pytest.raises(InputWrong, match=f"terlalu berkuasa: {why}") as said:
        open_or_found(tmp_path / "kantor", "32.71", Owner(postgres_url, service_url))
    assert "\n" not in said.value.message
    assert not (tmp_path / "kantor" / "office.json").exists()


def test_a_named_role_may_be_a_member_of_ordinary_roles(tmp_path: Path, postgres_url: str):
    service_url = make_role(postgres_url, f"IN ROLE {role_of(make_role(postgres_url))}")
    register(open_or_found(tmp_path / "kantor", "32.71", Owner(postgres_url, service_url)), "Forum Uji")


def test_an_owner_who_does_not_own_the_database_is_told(tmp_path: Path, postgres_url: str):
    stranger = Owner(make_role(postgres_url, "CREATEROLE"))
    with pytest.raises(NotPermitted, match="tidak berhak menyiapkan"):
        open_or_found(tmp_path / "kantor", "32.71", stranger)


@pytest.fixture
def old_office(tmp_path: Path, postgres_url: str) -> Deployment:
    """Founded before the split: one role, no superuser, made everything itself."""
    owner_url = make_owner(postgres_url, "CREATEROLE")
    deployment = Deployment.found(tmp_path / "lama", "32.71", "Kantor Lama", "Asia/Jakarta", owner_url)
    seed(deployment)
    register(deployment, "Forum Lama")
    run_in_views(deployment, "CREATE TABLE isi (id INTEGER PRIMARY KEY)", "INSERT INTO isi VALUES (7)")
    return deployment


def test_doctor_advises_the_split_to_an_office_of_earlier_days(old_office: Deployment):
    (found,) = [c for c in examine(old_office) if c.seen.startswith("Peran layanan")]
    assert found.severity == "advice"
    assert "--database" in found.advice


@pytest.mark.parametrize("same", [True, False], ids=["by its own role", "by a superuser"])
def test_an_office_of_earlier_days_moves_on_and_loses_nothing(
    old_office: Deployment, postgres_url: str, same: bool
):
    before = verify_office(old_office, lambda *_: None).as_dict()
    owner = Owner(old_office.database_url if same else postgres_url)
    if not same:
        with psycopg.connect(postgres_url, autocommit=True) as admin:
            admin.execute(f"ALTER ROLE {role_of(old_office.database_url)} NOCREATEROLE")
            admin.execute(f"ALTER DATABASE {admin.info.dbname} OWNER TO postgres")
    moved = open_or_found(old_office.directory, "", owner)
    assert moved == Deployment.open(old_office.directory)
    assert (moved.database_url == old_office.database_url) is not same
    assert verify_office(moved, lambda *_: None).as_dict() == before
    with closing(moved.views("portal")) as views, views.read() as t:
        assert t.all("SELECT id FROM isi") == [(7,)]
    run_in_views(moved, "DROP TABLE isi")
    register(moved, "Forum Baru")
    assert not [c for c in examine(moved) if c.seen.startswith("Peran layanan")]
    assert open_or_found(old_office.directory, "", owner) == moved
    assert open_or_found(old_office.directory, "") == moved


def test_a_running_office_is_not_moved(old_office: Deployment):
    supervisor = Supervisor(old_office.directory, 1, "", print)
    with pytest.raises(AlreadyRunning, match=r"\./ormas down"):
        own_database(Owner(old_office.database_url), old_office)
    supervisor.stop()


def test_a_founding_that_a_crash_cut_short_is_finished_by_the_next_start(tmp_path: Path, postgres_url: str):
    owner = Owner(postgres_url)

    def crash(url: str, role: str) -> Deployment:
        Deployment.found(tmp_path, "32.71", "Kantor Contoh", "Asia/Jakarta", url, role)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        found_on_postgres(owner, crash)
    with pytest.raises(DatabaseUnusable):
        register(Deployment.open(tmp_path), "Forum Uji")
    register(open_or_found(tmp_path, "", owner), "Forum Uji")


def test_a_ledger_that_the_owner_has_not_prepared_is_asked_for(tmp_path: Path, postgres_url: str):
    deployment = open_or_found(tmp_path, "32.71", Owner(postgres_url))
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute("DROP SCHEMA registry_ledger CASCADE")
    with pytest.raises(NotPrepared, match="--database"):
        register(deployment, "Forum Uji")
    assert "registry_ledger" not in schemas(postgres_url)
    register(open_or_found(tmp_path, "", Owner(postgres_url)), "Forum Uji")


def test_the_database_of_another_office_is_left_alone(tmp_path: Path, postgres_url: str):
    first = open_or_found(tmp_path / "satu", "32.71", Owner(postgres_url))
    with pytest.raises(InputWrong, match="kantor lain"):
        open_or_found(tmp_path / "dua", "32.71", Owner(postgres_url))
    assert not (tmp_path / "dua" / "office.json").exists()
    stored = json.loads((tmp_path / "satu" / "office.json").read_text())
    (tmp_path / "satu" / "office.json").write_text(json.dumps(stored | {"deployment": "lain"}))
    with pytest.raises(InputWrong, match="kantor lain"):
        open_or_found(tmp_path / "satu", "", Owner(postgres_url))
    assert verify_office(first, lambda *_: None).ok


def test_an_office_on_sqlite_stays_there(tmp_path: Path, postgres_url: str):
    found_office(tmp_path)
    with pytest.raises(InputWrong, match="SQLite"):
        open_or_found(tmp_path, "", Owner(postgres_url))
    assert schemas(postgres_url) == set()


def test_a_service_address_that_leads_elsewhere_is_noticed(tmp_path: Path, postgres_url: str, postgres):
    service_url = make_role(postgres_url)
    elsewhere = service_url.rpartition("/")[0] + "/postgres"
    with pytest.raises(InputWrong, match="tidak menuju basis data"):
        open_or_found(tmp_path, "32.71", Owner(postgres_url, elsewhere))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda url: url.replace("postgres:", "tidak_ada:", 1).replace("tidak_adaql", "postgresql"),
            "menolak",
        ),
        (lambda url: url.replace("@", "x@"), "menolak nama pengguna atau kata sandi"),
        (lambda url: url + "x", "Basis data itu tidak ada"),
        (lambda url: "postgresql://a:rahasia@127.0.0.1:1/b", "Tidak ada PostgreSQL yang menjawab"),
        (lambda url: "postgresql://a:rahasia@tidak.ada.invalid/b", "Nama host"),
    ],
    ids=["role", "password", "database", "port", "host"],
)
def test_what_stands_in_the_way_is_said_in_a_sentence_without_the_password(
    tmp_path: Path, postgres_url: str, spoil, sentence: str
):
    url = spoil(postgres_url)
    with pytest.raises(DatabaseUnusable, match=sentence) as said:
        open_or_found(tmp_path / "kantor", "32.71", Owner(url))
    assert url.split(":")[2].split("@")[0] not in said.value.message
    assert "\n" not in said.value.message
    assert not (tmp_path / "kantor" / "office.json").exists()


@pytest.mark.parametrize(
    "url",
    ["mysql://a:rahasia@host/b", "a:rahasia", "postgresql://a:rahasia@host", "postgresql://a:rahasia@h:x/b"],
)
def test_what_is_no_address_is_refused_without_being_repeated(url: str):
    with pytest.raises(InputWrong, match="tidak terbaca") as said:
        owner_told(url)
    assert "rahasia" not in said.value.message


def test_a_service_address_alone_prepares_nothing():
    with pytest.raises(InputWrong, match="perlu --database"):
        owner_told("", "postgresql://layanan:rahasia@host/b")


def test_an_old_server_is_refused_by_its_version():
    refuse_old(140000)
    with pytest.raises(DatabaseUnusable, match="versi 13"):
        refuse_old(130012)


def test_every_service_with_a_ledger_is_prepared(tmp_path: Path, postgres_url: str):
    open_or_found(tmp_path, "32.71", Owner(postgres_url))
    assert {f"{service}_ledger" for service in SERVICES} <= schemas(postgres_url)
