"""A region and its help lines, as the rest of the product reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from zoneinfo import ZoneInfo

# What a line is for. A purpose outside this table is a typing mistake and stops the load.
PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "suicide": "thoughts of suicide, or fear for somebody",
        "information": "which organization, which resource: 211 or its local equivalent",
        "health": "a nurse's advice that is not an emergency",
        "distress": "somebody who listens, whatever the trouble",
        "mental_crisis": "a psychosocial crisis team of the area",
        "drugs": "drugs, alcohol, medicines: listening and referral",
        "overdose_alone": "somebody on the line while one uses alone",
        "poison": "poison centre",
        "violence": "violence between partners or in the family",
        "sexual_violence": "sexual violence: listening and referral",
        "sexual_violence_care": "care, at any hour, after sexual violence",
        "victims": "help for victims of crime",
        "legal": "free legal advice for victims",
        "child_protection": "a child in danger, missing or exploited",
        "youth": "children and young people, any subject",
        "youth_local": "a second youth line, of the province or the city",
        "shelter": "a bed tonight",
        "indigenous": "First Nations, Inuit, Métis",
        "indigenous_women": "Indigenous women",
        "residential_schools": "survivors of residential schools and their families",
        "lgbtq": "sexual and gender diversity",
        "elder_abuse": "mistreatment of an older person",
        "men": "men: anger, conflict, distress",
        "alcohol": "mutual help about alcohol",
    }
)


@dataclass(frozen=True)
class Line:
    """A help line, as its source describes it."""

    name: str
    phone: str | None  # as dialled there; None when the line only takes texts
    text_to: str | None  # number that takes SMS; None when no source says it does
    hours: str | None  # OpenStreetMap opening_hours; None when no source says
    hours_text: str | None  # the same in French, for people
    languages: tuple[str, ...]  # ISO 639-1; empty when no source says
    audience: str
    source: str  # address of the page that says so
    confirmed: str | None  # YYYY, YYYY-MM or YYYY-MM-DD of that page; None when undated

    @property
    def reach(self) -> str:
        """The shortest way to say how to reach it: the phone, else the number to text."""
        return self.phone or f"SMS {self.text_to}"


@dataclass(frozen=True)
class Region:
    """One region. `emergency` is the number for an ambulance, `police` for the police."""

    key: str
    name: str
    zone: ZoneInfo
    country: str  # ISO 3166-1 alpha-2
    subdivision: str | None  # ISO 3166-2 without the country, as the `holidays` package takes it
    emergency: str
    police: str
    emergency_text: str | None  # takes an emergency by SMS from anybody who cannot speak
    overdose_immunity: bool  # the law protects who calls for an overdose (Canada only)
    consent_age: int | None  # age from which one consents alone to data about oneself
    lines: Mapping[str, Line]  # by purpose
    words: Mapping[str, str] = field(default_factory=dict)  # what things are called there

    def line(self, purpose: str) -> Line | None:
        """The line for a purpose, or None when no source names one. KeyError on an unknown purpose."""
        PURPOSES[purpose]
        return self.lines.get(purpose)

    def best(self, *purposes: str) -> Line | None:
        """The line of the first of these purposes that has one, or None."""
        return next((found for purpose in purposes if (found := self.line(purpose))), None)
