"""What the person decides about their data and our messages."""

from __future__ import annotations

from actions import names
from actions.memory import Memory
from actions.scene import FanalAction, Scene
from bot.conversation import inbox, journal, outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.outreach import service as outreach
from bot.paging import service
from bot.privacy import consent, retention
from bot.safety import protocols


class Privacy(FanalAction):
    title = names.PRIVACY

    def act(self, scene: Scene) -> None:
        scene.utter("utter_privacy")


class Delete(FanalAction):
    """Erase now all that was said, this message too; the confirmation is what remains to say."""

    title = names.DELETE

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        outreach.forget(turn.conn, turn.conversation.id, turn.now)
        retention.erase_words(turn.conn, turn.conversation.id)
        inbox.forget_words(turn.conn, turn.message.id)
        journal.write(turn.conn, turn.now, retention.ERASED, conversation_id=turn.conversation.id)
        for name in Memory.slots():
            setattr(scene.memory, name, None)
        scene.utter("utter_deleted")


class OptOut(FanalAction):
    """ "Arrêtez de m'écrire", said in more words than the keyword: the same promise."""

    title = names.OPT_OUT

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        text = protocols.opt_out_confirmation(turn.region)
        talk = turn.conversation
        outbox.suppress_open(turn.conn, talk.contact_id)
        outreach.stop(turn.conn, talk.id, turn.now)
        outbox.enqueue(
            turn.conn,
            Outgoing(talk.contact_id, talk.channel, text, Purpose.NOTICE, talk.id),
            turn.now,
        )
        consent.opt_out(turn.conn, talk.contact_id, turn.now)
        service.person_stopped(turn.conn, talk.id, turn.now)
        journal.write(turn.conn, turn.now, "opted out", conversation_id=talk.id)


class OptIn(FanalAction):
    title = names.OPT_IN

    def act(self, scene: Scene) -> None:
        consent.opt_in(scene.turn.conn, scene.turn.conversation.contact_id)
        scene.utter("utter_opted_in")
