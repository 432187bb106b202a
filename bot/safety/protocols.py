"""What is said to a person in crisis, in which order, in which region.

The sentences are in `texts`; here they are chosen and their numbers filled in. Nothing here says
that somebody was told: only paging knows that. Numbers come from the region's sourced lines; a
line nobody could source is left out with its sentence.
"""

from __future__ import annotations

from bot.regions import Line, Region
from bot.safety import texts
from bot.safety.crisis import Crisis
from bot.segments import clip, to_gsm7

# What a finding's `topic` may be: each changes the wording.
TOPICS = frozenset(
    {"self", "other", "child", "sexual", "trafficking", "voices", "breath", "bleeding"}
    | set(texts.MEDICAL_MEANWHILE)
)

_LINES: dict[Crisis, tuple[str, ...]] = {
    Crisis.OVERDOSE: ("drugs", "poison"),
    Crisis.SUICIDE: ("suicide",),
    Crisis.VIOLENCE: ("violence", "victims", "information"),
    Crisis.MEDICAL: ("health", "information"),
    Crisis.DISTRESS: ("mental_crisis", "distress", "suicide"),
}


def first_response(
    kind: Crisis, region: Region, *, minor: bool = False, topic: str = ""
) -> tuple[str, ...]:
    """The messages to send at once, in order; each fits one segment (136 GSM-7 septets).

    `topic` is the finding's; one that says nothing here is ignored. `minor` is whether the person
    said an age under the majority.
    """
    said = _texts(kind, region, minor=minor, topic=topic)
    line = _line(kind, region, topic)
    if minor and kind is Crisis.DISTRESS:
        line = region.best("youth", *_LINES[kind])
    return tuple(_filled(text, region, line, minor=minor) for text in said)


def question(kind: Crisis, topic: str = "") -> str:
    """What to ask when the screen doubts: direct, in the present, answered by yes or no."""
    if kind is Crisis.SUICIDE and topic == "other":
        return texts.QUESTION_OTHER
    return texts.QUESTIONS[kind]


def calmed(kind: Crisis | None, region: Region) -> str:
    """What to say when the person takes the alarm of this kind back."""
    said = texts.CALMED_OVERDOSE if kind is Crisis.OVERDOSE else texts.CALMED
    return _filled(said, region, _line(kind or Crisis.DISTRESS, region, ""))


def still_in_danger(kind: Crisis, region: Region) -> str:
    """The answer to "yes, in danger", while a page is up."""
    return _filled(texts.STILL_IN_DANGER, region, _line(kind, region, ""))


def safe_for_now(kind: Crisis, region: Region) -> str:
    """The answer to "no, not in danger now": it takes nothing back."""
    return _filled(texts.SAFE_FOR_NOW, region, _line(kind, region, ""))


def still_here(kind: Crisis, region: Region) -> str:
    """A word to who writes anything else while a page is up."""
    return _filled(texts.STILL_HERE, region, _line(kind, region, ""))


def cannot_call(region: Region) -> str:
    """A word to who cannot call or speak: to go on writing, and a number that reads texts."""
    reads = region.emergency_text or _text_line(region)
    said = texts.CANNOT_CALL_TEXT if reads else texts.CANNOT_CALL
    return said.format(text_to=reads)


def place_noted(place: str, region: Region) -> str:
    """Where they are was understood; it must be told to the emergency service too."""
    return texts.PLACE_NOTED.format(place=clip(to_gsm7(place), 40), emergency=region.emergency)


def opt_out_confirmation(region: Region) -> str:
    """The one reply to STOP: how to come back, and a crisis line that stays open."""
    return _filled(texts.OPT_OUT, region, region.line("suicide"))


def help_keyword_reply(region: Region) -> str:
    """The reply to a bare AIDE, HELP or INFO, which may be a cry for help: 160 septets at most."""
    return _filled(texts.HELP, region, region.line("suicide"))


def english_essentials(region: Region) -> tuple[str, ...]:
    """The emergency and crisis numbers in English, for who does not read French."""
    line = region.line("suicide")
    said = (
        _said(line).replace("appel ou SMS", "call or text").replace("ou SMS", "or text")
        if line
        else ""
    )
    return tuple(
        text.format(emergency=region.emergency, line=said or region.emergency)
        for text in texts.ENGLISH
    )


def _texts(kind: Crisis, region: Region, *, minor: bool, topic: str) -> tuple[str, ...]:
    if kind is Crisis.OVERDOSE:
        return _overdose(region, topic)
    if kind is Crisis.SUICIDE:
        return texts.SUICIDE_OTHER if topic == "other" else _suicide(minor=minor)
    if kind is Crisis.VIOLENCE:
        return _violence(region, minor=minor, topic=topic)
    if kind is Crisis.MEDICAL:
        meanwhile = texts.MEDICAL_MEANWHILE.get(topic)
        return (*texts.MEDICAL, meanwhile) if meanwhile else texts.MEDICAL
    return texts.DISTRESS_VOICES if topic == "voices" else texts.DISTRESS


def _overdose(region: Region, topic: str) -> tuple[str, ...]:
    by_country = texts.OVERDOSE.get(region.country, texts.OVERDOSE[""])
    rescue = texts.OVERDOSE_SELF if topic == "self" else by_country
    return (*rescue, texts.OVERDOSE_IMMUNITY) if region.overdose_immunity else rescue


def _suicide(*, minor: bool) -> tuple[str, ...]:
    return texts.SUICIDE_MINOR if minor else texts.SUICIDE


def _violence(region: Region, *, minor: bool, topic: str) -> tuple[str, ...]:
    if (minor or topic == "child") and _youth(region):
        return texts.VIOLENCE_MINOR
    return texts.VIOLENCE_SEXUAL if topic == "sexual" else texts.VIOLENCE


def _line(kind: Crisis, region: Region, topic: str) -> Line | None:
    if kind is Crisis.VIOLENCE and topic == "sexual":
        return region.best("sexual_violence_care", "sexual_violence", *_LINES[kind])
    return region.best(*_LINES[kind])


def _text_line(region: Region) -> str | None:
    """A crisis line that answers texts."""
    line = region.line("suicide")
    return line.text_to if line else None


def _youth(region: Region) -> Line | None:
    return region.best("child_protection", "youth")


def _filled(text: str, region: Region, line: Line | None, *, minor: bool = False) -> str:
    """`text` with its numbers. A region without the line sends people to the emergency number."""
    youth = region.best("youth", "child_protection") if minor else _youth(region)
    return text.format(
        emergency=region.emergency,
        police=region.police,
        emergency_text=region.emergency_text or "",
        line=_said(line) if line else region.emergency,
        youth=_said(youth) if youth else region.emergency,
    )


def _said(line: Line) -> str:
    """A line as one says it in a message: its number, and the number to text when there is one."""
    if line.phone is None or line.phone == line.text_to:
        return f"{line.reach} (appel ou SMS)" if line.phone else line.reach
    return f"{line.phone} ou SMS {line.text_to}" if line.text_to else line.phone
