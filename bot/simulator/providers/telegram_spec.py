"""What Telegram's own description says of the methods we call: arguments, types, limits.

The simulated API refuses what does not agree; what has a refusal of its own (an empty text, a chat
nobody knows, a point off the earth) is in `telegram_api`. Taken from Telegram's Bot API 10.1 of 11 June 2026,
https://core.telegram.org/bots/api, as read by
https://github.com/PaulSonOfLars/telegram-bot-api-spec (api.json at 160fd99507e1; MIT).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.simulator.providers.shapes import (
    Shape,
    Shapes,
    array,
    either,
    matching,
    number,
    one_of,
    record,
    whole,
)


@dataclass(frozen=True)
class MethodSpec:
    """The arguments a method takes, and those it requires."""

    shapes: Shapes
    needs: frozenset[str] = frozenset()


def _method(needs: str, **shapes: Shape) -> MethodSpec:
    return MethodSpec(shapes, frozenset(needs.split()))


TEXT = matching("String", r".*")
FLAG = Shape("Boolean", lambda value: isinstance(value, bool))
OBJECT = Shape("object", lambda value: isinstance(value, dict))
WHOLE = whole()
CHAT = either(WHOLE, TEXT)

LINK_PREVIEW = record(
    "LinkPreviewOptions",
    {
        "is_disabled": FLAG, "url": TEXT, "prefer_small_media": FLAG, "prefer_large_media": FLAG,
        "show_above_text": FLAG,
    },
)  # fmt: skip
INLINE_BUTTON = record(
    "InlineKeyboardButton",
    {
        "text": TEXT, "callback_data": matching("1 to 64 bytes", r".+"), "url": TEXT,
        "style": TEXT, "icon_custom_emoji_id": TEXT, "pay": FLAG, "switch_inline_query": TEXT,
        "switch_inline_query_current_chat": TEXT, "web_app": OBJECT, "login_url": OBJECT,
        "switch_inline_query_chosen_chat": OBJECT, "copy_text": OBJECT, "callback_game": OBJECT,
    },
    ["text"],
)  # fmt: skip
BUTTON = record(
    "KeyboardButton",
    {
        "text": TEXT, "request_location": FLAG, "request_contact": FLAG, "style": TEXT,
        "icon_custom_emoji_id": TEXT, "request_users": OBJECT, "request_chat": OBJECT,
        "request_managed_bot": OBJECT, "request_poll": OBJECT, "web_app": OBJECT,
    },
    ["text"],
)  # fmt: skip
MARKUP = either(
    record(
        "InlineKeyboardMarkup", {"inline_keyboard": array(array(INLINE_BUTTON))},
        ["inline_keyboard"],
    ),
    record(
        "ReplyKeyboardMarkup",
        {
            "keyboard": array(array(BUTTON)), "is_persistent": FLAG, "resize_keyboard": FLAG,
            "one_time_keyboard": FLAG, "input_field_placeholder": TEXT, "selective": FLAG,
        },
        ["keyboard"],
    ),
)  # fmt: skip

SENDING: dict[str, Shape] = {
    "business_connection_id": TEXT, "chat_id": CHAT, "message_thread_id": WHOLE,
    "direct_messages_topic_id": WHOLE, "disable_notification": FLAG, "protect_content": FLAG,
    "allow_paid_broadcast": FLAG, "message_effect_id": TEXT, "suggested_post_parameters": OBJECT,
    "reply_parameters": OBJECT, "reply_markup": MARKUP,
}  # fmt: skip
PLACE: dict[str, Shape] = {"latitude": number(), "longitude": number()}
UPDATE_KINDS = """message edited_message channel_post edited_channel_post business_connection
    business_message edited_business_message deleted_business_messages guest_message
    message_reaction message_reaction_count inline_query chosen_inline_result callback_query
    shipping_query pre_checkout_query purchased_paid_media poll poll_answer my_chat_member
    chat_member chat_join_request chat_boost removed_chat_boost managed_bot"""
UPDATES = array(one_of(*UPDATE_KINDS.split()))

METHODS: dict[str, MethodSpec] = {
    "getMe": _method(""),
    "getFile": _method("file_id", file_id=TEXT),
    "sendMessage": _method(
        "chat_id text", **SENDING, text=TEXT, parse_mode=TEXT, entities=array(OBJECT),
        link_preview_options=LINK_PREVIEW,
    ),
    "sendLocation": _method(
        "chat_id latitude longitude", **SENDING, **PLACE, horizontal_accuracy=number(0, 1500),
        live_period=either(whole(60, 86_400), whole(0x7FFFFFFF, 0x7FFFFFFF)),
        heading=whole(1, 360), proximity_alert_radius=whole(1, 100_000),
    ),
    "answerCallbackQuery": _method(
        "callback_query_id", callback_query_id=TEXT, text=matching("0 to 200", r".{0,200}"),
        show_alert=FLAG, url=TEXT, cache_time=WHOLE,
    ),
    "setWebhook": _method(
        "url", url=TEXT, certificate=OBJECT, ip_address=TEXT, max_connections=whole(1, 100),
        allowed_updates=UPDATES, drop_pending_updates=FLAG,
        secret_token=TEXT,
    ),
    "deleteWebhook": _method("", drop_pending_updates=FLAG),
    "getUpdates": _method(
        "", offset=WHOLE, limit=whole(1, 100), timeout=whole(0), allowed_updates=UPDATES
    ),
}  # fmt: skip

# What is always there in what Telegram brings.
ALWAYS = {
    "Update": frozenset({"update_id"}),
    "Message": frozenset({"message_id", "date", "chat"}),
    "User": frozenset({"id", "is_bot", "first_name"}),
    "Chat": frozenset({"id", "type"}),
    "CallbackQuery": frozenset({"id", "from", "chat_instance"}),
    "PhotoSize": frozenset({"file_id", "file_unique_id", "width", "height"}),
    "Location": frozenset({"latitude", "longitude"}),
    "File": frozenset({"file_id", "file_unique_id"}),
}
