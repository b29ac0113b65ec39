"""How a session on PostgreSQL begins: nothing that another role has made is found by a plain name."""

from typing import Any

import psycopg


def opened(url: str, seconds: int, **options: Any) -> psycopg.Connection[Any]:
    """A session that sees the server's own functions alone, until it is told a schema.

    Else a role that may make schemas could make one with our name (``"$user"``) or use ``public``, and a
    function in it that fits our arguments better would run with our rights.
    """
    connection = psycopg.connect(url, autocommit=True, connect_timeout=seconds, **options)
    try:
        connection.execute("SET search_path TO pg_catalog")
    except psycopg.Error:
        connection.close()
        raise
    return connection
