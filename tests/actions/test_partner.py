"""Whether an agent writes for somebody: what they are to be shown depends on it."""

import pytest

from actions.heard import PARTNER
from bot.conversation.plain import bare


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("je suis intervenante", True),
        ("ma cliente cherche un lit", True),
        ("j'ai un usager qui a besoin d'une douche", True),
        ("un lit pour une résidente", True),
        ("une dame avec moi a froid", True),
        ("j'ai un monsieur devant moi, il a faim", True),
        ("mon client m'a laissée dehors, ou dormir a soir", False),
        ("mon client veut pas mettre de condom ou jen trouve", False),
        ("y a un homme devant moi qui me suit j'ai peur", False),
    ],
)
def test_who_sells_sex_or_is_followed_is_no_agent(text: str, partner: bool) -> None:
    """A client is an agent's only where they say for whom, or what that person needs."""
    assert (PARTNER.search(bare(text)) is not None) is partner
