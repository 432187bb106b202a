"""While a page is up, what is shown rather than said: a position, a picture, a voice.

Whoever takes the page sees it (`bot.handoff.relay`); those it was sent to learn that a position
came, with the area at most: theirs are telephones that lie on tables. A position that was asked for,
to say what is near, is answered with that too.
"""

from __future__ import annotations

from actions import names
from actions.found import answer
from actions.heard import area_of
from actions.scene import Scene
from bot.paging import meanwhile
from bot.paging.texts import to_person


def take(scene: Scene) -> bool:
    """Answer it; False when the message has words."""
    turn, body = scene.turn, scene.turn.message.body
    if body.location is not None:
        near = area_of(scene.heard.place)
        meanwhile.learn_position(turn.conn, turn.conversation.id, near, turn.now)
        if scene.memory.need and scene.memory.asked == names.ASKED_PLACE:  # we asked for it
            scene.memory.asked = scene.memory.shown = None
            answer(scene)
            return True
        said = to_person.position_received(turn.region.emergency)
    elif not body.text.strip() and (body.media or body.kind == "media"):
        said = to_person.not_seen(turn.region.emergency)
    else:
        return False
    meanwhile.wrote_again(turn.conn, turn.conversation.id, turn.now, turn.settings)
    scene.say(said)
    return True
