"""Is it Twilio, and what does it say: signatures in every costume, forms of every kind."""

import base64
from collections.abc import Sequence

import pytest
from starlette.datastructures import ImmutableMultiDict

from bot.channels.base import BadPayload, Inbound, SendStatus, StatusUpdate
from bot.channels.twilio_webhook import Form, parse_status, parse_webhook, verify, verify_json
from bot.simulator.providers.twilio_phone import sign

TOKEN, NEXT = "12345", "67890"
URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
# The worked example of https://www.twilio.com/docs/usage/security#validating-requests
FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675310",
    "Digits": "1234",
    "From": "+14158675310",
    "To": "+18005551212",
}
SIGNATURE = "GvWf1cFY/Q7PnoempGyD5oXAezc="


def form(fields: dict[str, str] | Sequence[tuple[str, str]]) -> Form:
    return ImmutableMultiDict(list(fields.items()) if isinstance(fields, dict) else list(fields))


def test_twilios_own_example() -> None:
    """The signature printed in Twilio's documentation is accepted."""
    assert verify(URL, form(FIELDS), SIGNATURE, (TOKEN,))


# Those of the twilio package's own tests (tests/unit/test_request_validator.py), token "12345".
PACKAGE_URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
PACKAGE_FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
    "Caller": "+14158675309",
}
PACKAGE_TWICE = [("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234")]
PACKAGE_BODY = b'{"property": "value", "boolean": true}'
PACKAGE_HASH = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"


