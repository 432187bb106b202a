"""When: the times said in a French message, and what they come to.

`find_times` reads "a soir", "dimanche vers 14h", "2m1", "noel", "dans 20 min" where they stand in
the text as sent and gives each as ISO 8601 in the zone of the region.

What counts (the NLU contract): a time keeps its article and the words that change its meaning
("le samedi", "vers 16h", "avant midi"), drops "à" and "pour". Past times count. How long
("pendant 2h", "10h de route", "depuis hier") and how often ("chaque soir", "les lundis") do not.

What is said at night, and half said, is read by these rules:
- *The night under way.* Before 05:00, "ce soir" is the evening before, until 06:00; before 06:00,
  "cette nuit" is the night that ends.
- *Tomorrow, for who is still up.* Before 04:00, "demain" is the day about to break.
- *Parts of the day*: matin and avant-midi 06-12, après-midi 12-18, soir 18-24, nuit 22-06, journée
  06-18; midi is 12:00. With no day named: today's, or the next one of "le matin", "la nuit".
- *A bare hour* ("22h") is its next occurrence, its last one after a verb in the past; one gone for
  half an hour at most is still today's. From 1 to 5 it may be said of the afternoon: the nearest of
  the two, and the afternoon when a day is named ("demain 4h"). "demain minuit" ends that day.
- *A weekday* or a date is the next one, today included until it is over; the last one after a verb
  in the past. "lundi prochain" is the Monday that comes, today left out.
- *A public holiday* with no name ("les jours fériés") is the next one of the region.
- *From a day on*, lengths are in whole days: "dans 2 semaines" is that day, "dans 2h" an instant.
- "avant", "jusqu'à", "d'ici" start now; "après", "à partir de", "pas avant" run to the end of the
  day, to 06:00 when they start in the evening, or for a week when a day is named.
"""

from nlu.times.find import TimeSpan, find_times

__all__ = ["TimeSpan", "find_times"]
