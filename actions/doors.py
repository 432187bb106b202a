"""Which doors of the directory answer a need, and in what order they are told of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from actions.heard import point_of
from actions.scene import Scene
from actions.wished import people_of, tongue_of, wishes_of
from bot.directory.search import Match, Query, is_line
from bot.safety.crisis import Crisis

ADULT = 18
CORNER_M = 1_500


def not_yet_told(scene: Scene, need: str, at: datetime) -> list[Match]:
    """The services that were not shown yet and may be of use at that time, best first."""
    matches = [m for m in scene.turn.directory.search(_query(scene, need, at)) if _unseen(m, scene)]
    real = [match for match in matches if not _says_only_whom_to_ask(match, scene)]
    usable = _varied(_usable(_not_said_first(real, scene)), scene.memory.age)
    if scene.heard.nearer and scene.memory.place:
        usable = nearest(usable)
    return _for_who_flees(usable, scene)


def nearest(matches: Sequence[Match]) -> list[Match]:
    """By distance, what is closed then and what nobody can measure last."""
    far = float("inf")

    def order(match: Match) -> tuple[bool, float]:
        return match.status.open is False, far if match.distance_m is None else match.distance_m

    return sorted(matches, key=order)


def matches_for(scene: Scene, need: str, at: datetime) -> list[Match]:
    """The services for a need at that time, best first, for the person and place in memory;
    without the line that only says whom to ask."""
    found = scene.turn.directory.search(_query(scene, need, at))
    real = [match for match in found if not _says_only_whom_to_ask(match, scene)]
    return _varied(real, scene.memory.age)


def _query(scene: Scene, need: str, at: datetime) -> Query:
    memory, turn = scene.memory, scene.turn
    said = memory.populations or ()
    region = memory.place["region"] if memory.place else turn.region.key
    name = memory.place["name"] if memory.place else None
    return Query(
        need=need,
        region=region,
        at=at,
        point=point_of(memory.place),
        place=turn.directory.place(name, region) if name else None,
        populations=people_of(said),
        age=memory.age,
        pet=bool(memory.pet),
        language=tongue_of(said) or memory.language,
        wishes=wishes_of(said, scene.now),
        at_explicit=memory.time is not None,
    )


def _unseen(match: Match, scene: Scene) -> bool:
    return match.service.id not in (scene.memory.shown or ())


def _says_only_whom_to_ask(match: Match, scene: Scene) -> bool:
    """The line for any question (211) is not an answer: it is what is said when there is none."""
    line = scene.turn.region.line("information")
    return line is not None and is_line(match.service) and match.service.phone == line.phone


def _not_said_first(matches: list[Match], scene: Scene) -> list[Match]:
    """Without the line for violence, which goes before the list, while there is anything else."""
    line = scene.turn.region.best("violence", "victims")
    if scene.memory.need != "violence_help" or line is None:
        return matches
    return [match for match in matches if match.service.phone != line.phone] or matches


def _usable(matches: Sequence[Match]) -> list[Match]:
    """Those that can take the person; when none can, the others with what stands in the way."""
    fitting = [match for match in matches if match.fits]
    return fitting or [match for match in matches if not match.no_use]


def _varied(matches: Sequence[Match], age: int | None = None) -> list[Match]:
    """The best door of each organization first: two answers from one house are one answer."""
    seen: set[str] = set()
    first: list[Match] = []
    again: list[Match] = []
    for match in matches:
        (again if match.service.organization_id in seen else first).append(match)
        seen.add(match.service.organization_id)
    ordered = [*first, *again]
    ordered.sort(key=lambda match: _less_fitting(match, age))
    return _near_too(ordered)


def _less_fitting(match: Match, age: int | None) -> bool:
    """Made for others: who fled violence, or adults when a minor asks."""
    audience = match.service.populations
    adults = age is not None and age < ADULT and "youth" not in audience
    return adults or "violence_help" in match.service.needs


def _for_who_flees(matches: list[Match], scene: Scene) -> list[Match]:
    """Who is being hit is sent to a house for that first, and to no house of men unless they said so."""
    if scene.turn.crisis != Crisis.VIOLENCE.value:
        return matches
    mine = people_of(scene.memory.populations or ())
    open_to = [m for m in matches if "men" in mine or m.service.populations != {"men"}]
    return sorted(open_to, key=lambda match: "violence_help" not in match.service.needs)


def _near_too(matches: list[Match]) -> list[Match]:
    """When the best is far, the next is one at the corner, even if nobody wrote down its hours."""
    if not matches or (matches[0].distance_m or 0) <= CORNER_M:
        return matches
    near = (m for m in matches[1:] if m.status.open is None and _at_the_corner(m))
    corner = next(near, None)
    if corner is None:
        return matches
    return [matches[0], corner, *(m for m in matches[1:] if m is not corner)]


def _at_the_corner(match: Match) -> bool:
    return match.distance_m is not None and match.distance_m <= CORNER_M
