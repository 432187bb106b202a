"""What the providers' own descriptions say exists: names of parameters, fields, statuses.

The simulated APIs refuse what is not in here, so that a request the real ones would ignore or
refuse is found in a test. Names only, taken from:

- Twilio's OpenAPI, https://github.com/twilio/twilio-oai (spec/json/twilio_api_v2010.json at
  d50069b44ea8, 14 April 2026; MIT and Apache 2.0);
- Telegram's Bot API 10.1 of 11 June 2026, https://core.telegram.org/bots/api, as read by
  https://github.com/PaulSonOfLars/telegram-bot-api-spec (at 160fd99507e1; MIT).
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


CREATE_MESSAGE = _names("""AddressRetention ApplicationSid Attempt Body ContentRetention ContentSid ContentVariables
    FallbackFrom ForceDelivery From MaxPrice MediaUrl MessagingServiceSid PersistentAction
    ProvideFeedback RiskCheck ScheduleType SendAsMms SendAt ShortenUrls SmartEncoded StatusCallback
    To TrafficType ValidityPeriod""")
CREATE_CALL = _names("""ApplicationSid AsyncAmd AsyncAmdStatusCallback AsyncAmdStatusCallbackMethod Byoc CallReason
    CallToken CallerId ClientNotificationUrl FallbackMethod FallbackUrl From MachineDetection
    MachineDetectionSilenceTimeout MachineDetectionSpeechEndThreshold
    MachineDetectionSpeechThreshold MachineDetectionTimeout Method Record RecordingChannels
    RecordingStatusCallback RecordingStatusCallbackEvent RecordingStatusCallbackMethod
    RecordingTrack SendDigits SipAuthPassword SipAuthUsername StatusCallback StatusCallbackEvent
    StatusCallbackMethod TimeLimit Timeout To Trim Twiml Url""")
LIST_MESSAGES = _names("To From DateSent DateSent< DateSent> PageSize Page PageToken")
MESSAGE = _names("""account_sid api_version body date_created date_sent date_updated direction error_code
    error_message from messaging_service_sid num_media num_segments price price_unit sid status
    subresource_uris to uri""")
CALL = _names("""account_sid answered_by api_version caller_name date_created date_updated direction duration
    end_time forwarded_from from from_formatted group_sid parent_call_sid phone_number_sid price
    price_unit queue_time sid start_time status subresource_uris to to_formatted trunk_sid
    uri""")
MESSAGE_STATUS = _names("""queued sending sent failed delivered undelivered receiving received accepted scheduled read
    partially_delivered canceled""")
INBOUND_STATUS = frozenset({"receiving", "received"})
CALL_STATUS = _names("queued ringing in-progress completed busy failed no-answer canceled")
# A call's StatusCallbackEvent may also be told, which the resource never shows:
# https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent
CALL_EVENT = frozenset({"initiated", "answered"})

_SENDING = """business_connection_id chat_id message_thread_id direct_messages_topic_id
disable_notification protect_content allow_paid_broadcast message_effect_id
suggested_post_parameters reply_parameters reply_markup"""

TELEGRAM: dict[str, frozenset[str]] = {
    name: _names(fields)
    for name, fields in {
        "getMe": "",
        "getFile": "file_id",
        "sendMessage": f"{_SENDING} text parse_mode entities link_preview_options",
        "sendLocation": f"{_SENDING} latitude longitude horizontal_accuracy live_period heading "
        "proximity_alert_radius",
        "sendVenue": f"{_SENDING} latitude longitude title address foursquare_id foursquare_type "
        "google_place_id google_place_type",
        "answerCallbackQuery": "callback_query_id text show_alert url cache_time",
        "setWebhook": "url certificate ip_address max_connections allowed_updates "
        "drop_pending_updates secret_token",
        "deleteWebhook": "drop_pending_updates",
        "getUpdates": "offset limit timeout allowed_updates",
    }.items()
}
CALLBACK_QUERY_NEEDS = frozenset({"id", "from", "chat_instance"})
MESSAGE_NEEDS = frozenset({"message_id", "date", "chat"})
USER_NEEDS = frozenset({"id", "is_bot", "first_name"})
CHAT_NEEDS = frozenset({"id", "type"})
