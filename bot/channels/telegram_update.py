"""What Telegram sends us, read without trust: an update as JSON in, an Inbound out. Pure.

Read by hand rather than through a library's classes: one unreadable update would come back for
ever and hold up every message behind it. So whatever has an `update_id` becomes an Inbound.
https://core.telegram.org/bots/api#update
"""

from typing import Any

from bot.channels.base import BadPayload, Inbound, OptOut

Json = dict[str, Any]

# The updates we ask for; my_chat_member tells that a person blocked the bot, or came back.
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")

# What is sent instead of words, with the content type Telegram uses when the update does not tell
# it. A story or a poll is no file, but whoever sends one is told as well that it cannot be opened.
FILES = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "animation": "video/mp4",
    "sticker": "image/webp",
    "document": "application/octet-stream",
    "contact": "text/vcard",
    "story": "video/mp4",
    "paid_media": "application/octet-stream",
    "poll": "application/octet-stream",
    "checklist": "application/octet-stream",
    "game": "application/octet-stream",
    "dice": "image/webp",
}

GROUPS = ("group", "supergroup")
PRESENT = ("member", "administrator")  # the bot was just put into a group
LARGEST = 2**63  # Telegram's numbers fit in 52 bits today, and it promises no more than 64

CHAT_MEMBER: dict[str, OptOut] = {"kicked": "stop", "member": "start"}


def parse_update(update: Any) -> Inbound:
    """The update as an Inbound. Raises BadPayload only when it has no whole-number `update_id`.

    What was said in a group is kind "group", what cannot be answered at all (broadcasts, unknown
    updates) is "other", both without their text: it was not said to us alone.
    """
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < LARGEST:
        raise BadPayload("Telegram's update has no update_id")
    update_id = str(number)
    if query := _object(update, "callback_query"):
        return _button(update_id, query)
    if member := _object(update, "my_chat_member"):
        return _membership(update_id, member)
    if message := _object(update, "message"):
        return _message(update_id, message)
    if edited := _object(update, "edited_message"):
        return _edited(update_id, edited)
    return _other(update_id, {})


def callback_id(update: Any) -> str | None:
    """The id to answer so that a pressed button stops spinning, or None if nothing was pressed."""
    query = _object(update, "callback_query") if isinstance(update, dict) else {}
    return query["id"] if isinstance(query.get("id"), str) else None


def _message(update_id: str, message: Json) -> Inbound:
    if not _private(message):
        return _elsewhere(update_id, message)
    text = _text(message, "text") or _text(message, "caption")
    place, attached = _location(message), _attached(message)
    media = tuple(kind for kind, _ in attached)
    known = text or place or media
    return Inbound(
        channel="telegram",
        provider_id=update_id,
        address=_address(message),
        text=text,
        kind="location" if place else "text" if text else "media" if known else "other",
        location=place,
        media=media,
        files=tuple(name for _, name in attached),
        replies_to=_answered(message),
        language=_text(_object(message, "from"), "language_code") or None,
    )


def _answered(message: Json) -> str | None:
    """The message this one was written under, by the name that `message_name` gives ours."""
    number = _object(message, "reply_to_message").get("message_id")
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    return message_name(number)


def message_name(number: int) -> str:
    """What a message is called in a receipt. Telegram numbers them within each chat."""
    return f"message {number}"


def _edited(update_id: str, message: Json) -> Inbound:
    """A corrected text counts as said again; a live location moving, or words in a group, do not."""
    again = _private(message) and _location(message) is None
    return _message(update_id, message) if again else _other(update_id, message)


def _button(update_id: str, query: Json) -> Inbound:
    message = _object(query, "message")
    data = _text(query, "data")
    if not _private(message):
        return _elsewhere(update_id, message)
    if not data:
        return _other(update_id, message)
    return Inbound(
        channel="telegram",
        provider_id=update_id,
        address=_address(message),
        text="",
        kind="button",
        button=data,
        language=_text(_object(query, "from"), "language_code") or None,
    )


def _membership(update_id: str, member: Json) -> Inbound:
    status = _text(_object(member, "new_chat_member"), "status")
    if status in PRESENT and not _private(member):
        return _elsewhere(update_id, member)
    opt_out = CHAT_MEMBER.get(status) if _private(member) else None
    return _other(update_id, member, opt_out)


def _elsewhere(update_id: str, message: Json) -> Inbound:
    """Said in a group: whatever it was, it is not repeated here."""
    if _text(_object(message, "chat"), "type") in GROUPS and _address(message):
        return Inbound("telegram", update_id, _address(message), "", kind="group")
    return _other(update_id, message)


def _other(update_id: str, message: Json, opt_out: OptOut | None = None) -> Inbound:
    return Inbound("telegram", update_id, _address(message), "", kind="other", opt_out=opt_out)


def _private(message: Json) -> bool:
    return _text(_object(message, "chat"), "type") == "private" and _address(message) != ""


def _address(message: Json) -> str:
    number = _object(message, "chat").get("id")
    return str(number) if isinstance(number, int) and abs(number) < LARGEST else ""


def _location(message: Json) -> tuple[float, float] | None:
    point = _object(message, "location") or _object(_object(message, "venue"), "location")
    latitude, longitude = _degrees(point, "latitude", 90), _degrees(point, "longitude", 180)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _degrees(point: Json, name: str, most: float) -> float | None:
    """A number on the globe: JSON, as Python reads it, also carries NaN and infinities."""
    value = point.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if abs(value) <= most else None


def _attached(message: Json) -> tuple[tuple[str, str], ...]:
    """(content type, file id) of each file; Telegram repeats a GIF as a document too: said once."""
    found: dict[str, str] = {}
    for name, usual in FILES.items():
        sizes = message.get(name)
        if not sizes:
            continue
        # A photo comes in several sizes, the largest last.
        one = sizes[-1] if isinstance(sizes, list) else sizes
        file = one if isinstance(one, dict) else {}
        found.setdefault(_text(file, "mime_type") or usual, _text(file, "file_id"))
    return tuple(found.items())


def _object(holder: Json, name: str) -> Json:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _text(holder: Json, name: str) -> str:
    value = holder.get(name)
    return _storable(value) if isinstance(value, str) else ""


def _storable(text: str) -> str:
    """JSON can escape half of a surrogate pair, which no database takes: it becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