@pytest.mark.parametrize(
    ("url", "fields", "signature"),
    [
        (PACKAGE_URL, PACKAGE_FIELDS, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        (PACKAGE_URL, PACKAGE_TWICE, "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
        (
            PACKAGE_URL.replace(".com", ".com:1234"),
            PACKAGE_FIELDS,
            "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        ),
        (
            PACKAGE_URL.replace(".com", ".com:1234").replace("https", "http"),
            PACKAGE_FIELDS,
            "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        ),
        (PACKAGE_URL, PACKAGE_FIELDS, "kvajT1Ptam85bY51eRf/AJRuM3w="),
        (PACKAGE_URL.replace("https", "http"), PACKAGE_FIELDS, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
    ],
    ids=["plain", "a field twice", "https port off", "http port", "port 443", "port 80"],
)
def test_the_packages_own_vectors(
    url: str, fields: dict[str, str] | Sequence[tuple[str, str]], signature: str
) -> None:
    """What Twilio's own library accepts, we accept."""
    assert verify(url, form(fields), signature, ("12345",))
    assert not verify(url, form(fields), signature, ("12346",))


def test_a_json_body_is_signed_by_its_digest() -> None:
    """The package's vector for bodies that are no form; another body, or digest, is refused."""
    url, signature = f"{PACKAGE_URL}&bodySHA256={PACKAGE_HASH}", "a9nBmqA0ju/hNViExpshrM61xv4="
    assert verify_json(url, PACKAGE_BODY, signature, ("12345",))
    assert not verify_json(url, PACKAGE_BODY + b" ", signature, ("12345",))
    assert not verify_json(url, PACKAGE_BODY, signature, ("12346",))
    assert not verify_json(PACKAGE_URL, PACKAGE_BODY, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", ("12345",))


@pytest.mark.parametrize(
    ("signed", "seen"),
    [
        ("https://a.org/twilio/sms", "https://a.org/twilio/sms"),
        ("https://a.org:443/twilio/sms", "https://a.org/twilio/sms"),
        ("https://a.org/twilio/sms", "https://a.org:443/twilio/sms"),
        ("https://a.org/twilio/sms", "https://a.org:8443/twilio/sms"),
        ("https://a.org:8443/twilio/sms", "https://a.org:8443/twilio/sms"),
        ("http://a.org:80/twilio/sms", "http://a.org/twilio/sms"),
        ("http://127.0.0.1:8025/twilio/sms", "http://127.0.0.1:8025/twilio/sms"),
        ("https://[::1]:443/twilio/sms", "https://[::1]/twilio/sms"),
        ("https://a.org/p/twilio/sms?x=1&y=%20", "https://a.org/p/twilio/sms?x=1&y=%20"),
    ],
)
def test_ports_do_not_matter(signed: str, seen: str) -> None:
    """Twilio signs with the port or without; either way the call is genuine."""
    assert verify(seen, form(FIELDS), sign(signed, FIELDS, TOKEN), (TOKEN,))


@pytest.mark.parametrize(
    "seen",
    [
        "http://a.org/twilio/sms",
        "https://b.org/twilio/sms",
        "https://a.org/twilio/status",
        "https://a.org/twilio/sms?x=1",
        "https://a.org/Twilio/sms",
    ],
)
def test_another_address_is_not_signed(seen: str) -> None:
    """A signature is worth nothing for another scheme, host, path or query."""
    signature = sign("https://a.org/twilio/sms", FIELDS, TOKEN)
    assert not verify(seen, form(FIELDS), signature, (TOKEN,))


def test_both_tokens_work_while_they_rotate() -> None:
    """The token in force and the next one are both accepted, and an empty one is no token."""
    for token in (TOKEN, NEXT):
        assert verify(URL, form(FIELDS), sign(URL, FIELDS, token), (TOKEN, NEXT))
    assert not verify(URL, form(FIELDS), sign(URL, FIELDS, NEXT), (TOKEN, ""))
    assert not verify(URL, form(FIELDS), sign(URL, FIELDS, ""), (TOKEN, ""))
    assert not verify(URL, form(FIELDS), SIGNATURE, ())


@pytest.mark.parametrize("signature", ["", "x", "é", "GvWf1cFY/Q7PnoempGyD5oXAezc", SIGNATURE * 2])
def test_a_wrong_signature_is_refused(signature: str) -> None:
    """Missing, cut, doubled or not even ASCII: refused, without an error."""
    assert not verify(URL, form(FIELDS), signature, (TOKEN,))


@pytest.mark.parametrize(
    "fields",
    [
        FIELDS | {"Digits": "1235"},
        FIELDS | {"More": ""},
        {name: value for name, value in FIELDS.items() if name != "Caller"},
    ],
)
def test_a_changed_form_is_refused(fields: dict[str, str]) -> None:
    """A field changed, added or taken away breaks the signature."""
    assert not verify(URL, form(fields), SIGNATURE, (TOKEN,))


def test_a_field_given_twice() -> None:
    """Twilio signs each value of a repeated field once, sorted; order on the wire is nothing."""
    signature = sign(URL, {"A": "1", "B": "xB" + "y"}, TOKEN)  # A1 Bx By
    for pairs in ([("A", "1"), ("B", "y"), ("B", "x")], [("B", "x"), ("B", "y"), ("A", "1")]):
        assert verify(URL, form(pairs), signature, (TOKEN,))
    assert not verify(URL, form([("A", "1"), ("B", "x")]), signature, (TOKEN,))


def test_empty_and_french_fields_are_signed_too() -> None:
    """Blank values and accents take part in the signature as they are."""
    fields = FIELDS | {"Body": "Où dormir? 🙂", "FromCity": ""}
    assert verify(URL, form(fields), sign(URL, fields, TOKEN), (TOKEN,))


BASE = {"MessageSid": "SM1", "From": "+15145550123", "To": "+15145550100", "Body": "Allo"}
LONG = "Bonjour, je cherche une place pour dormir ce soir à Montréal, il fait froid."


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"text": "Allo", "kind": "text"}),
        ({"Body": ""}, {"text": "", "kind": "text"}),
        ({"OptOutType": "STOP", "Body": "ARRET"}, {"opt_out": "stop", "text": "ARRET"}),
        ({"OptOutType": "start"}, {"opt_out": "start"}),
        ({"From": "22395"}, {"kind": "other"}),  # a short code
        ({"From": "BELL"}, {"kind": "other"}),
        ({"From": "whatsapp:+15145550123"}, {"kind": "other"}),
        (
            {"Body": "", "NumMedia": "2", "MediaContentType0": "image/jpeg"},
            {"kind": "media", "media": ("image/jpeg", "unknown")},
        ),
        (
            {"Body": "regarde", "NumMedia": "1", "MediaContentType0": "audio/amr"},
            {"kind": "text", "text": "regarde", "media": ("audio/amr",)},
        ),
        ({"Body": base64.b64encode(LONG.encode()).decode()}, {"text": LONG}),
        ({"MessagingServiceSid": "MG1"}, {"kind": "text"}),
    ],
)
def test_a_message_is_read(changes: dict[str, str], expected: dict[str, object]) -> None:
    """Texts, files, opt-outs, robots, and long texts a carrier wrapped in base64."""
    inbound = parse_webhook(form(BASE | changes))
    assert (inbound.channel, inbound.provider_id) == ("sms", "SM1")
    assert {name: getattr(inbound, name) for name in expected} == expected


@pytest.mark.parametrize(
    "body",
    [
        "a" * 64,  # decodes, but to no sentence
        base64.b64encode(bytes(range(128, 188))).decode(),  # not UTF-8
        base64.b64encode(b"trop court").decode(),
        "https://exemple.org/" + "x" * 60,
        base64.b64encode(LONG.encode()).decode()[:-1] + "\n",
    ],
)
def test_what_only_looks_like_base64_is_left(body: str) -> None:
    """A text is taken out of base64 only when it cannot be anything else."""
    assert parse_webhook(form(BASE | {"Body": body})).text == body


@pytest.mark.parametrize("missing", ["MessageSid", "From"])
def test_a_form_without_its_fields_is_named(missing: str) -> None:
    """A missing field is named; what was said is not repeated."""
    with pytest.raises(BadPayload, match=missing) as caught:
        parse_webhook(form(BASE | {missing: " "}))
    assert "Allo" not in str(caught.value)


@pytest.mark.parametrize("count", ["-1", "x", "11", "1e3"])
def test_a_wrong_count_of_files_is_refused(count: str) -> None:
    """NumMedia cannot make us look for thousands of files."""
    with pytest.raises(BadPayload, match="NumMedia"):
        parse_webhook(form(BASE | {"NumMedia": count}))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"MessageSid": "SM1", "MessageStatus": "delivered"},
            StatusUpdate("SM1", SendStatus.DELIVERED),
        ),
        (
            {"MessageSid": "SM1", "MessageStatus": "undelivered", "ErrorCode": "30003"},
            StatusUpdate("SM1", SendStatus.UNDELIVERED, "30003"),
        ),
        ({"MessageSid": "SM1", "MessageStatus": "unheard-of"}, None),
        ({"MessageSid": "SM1", "MessageStatus": "received"}, None),
        (
            {"CallSid": "CA1", "CallStatus": "busy", "ErrorCode": ""},
            StatusUpdate("CA1", SendStatus.UNDELIVERED),
        ),
    ],
)
def test_a_report_is_read(fields: dict[str, str], expected: StatusUpdate | None) -> None:
    """Messages and calls; a status we do not know is no news."""
    assert parse_status(form(fields)) == expected


def test_a_report_without_its_fields_is_named() -> None:
    """A report that does not say of what, or what, is refused by name."""
    with pytest.raises(BadPayload, match="MessageSid"):
        parse_status(form({"MessageStatus": "sent"}))
    with pytest.raises(BadPayload, match="CallStatus"):
        parse_status(form({"CallSid": "CA1"}))


def test_an_inbound_is_whole() -> None:
    """The plainest text, field by field."""
    assert parse_webhook(form(BASE)) == Inbound("sms", "SM1", "+15145550123", "Allo")
