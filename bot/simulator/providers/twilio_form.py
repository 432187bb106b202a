"""What a request to the simulated Twilio was given, read as strictly as the real one reads it.

Refusals carry Twilio's own codes and sentences (https://www.twilio.com/docs/api/errors).
"""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from starlette.datastructures import FormData
from starlette.responses import JSONResponse

from bot.simulator.providers.shapes import Shapes
from bot.simulator.providers.shapes import fault as fault_of
from bot.simulator.providers.twilio_model import TwilioAccount

E164 = re.compile(r"\+[1-9]\d{6,14}")


class Refusal(Exception):
    """The API says no."""

    def __init__(self, code: int, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.answer = JSONResponse(
            {
                "code": code,
                "message": sentence,
                "more_info": f"https://www.twilio.com/docs/errors/{code}",
                "status": status,
            },
            status_code=status,
        )


def agree(given: Iterable[tuple[str, object]], shapes: Shapes) -> None:
    """The real API passes over a parameter it does not know: here it is refused, and found."""
    wrong = fault_of(given, shapes, ())
    if wrong is not None:
        raise Refusal(20001, f"{wrong}, says Twilio's OpenAPI")


def text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def to(form: FormData) -> str:
    number = text(form, "To")
    if not number:
        raise Refusal(21604, "A 'To' phone number is required.")
    if not E164.fullmatch(number):
        raise Refusal(21211, f"The 'To' number {number} is not a valid phone number.")
    return number


def sender(form: FormData, account: TwilioAccount) -> str:
    if service := text(form, "MessagingServiceSid"):
        if service != account.messaging_service:
            raise Refusal(21701, "The Messaging Service does not exist")
        return account.number
    number = text(form, "From")
    if not number:
        raise Refusal(21603, "A 'From' phone number is required.")
    if number != account.number:
        raise Refusal(21606, f"The 'From' phone number {number} is not one of yours.")
    return number


def spoken(twiml: str) -> tuple[str, str]:
    """What a call says, each sentence once, and where its key is posted."""
    try:
        root = ElementTree.fromstring(twiml)
    except ElementTree.ParseError:
        raise Refusal(12100, "Document parse failure") from None
    gather = root.find("Gather")
    said = dict.fromkeys(say.text or "" for say in root.iter("Say"))
    return "\n".join(said), "" if gather is None else gather.get("action", "")
