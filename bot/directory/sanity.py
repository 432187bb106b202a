"""What one cell alone cannot tell: facts of a service or a line that contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from bot.directory.fault_words import Problem, problem
from bot.directory.hours import no_school_calendar
from bot.directory.model import Helpline, Service


def contradictions(entity: Service | Helpline) -> Iterator[tuple[str, Problem]]:
    """(field, what to write instead) for each; nothing when it can be used."""
    if isinstance(entity, Service):
        if not entity.needs:
            yield "needs", problem("no_need")
        if entity.confidential and (entity.address or entity.point or entity.postal_code):
            yield "confidential", problem("address_told")
    else:
        if not entity.regions:
            yield "regions", problem("no_region")
        if not entity.phone and not entity.text_to:
            yield "phone", problem("no_number")
    for said in _hours(entity):
        yield "hours", said
    if (entity.min_age or 0) > (entity.max_age or 999):
        yield "min_age", problem("ages_swapped")


def _hours(entity: Service | Helpline) -> set[Problem]:
    """School holidays where there is no calendar of them: where a service is, or wherever a line
    can be called from."""
    regions = {entity.region} if isinstance(entity, Service) else entity.regions
    found = {no_school_calendar(entity.hours or "", region) for region in regions if region}
    return {problem for problem in found if problem}
