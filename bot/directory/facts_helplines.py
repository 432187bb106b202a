"""One row of gathered help lines, with the judgement passed on it, as a help line."""

from __future__ import annotations

from collections.abc import Mapping

from bot.directory.facts_cells import items
from bot.directory.hsds import stable_id
from bot.directory.model import Helpline

Row = Mapping[str, str]


def helpline_of(row: Row, judged: Row) -> Helpline:
    """The help line a row tells of; the judgement says for which regions, needs and people."""

    def over(name: str) -> str:
        return judged.get(name) or row.get(name) or ""

    return Helpline(
        id=stable_id("helpline", row["region"], row["name"]),
        name=row["name"],
        purpose=row["purpose"],
        regions=frozenset(items(judged["regions"])),
        source=row["source_url"],
        phone=row["phone"] or None,
        text_to=row["text_to"] or None,
        hours=judged["opening_hours"] or None,
        hours_text=judged["hours_text"] or row["hours"] or None,
        languages=tuple(code for code in items(over("languages")) if len(code) == 2),
        audience=row["audience"] or None,
        populations=frozenset(items(judged["populations"])),
        min_age=int(judged["minimum_age"]) if judged["minimum_age"] else None,
        max_age=int(judged["maximum_age"]) if judged["maximum_age"] else None,
        needs=frozenset(items(judged["needs"])),
        confirmed=row["source_says_date"] or None,
    )
