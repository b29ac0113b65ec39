"""The role in which an office's services log in: made by the owner, or given and looked at closely."""

from typing import Any, Final

import psycopg
from psycopg import sql

from deploy.postgres.address import password_of, role_of
from shared.database import NotPermitted
from shared.errors import InputWrong

Connection = psycopg.Connection[Any]

REACHING: Final = (
    "pg_execute_server_program",
    "pg_read_server_files",
    "pg_write_server_files",
    "pg_write_all_data",
)
"""Roles of PostgreSQL itself that reach past every guard: to the server's files, or to every table."""

_MIGHTY: Final = """
SELECT rolname, CASE WHEN rolsuper THEN 'superuser' WHEN r.oid = datdba THEN 'pemilik basis data ini'
  WHEN rolname = current_user THEN 'peran pemilik yang menyiapkan'
  WHEN rolcreaterole THEN 'boleh membuat peran' WHEN rolcreatedb THEN 'boleh membuat basis data'
  WHEN rolbypassrls THEN 'melewati kebijakan baris (BYPASSRLS)'
  WHEN rolreplication THEN 'boleh menyalin server (REPLICATION)'
  ELSE 'menjangkau berkas server atau semua tabel' END
FROM pg_roles r, pg_database WHERE datname = current_database() AND pg_has_role(%(role)s, r.oid, 'MEMBER')
  AND (rolsuper OR r.oid = datdba OR rolname = current_user OR rolcreaterole OR rolcreatedb
    OR rolbypassrls OR rolreplication OR rolname = ANY (%(reaching)s))
ORDER BY rolname <> %(role)s, rolname
"""


def refuse_if_it_cannot_be_made(owner: Connection, role: str) -> None:
    """NotPermitted when this owner may not make roles and there is none of this name."""
    able = owner.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    row = able.fetchone()
    if not _exists(owner, role) and not (row and row[0]):
        raise NotPermitted(
            "Peran pemilik ini tidak boleh membuat peran lain. Minta pengelola basis data membuat satu peran"
            " biasa untuk layanan, lalu sebutkan URL-nya dengan --database-service."
        )


def make_role(owner: Connection, url: str) -> None:
    """The role of this address can log in with its password, and is nobody special.

    The server never sees the password, not even in its log: it is sent as SCRAM verifier.
    """
    role, password = role_of(url), password_of(url)
    verifier = owner.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    verb = "ALTER" if _exists(owner, role) else "CREATE"
    statement = sql.SQL("{} ROLE {} LOGIN PASSWORD {}")
    owner.execute(statement.format(sql.SQL(verb), sql.Identifier(role), verifier))


def refuse_if_mighty(owner: Connection, role: str) -> None:
    """InputWrong when this role could lift the guards: then the split would be a fiction.

    What it could become by SET ROLE, over however many steps, counts as its own.
    """
    if not _exists(owner, role):
        raise InputWrong(f"Peran layanan {role} belum ada di PostgreSQL. Buat dahulu.")
    found = owner.execute(_MIGHTY, {"role": role, "reaching": list(REACHING)}).fetchall()
    if found:
        raise InputWrong(
            f"Peran layanan {role} terlalu berkuasa: {'; '.join(_reason(role, *each) for each in found[:3])}."
            " Layanan harus memakai peran biasa, yang bukan pemilik basis data ini, tidak boleh membuat peran"
            " atau basis data, dan bukan anggota peran seperti itu."
        )


def _reason(role: str, name: str, might: str) -> str:
    return f"ia {might}" if name == role else f"ia anggota {name}, yang {might}"


def admit(owner: Connection, role: str) -> None:
    """It may log in here and make what is its own: views, and what is thrown away after a replay."""
    here = sql.Identifier(owner.info.dbname)
    owner.execute(
        sql.SQL("GRANT CONNECT, CREATE, TEMPORARY ON DATABASE {} TO {}").format(here, sql.Identifier(role))
    )
    granted = owner.execute(
        "SELECT has_database_privilege(%s, current_database(), 'CREATE')", (role,)
    ).fetchone()
    if not (granted and granted[0]):
        raise NotPermitted("hak CREATE pada basis data tidak dapat diberikan")


def hand_over_views(owner: Connection, consumers: tuple[str, ...], role: str) -> None:
    """Read models that another role made in earlier days become this one's, half-rebuilt ones too."""
    pattern = f"^({'|'.join(consumers)})_views"
    found = owner.execute("SELECT nspname FROM pg_namespace WHERE nspname ~ %s", (pattern,))
    schemas = [name for (name,) in found.fetchall()]
    moving = [statement for schema in schemas for statement in _moves(owner, schema, role)]
    if not moving:
        return
    mine, superuser = sql.Identifier(role), _is_superuser(owner)
    if not superuser:
        owner.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(mine))
    with owner.transaction():
        for statement in moving:
            owner.execute(statement)
    if not superuser:
        owner.execute(sql.SQL("REVOKE {} FROM CURRENT_USER").format(mine))


def _moves(owner: Connection, schema: str, role: str) -> list[sql.Composed]:
    found = owner.execute(
        "SELECT 'SCHEMA', NULL, nspname FROM pg_namespace WHERE nspname = %(schema)s"
        " AND nspowner <> %(role)s::regrole UNION ALL"
        " SELECT CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, nspname, relname FROM pg_class"
        " JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = %(schema)s AND relkind IN ('r', 'v')"
        " AND relowner <> %(role)s::regrole",
        {"schema": schema, "role": sql.Identifier(role).as_string(None)},
    ).fetchall()
    alter = sql.SQL("ALTER {} {} OWNER TO {}")
    return [
        alter.format(sql.SQL(kind), sql.Identifier(*filter(None, (inside, name))), sql.Identifier(role))
        for kind, inside, name in found
    ]


def _exists(owner: Connection, role: str) -> bool:
    return owner.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).fetchone() is not None


def _is_superuser(owner: Connection) -> bool:
    row = owner.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(row and row[0])
