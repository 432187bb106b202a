"""Twilio's own client over httpx: time limits, a movable base URL, and failures as SendErrors.

The library's own HTTP clients have no time limit unless told, log every URL (with its "To="), and
drop the Retry-After header of a refusal.
"""

from typing import Any

import httpx
from twilio.base.exceptions import (  # type: ignore[import-untyped]
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)
from twilio.http import AsyncHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from bot.channels import texts
from bot.channels.errors import RateLimited, Refused, SendError, Uncertain
from bot.channels.twilio_codes import twilio_error
from bot.channels.wire import READ_SECONDS, broken_call, hush, time_limits

TWILIO_API = "https://api.twilio.com"

# A refusal, or an answer that is not what the API promises. A SendError goes through as it is.
LIBRARY_FAILURES = (TwilioException, ValueError, KeyError, TypeError, AttributeError)


class TwilioHttp(AsyncHttpClient):  # type: ignore[misc]
    """The transport the twilio package asks for. Raises SendError where no clear answer came.

    `other_auth` (account, token) is tried when the first is refused, and kept if it is taken: the
    token in force changes at Twilio at a moment nobody here is told of.
    """

    def __init__(
        self,
        base_url: str = "",
        read_seconds: float = READ_SECONDS,
        other_auth: tuple[str, str] = ("", ""),
    ) -> None:
        hush()
        self._base_url = (base_url or TWILIO_API).rstrip("/")
        self._other_auth, self._rotated = other_auth, False
        self._client = httpx.AsyncClient(timeout=time_limits(read_seconds))
        self.is_async = True

    async def request(
        self,
        method: str,
        url: str,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """One call; answers below 500, except 429, go back to the twilio package to be read."""
        url = self._base_url + url.removeprefix(TWILIO_API)
        asked = {"params": params, "data": data, "headers": headers}
        first, second = auth, self._other_auth if self._other_auth[1] else None
        if self._rotated:
            first, second = second, auth
        answer = await self._call(method, url, asked, first)
        if answer.status_code == 401 and second is not None:
            answer = await self._call(method, url, asked, second)
            if answer.status_code != 401:
                self._rotated = not self._rotated
        if answer.status_code == 429:
            raise RateLimited(texts.RATE_LIMITED, "429", _wait(answer))
        if answer.status_code >= 500:  # it may have been taken before something broke
            raise Uncertain(texts.UNCERTAIN, str(answer.status_code))
        return Response(answer.status_code, answer.text, answer.headers)

    async def _call(
        self, method: str, url: str, asked: dict[str, Any], auth: tuple[str, str] | None
    ) -> httpx.Response:
        try:
            return await self._client.request(method, url, auth=auth, **asked)
        except httpx.HTTPError as error:
            raise broken_call(error) from None

    async def close(self) -> None:
        await self._client.aclose()


def twilio_client(account_sid: str, auth_token: str, http: TwilioHttp) -> Client:
    """The twilio package's client over `http`, blind to the environment's own TWILIO_* names."""
    return Client(account_sid, auth_token, http_client=http, environment={"-": ""})


def send_error(error: Exception) -> SendError:
    """The SendError of what the twilio package raised; its sentence, with the number, is left."""
    if isinstance(error, (TwilioRestException, TwilioServiceException)):
        return twilio_error(error.code)
    if isinstance(error, TwilioException):
        return Refused(texts.REFUSED, type(error).__name__)
    return Uncertain(texts.UNCERTAIN, type(error).__name__)  # an answer nobody can read


def _wait(answer: httpx.Response) -> float | None:
    """Seconds asked by Retry-After; its date form is not used by Twilio and means nothing here."""
    value = answer.headers.get("Retry-After", "")
    return float(value) if value.isdigit() else None
