"""What Twilio's own description says of the calls we make: parameters, types, limits, statuses.

The simulated API refuses what does not agree, so that a request the real one would refuse, or
quietly read otherwise, is found in a test. Taken from Twilio's OpenAPI,
https://github.com/twilio/twilio-oai (spec/json/twilio_api_v2010.json at d50069b44ea8, 14 April
2026; MIT and Apache 2.0): names, types, patterns, what is required; limits from its descriptions.
"""

from __future__ import annotations

from bot.simulator.providers.shapes import Shape, matching, one_of, several, written


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _sid(prefix: str) -> Shape:
    return matching(f"{prefix} SID", rf"{prefix}[0-9a-fA-F]{{32}}")


TEXT = matching("text", r".*")
ENDPOINT = matching("phone number, SIP or client address", r"\+?[0-9A-Za-z:@._ -]+")
URI = matching("URI", r"https?://\S+")
FLAG = one_of("true", "false", "True", "False")
METHOD = one_of("GET", "POST")
INSTANT = matching("date or time", r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:?\d\d))?")
PRICE = matching("number", r"\d+(\.\d+)?")
CALL_EVENTS = one_of("initiated", "ringing", "answered", "completed")

CREATE_MESSAGE: dict[str, Shape] = {
    "To": ENDPOINT,
    "From": ENDPOINT,
    "MessagingServiceSid": _sid("MG"),
    "Body": TEXT,  # of up to 1600 characters: see error 21617
    "MediaUrl": several(URI),  # ten at most
    "ContentSid": _sid("HX"),
    "ContentVariables": TEXT,
    "StatusCallback": URI,
    "ApplicationSid": _sid("AP"),
    "FallbackFrom": ENDPOINT,
    "PersistentAction": several(TEXT),
    "SendAt": INSTANT,
    "MaxPrice": PRICE,
    "Attempt": written(),
    "ValidityPeriod": written(1, 36_000),
    "ScheduleType": one_of("fixed"),
    "ContentRetention": one_of("retain", "discard"),
    "AddressRetention": one_of("retain", "obfuscate"),
    "TrafficType": one_of("free"),
    "RiskCheck": one_of("enable", "disable"),
    **dict.fromkeys(
        ("ProvideFeedback", "ForceDelivery", "SmartEncoded", "ShortenUrls", "SendAsMms"), FLAG
    ),
}
CREATE_MESSAGE_NEEDS = _names("To")

CREATE_CALL: dict[str, Shape] = {
    "To": ENDPOINT,
    "From": ENDPOINT,
    "Twiml": matching("TwiML of up to 4000 characters", r".{1,4000}"),
    "Url": URI,
    "ApplicationSid": _sid("AP"),
    "StatusCallback": URI,
    "StatusCallbackEvent": several(CALL_EVENTS),
    "Timeout": written(1, 600),
    "TimeLimit": written(1),
    "Byoc": _sid("BY"),
    "FallbackUrl": URI,
    "AsyncAmdStatusCallback": URI,
    "ClientNotificationUrl": URI,
    "RecordingStatusCallbackEvent": several(TEXT),
    "Record": FLAG,
    **dict.fromkeys(
        ("Method", "FallbackMethod", "StatusCallbackMethod", "RecordingStatusCallbackMethod",
         "AsyncAmdStatusCallbackMethod"),
        METHOD,
    ),
    **dict.fromkeys(
        ("MachineDetectionTimeout", "MachineDetectionSpeechThreshold",
         "MachineDetectionSpeechEndThreshold", "MachineDetectionSilenceTimeout"),
        written(),
    ),
    **dict.fromkeys(
        ("SendDigits", "RecordingChannels", "RecordingStatusCallback", "SipAuthUsername",
         "SipAuthPassword", "MachineDetection", "Trim", "CallerId", "AsyncAmd", "CallReason",
         "CallToken", "RecordingTrack"),
        TEXT,
    ),
}  # fmt: skip
CREATE_CALL_NEEDS = _names("To From")

LIST_MESSAGES: dict[str, Shape] = {
    "To": ENDPOINT,
    "From": ENDPOINT,
    "DateSent": INSTANT,
    "DateSent<": INSTANT,
    "DateSent>": INSTANT,
    "PageSize": written(1, 1000),
    "Page": written(0),
    "PageToken": TEXT,
}

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
