"""Telegram's updates, read without trust: whatever comes, an Inbound or a named refusal."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import BadPayload, Inbound
from bot.channels.telegram_update import callback_id, parse_update

CHAT = {"id": 4242, "type": "private"}
GROUP = {"id": -100, "type": "supergroup"}
SAM = {"id": 4242, "language_code": "fr"}
HERE = {"latitude": 45.51, "longitude": -73.56}


def message(**content: Any) -> dict[str, Any]:
    return {"update_id": 7, "message": {"chat": CHAT, "from": SAM, **content}}


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        (message(text="Allo"), {"kind": "text", "text": "Allo", "language": "fr"}),
        (message(text="/start"), {"kind": "text", "text": "/start"}),
        (message(location=HERE), {"kind": "location", "location": (45.51, -73.56)}),
        (message(venue={"location": HERE, "title": "Parc"}), {"kind": "location"}),
        (message(location={"latitude": 45, "longitude": -73}), {"location": (45.0, -73.0)}),
        (
            message(photo=[{"file_id": "x"}], caption="ici"),
            {"kind": "text", "text": "ici", "media": ("image/jpeg",)},
        ),
        (message(voice={"mime_type": "audio/ogg"}), {"kind": "media", "media": ("audio/ogg",)}),
        (message(sticker={"emoji": "🙂"}), {"kind": "media", "media": ("image/webp",)}),
        (
            message(animation={"mime_type": "video/mp4"}, document={"mime_type": "video/mp4"}),
            {"kind": "media", "media": ("video/mp4",)},
        ),
        (message(document={}), {"kind": "other"}),
        (message(contact={"phone_number": "1"}), {"kind": "media", "media": ("text/vcard",)}),
        (message(story={"id": 3}), {"kind": "media", "files": ("",)}),
        (message(poll={"question": "?"}), {"kind": "media"}),
        (message(dice={"value": 6}), {"kind": "media"}),
        (message(pinned_message={"text": "?"}), {"kind": "other", "text": ""}),
        (message(), {"kind": "other", "text": ""}),
        (message(text="oui", reply_to_message={"message_id": 31}), {"replies_to": "message 31"}),
        (message(text="oui", reply_to_message={"message_id": "x"}), {"replies_to": None}),
        (message(text="\ud83d"), {"kind": "text", "text": "\ufffd"}),
    ],
)
def test_a_message_is_read(update: dict[str, Any], expected: dict[str, Any]) -> None:
    """Words, places and files of a private chat, whose address is the chat's id."""
    inbound = parse_update(update)
    assert (inbound.channel, inbound.provider_id, inbound.address) == ("telegram", "7", "4242")
    assert {name: getattr(inbound, name) for name in expected} == expected


def test_a_button_is_read() -> None:
    """A pressed button gives its data, and the id to answer so that it stops spinning."""
    query = {"id": "99", "data": "oui", "from": SAM, "message": {"chat": CHAT}}
    update = {"update_id": 8, "callback_query": query}
    expected = Inbound("telegram", "8", "4242", "", "button", button="oui", language="fr")
    assert parse_update(update) == expected
    assert callback_id(update) == "99"
    assert callback_id(message(text="Allo")) is None


def test_a_corrected_text_is_said_again() -> None:
    """An edited message counts as a new one; a live location that moves is only recorded."""
    corrected = {"update_id": 9, "edited_message": {"chat": CHAT, "text": "à Québec"}}
    assert parse_update(corrected) == Inbound("telegram", "9", "4242", "à Québec")
    moving = {"update_id": 10, "edited_message": {"chat": CHAT, "location": HERE}}
    assert parse_update(moving).kind == "other"


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 1, "message": {"chat": {"id": -1009, "type": "channel"}, "text": "secret"}},
        {"update_id": 1, "channel_post": {"chat": GROUP, "text": "secret"}},
        {"update_id": 1, "edited_message": {"chat": GROUP, "text": "secret"}},
        {"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "left"}}},
        {"update_id": 1, "callback_query": {"id": "1", "data": "x"}},
        {"update_id": 1, "message": {"text": "secret"}},
        {"update_id": 1, "message": "secret"},
        {"update_id": 1},
    ],
)
def test_what_was_not_said_to_us_is_not_kept(update: dict[str, Any]) -> None:
    """A broadcast, a shape we do not know: recorded as "other", without any text."""
    inbound = parse_update(update)
    assert (inbound.kind, inbound.text, inbound.button) == ("other", "", None)


@pytest.mark.parametrize(
    "content",
    [
        {"message": {"chat": GROUP, "text": "secret"}},
        {"message": {"chat": GROUP | {"type": "supergroup"}, "photo": [{}], "caption": "secret"}},
        {"callback_query": {"id": "1", "data": "x", "message": {"chat": GROUP}}},
        {"my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "member"}}},
    ],
)
def test_a_group_is_told_from_a_chat(content: dict[str, Any]) -> None:
    """Said before others: we learn that it was, and where to say that we do not answer; no word."""
    inbound = parse_update({"update_id": 1, **content})
    assert inbound == Inbound("telegram", "1", str(GROUP["id"]), "", kind="group")


@pytest.mark.parametrize(
    "point",
    [
        {"latitude": float("nan"), "longitude": 1.0},
        {"latitude": 45.5, "longitude": float("-inf")},
        {"latitude": 10**400, "longitude": 1},
        {"latitude": 91, "longitude": 1},
        {"latitude": True, "longitude": 1},
    ],
)
def test_a_place_off_the_globe_is_no_place(point: dict[str, Any]) -> None:
    """Numbers that are none, or lie nowhere, would break whoever measures a distance from them."""
    assert parse_update(message(location=point)).location is None


@pytest.mark.parametrize(("status", "opt_out"), [("kicked", "stop"), ("member", "start")])
def test_blocking_the_bot_is_an_opt_out(status: str, opt_out: str) -> None:
    """Blocking and unblocking the bot are told like STOP and START."""
    change = {"chat": CHAT, "new_chat_member": {"status": status}}
    inbound = parse_update({"update_id": 1, "my_chat_member": change})
    assert (inbound.opt_out, inbound.kind, inbound.address) == (opt_out, "other", "4242")


NAMES = ["chat", "id", "type", "text", "from", "location", "latitude", "message", "data"]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(NAMES),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_no_update_can_block_those_behind_it(content: Any) -> None:
    """Whatever an update holds, its id is enough to take it and go on to the next."""
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        assert parse_update({"update_id": 5, kind: content}).provider_id == "5"


@pytest.mark.parametrize(
    "update", [None, [], {}, {"update_id": "7"}, {"update_id": True}, {"update_id": 2**80}]
)
def test_an_update_without_its_id_is_refused(update: Any) -> None:
    """Without a number there is nothing to recognise a repetition by."""
    with pytest.raises(BadPayload, match="update_id"):
        parse_update(update)
