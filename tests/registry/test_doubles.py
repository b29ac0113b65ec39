"""Two officers enter one organisation at once: both entries stand, the later one is a suspected double."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from services.registry.events import DuplicateSuspected, OrmasRegistered
from tests.offices import cause_in, found_office, on_both_databases, registry_of

ENTRY = {"abbreviation": "", "legal_form": "unknown", "ground": "Surat contoh"}
SAME = "Namanya sama; beda ejaan dan bentuk hukum diabaikan."


@pytest.fixture(params=["sqlite", "postgresql"])
def office(tmp_path, request):
    return found_office(tmp_path / "data", on_both_databases(request))


def enter(registry, name, cause=None, **said):
    cause = cause or cause_in(registry, "registry.register_ormas", {"name": name, **said})
    return registry.register_ormas(cause, name=name, **ENTRY, **said).events[0]


def suspicions(registry) -> list[tuple[str, str, str]]:
    rows = registry.rows_of(DuplicateSuspected.TOPIC)
    told = [(row.stream, registry.load_ormas(row.stream).suspected) for row in rows]
    return [(stream, other, name) for stream, those in told for other, name in those.items()]


def test_of_two_officers_at_once_the_second_is_a_suspected_double_and_nothing_is_lost(office):
    both_ready = Barrier(2)

    def one(name: str):
        with registry_of(office) as registry:
            both_ready.wait()
            return enter(registry, name, seen=0)

    with ThreadPoolExecutor(2) as officers:
        told = list(officers.map(one, ["Forum Ibu Contoh", "Yayasan Forum Ibu Contoh"]))
    first, second = sorted(told, key=lambda each: each.position)
    with registry_of(office) as registry:
        assert len(list(registry.rows_of(OrmasRegistered.TOPIC))) == 2
        assert [(stream, other) for stream, other, _ in suspicions(registry)] == [
            (second.stream, first.stream)
        ]


def test_only_what_came_in_after_the_look_is_compared_and_a_repeated_command_asks_once(office):
    with registry_of(office) as registry:
        old = enter(registry, "Sanggar Tari Contoh")
        looked = registry.ledger.head().position
        new = enter(registry, "Sanggar Tari Contoh", seen=looked)
        assert suspicions(registry) == []
        again = cause_in(registry, "registry.register_ormas", {"seen": looked})
        late = enter(registry, "Sanggar Tari Contoh", again, seen=looked)
        assert enter(registry, "Sanggar Tari Contoh", again, seen=looked) == late
        assert suspicions(registry) == [(late.stream, new.stream, "Sanggar Tari Contoh")]
        assert old.stream not in registry.load_ormas(late.stream).suspected
        [row] = registry.rows_of(DuplicateSuspected.TOPIC)
        assert SAME in row.state


def test_neither_another_name_nor_an_entry_that_was_withdrawn_is_a_double(office):
    with registry_of(office) as registry:
        gone = enter(registry, "Forum Ibu Contoh")
        registry.withdraw_ormas(
            cause_in(registry, "registry.withdraw_ormas"), ormas=gone.stream, reason="Ganda"
        )
        enter(registry, "Sanggar Tari Rekaan")
        enter(registry, "Forum Ibu Contoh", seen=0)
        assert suspicions(registry) == []
