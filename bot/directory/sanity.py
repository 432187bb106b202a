"""What one cell alone cannot tell: facts of a service or a line that contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from bot.directory.hours import no_school_calendar
from bot.directory.model import Helpline, Service


def contradictions(entity: Service | Helpline) -> Iterator[tuple[str, str]]:
    """(field, what to write instead) for each; nothing when it can be used."""
    if isinstance(entity, Service):
        if not entity.needs:
            yield "needs", "empty; name at least one need it answers"
        if entity.confidential and (entity.address or entity.point or entity.postal_code):
            yield "confidential", "its address is in the files; take it out of them"
    else:
        if not entity.regions:
            yield "regions", "empty; name the regions it can be called from"
        if not entity.phone and not entity.text_to:
            yield "phone", "write a number to call, or one to text in text_to"
    for problem in _hours(entity):
        yield "hours", problem
    if (entity.min_age or 0) > (entity.max_age or 999):
        yield "min_age", "older than the oldest age it takes; swap them"


def _hours(entity: Service | Helpline) -> set[str]:
    """School holidays where there is no calendar of them: where a service is, or wherever a line
    can be called from."""
    regions = {entity.region} if isinstance(entity, Service) else entity.regions
    found = {no_school_calendar(entity.hours or "", region) for region in regions if region}
    return {problem for problem in found if problem}
