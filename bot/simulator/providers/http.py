"""What both simulated providers need of HTTP."""

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator.providers.world import RETRY_AFTER_SECONDS

PICTURE = bytes.fromhex(  # the smallest PNG: one grey point
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001488129a40000000049454e44ae426082"
)
NOT_TAKEN = frozenset({"timeout_lost", "429", "500"})  # faults that lose the message


async def silence(request: Request) -> Response:
    """Say nothing until the caller gives up and hangs up."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return Response(status_code=499)


def broken() -> Response:
    """What a proxy in front of a provider says when something behind it broke."""
    return Response("upstream error", status_code=500)


RETRY_AFTER = {"Retry-After": str(RETRY_AFTER_SECONDS)}
