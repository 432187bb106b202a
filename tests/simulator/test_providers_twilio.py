"""The simulated Twilio is as strict as the real one: passing against it means something."""

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

import httpx
import pytest
from starlette.datastructures import ImmutableMultiDict

from bot.channels.twilio_webhook import verify
from bot.simulator.providers.app import Providers
from bot.simulator.providers.server import serving
from bot.simulator.providers.twilio_phone import sign
from bot.simulator.providers.world import Delivered

NOW = datetime(2026, 11, 22, 4, 40, tzinfo=timezone.utc)
SAM = "+15145550123"


@pytest.fixture
def providers() -> Providers:
    return Providers(lambda: NOW)


@pytest.fixture
def api(providers: Providers) -> Iterator[httpx.Client]:
    """A plain HTTP client, authenticated as the account."""
    account = providers.twilio.account
    with serving(providers.app) as url:
        base = f"{url}/2010-04-01/Accounts/{account.sid}"
        with httpx.Client(base_url=base, auth=(account.sid, account.token)) as client:
            yield client


def wanted(**changes: str) -> dict[str, str]:
    fields = {"To": SAM, "From": "+15145550100", "Body": "Allo"} | changes
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (wanted(To=""), 21604),
        (wanted(To="514-555-0123"), 21211),
        (wanted(From=""), 21603),
        (wanted(From="+15145550999"), 21606),
        (wanted(Body=""), 21602),
        (wanted(Body="a" * 1601), 21617),
        (wanted(MessagingServiceSid="MG" + "f" * 32), 21701),
    ],
)
def test_a_bad_request_is_refused(api: httpx.Client, fields: dict[str, str], code: int) -> None:
    """Missing or wrong fields are refused with Twilio's own codes."""
    answer = api.post("/Messages.json", data=fields)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


def test_the_wrong_token_or_account_is_refused(api: httpx.Client, providers: Providers) -> None:
    """Credentials are checked, and so is the account of the address."""
    assert api.post("/Messages.json", data=wanted(), auth=("AC1", "x")).status_code == 401
    url = str(api.base_url).replace(providers.twilio.account.sid, "AC9")
    assert api.post(f"{url}Messages.json", data=wanted()).json()["code"] == 20404


def test_a_message_can_be_listed_and_fetched(api: httpx.Client, providers: Providers) -> None:
    """A message taken is there to be found, by its SID and among those to its telephone."""
    sid = api.post("/Messages.json", data=wanted()).json()["sid"]
    api.post("/Messages.json", data=wanted(To="+15145550199"))
    assert api.get(f"/Messages/{sid}.json").json()["status"] == "queued"
    providers.sms_phone.reports()
    assert api.get(f"/Messages/{sid}.json").json()["status"] == "delivered"
    listed = api.get("/Messages.json", params={"To": SAM}).json()["messages"]
    assert [message["sid"] for message in listed] == [sid]
    assert api.get("/Messages/SMx.json").status_code == 404


def test_a_call_needs_something_to_say(api: httpx.Client) -> None:
    """Neither an address nor words: refused."""
    assert api.post("/Calls.json", data=wanted(Body="")).json()["code"] == 21205


def test_reports_walk_the_whole_way_once(api: httpx.Client, providers: Providers) -> None:
    """Every step is reported, signed as our own check wants it, and only once."""
    api.post("/Messages.json", data=wanted(StatusCallback="https://a.org/s#rc=5"))
    reports = providers.sms_phone.reports()
    statuses = []
    for report in reports:
        fields = dict(httpx.QueryParams(report.content.decode()))
        signature = report.headers["X-Twilio-Signature"]
        assert str(report.url) == "https://a.org/s"
        assert verify(
            str(report.url),
            ImmutableMultiDict(fields),
            signature,
            [providers.twilio.account.token],
        )
        statuses.append(fields["MessageStatus"])
    assert statuses == ["sending", "sent", "delivered"]
    assert providers.sms_phone.reports() == []


def test_a_message_nobody_asked_reports_of_still_arrives(
    api: httpx.Client, providers: Providers
) -> None:
    """Without StatusCallback nothing is posted."""
    api.post("/Messages.json", data=wanted())
    assert providers.sms_phone.reports() == []
    assert [got.text for got in providers.telephones.received_by(SAM)] == ["Allo"]


def test_faults_are_met_in_order_and_used_up(api: httpx.Client, providers: Providers) -> None:
    """Two faults lined up meet two sends; the third is fine; another telephone never sees them."""
    providers.telephones.fault(SAM, "429")
    providers.telephones.fault(SAM, "500")
    assert api.post("/Messages.json", data=wanted(To="+15145550199")).status_code == 201
    answers = [api.post("/Messages.json", data=wanted()) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 500, 201]
    assert answers[0].headers["Retry-After"] == "7"


def test_a_fault_nobody_knows_is_refused(providers: Providers) -> None:
    """A misspelt fault is a mistake in the story, told at once."""
    with pytest.raises(ValueError, match="no fault is called"):
        providers.telephones.fault(SAM, "undeliverd")  # type: ignore[arg-type]


def test_what_arrives_and_what_is_lost_are_both_told(
    api: httpx.Client, providers: Providers
) -> None:
    """A hook hears of every message, and whether its telephone has it."""
    heard: list[Delivered] = []
    providers.telephones.subscribe(heard.append)
    providers.telephones.fault(SAM, "30005")
    api.post("/Messages.json", data=wanted())
    api.post("/Messages.json", data=wanted(Body="ç" * 71))
    assert [(got.status, got.segments, got.encoding) for got in heard] == [
        ("undelivered", 1, "GSM-7"),
        ("delivered", 2, "UCS-2"),
    ]
    assert {got.at for got in heard} == {NOW}
    assert providers.telephones.lost == heard[:1]


def test_a_text_from_a_telephone_is_signed(providers: Providers) -> None:
    """What a telephone sends is a form signed like Twilio's, with its files and extras."""
    request = providers.sms_phone.text(SAM, "Où?", "SM9", media=("image/jpeg",), OptOutType="HELP")
    fields: dict[str, Any] = dict(httpx.QueryParams(request.content.decode()))
    assert fields["MessageSid"] == fields["SmsSid"] == "SM9"
    assert (fields["MediaContentType0"], fields["OptOutType"]) == ("image/jpeg", "HELP")
    expected = sign(str(request.url), fields, providers.twilio.account.token)
    assert request.headers["X-Twilio-Signature"] == expected


def test_each_text_has_an_id_of_its_own(providers: Providers) -> None:
    """Ids of texts received never meet those of texts sent, nor each other."""
    made = [providers.sms_phone.text(SAM, "a").content for _ in range(3)]
    sids = {httpx.QueryParams(content.decode())["MessageSid"] for content in made}
    assert len(sids) == 3
    assert not sids & set(providers.twilio.sent)


def test_a_key_needs_a_call(providers: Providers) -> None:
    """Nobody presses a key in a call that was not made."""
    with pytest.raises(LookupError, match="no call"):
        providers.sms_phone.press(SAM, "4")


def test_a_server_that_cannot_start_says_so() -> None:
    """An application that fails at its start is an error at once, not a silence."""

    async def fails(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "lifespan.startup.failed"})

    with pytest.raises(RuntimeError, match="could not start"), serving(fails):
        pass
