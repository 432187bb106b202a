"""kill -9 at some of the points of `python -m bench kill`; the whole matrix is that command."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.kill import World, matrix, points
from bench.kill_edge import Kill

EVERY = {"sqlite": 60, "postgresql": 140}  # of some 400 points; each costs a second or two


@pytest.mark.parametrize("kind", sorted(EVERY))
def test_a_page_survives_the_death_of_its_process(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Nothing is lost, at most one message comes twice, and the first page leaves within 5 seconds
    of the message being accepted: three to start again, and the rest to send."""
    url = request.getfixturevalue("postgres_url") if kind == "postgresql" else None
    rows, plain = matrix(World(tmp_path, url), every=EVERY[kind])
    assert len(list(points(plain))) > 200
    assert sum(row.killed for row in rows.values()) >= 2
    for row in rows.values():
        assert row.lost == 0
        assert max(copies for copies, kills in row.doubled.items() if kills) <= 1
        assert max(row.to_page) <= 5


def test_a_page_cut_off_at_the_provider_leaves_again(tmp_path: Path) -> None:
    """Killed as the page's request leaves: the next process sends it at once, not after a lease."""
    world = World(tmp_path, None)
    plain = world.tell()
    calls = [kill for kill in points(plain) if (kill.step, kill.kind) == (0, "call")]
    told = world.tell(Kill(0, "call", len(calls) // 2))
    assert told.died
    assert not plain.heard - told.heard
    assert told.to_page <= 5
