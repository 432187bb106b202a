"""What one may ask without anybody being in danger now."""

from __future__ import annotations

from actions import names
from actions.scene import FanalAction, Scene


class OverdoseInfo(FanalAction):
    title = names.OVERDOSE_INFO

    def act(self, scene: Scene) -> None:
        scene.utter("utter_overdose_info")
        scene.utter("utter_naloxone_info")
        if scene.turn.region.overdose_immunity:
            scene.utter("utter_overdose_law")


class DrugInfo(FanalAction):
    """No dose, no mix, no reassurance: who answers such questions, and where to have it tested."""

    title = names.DRUG_INFO

    def act(self, scene: Scene) -> None:
        scene.utter("utter_drug_info", line=_drugs(scene))


def _drugs(scene: Scene) -> str:
    line = scene.turn.region.best("drugs", "health", "information")
    return f"{line.name}, au {line.reach}." if line else ""
