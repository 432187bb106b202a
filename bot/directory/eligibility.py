"""Whether a service can take somebody, from what it says it is for and what the person said."""

from __future__ import annotations

from dataclasses import dataclass

from bot.directory.model import Service

YOUTH_UP_TO = 30  # the oldest age any youth service of the sources takes without saying otherwise
ADULT = 18


@dataclass(frozen=True, slots=True)
class Eligibility:
    """`obstacle`: what is known to stand in the way, in French, or None. `doubt`: 0 when the
    person is known to be welcome, higher when the service chooses and the person did not say."""

    obstacle: str | None
    doubt: int = 0


def eligibility(
    service: Service, populations: frozenset[str], age: int | None, pet: bool
) -> Eligibility:
    """What is known against or for going there; silence on either side is a doubt, never a no."""
    obstacle = (
        _age_obstacle(service, age)
        or _audience_obstacle(service, populations, age)
        or (_pet_obstacle(service) if pet else None)
    )
    if obstacle:
        return Eligibility(obstacle)
    return Eligibility(None, _doubt(service, populations, age, pet))


def _age_obstacle(service: Service, age: int | None) -> str | None:
    if age is None:
        return None
    if service.min_age is not None and age < service.min_age:
        return f"c'est à partir de {service.min_age} ans"
    if service.max_age is not None and age > service.max_age:
        return f"c'est jusqu'à {service.max_age} ans"
    return None


def _audience_obstacle(
    service: Service, populations: frozenset[str], age: int | None
) -> str | None:
    """Only what cannot be otherwise: men at a women's house, an elder at a youth centre."""
    audience = service.populations
    if not audience or "all" in audience:
        return None
    welcome_otherwise = "lgbtq" in audience & populations
    for kept, turned_away, words in (
        ("women", "men", "c'est réservé aux femmes"),
        ("men", "women", "c'est réservé aux hommes"),
    ):
        only = kept in audience and turned_away not in audience
        if (
            only
            and turned_away in populations
            and kept not in populations
            and not welcome_otherwise
        ):
            return words
    for_youth = audience <= {"youth", "men", "women", "families"} and "youth" in audience
    if for_youth and ("seniors" in populations or (age or 0) > (service.max_age or YOUTH_UP_TO)):
        return "c'est pour les jeunes"
    return None


def _pet_obstacle(service: Service) -> str | None:
    return "les animaux ne sont pas acceptés" if service.pets is False else None


def _doubt(service: Service, populations: frozenset[str], age: int | None, pet: bool) -> int:
    audience = service.populations
    open_to_all = not audience or "all" in audience or bool(audience & populations)
    both_genders = {"men", "women"} <= audience
    said_young = "youth" in audience and age is not None
    doubt = 0 if open_to_all or both_genders or said_young else 1
    if "indigenous" in audience - populations and "all" not in audience:
        doubt += 1
    if age is None and service.max_age is not None and "youth" not in populations:
        doubt += 1
    if age is not None and age < ADULT and service.min_age is None and "youth" not in audience:
        doubt += 1 if "all" in audience else 2  # adults' houses seldom take minors
    if pet and service.pets is None:
        doubt += 1
    if _parts_them(audience, populations):
        doubt += 2
    return doubt


def _parts_them(audience: frozenset[str], populations: frozenset[str]) -> bool:
    """A house for one gender seldom takes a couple, nor one for men a family."""
    if not audience or "all" in audience or {"men", "women"} <= audience:
        return False
    couple = "couples" in populations - audience and bool({"men", "women"} & audience)
    return couple or ("families" in populations - audience and "men" in audience)
