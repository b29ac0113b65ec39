"""Everything recorded is applied, parked, discarded or ahead; what is not shows, on both databases."""

from datetime import timedelta

from deploy.cli.doctor import examine
from deploy.standing import State, standing_of
from deploy.standing.observation import load
from deploy.standing.reading import Books
from deploy.wiring import CONSUMERS
from services.audit.ledgers import SERVICES
from shared.ledger.clock import utc_now
from tests.standing.office import PATIENCE, append, register
from tests.waiting import until


def named(standing, name, source="registry"):
    (part,) = [part for part in standing.parts if (part.name, part.source) == (name, source)]
    return part


def test_the_balance_holds_at_every_moment_of_an_import(imported):
    assert any(look.balance.lag > 0 for look in imported.looks)
    for look in imported.looks:
        for part in look.parts:
            assert part.account.missing == part.head - part.position >= 0, part
            assert part.account.hole == 0, part
            assert part.lag > 0 or part.lag_seconds == 0, part
    last = imported.looks[-1]
    assert last.balance.applied == last.balance.recorded > 2_000
    assert {part.state for part in last.parts} == {State.IDLE}


def test_sums_are_kept_by_consumer_and_for_the_office(imported):
    told = standing_of(imported.deployment).as_dict()
    inbox = [part for part in told["parts"] if part["name"] == "portal.inbox"]
    assert sorted(part["source"] for part in inbox) == sorted(CONSUMERS["portal"])
    assert told["balances"]["portal.inbox"]["applied"] == sum(part["applied"] for part in inbox)
    assert told["balance"]["recorded"] == sum(part["head"] for part in told["parts"])


def test_a_row_taken_from_a_copy_shows_although_every_position_is_at_its_head(imported):
    views = imported.deployment.views("portal")
    with views.write() as t:
        (row,) = t.all("SELECT * FROM heard WHERE source = 'registry' AND position = 50")
        t.run("DELETE FROM heard WHERE source = 'registry' AND position = 50")
    standing = standing_of(imported.deployment)
    complaints = [each for each in examine(imported.deployment) if each.severity == "integrity"]
    with views.write() as t:
        t.run(f"INSERT INTO heard VALUES ({', '.join('?' * len(row))})", row)
    views.close()
    assert standing.caught_up()
    assert named(standing, "portal.inbox").account.hole == 1
    assert named(standing, "portal.register").account.missing == 1
    assert named(standing, "portal.directory", "clusters").account.hole == 0
    assert named(standing, "clusters.inbox").account.hole == 0
    (complaint,) = complaints
    assert complaint.seen.startswith("portal.inbox: 1 peristiwa dari registry hilang")
    assert "portal.register" in complaint.seen
    assert "portal.views.db" in complaint.advice
    assert standing_of(imported.deployment).balance.hole == 0


def test_an_office_that_is_closed_is_down_only_where_it_is_behind(imported):
    register(imported.deployment)
    standing = standing_of(imported.deployment)
    states = {part.source: set() for part in standing.parts}
    for part in standing.parts:
        states[part.source].add(part.state)
    assert {source for source, seen in states.items() if seen == {State.DOWN}} == {"registry"}
    assert {source for source, seen in states.items() if seen == {State.IDLE}} == set(SERVICES) - {"registry"}
    severities = {
        each.severity for each in examine(imported.deployment) if "tidak ada yang berjalan" in each.seen
    }
    assert severities == {"advice"}


def test_counting_goes_on_where_it_was_and_says_the_same(imported, request):
    with Books(imported.deployment) as books:
        first = books.look(utc_now())
        moving = request.getfixturevalue("moving")
        register(moving.deployment)
        moving.caught_up()
        again = books.look(utc_now())
    assert [part.applied for part in again.parts] != [part.applied for part in first.parts]
    with Books(imported.deployment) as opened_anew:
        assert again.parts == opened_anew.look(utc_now()).parts


def test_an_idle_office_is_not_stalled_and_one_whose_views_are_locked_is(moving):
    views = moving.deployment.views("portal")
    directory = moving.deployment.directory
    until(lambda: set(load(directory).states.values()) == {"idle"}, within=60)
    long_enough = load(directory).at + timedelta(seconds=PATIENCE + 1)
    idle = until(lambda: (seen := load(directory)).at > long_enough and seen)
    assert set(idle.states.values()) == {"idle"}
    with views.write("projection.register"):
        register(moving.deployment)
        stalled = until(lambda: load(directory).stalled(), within=60)
        assert "portal.register registry" in stalled or "portal.inbox registry" in stalled
        assert all(key.startswith("portal.") for key in stalled)
        until(lambda: load(directory).states["clusters.inbox registry"] == "idle")
        assert (directory / "standing.json").stat().st_mode & 0o777 == 0o600
    until(lambda: set(load(directory).states.values()) == {"idle"}, within=60)
    views.close()


def test_a_parked_event_is_accounted_for_and_told_by_the_doctor(moving):
    append(moving.deployment, "registry.OrmasRegistered", "{}")
    standing = moving.caught_up()
    register = named(standing, "portal.register")
    assert (register.parked, register.waiting, register.account.missing) == (1, 0, 0)
    assert register.applied == register.head - 1
    assert register.state is State.PARKED
    assert standing.balance.hole == 0
    assert standing.balance.applied + standing.balance.parked == standing.balance.recorded
    told = [each.seen for each in examine(moving.deployment) if each.seen.startswith("portal.register")]
    assert len(told) == 1
    assert "1 peristiwa diparkir, yang tertua sejak" in told[0]
