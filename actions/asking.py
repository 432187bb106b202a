"""What is asked of the team, whatever it is: written from the first words on, completed by the
answers that follow; and whom to call meanwhile.
"""

from __future__ import annotations

from datetime import datetime

from actions import names
from actions.about import report, subject
from actions.guide import Told, place_said
from actions.heard import area_of, point_of
from actions.scene import Scene
from bot.conversation import requests
from bot.conversation.requests import Kind
from bot.directory.search import Match, Query

INCOMPLETE = "incomplet"
NUMBER = "number"  # among what was told: the request's own


def open_request(scene: Scene, kind: Kind) -> Told:
    """Write the request as far as it is known; what is told so far, its number with it."""
    turn = scene.turn
    place = place_said(scene)
    number = requests.write(
        turn.conn,
        kind,
        turn.conversation.id,
        turn.now,
        place=place,
        words=scene.heard.text,
        reason=INCOMPLETE,
    )
    return {NUMBER: str(number), **({"place": place} if place else {})}


def fill(
    scene: Scene,
    told: Told,
    reason: str | None = INCOMPLETE,
    priority: int = 0,
    wanted_at: datetime | None = None,
) -> None:
    """Complete the request with what was told since."""
    details = {k: said for k, said in told.items() if k not in ("place", NUMBER) and said}
    requests.fill(
        scene.turn.conn,
        int(told[NUMBER]),
        place=told.get("place") or None,
        territory=territory_of(scene),
        details=details,
        reason=reason,
        priority=priority,
        wanted_at=wanted_at,
    )


def take_correction(scene: Scene) -> bool:
    """Whether the message names the place that was said to be wrong (and then it is noted)."""
    if scene.memory.asked != names.ASKED_OUTDATED or not (services := subject(scene)):
        return False
    scene.memory.asked = None
    report(scene, services[0])
    return True


def territory_of(scene: Scene) -> str | None:
    """The gazetteer's name of the place spoken of, or nearest to the position sent."""
    area = area_of(scene.memory.place)
    return area[:80] if area else None


def call_line(scene: Scene, need: str, purposes: tuple[str, ...]) -> str:
    """ "Plein Milieu: 514-524-3661": who does it there, with a number; else "le 811", the region's
    line of the first of these purposes; "" when there is neither."""
    found = [m.service for m in services_for(scene, need) if m.fits and need in m.service.needs]
    reachable = [service for service in found if service.phone]
    towns = {service.territory for service in reachable if service.territory}
    if scene.memory.place is None and len(towns) > 1:  # whose of several towns, nobody said
        reachable = [service for service in reachable if not service.territory]
    if reachable:
        first = reachable[0]
        return f"{first.organization}: {first.phone}"
    line = scene.turn.region.best(*purposes)
    return f"le {line.reach}" if line else ""


def services_for(scene: Scene, need: str) -> list[Match]:
    """The services of a need where it is asked for: an unknown place is no place."""
    place = scene.memory.place if scene.heard.unknown_place is None else None
    region = place["region"] if place else scene.turn.region.key
    known = scene.turn.directory.place(place["name"], region) if place and place["name"] else None
    return scene.turn.directory.search(
        Query(need=need, region=region, at=scene.now, place=known, point=point_of(place))
    )
