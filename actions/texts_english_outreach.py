"""What goes beyond one answer, in English: what a neighbour is asked and told. Pure."""

from __future__ import annotations

NEEDLE_PLACE = "Thanks for telling us. Don't touch it. Where exactly (street, park, corner)?"
NEEDLE_NOTED = (
    "Noted for the team: {place}. Don't touch it, keep children and pets away. {line} "
    "Somebody got pricked? Tell me."
)
PRICKED = (
    "Don't make it bleed. Wash with soap and water. Go to an emergency room quickly, within two "
    "hours if you can: say it was a used needle."
)
PRICKED_LINE = f"{PRICKED} Advice: {{line}}."
CALL_TOO = "You can call too: {who}."
MEDIATION_PLACE = "Thanks for writing before it gets worse. Where exactly (address, corner)?"
MEDIATION_WHAT = "What is happening, in a few words?"
MEDIATION_DANGER = "Is anybody in danger right now? OUI (yes) or NON (no)."
MEDIATION_NOW = (
    "Call {emergency} now and keep your distance. Also noted as urgent for the team: {place}."
)
MEDIATION_NOTED = (
    "Noted for the team: {place}. Speak calmly, one person at a time, leave them a way out. "
    "If it gets dangerous: {emergency}. {line}"
)
MEDIATION_UNSURE = (
    "Noted for the team: {place}. Somebody hit, hurt or threatened: call {emergency} at once. "
    "Else speak calmly, leave them a way out. {line}"
)
