"""What one message gives: places, organizations, times and who it is for, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk import Tracker

from actions import whom
from actions.wished import only_wishes, wishes_in
from bot.conversation import picks, tongues
from bot.conversation.plain import bare
from bot.conversation.turn import Turn
from bot.directory.model import Point, Service
from bot.directory.search import ended

NEARER = re.compile(r"\bplus (?:proche|pres|a cote|colle)\b|\b(?:nearer|closer|closest|nearest)\b")
# Every town has one: said in another region's talk, it is not ours.
ANYWHERE = frozenset({"downtown", "centre ville", "centreville", "downtown core", "vieux port"})
WHOLE_DAY = timedelta(hours=20)
PARTNER = re.compile(
    r"\b(je suis|jsuis|chu|ici|moi c est) (une? |l )?(intervenante?|travailleu\w+ social\w*|educ\w*"
    r"|infirmi\w+|agente?|policie\w+|benevole|psychoeduc\w*|concierge|gardien\w*)\b"
    # "Mon client m'a laissée dehors" is said by who sells sex: an agent says for whom, or what they need.
    r"|\b(pour|j ?ai|avec|accompagne) (une?|mon|ma|notre|nos|\d) "
    r"(cliente?|usag\w+|residente?|patiente?|participante?)s?\b"
    r"|\b(une?|mon|ma|notre) (cliente?|usag\w+|residente?|patiente?|participante?) (qui )?"
    r"(cherch\w+|a besoin|aurait besoin|a faim|a pas|a perdu|veut (manger|dormir|arreter|un|une|aller)"
    r"|voudrait|aimerait|dort|est (a la rue|dehors|sans|itinerant\w*)|n a (pas|plus)|sans|sort de)\b"
    r"|\b(une? )(dame|monsieur|homme|femme|jeune|gars|fille|personne) (avec|a cote de) (moi|nous)\b"
    r"|\b(une? )(dame|monsieur|femme|jeune|fille|personne) devant (moi|nous)\b(?! (et )?(qui )?me )"
)


@dataclass(frozen=True)
class Heard:
    """The entities of the latest message. `unknown_place` was named and is in no gazetteer."""

    text: str
    intent: str
    other_need: str | None
    suspected: str | None
    guess: str | None
    choices: tuple[str, ...]
    place: dict[str, Any] | None
    unknown_place: str | None
    organizations: tuple[str, ...]
    time: str | None
    populations: tuple[str, ...]
    age: int | None
    pet: bool
    supplies: tuple[str, ...]
    partner: bool = False  # an agent writes for somebody beside them
    language: str | None = None  # "en" or "fr" when the words clearly are
    wishes: tuple[str, ...] = ()  # what is asked of a door, as `wished` keeps it
    only_wishes: bool = False  # and nothing else is
    picked: int | None = None  # the number of the door it is about, among those just shown
    nearer: bool = False  # the nearest is asked for

    @classmethod
    def of(cls, tracker: Tracker, turn: Turn) -> Heard:
        message = tracker.latest_message or {}
        entities = message.get("entities") or []
        settled = message.get("settled") or {}
        said = bare(turn.message.body.text)
        partner = PARTNER.search(said) is not None
        who = whom.plainly(said, partner)
        if who and tongues.is_english(said):  # "im a guy" is no metro station
            words = turn.message.body.text
            entities = [e for e in entities if bare(words[e["start"] : e["end"]]) != "guy"]
        place, unknown = _place(turn, entities)
        ages = _values(entities, "age")
        listed = picks.listed(tracker.get_slot("focus"), tracker.get_slot("shown"))
        picked = picks.pointed(said, listed)
        times = [] if picked else _values(entities, "time")  # "le 2" is no day
        return cls(
            text=turn.message.body.text,
            intent=(message.get("intent") or {}).get("name") or "",
            other_need=settled.get("other_need"),
            suspected=settled.get("suspected"),
            guess=settled.get("guess"),
            choices=tuple(settled.get("choices") or ()),
            place=place,
            unknown_place=unknown,
            organizations=tuple(_values(entities, "organization")),
            time=times[-1] if times else None,
            populations=tuple(dict.fromkeys((*_values(entities, "population"), *who))),
            age=int(ages[0]) if ages and str(ages[0]).isdigit() else whom.minor(said),
            pet=bool(_values(entities, "pet")),
            supplies=tuple(_values(entities, "supply")),
            partner=partner,
            language=_language(said),
            wishes=wishes_in(said, turn.now),
            only_wishes=only_wishes(said),
            picked=picked,
            nearer=NEARER.search(said) is not None,
        )

    def named_services(self, turn: Turn) -> list[Service]:
        """The services of the organizations named in the message, in the order named.

        What is over (a winter's measure) is not told of, even by name.
        """
        found = (turn.directory.named(name, turn.region.key) for name in self.organizations)
        return [
            service for services in found for service in services if not ended(service, turn.now)
        ]


def _language(plain: str) -> str | None:
    if tongues.is_english(plain):
        return "en"
    return "fr" if tongues.is_french(plain) else None


def _values(entities: list[dict[str, Any]], kind: str) -> list[Any]:
    return [e.get("value") for e in entities if e.get("entity") == kind and e.get("value")]


def _place(turn: Turn, entities: list[dict[str, Any]]) -> tuple[dict[str, Any] | None, str | None]:
    """The last place named that we know (people correct themselves), or the words we do not."""
    location = turn.message.body.location
    if location is not None:
        return _shared(turn, Point(*location)), None
    unknown = None
    for name in reversed(_values(entities, "place")):
        place = turn.directory.place(str(name), turn.region.key)
        elsewhere = place is not None and place.region != turn.region.key
        if place is not None and not (elsewhere and bare(str(name)) in ANYWHERE):
            return {"name": place.name, "region": place.region}, None
        unknown = str(name)
    return None, unknown


def _shared(turn: Turn, at: Point) -> dict[str, Any]:
    """A position they sent, in the region it is in, with the quartier or town it is nearest to."""
    known = turn.directory.territories
    region = known.region_of(at, turn.region.key)
    near = known.area_of(at, region)
    return {
        "name": None,
        "near": near,
        "region": region,
        "precision": "exact",
        "latitude": at.latitude,
        "longitude": at.longitude,
    }


def area_of(place: dict[str, Any] | None) -> str | None:
    """The name of the area spoken of: the place's own, or the nearest to a position."""
    return (place["name"] or place.get("near")) if place else None


def instant_of(value: str | None, now: datetime) -> datetime | None:
    """The instant to look at for a time entity's value: of an interval under way, now.

    `value` is ISO 8601, "instant" or "start/end". None for none, for what cannot be read, and for
    a time that is over.
    """
    if not value:
        return None
    try:
        start, _, end = value.partition("/")
        first = datetime.fromisoformat(start)
        last = datetime.fromisoformat(end) if end else first + timedelta(minutes=30)
    except ValueError:
        return None
    if last <= now:
        return None
    if end and last - first >= WHOLE_DAY and first > now:
        return first.replace(hour=12)  # "demain" alone: one goes by day
    return max(first, now) if end else first


def point_of(place: dict[str, Any] | None) -> Point | None:
    """The position somebody shared, if the place is one."""
    if place is None or place.get("latitude") is None:
        return None
    return Point(place["latitude"], place["longitude"])
