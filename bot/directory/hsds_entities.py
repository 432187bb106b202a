"""A row of `places.csv` or `helplines.csv`, as the value it stands for."""

from __future__ import annotations

from bot.directory.hsds_cells import Cells
from bot.directory.model import Helpline, Place
from bot.directory.public_holidays import CALENDARS
from bot.directory.sanity import contradictions
from bot.directory.taxonomy import NEEDS, POPULATIONS

HSDS_NAMES = {"hours": "opening_hours", "min_age": "minimum_age", "max_age": "maximum_age"}


def read_place(cells: Cells) -> Place:
    """A place; faults are noted in the cells' list."""
    region = cells.required("region")
    if region:
        cells.one_of("region", region, CALENDARS)
    return Place(
        name=cells.required("name"),
        kind=cells.required("kind"),
        region=region,
        point=cells.point(),
        aliases=cells.items("alt_names"),
        parent=cells.text("parent"),
        wide=bool(cells.boolean("wide")),
        source=cells.text("source") or "",
        licence=cells.text("licence") or "",
    )


def read_helpline(cells: Cells) -> Helpline:
    """A help line; faults are noted in the cells' list."""
    line = Helpline(
        id=cells.required("id"),
        name=cells.required("name"),
        purpose=cells.text("purpose") or "",
        regions=cells.regions("regions"),
        source=cells.required("source"),
        phone=cells.phone("phone"),
        text_to=cells.phone("text_to"),
        hours=cells.hours("opening_hours"),
        hours_text=cells.text("hours_text"),
        languages=cells.items("languages"),
        audience=cells.text("audience"),
        populations=cells.terms("populations", POPULATIONS),
        min_age=cells.integer("minimum_age"),
        max_age=cells.integer("maximum_age"),
        needs=cells.terms("needs", NEEDS),
        confirmed=cells.confirmed("confirmed"),
    )
    for field, message in contradictions(line):
        cells.fault(HSDS_NAMES.get(field, field), message)
    return line
