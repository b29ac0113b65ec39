"""What is broken, how, what an office would suffer, and the test that notices."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Change:
    """In ``file`` the text ``old``, which stands there exactly once, becomes ``new``."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Breakage:
    """``test`` must fail with a message in which the pattern ``says`` is found."""

    name: str
    what: str
    harm: str
    test: str
    says: str
    changes: tuple[Change, ...]


BREAKAGES: Final = (
    Breakage(
        "ack-before-append",
        "The inbox acknowledges a message before it has committed what it says.",
        "The power fails in between: the broker has forgotten the event, and until somebody asks the source "
        "the portal shows an organisation without its newest certificate.",
        "tests/bus/test_inbox.py::test_nothing_is_acknowledged_before_it_is_committed",
        r"assert \d+ == 10",
        (
            Change(
                "shared/bus/inbox.py",
                "            self._commit()\n",
                "            self._acknowledge()\n            self._commit()\n",
            ),
        ),
    ),
    Breakage(
        "drop-the-hash-check",
        "A message is believed without computing its hash again.",
        "Whoever can write to the broker changes a name or a number on the way, and every other service "
        "keeps the forged row as truth.",
        "tests/bus/test_message.py::test_a_changed_body_is_not_believed",
        r"DID NOT RAISE",
        (
            Change(
                "shared/bus/message.py",
                "    if link(message.previous, row.public(), message.sealed_digest) != row.hash:\n"
                '        raise Undecodable("the hash does not follow from the content")\n',
                "",
            ),
        ),
    ),
    Breakage(
        "position-outside-the-transaction",
        "A projection's position is written in a transaction of its own, behind that of the effects.",
        "The process is killed in between: the page is applied again after the start, and sums count twice.",
        "tests/shared/projection/test_machine.py"
        "::test_a_projector_killed_at_any_step_applies_everything_once[sqlite]",
        r"Cashbook\(",
        (
            Change(
                "shared/projection/fold.py",
                '    t.run(\n        "UPDATE projection_positions SET position',
                '    t.run("COMMIT")\n    t.run("BEGIN")\n'
                '    t.run(\n        "UPDATE projection_positions SET position',
            ),
        ),
    ),
    Breakage(
        "skip-an-upcast",
        "An event of an old version is read without its first upcast.",
        "Organisations that were recorded before the field existed can no longer be opened after an update.",
        "tests/shared/test_events.py::test_an_old_version_is_brought_up_to_date_when_it_is_read",
        r"height",
        (
            Change(
                "shared/mapper.py",
                "for step in range(version, cls.class_version):",
                "for step in range(version + 1, cls.class_version):",
            ),
        ),
    ),
    Breakage(
        "swallow-a-poison-event",
        "An event that cannot be applied is passed over and written down nowhere.",
        "A record stays wrong for ever and nobody is told: `status` shows that everything has arrived.",
        "tests/shared/projection/test_projector.py::test_a_poison_event_parks_its_stream_and_no_other[sqlite]",
        r"assert \[",
        (
            Change(
                "shared/projection/parking.py",
                "            _park(t, projection, source, [(row, reason)])\n",
                "",
            ),
        ),
    ),
    Breakage(
        "reuse-a-command-id",
        "A command whose id was used for another command gets the other one's receipt.",
        "The officer is told that a letter was issued; what was recorded is something else.",
        "tests/shared/ledger/test_commands.py::test_another_command_under_the_same_id_is_refused[sqlite]",
        r"DID NOT RAISE",
        (
            Change(
                "shared/ledger/receipts.py",
                "        elif bytes(digest) != digests[text]:\n            raise CommandIdReused\n",
                "",
            ),
        ),
    ),
    Breakage(
        "confirm-window-not-awaited",
        "The relay counts a message as confirmed as soon as it has sent it.",
        "The broker falls over with messages in memory: the cursor is behind them, nobody sends them again.",
        "tests/bus/test_relay.py::test_nothing_counts_as_confirmed_that_no_queue_took",
        r"assert 20 == 0",
        (
            Change(
                "shared/bus/window.py",
                "        self.published = place\n",
                "        self.published = self.confirmed = place\n",
            ),
        ),
    ),
    Breakage(
        "sequence-instead-of-lock",
        "Positions come from a sequence of the database instead of from the last row, read under a lock.",
        "Two officers save at once and the second is done first: whoever follows the ledger has passed the "
        "first one's position before it is there, and never shows that event.",
        "tests/shared/ledger/test_machine.py"
        "::test_a_reader_never_sees_a_position_before_the_ones_below_it[postgresql]",
        r"seen == \[\]|assert \[.*LedgerRow",
        (
            Change(
                "shared/database/postgres.py",
                "for lock in locks if lock)",
                'for lock in locks if lock and lock != "append")',
            ),
            Change(
                "shared/ledger/postgres_schema.sql",
                "  IF NEW.position <> (SELECT COALESCE(MAX(position), 0) + 1 FROM ledger) THEN\n",
                "  IF FALSE THEN\n",
            ),
            Change(
                "shared/ledger/postgres_schema.sql",
                "CREATE TABLE IF NOT EXISTS ledger (\n",
                "CREATE SEQUENCE IF NOT EXISTS positions;\nCREATE TABLE IF NOT EXISTS ledger (\n",
            ),
            Change(
                "shared/ledger/recorder.py",
                "        if any(entry.events for entry in entries):\n",
                "        if any(entry.events for entry in entries):\n"
                "            sql = \"SELECT nextval('positions')\"\n"
                "            numbers = [t.one(sql)[0] for entry in entries for _ in entry.events]\n"
                "            head = head._replace(position=numbers[0] - 1)\n",
            ),
        ),
    ),
    Breakage(
        "projection-with-plus-one",
        "A read model adds to what is there instead of writing what is so.",
        "An event that comes twice counts twice: the import seems to have more rows than the sheet.",
        "tests/portal/test_projection.py::test_the_same_events_applied_twice_change_nothing[imports]",
        r"assert ",
        (
            Change(
                "services/portal/projection/imports.py",
                '"UPDATE import SET imported = ?, imported_with_doubts',
                '"UPDATE import SET imported = COALESCE(imported, 0) + ?, imported_with_doubts',
            ),
        ),
    ),
    Breakage(
        "json-serialised-again",
        "The state is parsed and written again before it is hashed.",
        "The next Python writes a number or a letter differently: every office's ledger counts as forged, "
        "and nobody else's program can check ours.",
        "tests/shared/ledger/test_vectors.py::test_our_program_finds_every_value_on_the_way",
        r"assert ",
        (
            Change(
                "shared/ledger/chain.py",
                "    c, o, d = correlation.encode(), causation.encode(), state.encode()\n",
                "    import json\n\n"
                '    again = json.dumps(json.loads(state)) if state else ""\n'
                "    c, o, d = correlation.encode(), causation.encode(), again.encode()\n",
            ),
        ),
    ),
)


def as_markdown() -> str:
    """docs/breakages.md."""
    lines = [
        "# Ten deliberate breakages",
        "",
        "Each was made on purpose, on a copy of the source, and the test that is named beside it must fail.",
        "CI does it again in every run (`tests/breakages/`); by hand, with the time each takes:",
        "`.venv/bin/python -m tests.breakages [NAME …]`. This page is written by `… --write`.",
        "",
        "| Breakage | What would happen in an office | The test that catches it |",
        "|---|---|---|",
    ]
    lines += [f"| **{b.name}**: {b.what} | {b.harm} | `{b.test}` |" for b in BREAKAGES]
    return "\n".join(lines) + "\n"
