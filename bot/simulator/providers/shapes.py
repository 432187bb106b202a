"""What a parameter of a provider may be: a test of a value, and how a description would name it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Shape:
    """`fits` says whether a value is one; `many`: the parameter may come several times."""

    name: str
    fits: Callable[[Any], bool]
    many: bool = False


Shapes = Mapping[str, Shape]


def fault(given: Iterable[tuple[str, Any]], shapes: Shapes, needs: Iterable[str]) -> str | None:
    """What is wrong with these parameters, or None: one unknown, of another type, twice, missing.

    The real providers pass over what they do not know: here it is a fault, and found.
    """
    seen: set[str] = set()
    for name, value in given:
        shape = shapes.get(name)
        if shape is None:
            return f"there is no parameter {name}"
        if not shape.fits(value):
            return f"{name} is no {shape.name}"
        if name in seen and not shape.many:
            return f"{name} comes twice"
        seen.add(name)
    missing = sorted(set(needs) - seen)
    return f"{missing[0]} is required" if missing else None


def matching(name: str, pattern: str) -> Shape:
    """A text that is wholly this pattern."""
    found = re.compile(pattern, re.DOTALL)
    return Shape(name, lambda value: isinstance(value, str) and found.fullmatch(value) is not None)


def one_of(*values: str) -> Shape:
    return Shape(f"one of {', '.join(values)}", lambda value: value in values)


def several(shape: Shape) -> Shape:
    """The same, and it may come several times."""
    return Shape(shape.name, shape.fits, many=True)


def written(lowest: int | None = None, highest: int | None = None) -> Shape:
    """A whole number as a form writes it, within these bounds."""

    def fits(value: Any) -> bool:
        if not isinstance(value, str) or re.fullmatch(r"-?\d{1,18}", value) is None:
            return False
        return _within(int(value), lowest, highest)

    return Shape(_bounded("integer", lowest, highest), fits)


def number(lowest: float | None = None, highest: float | None = None) -> Shape:
    """A number of JSON, whole or not, within these bounds."""

    def fits(value: Any) -> bool:
        kind = isinstance(value, (int, float)) and not isinstance(value, bool)
        return kind and _within(value, lowest, highest)

    return Shape(_bounded("number", lowest, highest), fits)


def whole(lowest: int | None = None, highest: int | None = None) -> Shape:
    """A whole number of JSON, within these bounds."""

    def fits(value: Any) -> bool:
        kind = isinstance(value, int) and not isinstance(value, bool)
        return kind and _within(value, lowest, highest)

    return Shape(_bounded("integer", lowest, highest), fits)


def array(item: Shape) -> Shape:
    """A JSON list of these."""
    return Shape(
        f"array of {item.name}",
        lambda value: isinstance(value, list) and all(item.fits(one) for one in value),
    )


def record(name: str, shapes: Shapes, needs: Iterable[str] = ()) -> Shape:
    """A JSON object with these fields and no other."""
    wanted = tuple(needs)
    return Shape(
        name, lambda value: isinstance(value, dict) and fault(value.items(), shapes, wanted) is None
    )


def either(*shapes: Shape) -> Shape:
    return Shape(
        " or ".join(shape.name for shape in shapes),
        lambda value: any(shape.fits(value) for shape in shapes),
    )


def _within(value: float, lowest: float | None, highest: float | None) -> bool:
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


def _bounded(kind: str, lowest: float | None, highest: float | None) -> str:
    bounds = [f"from {lowest}"] * (lowest is not None) + [f"to {highest}"] * (highest is not None)
    return " ".join([kind, *bounds])
